"""A date that changed: the new one in its place, the old one remembered."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from ecctrack.entry import Entry, Status
from ecctrack.errors import EcctrackError, UsageError
from ecctrack.store.change import Change
from ecctrack.store.fields import NOT_ANNOUNCED

Raw = Mapping[str, Any]
WHOLE = ("event", "deadline")
"""Milestones without which nothing is left of an entry: put off, they keep their date, and the entry is postponed.

Calendars that have the entry hear that it does not take place; without a date it would silently stay in them.
"""


class NothingToMoveError(EcctrackError):
    """The date is the one it has already."""

    status = 0


class Move(NamedTuple):
    """A milestone to be moved; `to` None: the new date is not known yet."""

    milestone: str
    to: date | datetime | None
    end: date | datetime | None
    """Of an event; None keeps its length."""
    on: date
    why: str | None


def moved(entry: Entry, raw: Raw, move: Move) -> Change:
    """The change that records a move of one of the entry's milestones.

    Raises NothingToMoveError if it has that date already, UsageError for what cannot be moved.
    """
    if entry.status is Status.CANCELLED:
        raise UsageError(
            f"'{entry.id}' is cancelled; if it takes place after all, take its status out of the file first"
        )
    if move.end is not None and move.milestone != "event":
        raise UsageError(f"--end is for events; {move.milestone} has one date")
    path = path_of(move.milestone)
    before = raw[path[0]] if len(path) == 1 else raw[path[0]][path[1]]
    change = Change(raw)
    if move.to is None:
        _put_off(change, entry, path, move, before)
        return change
    to = with_hour(move.to, before)
    end = _end(raw, to, move) if move.milestone == "event" else None
    same = to == before and type(to) is type(before) and (move.milestone != "event" or end == raw.get("end"))
    if same and entry.status is not Status.POSTPONED:
        raise NothingToMoveError(f"'{entry.id}' has that {move.milestone} date already; nothing was written")
    if not same:
        _remember(change, raw, move, before, to)
    change.put(to, *path)
    if move.milestone == "event":
        change.put(end, "end") if end is not None else change.drop("end")
    if entry.status is Status.POSTPONED and move.milestone in WHOLE:
        change.drop("status")
    return change


def path_of(milestone: str) -> tuple[str, ...]:
    """Where in the table a milestone's date is written."""
    single = {"event": "start", "registration": "register_by", "opens": "opens", "deadline": "deadline"}
    return (single[milestone],) if milestone in single else ("deadlines", milestone)


def with_hour(to: date | datetime, before: Any) -> date | datetime:
    """A day for what has an hour keeps that hour."""
    if isinstance(before, datetime) and not isinstance(to, datetime):
        return datetime.combine(to, before.time())
    return to


def _end(raw: Raw, to: date | datetime, move: Move) -> date | datetime | None:
    start, end = raw["start"], raw.get("end")
    if move.end is not None:
        last = with_hour(move.end, end)
        return None if last == to and not isinstance(to, datetime) else last
    if end is None or not isinstance(start, date) or not isinstance(end, date):
        return None
    if isinstance(to, datetime) != isinstance(end, datetime):
        raise UsageError("the event has days and gets an hour; say with --end when it ends, with its hour")
    try:
        return to + (end - start)
    except OverflowError:
        raise UsageError(f"an event that begins on {to} would end after the last day of the calendar") from None


def _put_off(change: Change, entry: Entry, path: tuple[str, ...], move: Move, before: Any) -> None:
    if before == NOT_ANNOUNCED or (move.milestone in WHOLE and entry.status is Status.POSTPONED):
        raise NothingToMoveError(f"'{entry.id}' has no {move.milestone} date to come already; nothing was written")
    _remember(change, change.values, move, before)
    if move.milestone in WHOLE:
        change.put(str(Status.POSTPONED), "status")
    else:
        change.put(NOT_ANNOUNCED, *path)


def _remember(change: Change, raw: Raw, move: Move, before: Any, to: date | datetime | None = None) -> None:
    if before == NOT_ANNOUNCED:
        return
    item: dict[str, Any] = {"on": move.on, "milestone": move.milestone, "from": before}
    if move.milestone == "event" and isinstance(raw.get("end"), date):
        item["from_end"] = raw["end"]
    elif before == to and isinstance(before, datetime):
        return  # its end was not known and now is: nothing has moved
    elif before == to:
        item["from_end"] = before
    if move.why:
        item["why"] = move.why
    change.append("moved", item)
