"""One date as written, with whatever of month, year and weekday stands beside its day."""

from dataclasses import dataclass, replace

from ecctrack.announcements.calendar_words import calendar_words
from ecctrack.announcements.date_words import ARTICLES, DASHES, OF, ORDINALS
from ecctrack.announcements.hours import Hours
from ecctrack.announcements.tokens import Gap, Token, Tokens

ROMAN = {name: number for number, name in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}


@dataclass(frozen=True)
class Item:
    """A date in tokens[begin:end], as far as it is written there."""

    begin: int
    end: int
    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    month_first: bool = False
    """Whether days that follow, as in 'September 25–26', are of the same month."""
    day_first_assumed: bool = False
    alone: bool = True
    """Whether it is sure enough to be a date without help from beside it."""
    hours: Hours | None = None


def item_at(tokens: Tokens, index: int, *, in_month: bool = False) -> Item | None:
    """The date that begins at `index`; `in_month` if a bare day may be followed by a year."""
    begin = index
    weekday, index = _weekday(tokens, index)
    found = ARTICLES.at(tokens, index)
    if found:
        index = found[1]
    token = tokens[index]
    item = None
    if token.kind == "number":
        item = (
            _year_first(tokens, index)
            or _day_first_numbers(tokens, index)
            or _day_then_month(tokens, index)
            or _day_and_month_numbers(tokens, index)
            or _bare_day(tokens, index, in_month=in_month)
        )
    elif token.kind == "word":
        item = _month_then_day(tokens, index)
    if item is None:
        return None
    if weekday is None:
        weekday, end = _weekday_behind(tokens, item.end)
        item = replace(item, end=end)
    return replace(item, begin=begin, weekday=weekday)


def _weekday(tokens: Tokens, index: int) -> tuple[int | None, int]:
    found = calendar_words().weekdays.at(tokens, index)
    if not found:
        return None, index
    end = found[1]
    while tokens[end].key in (".", ",") and end < found[1] + 2:
        end += 1
    return found[0], end


def _weekday_behind(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """A weekday in brackets or behind a comma: 25 September 2024 (Wednesday)."""
    opening = tokens[index].key
    if opening not in ("(", ","):
        return None, index
    found = calendar_words().weekdays.at(tokens, index + 1)
    if not found:
        return None, index
    closing = tokens[found[1]]
    if opening == "(":
        return (found[0], found[1] + 1) if closing.key == ")" else (None, index)
    # ', Monday 5 May': the weekday is that of the next date.
    return (None, index) if closing.kind == "number" else (found[0], found[1])


def small(token: Token, most: int) -> int | None:
    """The number that `token` writes in one or two digits, if it is 1 to `most`."""
    if token.kind == "number" and len(token.text) <= 2 and 1 <= int(token.text) <= most:
        return int(token.text)
    return None


def year_of(token: Token) -> int | None:
    """The year that `token` writes in four digits."""
    if token.kind == "number" and len(token.text) == 4 and 1900 <= int(token.text) < 2100:
        return int(token.text)
    return None


def _day(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A day of the month with its ordinal ending, and the index behind it."""
    day = small(tokens[index], 31)
    if day is None:
        return None
    index += 1
    ordinal = ORDINALS.at(tokens, index)
    if ordinal:
        index = ordinal[1]
    elif tokens[index].key in (".", "º", "°") and tokens[index].glued:
        index += 1
    return day, index


def _month(tokens: Tokens, index: int) -> tuple[int, int] | None:
    found = calendar_words().months.at(tokens, index)
    if not found:
        return None
    month, index = found
    if tokens[index].key == "." and tokens[index].glued:
        index += 1
    return month, index


def _year_behind(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """The year behind a day and month, after a comma or an apostrophe too."""
    for skip in (0, 1):
        token = tokens[index + skip]
        if skip and (
            tokens[index].key not in (",", "'", "’", "-", "/", ".") or tokens[index].gap > Gap.BLANK
        ):
            break
        year = year_of(token)
        if year and token.gap <= Gap.LINE:
            return year, index + skip + 1
        if skip and tokens[index].key in ("'", "’") and token.kind == "number" and len(token.text) == 2:
            return 2000 + int(token.text), index + 2
    return None, index


def _day_then_month(tokens: Tokens, index: int) -> Item | None:
    found = _day(tokens, index)
    if not found:
        return None
    day, end = found
    if tokens[end].key in DASHES | {"/"} and tokens[end].glued:
        end += 1
    elif of := OF.at(tokens, end):
        end = of[1]
    named = _month(tokens, end)
    if not named or tokens[end].gap > Gap.LINE:
        return None
    month, end = named
    year, end = _year_behind(tokens, end)
    return Item(index, end, day, month, year)


def _month_then_day(tokens: Tokens, index: int) -> Item | None:
    named = _month(tokens, index)
    if not named:
        return None
    month, end = named
    the = ARTICLES.at(tokens, end)
    found = _day(tokens, the[1] if the else end)
    if not found:
        return None
    day, end = found
    year, end = _year_behind(tokens, end)
    return Item(index, end, day, month, year, month_first=True)


def _bare_day(tokens: Tokens, index: int, *, in_month: bool) -> Item | None:
    found = _day(tokens, index)
    if not found:
        return None
    day, end = found
    year = None
    if in_month:
        year, end = _year_behind(tokens, end)
    return Item(index, end, day, None, year, alone=False)


def _numbers(tokens: Tokens, index: int) -> tuple[str, list[Token], int] | None:
    """Two or three numbers with the same mark between them: 25.9.2024, 25/09, 2024-09-25."""
    mark = tokens[index + 1].key
    if mark not in (".", "/") and mark not in DASHES:
        return None
    numbers, end = [tokens[index]], index + 1
    while len(numbers) < 3 and tokens[end].key == mark and tokens[end].gap <= Gap.BLANK:
        nxt = tokens[end + 1]
        if nxt.kind != "number" or nxt.gap > Gap.BLANK:
            break
        numbers.append(nxt)
        end += 2
    return (mark, numbers, end) if len(numbers) > 1 else None


def _year_first(tokens: Tokens, index: int) -> Item | None:
    year = year_of(tokens[index])
    if not year:
        return None
    found = _numbers(tokens, index)
    if not found or len(found[1]) < 3:
        return None
    month, day = small(found[1][1], 12), small(found[1][2], 31)
    if not month or not day:
        return None
    return Item(index, found[2], day, month, year, month_first=True)


def _day_first_numbers(tokens: Tokens, index: int) -> Item | None:
    found = _numbers(tokens, index)
    if not found or len(found[1]) < 3:
        return None
    mark, (one, two, three), end = found
    year = year_of(three) or (2000 + int(three.text) if len(three.text) == 2 else None)
    day, month = small(one, 31), small(two, 31)
    if not day or not month or not year:
        return None
    if month > 12:
        day, month = month, day
    if month > 12:
        return None
    return Item(index, end, day, month, year, day_first_assumed=mark != "." and day <= 12 and day != month)


def _day_and_month_numbers(tokens: Tokens, index: int) -> Item | None:
    found = _numbers(tokens, index)
    if not found or len(found[1]) != 2:
        return None
    mark, (one, two), end = found
    day, month = small(one, 31), small(two, 12)
    if not day or not month or mark in DASHES:
        return None
    if mark == "." and tokens[end].key == "." and tokens[end].glued:
        end += 1
    return Item(index, end, day, month, alone=False)
