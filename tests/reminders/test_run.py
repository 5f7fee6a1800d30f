"""One run: say, then record; and what becomes of it when a step fails."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from telling import USUAL, event, in_short, rows

from ecctrack.reminders.due import Reminder
from ecctrack.reminders.memory import MemoryBusyError, MemoryFileError, opened, recall
from ecctrack.reminders.run import look, say_due
from making import at

NOW = at("2026-11-24T08:00")
ROWS = rows([event("2026-11-30"), event("2026-11-25", id_="talk")], NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reminders.sqlite"


class Heard(list[str]):
    def __call__(self, reminders: Sequence[Reminder]) -> None:
        self += map(in_short, reminders)


def test_what_was_said_is_recorded_and_not_said_again(path: Path) -> None:
    heard = Heard()
    assert len(say_due(ROWS, USUAL, NOW, path, heard)) == 2
    assert say_due(ROWS, USUAL, NOW, path, heard) == ()
    assert heard == ["talk.event 1d", "summit.event 7d"]


def test_nothing_is_recorded_where_saying_fails(path: Path) -> None:
    def fails(reminders: Sequence[Reminder]) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        say_due(ROWS, USUAL, NOW, path, fails)
    assert recall(path) == ()
    assert len(say_due(ROWS, USUAL, NOW, path, Heard())) == 2


def test_what_was_said_before_stays_recorded_where_saying_fails(path: Path) -> None:
    say_due(ROWS[1:], USUAL, NOW, path, Heard())
    before = recall(path)

    def fails(reminders: Sequence[Reminder]) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        say_due(ROWS, USUAL, NOW, path, fails)
    assert recall(path) == before != ()


def test_it_is_not_recorded_before_it_is_said(path: Path) -> None:
    say_due(ROWS, USUAL, NOW, path, lambda _: assert_nothing_known(path))
    assert len(recall(path)) == 7


def assert_nothing_known(path: Path) -> None:
    assert recall(path) == ()


def test_looking_records_nothing(path: Path) -> None:
    heard = Heard()
    for _ in range(2):
        assert len(look(ROWS, USUAL, NOW, path, heard)) == 2
    assert len(heard) == 4
    assert not path.exists()


@pytest.mark.parametrize("step", [say_due, look])
def test_a_memory_that_cannot_serve_is_said_after_the_reminders(path: Path, step: object) -> None:
    path.write_bytes(b"spilt coffee" * 1000)
    heard = Heard()
    for times in (1, 2):
        with pytest.raises(MemoryFileError, match="damaged"):
            step(ROWS, USUAL, NOW, path, heard)  # type: ignore[operator]
        assert heard == ["talk.event 1d", "summit.event 7d"] * times


def test_nothing_is_said_while_another_run_says_it(path: Path) -> None:
    heard = Heard()
    with opened(path), pytest.raises(MemoryBusyError):
        say_due(ROWS, USUAL, NOW, path, heard, patience_seconds=0)
    assert heard == []
