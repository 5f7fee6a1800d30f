"""`ecctrack show`."""

from enum import StrEnum
from typing import Annotated

import typer

from ecctrack.commands import completion
from ecctrack.commands.lookup import entry_named
from ecctrack.commands.options import SETTING, Data, Today, Zone
from ecctrack.commands.output import emit, page
from ecctrack.commands.places import catalogue_of
from ecctrack.commands.request import now_of
from ecctrack.store.load import place_of
from ecctrack.views import detail

EPILOG = """
[bold]Examples[/]

ecctrack show i3-2023-cap2b                  an id, as a pipe has it

ecctrack show i3-2023-cap2b --zone local     hours on your own clock too

ecctrack show I3-2024-INV1 -f json           a topic identifier does too
"""


class DetailFormat(StrEnum):
    """How an entry is shown."""

    TEXT = "text"
    JSON = "json"


def command(
    entry_id: Annotated[
        str, typer.Argument(metavar="ID", autocompletion=completion.ids, help="Id or topic identifier of the entry.")
    ],
    format_: Annotated[
        DetailFormat, typer.Option("--format", "-f", metavar="FORMAT", rich_help_panel=SETTING, help="text or json.")
    ] = DetailFormat.TEXT,
    zone: Zone = None,
    today: Today = None,
    data: Data = None,
) -> None:
    """One entry whole: dates, moves, source, when checked."""
    now = now_of(today, zone)
    catalogue = catalogue_of(data)
    entry = entry_named(catalogue, entry_id)
    if format_ is DetailFormat.JSON:
        emit(detail.as_json(entry, now))
        return
    place = place_of(catalogue.file_of(entry), entry.type, entry.position)
    emit(detail.as_text(entry, place, now, page(catalogue.title)))
