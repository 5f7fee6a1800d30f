"""Dates of which each part has a line of its own, as in the boxes of event pages: `Apr`, `22`, `2021`."""

import re
from collections.abc import Iterator, Sequence

from ecctrack.announcements.calendar_words import begins_month
from ecctrack.announcements.date_names import year_of
from ecctrack.announcements.tokens import token_blocks

_DAYS = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th|\.)?)?")
_WORD = re.compile(r"[^\W\d_]{3,12}\.?")
_LONGEST = 12  # characters of a part


def unstacked(lines: Sequence[str]) -> Iterator[str]:
    """The lines, those that are the day, the month and perhaps the year of one date made one."""
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
    months = [part for part in parts if _WORD.fullmatch(part) and begins_month(part.strip("."))]
    return f"{days[0]} {months[0]}" if len(days) == len(months) == 1 else ""


def _is_year(part: str) -> bool:
    tokens = next(token_blocks(part), None)
    return len(part) == 4 and tokens is not None and year_of(tokens[0]) is not None
