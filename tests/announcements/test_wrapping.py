"""Lines that a page's width broke are one again: the same announcement, however it was printed, says the same."""

import textwrap
from datetime import date

import pytest

from ecctrack.announcements.reading import proposals
from ecctrack.announcements.structure import parse

TODAY = date(2024, 6, 27)
NEWSLETTER = """\
Closing the meeting, the secretariat shared what is open at the moment for clusters and their members:

1. Overcoming barriers and delivering fresh answers for the green transition of ports; deadline 24 September 2024
2. Capacity building for regions that lag behind; deadline 14 November 2024
3. Mutual learning and support scheme for national and regional agencies; deadline 19 September 2024

Mark your diary too. The Harbour Forum comes to Gdynia, Poland, on 10-11 October 2024, to Varna, Bulgaria, \
on 24-25 October 2024 and to Cork, Ireland, on 27-28 November 2024, and everyone who works for a port is welcome.
"""


def blocks(text: str) -> list[str]:
    document = parse(text)
    return [document.text[block.begin : block.end] for block in document.blocks]


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("Please send us your application for it no later than 24", "September 2024"),
        ("Please send us your application no later than 24 September", "2024, before noon"),
        ("The forum takes place in the harbour of Varna (24-25", "October 2024)"),
        ("Please send us your application until 5 May 2024, 17:00", "CET (Brussels), by mail"),
        ("Die Messe findet nun in den Hallen von Graz statt, 3.-5.", "Mai 2024"),
        ("The forum takes place in the harbour of Varna, May 24,", "2024"),
    ],
)
def test_a_date_that_two_lines_share_is_one(last: str, line: str) -> None:
    assert blocks(f"{last}\n{line}\n")[:1] == [f"{last} {line}"]


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("Everything that the harbours of the Baltic plan for May", "2025 work programme"),
        ("These are the ten rooms and the halls of Annex 24", "Meeting rooms"),
        ("Lecture 3", "May I have your attention"),
    ],
)
def test_what_is_no_date_in_two_stays_two_lines(last: str, line: str) -> None:
    assert blocks(f"{last}\n{line}\n") == [last, line]


@pytest.mark.parametrize("width", [*range(52, 80, 3), 88, 100, 110])
def test_the_width_of_a_page_changes_no_date(width: int) -> None:
    def dated(text: str) -> set[tuple[object, ...]]:
        return {(one.type, one.start, one.end, one.deadline, one.city) for one in proposals(text, TODAY)}

    lines = NEWSLETTER.splitlines()
    broken = "\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in lines)
    assert len(dated(NEWSLETTER)) == 6
    assert dated(broken) == dated(NEWSLETTER)


def test_a_link_whose_words_two_lines_share_leaves_no_brackets() -> None:
    document = parse("You may apply for the [Mutual learning\nscheme](https://scheme.example/x) until 5 May 2024.\n")
    assert document.text == "You may apply for the Mutual learning scheme until 5 May 2024."
    assert [(document.text[link.begin : link.end], link.url) for link in document.links] == [
        ("scheme", "https://scheme.example/x")
    ]


def test_an_hour_before_noon_ends_its_line() -> None:
    lines = ["Clusters Talk on skills - 13 January at 8.30 am", "Cluster Conference - 3 May 2027, Vienna"]
    assert blocks("\n".join(lines)) == lines
