"""Rows as JSON, one a line; continuous calls, which have no date, are in `json` only."""

import json

from ecctrack.clock import Now
from ecctrack.selection import Selection
from ecctrack.text import json_safe
from ecctrack.views.page import Page
from ecctrack.views.record import record


def render(selection: Selection, now: Now, page: Page) -> str:  # noqa: ARG001 - every view takes the same
    """One object a line, with the keys of a row."""
    return "".join(f"{json_safe(json.dumps(record(row), ensure_ascii=False))}\n" for row in selection.rows)
