"""`ecctrack move`."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from ecctrack.clock import Now, day_of
from ecctrack.commands import completion, moments
from ecctrack.commands.dates import Anchor
from ecctrack.commands.lookup import entry_named
from ecctrack.commands.options import Data, Today
from ecctrack.commands.output import emit
from ecctrack.commands.places import catalogue_of
from ecctrack.commands.request import now_of
from ecctrack.entry import Entry, as_written
from ecctrack.errors import UsageError
from ecctrack.store import writing
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.moving import Move, moved
from ecctrack.store.values import did_you_mean
from ecctrack.text import one_line
from ecctrack.views.wording import when_text

EPILOG = """
[bold]Examples[/]

ecctrack move cmr-2026-turku event "3 Mar"           as many days as before

ecctrack move my-call deadline "1 Dec 17:00" --why "portal out of order"

ecctrack move my-call cut-off-2 tba                  new date not known yet
"""


def command(
    entry_id: Annotated[
        str, typer.Argument(metavar="ID", autocompletion=completion.ids, help="Id or topic identifier of the entry.")
    ],
    milestone: Annotated[
        str, typer.Argument(help="event, registration, opens, deadline, stage-1, cut-off-1…", show_default=False)
    ],
    to: Annotated[str, typer.Argument(metavar="DATE", help="2026-12-01, '1 Dec', '1 Dec 17:00' or tba.")],
    end: Annotated[
        str | None, typer.Option(metavar="DATE", help="Last day or end of an event; else as long as before.")
    ] = None,
    why: Annotated[str | None, typer.Option(metavar="TEXT", help="What is known of the reason.")] = None,
    on: Annotated[str | None, typer.Option(metavar="DAY", help="When it became known; else today.")] = None,
    data: Data = None,
    today: Today = None,
) -> None:
    """A date has changed: write the new one, remember the old."""
    now = now_of(today, None)
    catalogue = catalogue_of(data)
    entry = entry_named(catalogue, entry_id)
    key = _milestone(entry, milestone)
    known = moments.past_day(on, "--on", now.today, "write the day it became known")
    reason = one_line(why) if why else None
    to_date = moments.moment(to, "DATE", now.today, _nearest(_before(entry, key)))
    move = Move(key, to_date, _end(end, now.today, _nearest(to_date)), known, reason)
    emit(record(catalogue, entry, move, now))


def record(catalogue: Catalogue, entry: Entry, move: Move, now: Now) -> str:
    """Write a move into the entry's file, and say what was done, in one line."""
    file = writing.opened(Path(catalogue.file_of(entry)))
    raw = writing.table(file, entry)
    change = moved(entry, raw, move)
    place = (entry.type, entry.position)
    file = writing.in_order(writing.with_changed(file, {place: change}), *place)
    part = writing.save(file, catalogue)
    after = next(each for each in part.entries if each.id == entry.id)
    return f"{_told(entry, after, move, now)}; {file.path}:{file.line}\n"


def _told(entry: Entry, after: Entry, move: Move, now: Now) -> str:
    milestones = [(each.milestone(move.milestone), each.zone) for each in (entry, after)]
    old_text, new_text = (when_text(at.when, zone, now) if at else "" for at, zone in milestones)
    if old_text == new_text:
        return f"put off {entry.id} {move.milestone}, {old_text}: it is postponed now"
    return f"moved {entry.id} {move.milestone} from {old_text} to {new_text}"


def _milestone(entry: Entry, wanted: str) -> str:
    known = [milestone.key for milestone in entry.milestones]
    if wanted.casefold() in known:
        return wanted.casefold()
    fix = did_you_mean(wanted, known, f"it has {', '.join(known) or 'none, it is always open'}")
    raise UsageError(f"'{entry.id}' has no milestone '{one_line(wanted)}'; {fix}")


def _before(entry: Entry, key: str) -> date | None:
    milestone = entry.milestone(key)
    return as_written(milestone.when) if milestone else None


def _nearest(day: date | None) -> Anchor | None:
    """Dates move by weeks: a day without its year lies near the one it had."""
    return Anchor(day_of(day), "nearest") if day else None


def _end(text: str | None, today: date, anchor: Anchor | None) -> date | datetime | None:
    if text is None:
        return None
    end = moments.moment(text, "--end", today, anchor)
    if end is None:
        raise UsageError("--end is a day or a time; leave it out if it is not known")
    return end
