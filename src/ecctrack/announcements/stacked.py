"""Dates of which each part has a line of its own, as in the boxes of event pages: `Apr`, `22`, `2021`."""

import re
from collections.abc import Iterator, Sequence

from ecctrack.announcements.calendar_words import begins_month
from ecctrack.announcements.date_names import year_of
from ecctrack.announcements.tokens import token_blocks

_DAYS = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th|\.)?)?")
_WORD = re.compile(r"([^\W\d_]{3,12})\.?(?: (?:19|20)\d\d)?")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.? [^\W\d_]{3,12}\.?")
_LONGEST = 12  # characters of a part
_LONGEST_END = 60  # characters of a line that ends with a date
_DASHES = frozenset("-–—")
_ENDS = re.compile(r"\d{1,2}\.?$|\d{1,2}\.? [^\W\d]{3,10}\.?$|(?:19|20)\d\d$")
_BEGINS = re.compile(r"\d{1,2}[. /]")


def unstacked(lines: Sequence[str]) -> Iterator[str]:
    """The lines, those that are the parts of one date, or the ends of a span and its dash, made one."""
    whole = list(_unstacked(lines))
    at = 0
    while at < len(whole):
        if _is_span(whole[at : at + 3]):
            yield " ".join(line.strip() for line in whole[at : at + 3])
            at += 3
        else:
            yield whole[at]
            at += 1


def _is_span(lines: Sequence[str]) -> bool:
    """Whether a dash alone parts two lines that end and begin with a date: `20.06.2025`, `–`, `22.06.2025, Linz`."""
    if len(lines) < 3 or lines[1].strip() not in _DASHES:
        return False
    first, last = lines[0].strip(), lines[2].strip()
    return len(first) <= _LONGEST_END and bool(_ENDS.search(first)) and bool(_BEGINS.match(last))


def _unstacked(lines: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        parts = [line.strip() for line in lines[at : at + 3]]
        if any(len(part) > _LONGEST for part in parts[:2]) or not (joined := _date(parts[:2])):
            yield lines[at]
            at += 1
            continue
        year = parts[2] if len(parts) > 2 and _is_year(parts[2]) else ""
        yield f"{joined} {year}".strip()
        at += 3 if year else 2


def _date(parts: Sequence[str]) -> str:
    """The day and the month that two lines give in either order; empty if they do not."""
    if len(parts) < 2:
        return ""
    days = [part for part in parts if _DAYS.fullmatch(part)]
    months = [part for part in parts if (match := _WORD.fullmatch(part)) and begins_month(match[1])]
    if not days and _DAY_AND_MONTH.fullmatch(parts[0]) and begins_month(parts[0].split()[-1].strip(".")):
        return " ".join(parts) if _is_year(parts[1]) else ""
    return f"{days[0]} {months[0]}" if len(days) == len(months) == 1 else ""


def _is_year(part: str) -> bool:
    tokens = next(token_blocks(part), None)
    return len(part) == 4 and tokens is not None and year_of(tokens[0]) is not None
