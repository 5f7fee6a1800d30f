"""`ecctrack checked`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ecctrack.commands import completion, moments
from ecctrack.commands.lookup import entry_named
from ecctrack.commands.options import Data, Today
from ecctrack.commands.output import emit
from ecctrack.commands.places import catalogue_of
from ecctrack.commands.request import now_of
from ecctrack.entry import Entry
from ecctrack.store import writing
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.change import Change

EPILOG = """
[bold]Examples[/]

ecctrack checked i3-2024-inv1 i3-2024-inv2a    held against their source today

ecctrack checked cmr-2026-turku --on friday    last Friday
"""


def command(
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", autocompletion=completion.ids, help="Ids or topic identifiers of entries."),
    ],
    on: Annotated[str | None, typer.Option(metavar="DAY", help="The day it was checked; else today.")] = None,
    data: Data = None,
    today: Today = None,
) -> None:
    """Entries were held against their source: set the day."""
    now = now_of(today, None)
    day = moments.past_day(on, "--on", now.today, "write the day it was really checked")
    catalogue = catalogue_of(data)
    entries = list({entry.id: entry for entry in (entry_named(catalogue, wanted) for wanted in ids)}.values())
    emit(record(catalogue, entries, day))


def record(catalogue: Catalogue, entries: Sequence[Entry], day: date) -> str:
    """Write the day into the entries' files, and say what was done, a line a file."""
    by_file: dict[str, list[Entry]] = {}
    for entry in entries:
        by_file.setdefault(catalogue.file_of(entry), []).append(entry)
    told = ""
    for name, group in by_file.items():
        file = writing.opened(Path(name))
        file = writing.with_changed(file, {(entry.type, entry.position): _changed(file, entry, day) for entry in group})
        writing.save(file, catalogue)
        told += f"checked on {day}: {', '.join(entry.id for entry in group)}; {name}\n"
    return told


def _changed(file: writing.DataFile, entry: Entry, day: date) -> Change:
    change = Change(writing.table(file, entry))
    change.put(day, "checked")
    return change
