"""Rows for other programs: one milestone a line, cells parted by tabs, nothing wrapped or cut."""

from ecctrack.clock import Now
from ecctrack.entry import Entry, call_state
from ecctrack.selection import Row, Selection
from ecctrack.text import one_line
from ecctrack.views.page import Page
from ecctrack.views.record import CONTINUOUS_LABEL, start_and_end

COLUMNS = (
    "start", "end", "days_left", "state", "status", "label", "title", "place", "programme", "id", "url",
)  # fmt: skip
"""In this order; a new column goes to the end. Moments are in the reader's zone."""


def render(selection: Selection, now: Now, page: Page) -> str:
    """A line a milestone, continuous calls last and without dates; column names first if asked for."""
    lines = ["\t".join(COLUMNS)] if page.header else []
    lines += [_row(row, now) for row in selection.rows]
    lines += [_continuous(entry, now) for entry in selection.continuous]
    return "".join(f"{line}\n" for line in lines)


def _row(row: Row, now: Now) -> str:
    start, end = start_and_end(row.milestone.when, now.zone)
    left = "" if row.days_left is None else str(row.days_left)
    return _line(row.entry, start or "", end or "", left, row.state, row.label)


def _continuous(entry: Entry, now: Now) -> str:
    return _line(entry, "", "", "", call_state(entry, now), CONTINUOUS_LABEL)


def _line(entry: Entry, start: str, end: str, left: str, state: str, label: str) -> str:
    known = (entry.status or "", label, entry.title, entry.place, entry.programme or "", entry.id, entry.url or "")
    return "\t".join((start, end, left, state, *map(one_line, known)))
