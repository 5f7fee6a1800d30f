"""One date as written, with whatever of month, year, weekday and hour stands beside its day."""

from dataclasses import replace

from ecctrack.announcements.clock_words import BETWEEN_HOUR_AND_DATE
from ecctrack.announcements.date_item import Item
from ecctrack.announcements.date_month_first import month_then_day
from ecctrack.announcements.date_names import (
    day_at,
    means_month,
    month_at,
    months_meant,
    year_behind,
    year_end,
    year_of,
)
from ecctrack.announcements.date_numbers import (
    ROMAN,
    counts_something,
    three_numbers,
    two_numbers,
    year_month_day,
)
from ecctrack.announcements.date_weekdays import ends_pair, weekday_at, weekday_behind
from ecctrack.announcements.date_words import (
    AFTER_YEAR,
    ARTICLES,
    DASHES,
    HYPHENS,
    LABELS,
    OF,
)
from ecctrack.announcements.hours import hours_at
from ecctrack.announcements.tokens import Gap, Tokens

_NEAR = 150  # tokens
_ASIDE = 8  # tokens in brackets
_OF = frozenset({"del", "dello", "dell", "of", "du", "des", "de", "do", "da"})


def item_at(tokens: Tokens, index: int, *, in_month: bool = False, behind_hours: bool = False) -> Item | None:
    """The date that begins at `index`; `in_month` if a year may follow a bare day."""
    begin = index
    weekdays, index = weekday_at(tokens, index)
    if weekdays and ends_pair(tokens, begin):
        begin, weekdays = index, frozenset()
    article = ARTICLES.at(tokens, index)
    if article:
        index = article[1]
        if not weekdays:
            weekdays, index = weekday_at(tokens, index)
            begin = index if not weekdays else article[1]
    if tokens[index].gap > Gap.LINE and index > begin:
        return None
    item = _with_dot(tokens, _read(tokens, index))
    if item is None and not behind_hours:
        item = _after_hours(tokens, index)
    if item is None:
        item = _weak(tokens, index, in_month=in_month)
    if item is None:
        return None
    if not weekdays:
        weekdays, end = weekday_behind(tokens, item.end)
        return replace(item, weekdays=weekdays, end=end) if weekdays else item
    return replace(item, begin=begin, weekdays=weekdays)


def _read(tokens: Tokens, index: int) -> Item | None:
    """The date at `index`, without weekday and article."""
    if tokens[index].kind == "word":
        return month_then_day(tokens, index)
    if tokens[index].kind != "number" or len(tokens[index].text) > 4:
        return None
    return (
        _year_then_rest(tokens, index)
        or three_numbers(tokens, index)
        or _day_then_month(tokens, index)
        or _day_then_roman(tokens, index)
    )


def _with_dot(tokens: Tokens, item: Item | None) -> Item | None:
    """`item` with the dot behind its year, as Croatian and Latvian write it: 25. rujna 2024."""
    if item and item.year and item.dotted and not item.month_first:
        dot, behind = tokens[item.end], tokens[item.end + 1]
        if dot.key == "." and dot.glued and not behind.glued:
            return replace(item, end=item.end + 1)
    return item


def _weak(tokens: Tokens, index: int, *, in_month: bool) -> Item | None:
    """A number or two that are a date only beside another."""
    return two_numbers(tokens, index) or _bare_day(tokens, index, in_month=in_month)


def _after_hours(tokens: Tokens, index: int) -> Item | None:
    """A date behind its hour: 17:00 on 5 May, 9:00–17:00 CET, Monday 5 May."""
    hours = hours_at(tokens, index)
    if not hours:
        return None
    end = hours.end
    for _ in range(4):
        item = item_at(tokens, end, behind_hours=True) if tokens[end].gap <= Gap.LINE else None
        if item and item.sure:
            return replace(item, begin=index, hours=hours)
        filler = BETWEEN_HOUR_AND_DATE.at(tokens, end)
        if not filler:
            return None
        end = filler[1]
    return None


def aside_end(tokens: Tokens, index: int) -> int:
    """The index behind a few words in brackets between the parts of a date: 12 (talks) and 13 (visits) June."""
    if tokens[index].key != "(" or tokens[index].gap > Gap.BLANK:
        return index
    for at in range(index + 1, index + 2 + _ASIDE):
        token = tokens[at]
        if token.key == ")":
            return at + 1
        if token.kind in ("end", "number") or token.gap > Gap.BLANK:
            return index
    return index


def hours_of_next_date(tokens: Tokens, end: int) -> bool:
    """Whether the hour before tokens[end] is that of a date behind it: dal 2 maggio alle ore 18 del 30 giugno."""
    of = tokens[end].key in _OF and (tokens[end].key != "do" or tokens[end + 1].key == "dia")  # Czech: until
    filler = BETWEEN_HOUR_AND_DATE.at(tokens, end) if of else None
    item = item_at(tokens, filler[1], behind_hours=True) if filler else None
    return item is not None and item.sure


