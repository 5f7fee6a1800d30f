"""Dates written in numbers alone: 25.9.2024, 25/09/2024, 2024-09-25, 25.9."""
# ruff: noqa: RUF001, RUF002  # the dashes and letters of 24 languages are meant as they are

from ecctrack.announcements.date_words import DASHES, HYPHENED_ORDINALS, HYPHENS, UNITS
from ecctrack.announcements.tokens import Gap, Token, Tokens

ROMAN = {name: number for number, name in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}


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


def numbers_at(tokens: Tokens, index: int) -> tuple[str, list[Token], int] | None:
    """Two or three numbers with the same mark between them, that mark, and the index behind them."""
    mark = tokens[index + 1].key
    if mark not in (".", "/") and mark not in DASHES:
        return None
    numbers, end = [tokens[index]], index + 1
    while len(numbers) < 3 and tokens[end].key == mark and _goes_on(tokens, end, mark):
        numbers.append(tokens[end + 1])
        end += 2
    return (mark, numbers, end) if len(numbers) > 1 else None


def _goes_on(tokens: Tokens, index: int, mark: str) -> bool:
    """Whether a number follows the mark at `index`: 25. 9. 2024 and 25 / 9 / 2024, but not 25 .9."""
    number = tokens[index + 1]
    if number.kind != "number" or number.gap > Gap.BLANK or tokens[index].gap > Gap.BLANK:
        return False
    return tokens[index].glued if mark == "." else tokens[index].gap == number.gap


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
    if token.key == mark and behind.glued and behind.kind == "number":
        return False
    if token.key in HYPHENS and behind.glued and behind.kind == "word":
        return bool(HYPHENED_ORDINALS.at(tokens, end + 1))
    return not (token.key == "." and behind.glued and behind.kind == "word" and behind.text.islower())


def counts_something(tokens: Tokens, end: int) -> bool:
    """Whether the number before tokens[end] is an amount: 2.6 million, 10 %."""
    return tokens[end].key in UNITS and tokens[end].gap <= Gap.BLANK
