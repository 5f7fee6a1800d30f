"""What every reader of documents gives back, and what it may cost."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ecctrack.errors import EcctrackError

Kind = Literal["text", "pdf", "html", "mail", "calendar"]


@dataclass(frozen=True)
class Link:
    """A web address in a document, with the words or the line it stands on."""

    url: str
    text: str


@dataclass(frozen=True)
class Document:
    """Plain text, its lines kept: lists as `- `, table cells between tabs, HTML links as `[text](url)`.

    A calendar's text is the feed itself, for `feeds`.
    """

    text: str
    kind: Kind
    day: date | None = None
    """The day it was sent or made: a mail's date, a PDF's date."""
    name: str | None = None
    """File name of an attachment."""
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    """What was guessed or left out, one sentence each, lower case, no full stop."""
    attachments: "tuple[Document, ...]" = ()

    def parts(self) -> "Iterator[Document]":
        """The document itself, then its attachments and theirs, in order."""
        yield self
        for attachment in self.attachments:
            yield from attachment.parts()


@dataclass(frozen=True)
class Limits:
    """What reading one document may cost: beyond is an error, but pages and text are cut with a note."""

    size_bytes: int = 20_000_000
    seconds: float = 20.0
    memory_bytes: int = 1_000_000_000
    pages: int = 300
    characters: int = 2_000_000
    stream_bytes: int = 25_000_000
    """What one packed stream of a PDF may unpack to."""
    tags: int = 300_000
    """Tags in a HTML page; a long newsletter has 20,000."""
    depth: int = 5
    """Mails within mails; what lies deeper is left out with a note."""
    attachments: int = 50


class UnreadableDocument(EcctrackError):  # noqa: N818 - named for what it is about
    """A document that cannot be read: `what` was found and `fix` is what the user can do."""

    def __init__(self, what: str, fix: str, name: str | None = None) -> None:
        super().__init__(f"{name or 'document'}: {what}; {fix}")
        self.what, self.fix, self.name = what, fix, name
