"""Reading in a process of its own that ends when its time or memory is up.

The libraries for PDF, HTML and mail bound much, but not everything: a page of unfinished tags keeps
Python's HTML parser busy for days, and there is no way to stop a thread. A process can be ended.
"""

import contextlib
import json
import os
import subprocess
import sys
from dataclasses import asdict
from datetime import date
from typing import Any

from ecctrack.announcements.documents.document import Document, Kind, Limits, Link, UnreadableDocument
from ecctrack.announcements.documents.encoding import cleaned

WORKER = "ecctrack.announcements.documents.worker"
OUT_OF_MEMORY = 75  # EX_TEMPFAIL of BSD's sysexits.h
SMALLER = "save the part that matters as text"


def confined(data: bytes, kind: Kind, limits: Limits) -> Document:
    """The document read by `worker` elsewhere. Raises UnreadableDocument, also beyond the time and memory."""
    # The same modules as here, and none from the folder the user happens to be in.
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-P", "-m", WORKER, kind, json.dumps(asdict(limits))]
    try:
        run = subprocess.run(  # noqa: S603 - our own module, no text from outside
            command, input=data, capture_output=True, timeout=limits.seconds, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadableDocument(f"reading took longer than {limits.seconds:g} seconds", SMALLER) from None
    complaint = run.stderr.decode("utf-8", "replace").strip()
    last = (complaint.splitlines() or ["no reason given"])[-1]
    # SystemError is what is left of a MemoryError for which there was no memory; where even the
    # complaint needs memory that is not there, Python ends it with lines of its own.
    starved = run.returncode > 0 and (
        "MemoryError" in complaint or last.startswith(("SystemError", "Exception ignored"))
    )
    if starved or run.returncode == OUT_OF_MEMORY or run.returncode < 0:
        raise UnreadableDocument(f"reading took more than {limits.memory_bytes // 10**6} MB of memory", SMALLER)
    if run.returncode:
        raise UnreadableDocument(f"the {kind} is broken ({cleaned(last)[:200]})", SMALLER)
    answer = json.loads(run.stdout)
    if "what" in answer:
        raise UnreadableDocument(answer["what"], answer["fix"], answer["name"])
    return from_json(answer)


def limit_memory(count: int) -> None:
    """Let this process have `count` bytes and no more; Windows has no such limit, the time must do there."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - only on Unix

        resource.setrlimit(resource.RLIMIT_AS, (count, count))


def to_json(document: Document) -> dict[str, Any]:
    """A document as JSON has it."""
    return {
        "text": document.text,
        "kind": document.kind,
        "day": document.day.isoformat() if document.day else None,
        "name": document.name,
        "links": [asdict(link) for link in document.links],
        "notes": document.notes,
        "attachments": [to_json(one) for one in document.attachments],
    }


def from_json(value: dict[str, Any]) -> Document:
    """What `to_json` was given."""
    return Document(
        text=value["text"],
        kind=value["kind"],
        day=date.fromisoformat(value["day"]) if value["day"] else None,
        name=value["name"],
        links=tuple(Link(**link) for link in value["links"]),
        notes=tuple(value["notes"]),
        attachments=tuple(from_json(one) for one in value["attachments"]),
    )
