"""Where a date may begin: not within a number, an address or an identifier."""
# ruff: noqa: SIM905  # lists of words

from functools import cache

from ecctrack.announcements.calendar_words import calendar_words, nearly_named
from ecctrack.announcements.clock_words import HOUR_PREFIXES, MIDNIGHT, NOON
from ecctrack.announcements.date_items import item_at
from ecctrack.announcements.date_names import year_of
from ecctrack.announcements.tokens import Gap, Token, Tokens

_MALTESE = frozenset("fl il fil l is it ill sal sat mill mit mis tal ghall".split())


def may_begin(tokens: Tokens, index: int) -> bool:
    """Whether a date may begin at `index`, by its word or number and by what it is glued to."""
    token = tokens[index]
    if not _may_open(token) and not _is_slip(tokens, index):
        return False
    if not token.glued or not index:
        return True
    before, far = tokens[index - 1], tokens[index - 2]
    if before.kind in ("word", "number", "link") or before.key in "/@#€$£_+.,\\&=§":
        return _is_glued_year(tokens, index)
    if before.key == ":":
        return far.kind != "number"
    if before.key in "-‐‑" and before.glued and far.kind in ("word", "number"):
        return far.key in _MALTESE  # fl-10 ta' Marzu
    return True


def _is_slip(tokens: Tokens, index: int) -> bool:
    """Whether a month's name with a slip in it may stand before a day: Decmber 10, 2024."""
    word, behind = tokens[index], tokens[index + 1]
    capital = word.kind == "word" and word.text[0].isupper()
    return capital and behind.kind == "number" and nearly_named(word.key) is not None


def _is_glued_year(tokens: Tokens, index: int) -> bool:
    """Whether a page lost the blank between a word and a date that begins with its year: Academies2022 September 7."""
    before = tokens[index - 1]
    if before.kind != "word" or len(before.text) < 3 or not year_of(tokens[index]):
        return False
    return tokens[index + 1].gap is Gap.BLANK and item_at(tokens, index) is not None


def _may_open(token: Token) -> bool:
    """Whether a date, or an hour before a date, may begin with `token`, articles aside."""
    if token.kind == "number":
        return len(token.text) in (1, 2, 4)
    return token.kind == "word" and token.key in _openers()


@cache
def _openers() -> frozenset[str]:
    words = calendar_words()
    return frozenset().union(
        words.months.first_words,
        words.weekdays.first_words,
        NOON.first_words,
        MIDNIGHT.first_words,
        HOUR_PREFIXES.first_words,
    )
