"""Tables that a copied page took apart: a line for each cell, all cells of a row run together, or labels and dates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ecctrack.announcements.calendar_words import begins_month

COLUMNS = range(3, 9)
LONGEST_CELL = 80  # characters
LONGEST_DATED = 40
FEWEST_ROWS, FEWEST_DATED = 2, 2

_DAY = re.compile(r"\b\d{1,2}\s?[./]\s?\d{1,2}(?:[./]|\s*$)|\b\d{4}-\d{2}-\d{2}\b")
_WORD = re.compile(r"[^\W\d_]{3,12}")
_UNKNOWN = re.compile(
    r"(?:tbc|tba|tbd|n/?a|–|-|—|\?)|(?:Q[1-4]|[1-4]\.?\s?Q|[1-4]\. ?[^\W\d]{6,12}|[^\W\d]{4,9})[ /]*(?:19|20)\d\d",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\(?(?:at )?\d{1,2}[:.h]\d\d\b[^|]{0,12}")
_NO_HEAD = re.compile(r"[.;!?]\s*$|[|\t]")


def rows(lines: Sequence[str]) -> Iterator[str]:
    """The lines, the cells of a table below each other made rows with bars; what is no such table stays."""
    cells: list[tuple[int, str]] = []
    for at, line in enumerate(lines):
        if cells and _HOUR.fullmatch(line.strip()):
            cells[-1] = (cells[-1][0], f"{cells[-1][1]} {line.strip()}")
        elif line.strip():
            cells.append((at, line.strip()))
    dated = [_is_dated(text) for _, text in cells]
    at = done = 0
    while at < len(cells):
        found = _table(cells, dated, at)
        if not found:
            at += 1
            continue
        columns, number = found
        yield from lines[done : cells[at][0]]
        for begin in range(at, at + columns * number, columns):
            yield f"| {' | '.join(text for _, text in cells[begin : begin + columns])} |"
        at += columns * number
        done = cells[at][0] if at < len(cells) else len(lines)
    yield from lines[done:]


def _table(cells: Sequence[tuple[int, str]], dated: Sequence[bool], at: int) -> tuple[int, int] | None:
    """How many columns and rows, its head too, the table has that begins with the cell `at`; None if none does."""
    for columns in COLUMNS:
        if any(dated[at : at + columns]) or not all(_is_head(text) for _, text in cells[at : at + columns]):
            return None
        shape = dated[at + columns : at + 2 * columns]
        if len(shape) < columns or shape[0] or sum(shape) < FEWEST_DATED or _alternates(shape):
            continue
        number = 1
        while dated[at + number * columns : at + (number + 1) * columns] == shape:
            number += 1
        short = all(len(text) <= LONGEST_CELL for _, text in cells[at : at + number * columns])
        if number > FEWEST_ROWS and short:
            return columns, number
    return None


def _is_head(text: str) -> bool:
    return len(text) <= LONGEST_DATED and not text[0].isdigit() and not _NO_HEAD.search(text)


def _alternates(shape: Sequence[bool]) -> bool:
    """Whether the cells are labels and dates by turns, as in a card."""
    return all(one != other for one, other in pairwise(shape))


def _is_dated(text: str) -> bool:
    """Whether a cell is a date, or stands for one that is not known yet."""
    if len(text) > LONGEST_DATED:
        return False
    numbers = any(sign.isdigit() for sign in text)
    named = numbers and any(begins_month(word) for word in _WORD.findall(text))
    return bool(_DAY.search(text) or _UNKNOWN.fullmatch(text)) or named


def parted(lines: Iterable[str]) -> Iterator[str]:
    """The lines, the cells of a row that a page ran together parted by tabs, and those of the head over them."""
    held: str | None = None
    for line in (piece for whole in lines for piece in _labels_and_dates(whole)):
        row = _parted(line)
        if held is not None:
            head = _HEAD_BORDER.sub("\t", held)
            yield head if row != line and head.count("\t") == row.count("\t") > 1 else held
        held = row
    if held is not None:
        yield held


def _labels_and_dates(line: str) -> Iterator[str]:
    """`Outline   7 May 2025 Proposal   9 June 2025`, a row of labels each with its date behind it, a line each."""
    label, *dates = [cell.strip() for cell in _COLUMNS.split(line.strip())]
    found = [match for cell in dates if (match := _DATE_AND_LABEL.fullmatch(cell))]
    told = [match for match in found[:-1] if match["label"]]
    if len(found) < FEWEST_ROWS or len(found) < len(dates) or len(told) < len(found) - 1 or _DAY.search(label):
        yield line
        return
    for match in found:
        yield f"{label}: {match['date']}"
        label = match["label"]


def _parted(line: str) -> str:
    """`First call10 February 202231 March 2022, 16:00118` as its cells."""
    row = _AFTER_WORD.sub(_tab, _AFTER_YEAR.sub(_tab, line))
    return _AFTER_HOUR.sub("\t", _BETWEEN_DATES.sub(_tab, row)) if row != line else line


def _tab(border: re.Match[str]) -> str:
    return "\t" if begins_month(border[1]) else ""


_COLUMNS = re.compile(r"\t+| {3,}")
_DATE_AND_LABEL = re.compile(
    r"(?P<date>\d{1,2}(?:st|nd|rd|th|\.)? ?[^\W\d]{3,12}\.? (?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d)"
    r"(?: (?P<label>[^\W\d].*))?"
)
_AFTER_YEAR = re.compile(r"(?<=[^\W\d][ .](?:19|20)\d\d)(?=\d{1,2}\.? ?([^\W\d]{3,12}))")
_AFTER_WORD = re.compile(r"(?:(?<=[^\W\d])|(?<=[^\W\d]\)))(?=\d{1,2}\.? ?([^\W\d]{3,12})\.? ?(?:19|20)\d\d)")
_BETWEEN_DATES = re.compile(r"(?<=[^\W\d][ .](?:19|20)\d\d) +(?=\d{1,2}\.? ?([^\W\d]{3,12})\.? ?(?:19|20)\d\d)")
_AFTER_HOUR = re.compile(r"(?<=\d\d:\d\d)(?=\d\d)")
_HEAD_BORDER = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])")
