"""`ecctrack show`."""

from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated

import typer

from ecctrack.commands import completion
from ecctrack.commands.options import SETTING, Data, Today, Zone
from ecctrack.commands.output import emit, page
from ecctrack.commands.places import catalogue_of
from ecctrack.commands.request import now_of
from ecctrack.entry import Entry
from ecctrack.errors import UsageError
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.load import place_of
from ecctrack.text import one_line
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
    entry = _entry(catalogue, entry_id)
    if format_ is DetailFormat.JSON:
        emit(detail.as_json(entry, now))
        return
    place = place_of(catalogue.file_of(entry), entry.type, entry.position)
    emit(detail.as_text(entry, place, now, page(catalogue.title)))


def _entry(catalogue: Catalogue, wanted: str) -> Entry:
    if found := catalogue.entry(wanted):
        return found
    by_topic = [entry for entry in catalogue.entries if entry.topic and entry.topic.casefold() == wanted.casefold()]
    if len(by_topic) == 1:
        return by_topic[0]
    if by_topic:
        raise UsageError(f"'{one_line(wanted)}' is the topic of several: {', '.join(entry.id for entry in by_topic)}")
    near = get_close_matches(wanted.casefold(), [entry.id for entry in catalogue.entries], n=3, cutoff=0.6)
    fix = f"did you mean {' or '.join(near)}?" if near else f"look for it with: ecctrack list --all {one_line(wanted)}"
    raise UsageError(f"there is no entry '{one_line(wanted)}'; {fix}")
