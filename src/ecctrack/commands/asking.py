"""Questions to a person at a terminal, on standard error: what is asked is no result."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typer

from ecctrack.commands.output import say
from ecctrack.errors import EcctrackError, UsageError
from ecctrack.text import one_line

EDITOR = "notepad" if os.name == "nt" else "vi"


def at_terminal() -> bool:
    """Whether there is a person to ask."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr is not None and sys.stderr.isatty()


def answer(question: str, default: str = "") -> str:
    """A line of text, as it was typed; the default for nothing. Raises typer.Abort if there will be no answer."""
    prompt = f"{one_line(question)}{f' [{one_line(default)}]' if default else ''}: ".lstrip()
    try:
        if sys.stdout is not None and sys.stdout.isatty():
            # With the question as its prompt, the line can be edited.
            said = input(prompt)
        else:
            sys.stderr.write(prompt)
            sys.stderr.flush()
            said = input()
    except (EOFError, KeyboardInterrupt):
        say("")
        raise typer.Abort from None
    return said.strip() or default


def asked(question: str, read: Callable[[str], Any], default: str = "") -> Any:
    """What `read` makes of an answer; asked again, with its message, while it raises UsageError."""
    while True:
        try:
            return read(answer(question, default))
        except UsageError as error:
            say(str(error))


def choice(question: str, choices: Sequence[str], default: str) -> str:
    """One of some words, or the beginning of one that no other shares."""
    words = "/".join(choices)
    while True:
        said = answer(f"{question} [{words}]", default).casefold()
        near = [word for word in choices if word.startswith(said)] if said else []
        if said in choices or len(near) == 1:
            return said if said in choices else near[0]
        say(f"answer one of {', '.join(choices)}")


def edited(text: str) -> str:
    """`text` as it comes out of the user's editor; raises EcctrackError if that cannot be started or fails."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or EDITOR)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "entry.toml"
        file.write_text(text, encoding="utf-8")
        try:
            subprocess.run([*command, str(file)], check=True)  # noqa: S603 - the user's own editor
            return file.read_text(encoding="utf-8-sig")
        except (OSError, subprocess.CalledProcessError, UnicodeDecodeError) as error:
            status = getattr(error, "returncode", None)
            what = str(error) if status is None else f"it ended with status {status}"
            fix = "name another one in EDITOR"
            raise EcctrackError(f"the editor '{shlex.join(command)}' did not do: {what}; {fix}") from error
