"""Rows as CSV for spreadsheets (RFC 4180): all keys, a header unless it is not wanted."""

import csv
import io
from typing import Any

from ecctrack.clock import Now
from ecctrack.selection import Selection
from ecctrack.text import one_line
from ecctrack.views.page import Page
from ecctrack.views.record import KEYS, records

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for a formula at the start of a cell (OWASP, CSV injection)."""


def render(selection: Selection, now: Now, page: Page) -> str:
    """A line a milestone, continuous calls last; lists parted by `; `."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    if page.header is not False:
        writer.writerow(KEYS)
    for values in records(selection, now):
        writer.writerow([_cell(value) for value in values.values()])
    return out.getvalue()


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case list():
            return _text("; ".join(map(_item, value)))
    return _text(str(value))


def _item(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    why = f" ({value['why']})" if value["why"] else ""
    return f"from {value['from']}{why}"


def _text(text: str) -> str:
    """A cell that is text to every spreadsheet: an apostrophe goes before what looks like a formula."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line
