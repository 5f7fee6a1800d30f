"""Dates written in numbers alone: 25.9.2024, 25/09/2024, 2024-09-25, 25.9."""
# ruff: noqa: SIM905  # dashes and letters of 24 languages, lists of words

from ecctrack.announcements.date_item import Item, Order
from ecctrack.announcements.date_names import day_at, month_at, short_year, small, year_end, year_of
from ecctrack.announcements.date_words import DASHES, HYPHENED_ORDINALS, HYPHENS, UNITS
from ecctrack.announcements.tokens import Gap, Token, Tokens

_DOTS = frozenset("•·")
_BETWEEN_NUMBERS = DASHES | _DOTS | {".", "/"}
ROMAN = {name: number for number, name in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}


def year_month_day(tokens: Tokens, index: int, year: int) -> Item | None:
    """2024-09-25, 2024/09/25, 2024. 09. 25., 2024. IX. 25.; `year` is the number at `index`."""
    end = index + 1
    mark = tokens[end].key
    found = numbers_at(tokens, index)
    if found and len(found[1]) == 3:
        month, day, end = small(found[1][1], 12), small(found[1][2], 31), found[2]
    elif mark == "." and tokens[end + 1].text in ROMAN and tokens[end + 2].key == ".":
        month, day, end = month_of(tokens[end + 1]), small(tokens[end + 3], 31), end + 4
    else:
        return None
    if not month or not day or not closed(tokens, end, mark):
        return None
    read = day_at(tokens, end - 1)
    end = read.end if read and read.ordinal else end
    opens_span = bool(read and read.opens_span)
    return Item(index, end, day, (month,), year, month_first=True, opens_span=opens_span)


def three_numbers(tokens: Tokens, index: int) -> Item | None:
    """25.9.2024, 25/09/24, 25-09-2024; and 09/25/2024, where the day cannot come first."""
    if spaced := _spaced_numbers(tokens, index):
        return spaced
    found = numbers_at(tokens, index)
    if not found or len(found[1]) < 3:
        return None
    mark, (one, two, three), end = found
    if tokens[index].glued and tokens[index - 1].key == mark and tokens[index - 2].kind == "number":
        return None  # the end of a longer number
    short = (
        len(three.text) == 2
        and mark not in _DOTS
        and (three.glued or mark == "." or len(one.text) == len(two.text) == 2)
    )
    year = year_of(three) or (short_year(three) if short else None)
    day, month = small(one, 31), small(two, 31)
    if not day or not month or not year or not closed(tokens, end, mark):
        return None
    order: Order | None = None
    if month > 12 and mark != ".":
        day, month, order = month, day, "month first"
    elif day > 12 and mark != ".":
        order = "day first"
    if month > 12 or (short and (counts_something(tokens, end) or month_at(tokens, end))):
        return None
    swappable = mark != "." and day <= 12 and day != month
    end = year_end(tokens, end)
    return Item(index, end, day, (month,), year, swappable=swappable, order=order, dotted=mark == ".")


def _spaced_numbers(tokens: Tokens, index: int) -> Item | None:
    """26 09 2024: day and month in two digits each, and no number beside them, as in one for a telephone."""
    if index + 3 >= len(tokens):
        return None
    one, two, three, behind = tokens[index : index + 4]
    if not (two.kind == three.kind == "number" and two.gap is three.gap is Gap.BLANK) or len(three.text) != 4:
        return None
    if len(one.text) != 2 or len(two.text) != 2 or tokens[index - 1].key in ("+", "(", ")"):
        return None
    day, month, year = small(one, 31), small(two, 12), year_of(three)
    hour = len(behind.text) == 2 and tokens[min(index + 4, len(tokens) - 1)].glued
    numbers = tokens[index - 1].kind == "number" or (behind.kind == "number" and not hour)
    if not day or not month or not year or numbers or behind.glued:
        return None
    return Item(index, index + 3, day, (month,), year)


def two_numbers(tokens: Tokens, index: int) -> Item | None:
    """25.9. and 25/9: dates only with help from beside them."""
    found = numbers_at(tokens, index)
    if not found or found[0] in DASHES | _DOTS or not tokens[index + 1].glued:
        return None
    mark, (one, two), end = found[0], found[1][:2], found[2]
    if len(found[1]) > 2 or month_at(tokens, end):
        return None
    day, month = small(one, 31), small(two, 12)
    if not day or not month or counts_something(tokens, end):
        return None
    if tokens[end].gap is Gap.BLANK and two.glued and (year := year_of(tokens[end])):
        return Item(index, year_end(tokens, end + 1), day, (month,), year, dotted=mark == ".")  # 4.4 2019, 5/9 2025
    padded = len(one.text) == len(two.text) == 2
    likely = padded or (mark == "/" and day > 12)
    if mark == "." and tokens[end].key == "." and tokens[end].glued:
        end, likely = end + 1, True
    if not closed(tokens, end, mark):
        return None
    return Item(index, end, day, (month,), sure=False, likely=likely, dotted=mark == ".")


