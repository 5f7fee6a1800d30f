"""`ecctrack next`."""

from typing import Annotated

import typer

from ecctrack.commands.options import SETTING, ExitCode, SelectionOptions, selecting
from ecctrack.commands.output import emit
from ecctrack.commands.request import request
from ecctrack.errors import FOUND
from ecctrack.views import brief

EPILOG = """
[bold]Examples[/]

ecctrack next                          the nearest three, one line each

ecctrack next -n 1 --calls             the next deadline, for a prompt

ecctrack next --tag eccp >> /etc/motd  for a login message
"""


@selecting
def command(
    options: SelectionOptions,
    number: Annotated[
        int,
        typer.Option(
            "--number", "-n", metavar="N", min=1, max=99, rich_help_panel=SETTING, help="How many at the most."
        ),
    ] = 3,
    exit_code: ExitCode = False,
) -> None:
    """The nearest, one line each: for a prompt or a login message."""
    asked = request(options, horizon=None)
    rows = asked.selection().rows[:number]
    emit(brief.render(rows, asked.now))
    if exit_code and rows:
        raise typer.Exit(FOUND)
