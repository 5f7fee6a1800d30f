"""Where things are for this user: the files of the catalogue, and folders for data, cache and state."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import platformdirs

from ecctrack.store.catalogue import Catalogue
from ecctrack.store.load import load, shipped, toml_files

DATA_VARIABLE = "ECCTRACK_DATA"


def catalogue_of(given: Sequence[Path] | None) -> Catalogue:
    """The catalogue of `--data`, else of ECCTRACK_DATA, else the shipped file and the reader's own."""
    return load(toml_files(data_paths(given)), user_folder("cache"))


def data_paths(given: Sequence[Path] | None) -> list[Path]:
    """The files and folders meant; several in ECCTRACK_DATA are parted as in PATH."""
    if given:
        return list(given)
    named = [Path(part) for part in os.environ.get(DATA_VARIABLE, "").split(os.pathsep) if part]
    if named:
        return named
    own = user_folder("data")
    return [shipped(), own] if own and any(own.glob("*.toml")) else [shipped()]


def user_folder(kind: Literal["cache", "data", "state"]) -> Path | None:
    """Where the user's files of that kind are; None if nobody knows the user's home, as in a bare container."""
    known = {
        "cache": platformdirs.user_cache_path,
        "data": platformdirs.user_data_path,
        "state": platformdirs.user_state_path,
    }
    try:
        folder = known[kind]("ecctrack", appauthor=False)
    except RuntimeError:
        return None
    # Earlier releases of platformdirs leave a `~` that stands for nothing.
    return folder if folder.is_absolute() else None
