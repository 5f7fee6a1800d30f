"""`ecctrack check`."""

from pathlib import Path
from typing import Annotated

import typer

from ecctrack import files
from ecctrack.clock import Now
from ecctrack.commands.options import SETTING, ExitCode, Today, Zone
from ecctrack.commands.output import emit, say
from ecctrack.commands.places import data_paths
from ecctrack.commands.request import now_of
from ecctrack.errors import DATA_HAS_ERRORS, FOUND, DataError, Problem
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.load import line_of, load, toml_files
from ecctrack.store.review import remarks
from ecctrack.text import one_line

EPILOG = """
[bold]Examples[/]

ecctrack check                       the files that list reads

ecctrack check data/ mine.toml       these files and folders

ecctrack check clusters.ics          would every program read this calendar well

ecctrack check --errors-only         for a commit hook: errors alone
"""

LARGEST_CALENDAR = 50_000_000
"""Octets."""


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            readable=False,
            show_default=False,
            help="Data files and folders to check, and calendars (.ics).",
        ),
    ] = None,
    data: Annotated[
        list[Path] | None,
        typer.Option(
            "--data",
            "-d",
            metavar="PATH",
            readable=False,
            rich_help_panel=SETTING,
            help="The same as PATH; repeatable.",
        ),
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
    given = [*(paths or []), *(data or [])]
    calendars = [path for path in given if path.suffix.lower() == ".ics"]
    found = _Found()
    if calendars:
        found.add_calendars(calendars)
    if not calendars or len(calendars) < len(given):
        found.add_data(toml_files(data_paths([path for path in given if path not in calendars])), now)
    looks = [] if errors_only else found.looks
    emit("".join(f"{one_line(str(error))}\n" for error in found.errors))
    emit("".join(f"look: {one_line(str(look))}\n" for look in looks))
    say(found.summary(len(looks)))
    if found.errors:
        raise typer.Exit(DATA_HAS_ERRORS)
    if exit_code and looks:
        raise typer.Exit(FOUND)


class _Found:
    def __init__(self) -> None:
        self.errors: list[Problem] = []
        self.looks: list[Problem] = []
        self.read: list[str] = []
        """What was read without an error, counted."""

    def add_data(self, paths: list[Path], now: Now) -> None:
        """Check data files; what deserves a look can be told only once they are without errors."""
        try:
            catalogue = load(paths)
        except DataError as error:
            self.errors += error.problems
            return
        self.looks += _looks(catalogue, now)
        self.read.append(f"{_count(len(catalogue.entries), 'entry', 'entries')} in {_count(len(paths), 'file')}")

    def add_calendars(self, paths: list[Path]) -> None:
        """Check calendar files."""
        # Imported here: data files, the usual case, need none of it.
        from ecctrack.calendars.check import check  # noqa: PLC0415

        for path in paths:
            found = check(files.read_bytes(path, LARGEST_CALENDAR), str(path))
            self.errors += found.errors
            self.looks += found.looks
        self.read.append(_count(len(paths), "calendar"))

    def summary(self, looks: int) -> str:
        """`431 entries in 1 file: no errors, 2 things worth a look`."""
        worth = f", {_count(looks, 'thing')} worth a look" if looks else ""
        if self.errors:
            return f"{_count(len(self.errors), 'error')}{worth}"
        return f"{' and '.join(self.read)}: no errors{worth}"


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
