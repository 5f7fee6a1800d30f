"""How fast ecctrack is, as ratios to other programs and to itself, which hold on every machine.

python benchmarks/run.py                 all ratios
python benchmarks/run.py piped terminal  these
python benchmarks/run.py --pairs 100     more runs, for a noisy machine
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from pairs import Pairs, Run, in_turn, middle_half
from programs import Bench

PAIRS = 40
FEW = 5
"""Pairs for runs of seconds."""
LARGE, HUGE = 10_000, 100_000


@dataclass(frozen=True)
class Figure:
    """One line of the table: A to B in time, or in peak memory; without a bound it is for information."""

    what: str
    pairs: Pairs
    at_most: float | None = None
    at_least: float | None = None
    """For a yardstick that must be slower."""
    of_memory: bool = False

    def line(self) -> str:
        """The medians of both, of their ratio pair by pair, and what that is held to."""
        ratios = self.pairs.memory_ratios() if self.of_memory else self.pairs.time_ratios()
        first, second = self._typical(self.pairs.first), self._typical(self.pairs.second)
        low, high = middle_half(ratios)
        spread = f"{low:.2f}–{high:.2f}"
        return f"{self.what:<54} {first:>8} {second:>8} {median(ratios):>6.2f} {spread:>12}  {self._bound(ratios)}"

    def _typical(self, runs: Sequence[Run]) -> str:
        if self.of_memory:
            return f"{median(run.peak_bytes for run in runs) / 1e6:.0f} MB"
        return f"{1000 * median(run.seconds for run in runs):.0f} ms"

    def _bound(self, ratios: Sequence[float]) -> str:
        found = median(ratios)
        if self.at_most is not None:
            return f"≤ {self.at_most:g} {'met' if found <= self.at_most else 'MISSED'}"
        if self.at_least is not None:
            return f"≥ {self.at_least:g} {'met' if found >= self.at_least else 'MISSED'}"
        return "-"


HEAD = f"{'A / B':<54} {'A':>8} {'B':>8} {'median':>6} {'middle half':>12}  bound"


def piped(bench: Bench, number: int) -> Iterator[Figure]:
    """A piped list against the least a Typer program costs."""
    yardstick = bench.yardstick("typer_alone")
    found = in_turn(bench.ecctrack("list"), yardstick, number)
    yield Figure("list in a pipe / two Typer commands", found, at_most=1.5)
    found = in_turn(bench.ecctrack("list", cold=True), yardstick, number // 4 or 1)
    yield Figure("the same without a cache", found)


def terminal(bench: Bench, number: int) -> Iterator[Figure]:
    """A list on a terminal against the same with Rich's tables."""
    yardstick = bench.yardstick("typer_and_table", terminal=True)
    found = in_turn(bench.ecctrack("list", terminal=True), yardstick, number)
    yield Figure("list on a terminal / Typer with rich.table", found, at_most=1.5)


def khal(bench: Bench, number: int) -> Iterator[Figure]:
    """khal over the same milestones against a piped list."""
    found = in_turn(bench.khal(), bench.ecctrack("list"), number // 2 or 1)
    yield Figure("khal list / list in a pipe", found, at_least=4)


def remind(bench: Bench, number: int) -> Iterator[Figure]:
    """Reminders against a piped list."""
    if not bench.knows("remind"):
        return
    found = in_turn(bench.ecctrack("remind", "--dry-run"), bench.ecctrack("list"), number)
    yield Figure("remind --dry-run / list in a pipe", found, at_most=1.3)


def growth(bench: Bench, number: int) -> Iterator[Figure]:
    """Large catalogues against the shipped one, and against each other."""
    large, huge = (bench.ecctrack("list", "--data", bench.catalogue(entries)) for entries in (LARGE, HUGE))
    found = in_turn(large, bench.ecctrack("list"), number // 2 or 1)
    yield Figure(f"{LARGE:,} entries / the shipped catalogue", found, at_most=4)
    found = in_turn(huge, large, FEW, warm_ups=1)
    yield Figure(f"{HUGE:,} entries / {LARGE:,}, time", found, at_most=HUGE / LARGE)
    yield Figure(f"{HUGE:,} entries / {LARGE:,}, peak memory", found, at_most=HUGE / LARGE, of_memory=True)


def growth_cold(bench: Bench, number: int) -> Iterator[Figure]:  # noqa: ARG001 - each run takes seconds
    """The same without a cache: what the first run after a change of the file takes."""
    large, huge = (bench.catalogue(entries) for entries in (LARGE, HUGE))
    first, second = (bench.ecctrack("list", "--data", data, cold=True) for data in (huge, large))
    found = in_turn(first, second, 2, warm_ups=0)
    yield Figure(f"{HUGE:,} entries / {LARGE:,} without a cache, time", found)
    yield Figure(f"{HUGE:,} entries / {LARGE:,} without a cache, peak memory", found, of_memory=True)


RATIOS: dict[str, Callable[[Bench, int], Iterator[Figure]]] = {
    "piped": piped, "terminal": terminal, "khal": khal, "remind": remind, "growth": growth, "cold": growth_cold,
}  # fmt: skip


def main() -> None:
    """Install what is measured, measure, and print each ratio as it is found; the exit status judges nothing."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser = argparse.ArgumentParser(description="Measure how fast ecctrack is, in ratios.")
    parser.add_argument("ratios", nargs="*", metavar="RATIO", help=f"which of {', '.join(RATIOS)}; all if left out")
    parser.add_argument("--pairs", type=int, default=PAIRS, help=f"runs of each program ({PAIRS})")
    parser.add_argument("--folder", type=Path, default=caches / "ecctrack-benchmarks", help="where to work")
    arguments = parser.parse_args()
    if unknown := set(arguments.ratios) - set(RATIOS):
        parser.error(f"{', '.join(sorted(unknown))} is none of {', '.join(RATIOS)}")
    bench = Bench(arguments.folder.resolve())
    bench.install()
    print(HEAD)
    noisy = False
    for name in arguments.ratios or RATIOS:
        for figure in RATIOS[name](bench, max(1, arguments.pairs)):
            print(figure.line(), flush=True)
            noisy |= figure.pairs.is_noisy()
    if noisy:
        print("\nThis machine is noisy: runs of one program differ by more than 15 %.", file=sys.stderr)
        print("Trust the medians only after several rounds, or with more --pairs.", file=sys.stderr)


if __name__ == "__main__":
    main()
