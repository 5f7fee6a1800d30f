"""Files to one catalogue: which files, what is in them, and every problem at once."""

import os
import stat
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ecctrack import files
from ecctrack.errors import DataError, FileError, Problem
from ecctrack.store import cache
from ecctrack.store.catalogue import Catalogue, Part
from ecctrack.text import one_line

MAX_BYTES = 49_000_000
"""About 90,000 entries; more go into several files."""


def shipped() -> Path:
    """The curated file: beside the package in a wheel, in the checkout for an editable install."""
    here = Path(__file__).resolve().parent.parent
    inside = here / "data" / "events.toml"
    return inside if inside.exists() else here.parents[1] / "data" / "events.toml"


def toml_files(given: Sequence[Path]) -> list[Path]:
    """The files meant: each as named, and of a folder its `*.toml` by name, hidden ones left out; none twice.

    Raises FileError for a path that is not there, and for a folder without such a file.
    """
    found: dict[str, Path] = {}
    for path in given:
        # Unlike Path.is_dir, it takes a name that is too long, or a folder one may not enter, for no folder.
        inside = _in_folder(path) if os.path.isdir(path) else [path]  # noqa: PTH112
        for file in inside:
            found.setdefault(os.path.realpath(file), file)
    return list(found.values())


def _in_folder(folder: Path) -> list[Path]:
    try:
        inside = sorted(file for file in folder.glob("*.toml") if not file.name.startswith("."))
    except OSError as error:
        raise FileError(str(folder), "the folder cannot be read", "ask for the right to read it") from error
    if not inside:
        raise FileError(str(folder), "the folder holds no .toml file", "put one there, or name another folder")
    return inside


def load(paths: Sequence[Path], cache_folder: Path | None = None) -> Catalogue:
    """The catalogue of these files, in their order.

    Raises FileError for a file that cannot be read, DataError with every problem of every file.
    """
    parts: list[tuple[str, Part]] = []
    problems: list[Problem] = []
    for path in paths:
        data = files.read_bytes(path, MAX_BYTES)
        part, found = _part(path, data, cache_folder)
        parts.append((str(path), part))
        problems += found
    catalogue = Catalogue(tuple(parts))
    problems += duplicates(catalogue)
    if problems:
        raise DataError(_in_file_order(problems, paths))
    return catalogue


def _in_file_order(problems: list[Problem], paths: Sequence[Path]) -> list[Problem]:
    order = {str(path): index for index, path in enumerate(paths)}
    return sorted(problems, key=lambda problem: (order[problem.file], problem.line))


def _part(path: Path, data: bytes, cache_folder: Path | None) -> tuple[Part, list[Problem]]:
    if cache_folder is None:
        return _fresh(data, str(path))
    key = cache.key_of(data)
    name = os.path.realpath(path)
    kept = cache.recall(cache_folder, name, key)
    if isinstance(kept, Part):
        return kept, []
    part, problems = _fresh(data, str(path))
    if not problems:
        cache.keep(cache_folder, name, key, part)
    return part, problems


def _fresh(data: bytes, name: str) -> tuple[Part, list[Problem]]:
    # Imported here: with a warm cache no TOML is parsed and nothing validated.
    from ecctrack.store import reading  # noqa: PLC0415

    return reading.read(data, name)


def place_of(name: str, type_: str, position: int) -> str:
    """`file:line` of a table, or the file alone where its lines cannot be read a second time."""
    return _place(name, line_of(name, type_, position))


def _place(name: str, line: int) -> str:
    return f"{name}:{line}" if line else name


def line_of(name: str, type_: str, position: int) -> int:
    """The line on which a table of a file begins; 0 where the file has changed since it was read."""
    try:
        found = os.stat(name)  # noqa: PTH116
    except OSError:
        return 0
    # Only a regular file brings its bytes a second time.
    return _lines(name, found.st_mtime_ns).get((type_, position), 0) if stat.S_ISREG(found.st_mode) else 0


@lru_cache(maxsize=64)
def _lines(name: str, changed: int) -> dict[tuple[Hashable, ...], int]:  # noqa: ARG001 - tells one content from the next
    # Imported here: only messages name lines.
    from ecctrack.store.positions import line_numbers  # noqa: PLC0415
    from ecctrack.store.reading import decoded  # noqa: PLC0415

    try:
        return line_numbers(decoded(files.read_bytes(Path(name), MAX_BYTES), name)[0])
    except FileError:
        return {}


def duplicates(catalogue: Catalogue) -> Iterator[Problem]:
    """A problem for each id used a second time, in one file or across files; case alone tells no ids apart."""
    used: dict[str, list[_Use]] = {}
    for order, (name, part) in enumerate(catalogue.parts):
        for entry_id, type_, position in part.ids:
            used.setdefault(entry_id.casefold(), []).append(_Use(order, name, type_, position, entry_id))
    for uses in used.values():
        if len(uses) > 1:
            yield from _repeated(uses)


class _Use(NamedTuple):
    order: int
    """The file's place among the files."""
    file: str
    type: str
    position: int
    id: str


def _repeated(uses: Sequence[_Use]) -> Iterator[Problem]:
    """A problem for each use but the first: events are read before calls, but a reader goes by lines."""
    placed = sorted((use.order, line_of(use.file, use.type, use.position), use.file, use.id) for use in uses)
    first_order, first_line, first_file, _ = placed[0]
    for order, line, file, entry_id in placed[1:]:
        same_file = order == first_order and first_line
        where = f"line {first_line}" if same_file else _place(first_file, first_line)
        yield Problem(file, line, f"id '{one_line(entry_id)}' is already used in {where}", "give each entry its own id")
