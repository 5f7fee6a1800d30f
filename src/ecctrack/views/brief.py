"""Rows in one short line each, for a prompt or a login message."""

from collections.abc import Sequence

from ecctrack.clock import Now
from ecctrack.selection import Row
from ecctrack.text import one_line
from ecctrack.views.wording import clock_text, left_text, span_text, status_text


def render(rows: Sequence[Row], now: Now) -> str:
    """`2 days  Wed 25 Nov 17:00  Title (cut-off 4 of 4)`, a line a row; empty text for no rows."""
    cells = [(left_text(row, now), _when(row, now), _what(row)) for row in rows]
    room = [max((len(cell[column]) for cell in cells), default=0) for column in (0, 1)]
    return "".join(f"{left:>{room[0]}}  {when:<{room[1]}}  {what}\n" for left, when, what in cells)


def _when(row: Row, now: Now) -> str:
    if not row.first or not row.last:
        return "to be announced"
    year = row.first.year != now.today.year
    return f"{span_text(row.first, row.last, year=year)} {clock_text(row.milestone.when, now.zone)}".strip()


def _what(row: Row) -> str:
    remarks = [text for text in (row.label if row.label != "event" else "", status_text(row.entry)) if text]
    return one_line(row.entry.title) + (f" ({', '.join(remarks)})" if remarks else "")
