"""The text of a mail and of what is attached to it, through the standard library.

To be run in a process of its own: mails within mails cost the parser quadratic time.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from ecctrack.announcements.documents.document import Document, Limits, UnreadableDocument
from ecctrack.announcements.documents.encoding import cleaned, decoded
from ecctrack.announcements.documents.html_text import html_document
from ecctrack.announcements.documents.quoting import as_sent

Reader = Callable[[bytes, str | None], Document]
"""Reads an attachment that is no mail, given its bytes and file name."""
PASSED_OVER = re.compile(r"(image|audio|video|font)/|application/(pgp-|x-)?(pkcs7-)?signature|message/(?!rfc822)")
MAX_PARTS = 500
MAX_SUBJECT = 500
STUB_LETTERS = 600
"""A plain body shorter than this may only say that the mail is better read as HTML."""
# What the standard library lets out on headers and bodies that no mail program would have written.
MALFORMED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


@dataclass
class Parts:
    """The leaves of a mail, in order."""

    plain: list[EmailMessage] = field(default_factory=list)
    html: list[EmailMessage] = field(default_factory=list)
    attached: list[EmailMessage] = field(default_factory=list)


def mail_document(data: bytes, limits: Limits, read: Reader) -> Document:
    """Subject and body of a mail, its attachments as documents of their own.

    Raises UnreadableDocument if mails are nested so deeply that the library gives up.
    """
    try:
        message = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
        return document_of(message, limits, read, depth=0)
    except RecursionError:
        raise UnreadableDocument("there are too many mails within mails", "save the innermost one") from None


def document_of(message: EmailMessage, limits: Limits, read: Reader, depth: int) -> Document:
    """One mail; those attached to it lie one deeper."""
    parts = parts_of(message)
    body = body_of(parts, limits)
    attachments: list[Document] = []
    notes = list(body.notes)
    for part in parts.attached[: limits.attachments]:
        try:
            attachments.append(attachment(part, limits, read, depth))
        except UnreadableDocument as fault:
            notes.append(f"attachment {file_name(part) or 'without a name'} was not read: {fault.what}")
    if len(parts.attached) > limits.attachments:
        notes.append(f"only {limits.attachments} of {len(parts.attached)} attachments were read")
    text = "\n\n".join(filter(None, (header(message, "Subject"), body.text)))
    different = tuple(dict.fromkeys(attachments))  # an invitation comes both inline and attached
    return Document(text, "mail", sent(message), None, body.links, tuple(dict.fromkeys(notes)), different)


def parts_of(message: EmailMessage) -> Parts:
    """The first parts of a mail; attached mails are not opened."""
    parts = Parts()
    waiting = [message]
    for _ in range(MAX_PARTS):
        if not waiting:
            break
        part = waiting.pop()
        kind = content_type(part)
        if part.is_multipart() and kind != "message/rfc822":
            inner = [one for one in part.get_payload() if isinstance(one, EmailMessage)]
            waiting.extend(reversed(inner))
        elif PASSED_OVER.match(kind):
            continue
        elif kind in {"text/plain", "text/html"} and not is_attached(part):
            (parts.plain if kind == "text/plain" else parts.html).append(part)
        else:
            parts.attached.append(part)
    return parts


def body_of(parts: Parts, limits: Limits) -> Document:
    """The plain body, or the HTML one if there is no plain one or it is a stub."""
    texts: list[str] = []
    notes: list[str] = []
    for part in parts.plain:
        text, more = decoded(content(part), parameter(part, "charset"))
        text = as_sent(text)
        texts.append(flowed(text) if parameter(part, "format").lower() == "flowed" else text)
        notes += more
    plain = Document("\n\n".join(texts).strip(), "mail", notes=tuple(notes))
    if parts.html and len(plain.text) < STUB_LETTERS:
        page = html_document(content(parts.html[0]), limits, parameter(parts.html[0], "charset"))
        if len(page.text) > 3 * len(plain.text):
            return page
    return replace(plain, text=plain.text[: limits.characters])


def flowed(text: str) -> str:
    """Text whose lines were broken for sending, RFC 3676: a space at the end means that the line goes on."""
    return re.sub(r"(?<!^--) \n(?!>)", " ", text, flags=re.MULTILINE)


def attachment(part: EmailMessage, limits: Limits, read: Reader, depth: int) -> Document:
    """What is attached. Raises UnreadableDocument."""
    name = file_name(part)
    if content_type(part) == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else None
        if depth >= limits.depth or not isinstance(inner, EmailMessage):
            raise UnreadableDocument("it lies too deep within other mails", "save it on its own", name)
        return replace(document_of(inner, limits, read, depth + 1), name=name)
    if content_type(part) == "text/html":
        return replace(html_document(content(part), limits, parameter(part, "charset")), name=name)
    return replace(read(content(part), name), name=name)


def content(part: EmailMessage) -> bytes:
    """The bytes of a leaf, as far as they can be unpacked."""
    try:
        payload = part.get_payload(decode=True)
    except MALFORMED:
        return b""
    return payload if isinstance(payload, bytes) else b""


def content_type(part: EmailMessage) -> str:
    """The type of a part in lower case, as the standard has it where none is given."""
    try:
        return part.get_content_type()
    except MALFORMED:
        return "text/plain"


def is_attached(part: EmailMessage) -> bool:
    """Whether a text is an attachment and not the body."""
    try:
        return part.get_content_disposition() == "attachment"
    except MALFORMED:
        return False


def header(message: EmailMessage, name: str) -> str:
    """A header on one line, empty if there is none or it makes no sense."""
    try:
        return " ".join(cleaned(str(message.get(name, ""))).split())[:MAX_SUBJECT]
    except MALFORMED:
        return ""


def parameter(part: EmailMessage, name: str) -> str:
    """A parameter of the content type, empty if there is none."""
    try:
        return str(part.get_param(name, ""))
    except MALFORMED:
        return ""


def file_name(part: EmailMessage) -> str | None:
    """The name an attachment goes by, without folders."""
    try:
        name = cleaned(part.get_filename() or "")
    except MALFORMED:
        return None
    return re.split(r"[/\\]", " ".join(name.split()))[-1][:200] or None


def sent(message: EmailMessage) -> date | None:
    """The day in the sender's zone that the mail was sent."""
    try:
        moment = getattr(message.get("Date"), "datetime", None)
    except MALFORMED:
        return None
    return moment.date() if isinstance(moment, datetime) else None
