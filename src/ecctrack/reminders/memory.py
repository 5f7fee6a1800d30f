"""What was said, kept between runs in one SQLite file.

A run holds the file's write lock from before it decides until what it said is recorded, so that of
runs started at once one decides and the others find it decided.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import NamedTuple, TypeVar

from ecctrack.errors import EcctrackError, FileError
from ecctrack.reminders.due import News, Said

VERSION = 1
APPLICATION = 0x45434354
"""`ECCT`: tells the file from other programs' databases, to `file` as well."""
PATIENCE_SECONDS = 30.0
"""How long a run waits for another one to end."""
_TURN_SECONDS = 0.25
"""How long SQLite waits in one go; between two goes Python hears signals."""
_LAYOUT = """
CREATE TABLE said (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    date TEXT NOT NULL,
    what TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (uid, date, what)
)
"""
_ELSEWHERE = "name another file with --state"
_START_ANEW = "name another file with --state, or move this one away, and what was said is said once more"

Result = TypeVar("Result")


class MemoryFileError(FileError):
    """The file cannot serve as memory: damaged, of another program or version, not writable, the disk full."""


class MemoryBusyError(EcctrackError):
    """Another run has held the file for longer than one waits."""


class Record(NamedTuple):
    """One thing said, and when: an ISO 8601 moment in UTC."""

    said: Said
    at: str


class Memory:
    """What was said, with the lock held; nothing lasts until `record`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, said: tuple[Record, ...]) -> None:
        self.path, self.said = path, tuple(record.said for record in said)
        self._connection = connection

    def record(self, said: Iterable[Said], at: datetime) -> None:
        """Record what was said, for good, and give up the lock; raises MemoryFileError with nothing recorded."""
        with _explained(self.path):
            for one in said:
                # News is told by the last one said: the same again counts from now.
                verb = "REPLACE" if one.what in set(News) else "IGNORE"
                values = (*one, at.replace(microsecond=0).isoformat())
                self._connection.execute(
                    f"INSERT OR {verb} INTO said (uid, date, what, at) VALUES (?, ?, ?, ?)",  # noqa: S608
                    values,
                )
        self._commit()

    def forget(self, said: Iterable[Said]) -> None:
        """Forget these, for good, and give up the lock; raises MemoryFileError with nothing forgotten."""
        with _explained(self.path):
            self._connection.executemany("DELETE FROM said WHERE uid = ? AND date = ? AND what = ?", said)
        self._commit()

    def _commit(self) -> None:
        def attempt() -> None:
            with _explained(self.path):
                self._connection.commit()

        # One who only reads may hold it for a moment.
        _patiently(attempt)


@contextmanager
def opened(path: Path, patience_seconds: float = PATIENCE_SECONDS) -> Iterator[Memory]:
    """The memory in `path`, made if there is none, and locked until the end of the block.

    Raises MemoryFileError, and MemoryBusyError if another run keeps it locked for `patience_seconds`.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise MemoryFileError(str(path), f"its folder cannot be made ({_reason(error)})", _ELSEWHERE) from error
    with _connected(path) as connection:
        records = _patiently(lambda: _locked(path, connection), patience_seconds)
        yield Memory(path, connection, records)


def recall(path: Path, patience_seconds: float = PATIENCE_SECONDS) -> tuple[Record, ...]:
    """What was said, in the order it was said, read without the right to write; nothing where there is no file.

    Raises MemoryFileError, and MemoryBusyError.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise MemoryFileError(str(path), _reason(error), _ELSEWHERE) from error
    with _connected(path) as connection:
        return _patiently(lambda: _records(path, connection), patience_seconds)


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    with _explained(path):
        # Absolute, because `:memory:` and an empty name mean something else to SQLite.
        connection = sqlite3.connect(path.absolute(), timeout=_TURN_SECONDS, isolation_level=None)
    try:
        yield connection
    finally:
        # Closing rolls back what was not recorded.
        connection.close()


def _locked(path: Path, connection: sqlite3.Connection) -> tuple[Record, ...]:
    with _explained(path):
        connection.execute("BEGIN IMMEDIATE")
        if _is_new(connection):
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute(_LAYOUT)
    return _records(path, connection)


def _is_new(connection: sqlite3.Connection) -> bool:
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def _records(path: Path, connection: sqlite3.Connection) -> tuple[Record, ...]:
    with _explained(path):
        if _is_new(connection):
            return ()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION:
            raise MemoryFileError(str(path), "it is another program's database", _ELSEWHERE)
        if version > VERSION:
            raise MemoryFileError(
                str(path),
                f"it was written by a newer ecctrack (layout {version}, this one knows {VERSION})",
                "update ecctrack, or name another file with --state",
            )
        rows = connection.execute("SELECT uid, date, what, at FROM said ORDER BY id").fetchall()
    if not all(isinstance(value, str) for row in rows for value in row):
        raise MemoryFileError(str(path), "it is damaged (a value that is no text)", _START_ANEW)
    return tuple(Record(Said(uid, date, what), at) for uid, date, what, at in rows)


def _patiently(attempt: Callable[[], Result], patience_seconds: float = PATIENCE_SECONDS) -> Result:
    """The result of `attempt`, tried again while another run holds the file."""
    until = monotonic() + patience_seconds
    while True:
        try:
            return attempt()
        except MemoryBusyError:
            if monotonic() >= until:
                raise


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """SQLite's errors as ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise _fault(path, error) from error


def _fault(path: Path, error: sqlite3.Error) -> EcctrackError:
    code = getattr(error, "sqlite_errorname", "") or ""
    name = str(path)
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return MemoryBusyError(
            f"{name}: another run holds it; wait for that run to end, or see with ps what it is waiting for"
        )
    if code.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_FORMAT")):
        return MemoryFileError(name, f"it is damaged, or no memory of ecctrack ({error})", _START_ANEW)
    if code.startswith("SQLITE_FULL"):
        return MemoryFileError(name, "the disk is full", "make room, or name another file with --state")
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return MemoryFileError(name, _why_not_writable(path), "mend that, or name another file with --state")
    if code.startswith("SQLITE_IOERR"):
        return MemoryFileError(name, f"it cannot be written ({error})", "see that the disk is well and has room")
    # A table that lacks a column, text that is no UTF-8: an error without a code of its own.
    return MemoryFileError(name, f"it is damaged ({error})", _START_ANEW)


def _why_not_writable(path: Path) -> str:
    with suppress(OSError):
        if path.is_dir():
            return "it is a folder"
    return "it may not be written"


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
