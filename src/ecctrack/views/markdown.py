"""Rows as a Markdown table, for a wiki page or a mail."""

import re

from ecctrack.clock import Now
from ecctrack.entry import Entry
from ecctrack.selection import Row, Selection
from ecctrack.text import one_line
from ecctrack.views.page import Page
from ecctrack.views.wording import clock_text, left_text, moved_text, span_text, status_text, what_text

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$-])")
_NUMBERED = re.compile(r"^(\d+)\.")
_HEADER = "| When | Left | What | Title | Where |\n| --- | --- | --- | --- | --- |\n"


def render(selection: Selection, now: Now, page: Page) -> str:  # noqa: ARG001 - every view takes the same
    """A table row a milestone, continuous calls in a list below; empty text for nothing."""
    text = ""
    if selection.rows:
        text = _HEADER + "".join(f"{_row(row, now)}\n" for row in selection.rows)
    if selection.continuous:
        text += "\n" * bool(text) + "Always open:\n\n"
        text += "".join(f"- {_link(entry)}{_where(entry, before=', ')}\n" for entry in selection.continuous)
    return text


def _row(row: Row, now: Now) -> str:
    when = "to be announced"
    if row.first and row.last:
        when = f"{span_text(row.first, row.last)} {clock_text(row.milestone.when, now.zone)}".strip()
    remarks = ", ".join(filter(None, (status_text(row.entry), moved_text(row))))
    title = _link(row.entry) + (f" ({escaped(remarks)})" if remarks else "")
    cells = (escaped(when), escaped(left_text(row, now)), escaped(what_text(row)), title, _where(row.entry))
    return f"| {' | '.join(cells)} |"


def _where(entry: Entry, before: str = "") -> str:
    where = entry.place or entry.programme or ""
    return f"{before}{escaped(where)}" if where else ""


def _link(entry: Entry) -> str:
    title = escaped(entry.title)
    if not entry.url:
        return title
    url = entry.url.replace("(", "%28").replace(")", "%29").replace("|", "%7C")
    return f"[{title}]({url})"


def escaped(text: str) -> str:
    """`text` on one line, with every character that Markdown or HTML could act on made plain."""
    return _NUMBERED.sub(r"\1\\.", _SPECIAL.sub(r"\\\1", one_line(text)))
