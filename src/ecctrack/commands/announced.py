"""Announcements named on the command line, and what they propose."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from ecctrack.announcements.documents.document import Document, UnreadableDocument
from ecctrack.announcements.documents.reading import DEFAULT, read, read_file
from ecctrack.announcements.feeds import feed
from ecctrack.announcements.proposal import Proposal
from ecctrack.announcements.reading import proposals as read_proposals
from ecctrack.errors import FileError

STDIN = Path("-")


def documents(files: Sequence[Path]) -> Iterator[Document]:
    """Each file as a document, `-` for standard input; raises FileError for what cannot be read."""
    for path in files:
        try:
            if path == STDIN:
                yield read(_standard_input(DEFAULT.size_bytes + 1))
            else:
                yield read_file(path)
        except UnreadableDocument as error:
            raise FileError(error.name or str(path), error.what, error.fix) from error


def _standard_input(limit: int) -> bytes:
    """Up to `limit` bytes of it; raises FileError if it was closed before the program began, as by `<&-`."""
    if sys.stdin is None:
        raise FileError("standard input", "it is closed", "give it a document, as by < FILE, or name the file")
    return sys.stdin.buffer.read(limit)


def proposals(document: Document, today: date, *, given: bool) -> list[Proposal]:
    """What a document and its attachments propose, read on `today` if that was `given`, else on the document's day."""
    found: list[Proposal] = []
    day = None if given else document.day
    for part in document.parts():
        if part.kind == "calendar":
            found += feed(part.text).proposals
        else:
            day = day if given else part.day or day
            found += read_proposals(part.text, day or today)
    return found


def notes(document: Document) -> Iterator[str]:
    """What was guessed or left out in reading, a line each."""
    for part in document.parts():
        name = Path(part.name).name if part.name else "the document"
        calendar = feed(part.text).notes if part.kind == "calendar" else ()
        for note in (*part.notes, *calendar):
            yield f"{name}: {note}"


def source_of(document: Document) -> str | None:
    """How `source` names a document: its file and its day; None for standard input without a day."""
    name = Path(document.name).name if document.name else ""
    return ", ".join(part for part in (name, str(document.day or "")) if part) or None
