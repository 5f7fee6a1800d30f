"""`ecctrack list`, and `ecctrack` alone."""

from typing import Annotated

import typer

from ecctrack.commands import hints
from ecctrack.commands.options import SETTING, ExitCode, SelectionOptions, selecting
from ecctrack.commands.output import Format, emit, page, rendered, say
from ecctrack.commands.request import request
from ecctrack.errors import FOUND

EPILOG = """
[bold]Examples[/]

ecctrack list --calls --within 30d              calls that close within 30 days

ecctrack list horizon battery --until 2027-06   words must all occur

ecctrack list --from "1 Dec" --until friday --zone Asia/Singapore

ecctrack list --past --within 6w                what was on in the last six weeks

ecctrack list --all --format csv > all.csv      everything, for a spreadsheet

ecctrack list --kind talk | cut -f1,7           in a pipe: one line a milestone, parted by tabs
"""


@selecting
def command(
    options: SelectionOptions,
    format_: Annotated[
        Format | None,
        typer.Option("--format", "-f", rich_help_panel=SETTING, help="table on a terminal, plain in a pipe."),
    ] = None,
    header: Annotated[
        bool | None,
        typer.Option("--header/--no-header", rich_help_panel=SETTING, help="Column names first (plain, csv)."),
    ] = None,
    exit_code: ExitCode = False,
) -> None:
    """What is coming, what closes when, how long is left."""
    asked = request(options)
    found = asked.selection()
    emit(rendered(found, asked.now, page(asked.catalogue.title, header=header), format_))
    for hint in hints.after(found, asked):
        say(hint)
    if exit_code and found.rows:
        raise typer.Exit(FOUND)
