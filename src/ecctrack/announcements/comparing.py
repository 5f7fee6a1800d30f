"""What an announcement says otherwise of an entry that the catalogue has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ecctrack.announcements.closings import Dated, placed
from ecctrack.announcements.proposal import Day, Proposal
from ecctrack.clock import BRUSSELS, day_of, in_zone, instant_of
from ecctrack.entry import AllDay, Entry, Milestone, Span, Status, as_written, uid
from ecctrack.text import one_line, plain

CalledOff = Literal["cancelled", "postponed"]


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
    status: CalledOff | None = None
    """What the entry is to be called, which does not say so yet."""


def compared(entry: Entry, proposal: Proposal) -> Known:
    """The entry with what the proposal says otherwise of its dates."""
    doubts: list[str] = []
    own = next((milestone for milestone in entry.milestones if uid(entry, milestone) == proposal.uid), None)
    found = [_own_change(entry, own, proposal, doubts)] if own else _changes(entry, proposal, doubts)
    changes = [change for change in found if change]
    if elsewhere(entry, proposal):
        here, there = one_line(proposal.city or ""), one_line(entry.city or "")
        doubts.append(f"the announcement says {here}, the entry {there}")
    if proposal.status not in ("cancelled", "postponed") or entry.status == proposal.status:
        return Known(entry, tuple(changes), tuple(doubts))
    doubts.append(f"the announcement says it is {proposal.status}")
    if not _calls_off(entry, proposal, changes):
        return Known(entry, tuple(changes), tuple(doubts))
    # Nothing of it takes place on whatever date: a move would only say that it does.
    doubts += [f"it names another date for {change.milestone}: {change.after}" for change in changes]
    return Known(entry, (), tuple(doubts), proposal.status)


def elsewhere(entry: Entry, proposal: Proposal) -> bool:
    """Whether they name two cities, as a venue that has moved and two stops of a series do."""
    return bool(proposal.city and entry.city and plain(proposal.city) != plain(entry.city))


def _calls_off(entry: Entry, proposal: Proposal, changes: Iterable[Change]) -> bool:
    """Whether a status is that of the entry as a whole, and no other word for a new date."""
    if proposal.uid is None and (proposal.register_by or proposal.opens) and not _says_when(proposal):
        return False
    if proposal.status == "postponed":
        moved = any(change.milestone not in ("registration", "opens") for change in changes)
        return not moved and entry.status is not Status.CANCELLED
    return not (proposal.moved and changes)


def _says_when(proposal: Proposal) -> bool:
    return bool(proposal.start or proposal.deadline or proposal.deadlines)


def _own_change(entry: Entry, milestone: Milestone, proposal: Proposal, doubts: list[str]) -> Change | None:
    """What a calendar of ours says otherwise of the one milestone it stands for."""
    dates = (proposal.start, proposal.register_by, proposal.opens, proposal.deadline)
    after = next((_on_clock(entry, proposal, when) for when in dates if when), None)
    if after is None:
        return None
    if any(move.before == after for move in milestone.moves) and as_written(milestone.when) != after:
        doubts.append(f"the calendar is older than the entry: {after} was its {milestone.key} before it moved")
        return None
    if milestone.key != "event":
        return _change(entry, milestone.key, after)
    end = _on_clock(entry, proposal, proposal.end) if proposal.end else None
    match milestone.when:
        case Span(start, announced) if announced in (None, start) and start == after:
            return None  # the end in the calendar is one that it needed
    return _event_change(entry, after, end)


def _on_clock(entry: Entry, proposal: Proposal, when: Day) -> Day:
    """A time in the entry's own zone."""
    here, there = proposal.zone or BRUSSELS, entry.zone
    if here == there or not isinstance(when, datetime):
        return when
    return in_zone(instant_of(when, here), there).replace(tzinfo=None)


def _changes(entry: Entry, proposal: Proposal, doubts: list[str]) -> Iterator[Change | None]:
    if proposal.start:
        yield _event_change(entry, proposal.start, proposal.end)
    if proposal.register_by:
        yield _change(entry, "registration", proposal.register_by)
    if proposal.opens:
        yield _change(entry, "opens", proposal.opens)
    yield from _closing_changes(entry, proposal, doubts)


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


def _closing_changes(entry: Entry, proposal: Proposal, doubts: list[str]) -> Iterator[Change | None]:
    """What the deadlines say otherwise: moves of those that the entry has, and further ones."""
    lone = [("deadline", proposal.deadline)] if proposal.deadline else []
    said = sorted(proposal.deadlines or lone, key=lambda one: day_of(one[1]))
    has = [
        (milestone.key, as_written(milestone.when))
        for milestone in entry.milestones
        if milestone.key not in ("opens", "event", "registration")
    ]
    found = placed(has, said, proposal.moved)
    further: list[str] = []
    for at, (_, when) in enumerate(said):
        if key := found.keys.get(at):
            if at in found.guessed and len(has) > 1:
                doubts.append(f"the entry has {len(has)} deadlines; the nearest, {key}, was taken")
            yield _change(entry, key, when)
        elif key := _next_key([*has, *((key, when) for key in further)], when):
            further.append(key)
            doubts.append(f"{day_of(when)} is none of the entry's cut-offs and would be a further one, {key}")
            yield Change(key, None, when)
        else:
            doubts.append(f"{day_of(when)} is none of the entry's deadlines")


def _next_key(has: Dated, when: Day) -> str | None:
    """The key of a cut-off behind all those of an entry; one between them would give others new numbers."""
    name, _, number = has[-1][0].rpartition("-") if has else ("", "", "")
    behind = all(before and day_of(before) <= day_of(when) for _, before in has)
    return f"cut-off-{int(number) + 1}" if name == "cut-off" and behind else None
