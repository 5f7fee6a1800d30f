"""`ecctrack export`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from ecctrack import files
from ecctrack.calendars import alarms
from ecctrack.calendars.contentlines import LARGEST_IMPORT
from ecctrack.commands import hints
from ecctrack.commands.options import SelectionOptions, selecting
from ecctrack.commands.output import emit_bytes, say
from ecctrack.commands.request import request
from ecctrack.errors import EcctrackError
from ecctrack.selection import Row, Selection

EPILOG = """
[bold]Examples[/]

ecctrack export -o clusters.ics       all that is coming, for any program

ecctrack export --calls --alarm 7d    calls, with an alarm a week before each

ecctrack export i3 --opens -o i3.ics  the days calls open, too
"""
CALENDAR = "Calendar"
STDOUT = Path("-")


class NothingToWriteError(EcctrackError):
    """A selection without a single dated milestone: a calendar file needs at least one (RFC 5545 section 3.6)."""


@selecting
def command(
    options: SelectionOptions,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            readable=False,
            rich_help_panel=CALENDAR,
            help="Where to write; - is stdout.",
        ),
    ] = STDOUT,
    alarm: Annotated[
        list[str] | None,
        typer.Option(metavar="TIME", rich_help_panel=CALENDAR, help="So long before: 7d, 2w, 36h, 30m; repeatable."),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(metavar="TEXT", rich_help_panel=CALENDAR, help="Name of the calendar; else the catalogue's."),
    ] = None,
) -> None:
    """A calendar file (.ics) of the selection; without a window, of all that is not over."""
    leads = alarms.leads(alarm or ())
    asked = request(options, horizon=None)
    found = asked.selection()
    rows = [row for row in found.rows if row.first and (options.opens or row.milestone.key != "opens")]
    if not rows:
        for hint in hints.after(found, asked):
            say(hint)
        raise NothingToWriteError(_nothing(found, output))
    # Imported here: the calendar library takes longer to load than a help text or a wrong option should take.
    from ecctrack.views import ics  # noqa: PLC0415

    data = ics.render(rows, name or asked.catalogue.title, leads)
    _write(data, output)
    say("; ".join([_written(rows, output), *_left_out(found, rows)]))
    if len(data) > LARGEST_IMPORT:
        size = f"it has {len(data) / 1e6:.1f} MB"
        say(f"{size}, and Google imports about 1 MB at a time; export --events and --calls apart")
    for hint in hints.stale(asked):
        say(hint)


def _write(data: bytes, output: Path) -> None:
    if output == STDOUT:
        emit_bytes(data)
    else:
        files.replace(output, data)


def _written(rows: Sequence[Row], output: Path) -> str:
    entries = len({row.entry.id for row in rows})
    where = "" if output == STDOUT else f" to {output}"
    return f"wrote {_count(entries, 'entry', 'entries')}, {_count(len(rows), 'milestone')}{where}"


def _left_out(found: Selection, rows: Sequence[Row]) -> list[str]:
    """What was found and is not in the calendar, and why."""
    undated = found.undated + sum(row.first is None for row in found.rows)
    openings = sum(row.first is not None for row in found.rows) - len(rows)
    without = [_count(len(found.continuous), "continuous call")] if found.continuous else []
    without += [f"{_count(undated, 'date')} to be announced"] if undated else []
    told = []
    if without:
        told.append(f"{' and '.join(without)} {'has' if len(found.continuous) + undated == 1 else 'have'} no day")
    if openings:
        told.append(f"{_count(openings, 'opening')} left out, --opens writes them")
    return told


def _nothing(found: Selection, output: Path) -> str:
    kept = "" if output == STDOUT else f"; {output} was not touched"
    return "; ".join(["no calendar written: it would be empty", *_left_out(found, ())]) + kept


def _count(number: int, one: str, several: str | None = None) -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"
