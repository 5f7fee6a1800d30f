"""A fortnight of real runs, killed at every step; `benchmarks/reminders.py` runs two years."""

import sys
from pathlib import Path

import pytest
from kills import simulate_kills

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of Unix")


def test_nothing_is_missed_and_nothing_said_twice_whatever_is_killed(tmp_path: Path) -> None:
    outcome = simulate_kills(tmp_path, seed=4, days=14, entries=15)
    assert outcome.faults == []
    assert outcome.announced > 12
    assert sum(outcome.killed.values()) > 3
