import time
import zlib
from pathlib import Path

import pytest
from made_documents import drawn, letter, pdf

from ecctrack.announcements.documents.document import Limits, UnreadableDocument
from ecctrack.announcements.documents.reading import read, read_file


def test_text_keeps_its_lines_and_name() -> None:
    found = read(b"Talk on 3 May\r\n- Lab\r\n", "news.txt")
    assert (found.text, found.kind, found.name) == ("Talk on 3 May\n- Lab\n", "text", "news.txt")


def test_every_kind_is_read_in_a_process_of_its_own_alike() -> None:
    mail = letter("See the attachment.")
    mail.add_attachment(
        pdf(drawn((72, 700, "Chisinau \u2013 3 May"))),
        maintype="application",
        subtype="pdf",
        filename="é.pdf",
    )
    found = read(mail.as_bytes(), "letter.eml")
    (attached,) = found.attachments
    assert (found.kind, str(found.day), found.name) == ("mail", "2026-03-11", "letter.eml")
    assert (attached.text, str(attached.day), attached.name) == (
        "Chisinau \u2013 3 May",
        "2024-06-27",
        "é.pdf",
    )
    assert (
        read("<p><a href='https://x.example'>3 May</a> in Iași".encode()).text == "[3 May](https://x.example) in Iași"
    )


def test_modules_in_the_folder_at_hand_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bs4.py").write_text("raise SystemExit('run from the folder')")
    monkeypatch.chdir(tmp_path)
    assert read(b"<p>3 May").text == "3 May"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf\n", b"\0" * 100])
def test_an_empty_document_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"^mail\.eml: it is empty; give a document with text$"):
        read(data, "mail.eml")


def test_a_large_document_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="it is larger than 20 MB"):
        read(b"%PDF-1.7 " + b"x" * 50_000_000)
    path = tmp_path / "long.txt"
    path.write_bytes(b"3 May".ljust(1_000_000))
    assert read_file(path, Limits(size_bytes=1_000_000)).text.startswith("3 May")
    path.write_bytes(b"3 May".ljust(1_000_001))
    with pytest.raises(UnreadableDocument, match=r"long\.txt: it is larger than 1 MB; save the part"):
        read_file(path, Limits(size_bytes=1_000_000))


def test_folders_and_missing_files_say_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="it is a folder; give one of its files"):
        read_file(tmp_path)
    with pytest.raises(UnreadableDocument, match="it cannot be opened"):
        read_file(tmp_path / "none.pdf")


def test_letters_beyond_the_limit_are_left_out_with_a_note() -> None:
    found = read(b"3 May 2024", limits=Limits(characters=5))
    assert (found.text, found.notes) == ("3 May", ("only the first 5 letters were read",))


@pytest.mark.parametrize(
    "data",
    [
        b"<html>" + b"<a " * 200_000,
        b"<html>" + b"<!--" * 200_000,
        pdf(zlib.compress(b"BT /F1 9 Tf " + b"(a) Tj 1 -12 Td " * 300_000)),
    ],
    ids=["unfinished tags", "unfinished comments", "a long page"],
)
def test_what_takes_too_long_is_ended(data: bytes) -> None:
    start = time.monotonic()
    with pytest.raises(UnreadableDocument, match="reading took longer than 1 seconds"):
        read(data, limits=Limits(seconds=1))
    assert time.monotonic() - start < 10


def test_what_takes_too_much_memory_is_ended() -> None:
    with pytest.raises(UnreadableDocument, match="took more than 120 MB of memory"):
        read(b"<html>" + b"<b><i>x" * 140_000, limits=Limits(memory_bytes=120_000_000))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (pdf(b"[" * 500_000, filters=b"[]"), "the PDF is broken (maximum recursion depth"),
        (
            pdf(zlib.compress(zlib.compress(b"\0" * 100_000_000)), filters=b"[/FlateDecode/FlateDecode]"),
            "unpacks to",
        ),
        (b"%PDF-1.4\n" + b"1 0 obj " * 100_000, "the PDF is broken"),
        (b"%PDF-1.4\n" + bytes(number * 7919 % 251 for number in range(200_000)), "the PDF is broken"),
    ],
    ids=["brackets", "packed twice", "objects", "noise"],
)
def test_hostile_pdfs_end_in_a_clear_error(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(data, "bad.pdf")
    assert what in caught.value.what
    assert caught.value.name == "bad.pdf"
