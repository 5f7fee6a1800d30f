"""Dates and periods in options, as people write them: day first, through python-dateutil."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, NamedTuple

from ecctrack.clock import Now, instant_of, start_of
from ecctrack.errors import UsageError
from ecctrack.text import one_line

_PERIOD = re.compile(r"\+?\s*(\d{1,6})\s*(d|days?|w|weeks?|m|months?|y|years?)", re.IGNORECASE)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = {"today": 0, "now": 0, "tomorrow": 1, "yesterday": -1}

EXAMPLES = "2026-12-01, '1 Dec', friday or 6w"
PERIOD_EXAMPLES = "90d, 6w, '3 months' or 1y"


class Period(NamedTuple):
    """A number of days, weeks, months or years; how many days that is depends on where it begins."""

    number: int
    unit: Literal["d", "w", "m", "y"]

    def after(self, day: date) -> date:
        """The day this long after `day`; the calendar's last day if it lies beyond."""
        return self._shifted(day, self.number)

    def before(self, day: date) -> date:
        """The day this long before `day`; the calendar's first day if it lies beyond."""
        return self._shifted(day, -self.number)

    def _shifted(self, day: date, number: int) -> date:
        edge = date.max if number > 0 else date.min
        try:
            if self.unit in "dw":
                return day + timedelta(days=number * (7 if self.unit == "w" else 1))
            # Imported here: days and weeks, the usual case, need no library.
            from dateutil.relativedelta import relativedelta  # noqa: PLC0415

            moved: date = day + (relativedelta(months=number) if self.unit == "m" else relativedelta(years=number))
        except (OverflowError, ValueError):
            return edge
        return moved


def period(text: str, option: str) -> Period:
    """`90d`, `6w`, `3 months`, `1y`; raises UsageError that names what was not understood."""
    found = _PERIOD.fullmatch(text.strip())
    if not found:
        raise UsageError(f"{option} {_quoted(text)} is no period; write {PERIOD_EXAMPLES}")
    unit = found[2][0].lower()
    return Period(int(found[1]), unit)  # type: ignore[arg-type]


def day(text: str, option: str, today: date, *, looks_back: bool = False) -> date:
    """A day as people write it, seen from `today`.

    A period counts from today; a weekday is the next one, today included; a day without its year is
    the next such day, or the last one if `looks_back`. Raises UsageError that names what was not understood.
    """
    word = " ".join(text.split()).lower()
    if _ISO_DAY.fullmatch(word):
        try:
            return date.fromisoformat(word)
        except ValueError:
            raise UsageError(f"{option} {_quoted(text)} is no day of the calendar") from None
    if word in _NAMED:
        return today + timedelta(days=_NAMED[word])
    if found := _PERIOD.fullmatch(word):
        length = Period(int(found[1]), found[2][0])  # type: ignore[arg-type]
        return length.before(today) if looks_back else length.after(today)
    if weekday := _weekday(word):
        ahead = (weekday - 1 - today.weekday()) % 7
        return today + timedelta(days=ahead - 7 if looks_back and ahead else ahead)
    return _by_dateutil(text, option, today, looks_back=looks_back)


def _weekday(word: str) -> int:
    """1 for monday or mon, 0 for no weekday."""
    names = [name for name in _WEEKDAYS if len(word) >= 3 and name.startswith(word.removeprefix("next ").rstrip("."))]
    return _WEEKDAYS.index(names[0]) + 1 if len(names) == 1 else 0


def _by_dateutil(text: str, option: str, today: date, *, looks_back: bool) -> date:
    from dateutil import parser  # noqa: PLC0415 - only for dates in words

    readings = []
    try:
        # What the text leaves out comes from the default: two defaults show what that is.
        for default in (datetime(2000, 1, 1), datetime(2004, 2, 2)):  # noqa: DTZ001
            readings.append(parser.parse(text, dayfirst=True, default=default))  # noqa: PERF401
    except (ValueError, OverflowError, TypeError, RecursionError):
        raise UsageError(f"{option} {_quoted(text)} is not a date; write {EXAMPLES}") from None
    first, second = (reading.date() for reading in readings)
    if first.replace(year=2000) != second.replace(year=2000) or any(reading.time() != time() for reading in readings):
        raise UsageError(f"{option} {_quoted(text)} is not a whole date; write {EXAMPLES}")
    if first.year == second.year:
        return first
    return _nearest_year(first, today, looks_back=looks_back)


def _nearest_year(day_: date, today: date, *, looks_back: bool) -> date:
    """The next (or last) day of that month and day; 29 February waits for its leap year."""
    for distance in range(9):
        try:
            there = day_.replace(year=today.year + (-distance if looks_back else distance))
        except ValueError:
            continue
        if there <= today if looks_back else there >= today:
            return there
    return day_


def moment(text: str | None, zone: str, clock: datetime) -> Now:
    """What `--today` asks for: a day from its first minute in `zone`, or a wall time such as `2024-11-14T16:59`.

    None is `clock`, the instant it really is, aware. Raises UsageError that names what was not understood.
    """
    if text is None:
        return Now(clock.astimezone(UTC), zone)
    try:
        wall = datetime.fromisoformat(text.strip())
    except ValueError:
        today = Now(clock.astimezone(UTC), zone).today
        return Now(start_of(day(text, "--today", today), zone), zone)
    if wall.tzinfo is not None:
        return Now(wall.astimezone(UTC), zone)
    return Now(instant_of(wall, zone), zone)


def _quoted(text: str) -> str:
    return f"'{one_line(text)[:60]}'"
