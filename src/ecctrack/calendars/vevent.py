"""A milestone as a calendar entry: all that its VEVENT says, told by the curated entry alone.

Neither the reader's zone nor the day of the export has a part in it: as long as an entry stays as it is,
its VEVENT is the same, and importing it again changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, NamedTuple

from ecctrack.calendars import wording
from ecctrack.calendars.alarms import Alarm, before_day, before_moment
from ecctrack.calendars.contentlines import uri
from ecctrack.clock import DAY
from ecctrack.entry import AllDay, ClosingDay, Deadline, Entry, Milestone, NotAnnounced, Span, Status, uid

DEADLINE_LENGTH = timedelta(minutes=30)
"""A deadline's span, which ends at it; an opening's, which begins at it."""
ASSUMED_LENGTH = timedelta(hours=1)
"""Of an event whose end was not announced."""
NEVER_CHECKED = date(2000, 1, 1)
"""The stamp of an entry that does not say when it was checked; the clock's day would differ in every export."""


class BeyondCalendarError(ValueError):
    """A milestone so near an end of the calendar that its VEVENT would lie beyond."""


class Days(NamedTuple):
    """Whole days; `end` is the day after the last."""

    start: date
    end: date


class Hours(NamedTuple):
    """Two instants in whole seconds of UTC, the first before the second."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class VEvent:
    """One VEVENT: texts clean but not escaped."""

    uid: str
    stamp: datetime
    """When the entry was last known to be right, in UTC: DTSTAMP and LAST-MODIFIED."""
    sequence: int
    span: Days | Hours
    summary: str
    description: str
    location: str
    url: str | None
    categories: tuple[str, ...]
    status: Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]
    transparent: bool
    alarms: tuple[Alarm, ...]

    @property
    def order(self) -> tuple[datetime, str]:
        """The order of a calendar: by date, the same for every reader."""
        start = self.span.start
        at = start if isinstance(start, datetime) else datetime.combine(start, time.min, UTC)
        return at, self.uid


def vevent(entry: Entry, milestone: Milestone, leads: Sequence[timedelta] = ()) -> VEvent:
    """The VEVENT of a dated milestone; raises BeyondCalendarError where the calendar ends."""
    called_off = entry.status in (Status.CANCELLED, Status.POSTPONED)
    span = span_of(milestone)
    title = wording.summary(entry, milestone)
    busy = isinstance(span, Hours) and milestone.key == "event" and not called_off
    return VEvent(
        uid=uid(entry, milestone),
        stamp=stamp(entry, milestone),
        sequence=sequence(entry, milestone),
        span=span,
        summary=title,
        description=wording.description(entry, milestone),
        location=wording.location(entry),
        url=uri(entry.url) if entry.url else None,
        categories=wording.categories(entry, milestone),
        status="CANCELLED" if called_off else "TENTATIVE" if entry.status else "CONFIRMED",
        transparent=not busy,
        # Nobody wants to be woken for what does not take place.
        alarms=() if called_off else tuple(_alarm(lead, milestone, span, title) for lead in leads),
    )


def span_of(milestone: Milestone) -> Days | Hours:
    """When a calendar shows a milestone; raises BeyondCalendarError where the calendar ends."""
    try:
        return _span(milestone)
    except OverflowError:
        raise BeyondCalendarError(wording.in_words(milestone.when)) from None


def _span(milestone: Milestone) -> Days | Hours:
    match milestone.when:
        case AllDay(first, last):
            return Days(first, last + DAY)
        case ClosingDay(day):
            return Days(day, day + DAY)
        case Deadline(instant=instant):
            end = instant.replace(microsecond=0)
            return Hours(end - DEADLINE_LENGTH, end)
        case Span(end=announced, starts=starts, ends=ends):
            start, end = starts.replace(microsecond=0), ends.replace(microsecond=0)
            if announced is None:
                return Hours(start, start + ASSUMED_LENGTH)
            # A VEVENT without length is forbidden (RFC 5545 section 3.8.2.2), and khal shows an hour.
            return Hours(start, end if end > start else start + DEADLINE_LENGTH)
        case NotAnnounced():
            raise ValueError(milestone)


def _alarm(lead: timedelta, milestone: Milestone, span: Days | Hours, title: str) -> Alarm:
    if isinstance(span, Days):
        return before_day(lead, title)
    closing = DEADLINE_LENGTH if isinstance(milestone.when, Deadline) else timedelta(0)
    return before_moment(lead, title, closing)


def stamp(entry: Entry, milestone: Milestone) -> datetime:
    """Midnight UTC of the day the entry was last checked, or the milestone last moved if that is later."""
    days = [move.on for move in milestone.moves if move.on]
    return datetime.combine(max([entry.checked or NEVER_CHECKED, *days]), time.min, UTC)


def sequence(entry: Entry, milestone: Milestone) -> int:
    """How often a reader's program must take the milestone up anew: once a remembered move, once for calling it off.

    A move from the date that still stands is the memory of calling off, and counts once.
    A new date in the place of one called off is remembered as a move: the number never falls.
    """
    moves = len(milestone.moves)
    if entry.status not in (Status.CANCELLED, Status.POSTPONED):
        return moves
    remembered = any(wording.remembers_calling_off(move, milestone.when) for move in milestone.moves)
    return moves if remembered else moves + 1
