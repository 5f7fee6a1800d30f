"""What is measured, installed as a user has it: a wheel in an environment of its own, compiled, with its own home."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import catalogue
from pairs import Program

REPOSITORY = Path(__file__).resolve().parent.parent
YARDSTICKS = Path(__file__).resolve().parent / "yardsticks"
TODAY = "2026-11-23"
"""The day of every run: figures of other days would be of other rows."""
TERMINAL = {"FORCE_COLOR": "1", "COLUMNS": "100"}
KHAL = "khal==0.14.*"
KHAL_CONFIGURATION = """\
[calendars]
[[measured]]
path = {folder}/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = Europe/Brussels
local_timezone = Europe/Brussels
[sqlite]
path = {folder}/khal.db
"""


class Bench:
    """Everything in one folder: environments, made-up catalogues, and a home with the cache in it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.home = folder, folder / "home"
        self.home.mkdir(parents=True, exist_ok=True)
        kept = {key: value for key, value in os.environ.items() if key in ("PATH", "LANG", "LC_ALL")}
        self.environment = kept | {"HOME": str(self.home)}

    def install(self) -> None:
        """Build the wheel and install it with its dependencies; the environment is kept from run to run."""
        wheels = self.folder / "wheels"
        shutil.rmtree(wheels, ignore_errors=True)
        python = self._environment_named("ecctrack")
        _quietly(python, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", wheels, REPOSITORY)
        (wheel,) = wheels.glob("ecctrack-*.whl")
        _quietly(python, "-m", "pip", "install", wheel)
        # The version alone does not tell one working state from the next.
        _quietly(python, "-m", "pip", "install", "--no-deps", "--force-reinstall", wheel)

    def _environment_named(self, name: str) -> Path:
        folder = self.folder / name
        if not (folder / "bin" / "python").exists():
            _quietly(sys.executable, "-m", "venv", folder)
        return folder / "bin" / "python"

    def ecctrack(self, *arguments: str | Path, cold: bool = False, terminal: bool = False) -> Program:
        """A run of ecctrack; if `cold`, with an empty home and so without its cache."""
        command = (str(self.folder / "ecctrack" / "bin" / "ecctrack"), *map(str, arguments), "--today", TODAY)
        before: Callable[[], object] = self._empty_home if cold else lambda: None
        return Program(command, self.environment | (TERMINAL if terminal else {}), before)

    def _empty_home(self) -> None:
        shutil.rmtree(self.home)
        self.home.mkdir()

    def yardstick(self, name: str, *, terminal: bool = False) -> Program:
        """A run of one of the yardsticks, under the same Python and the same Typer."""
        python = self.folder / "ecctrack" / "bin" / "python"
        command = (str(python), str(YARDSTICKS / f"{name}.py"), "hello")
        return Program(command, self.environment | (TERMINAL if terminal else {}))

    def knows(self, command: str) -> bool:
        """Whether ecctrack has that command."""
        help_ = (self.folder / "ecctrack" / "bin" / "ecctrack", command, "--help")
        return subprocess.run(help_, env=self.environment, check=False, capture_output=True).returncode == 0

    def catalogue(self, number: int) -> Path:
        """A folder with a made-up catalogue of that many entries."""
        folder = self.folder / f"entries-{number}"
        shutil.rmtree(folder, ignore_errors=True)
        catalogue.write(number, folder)
        return folder

    def khal(self) -> Program:
        """`khal list` over every milestone of the shipped catalogue, for the same ninety days."""
        python = self._environment_named("khal")
        _quietly(python, "-m", "pip", "install", KHAL)
        calendar = self.folder / "calendar"
        shutil.rmtree(calendar, ignore_errors=True)
        calendar.mkdir()
        listing = self.ecctrack("list", "--all", "--format", "jsonl")
        rows = subprocess.run(listing.arguments, env=listing.environment, check=True, capture_output=True).stdout
        for uid, text in _calendars(rows.decode()):
            (calendar / f"{uid}.ics").write_text(text, encoding="utf-8", newline="")
        configuration = self.folder / "khal.conf"
        configuration.write_text(KHAL_CONFIGURATION.format(folder=self.folder), encoding="utf-8")
        (self.folder / "khal.db").unlink(missing_ok=True)
        command = (str(python.parent / "khal"), "-c", str(configuration), "list", TODAY, "90d")
        return Program(command, self.environment)


def _quietly(*command: str | Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout.decode(errors='replace')}")


def _calendars(rows: str) -> Iterator[tuple[str, str]]:
    """A UID and a calendar of one event for each dated row, as khal keeps them: a file each."""
    for row in map(json.loads, rows.splitlines()):
        if row["start"]:
            lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:ecctrack benchmark", *_event(row), "END:VCALENDAR", "")
            yield row["uid"], "\r\n".join(lines)


def _event(row: dict[str, Any]) -> Iterator[str]:
    title = row["title"].replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    yield from ("BEGIN:VEVENT", f"UID:{row['uid']}", "DTSTAMP:20261120T000000Z", f"SUMMARY:{title} ({row['label']})")
    start, end = datetime.fromisoformat(row["start"]), datetime.fromisoformat(row["end"] or row["start"])
    if row["all_day"]:
        yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}"
    else:
        start = start if end > start else end - timedelta(minutes=30)
        for name, moment in (("DTSTART", start), ("DTEND", end)):
            yield f"{name}:{moment - (moment.utcoffset() or timedelta()):%Y%m%dT%H%M%SZ}"
    yield "END:VEVENT"
