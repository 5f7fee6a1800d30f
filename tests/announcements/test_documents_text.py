import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.announcements.documents.document import Kind, UnreadableDocument
from ecctrack.announcements.documents.encoding import decoded
from ecctrack.announcements.documents.recognition import kind_of

VISIBLE = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], include_characters="\n\t"))


@given(VISIBLE)
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    assert decoded(text.encode()) == (text, ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@given(text=VISIBLE)
def test_a_byte_order_mark_decides(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding), declared="iso-8859-2") == (text, ())


@pytest.mark.parametrize(
    ("written", "declared"),
    [
        ("utf-8", "iso-8859-1"),
        ("utf-8", "no-such-encoding"),
        ("utf-8", None),
        ("iso-8859-2", "ISO-8859-2"),
        ("cp1250", "windows-1250"),
        ("utf-16-le", "utf-16-le"),
    ],
)
def test_what_is_declared_is_believed_only_after_utf_8(written: str, declared: str | None) -> None:
    assert decoded("9. září v Brně".encode(written), declared) == ("9. září v Brně", ())


def test_everything_else_is_windows_1252_and_says_so() -> None:
    text, (note,) = decoded("3. März \u2013 „Börse“".encode("cp1252"))
    assert text == "3. März \u2013 „Börse“"
    assert note == "the text is not in UTF-8 and was read as Windows-1252, letters with accents may be wrong"


def test_latin_1_has_the_dashes_of_windows_1252() -> None:
    assert decoded(b"1\x963 May, caf\xe9", "latin-1") == ("1\u20133 May, café", ())


@pytest.mark.parametrize("name", ["punycode", "idna", "unicode_escape", "hex", "zlib", "rot13", "utf-7"])
def test_encodings_that_are_none_of_documents_are_not_used(name: str) -> None:
    assert decoded(b"caf\xe9 \\u0041 +AGE-", name)[0] == "café \\u0041 +AGE-"


def test_nobody_sees_what_is_invisible() -> None:
    assert decoded("3\u200b May\0 20\xad24\r\nBrus\ufeffsels\rB\u2028C".encode())[0] == "3 May 2024\nBrussels\nB\nC"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"\n\n%PDF-1.7 ...", "letter.txt", "pdf"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><p>x", "a.pdf", "html"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html>", None, "html"),
        ("<table><tr>".encode("utf-16"), None, "html"),
        (b"BEGIN:VCALENDAR\r\n", "x.txt", "calendar"),
        (b"From: a@b.example\nSubject: x\n\n3 May", "x.txt", "mail"),
        (b"Received: from x\n\tby y\nMessage-ID: <1@x>\n\n", None, "mail"),
        (b"From liis Mon May  5\nReturn-Path: <x>\nTo: y\n\n", None, "mail"),
        (b"Date: 3 May 2024\nPlace: Brussels\n", None, "text"),
        (b"Talk on <b>3 May</b>", "a.html", "html"),
        (b"Talk on 3 May", "a.HTM", "html"),
        (b"Talk on 3 May", "a.txt", "text"),
        (b"Talk on 3 May < 4 May", None, "text"),
        (b"Talk\0 on 3 May, a line that is long enough", None, "text"),
    ],
)
def test_a_document_is_known_by_its_content_first(data: bytes, name: str | None, kind: Kind) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\0", "this is a Word, OpenDocument or zip file"),
        (b"\x89PNG\r\n", "this is a picture"),
        (bytes(range(256)) * 8, "this is no text"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableDocument, match=r"save it|use ") as caught:
        kind_of(data, "flyer")
    assert (caught.value.what, caught.value.name) == (what, "flyer")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("8:30 ? 9:45 CET", "8:30 – 9:45 CET"),
        ("on 25?26 September", "on 25–26 September"),
        ("10.\ufffd12. Mai", "10.–12. Mai"),
        ("17:00 \u00b7 18:30", "17:00 – 18:30"),
        ("the talk ?Open doors? is on", "the talk “Open doors” is on"),
        ("In 2024? 12 May.", "In 2024? 12 May."),
        ("¿Dónde? En Gante. Où ? Quand ?", "¿Dónde? En Gante. Où ? Quand ?"),
        ("https://example.eu/node/25?26", "https://example.eu/node/25?26"),
    ],
)
def test_a_mark_that_stands_for_a_lost_dash_or_quote_is_one_again(written: str, meant: str) -> None:
    assert decoded(written.encode()) == (meant, ())
