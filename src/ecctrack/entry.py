"""The domain: entries, their milestones, and what a date can mean."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal, NamedTuple

from ecctrack.clock import BRUSSELS, Now, start_of

CLOSING_SOON_DAYS = 14
MOMENT = timedelta(microseconds=1)


class Kind(StrEnum):
    """What sort of event it is."""

    CLUSTERS_MEET_REGIONS = "clusters-meet-regions"
    MATCHMAKING = "matchmaking"
    TRAINING = "training"
    TALK = "talk"
    CONFERENCE = "conference"
    INFO_DAY = "info-day"
    LAB = "lab"
    BROKERAGE = "brokerage"
    OTHER = "other"


class Status(StrEnum):
    """What no date can say."""

    TENTATIVE = "tentative"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


class State(StrEnum):
    """What follows from dates and the time it is."""

    FORTHCOMING = "forthcoming"
    OPEN = "open"
    CLOSING_SOON = "closing soon"
    CLOSED = "closed"
    UPCOMING = "upcoming"
    ONGOING = "ongoing"
    PAST = "past"


class Model(StrEnum):
    """The deadline model of a call, as the funding portal names it."""

    SINGLE_STAGE = "single-stage"
    TWO_STAGE = "two-stage"
    MULTIPLE_CUT_OFF = "multiple cut-off"
    CONTINUOUS = "continuous"


class AllDay(NamedTuple):
    """Whole days, the same for every reader; `last` is the last day itself."""

    first: date
    last: date


class Span(NamedTuple):
    """Hours on a clock: wall times of `zone`, and the instants they are; `end` None where none was announced."""

    start: datetime
    end: datetime | None
    zone: str
    starts: datetime
    ends: datetime
    """Without an announced end: the end of the day it starts on, in `zone`."""


class Deadline(NamedTuple):
    """A closing moment: a wall time of `zone`, and the instant it is."""

    wall: datetime
    zone: str
    instant: datetime


class ClosingDay(NamedTuple):
    """A closing day without an hour; `instant` is the end of that day in `zone`."""

    day: date
    zone: str
    instant: datetime


class NotAnnounced(NamedTuple):
    """The date is known to come, not which it is."""


When = AllDay | Span | Deadline | ClosingDay | NotAnnounced


class Move(NamedTuple):
    """A date as it was before it changed."""

    milestone: str
    before: date | datetime
    """A day, or a naive wall time in the entry's zone; of an event, its first."""
    before_end: date | datetime | None = None
    on: date | None = None
    """The day the change became known."""
    why: str | None = None


class Milestone(NamedTuple):
    """One dated step of an entry; `key` never changes, whatever becomes of the date."""

    key: str
    when: When
    moves: tuple[Move, ...] = ()


class Entry(NamedTuple):
    """One curated event or call, with its milestones in the order of the file's meaning.

    The domain is made of named tuples: as cheap to make as to read back, and making the class
    itself costs a tenth of what a dataclass costs at every start.
    """

    id: str
    type: Literal["event", "call"]
    title: str
    milestones: tuple[Milestone, ...] = ()
    kind: Kind | None = None
    """Of events only."""
    status: Status | None = None
    model: Model | None = None
    """Of calls only."""
    programme: str | None = None
    topic: str | None = None
    city: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    online: bool = False
    organiser: str | None = None
    zone: str = BRUSSELS
    budget_eur: int | None = None
    url: str | None = None
    source: str | None = None
    checked: date | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    search: str = ""
    """What words are looked for in: case folded, without accents."""
    position: int = 0
    """Which table of its type it is in its file, from 0."""

    @property
    def continuous(self) -> bool:
        """Always open until withdrawn."""
        return self.model is Model.CONTINUOUS

    @property
    def place(self) -> str:
        """City and country code, `online`, both, or nothing."""
        where = ", ".join(part for part in (self.city, self.country) if part)
        if self.online:
            return f"{where} and online" if where else "online"
        return where

    def milestone(self, key: str) -> Milestone | None:
        """The milestone of that key, or None."""
        return next((milestone for milestone in self.milestones if milestone.key == key), None)


def uid(entry: Entry, milestone: Milestone) -> str:
    """The UID of a milestone, which no change of date, title or place alters."""
    return f"{entry.id}.{milestone.key}@ecctrack"


