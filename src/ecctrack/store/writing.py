"""Data files changed in place: validated before, at once, and never over somebody else's change."""

import codecs
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ecctrack import files
from ecctrack.entry import Entry
from ecctrack.errors import DataError, EcctrackError, FileError, Problem
from ecctrack.store import reading
from ecctrack.store.catalogue import Catalogue, Part
from ecctrack.store.change import Change
from ecctrack.store.editing import NotEditableError, edited, reordered, with_entry
from ecctrack.store.load import MAX_BYTES, shipped
from ecctrack.store.toml_text import value_text
from ecctrack.text import one_line

Raw = Mapping[str, Any]


class RefusedChangeError(EcctrackError):
    """A change after which the data would have errors; nothing was written."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(["nothing was written, because it would then read:", *map(str, problems)]))
        self.problems = tuple(problems)


class DataFile(NamedTuple):
    """A data file with the changes made to it so far, none of them on the disk yet."""

    path: Path
    data: bytes | None
    """As it was read; None for a file that is not there yet."""
    text: str
    """As it shall be: without byte order mark, with its own line ends."""
    raw: Raw
    """The tables of `text`."""
    line: int = 0
    """Of the entry that was added last."""


def opened(path: Path) -> DataFile:
    """A data file to be changed; raises FileError if it cannot be, DataError if it has errors already."""
    refuse_unwritable(path)
    return read(path)


def read(path: Path) -> DataFile:
    """A data file only to be looked at; raises FileError if it cannot be read, DataError if it has errors."""
    data = files.read_bytes(path, MAX_BYTES)
    part, problems = reading.read(data, str(path))
    if problems and (part.ids or any(problem.line for problem in problems)):
        # A file without an entry may well get its first one.
        raise DataError(problems)
    text = data.removeprefix(codecs.BOM_UTF8).decode()
    return DataFile(path, data, text, tomllib.loads(text))


def new_file(path: Path, title: str) -> DataFile:
    """A data file that is not there yet, with its `[catalogue]` only."""
    refuse_unwritable(path)
    text = f'[catalogue]\ntitle = {value_text(title)}\nzone  = "Europe/Brussels"\n'
    return DataFile(path, None, text, tomllib.loads(text))


def refuse_unwritable(path: Path) -> None:
    """Raises FileError for a file that is write-protected, or that the next version would overwrite."""
    files.refuse_protected(path)
    inside, own = shipped().resolve(), Path(__file__).resolve().parent.parent
    if path.resolve() == inside and own in inside.parents:
        fix = "copy it, and name the copy with --data"
        raise FileError(str(path), "it comes with the program, whose next version would undo the change", fix)


def table(file: DataFile, entry: Entry) -> Raw:
    """The values of an entry as its file has them; raises FileError if the file has changed since it was read."""
    tables = file.raw.get(entry.type, [])
    if entry.position >= len(tables) or tables[entry.position].get("id") != entry.id:
        raise FileError(str(file.path), "it was changed while this ran", "run the command again")
    found: Raw = tables[entry.position]
    return found


def with_added(file: DataFile, type_: str, values: Raw) -> DataFile:
    """The file with one more entry, in the place where a curator would look for it."""
    text, line = with_entry(file.text, _tables(file.raw), type_, values)
    raw = _parsed(file, text)
    old, new = list(file.raw.get(type_, [])), list(raw.get(type_, []))
    found = next((index for index, table in enumerate(new) if table == dict(values)), None)
    if found is None or new[:found] + new[found + 1 :] != old:
        raise _no_way(file, "a new entry does not fit in")
    _same_besides(file, raw, {type_})
    return file._replace(text=text, raw=raw, line=line)


def with_changed(file: DataFile, changes: Mapping[tuple[str, int], Change]) -> DataFile:
    """The file with some entries changed, each named by its type and position.

    Raises FileError for an entry written in a way that only hands can change.
    """
    try:
        text = edited(file.text, {place: change.apply for place, change in changes.items()})
    except NotEditableError as error:
        raise _no_way(file, str(error)) from error
    raw = _parsed(file, text)
    for type_ in reading.TYPES:
        changed = {at: change.values for (name, at), change in changes.items() if name == type_}
        expected = [changed.get(at, table) for at, table in enumerate(file.raw.get(type_, []))]
        if list(raw.get(type_, [])) != expected:
            raise _no_way(file, "the change would touch more than it should")
    _same_besides(file, raw, set(reading.TYPES))
    return file._replace(text=text, raw=raw)


def in_order(file: DataFile, type_: str, position: int) -> DataFile:
    """The file with one entry put where its order wants it, if its new dates break that order; `line` is its own."""
    text, line = reordered(file.text, _tables(file.raw), type_, position)
    raw = _parsed(file, text)
    old, new = list(file.raw[type_]), list(raw[type_])
    own = old.pop(position)
    if own not in new or [table for table in new if table != own] != old:
        raise _no_way(file, "the change would touch more than it should")
    _same_besides(file, raw, {type_})
    return file._replace(text=text, raw=raw, line=line)


def _tables(raw: Raw) -> dict[str, list[Raw]]:
    return {type_: list(raw.get(type_, [])) for type_ in reading.TYPES}


def _parsed(file: DataFile, text: str) -> Raw:
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise _no_way(file, "the file is laid out in a way this cannot follow") from error


def _same_besides(file: DataFile, raw: Raw, changed: set[str]) -> None:
    if {key: raw[key] for key in raw if key not in changed} != {
        key: file.raw[key] for key in file.raw if key not in changed
    }:
        raise _no_way(file, "the change would touch more than it should")


def _no_way(file: DataFile, what: str) -> FileError:
    return FileError(str(file.path), what, "nothing was written; make the change in an editor")


def save(file: DataFile, catalogue: Catalogue) -> Part:
    """Put the changed file in place of the one on the disk, and give what it brings now.

    `catalogue` has the other files it is read with, whose ids are taken.

    Raises RefusedChangeError if it would have errors, FileError if it cannot be written or was changed meanwhile.
    """
    data = file.text.encode()
    if file.data is not None and file.data.startswith(codecs.BOM_UTF8):
        data = codecs.BOM_UTF8 + data
    part, problems = reading.read(data, str(file.path))
    problems += _taken(file.path, part, catalogue)
    if problems:
        raise RefusedChangeError(problems)
    if _on_disk(file.path) != file.data:
        raise FileError(str(file.path), "it was changed while this ran", "run the command again")
    files.replace(file.path, data)
    return part


def _taken(path: Path, part: Part, catalogue: Catalogue) -> list[Problem]:
    """A problem for each id that is used twice, in the file or in another one."""
    used = {
        entry.id.casefold(): name
        for name, other in catalogue.parts
        if Path(name).resolve() != path.resolve()
        for entry in other.entries
    }
    problems = []
    for entry_id, _, _ in part.ids:
        if where := used.get(entry_id.casefold()):
            what = f"id '{one_line(entry_id)}' is already used in {where}"
            problems.append(Problem(str(path), 0, what, "give each entry its own id"))
        used[entry_id.casefold()] = str(path)
    return problems


def _on_disk(path: Path) -> bytes | None:
    return files.read_bytes(path, MAX_BYTES) if path.exists() else None
