"""The process that `confined` starts: a document on standard input, JSON on standard output."""

import json
import sys

from ecctrack.announcements.documents.confined import OUT_OF_MEMORY, limit_memory, to_json
from ecctrack.announcements.documents.document import Document, Kind, Limits, UnreadableDocument
from ecctrack.announcements.documents.html_text import html_document
from ecctrack.announcements.documents.mail_text import mail_document
from ecctrack.announcements.documents.plain_text import text_document
from ecctrack.announcements.documents.recognition import kind_of


def parsed(data: bytes, kind: Kind, limits: Limits) -> Document:
    """The document, read here and now. Raises UnreadableDocument."""
    match kind:
        case "pdf":
            from ecctrack.announcements.documents.pdf_text import pdf_document  # noqa: PLC0415 - slow to load

            return pdf_document(data, limits)
        case "html":
            return html_document(data, limits)
        case "mail":
            return mail_document(data, limits, lambda part, name: parsed(part, kind_of(part, name), limits))
        case "text" | "calendar":
            return text_document(data, kind, limits)


def main() -> None:
    """Read what standard input has, of the kind and within the limits that the arguments say."""
    limits = Limits(**json.loads(sys.argv[2]))
    limit_memory(limits.memory_bytes)
    kinds: dict[str, Kind] = {"pdf": "pdf", "html": "html", "mail": "mail"}
    try:
        answer = json.dumps(to_json(parsed(sys.stdin.buffer.read(), kinds[sys.argv[1]], limits)))
    except UnreadableDocument as fault:
        answer = json.dumps({"what": fault.what, "fix": fault.fix, "name": fault.name})
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    sys.stdout.write(answer)


if __name__ == "__main__":
    main()
