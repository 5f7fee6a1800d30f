"""Validated entries kept between runs; damage, absence or a read-only disk change nothing but the time.

Validating the shipped catalogue takes as long as starting Python does; reading it back takes a tenth.
"""

import io
import pickle
import sys
import zoneinfo
from importlib.util import source_hash
from pathlib import Path
from typing import Any

from ecctrack import __version__, files
from ecctrack.errors import FileError

MAGIC = b"ecctrack cache 1\n"
MAX_BYTES = 500_000_000
_DEPENDS_ON = (
    "entry",
    "clock",
    "text",
    "countries",
    "store/fields",
    "store/values",
    "store/table",
    "store/validate",
    "store/load",
)
_ALLOWED = {("ecctrack.entry", name) for name in (
    "AllDay", "ClosingDay", "Deadline", "Entry", "Kind", "Milestone", "Model", "Move", "NotAnnounced", "Span", "Status",
)} | {("ecctrack.store.catalogue", "Part"), ("datetime", "date"), ("datetime", "datetime"), ("datetime", "timezone"),
      ("datetime", "timedelta")}  # fmt: skip


class _Reader(pickle.Unpickler):
    """Makes nothing but entries, whatever the bytes say."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of an entry")
        return super().find_class(module, name)


def key_of(data: bytes) -> bytes:
    """What a cached reading of `data` is good for: these bytes, this code, this Python, these zones."""
    return b"%b %d %b %b\n" % (source_hash(data), len(data), _code_state(), _zone_state())


def recall(folder: Path, name: str, key: bytes) -> Any:
    """What was kept under `name` for `key`, or None."""
    try:
        content = files.read_bytes(folder / _file_name(name), MAX_BYTES)
    except FileError:
        return None
    head = MAGIC + key
    if not content.startswith(head):
        return None
    payload = memoryview(content)[len(head) + 8 :]
    if source_hash(payload) != content[len(head) : len(head) + 8]:
        return None
    try:
        return _Reader(io.BytesIO(payload)).load()
    except (
        pickle.UnpicklingError,
        ValueError,
        TypeError,
        AttributeError,
        ImportError,
        EOFError,
        IndexError,
        KeyError,
    ):
        return None


def keep(folder: Path, name: str, key: bytes, value: object) -> None:
    """Keep `value` under `name`, in place of what was there; says nothing if it cannot."""
    payload = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files.replace(folder / _file_name(name), MAGIC + key + source_hash(payload) + payload, lasting=False)
    except (FileError, OSError):
        return


def _file_name(name: str) -> str:
    return f"{source_hash(name.encode(errors='surrogateescape')).hex()}.entries"


def _code_state() -> bytes:
    here = Path(__file__).parent.parent
    stats = [(here / f"{module}.py").stat() for module in _DEPENDS_ON]
    seen = (
        __version__,
        sys.implementation.cache_tag,
        [(found.st_mtime_ns, found.st_size) for found in stats],
    )
    return source_hash(repr(seen).encode()).hex().encode()


def _zone_state() -> bytes:
    """A new zone database may move instants: one file of it stands for all."""
    seen = []
    for folder in zoneinfo.TZPATH:
        try:
            seen.append(Path(folder, "Europe", "Brussels").stat().st_mtime_ns)
        except OSError:
            continue
    return source_hash(repr(seen).encode()).hex().encode()
