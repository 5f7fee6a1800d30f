from ecctrack.announcements.outline import parents
from ecctrack.announcements.structure import CELL, Document, Kind, parse


def shown(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.name, document.text[block.begin : block.end]) for block in document.blocks]


def test_headings_items_and_paragraphs_are_told_apart() -> None:
    assert shown(parse("Upcoming events\n\n- One thing.\n2) not a list\n\nA sentence ends with a full stop.\n")) == [
        ("HEADING", "Upcoming events"),
        ("ITEM", "One thing."),
        ("TEXT", "2) not a list"),
        ("TEXT", "A sentence ends with a full stop."),
    ]


def test_numbered_items_count_from_one() -> None:
    document = parse("1. First\n2. Second\n15. Oktober 2025: Messe\n")
    assert [block.kind for block in document.blocks] == [Kind.ITEM, Kind.ITEM, Kind.TEXT]


def test_pictures_are_bullets_and_boundaries() -> None:
    document = parse("📅 Brno, Czechia - 6 May 2025 📑 Read more")
    assert shown(document) == [("ITEM", "Brno, Czechia - 6 May 2025 | Read more")]


def test_a_link_leaves_its_words_and_its_address() -> None:
    document = parse("See the [next **lab**](https://lab.example/x) and https://news.example/2025 too")
    assert document.text == "See the next lab and  too"
    assert [(document.text[link.begin : link.end], link.url) for link in document.links] == [
        ("next lab", "https://lab.example/x"),
        ("", "https://news.example/2025"),
    ]


def test_cells_of_a_row_are_parted() -> None:
    document = parse("| Topic | Deadline |\n|---|---|\n| Ports | 3 June |\n")
    assert f"Topic{CELL}Deadline" in document.text
    assert document.blocks[0].kind is Kind.ROW


def test_lines_that_go_on_with_a_small_letter_are_joined() -> None:
    assert shown(parse("The forum brings together makers and users\nof batteries.\n")) == [
        ("TEXT", "The forum brings together makers and users of batteries.")
    ]


def test_lines_of_a_list_without_bullets_are_not_joined() -> None:
    assert len(parse("Graz - 18 June 2024\nMilan - 26 March 2024\nLyon - 12 May 2024\n").blocks) == 3


def test_no_block_grows_with_the_text() -> None:
    assert max(block.end - block.begin for block in parse("word " * 5_000).blocks) <= 3_000


def test_items_stand_under_their_heading_and_what_leads_to_them() -> None:
    document = parse("News\n\nEvents\n\nThe following are planned:\n- one\n  - deeper\n\nCalls\n\ntext.\n")
    texts = [document.text[block.begin : block.end] for block in document.blocks]
    over = parents(document.blocks, texts, set())
    named = {texts[at]: [texts[index] for index in above] for at, above in enumerate(over)}
    assert named["one"][:2] == ["The following are planned:", "Events"]
    assert named["deeper"][0] == "one"
    assert named["text."][0] == "Calls"
