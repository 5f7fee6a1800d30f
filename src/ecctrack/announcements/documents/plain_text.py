"""Documents that are text already."""

from ecctrack.announcements.documents.document import Document, Kind, Limits
from ecctrack.announcements.documents.encoding import decoded
from ecctrack.announcements.documents.quoting import as_sent


def text_document(data: bytes, kind: Kind, limits: Limits) -> Document:
    """The text, cut with a note if it is too long."""
    text, notes = decoded(data)
    text = as_sent(text) if kind == "text" else text
    if len(text) > limits.characters:
        notes = (*notes, f"only the first {limits.characters} letters were read")
    return Document(text[: limits.characters], kind, notes=notes)
