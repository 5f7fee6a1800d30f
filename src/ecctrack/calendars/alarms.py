"""Alarms: how long before a milestone a calendar program speaks up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from ecctrack.errors import UsageError
from ecctrack.text import one_line

MORNING = timedelta(hours=9)
"""Alarms of whole days are counted back from this hour of the first day: at midnight nobody is awake."""
LONGEST = timedelta(days=3650)
_LEAD = re.compile(r"(?:(\d{1,5})w)?(?:(\d{1,5})d)?(?:(\d{1,5})h)?(?:(\d{1,5})m)?", re.IGNORECASE)


@dataclass(frozen=True)
class Alarm:
    """One VALARM: `offset` is negative before the event's start, or before its end if `from_end`."""

    offset: timedelta
    text: str
    from_end: bool = False


def lead(text: str) -> timedelta:
    """`7d`, `2w`, `36h`, `1d12h` or `30m`; raises UsageError for anything else and for more than ten years."""
    found = _LEAD.fullmatch(text.replace(" ", ""))
    if not found or not any(found.groups()):
        raise UsageError(f"--alarm '{one_line(text)}' is no time before a date; write 7d, 2w, 36h, 1d12h or 30m")
    weeks, days, hours, minutes = (int(number or 0) for number in found.groups())
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    if length > LONGEST:
        raise UsageError(f"--alarm '{one_line(text)}' is more than ten years; write 7d, 2w, 36h, 1d12h or 30m")
    return length


def leads(texts: Iterable[str]) -> tuple[timedelta, ...]:
    """The longest first, none twice; raises UsageError for one that cannot be understood."""
    return tuple(sorted({lead(text) for text in texts}, reverse=True))


def before_moment(length: timedelta, title: str, closing: timedelta) -> Alarm:
    """An alarm `length` before a moment that is `closing` after the start of its event.

    It is told from the start wherever it can be: not every reader knows RELATED=END, and
    Outlook takes a TRIGGER after the start as one before it.
    """
    text = f"In {in_words(length)}: {title}" if length else f"Now: {title}"
    if length < closing:
        return Alarm(-length, text, from_end=True)
    return Alarm(closing - length, text)


def before_day(length: timedelta, title: str) -> Alarm:
    """An alarm `length` before 9:00 of an event's first day, in the reader's own zone."""
    return Alarm(MORNING - length, f"In {in_words(length)}: {title}" if length else f"Today: {title}")


def in_words(length: timedelta) -> str:
    """`7 days`, `1 day 12 hours`; empty for no time at all."""
    minutes = int(length.total_seconds()) // 60
    parts = ((minutes // 1440, "day"), (minutes // 60 % 24, "hour"), (minutes % 60, "minute"))
    return " ".join(f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in parts if number)
