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

ecctrack list --calls --within 30d       calls that close within 30 days

ecctrack list horizon battery --all      words must all occur, in any order

ecctrack list --until "1 Dec" --zone Asia/Singapore

ecctrack list --past --within 6w         what was on in the last six weeks

ecctrack list --all -f csv > all.csv     everything, for a spreadsheet

ecctrack list --kind talk | cut -f1,7    a pipe gets lines parted by tabs
"""


@selecting
def command(
    options: SelectionOptions,
    format_: Annotated[
        Format | None,
        typer.Option("--format", "-f", metavar="FORMAT", rich_help_panel=SETTING, help=" ".join(Format)),
    ] = None,
    header: Annotated[
        bool | None,
        typer.Option("--header/--no-header", rich_help_panel=SETTING, help="Column names first, or not."),
    ] = None,
    exit_code: ExitCode = False,
) -> None:
    """What is coming, what closes when, how long is left."""
    asked = request(options)
    found = asked.selection()
    sheet = page(asked.catalogue.title, header=header)._replace(condensed=options.opens is None)
    emit(rendered(found, asked.now, sheet, format_))
    for hint in hints.after(found, asked):
        say(hint)
    if exit_code and found.rows:
        raise typer.Exit(FOUND)
