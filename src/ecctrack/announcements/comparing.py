"""What an announcement says otherwise of an entry that the catalogue has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from ecctrack.announcements.proposal import Day, Proposal
from ecctrack.entry import AllDay, Entry, Milestone, Span, as_written


@dataclass(frozen=True)
class Change:
    """A date of a known entry that the proposal has otherwise; `before` None: the entry has none."""

    milestone: str
    before: Day | None
    after: Day
    end: Day | None = None
    """Of an event: its last day or end, where it has one."""


@dataclass(frozen=True)
class Known:
    """The entry that a proposal is, and what differs."""

    entry: Entry
    changes: tuple[Change, ...] = ()
    doubts: tuple[str, ...] = ()


def compared(entry: Entry, proposal: Proposal) -> Known:
    """The entry with what the proposal says otherwise of its dates."""
    doubts: list[str] = []
    changes = [change for change in _changes(entry, proposal, doubts) if change]
    if proposal.status in ("cancelled", "postponed") and str(entry.status) != proposal.status:
        doubts.append(f"the announcement says it is {proposal.status}")
    return Known(entry, tuple(changes), tuple(doubts))


def _changes(entry: Entry, proposal: Proposal, doubts: list[str]) -> Iterator[Change | None]:
    if proposal.start:
        yield _event_change(entry, proposal.start, proposal.end)
    if proposal.register_by:
        yield _change(entry, "registration", proposal.register_by)
    if proposal.opens:
        yield _change(entry, "opens", proposal.opens)
    said = dict(proposal.deadlines) or ({"deadline": proposal.deadline} if proposal.deadline else {})
    for key, when in said.items():
        if when is None:
            continue
        if entry.milestone(key):
            yield _change(entry, key, when)
        else:
            yield _closing_change(entry, when, proposal, doubts)


def _change(entry: Entry, key: str, after: Day) -> Change | None:
    milestone = entry.milestone(key)
    before = as_written(milestone.when) if milestone else None
    return None if before is not None and _agree(before, after) else Change(key, before, after)


def _agree(before: Day, after: Day) -> bool:
    """Whether both say the same; a day says nothing of the hour."""
    if isinstance(before, datetime) and isinstance(after, datetime):
        return before == after
    if isinstance(after, datetime):
        # The hour of what was a day is news.
        return False
    return day_of(before) == after


def _event_change(entry: Entry, start: Day, end: Day | None) -> Change | None:
    milestone = entry.milestone("event")
    before = as_written(milestone.when) if milestone else None
    if milestone is None or before is None:
        return Change("event", None, start, end)
    same_end = end is None or _agree(_end_of(milestone) or before, end)
    return None if _agree(before, start) and same_end else Change("event", before, start, end)


def _end_of(milestone: Milestone) -> Day | None:
    match milestone.when:
        case AllDay(_, last):
            return last
        case Span():
            return milestone.when.end
    return None


def _closing_change(entry: Entry, when: Day, proposal: Proposal, doubts: list[str]) -> Change | None:
    """What a deadline without its number says of an entry with several: one of them, or a new date of the nearest."""
    closings = {
        milestone.key: before
        for milestone in entry.milestones
        if milestone.key not in ("opens", "event", "registration") and (before := as_written(milestone.when))
    }
    if any(day_of(before) == day_of(when) for before in closings.values()) or not closings:
        return None
    told = {day_of(move.before) for move in proposal.moved}
    moved = [key for key, before in closings.items() if day_of(before) in told]
    key = moved[0] if moved else min(closings, key=lambda key: abs((day_of(closings[key]) - day_of(when)).days))
    if len(closings) > 1 and not moved:
        doubts.append(f"the entry has {len(closings)} deadlines; the nearest, {key}, was taken")
    return Change(key, closings[key], when)


def day_of(when: Day) -> date:
    """The day of a day or wall time."""
    return when.date() if isinstance(when, datetime) else when
