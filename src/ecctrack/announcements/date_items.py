"""One date as written, with whatever of month, year, weekday and hour stands beside its day."""

from dataclasses import replace

from ecctrack.announcements.calendar_words import calendar_words
from ecctrack.announcements.clock_words import BETWEEN_HOUR_AND_DATE
from ecctrack.announcements.date_item import Item
from ecctrack.announcements.date_names import (
    Day,
    day_at,
    day_closed,
    means_month,
    month_at,
    months_meant,
    small,
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
from ecctrack.announcements.date_words import (
    AFTER_YEAR,
    AND,
    ARTICLES,
    BEFORE_DATES,
    COMMON_WORDS,
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
    weekdays, index = _weekday(tokens, index)
    if weekdays and _ends_pair(tokens, begin):
        begin, weekdays = index, frozenset()
    article = ARTICLES.at(tokens, index)
    if article:
        index = article[1]
        if not weekdays:
            weekdays, index = _weekday(tokens, index)
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
        weekdays, end = _weekday_behind(tokens, item.end)
        return replace(item, weekdays=weekdays, end=end) if weekdays else item
    return replace(item, begin=begin, weekdays=weekdays)


def _read(tokens: Tokens, index: int) -> Item | None:
    """The date at `index`, without weekday and article."""
    if tokens[index].kind == "word":
        return _month_then_day(tokens, index)
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


def _weekday(tokens: Tokens, index: int) -> tuple[frozenset[int], int]:
    """The weekday at `index` and the index behind its comma or dot."""
    found = calendar_words().weekdays.at(tokens, index)
    if not found:
        return frozenset(), index
    name, end = found
    marked = tokens[end].key in (".", ",") and tokens[end].glued
    if name.letters < 3 and not marked:  # 'to 5 May' is no Thursday, though it is one in Finnish
        return frozenset(), index
    for _ in range(2):
        end += tokens[end].key in (".", ",", "-", "–")
    return name.numbers, end


def _ends_pair(tokens: Tokens, index: int) -> bool:
    """Whether the weekday at `index` is the second of two before both days: Sat–Sun 8–9 November."""
    joint = tokens[index - 1]
    together = index > 1 and joint.gap <= Gap.BLANK and tokens[index].gap <= Gap.BLANK
    if not together or not (joint.key in DASHES | {"/", "&", "+"} or AND.at(tokens, index - 1)):
        return False
    first = index - 2 - (tokens[index - 2].key == ".")
    return first >= 0 and calendar_words().weekdays.at(tokens, first) is not None


def _weekday_behind(tokens: Tokens, index: int) -> tuple[frozenset[int], int]:
    """A weekday in brackets or behind a comma: 25 September 2024 (Wednesday)."""
    nothing: frozenset[int] = frozenset()
    opening = tokens[index].key
    if opening == "(":
        found = calendar_words().weekdays.at(tokens, index + 1)
        end = found[1] + (tokens[found[1]].key == ".") if found else index
        if found and found[0].letters < 3 and tokens[index + 1].text.isupper():
            return nothing, index  # a language: 18 April (FR)
        if found and tokens[end].key in (")", ","):
            return found[0].numbers, end + (tokens[end].key == ")")
        return nothing, index
    skip = index + (opening == ",")
    found = calendar_words().weekdays.at(tokens, skip)
    if not found or found[0].letters < 4 or tokens[skip].gap > Gap.BLANK:
        return nothing, index
    # ', Monday 5 May': that weekday is the next date's.
    after = found[1] + (tokens[found[1]].key in (",", "."))
    article = ARTICLES.at(tokens, after)
    return (
        (nothing, index) if tokens[article[1] if article else after].kind == "number" else (found[0].numbers, found[1])
    )


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


def _month_then_day(tokens: Tokens, index: int) -> Item | None:
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
    if small(day, 31) is None or not index <= end - 1 or day.gap is not Gap.BLANK:
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
    item = _month_then_day(tokens, end)
    if item is None and not tight and behind and any(token.kind == "word" for token in tokens[index + 1 : end]):
        item = _day_then_month(tokens, end) or _bare_day(tokens, end, in_month=False)
    if item and item.year and tokens[item.end - 1].text == str(item.year) and _month_then_day(tokens, item.end):
        # 2022 February 23, 2022 October 4: the year behind the day is that of the next date
        comma = tokens[item.end - 2].key == ","
        return replace(item, begin=index, end=item.end - 1 - comma, year=year)
    if item is None or item.year:
        return None
    return replace(item, begin=index, year=year)
