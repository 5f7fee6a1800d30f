"""What is said on standard error after results: nothing found, and what would find more; a stale catalogue."""

from collections.abc import Iterator

from ecctrack.commands.request import Request
from ecctrack.selection import Row, Selection, Wanted, staleness
from ecctrack.text import one_line
from ecctrack.views.wording import left_text, span_text

RENEW = "bring it up to date with: pip install --upgrade ecctrack"


def after(found: Selection, asked: Request) -> Iterator[str]:
    """Lines to say, none in the usual case."""
    if not found.rows:
        yield from _nothing(found, asked)
    yield from stale(asked)


def stale(asked: Request) -> Iterator[str]:
    """A line if nothing in the catalogue lies ahead, or nobody has checked it for long."""
    why = staleness(asked.catalogue.entries, asked.now)
    if why is None:
        return
    if why.newest:
        yield f"the catalogue ends on {why.newest}: nothing in it lies ahead; {RENEW}"
    elif why.checked:
        yield f"the catalogue was last checked on {why.checked}, long ago; {RENEW}"


def _nothing(found: Selection, asked: Request) -> Iterator[str]:
    which = " that matches" if asked.wanted != Wanted() else ""
    yield f"nothing{which} {_window_text(found, asked)}"
    if found.nearest:
        way = "before that" if found.window.over == "only" else "next"
        yield f"{way}: {_row_text(found.nearest, asked)}; see it with {_see(found.nearest, asked)}"
    elif found.over:
        yield f"{found.over} that are over: look back with --past, or at everything with --all"
    elif found.undated:
        yield f"{found.undated} without a date yet: see them with --all"
    elif not found.continuous and asked.wanted != Wanted():
        yield "nothing in the catalogue matches at any time; try fewer words or filters"


def _window_text(found: Selection, asked: Request) -> str:
    first, last = found.window.first, found.window.last
    if first and last:
        days = (last - first).days
        return f"from {first} to {last} ({'one day' if days == 0 else f'{days} days'})"
    if first:
        return f"from {first} on"
    if last:
        return f"until {last}"
    return f"in the whole catalogue ({len(asked.catalogue.entries)} entries)"


def _row_text(row: Row, asked: Request) -> str:
    days = span_text(row.first, row.last) if row.first and row.last else "no date"
    title = one_line(row.entry.title)
    return f"{title[:80]}, {row.label}, {days} ({left_text(row, asked.now)})"


def _see(row: Row, asked: Request) -> str:
    days = abs(row.days_left or 0)
    return f"--past --within {days}d" if asked.window.over == "only" else f"--until {row.first}"
