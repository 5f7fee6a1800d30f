"""The parts of a date that has its month in words: the day, the month, the year."""

from dataclasses import dataclass

from ecctrack.announcements.calendar_words import MonthName, calendar_words, nearly_named
from ecctrack.announcements.date_words import (
    COMMON_WORDS,
    DAY_NOUNS,
    FROM_ENDINGS,
    HYPHENED_ORDINALS,
    HYPHENS,
    ORDINALS,
    YEAR_NOUNS,
    YEAR_WORDS,
)
from ecctrack.announcements.tokens import Gap, Token, Tokens

_SHORT_YEARS = range(13, 40)
_CLOSING = (",", ")", ";", "|", "¦")
_BEFORE_SLIPS = frozenset({".", "of", "de", "st", "nd", "rd", "th"})
_DOTTED_DAYS = frozenset({"hr", "cs"})  # of the languages whose months differ under one name
_PARTED_ORDINALS = frozenset({"st", "nd", "rd", "th"})  # that may stand apart from their number


@dataclass(frozen=True)
class Day:
    """A day of the month as written before tokens[end]."""

    number: int
    end: int
    ordinal: bool
    dotted: bool
    opens_span: bool = False
    noun: bool = False


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


def short_year(token: Token) -> int:
    """The year that `token` writes in two digits, 1970 to 2069."""
    year = int(token.text)
    return year + (1900 if year >= 70 else 2000)


def day_at(tokens: Tokens, index: int) -> Day | None:
    """The day of a month at `index`, with its ordinal ending and the noun for 'day'."""
    number = small(tokens[index], 31)
    if number is None:
        return None
    end, ordinal, dotted, opens_span = index + 1, False, False, False
    if tokens[end].key == "." and tokens[end].glued:
        end, dotted = end + 1, True
    parted = tokens[end].gap is Gap.BLANK and tokens[end].key in _PARTED_ORDINALS  # 12 th of June
    word = ORDINALS.at(tokens, end) if tokens[end].glued or parted else None
    joined = tokens[end].key in HYPHENS | {":"} and tokens[end].glued and tokens[end + 1].glued
    if joined and tokens[end + 1].key == "jan" and tokens[end + 2].key in HYPHENS:
        joined = False  # 31-Jan-23, not the Hungarian 31-ján
    hyphened = HYPHENED_ORDINALS.at(tokens, end + 1) or ORDINALS.at(tokens, end + 1) if joined else None
    if word:
        end, ordinal = word[1], True
        dot = tokens[end].key == "." and tokens[end].glued
        end += dot and calendar_words().months.at(tokens, end + 1) is not None  # 1st. May
    elif hyphened:
        opens_span = tokens[hyphened[1] - 1].key in FROM_ENDINGS
        end, ordinal = hyphened[1], True
    elif tokens[end].key == "°" and tokens[end].glued:
        end += 1
    noun = DAY_NOUNS.at(tokens, end)
    if noun and tokens[end].gap <= Gap.BLANK:
        end = noun[1]
    else:
        noun = None
    return Day(number, end, ordinal, dotted, opens_span, noun is not None)


def month_at(tokens: Tokens, index: int) -> tuple[tuple[MonthName, ...], int] | None:
    """The month named at `index`, and the index behind the dot of its abbreviation."""
    found = calendar_words().months.at(tokens, index)
    if not found:
        return _misspelt_month(tokens, index)
    names, end = found
    dot = tokens[end].key == "." and tokens[end].glued
    # After a whole name a dot ends the sentence, unless the year follows at once: 25.Sep.2024.
    if dot and (any(name.abbreviated for name in names) or year_of(tokens[end + 1])):
        end += 1
    return names, end


def _misspelt_month(tokens: Tokens, index: int) -> tuple[tuple[MonthName, ...], int] | None:
    """The month of a long name with one slip in it, beside its day: 27. Septemebr, Decmber 10, 2024."""
    name = nearly_named(tokens[index].key) if tokens[index].kind == "word" else None
    if name is None:
        return None
    day = max(0, index - 1)
    while day > 0 and tokens[day].key in _BEFORE_SLIPS:
        day -= 1
    behind = day_at(tokens, index + 1)
    dated = behind is not None and (behind.ordinal or year_behind(tokens, behind.end)[0] is not None)
    return ((name,), index + 1) if dated or small(tokens[day], 31) else None


