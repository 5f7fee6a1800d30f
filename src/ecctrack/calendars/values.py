"""Values of content lines: days, times, durations, texts."""

import re
from datetime import UTC, date, datetime, timedelta

_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_TIME = re.compile(r"(\d{8})T(\d\d)(\d\d)(\d\d)(Z?)", re.ASCII)
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(T?)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?", re.ASCII
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def day(value: str) -> date | None:
    """A day of the calendar written as 20260301, or None."""
    found = _DAY.fullmatch(value)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def moment(value: str) -> datetime | None:
    """A time written as 20260301T170000, aware if it ends in Z, or None."""
    found = _TIME.fullmatch(value)
    first = day(found[1]) if found else None
    if not found or first is None:
        return None
    hour, minute, second = (int(found[group]) for group in (2, 3, 4))
    if hour > 23 or minute > 59 or second > 60:
        return None
    # 60 is a leap second, which Python has no place for.
    return datetime(first.year, first.month, first.day, hour, minute, min(second, 59), tzinfo=UTC if found[5] else None)


def length(value: str) -> timedelta | None:
    """A duration of RFC 5545 section 3.3.6, or None: weeks stand alone, and hours and seconds have minutes between."""
    found = _DURATION.fullmatch(value)
    if not found:
        return None
    weeks, days, time, hours, minutes, seconds = found.groups()[1:]
    given = [unit for unit in (weeks, days, hours, minutes, seconds) if unit is not None]
    timed = any(unit is not None for unit in (hours, minutes, seconds))
    mixed = weeks is not None and len(given) > 1
    gap = hours is not None and seconds is not None and minutes is None
    if not given or mixed or gap or bool(time) != timed:
        return None
    try:
        total = timedelta(
            weeks=int(weeks or 0),
            days=int(days or 0),
            hours=int(hours or 0),
            minutes=int(minutes or 0),
            seconds=int(seconds or 0),
        )
    except OverflowError:
        return None
    return -total if found[1] == "-" else total


def plain_text(value: str) -> str:
    """A TEXT without its escapes, undone in one pass."""
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def escape_fault(value: str, *, several: bool = False) -> str | None:
    """What is wrong with the escapes of a TEXT, or None; `several` allows commas between texts."""
    for match in re.finditer(r"\\(.?)|([;,])", value, re.DOTALL):
        if match[2] == ";" or (match[2] == "," and not several):
            return f"'{match[2]}' stands without a backslash"
        if match[2] is None and match[1] == "":
            return "a backslash at the end escapes nothing"
        if match[2] is None and match[1] not in "\\;,nN":
            return f"backslash before '{match[1]}' is no escape"
    return None
