"""One run: decide, say, and only then record. Whatever ends a run in between repeats reminders, and loses none."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from ecctrack.clock import Now
from ecctrack.errors import EcctrackError
from ecctrack.reminders.due import Reminder, Said, due
from ecctrack.reminders.leads import Lead
from ecctrack.reminders.memory import PATIENCE_SECONDS, Memory, MemoryFileError, opened, recall
from ecctrack.selection import Row

Say = Callable[[Sequence[Reminder]], None]


def say_due(
    rows: Sequence[Row],
    leads: Sequence[Lead],
    now: Now,
    path: Path,
    say: Say,
    patience_seconds: float = PATIENCE_SECONDS,
) -> tuple[Reminder, ...]:
    """Hand what is due to `say`, record it in the memory at `path` once `say` has returned, and return it.

    Raises what `say` raises, and then nothing is recorded. Raises MemoryBusyError, with nothing said, while another
    run says it; MemoryFileError for a memory that cannot serve, but only after saying all that may be due.
    """
    with ExitStack() as stack:
        kept, said, fault = _memory(path, stack, patience_seconds)
        reminders = due(rows, said, leads, now)
        if reminders:
            say(reminders)
            if kept:
                kept.record([one for reminder in reminders for one in reminder.counts_as], now.instant)
    if fault:
        raise fault
    return reminders


def _memory(
    path: Path, stack: ExitStack, patience_seconds: float
) -> tuple[Memory | None, tuple[Said, ...], MemoryFileError | None]:
    try:
        kept = stack.enter_context(opened(path, patience_seconds))
    except MemoryFileError as fault:
        # What may not be written may still be read.
        with suppress(EcctrackError):
            return None, tuple(record.said for record in recall(path)), fault
        return None, (), fault
    return kept, kept.said, None


def look(rows: Sequence[Row], leads: Sequence[Lead], now: Now, path: Path, say: Say) -> tuple[Reminder, ...]:
    """The same without recording anything: the memory is only read."""
    fault = None
    said: tuple[Said, ...] = ()
    try:
        said = tuple(record.said for record in recall(path))
    except MemoryFileError as error:
        fault = error
    reminders = due(rows, said, leads, now)
    if reminders:
        say(reminders)
    if fault:
        raise fault
    return reminders