def notation(tokens: Tokens, index: int) -> str:
    """How two numbers at `index` are written as day and month: `d/m`, `d.m.` or `dd.mm`; empty if in no such way."""
    if index + 4 >= len(tokens) or tokens[index].kind != "number" or tokens[index + 2].kind != "number":
        return ""
    one, mark, two, behind = tokens[index : index + 4]
    tight = mark.glued and (two.glued or (mark.key == "." and two.gap <= Gap.BLANK))
    open_ = not one.glued or not index or (tokens[index - 1].key in DASHES and tokens[index - 2].key == ".")
    if not tight or not 0 < len(one.text) < 3 or not 0 < len(two.text) < 3 or not open_:
        return ""
    if behind.glued and (behind.kind != "mark" or behind.key in "/%€$:"):
        return ""
    if mark.key == "/":
        return "" if (one.text, two.text) == ("24", "7") else "d/m"
    after = tokens[index + 4]
    if mark.key == behind.key == "." and behind.glued and not (after.kind == "number" and after.gap <= Gap.BLANK):
        return "d.m."
    padded = len(one.text) == len(two.text) == 2 and two.glued and not behind.glued
    return "dd.mm" if mark.key == "." and padded else ""


def usual_notations(tokens: Tokens) -> frozenset[str]:
    """The ways to write day and month that the text keeps to, so that they are dates in it wherever they stand.

    Two numbers so written can all be dates, there are several, and some day is too large for a month.
    """
    days: dict[str, list[bool]] = {}
    wrong: set[str] = set()
    for index in range(len(tokens) - 4):
        if tokens[index].kind != "number" or not (name := notation(tokens, index)):
            continue
        if small(tokens[index], 31) and small(tokens[index + 2], 12) and not counts_something(tokens, index + 3):
            days.setdefault(name, []).append(int(tokens[index].text) > 12)
        else:
            wrong.add(name)
    return frozenset(name for name, large in days.items() if len(large) > 1 and any(large) and name not in wrong)


def numbers_at(tokens: Tokens, index: int) -> tuple[str, list[Token], int] | None:
    """Two or three numbers with the same mark between them, that mark, and the index behind them."""
    mark = tokens[index + 1].key
    if mark not in _BETWEEN_NUMBERS:
        return None
    numbers, end = [tokens[index]], index + 1
    while len(numbers) < 3 and tokens[end].key == mark and _goes_on(tokens, end, mark):
        uneven = len(tokens[end + 1].text) == 2 and tokens[end + 1].gap != numbers[-1].gap
        if uneven and len(numbers) == 2:
            break  # 11.09. 10:00
        numbers.append(tokens[end + 1])
        end += 2
    return (mark, numbers, end) if len(numbers) > 1 else None


def _goes_on(tokens: Tokens, index: int, mark: str) -> bool:
    """Whether a number follows the mark at `index`: 25. 9. 2024 and 25 / 9 / 2024, but not 25 .9."""
    number = tokens[index + 1]
    if number.kind != "number" or number.gap > Gap.BLANK or tokens[index].gap > Gap.BLANK:
        return False
    return tokens[index].gap == number.gap or mark == "."


def month_of(token: Token) -> int | None:
    """The month that `token` writes in digits or as a Roman number."""
    return small(token, 12) or (ROMAN.get(token.text) if token.kind == "word" else None)


def closed(tokens: Tokens, end: int, mark: str) -> bool:
    """Whether a date may end before tokens[end]: not in 1.2.20.4, 1.2.2024-rc, 25/9/2024/x or 1.2.24_a."""
    token, behind = tokens[end], tokens[end + 1]
    if not token.glued:
        return True
    if token.kind == "number" or token.key in ("/", "\\", "_", "@", "#", "%", "="):
        return token.key == "/" and behind.kind == "number" and mark != "/"
    if token.kind == "word":
        return token.key in ("t", "z") or bool(HYPHENED_ORDINALS.at(tokens, end))
    if token.key in (mark, ".") and behind.glued and behind.kind == "number":
        return token.key != mark and tokens[end + 2].key == ":"
    if token.key in HYPHENS and behind.glued and behind.kind == "word":
        return bool(HYPHENED_ORDINALS.at(tokens, end + 1))
    return not (token.key == "." and behind.glued and behind.kind == "word" and behind.text.islower())


def counts_something(tokens: Tokens, end: int) -> bool:
    """Whether the number before tokens[end] is an amount: 2.6 million, 10 %."""
    return tokens[end].key in UNITS and tokens[end].gap <= Gap.BLANK
