"""Dates and periods in options, as people write them: day first, through python-dateutil."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, NamedTuple

from ecctrack.clock import Now, instant_of, start_of
from ecctrack.errors import UsageError
from ecctrack.text import one_line

# Patterns are compiled where they are first used: most runs name no date.
_PERIOD = r"(?i)\+?\s*(\d{1,6})\s*(d|days?|w|weeks?|m|months?|y|years?)"
# dateutil, told that the day comes first, would read the year first and then the day.
_YEAR_FIRST = r"(\d{4})(?:([-/. ])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))"
_YEAR_AND_MONTH = r"(\d{4})[-/. ](\d{1,2})"
_DAY_AND_MONTH = r"(\d{1,2})\. ?(\d{1,2})\.?"
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
    found = re.fullmatch(_PERIOD, text.strip())
    if not found:
        raise UsageError(f"{option} {_quoted(text)} is no period; write {PERIOD_EXAMPLES}")
    unit = found[2][0].lower()
    return Period(int(found[1]), unit)  # type: ignore[arg-type]


class Anchor(NamedTuple):
    """What gives a year to a day that is written without one."""

    day: date
    which: Literal["next", "last", "nearest"]
    """Such a day, seen from `day`: itself included."""


def day(
    text: str,
    option: str,
    today: date,
    *,
    looks_back: bool = False,
    since: date | None = None,
    ends: bool = False,
    anchor: Anchor | None = None,
) -> date:
    """A day as people write it, seen from `today`.

    A period counts from today. A weekday is the next one from `since` on, or else today, itself included; a day
    without its year is the next such day, or the last one if `looks_back`, unless `anchor` says otherwise. A month
    with its year is its first day, or its last if `ends`. Raises UsageError that names what was not understood.
    """
    word = " ".join(text.split()).lower()
    if word in _NAMED:
        return Period(_NAMED[word], "d").after(today)
    if found := re.fullmatch(_PERIOD, word):
        length = Period(int(found[1]), found[2][0])  # type: ignore[arg-type]
        return length.before(today) if looks_back else length.after(today)
    since = since or today
    if weekday := _weekday(word):
        ahead = (weekday - 1 - since.weekday()) % 7
        return Period(ahead - 7 if looks_back and ahead else ahead, "d").after(since)
    anchor = anchor or Anchor(since, "last" if looks_back else "next")
    read = _in_digits(word, ends=ends) or _in_words(word, anchor, ends=ends)
    if isinstance(read, str):
        raise UsageError(f"{option} {_quoted(text)} is {read}; write {EXAMPLES}")
    return read


def _weekday(word: str) -> int:
    """1 for monday or mon, 0 for no weekday."""
    names = [name for name in _WEEKDAYS if len(word) >= 3 and name.startswith(word.removeprefix("next ").rstrip("."))]
    return _WEEKDAYS.index(names[0]) + 1 if len(names) == 1 else 0


def _in_digits(word: str, *, ends: bool) -> date | str | None:
    """A date in digits that begins with its year, or what is wrong with it; None if it does not."""
    try:
        if found := re.fullmatch(_YEAR_FIRST, word):
            return date(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6]))
        if found := re.fullmatch(_YEAR_AND_MONTH, word):
            return _of_month(date(int(found[1]), int(found[2]), 1), ends=ends)
    except ValueError:
        return "no day of the calendar"
    return "not a date" if re.match(r"\d{4}[-/. ]\d", word) else None


def _of_month(first: date, *, ends: bool) -> date:
    """The first day of a month, or its last."""
    if not ends:
        return first
    from calendar import monthrange  # noqa: PLC0415 - takes longer to load than all else here

    return first.replace(day=monthrange(first.year, first.month)[1])


def _in_words(word: str, anchor: Anchor, *, ends: bool) -> date | str:
    """What dateutil reads, or what is wrong with it."""
    from dateutil import parser  # noqa: PLC0415 - only for dates in words

    if found := re.fullmatch(_DAY_AND_MONTH, word):
        word = f"{found[1]}/{found[2]}"
    # What the text leaves out comes from the default: two defaults show what that is.
    defaults = (datetime(2000, 1, 1), datetime(2004, 2, 2))  # noqa: DTZ001
    try:
        first, second = (parser.parse(word, dayfirst=True, ignoretz=True, default=default) for default in defaults)
    except (ValueError, OverflowError, TypeError, RecursionError):
        return "not a date"
    if first.time() != time() or second.time() != time():
        return "not a whole date"
    if first.year == second.year and first.month == second.month and (first.day, second.day) == (1, 2):
        return _of_month(first.date(), ends=ends)
    if first.replace(year=2000) != second.replace(year=2000):
        return "not a whole date"
    read = first.date() if first.year == second.year else _in_its_year(first.date(), anchor)
    said = [name for name in re.findall("[a-z]+", word) if _weekday(name)]
    if said and _weekday(said[0]) - 1 != read.weekday():
        return f"a {_WEEKDAYS[read.weekday()].capitalize()} in {read.year}"
    return read


def _in_its_year(day_: date, anchor: Anchor) -> date:
    """The day of that month and day that the anchor means."""
    if anchor.which != "nearest":
        return _seen_from(anchor.day, day_, looks_back=anchor.which == "last")
    either = [_seen_from(anchor.day, day_, looks_back=looks_back) for looks_back in (False, True)]
    return min(either, key=lambda there: abs(there - anchor.day))


def _seen_from(since: date, day_: date, *, looks_back: bool) -> date:
    """The next (or last) day of that month and day; 29 February waits for its leap year."""
    for distance in range(9):
        try:
            there = day_.replace(year=since.year + (-distance if looks_back else distance))
        except ValueError:
            continue
        if there <= since if looks_back else there >= since:
            return there
    return day_.replace(year=since.year)


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
        try:
            return Now(wall.astimezone(UTC), zone)
        except OverflowError:
            raise UsageError(f"--today {_quoted(text)} is beyond the calendar; write it without its offset") from None
    return Now(instant_of(wall, zone), zone)


def _quoted(text: str) -> str:
    return f"'{one_line(text)[:60]}'"
