"""Months of runs in a short time: nothing missed, nothing twice. `benchmarks/reminders.py` runs years."""

from datetime import date
from pathlib import Path

import pytest
from simulation import simulate

from ecctrack.entry import Entry
from ecctrack.store.load import load, shipped


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return load([shipped()]).entries


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_missed_and_nothing_said_twice(seed: int, entries: tuple[Entry, ...], tmp_path: Path) -> None:
    judge = simulate(entries, tmp_path / "reminders.sqlite", seed, date(2026, 9, 1), days=120)
    assert judge.faults == []
    assert judge.announced > 100
    assert judge.news > 0
