"""Where results go: which format, how wide, with what colours; a closed pipe is no error."""

import os
import shutil
import sys
from enum import StrEnum
from importlib import import_module

from ecctrack.clock import Now
from ecctrack.errors import EcctrackError
from ecctrack.selection import Selection
from ecctrack.views.page import Page

NARROWEST = 20
PIPE_WIDTH = 100
"""Columns of a table that is asked for in a pipe."""


class Format(StrEnum):
    """Each a module of `ecctrack.views` with `render(selection, now, page)`."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"


class OutputError(EcctrackError):
    """Results that could not be written out."""


def on_terminal() -> bool:
    """Whether a person looks at standard output; FORCE_COLOR says so of a pager or recorder behind a pipe."""
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout is not None and sys.stdout.isatty())


def page(title: str, *, header: bool | None = None) -> Page:
    """The sheet at hand. NO_COLOR, FORCE_COLOR, COLUMNS and TERM=dumb are honoured."""
    # A dumb terminal shows links and colours as the characters they are made of.
    terminal = on_terminal() and os.environ.get("TERM") != "dumb"
    return Page(title, header, width(), terminal, terminal and not os.environ.get("NO_COLOR"))


def width() -> int:
    """Columns: COLUMNS, else the terminal's, else what suits a pipe."""
    return max(NARROWEST, shutil.get_terminal_size((PIPE_WIDTH, 24)).columns)


def rendered(selection: Selection, now: Now, sheet: Page, format_: Format | None) -> str:
    """The selection in that format; None is a table for people and plain lines for programs."""
    name = format_ or (Format.TABLE if on_terminal() else Format.PLAIN)
    text: str = import_module(f"ecctrack.views.{name}").render(selection, now, sheet)
    return text


def emit(text: str) -> None:
    """Write results to standard output; ends the process quietly if nobody reads them any more.

    Raises OutputError if they cannot be written, as on a full disk.
    """
    if text:
        emit_bytes(encoded(text, getattr(sys.stdout, "encoding", None) or "utf-8"))


def emit_bytes(data: bytes) -> None:
    """As `emit`, for what is no text of the terminal's encoding."""
    stream = sys.stdout
    if stream is None:  # closed before the program began, as by `>&-`
        raise OutputError("the output could not be written: standard output is closed; nothing else was lost")
    try:
        stream.flush()
        raw = getattr(stream, "buffer", None)
        if raw is None:
            stream.write(data.decode(stream.encoding or "utf-8"))
        else:
            raw.write(data)
            raw.flush()
    except BrokenPipeError:
        # Python flushes again at exit, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        sys.exit(0)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"the output could not be written: {reason}; nothing else was lost") from error


def encoded(text: str, encoding: str) -> bytes:
    """`text` for a terminal that may not know all of Unicode: letters lose their accents before they become `?`."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_for(encoding, character) for character in text).encode(encoding, "replace")


_LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("–—─", "-"), **dict.fromkeys("‘’", "'"), **dict.fromkeys("“”„", '"'),
        "·": "-", "…": "...", "→": "->", "│": "|", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
        "æ": "ae", "œ": "oe",
    }
)  # fmt: skip


def _for(encoding: str, character: str) -> str:
    import unicodedata  # noqa: PLC0415 - only for a terminal that does not know all of Unicode

    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        plain = unicodedata.normalize("NFKD", character.translate(_LOOKALIKES))
        return "".join(part for part in plain if not unicodedata.combining(part))
    return character


def say(text: str) -> None:
    """A line for the person, on standard error."""
    try:
        sys.stderr.write(f"{encoded(text, sys.stderr.encoding or 'utf-8').decode(sys.stderr.encoding or 'utf-8')}\n")
    except OSError:
        return
