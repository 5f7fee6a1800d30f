"""The file that remembers what was said: what it keeps, and what it says when it cannot."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ecctrack.reminders.due import Said
from ecctrack.reminders.memory import (
    APPLICATION,
    MemoryBusyError,
    MemoryFileError,
    opened,
    recall,
)
from making import at

NOON = at("2026-11-03T12:00").instant
ONE, TWO = Said("a.event@ecctrack", "2026-11-13", "7d"), Said("b.event@ecctrack", "2026-11-14", "moved")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "reminders.sqlite"


def said(path: Path) -> list[Said]:
    return [record.said for record in recall(path)]


def record(path: Path, *said: Said) -> None:
    with opened(path) as memory:
        memory.record(said, NOON)


def test_what_was_recorded_is_known_the_next_time_in_its_order(path: Path) -> None:
    assert recall(path) == ()
    record(path, TWO)
    record(path, ONE)
    with opened(path) as memory:
        assert memory.said == (TWO, ONE)
    assert {record.at for record in recall(path)} == {"2026-11-03T11:00:00+00:00"}


def test_nothing_is_recorded_by_looking_or_by_failing(path: Path) -> None:
    record(path, ONE)
    with opened(path):
        pass
    with pytest.raises(ZeroDivisionError), opened(path) as memory:
        memory.record([TWO][: 1 // 0], NOON)
    assert said(path) == [ONE]


def test_a_lead_recorded_again_keeps_its_place_and_news_counts_from_now(path: Path) -> None:
    record(path, ONE, TWO)
    record(path, TWO, ONE)
    assert said(path) == [ONE, TWO]
    record(path, ONE._replace(what="1d"))
    record(path, TWO)
    assert said(path) == [ONE, ONE._replace(what="1d"), TWO]


def test_what_is_forgotten_is_gone(path: Path) -> None:
    record(path, ONE, TWO)
    with opened(path) as memory:
        memory.forget([ONE])
    assert said(path) == [TWO]


def test_looking_makes_no_file(path: Path) -> None:
    assert recall(path) == ()
    assert not path.parent.exists()


def test_one_run_holds_it_until_it_has_recorded(path: Path) -> None:
    with opened(path) as first:
        with pytest.raises(MemoryBusyError) as error, opened(path, patience_seconds=0):
            pass
        assert str(error.value).startswith(f"{path}: another run holds it; ")
        first.record([ONE], NOON)
        with opened(path, patience_seconds=0) as second:
            assert second.said == (ONE,)


def test_one_who_only_looks_does_not_wait_for_a_run(path: Path) -> None:
    record(path, ONE)
    with opened(path):
        assert [record.said for record in recall(path, patience_seconds=0)] == [ONE]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"not a database, but long enough to look like one" * 40, "damaged, or no memory of ecctrack"),
        (b"SQLite format 3\x00" + b"\xff" * 5000, "damaged, or no memory of ecctrack"),
    ],
)
def test_a_damaged_file_is_said_to_be_so_and_left_alone(path: Path, content: bytes, what: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for attempt in (lambda: record(path, ONE), lambda: recall(path)):
        with pytest.raises(MemoryFileError, match=what):
            attempt()
    assert path.read_bytes() == content


def test_a_file_cut_short_is_damaged_at_every_length(path: Path) -> None:
    record(path, ONE)
    whole = path.read_bytes()
    for length in range(2, len(whole) * 3 // 4, 1021):
        path.write_bytes(whole[:length])
        with pytest.raises(MemoryFileError, match="damaged"):
            recall(path)


def test_an_empty_file_is_a_new_memory(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    record(path, ONE)
    assert said(path) == [ONE]


@pytest.fixture
def database(path: Path) -> Iterator[sqlite3.Connection]:
    record(path, ONE)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def test_a_newer_layout_is_not_touched(path: Path, database: sqlite3.Connection) -> None:
    database.execute("PRAGMA user_version = 7")
    for attempt in (lambda: record(path, TWO), lambda: recall(path)):
        with pytest.raises(MemoryFileError) as error:
            attempt()
        assert str(error.value) == (
            f"{path}: it was written by a newer ecctrack (layout 7, this one knows 1); "
            "update ecctrack, or name another file with --state"
        )


def test_another_programs_database_is_not_touched(path: Path, database: sqlite3.Connection) -> None:
    database.execute("PRAGMA application_id = 0")
    with pytest.raises(MemoryFileError, match="it is another program's database; name another file with --state"):
        record(path, TWO)
    database.execute(f"PRAGMA application_id = {APPLICATION}")
    assert said(path) == [ONE]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE said SET uid = x'ff'",
        "UPDATE said SET uid = CAST(x'ff' AS TEXT)",
        "ALTER TABLE said RENAME COLUMN what TO lead",
        "ALTER TABLE said RENAME TO spoken",
    ],
)
def test_a_layout_or_value_that_is_not_ours_is_damage(path: Path, database: sqlite3.Connection, damage: str) -> None:
    database.execute(damage)
    with pytest.raises(MemoryFileError, match="it is damaged"):
        record(path, TWO)


def test_a_folder_or_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    with pytest.raises(MemoryFileError, match="it is a folder; mend that, or name another"):
        record(tmp_path, ONE)
    (tmp_path / "file").touch()
    with pytest.raises(MemoryFileError, match=r"its folder cannot be made \((file exists|not a directory)\)"):
        record(tmp_path / "file" / "reminders.sqlite", ONE)


def test_names_that_mean_something_to_sqlite_are_files_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (":memory:", "file:x?mode=memory", "ä b%20"):
        record(Path(name), ONE)
        assert said(Path(name)) == [ONE]
        assert (tmp_path / name).is_file()
