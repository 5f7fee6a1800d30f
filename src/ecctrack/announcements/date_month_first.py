"""Dates that have the month before the day: September 25, 2024; Ott 25 – Ott 27; syyskuun 25. päivänä."""

from ecctrack.announcements.date_item import Item
from ecctrack.announcements.date_names import Day, day_at, day_closed, month_at, small, year_behind
from ecctrack.announcements.date_numbers import counts_something
from ecctrack.announcements.date_words import ARTICLES, BEFORE_DATES, COMMON_WORDS, DASHES
from ecctrack.announcements.tokens import Gap, Tokens


def month_then_day(tokens: Tokens, index: int) -> Item | None:
    """The date at `index` whose month comes first; None if none stands there."""
    found = month_at(tokens, index)
    if not found:
        return None
    names, end = found
    names = tuple(name for name in names if name.before_day or _before_day(tokens, index, end))
    comma = tokens[end].key == "," and tokens[end].glued
    article = ARTICLES.at(tokens, end + comma)
    day = day_at(tokens, article[1] if article else end + comma)
    if not names or not day or tokens[end].gap > Gap.LINE or (comma and not _goes_on_behind_comma(tokens, index, day)):
        return None
    if counts_something(tokens, day.end) or not day_closed(tokens, day.end):
        return None
    if not day.noun and all(name.languages == {"fi"} for name in names):
        return None  # only 'syyskuun 25. päivänä' has the month first
    # 'október 1-től 2026. január 15-ig': the year behind a 'from' is that of the next date
    year, behind = (None, day.end) if day.opens_span else year_behind(tokens, day.end)
    if year is None and not day.ordinal and _is_prose(tokens, index, end, behind):
        return None
    months = tuple(name.number for name in names)
    return Item(
        index,
        behind,
        day.number,
        months,
        year,
        month_first=True,
        dotted=day.dotted,
        opens_span=day.opens_span,
    )


def _before_day(tokens: Tokens, index: int, end: int) -> bool:
    """Whether the month before tokens[end] stands before its day though its language seldom writes so."""
    return _in_calendar(tokens, index, end) or _with_year_behind(tokens, end)


def _with_year_behind(tokens: Tokens, end: int) -> bool:
    """Whether a day and a year follow the month: Maio 20, 2025; Abril 15 de 2025; Juni 20–22, 2025."""
    day = day_at(tokens, end) if tokens[end].gap is Gap.BLANK else None
    if not day:
        return False
    if tokens[day.end].key in DASHES and (last := day_at(tokens, day.end + 1)):
        day = last
    comma = tokens[day.end].key in (",", "de")
    return comma and year_behind(tokens, day.end)[0] is not None


def _in_calendar(tokens: Tokens, index: int, end: int) -> bool:
    """Whether month and day, the month before tokens[end], are of a line of a web calendar: `Ott 25 – Ott 27`."""
    day, behind = tokens[end], tokens[end + 1]
    if small(day, 31) is None or day.gap is not Gap.BLANK:
        return False
    if tokens[index - 1].key in DASHES and tokens[index].gap is Gap.BLANK and index > 2:
        return small(tokens[index - 2], 31) is not None and month_at(tokens, index - 3) is not None
    starts = index == 0 or tokens[index].gap >= Gap.LINE
    ranged = behind.key in DASHES and month_at(tokens, end + 2) is not None
    return behind.gap is Gap.BLANK and (behind.key == "@" or (starts and ranged))


def _goes_on_behind_comma(tokens: Tokens, begin: int, day: Day) -> bool:
    """Whether month and day are one date though a comma parts them: 'on October, 31', 'October, 31st.'."""
    behind = tokens[day.end]
    counted = behind.kind == "word" and behind.gap is Gap.BLANK
    return bool(BEFORE_DATES.before(tokens, begin) or year_behind(tokens, day.end)[0] or (day.ordinal and not counted))


def _is_prose(tokens: Tokens, begin: int, end: int, behind: int) -> bool:
    """Whether month and number just meet: 'you may 5 times', 'in June 30 clusters met'.

    The month stands in tokens[begin:end], the number ends before tokens[behind].
    """
    month, after = tokens[begin], tokens[behind]
    if month.key in COMMON_WORDS and month.text[0].islower() and tokens[end - 1].key != ".":
        return True
    counted = after.kind == "word" and after.gap <= Gap.BLANK
    return counted and tokens[begin - 1].key in ("in", "since", "during")
