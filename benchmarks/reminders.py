"""Reminders over two years, in the long form, and what a run costs.

    python benchmarks/reminders.py            # some minutes
    python benchmarks/reminders.py --seeds 10 --processes 730

Three parts. The shipped catalogue, changed at random, with runs played in one process and killed between
their steps. A catalogue of its own with real processes, killed by SIGKILL at every step. And the time a run
takes that has nothing to say, as a ratio to a piped `list`.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / folder) for folder in ("tests/reminders", "tests", "src")]

from kills import simulate_kills  # noqa: E402
from processes import Place  # noqa: E402
from simulation import simulate  # noqa: E402

from ecctrack.store.load import load, shipped  # noqa: E402


def in_one_process(seed: int, days: int) -> list[str]:
    """Simulate the shipped catalogue; the faults found."""
    entries = load([shipped()]).entries
    with tempfile.TemporaryDirectory() as folder:
        judge = simulate(entries, Path(folder, "reminders.sqlite"), seed, date(2026, 1, 1), days)
    print(
        f"seed {seed}: {days} days, {len(entries)} entries, {judge.runs} runs, {judge.changes} changes; "
        f"{judge.announced} announced, {judge.news} times news, {judge.repeated} repeated after a kill; "
        f"{len(judge.faults)} faults"
    )
    return judge.faults


def in_processes(seed: int, days: int) -> list[str]:
    """Simulate with real processes; the faults found."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = simulate_kills(Path(folder), seed, days)
    killed = ", ".join(f"{count} {step}" for step, count in outcome.killed.items())
    print(
        f"seed {seed}: {days} days, {outcome.runs} processes, killed: {killed}; "
        f"{outcome.announced} announced, {outcome.repeated} repeated after a kill; {len(outcome.faults)} faults"
    )
    return outcome.faults


def ratio(runs: int) -> float:
    """How much longer a run with nothing to say takes than a piped `list`, by the median of pairs."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        base = [sys.executable, "-m", "ecctrack"]
        remind = [*base, "remind", "--state", str(place.state)]
        ratios = []
        for number in range(runs + 2):
            spent = []
            for command in (remind, [*base, "list"]):
                begin = time.perf_counter()
                subprocess.run(command, stdout=subprocess.PIPE, check=True, env=place.environment)
                spent.append(time.perf_counter() - begin)
            if number >= 2:
                ratios.append(spent[0] / spent[1])
    return statistics.median(ratios)


def main() -> None:
    """Run all three; exits with 1 if anything was missed or said twice."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=5, metavar="N", help="simulations in one process")
    parser.add_argument("--days", type=int, default=730, metavar="N", help="days of each")
    parser.add_argument("--processes", type=int, default=730, metavar="DAYS", help="days of real processes")
    parser.add_argument("--runs", type=int, default=20, metavar="N", help="pairs of runs that are timed")
    given = parser.parse_args()
    faults = [fault for seed in range(given.seeds) for fault in in_one_process(seed, given.days)]
    faults += in_processes(1, given.processes) if given.processes else []
    print(
        f"a run with nothing to say takes {ratio(given.runs):.2f} times as long as a piped list" if given.runs else ""
    )
    print("\n".join(faults[:50]) or "nothing missed, nothing twice")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
