"""A document of any kind, from its bytes or its file."""

from dataclasses import replace
from pathlib import Path

from ecctrack.announcements.documents.confined import confined
from ecctrack.announcements.documents.document import Document, Limits, UnreadableDocument
from ecctrack.announcements.documents.plain_text import text_document
from ecctrack.announcements.documents.recognition import kind_of

DEFAULT = Limits()


def read(data: bytes, name: str | None = None, limits: Limits = DEFAULT) -> Document:
    """The text of a document, recognised by its content first and its name second.

    Raises UnreadableDocument if it is empty, too large, no text, encrypted, broken, or costs too much.
    """
    if len(data) > limits.size_bytes:
        raise too_large(limits, name)
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise UnreadableDocument("it is empty", "give a document with text", name)
    kind = kind_of(data, name)
    if kind in {"text", "calendar"}:
        return replace(text_document(data, kind, limits), name=name)
    try:
        return replace(confined(data, kind, limits), name=name)
    except UnreadableDocument as fault:
        raise UnreadableDocument(fault.what, fault.fix, fault.name or name) from fault


def read_file(path: Path, limits: Limits = DEFAULT) -> Document:
    """The text of a file. Raises UnreadableDocument, also if it cannot be opened or is a folder."""
    try:
        with path.open("rb") as file:
            data = file.read(limits.size_bytes + 1)
    except IsADirectoryError as fault:
        raise UnreadableDocument("it is a folder", "give one of its files", str(path)) from fault
    except OSError as fault:
        raise UnreadableDocument(f"it cannot be opened ({fault.strerror})", "check its name", str(path)) from fault
    return read(data, str(path), limits)


def too_large(limits: Limits, name: str | None) -> UnreadableDocument:
    """The error of a document beyond the size."""
    megabytes = limits.size_bytes / 1_000_000
    return UnreadableDocument(f"it is larger than {megabytes:g} MB", "save the part that matters as text", name)
