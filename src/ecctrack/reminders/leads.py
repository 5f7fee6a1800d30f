"""Leads: how long before a milestone a reminder falls due."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NamedTuple

from ecctrack.clock import DAY, Now, start_of
from ecctrack.entry import When, days_of, starts_at
from ecctrack.errors import UsageError
from ecctrack.text import one_line

MAX_DAYS = 3660
_LEAD = re.compile("([0-9]{1,5}) ?(h|hours?|d|days?|w|weeks?)")
_EXAMPLE = "write days, weeks or hours, such as 30d,2w,1d,2h"


class Lead(NamedTuple):
    """Calendar days of the reader (`d`), or hours as they pass (`h`), before a milestone begins."""

    number: int
    unit: Literal["d", "h"]

    @property
    def days_at_most(self) -> int:
        """When it is reached, no more days than this are left in any zone, whatever clocks do."""
        return self.number if self.unit == "d" else self.number // 24 + 2

    def __str__(self) -> str:
        return f"{self.number}{self.unit}"


DEFAULT = (Lead(30, "d"), Lead(14, "d"), Lead(7, "d"), Lead(1, "d"))


def leads(texts: Iterable[str]) -> tuple[Lead, ...]:
    """The leads of texts such as `30d,2w,1d,2h`, in the order given, each once; raises UsageError."""
    found = [lead(part) for text in texts for part in text.split(",")]
    return tuple(dict.fromkeys(found))


def lead(text: str) -> Lead:
    """One lead: `7d`, `2 weeks`, `2h`; `0d` is the day itself. Raises UsageError for anything else."""
    written = " ".join(text.lower().split())
    match = _LEAD.fullmatch(written)
    if match is None:
        raise UsageError(f"lead '{one_line(text)}' is no length of time; {_EXAMPLE}")
    count, unit = int(match[1]), match[2][0]
    if unit == "h":
        if count == 0:
            raise UsageError("lead '0h' is the moment itself, when it is too late; write 1h or more")
        return _bounded(Lead(count, "h"), count / 24)
    days = count * 7 if unit == "w" else count
    return _bounded(Lead(days, "d"), days)


def _bounded(found: Lead, days: float) -> Lead:
    if days > MAX_DAYS:
        raise UsageError(f"lead '{found}' is longer than ten years; write {MAX_DAYS}d or less")
    return found


def reached_at(when: When, lead: Lead, now: Now) -> datetime | None:
    """The UTC instant from which `lead` is reached; None for a date not announced.

    Days are counted on the reader's calendar, as `list` counts them: a lead of 7 days is reached when
    the day begins, in the reader's zone, from which it is 7 days to the day the milestone falls on for
    the reader; a day of 23 or 25 hours is one day. Hours are counted as they pass, whatever clocks do
    meanwhile, to a closing moment, to the end of a closing day, to an event's start, or to the first
    minute of the reader's day for an event of whole days.
    """
    if lead.unit == "h":
        begins = starts_at(when, now)
        return None if begins is None else _earlier(begins, timedelta(hours=lead.number))
    days = days_of(when, now)
    return None if days is None else start_of(_days_before(days[0], lead.number), now.zone)


def _earlier(instant: datetime, by: timedelta) -> datetime:
    try:
        return instant - by
    except OverflowError:
        return datetime.min.replace(tzinfo=UTC)


def _days_before(day: date, count: int) -> date:
    try:
        return day - count * DAY
    except OverflowError:
        return date.min