def label(entry: Entry, milestone: Milestone) -> str:
    """How a milestone is called beside its entry: `registration`, `deadline`, `cut-off 2 of 3`…"""
    sort, _, number = milestone.key.rpartition("-")
    if sort not in ("stage", "cut-off"):
        return milestone.key
    numbers = [int(other.key.rpartition("-")[2]) for other in entry.milestones if other.key.startswith(f"{sort}-")]
    return f"{sort} {number} of {max(numbers)}"


def as_written(when: When) -> date | datetime | None:
    """A date as the file gives it: of a span its beginning; None if not announced."""
    match when:
        case NotAnnounced():
            return None
        case AllDay():
            return when.first
        case Span():
            return when.start
        case Deadline():
            return when.wall
        case ClosingDay():
            return when.day


def starts_at(when: When, now: Now) -> datetime | None:
    """The UTC instant from which `when` counts; whole days begin with the reader's own day."""
    match when:
        case AllDay():
            return start_of(when.first, now.zone)
        case Span():
            return when.starts
        case Deadline() | ClosingDay():
            return when.instant
        case NotAnnounced():
            return None


def is_over(when: When, now: Now) -> bool:
    """Whether nothing of `when` is left at `now`."""
    match when:
        case AllDay():
            return when.last < now.today
        case Span():
            return when.ends <= now.instant
        case Deadline() | ClosingDay():
            return when.instant <= now.instant
        case NotAnnounced():
            return False


def has_begun(when: When, now: Now) -> bool:
    """Whether `when` has begun at `now`; a closing moment begins and ends at once."""
    match when:
        case AllDay():
            return when.first <= now.today
        case Span():
            return when.starts <= now.instant
        case _:
            return is_over(when, now)


def days_of(when: When, now: Now) -> tuple[date, date] | None:
    """First and last day of `when` in the reader's zone, both inclusive; None if not announced."""
    match when:
        case AllDay():
            return when.first, when.last
        case Span():
            last = when.ends if when.ends == when.starts else when.ends - MOMENT
            return now.day_of(when.starts), now.day_of(last)
        case Deadline():
            day = now.day_of(when.instant)
            return day, day
        case ClosingDay():
            # 24:00 belongs to the day that ends, not to the next.
            day = now.day_of(when.instant - MOMENT)
            return day, day
        case NotAnnounced():
            return None


def days_left(when: When, now: Now) -> int | None:
    """Calendar days of the reader until `when`: 0 today and while it goes on, negative since it was over."""
    days = days_of(when, now)
    if days is None:
        return None
    first, last = days
    if now.today < first:
        return (first - now.today).days
    return min(0, (last - now.today).days)


def state(entry: Entry, milestone: Milestone, now: Now) -> State:
    """What `milestone` is at `now`; never stored."""
    if entry.type == "event" and milestone.key == "event":
        return _state_of_event(milestone.when, now)
    if milestone.key == "opens":
        return _state_of_opening(entry, milestone.when, now)
    return _state_of_closing(entry, milestone, now)


def _state_of_event(when: When, now: Now) -> State:
    if is_over(when, now):
        return State.PAST
    return State.ONGOING if has_begun(when, now) else State.UPCOMING


def _state_of_opening(entry: Entry, when: When, now: Now) -> State:
    if not has_begun(when, now):
        return State.FORTHCOMING
    closings = [other.when for other in entry.milestones if other.key != "opens"]
    return State.CLOSED if closings and all(is_over(closing, now) for closing in closings) else State.OPEN


def _state_of_closing(entry: Entry, milestone: Milestone, now: Now) -> State:
    if is_over(milestone.when, now):
        return State.CLOSED
    if not _accepts(entry, milestone, now):
        return State.FORTHCOMING
    left = days_left(milestone.when, now)
    return State.CLOSING_SOON if left is not None and left <= CLOSING_SOON_DAYS else State.OPEN


def _accepts(entry: Entry, milestone: Milestone, now: Now) -> bool:
    """Whether one can submit: after the opening, and for a second stage after the first has closed."""
    opens = entry.milestone("opens")
    if opens is not None and not has_begun(opens.when, now):
        return False
    first = entry.milestone("stage-1") if milestone.key == "stage-2" else None
    return first is None or is_over(first.when, now)


def call_state(entry: Entry, now: Now) -> State:
    """What a continuous call is at `now`: forthcoming or open."""
    opens = entry.milestone("opens")
    return State.OPEN if opens is None or has_begun(opens.when, now) else State.FORTHCOMING
