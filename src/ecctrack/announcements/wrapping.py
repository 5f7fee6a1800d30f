"""Lines that only the width of a page broke, made one again."""
# ruff: noqa: SIM905  # lists of words

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
        if not line.item and line.text[0].islower() and len(last.text) > NARROWEST_PAGE
    ]
    return max(broken) if len(broken) > 1 and max(broken) <= WIDEST_PAGE else 0


def rejoined(group: list[Line], page_width: int) -> list[Line]:
    """The group's lines, those that a page's width broke made one."""
    width = page_width if sum(bool(_LIST_LIKE.search(line.text)) for line in group) * 2 <= len(group) else 0
    joined = [group[0]]
    last = group[0].text
    for line in group[1:]:
        before = joined[-1]
        if len(before.text) + len(line.text) < LONGEST_BLOCK and _continues(last, line, width):
            shift = len(before.text) + 1
            moved = tuple((begin + shift, end + shift, url) for begin, end, url in line.links)
            joined[-1] = replace(before, text=f"{before.text} {line.text}", links=before.links + moved, bold=False)
        else:
            joined.append(line)
        last = line.text
    return joined


def _continues(last: str, line: Line, width: int) -> bool:
    """Whether `line` goes on with the sentence of the line `last`; `width` is the page's, 0 if it has none."""
    if line.item or line.row or line.hashes:
        return False
    first = line.text[0]
    if last[-1] in ".!?:" and not (first.islower() and last[-1] == "."):
        return False
    if first.islower() or last[-1] in ",-–—&(/" or last.rsplit(" ", 1)[-1].casefold() in _UNFINISHED:
        return len(last) > 25
    return bool(width) and len(last) + 1 + len(line.text.split(" ", 1)[0]) > 0.9 * width


_UNFINISHED = frozenset(
    "the a an of on in at to for from and or by with until before is are will das der die den dem am im "
    "vom zum zur und oder bis mit für von le la les de du des au aux et à en el los las del y al il lo "
    "gli di da e per con na w v ve do od i a s z se".split()
)
