"""`ecctrack check`."""

from pathlib import Path
from typing import Annotated

import typer

from ecctrack.clock import Now
from ecctrack.commands.options import SETTING, ExitCode, Today, Zone
from ecctrack.commands.output import emit, say
from ecctrack.commands.request import data_paths, now_of
from ecctrack.errors import DATA_HAS_ERRORS, FOUND, DataError, Problem
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.load import line_of, load, toml_files
from ecctrack.store.review import remarks
from ecctrack.text import one_line

EPILOG = """
[bold]Examples[/]

ecctrack check                       the files that list reads

ecctrack check data/ mine.toml       these files and folders

ecctrack check --errors-only         for a commit hook: errors alone
"""


def command(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH", show_default=False, help="Data files and folders to check.")
    ] = None,
    data: Annotated[
        list[Path] | None,
        typer.Option("--data", "-d", metavar="PATH", rich_help_panel=SETTING, help="The same as PATH; repeatable."),
    ] = None,
    errors_only: Annotated[
        bool, typer.Option("--errors-only", rich_help_panel=SETTING, help="Not what only deserves a look.")
    ] = False,
    zone: Zone = None,
    today: Today = None,
    exit_code: ExitCode = False,
) -> None:
    """Every problem in the files, and what deserves a look."""
    now = now_of(today, zone)
    files = toml_files(data_paths([*(paths or []), *(data or [])]))
    try:
        catalogue = load(files)
    except DataError as error:
        emit("".join(f"{one_line(str(problem))}\n" for problem in error.problems))
        say(_count(len(error.problems), "error"))
        raise typer.Exit(DATA_HAS_ERRORS) from None
    looks = [] if errors_only else _looks(catalogue, now)
    emit("".join(f"look: {one_line(str(look))}\n" for look in looks))
    entries = _count(len(catalogue.entries), "entry", "entries")
    worth = f", {_count(len(looks), 'thing')} worth a look" if looks else ""
    say(f"{entries} in {_count(len(files), 'file')}: no errors{worth}")
    if exit_code and looks:
        raise typer.Exit(FOUND)


def _looks(catalogue: Catalogue, now: Now) -> list[Problem]:
    """What deserves a look, in the order of the files; alike entries are found across files too."""
    order = {id(entry): name for name, part in catalogue.parts for entry in part.entries}
    found = []
    for remark in remarks(catalogue.entries, now):
        name = order[id(remark.entry)]
        line = line_of(name, remark.entry.type, remark.entry.position)
        found.append(Problem(name, line, f"{remark.entry.id}: {remark.what}", remark.fix))
    names = [name for name, _ in catalogue.parts]
    return sorted(found, key=lambda problem: (names.index(problem.file), problem))


def _count(number: int, one: str, several: str | None = None) -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"
