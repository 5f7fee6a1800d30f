"""Rows for a person at a terminal: under headings by month, fitted to the width there is, coloured by urgency."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from os.path import commonprefix

from ecctrack.clock import Now
from ecctrack.entry import Entry, State, Status
from ecctrack.selection import Row, Selection, Window
from ecctrack.text import one_line, plain
from ecctrack.views.grid import Cell, Grid, Part, paragraph
from ecctrack.views.page import Page
from ecctrack.views.wording import clock_text, left_text, moved_text, span_text, status_text, what_text

ROOMY, WIDE = 96, 150
"""Columns from which the place has a column of its own, and the id too."""
WHAT_WIDTH = 14
MANY = 4
"""Openings on one day from which they share a line."""
NARROW = 76
"""Columns below which only the hour something begins is shown."""
URGENT_DAYS, SOON_DAYS, AHEAD_DAYS = 3, 7, 14
CLOSING = ("deadline", "registration", "stage", "cut-off")

# Colours by name follow the terminal's own theme; the two by number read on black and on white.
NOW, URGENT, SOON, AHEAD, DONE, QUIET = "bold green", "bold red", "bold color(172)", "color(136)", "dim", "dim"
HEADING, STRUCK = "bold", "dim strike"


def render(selection: Selection, now: Now, page: Page) -> str:
    """The table, continuous calls apart at the end, and a last line on what lies beyond; empty text for nothing."""
    if not selection.rows and not selection.continuous:
        return ""
    layout = _Layout(selection, now, page)
    parts = []
    for heading, rows in groupby(selection.rows, key=lambda row: _heading(row, selection.window, now)):
        month = Grid(layout.widths, layout.lines_of(list(rows)), layout.gap)
        parts.append(paragraph(heading, HEADING, page) + "".join(month.drawn(page)))
    if selection.continuous:
        always = Grid(layout.open_widths, map(layout.open_cells, selection.continuous), layout.gap)
        parts.append(paragraph("Always open", HEADING, page) + "".join(always.drawn(page)))
    last = _last_line(selection, now) if page.hints else ""
    if last:
        parts.append(paragraph(last, QUIET, page))
    return "\n".join(parts)


def _heading(row: Row, window: Window, now: Now) -> str:
    if row.first is None:
        return "To be announced"
    # In a window that reaches back, what goes on stands in the month it began in.
    if window.over == "left out" and row.first < now.today <= (row.last or row.first):
        return "Going on"
    return f"{row.first:%B %Y}"


class _Layout:
    """How wide each column is: as wide as it must be, the title as wide as it can."""

    def __init__(self, selection: Selection, now: Now, page: Page) -> None:
        self.now, self.page = now, page
        self.gap = 2 if page.width >= ROOMY else 1
        rows = selection.rows
        left = max((len(left_text(row, now)) for row in rows), default=0)
        day = max((len(self._day(row)) for row in rows), default=0)
        clock = max((len(self._clock(row)) for row in rows), default=0)
        narrow = [left, day] + ([clock] if clock else [])
        self.has_clock = bool(clock)
        beside = self._beside(rows)
        room = page.width - sum(narrow) - sum(beside) - self.gap * (len(narrow) + len(beside)) - 1
        self.widths = [*narrow, max(12, room), *beside]
        self.open_widths = [max(0, sum(narrow) + self.gap * (len(narrow) - 1)), max(12, room), *beside]

    def _beside(self, rows: Sequence[Row]) -> list[int]:
        """Widths of what, place or programme, and id, where there is room for them."""
        if self.page.width < ROOMY:
            return []
        spare = self.page.width
        what = max((len(what_text(row)) for row in rows), default=10)
        where = max((len(_where(row.entry)) for row in rows), default=10)
        widths = [min(what, WHAT_WIDTH), min(where, spare // 6)]
        if self.page.width >= WIDE:
            widths.append(min(max((len(row.entry.id) for row in rows), default=10), spare // 6))
        return widths

    def _day(self, row: Row) -> str:
        if not row.first or not row.last:
            return ""
        if row.first == row.last:
            return f"{row.first:%a} {row.first.day:>2} {row.first:%b}"
        return span_text(row.first, row.last, year=False)

    def _clock(self, row: Row) -> str:
        text = clock_text(row.milestone.when, self.now.zone)
        return text[:5] if self.page.width < NARROW else text

    def lines_of(self, rows: Sequence[Row]) -> Iterator[list[Cell]]:
        """The rows, those of many openings on one day as one if that is allowed."""
        shared = _openings(rows) if self.page.condensed else {}
        for row in rows:
            together = shared.get(_opening(row), [row])
            if len(together) == 1:
                yield self.cells(row)
            elif together[0] is row:
                yield self.cells(row._replace(entry=_as_one(together)))

    def cells(self, row: Row) -> list[Cell]:
        """One row, in the order of `widths`."""
        over = _is_done(row)
        quiet = DONE if over else ""
        cells = [
            Cell((Part(left_text(row, self.now), _urgency(row)),), right=True),
            Cell((Part(self._day(row), quiet),)),
        ]
        if self.has_clock:
            cells.append(Cell((Part(self._clock(row), quiet),)))
        remarks = [text for text in (status_text(row.entry), moved_text(row)) if text]
        what, where = what_text(row), _where(row.entry)
        if self.page.width < ROOMY:
            told = plain(what) in plain(row.entry.title)
            return [*cells, self._title(row.entry, ["" if told else what, *remarks, where], over=over)]
        cells += [self._title(row.entry, remarks, over=over), Cell((Part(what, quiet),)), Cell((Part(where, QUIET),))]
        return cells + ([Cell((Part(one_line(row.entry.id), QUIET),))] if self.page.width >= WIDE else [])

    def open_cells(self, entry: Entry) -> list[Cell]:
        """One continuous call, in the order of `open_widths`."""
        where = _where(entry)
        wide = self.page.width >= ROOMY
        title = self._title(entry, [status_text(entry), *([] if wide else [where])], over=entry.status is not None)
        cells = [Cell(), title]
        if wide:
            cells += [Cell((Part("call"),)), Cell((Part(where, QUIET),))]
        return cells + ([Cell((Part(one_line(entry.id), QUIET),))] if self.page.width >= WIDE else [])

    def _title(self, entry: Entry, below: list[str], *, over: bool) -> Cell:
        """The title as a link, and under it, on lines of their own, what else there is to say."""
        style = STRUCK if entry.status is Status.CANCELLED else DONE if over else ""
        title = Part(one_line(entry.title), style, entry.url if self.page.terminal else None)
        remarks = " · ".join(filter(None, below))
        return Cell((title, Part(one_line(remarks), QUIET)) if remarks else (title,))


def _opening(row: Row) -> tuple[date | None, str | None] | None:
    return (row.first, row.entry.programme) if row.milestone.key == "opens" else None


def _openings(rows: Sequence[Row]) -> dict[tuple[date | None, str | None] | None, list[Row]]:
    """Rows of calls that open on the same day in the same programme, where they are many."""
    found: dict[tuple[date | None, str | None] | None, list[Row]] = {}
    for row in rows:
        if row.milestone.key == "opens":
            found.setdefault(_opening(row), []).append(row)
    return {key: together for key, together in found.items() if len(together) >= MANY}


def _as_one(rows: Sequence[Row]) -> Entry:
    """An entry that stands for several: how many they are, and what their topics have in common."""
    shared = commonprefix([row.entry.topic or "" for row in rows]).rpartition("-")[0]  # noqa: RUF071 - identifiers, no paths
    title = f"{len(rows)} calls open" + (f": {shared}…" if shared else "")
    return rows[0].entry._replace(title=f"{title} (--opens shows each)", url=None, id="")


def _where(entry: Entry) -> str:
    return one_line(entry.place or entry.programme or "")


def _is_done(row: Row) -> bool:
    resting = row.entry.status in (Status.CANCELLED, Status.POSTPONED)
    return resting or row.state is State.PAST or (row.state is State.CLOSED and (row.days_left or 0) <= 0)


def _urgency(row: Row) -> str:
    if _is_done(row):
        return DONE
    if row.state is State.ONGOING:
        return NOW
    left = row.days_left
    if left is None:
        return ""
    if not row.milestone.key.startswith(CLOSING):
        return "green" if left <= SOON_DAYS else ""
    if left <= URGENT_DAYS:
        return URGENT
    return SOON if left <= SOON_DAYS else AHEAD if left <= AHEAD_DAYS else ""


def _last_line(selection: Selection, now: Now) -> str:
    window, said = selection.window, []
    if selection.beyond and window.over == "only" and window.first:
        said.append(f"{selection.beyond} more before {_day(window.first)}: --past --all")
    elif selection.beyond and window.last:
        said.append(f"{selection.beyond} more after {_day(window.last)}: {_further(selection, now)}")
    if selection.undated:
        said.append(f"{selection.undated} without a date yet: --all")
    return " · ".join(said)


def _further(selection: Selection, now: Now) -> str:
    """The next wider window that shows some of them, and the one that shows all."""
    nearest = selection.nearest.first if selection.nearest else None
    away = (nearest - now.today).days if nearest else 0
    step = next((option for days, option in ((180, "6m"), (365, "1y"), (730, "2y")) if away < days), None)
    return f"--within {step} or --all" if step and selection.window.first == now.today else "--all"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