def year_behind(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """The year behind a day and month: 2024, ', 2024', 'de 2024', "'24", '-24'."""
    token = tokens[index]
    if token.gap > Gap.LINE:
        return None, index
    if year := year_of(token):
        return (year, year_end(tokens, index + 1)) if _is_year(tokens, index) else (None, index)
    word = YEAR_WORDS.at(tokens, index)
    skip = word[1] if word else index + 1
    year = year_of(tokens[skip])
    marked = token.key == "," or (token.key in HYPHENS | {"/"} and token.glued and tokens[skip].glued)
    if year and (word or marked) and tokens[skip].gap <= Gap.LINE and _is_year(tokens, skip):
        return year, year_end(tokens, skip + 1)
    short = tokens[skip].kind == "number" and len(tokens[skip].text) == 2 and tokens[skip].glued
    if short and token.key in ("'", "’", "‘", "`", "´"):
        return short_year(tokens[skip]), skip + 1
    if short and token.key in HYPHENS | {"/"} and token.glued and tokens[index - 2].key == token.key:
        return short_year(tokens[skip]), skip + 1
    return (short_year(token), index + 1) if _is_bare_short_year(tokens, index) else (None, index)


def _is_bare_short_year(tokens: Tokens, index: int) -> bool:
    """Whether two digits behind a month that stand at the end of their line or clause are its year: 7 Feb 24."""
    token, behind = tokens[index], tokens[index + 1]
    if token.kind != "number" or len(token.text) != 2 or token.gap is not Gap.BLANK or tokens[index - 1].kind != "word":
        return False
    ends = behind.kind == "end" or behind.gap >= Gap.LINE or (behind.key in _CLOSING and not tokens[index + 2].glued)
    return int(token.text) in _SHORT_YEARS and ends


def _is_year(tokens: Tokens, index: int) -> bool:
    """Whether the four digits at `index` are no part of something longer, such as 2024:30 or 2000.50."""
    token, behind = tokens[index + 1], tokens[index + 2]
    if not token.glued:
        return True
    if token.kind == "number":
        return False
    return not (token.key in (".", ",", ":") and behind.kind == "number" and behind.glued)


def year_end(tokens: Tokens, index: int) -> int:
    """The index behind the noun of a year, such as 'r.' or 'г.', if there is one at `index`."""
    found = YEAR_NOUNS.at(tokens, index)
    return found[1] if found and tokens[index].gap <= Gap.BLANK else index


def day_closed(tokens: Tokens, end: int) -> bool:
    """Whether the digits before tokens[end] are a day: not in 'June 25:30', 'May 5.5', 'May 5,000'."""
    token, behind = tokens[end], tokens[end + 1]
    if not token.glued:
        return True
    if token.kind in ("word", "number"):
        return False
    return not (token.key in (":", ",", ".") and behind.kind == "number" and behind.glued and len(behind.text) != 4)


def means_month(tokens: Tokens, begin: int, end: int, names: tuple[MonthName, ...]) -> bool:
    """Whether what could be a month's name is one: not in '5 may apply', '3 out of 4', '25 set us'."""
    token = tokens[begin]
    if token.key not in COMMON_WORDS or tokens[end - 1].key == ".":
        return True
    if token.text[0].isupper() and "en" in {language for name in names for language in name.languages}:
        return True
    if year_behind(tokens, end)[0]:
        return True
    behind = tokens[end]
    return (
        behind.kind != "word"
        or behind.gap > Gap.BLANK
        or (not all(name.abbreviated for name in names) and token.key != "may")
    )


def months_meant(names: tuple[MonthName, ...], *, dotted: bool) -> tuple[int, ...]:
    """The months `names` may mean; '25. listopada' with its dot is Croatian, '25 listopada' is Polish."""
    exact = [name for name in names if not name.derived] or names
    fitting = [name for name in exact if _writes_so(name, dotted=dotted)]
    return tuple(name.number for name in fitting or exact)


def _writes_so(name: MonthName, *, dotted: bool) -> bool:
    languages = name.languages & _DOTTED_DAYS if dotted else name.languages - _DOTTED_DAYS
    return bool(languages)
