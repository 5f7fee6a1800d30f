"""Lists of days under the line that names their month: `September 2023`, `6   First talk`, `20   Second talk`."""

import re
from collections.abc import Iterator, Sequence

from ecctrack.announcements.calendar_words import begins_month

_HEAD = re.compile(r"([^\W\d_]{3,12})\.?(?: (?:19|20)\d\d)?:?")
_DAY = r"(?P<days>(?P<first>\d{1,2})(?:\s?[-–/]\s?\d{1,2})?(?:st|nd|rd|th|\.)?)"
_APART = re.compile(rf"{_DAY}(?:\s{{2,}}|\t+|:\s+|\s[–—|-]\s)(?P<name>[^\W\d].*)")
_CLOSE = re.compile(rf"{_DAY}\s(?P<name>[^\W\d_a-zß-ÿ].*)")
LAST = 31


def with_months(lines: Sequence[str]) -> Iterator[str]:
    """The lines, those that begin with the number of a day under a month's name with that name behind it."""
    month, day = "", 0
    for at, line in enumerate(lines):
        if _is_month(line):
            month, day = line.strip().rstrip(":"), 0
        elif month and (match := _item(lines, at)) and day < int(match["first"]) <= LAST and not _names_month(match):
            day = int(match["first"])
            yield f"{match['days']} {month}: {match['name']}"
            continue
        yield line


def _is_month(line: str) -> bool:
    match = _HEAD.fullmatch(line.strip())
    return match is not None and begins_month(match[1])


def _item(lines: Sequence[str], at: int) -> re.Match[str] | None:
    """The day and name of a line; where only a blank parts them, if the line above is the month or such a line too."""
    line = lines[at].strip()
    if match := _APART.fullmatch(line):
        return match
    match = _CLOSE.fullmatch(line)
    above = next((text.strip() for text in reversed(lines[:at][-3:]) if text.strip()), "")
    return match if match and (_is_month(above) or _CLOSE.fullmatch(above)) else None


def _names_month(match: re.Match[str]) -> bool:
    """Whether the line has a month of its own: `16 December 2022`."""
    return begins_month(match["name"].split()[0].strip(".,"))
