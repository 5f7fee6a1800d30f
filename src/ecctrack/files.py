"""Reading and replacing files: bounded, atomic, and with errors that say what to do."""

import os
import stat
import tempfile
from pathlib import Path
from typing import BinaryIO

from ecctrack.errors import FileError

STEP = 4_000_000
"""Bytes read at once."""


def read_bytes(path: Path, limit: int) -> bytes:
    """All bytes of a file or pipe; raises FileError if it is missing, unreadable, a folder, or over `limit` bytes."""
    try:
        with path.open("rb") as stream:
            data = _bounded(stream, limit + 1)
    except FileNotFoundError as error:
        raise FileError(str(path), "there is no such file", "look at the path again") from error
    except IsADirectoryError as error:
        raise FileError(str(path), "it is a folder", "name a file in it") from error
    except PermissionError as error:
        raise FileError(
            str(path), "it may not be read", "ask for the right to read it, or name another file"
        ) from error
    except (OSError, ValueError) as error:
        raise FileError(str(path), f"it cannot be read ({_reason(error)})", "name another file") from error
    if len(data) > limit:
        what = f"it is larger than {limit // 1_000_000} MB"
        raise FileError(str(path), what, "split it, or check that it is the file you meant")
    return data


def _bounded(stream: BinaryIO, limit: int) -> bytes:
    """Up to `limit` bytes, in steps: Python takes the memory for all that is asked for before it reads a byte."""
    chunks = []
    while limit > 0 and (chunk := stream.read(min(limit, STEP))):
        chunks.append(chunk)
        limit -= len(chunk)
    return b"".join(chunks)


def replace(path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Put `data` in place of the file at once: after a crash there is the old content or the new, never a part.

    Links are followed and the file's rights kept. `lasting` waits until the disk has it.
    Raises FileError if it cannot be done; then nothing has changed.
    """
    target = Path(os.path.realpath(path))
    try:
        _replace(target, data, lasting=lasting)
    except OSError as error:
        fix = "choose another place, or make room and see that you may write there"
        raise FileError(str(path), f"it cannot be written ({_reason(error)})", fix) from error


def refuse_protected(path: Path) -> None:
    """Raises FileError for a file that is there and may not be written: replacing it would ask its folder only."""
    if path.exists() and not os.access(path, os.W_OK):
        raise FileError(str(path), "it is write-protected", "make it writable, or name another file")


def _replace(target: Path, data: bytes, *, lasting: bool) -> None:
    mode = _mode_of(target)
    if mode is not None and not stat.S_ISREG(mode):
        # A device or pipe such as /dev/stdout is written to, not replaced.
        with target.open("wb") as stream:
            stream.write(data)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            if lasting:
                os.fsync(stream.fileno())
        Path(name).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    if lasting:
        _sync_folder(target.parent)


def _mode_of(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Let the new name reach the disk too; not every system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
