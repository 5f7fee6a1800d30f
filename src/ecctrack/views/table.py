"""Rows for a person at a terminal: a Rich table under headings by month, fitted to the width there is."""

import io
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from ecctrack.clock import Now
from ecctrack.entry import Entry, State, Status
from ecctrack.selection import Row, Selection
from ecctrack.text import one_line
from ecctrack.views.page import Page
from ecctrack.views.wording import clock_text, left_text, moved_text, span_text, status_text, what_text

ROOMY, WIDE = 92, 150
"""Columns from which the place has a column of its own, and the id too."""
URGENT_DAYS, SOON_DAYS, AHEAD_DAYS = 3, 7, 14
CLOSING = ("deadline", "registration", "stage", "cut-off")

# Colours by name follow the terminal's own theme; 136 and 172 are dark yellows that read on black and on white.
NOW, URGENT, SOON, AHEAD, DONE = "bold green", "bold red", "color(172)", "color(136)", "dim"
HEADING = "bold"


def render(selection: Selection, now: Now, page: Page) -> str:
    """The table, continuous calls apart at the end, and a last line on what lies beyond; empty text for nothing."""
    if not selection.rows and not selection.continuous:
        return ""
    out = io.StringIO()
    console = Console(
        file=out,
        width=page.width,
        color_system="256" if page.colour else None,
        force_terminal=page.terminal,
        no_color=not page.colour,
        legacy_windows=False,
        highlight=False,
        emoji=False,
        markup=False,
    )
    for heading, rows in groupby(selection.rows, key=lambda row: _heading(row, now)):
        console.print(Text(heading, HEADING))
        console.print(_table(list(rows), now, page, _day_width(selection)))
    if selection.continuous:
        console.print(Text("Always open", HEADING))
        console.print(_continuous(selection.continuous, page))
    if page.hints and (last := _last_line(selection, now)):
        console.print(Text(last, "dim"))
    return _without_trailing_space(out.getvalue())


def _heading(row: Row, now: Now) -> str:
    if row.first is None:
        return "To be announced"
    if row.first < now.today <= (row.last or row.first):
        return "Going on"
    return f"{row.first:%B %Y}"


def _day_width(selection: Selection) -> int:
    """The same in every month, so that the columns stand under each other."""
    texts = (span_text(row.first, row.last, year=False) for row in selection.rows if row.first and row.last)
    return max(map(len, texts), default=10)


def _table(rows: list[Row], now: Now, page: Page, day_width: int) -> Table:
    table = _grid(page)
    table.add_column(justify="right", width=10 if page.width >= ROOMY else 9, no_wrap=True)
    table.add_column(width=day_width, no_wrap=True)
    table.add_column(width=11 if page.width >= ROOMY else 5, no_wrap=page.width >= ROOMY)
    table.add_column(ratio=3, overflow="fold")
    if page.width >= ROOMY:
        table.add_column(width=15)
        table.add_column(ratio=1, overflow="fold")
    if page.width >= WIDE:
        table.add_column(ratio=1, overflow="fold", style="dim")
    for row in rows:
        table.add_row(*_cells(row, now, page))
    return table


def _grid(page: Page) -> Table:
    return Table.grid(padding=(0, 2, 0, 0) if page.width >= ROOMY else (0, 1, 0, 0), expand=True)


def _cells(row: Row, now: Now, page: Page) -> Iterator[Text]:
    style = _urgency(row)
    over = row.state in (State.CLOSED, State.PAST) or row.entry.status in (Status.CANCELLED, Status.POSTPONED)
    yield Text(left_text(row, now), style)
    days = span_text(row.first, row.last, year=False) if row.first and row.last else ""
    yield Text(days, DONE if over else "")
    yield Text(clock_text(row.milestone.when, now.zone), DONE if over else "")
    what = what_text(row)
    remarks = [text for text in (status_text(row.entry), moved_text(row)) if text]
    where = _where(row.entry)
    if page.width >= ROOMY:
        yield _title(row.entry, page, over=over, below=remarks)
        yield Text(what, "dim" if row.milestone.key == "event" else "")
        yield Text(where, "dim")
    else:
        yield _title(row.entry, page, over=over, below=[what, *remarks, *([where] if where else [])])
    if page.width >= WIDE:
        yield Text(one_line(row.entry.id))


def _title(entry: Entry, page: Page, *, over: bool, below: list[str]) -> Text:
    """The title as a link, and under it what else there is to say."""
    style = Style(dim=over, link=entry.url if page.terminal and entry.url else None)
    text = Text(one_line(entry.title), style)
    if below:
        # A line of its own: titles wrap under themselves, remarks stay in sight.
        text.append("\n")
        text.append(one_line(" · ".join(below)), "dim")
    return text


def _where(entry: Entry) -> str:
    return one_line(entry.place or entry.programme or "")


def _urgency(row: Row) -> str:
    if row.state in (State.CLOSED, State.PAST) or row.entry.status in (Status.CANCELLED, Status.POSTPONED):
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


def _continuous(entries: tuple[Entry, ...], page: Page) -> Table:
    table = _grid(page)
    table.add_column(width=1)
    table.add_column(ratio=3, overflow="fold")
    if page.width >= ROOMY:
        table.add_column(ratio=1, overflow="fold", style="dim")
    for entry in entries:
        where = _where(entry)
        remarks = [text for text in (status_text(entry), "" if page.width >= ROOMY else where) if text]
        title = _title(entry, page, over=entry.status is Status.CANCELLED, below=remarks)
        table.add_row("", title, *([where] if page.width >= ROOMY else []))
    return table


def _last_line(selection: Selection, now: Now) -> str:
    looks_back = selection.window.over == "only"
    said = []
    if selection.beyond and looks_back and selection.window.first:
        said.append(f"{selection.beyond} more before {_day(selection.window.first)}: --all --past")
    elif selection.beyond and selection.window.last:
        said.append(f"{selection.beyond} more after {_day(selection.window.last)}: {_further(selection, now)}")
    if selection.undated:
        said.append(f"{selection.undated} without a date yet: --all")
    return " · ".join(said)


def _further(selection: Selection, now: Now) -> str:
    """The next wider window that shows some of them, and the one that shows all."""
    nearest = selection.nearest.first if selection.nearest else None
    steps = ((180, "--within 6m"), (365, "--within 1y"), (730, "--within 2y"))
    away = (nearest - now.today).days if nearest else 0
    step = next((option for days, option in steps if away < days and _beyond(selection, now, days)), None)
    return f"{step} or --all" if step else "--all"


def _beyond(selection: Selection, now: Now, days: int) -> bool:
    return selection.window.last is not None and (selection.window.last - now.today).days < days


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _without_trailing_space(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())
