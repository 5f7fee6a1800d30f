"""Lines that only the width of a page broke, made one again."""
# ruff: noqa: SIM905  # lists of words

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ecctrack.announcements.calendar_words import begins_month
from ecctrack.announcements.clock_words import CAPITALS_ONLY

LONGEST_BLOCK = 3_000  # characters, so that reading one date costs no more in a longer text
NARROWEST_PAGE = 50  # letters a line: shorter lines were not broken by a page's width
WIDEST_PAGE = 135

_LIST_LIKE = re.compile(r"\d")


@dataclass(frozen=True)
class Line:
    """A line without its markup, and what that markup said."""

    text: str
    links: tuple[tuple[int, int, str], ...] = ()
    indent: int = 0
    item: bool = False
    ordinal: int | None = None
    hashes: int = 0
    bold: bool = False
    row: bool = False


def page_width(groups: Sequence[Sequence[Line]]) -> int:
    """The widest line that surely was broken by the page, one followed by a small letter; 0 if there are few."""
    broken = [
        len(last.text)
        for group in groups
        for last, line in itertools.pairwise(group)
        if not line.item and line.text[0].islower() and len(last.text) > NARROWEST_PAGE and " " in last.text
    ]
    return max(broken) if len(broken) > 1 and max(broken) <= WIDEST_PAGE else 0


def rejoined(group: list[Line], page_width: int) -> list[Line]:
    """The group's lines, those that a page's width broke made one."""
    listed = sum(bool(_LIST_LIKE.search(line.text)) for line in group) * 2 > len(group)
    joined = [group[0]]
    last = group[0].text
    for line in group[1:]:
        before = joined[-1]
        width = 0 if listed and not before.item else page_width
        if len(before.text) + len(line.text) < LONGEST_BLOCK and _continues(last, line, width):
            joined[-1] = _joined(before, line)
        else:
            joined.append(line)
        last = line.text
    return joined


def _joined(before: Line, line: Line) -> Line:
    """Both as one line, without the hyphen of a word or the blank in a span that the width broke: `1-` `2 March`."""
    kept = before.text
    if _BROKEN_WORD.search(kept) and line.text[0].islower() and not _COMPLETES.match(line.text):
        kept = kept[:-1]
    elif not _BROKEN_SPAN.search(kept) or not line.text[0].isdigit():
        kept += " "
    moved = tuple((begin + len(kept), end + len(kept), url) for begin, end, url in line.links)
    return replace(before, text=kept + line.text, links=before.links + moved, bold=False)


def _continues(last: str, line: Line, width: int) -> bool:
    """Whether `line` goes on with the sentence of the line `last`; `width` is the page's, 0 if it has none."""
    if line.item or line.row or line.hashes or _is_badge(line.text):
        return False
    small = line.text[0].islower()
    needed = len(last) + 1 + len(line.text.split(" ", 1)[0]) if width else 0  # to hold the next word too
    cut = _cut_date(last, line.text)
    if last[-1] in ".!?:" and not cut and not (small and last[-1] == "."):
        return needed > width and last[-1] != ":"
    if cut:
        return True
    if small or last[-1] in ",-–—&(/" or _is_unfinished(last):
        return len(last) > 25
    return needed > 0.85 * width


def _is_badge(line: str) -> bool:
    """Whether the line is nothing but a date with its weekday, written small: `do 1 nov`."""
    match = _BADGE.fullmatch(line)
    return bool(match and begins_month(match[1]))


def _is_unfinished(line: str) -> bool:
    """Whether it ends with a word such as `of`; the `am` of `8.30 am` is none."""
    words = line.rsplit(maxsplit=2)
    return words[-1].casefold() in _UNFINISHED and not (len(words) > 1 and words[-2][-1].isdigit())


def _cut_date(last: str, line: str) -> bool:
    """Whether a date begins in `last` and ends in `line`: on 24 | September 2024, 24 September | 2024, 17:00 | CET."""
    first, second, *_ = [*line.split(maxsplit=2), ""]
    words = [word.strip("([,") for word in last.rsplit(maxsplit=2)]
    if words[-1] == "of" and len(words) > 1 and _DAY.fullmatch(words[-2]):
        return _is_month(first)
    if len(words) < 3:
        return False
    if _HOUR.fullmatch(words[-1]) and first.strip(".,;:()").casefold() in _BEHIND_HOURS:
        return True
    if _DAY.fullmatch(words[-1]):
        return (_is_month(first) and not _DAY.fullmatch(second.strip(",;"))) or bool(
            _YEAR.match(first) and _is_month(words[-2])
        )
    return bool(_YEAR.match(first) and _is_month(words[-1]) and _DAY.fullmatch(words[-2]))


def _is_month(word: str) -> bool:
    return begins_month(word.strip(".,;:()"))


_BROKEN_WORD = re.compile(r"[^\W\d_][a-zß-ÿ]-$")
_COMPLETES = re.compile(r"(?:und|oder|bzw|and|or|et|ou|y|e|i|a|en|of|och)\b")
"""Behind a hyphen that stands for the rest of a word: `Bau-` `und Holzcluster`."""
_BROKEN_SPAN = re.compile(r"\b\d{1,2}[.]?[-–]$")
_BADGE = re.compile(r"[^\W\d]{2,3}[.,]? \d{1,2}\.? ([^\W\d]{3,10})\.?")
_DAY = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?[-–/&])?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|\.)?")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d")
_BEHIND_HOURS = CAPITALS_ONLY | {"uhr", "brussels", "utc", "gmt", "mez", "mesz", "noon"}
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")

_UNFINISHED = frozenset(
    "the a an of on in at to for from and or by with until before is are will das der die den dem am im "
    "vom zum zur und oder bis mit für von le la les de du des au aux et à en el los las del y al il lo "
    "gli di da e per con na w v ve do od i a s z se".split()
)
