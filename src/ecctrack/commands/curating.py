"""New entries on their way into a file: read back, validated, written."""

import shlex
import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from ecctrack.clock import BRUSSELS
from ecctrack.commands.places import data_paths, user_folder
from ecctrack.errors import EcctrackError, UsageError
from ecctrack.store import writing
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.load import shipped
from ecctrack.store.reading import TYPES
from ecctrack.store.toml_errors import explained
from ecctrack.store.validate import entry_of

OWN_FILE = "own.toml"
OWN_TITLE = "My own events and calls"


def target(into: Path | None, data: list[Path] | None) -> Path:
    """The file a new entry goes into: the one named, the only one of `--data`, else the reader's own."""
    if into:
        return into
    named = [path for path in data_paths(data) if path != shipped()]
    own = user_folder("data")
    if own is not None and all(path == own for path in named):
        return own / OWN_FILE
    if len(named) == 1 and not named[0].is_dir():
        return named[0]
    raise UsageError("several files are read; say with --into which one the entry goes into")


def refuse(path: Path, catalogue: Catalogue) -> None:
    """Raises, before anything is asked, what writing a new entry would: the file may not be written, or be read too.

    UsageError for a file that has entries of the catalogue and is none of its files, such as a copy of one.
    """
    writing.refuse_unwritable(path)
    if not path.exists() or any(Path(name).resolve() == path.resolve() for name, _ in catalogue.parts):
        return
    raw = writing.read(path).raw
    ids = {str(table["id"]).casefold() for type_ in TYPES for table in raw.get(type_, [])}
    for name, part in catalogue.parts:
        if both := sum(entry.id.casefold() in ids for entry in part.entries):
            what = f"{both} of its entries {'stands' if both == 1 else 'stand'} in {name} too"
            raise UsageError(f"{path}: {what}; to read it alone, add --data {shlex.quote(str(path))} and no other")


def write(path: Path, type_: str, values: Mapping[str, Any], catalogue: Catalogue) -> str:
    """Put one more entry into a file, made if it is not there, and tell the place: `file:line`."""
    if path.exists():
        file = writing.opened(path)
    else:
        file = writing.new_file(path, OWN_TITLE)
        _make_folder(path.parent)
    file = writing.with_added(file, type_, in_zone(file, values))
    writing.save(file, catalogue)
    return f"{path}:{file.line}"


def in_zone(file: writing.DataFile, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Values with hours in Brussels said so, where the file's own clock is another."""
    home = file.raw.get("catalogue", {}).get("zone", BRUSSELS)
    dates = [*values.values(), *(values.get("deadlines") or {}).values()]
    hours = any(isinstance(value, datetime) for value in dates)
    return {**values, "zone": BRUSSELS} if home != BRUSSELS and hours and "zone" not in values else values


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise EcctrackError(f"{folder}: the folder cannot be made ({reason}); name another file with --into") from error


def faults(type_: str, values: Mapping[str, Any]) -> list[str]:
    """What the validator says of an entry, a line each."""
    return [f"{fault.what}; {fault.fix}" for fault in entry_of(type_, values, BRUSSELS, 0)[1]]


def read_back(text: str) -> tuple[str, dict[str, Any]]:
    """The one entry of an edited text, its type and values; raises UsageError with all that is wrong."""
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line, what, fix = explained(error, text)
        raise UsageError(f"line {line}: {what}; {fix}") from None
    found = [(type_, table) for type_ in TYPES if isinstance(raw.get(type_), list) for table in raw[type_]]
    if len(found) != 1 or len(raw) != 1:
        raise UsageError("it is no single entry; keep one [[event]] or [[call]]")
    type_, values = found[0]
    if wrong := faults(type_, values):
        raise UsageError("\n".join(wrong))
    return type_, values
