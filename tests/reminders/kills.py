"""Two years of real processes over a catalogue that changes, killed at every step, and judged by their output alone."""

import json
import sqlite3
import subprocess
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from processes import Place, full_pipe
from simulation import DAYS, gap

STEPS = ("before output", "during exec", "exec fails", "while recording", "any moment")
FIRST = datetime.fromisoformat("2026-11-01T00:00:00")


@dataclass
class Planned:
    """One event or call of the catalogue, as it stands."""

    id: str
    day: date
    status: str = ""

    def table(self) -> str:
        """Its TOML; every other one is a call, which has no status."""
        facts = f'id = "{self.id}"\ntitle = "{self.id}"\nurl = "https://example.org"\nsource = "https://example.org"\n'
        facts += "checked = 2026-10-01\n" + (f'status = "{self.status}"\n' if self.status else "")
        if self.id.startswith("call"):
            return f"[[call]]\n{facts}deadline = {self.day}T17:00:00\n"
        return f'[[event]]\n{facts}kind = "talk"\nstart = {self.day}\ncity = "Brussels"\ncountry = "BE"\n'


@dataclass
class Outcome:
    """What came of it."""

    faults: list[str] = field(default_factory=list)
    runs: int = 0
    killed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STEPS, 0))
    announced: int = 0
    repeated: int = 0
    _nearest: dict[tuple[str, str], int] = field(default_factory=dict)
    _certain: dict[tuple[str, str, int], bool] = field(default_factory=dict)

    def hears(self, line: str, moment: datetime, *, ended: bool) -> None:
        """One line of output of a run that came to its end, or did not."""
        row = json.loads(line)
        left = row["days_left"]
        if row["status"] or left > max(DAYS):
            return
        self.announced += 1
        known = (row["uid"], row["start"][:10])
        key = (*known, min(days for days in DAYS if left <= days))
        if key in self._certain:
            self.repeated += 1
            if self._certain[key]:
                self.faults.append(f"{moment}: {key} was announced twice")
        self._certain[key] = ended
        self._nearest[known] = min(left, self._nearest.get(known, left))

    def misses(self, planned: Planned, moment: datetime) -> None:
        """A run came to its end: what was due of this has been announced."""
        left = (planned.day - moment.date()).days
        over = left < 0 or (left == 0 and planned.id.startswith("call") and moment.hour >= 17)
        if over or left > max(DAYS) or planned.status:
            return
        key = "deadline" if planned.id.startswith("call") else "event"
        nearest = self._nearest.get((f"{planned.id}.{key}@ecctrack", planned.day.isoformat()))
        if nearest is None or nearest > min(days for days in DAYS if left <= days):
            self.faults.append(f"{moment}: {planned.id} is {left} days away, and was not announced (last: {nearest})")


def simulate_kills(folder: Path, seed: int, days: int, entries: int = 60) -> Outcome:
    """Run for `days`, every second run killed or failing at one of `STEPS`."""
    random, outcome, place = Random(seed), Outcome(), Place(folder)
    catalogue = [
        Planned(f"{random.choice(('event', 'call'))}-{number}", FIRST.date() + timedelta(random.randrange(days + 30)))
        for number in range(entries)
    ]
    clock = FIRST
    while clock < FIRST + timedelta(days):
        changed(catalogue, clock.date(), random)
        (folder / "events.toml").write_text("\n".join(planned.table() for planned in catalogue))
        step = random.choice(STEPS) if random.random() < 0.5 else ""
        out, ended = one_run(place, clock, step, random)
        outcome.runs += 1
        if step and not ended:
            outcome.killed[step] += 1
        for line in out.splitlines(keepends=True):
            if line.endswith("\n"):
                outcome.hears(line, clock, ended=ended)
        if ended:
            for planned in catalogue:
                outcome.misses(planned, clock)
        clock = (clock + gap(random)).replace(microsecond=0)
    return outcome


def changed(catalogue: list[Planned], today: date, random: Random) -> None:
    """Now and then something near is moved to later, or called off."""
    for planned in catalogue:
        if 0 <= (planned.day - today).days < 40 and random.random() < 0.03:
            if planned.id.startswith("event") and random.random() < 0.4:
                planned.status = random.choice(("", "cancelled", "postponed", "tentative"))
            else:
                planned.day += timedelta(random.choice((1, 7, 20, 60)))


def one_run(place: Place, moment: datetime, step: str, random: Random) -> tuple[str, bool]:
    """The output of one run, killed or failing at that step if it comes that far; and whether it came to its end."""
    more = ("--format", "jsonl", "--today", moment.isoformat())
    match step:
        case "during exec":
            status, out, _ = place.run(*more, "--exec", "sh -c 'kill -9 $PPID'")
        case "exec fails":
            status, out, _ = place.run(*more, "--exec", "false")
        case "before output":
            with full_pipe() as stuck:
                status, out = killed_when(place, place.start(*more, stdout=stuck), "locked")
        case "while recording" if place.state.exists() and place.state.stat().st_size:
            with closing(sqlite3.connect(place.state, isolation_level=None)) as reader:
                reader.execute("BEGIN")
                reader.execute("SELECT * FROM said").fetchall()
                status, out = killed_when(place, place.start(*more), "journal")
        case "any moment":
            process = place.start(*more)
            time.sleep(random.random() * 0.25)
            process.kill()
            out, status = process.communicate()[0].decode(), process.returncode
        case _:
            status, out, _ = place.run(*more)
    return out, status == 0


def killed_when(place: Place, process: "subprocess.Popen[bytes]", sign: str) -> tuple[int, str]:
    """Status and output of a process killed once its memory is locked, or its journal written; or that ended before."""
    journal = place.state.with_name(f"{place.state.name}-journal")
    while process.poll() is None:
        if journal.exists() if sign == "journal" else place.is_locked():
            time.sleep(0.05)
            process.kill()
            break
        time.sleep(0.005)
    out = process.communicate()[0]
    return process.returncode, (out or b"").decode()
