"""Weekdays beside a date: in front of it, behind it, and of a pair of days."""

from ecctrack.announcements.calendar_words import calendar_words
from ecctrack.announcements.date_words import AND, ARTICLES, DASHES
from ecctrack.announcements.tokens import Gap, Tokens

_NAME = 3  # letters; shorter ones may be other words


def weekday_at(tokens: Tokens, index: int) -> tuple[frozenset[int], int]:
    """The weekday at `index` and the index behind its comma or dot."""
    found = calendar_words().weekdays.at(tokens, index)
    if not found:
        return frozenset(), index
    name, end = found
    marked = tokens[end].key in (".", ",") and tokens[end].glued
    if name.letters < _NAME and not marked:  # 'to 5 May' is no Thursday, though it is one in Finnish
        return frozenset(), index
    for _ in range(2):
        end += tokens[end].key in (".", ",", "-", "–")
    return name.numbers, end


def behind_short_weekday(tokens: Tokens, index: int) -> int:
    """The index behind two letters that right before the number of a day are a weekday: Mi 5. Mai; else `index`."""
    found = calendar_words().weekdays.at(tokens, index)
    short = found and found[0].letters < _NAME and tokens[found[1]].kind == "number"
    return found[1] if found and short else index


def ends_pair(tokens: Tokens, index: int) -> bool:
    """Whether the weekday at `index` is the second of two before both days: Sat–Sun 8–9 November."""
    joint = tokens[index - 1]
    together = index > 1 and joint.gap <= Gap.BLANK and tokens[index].gap <= Gap.BLANK
    if not together or not (joint.key in DASHES | {"/", "&", "+"} or AND.at(tokens, index - 1)):
        return False
    first = index - 2 - (tokens[index - 2].key == ".")
    return first >= 0 and calendar_words().weekdays.at(tokens, first) is not None


def weekday_behind(tokens: Tokens, index: int) -> tuple[frozenset[int], int]:
    """A weekday in brackets or behind a comma: 25 September 2024 (Wednesday)."""
    nothing: frozenset[int] = frozenset()
    opening = tokens[index].key
    if opening == "(":
        found = calendar_words().weekdays.at(tokens, index + 1)
        end = found[1] + (tokens[found[1]].key == ".") if found else index
        if found and found[0].letters < _NAME and tokens[index + 1].text.isupper():
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
