"""The memory of reminders, for people who want to see what was said, or have it said again."""

from collections.abc import Sequence
from pathlib import Path

from ecctrack.commands.output import emit, on_terminal, say
from ecctrack.commands.places import user_folder
from ecctrack.errors import EcctrackError, FileError
from ecctrack.reminders import memory
from ecctrack.reminders.due import Said
from ecctrack.text import one_line

COLUMNS = ("at", "what", "date", "uid")
"""Of `--list-state`: when it was said, which lead or news, of which date, of which milestone."""


def file(given: Path | None) -> Path:
    """Where it is kept what was said: `given`, else in the state folder; raises EcctrackError if that is not known."""
    if given is not None:
        return given
    folder = user_folder("state")
    if folder is None:
        raise EcctrackError("your home folder is not known; name a file with --state")
    return folder / "reminders.sqlite"


def show(path: Path) -> None:
    """Everything that was said, in the order it was said, `COLUMNS` parted by tabs, or aligned on a terminal."""
    records = memory.recall(path)
    if not records:
        say(f"{one_line(str(path))}: nothing was said yet")
    rows = [(record.at, record.said.what, record.said.date, record.said.uid) for record in records]
    safe = [tuple(map(one_line, row)) for row in rows]
    if not on_terminal():
        emit("".join("\t".join(row) + "\n" for row in safe))
        return
    room = [max((len(row[column]) for row in safe), default=0) for column in range(len(COLUMNS))]
    emit("".join("  ".join(map(str.ljust, row, room)).rstrip() + "\n" for row in safe))


def forget(path: Path, ids: Sequence[str]) -> None:
    """Forget what was said of these entries, or of single milestones given by UID: of all of them, or of none."""
    if not memory.recall(path):
        # Without a file, none is made.
        raise _nothing_said(ids[0], path)
    with memory.opened(path) as kept:
        chosen = [_said_of(entry_id, kept.said, path) for entry_id in ids]
        kept.forget(one for said in chosen for one in said)
    for entry_id, said in zip(ids, chosen, strict=True):
        say(f"forgot {len(said)} reminder{'s' * (len(said) != 1)} of {one_line(entry_id)}")


def _said_of(entry_id: str, said: Sequence[Said], path: Path) -> list[Said]:
    wanted = entry_id.casefold()
    found = [one for one in said if wanted in (one.uid.casefold(), one.uid.rpartition(".")[0].casefold())]
    if not found:
        raise _nothing_said(entry_id, path)
    return found


def _nothing_said(entry_id: str, path: Path) -> FileError:
    what = f"nothing was said of '{one_line(entry_id)}'"
    return FileError(str(path), what, "see what was said with: ecctrack remind --list-state")
