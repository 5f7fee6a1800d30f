"""`ecctrack remind` as a process of its own, to be killed."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from telling import CATALOGUE

import ecctrack
from ecctrack.reminders.memory import recall


class Place:
    """A folder with a catalogue and a memory, and the command that reads them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.state = folder, folder / "reminders.sqlite"
        (folder / "events.toml").write_text(CATALOGUE, encoding="utf-8")
        self.environment = {**os.environ, "PYTHONPATH": str(Path(ecctrack.__file__).parents[1]), "HOME": str(folder)}

    def command(self, *more: str, day: str = "2026-11-24") -> list[str]:
        own = ("--data", str(self.folder / "events.toml"), "--today", day, "--state", str(self.state))
        return [sys.executable, "-m", "ecctrack", "remind", *own, *more]

    def start(self, *more: str, **named: object) -> subprocess.Popen[bytes]:
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": self.environment}
        return subprocess.Popen(self.command(*more), **{**streams, **named})  # type: ignore[call-overload,no-any-return]

    def run(self, *more: str, **named: object) -> tuple[int, str, str]:
        """Status, output and error output."""
        process = self.start(*more, **named)
        out, err = process.communicate(timeout=60)
        return process.returncode, (out or b"").decode(), (err or b"").decode()

    def said(self) -> int:
        return len(recall(self.state))

    def is_locked(self) -> bool:
        if not self.state.exists():
            return False
        with closing(sqlite3.connect(self.state, timeout=0, isolation_level=None)) as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return True
        return False


def until(condition: Callable[[], bool]) -> None:
    """Wait for what another process does; fails after half a minute."""
    for _ in range(3000):
        if condition():
            return
        time.sleep(0.01)
    raise TimeoutError("it did not come to pass")


@contextmanager
def full_pipe() -> Iterator[int]:
    """The writing end of a pipe that takes no more."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    try:
        while True:
            os.write(writing, b"x" * 65536)
    except BlockingIOError:
        os.set_blocking(writing, True)
    yield writing
    os.close(reading)
    os.close(writing)
