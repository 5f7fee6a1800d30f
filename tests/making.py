"""What tests are made of: moments, dates and entries, in a word or two."""

from datetime import date, datetime

from ecctrack.clock import BRUSSELS, Now, end_of, instant_of
from ecctrack.entry import AllDay, ClosingDay, Deadline, Entry, Span
from ecctrack.errors import DataError
from ecctrack.store import reading

SINGAPORE, AUCKLAND, LOS_ANGELES = "Asia/Singapore", "Pacific/Auckland", "America/Los_Angeles"
ZONES = (BRUSSELS, SINGAPORE, AUCKLAND, LOS_ANGELES, "UTC")


def at(wall: str, zone: str = BRUSSELS, *, reader: str | None = None) -> Now:
    """The moment at which a clock of `zone` shows `wall`, for a reader in `reader`, or else in `zone`."""
    return Now(instant_of(datetime.fromisoformat(wall), zone), reader or zone)


def deadline(wall: str, zone: str = BRUSSELS) -> Deadline:
    there = datetime.fromisoformat(wall)
    return Deadline(there, zone, instant_of(there, zone))


def closing_day(day: str, zone: str = BRUSSELS) -> ClosingDay:
    there = date.fromisoformat(day)
    return ClosingDay(there, zone, end_of(there, zone))


def days(first: str, last: str | None = None) -> AllDay:
    return AllDay(date.fromisoformat(first), date.fromisoformat(last or first))


def hours(start: str, end: str | None = None, zone: str = BRUSSELS) -> Span:
    first = datetime.fromisoformat(start)
    last = datetime.fromisoformat(end) if end else None
    ends = instant_of(last, zone) if last else end_of(first.date(), zone)
    return Span(first, last, zone, instant_of(first, zone), ends)


def entries(text: str) -> tuple[Entry, ...]:
    """What a data file with this text brings; raises DataError with its problems."""
    part, problems = reading.read(text.encode(), "a.toml")
    if problems:
        raise DataError(problems)
    return part.entries


def call(lines: str, name: str = "a-call") -> Entry:
    """A call with these lines below its id and title."""
    (entry,) = entries(f'[[call]]\nid = "{name}"\ntitle = "A call"\n{lines}\n')
    return entry


def event(lines: str, name: str = "an-event") -> Entry:
    """An event with these lines below its id and title."""
    (entry,) = entries(f'[[event]]\nid = "{name}"\ntitle = "An event"\n{lines}\n')
    return entry
