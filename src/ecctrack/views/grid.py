"""Cells in columns, wrapped under themselves, drawn with Rich's styles and cell widths.

Rich's own table measures and wraps every cell three times over; a hundred rows of it take longer
than all the rest of a listing. The widths are known here, so each cell is laid out once, and Rich's
console, whose import alone takes a tenth of a listing, has nothing left to find out.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len, chop_cells
from rich.color import ColorSystem
from rich.segment import ControlType, Segment
from rich.style import Style

from ecctrack.views.page import Page


class Part(NamedTuple):
    """A text in one style; `link` is where a click on it leads."""

    text: str
    style: str = ""
    link: str | None = None


class Cell(NamedTuple):
    """Parts, each on lines of its own."""

    parts: tuple[Part, ...] = ()
    right: bool = False
    """Whether its lines end at the column's right edge."""


class Grid(NamedTuple):
    """Rows of cells under columns of fixed width (in terminal cells), parted by `gap`."""

    widths: Sequence[int]
    rows: Iterable[Sequence[Cell]]
    gap: int = 2

    def drawn(self, page: Page) -> Iterator[str]:
        """Line by line, with their ends, cut where the page ends."""
        fits = sum(self.widths) + self.gap * (len(self.widths) - 1) <= page.width
        for row in self.rows:
            columns = [list(_lines(cell, width)) for cell, width in zip(row, self.widths, strict=True)]
            for line in zip_longest(*columns):
                segments = list(self._line(line, row))
                yield _drawn(segments if fits else Segment.adjust_line_length(segments, page.width, pad=False), page)

    def _line(self, line: Sequence[Part | None], row: Sequence[Cell]) -> Iterator[Segment]:
        behind = 0  # blanks are written only when something follows: lines end where their text does
        for part, cell, width in zip(line, row, self.widths, strict=True):
            room = width - (cell_len(part.text) if part else 0)
            if part and part.text:
                if blanks := behind + (room if cell.right else 0):
                    yield Segment(" " * blanks)
                yield from _segments(part)
                behind = 0 if cell.right else room
            else:
                behind += width
            behind += self.gap


def paragraph(text: str, style: str, page: Page) -> str:
    """`text` in one style, wrapped to the page, with its line end."""
    return "".join(_drawn([Segment(line, Style.parse(style))], page) for line in wrapped(text, page.width))


def _drawn(line: list[Segment], page: Page) -> str:
    """One line with its end."""
    colours = ColorSystem.EIGHT_BIT if page.colour else None
    text = "".join(style.render(text, color_system=colours) if style else text for text, style, _ in line)
    return f"{text}\n"


def _segments(part: Part) -> Iterator[Segment]:
    style = Style.parse(part.style) if part.style else None
    if not part.link:
        yield Segment(part.text, style)
        return
    # Rich gives each link a random id; the same data shall give the same bytes (OSC 8).
    yield Segment(f"\x1b]8;;{part.link}\x1b\\", None, [(ControlType.SET_WINDOW_TITLE, "")])
    yield Segment(part.text, style)
    yield Segment("\x1b]8;;\x1b\\", None, [(ControlType.SET_WINDOW_TITLE, "")])


def _lines(cell: Cell, width: int) -> Iterator[Part]:
    for part in cell.parts:
        for line in wrapped(part.text, width):
            yield part if line is part.text else part._replace(text=line)


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` terminal cells, parted at spaces, words that are longer cut."""
    if cell_len(text) <= width:
        return [text]
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for word in _pieces(text, width):
        length = cell_len(word)
        if line and used + 1 + length > width:
            lines.append(" ".join(line))
            line, used = [], 0
        used += length + bool(line)
        line.append(word)
    lines.append(" ".join(line))
    return lines


def _pieces(text: str, width: int) -> Iterator[str]:
    for word in text.split():
        if cell_len(word) <= width:
            yield word
        else:
            yield from chop_cells(word, width)
