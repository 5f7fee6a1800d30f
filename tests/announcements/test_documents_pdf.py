import io
import zlib

import pypdf
import pytest
from made_documents import drawn, pdf

from ecctrack.announcements.documents.document import Document, Limits, Link, UnreadableDocument
from ecctrack.announcements.documents.pdf_text import pdf_document

LIMITS = Limits()


def read(data: bytes, limits: Limits = LIMITS) -> Document:
    return pdf_document(data, limits)


def test_lines_paragraphs_lists_and_columns_are_kept() -> None:
    content = drawn(
        (72, 700, "News"),
        (72, 670, "The talk is on 26 June, 8:30 \u2013 9:45 CET, and"),
        (72, 658, "costs nothing."),
        (72, 634, "•"), (84, 634, "Lab in Strasbourg"),
        (72, 622, "2."), (90, 622, "Academy"),
        (72, 598, "Topic"), (200, 598, "Opens"), (300, 598, "Closes"),
        (72, 578, "I3-2024-INV1"), (200, 578, "6 June 2024"), (300, 578, "5 December 2024"),
    )  # fmt: skip
    assert read(pdf(content)).text == (
        "News\n\nThe talk is on 26 June, 8:30 \u2013 9:45 CET, and\ncosts nothing.\n\n"
        "- Lab in Strasbourg\n2. Academy\n\n"
        "Topic\tOpens\tCloses\nI3-2024-INV1\t6 June 2024\t5 December 2024"
    )


def test_a_second_column_comes_after_the_first() -> None:
    content = drawn((72, 700, "left one"), (72, 688, "left two"), (320, 700, "right one"), (320, 688, "right two"))
    assert read(pdf(content)).text == "left one\nleft two\nright one\nright two"


def test_bold_words_stay_in_their_line() -> None:
    content = b"BT /F1 10 Tf 72 700 Td (On ) Tj /F1 10 Tf (26 June) Tj /F1 10 Tf ( 2024) Tj ET"
    assert read(pdf(zlib.compress(content))).text == "On 26 June 2024"


def test_text_drawn_twice_to_look_bold_is_read_once() -> None:
    assert read(pdf(drawn((72, 700, "26 June"), (72.3, 700, "26 June")))).text == "26 June"


def test_the_day_is_the_one_it_was_made_on() -> None:
    assert str(read(pdf(drawn((72, 700, "Talk")))).day) == "2024-06-27"
    wrong = pdf(drawn((72, 700, "Talk"))).replace(b"D:2024", b"D:20xx").replace(b"D:2025", b"D:9999")
    assert read(wrong).day is None


def test_links_have_the_line_they_lie_on() -> None:
    link = b"/Annots[<</Subtype/Link/Rect[70 698 130 712]/A<</S/URI/URI(%s)>>>>]"
    content = drawn((72, 700, "Register for the lab"), (72, 650, "Other"))
    found = read(pdf(content, entries=link % b"https://x.example/lab"))
    assert found.links == (Link("https://x.example/lab", "Register for the lab"),)
    assert read(pdf(content, entries=link % b"file:///etc/passwd")).links == ()
    assert read(pdf(content, entries=b"/Annots 99 0 R")).links == ()


def test_pages_beyond_the_limit_are_left_out_with_a_note() -> None:
    found = read(pdf(drawn((72, 700, "Talk")), pages=5), Limits(pages=2))
    assert (found.text, found.notes) == ("Talk\n\nTalk", ("only 2 of 5 pages were read",))


def test_letters_beyond_the_limit_are_left_out_with_a_note() -> None:
    found = read(pdf(drawn((72, 700, "Talk on 3 May")), pages=2), Limits(characters=4))
    assert (found.text, found.notes) == ("Talk", ("only 1 of 2 pages were read",))


def locked(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(drawn((72, 700, "Talk")))))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_pdf_that_only_forbids_copying_is_read() -> None:
    assert read(locked("")).text == "Talk"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (locked("secret"), "the PDF is encrypted"),
        (pdf(zlib.compress(b"q 100 0 0 100 0 0 cm Q")), "the PDF has no text, its pages are pictures"),
        (pdf(drawn((72, 700, "Talk")))[:300], "the PDF is broken (Stream has ended unexpectedly)"),
        (
            pdf(drawn((72, 700, "Talk")), filters=b"/FlatDecode"),
            "the PDF is broken (Unsupported filter /FlatDecode)",
        ),
        (b"%PDF-1.7\n", "the PDF is broken (Stream has ended unexpectedly)"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(data)
    assert caught.value.what == what


def test_a_stream_that_unpacks_to_too_much_is_refused() -> None:
    twice = zlib.compress(zlib.compress(b" " * 60_000_000, 9), 9)
    assert len(twice) < 10_000
    for data in (pdf(zlib.compress(b" " * 30_000_000)), pdf(twice, filters=b"[/FlateDecode/FlateDecode]")):
        with pytest.raises(UnreadableDocument, match="unpacks to far more than its size"):
            read(data)
