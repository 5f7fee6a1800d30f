"""Dates to be written into a data file, as people say them: a day, a day with its hour, or not announced yet."""

import re
from datetime import date, datetime, time

from ecctrack.commands import dates
from ecctrack.errors import UsageError
from ecctrack.store.fields import NOT_ANNOUNCED
from ecctrack.text import one_line

EXAMPLES = "2026-12-01, '1 Dec', '1 Dec 17:00' or tba"
_HOUR = re.compile(r"(?:^|[T,]|\s)\s?(?:at )?(\d{1,2})[:h](\d\d)(?::\d\d)?$", re.IGNORECASE)
_NOT_ANNOUNCED = {"tba", "tbd", NOT_ANNOUNCED, "to be confirmed", "to be determined"}


def moment(text: str, option: str, today: date, anchor: dates.Anchor | None = None) -> date | datetime | None:
    """A day or a wall time, None for what is not announced; raises UsageError that names what was not understood.

    A day without its year is the next such day, seen from `today`, unless `anchor` says otherwise.
    """
    said = " ".join(text.split())
    if said.casefold() in _NOT_ANNOUNCED:
        return None
    found = _HOUR.search(said)
    if not found:
        return day(said, option, today, anchor=anchor)
    try:
        hour = time(int(found[1]), int(found[2]))
    except ValueError:
        clock = "23:59, or 00:00 of the day after" if found[1] == "24" else "an hour from 00:00 to 23:59"
        raise UsageError(f"{option} '{one_line(text)[:60]}' has no such hour; write {clock}") from None
    return datetime.combine(day(said[: found.start()], option, today, anchor=anchor), hour)


def past_day(text: str | None, option: str, today: date, fix: str) -> date:
    """A day that is not ahead, `today` if none is given; raises UsageError, with `fix` for one that is."""
    if not text:
        return today
    found = day(text, option, today, looks_back=True)
    if found > today:
        raise UsageError(f"{option} {found} lies ahead; {fix}")
    return found


def day(text: str, option: str, today: date, *, looks_back: bool = False, anchor: dates.Anchor | None = None) -> date:
    """A day; raises UsageError that names what was not understood, as for nothing before the hour."""
    if not text.strip():
        raise UsageError(f"{option} has no day; write {EXAMPLES}")
    return dates.day(text, option, today, looks_back=looks_back, anchor=anchor)
