"""Two programs timed in turn, each as a whole process: A B A B, so that a machine's moods fall on both."""

import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

MAX_RSS_BYTES = 1 if os.uname().sysname == "Darwin" else 1024
"""What `ru_maxrss` counts in."""
NOISY = 0.15
"""Half of one program's runs may differ by this share before the machine is called noisy."""


def _nothing() -> None:
    return


@dataclass(frozen=True)
class Program:
    """A command line; `before` is done, and not timed, before each run."""

    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    before: Callable[[], object] = _nothing


@dataclass(frozen=True)
class Run:
    """From start to exit: wall clock seconds, and the most memory it held, in bytes."""

    seconds: float
    peak_bytes: int


@dataclass(frozen=True)
class Pairs:
    """What two programs took, run by run."""

    first: tuple[Run, ...]
    second: tuple[Run, ...]

    def time_ratios(self) -> list[float]:
        """First to second in time, pair by pair."""
        return [one.seconds / other.seconds for one, other in zip(self.first, self.second, strict=True)]

    def memory_ratios(self) -> list[float]:
        """First to second in peak memory, pair by pair."""
        return [one.peak_bytes / other.peak_bytes for one, other in zip(self.first, self.second, strict=True)]

    def is_noisy(self) -> bool:
        """Whether runs of one and the same program differ more than they should."""
        return any(_spread([run.seconds for run in runs]) > NOISY for runs in (self.first, self.second))


def middle_half(values: list[float]) -> tuple[float, float]:
    """Between which two values the middle half lies."""
    if len(values) < 2:
        return values[0], values[0]
    low, _, high = quantiles(values, n=4, method="inclusive")
    return low, high


def _spread(values: list[float]) -> float:
    low, high = middle_half(values)
    return (high - low) / median(values)


def timed(program: Program) -> Run:
    """One run; what it prints is read through a pipe and thrown away. Raises RuntimeError if it fails."""
    program.before()
    start = perf_counter()
    with subprocess.Popen(program.arguments, stdout=subprocess.PIPE, env=program.environment) as process:
        assert process.stdout is not None
        while process.stdout.read(1 << 16):
            pass
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"exit status {process.returncode}: {' '.join(program.arguments)}")
    return Run(seconds, usage.ru_maxrss * MAX_RSS_BYTES)


def in_turn(first: Program, second: Program, number: int, warm_ups: int = 2) -> Pairs:
    """`number` runs of each, in turn, after `warm_ups` pairs that do not count."""
    for _ in range(warm_ups):
        timed(first), timed(second)
    runs = [(timed(first), timed(second)) for _ in range(number)]
    return Pairs(*zip(*runs, strict=True))