def opens_line(tokens: Tokens, item: Item) -> bool:
    """Whether two numbers of two digits begin a line that goes on with a name: '08/03 Women in clusters'."""
    day, month, behind = tokens[item.begin], tokens[item.begin + 2], tokens[item.end]
    padded = len(day.text) == len(month.text) == 2 and (item.begin == 0 or day.gap >= Gap.LINE)
    if not padded or behind.gap is not Gap.BLANK or (item.dotted and _in_timetable(tokens, item.begin)):
        return False
    return behind.key in '|¦"“„«' or (behind.kind == "word" and behind.text[0].isupper())


def _in_timetable(tokens: Tokens, index: int) -> bool:
    """Whether lines near the one at `index` begin with hours such as 16.30, so that 10.05 is an hour too."""
    for at in range(max(0, index - _NEAR), min(len(tokens) - 2, index + _NEAR)):
        hour, dot, minute = tokens[at : at + 3]
        numbers = hour.kind == minute.kind == "number" and hour.gap >= Gap.LINE and len(minute.text) == 2
        if numbers and dot.key == "." and dot.glued and minute.glued and (minute.text > "12" or minute.text == "00"):
            return True
    return False


def _day_then_month(tokens: Tokens, index: int) -> Item | None:
    day = day_at(tokens, index)
    if not day:
        return None
    end = day.end if tokens[index - 1].key in LABELS else aside_end(tokens, day.end)
    of = OF.at(tokens, end)
    if tokens[end].key in DASHES | {"/"} and tokens[end].glued and tokens[end + 1].glued:
        end += 1
    elif of:
        end = of[1]
    found = month_at(tokens, end) if tokens[end].gap <= Gap.LINE else None
    if not found:
        return None
    names, behind = found
    if not means_month(tokens, end, behind, names):
        return None
    if tokens[end].gap is Gap.LINE and any(name.before_day for name in names) and day_at(tokens, behind):
        return None  # the next line begins with its own date: October 4th
    if day.dotted and any("en" in name.languages for name in names) and _year_after_day(tokens, behind):
        return None  # '2. March 5, 2026' is the second in a list
    opens_span = day.opens_span or any(name.from_here for name in names)
    year, end = year_behind(tokens, behind)
    months = months_meant(names, dotted=day.dotted)
    return Item(index, end, day.number, months, year, dotted=day.dotted, opens_span=opens_span)


def _year_after_day(tokens: Tokens, index: int) -> bool:
    day = day_at(tokens, index)
    return bool(day and year_behind(tokens, day.end)[0])


def _day_then_roman(tokens: Tokens, index: int) -> Item | None:
    """25. IX. 2024, 25 IX 2024, 25/IX/2024; only with a year."""
    day = day_at(tokens, index)
    if not day:
        return None
    end = day.end + (tokens[day.end].key in HYPHENS | {"/"} and tokens[day.end].glued)
    month = ROMAN.get(tokens[end].text)
    if not month or tokens[end].gap > Gap.BLANK:
        return None
    end += 1
    end += tokens[end].key in HYPHENS | {".", "/"} and tokens[end].glued
    year = year_of(tokens[end])
    if not year or tokens[end].gap > Gap.BLANK:
        return None
    return Item(index, year_end(tokens, end + 1), day.number, (month,), year, dotted=day.dotted)


def _bare_day(tokens: Tokens, index: int, *, in_month: bool) -> Item | None:
    day = day_at(tokens, index)
    if not day or counts_something(tokens, day.end):
        return None
    year, end = year_behind(tokens, day.end) if in_month else (None, day.end)
    return Item(index, end, day.number, (), year, sure=False, dotted=day.dotted, opens_span=day.opens_span)


def _year_then_rest(tokens: Tokens, index: int) -> Item | None:
    """2024-09-25, 2024. szeptember 25., 2024 m. rugsėjo 25 d., 2024. gada 25. septembris."""
    year = year_of(tokens[index])
    if not year:
        return None
    if item := year_month_day(tokens, index, year):
        return item
    behind = AFTER_YEAR.at(tokens, index + 1)
    end = behind[1] if behind else index + 1
    tight = behind and tokens[index + 1].key in HYPHENS | {"/", ","}
    if tokens[end].gap > Gap.BLANK:
        return None
    item = month_then_day(tokens, end)
    if item is None and not tight and behind and any(token.kind == "word" for token in tokens[index + 1 : end]):
        item = _day_then_month(tokens, end) or _bare_day(tokens, end, in_month=False)
    if item and item.year and tokens[item.end - 1].text == str(item.year) and month_then_day(tokens, item.end):
        # 2022 February 23, 2022 October 4: the year behind the day is that of the next date
        comma = tokens[item.end - 2].key == ","
        return replace(item, begin=index, end=item.end - 1 - comma, year=year)
    if item is None or item.year:
        return None
    return replace(item, begin=index, year=year)
