"""What a document is: by its content first, by its name second."""

import re

from ecctrack.announcements.documents.document import Kind, UnreadableDocument
from ecctrack.announcements.documents.encoding import decoded

HEAD_BYTES = 4096
FOREIGN = (
    (b"PK\x03\x04", "this is a Word, OpenDocument or zip file", "save it as PDF or text"),
    (b"\xd0\xcf\x11\xe0", "this is an old Word or an Outlook file", "save it as PDF, text or .eml"),
    (b"{\\rtf", "this is a rich text file", "save it as PDF or text"),
    (b"\x89PNG", "this is a picture", "use a document with text"),
    (b"\xff\xd8\xff", "this is a picture", "use a document with text"),
    (b"GIF8", "this is a picture", "use a document with text"),
    (b"\x1f\x8b", "this is a packed file", "unpack it first"),
)
HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?: |\t|$)")
SENDER = frozenset({"from", "received", "return-path", "delivered-to", "mime-version", "x-mozilla-status"})
LETTER = frozenset({"date", "subject", "message-id", "content-type", "to"})
HTML = re.compile(
    r"(?:<\?xml[^>]{0,200}>|<!--.{0,2000}?-->|\s)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|table|div|p|h[1-6]|ul|ol|section|article|main|span|center|br)\b",
    re.IGNORECASE | re.DOTALL,
)
SUFFIXES: dict[str, Kind] = {
    "pdf": "pdf",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "eml": "mail",
    "ics": "calendar",
    "ical": "calendar",
}


def kind_of(data: bytes, name: str | None = None) -> Kind:
    """The kind of a document. Raises UnreadableDocument for pictures, office files and other binary data."""
    head = data[:HEAD_BYTES]
    if b"%PDF-" in head[:1024]:  # the place that PDF 1.7, appendix H.3, allows
        return "pdf"
    for magic, what, fix in FOREIGN:
        if head.startswith(magic):
            raise UnreadableDocument(what, fix, name)
    text, _ = decoded(head)
    start = text.lstrip()
    if start[:15].upper() == "BEGIN:VCALENDAR":
        return "calendar"
    if is_mail(start):
        return "mail"
    if HTML.match(start):
        return "html"
    if is_binary(head):
        raise UnreadableDocument("this is no text", "use text, PDF, HTML, .eml or .ics", name)
    return SUFFIXES.get((name or "").rpartition(".")[2].lower(), "text")


def is_mail(start: str) -> bool:
    """Whether `start` begins with a mail's header lines: who it is from, and one more."""
    names: set[str] = set()
    for number, line in enumerate(start.split("\n")):
        if line[:1] in {" ", "\t"} and names:
            continue
        found = HEADER.match(line)
        if found:
            names.add(found[1].lower())
        elif number or not line.startswith("From "):  # the first line in a mailbox file
            break
    return bool(names & SENDER) and bool(names & LETTER)


def is_binary(head: bytes) -> bool:
    """Whether there are many bytes that no text has; a text with a stray NUL is still text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    strange = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    return strange * 20 > len(head)
