"""An entry that is announced to be cancelled or postponed, written so."""

from pathlib import Path

from ecctrack.announcements.comparing import CalledOff
from ecctrack.clock import Now
from ecctrack.commands import move
from ecctrack.entry import Entry, as_written
from ecctrack.errors import EcctrackError
from ecctrack.store import writing
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.change import Change
from ecctrack.store.moving import WHOLE, Move


def record(catalogue: Catalogue, entry: Entry, status: CalledOff, now: Now) -> str:
    """Write the status into the entry's file, and say what was done, in one line.

    What is put off is remembered as a move, where it has the one date that says so.
    """
    if entry.status == status:
        raise EcctrackError(f"'{entry.id}' is {status} already; nothing was written")
    whole = [each.key for each in entry.milestones if each.key in WHOLE and as_written(each.when)]
    if status == "postponed" and whole:
        return move.record(catalogue, entry, Move(whole[0], None, None, now.today, None), now)
    file = writing.opened(Path(catalogue.file_of(entry)))
    change = Change(writing.table(file, entry))
    change.put(status, "status")
    file = writing.with_changed(file, {(entry.type, entry.position): change})
    writing.save(file, catalogue)
    return f"{entry.id} is {status} now; {file.path}\n"
