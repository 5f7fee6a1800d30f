"""`ecctrack checked`."""

import shutil
from pathlib import Path

import pytest

from running import GOOD, NOON, Done, invoked


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(GOOD, tmp_path / "a.toml"))


def checked(file: Path, *args: str) -> Done:
    return invoked("checked", *args, "--data", str(file), "--today", NOON)


def test_it_is_today(file: Path) -> None:
    done = checked(file, "two-stage", "lab-going-on", "I3-TEST-CAP2b", "two-stage")
    assert done == Done(0, f"checked on 2026-11-23: two-stage, lab-going-on, cut-offs; {file}\n", "")
    old, new = GOOD.read_text(encoding="utf-8").splitlines(), file.read_text(encoding="utf-8").splitlines()
    assert [pair for pair in zip(old, new, strict=True) if len(set(pair)) > 1] == [
        ("checked   = 2026-11-20", "checked   = 2026-11-23"),
        ("checked    = 2026-08-22", "checked    = 2026-11-23"),
        ("checked    = 2026-11-20", "checked    = 2026-11-23"),
    ]


def test_it_was_another_day(file: Path) -> None:
    assert checked(file, "two-stage", "--on", "friday").out == f"checked on 2026-11-20: two-stage; {file}\n"


def test_an_entry_without_the_day_gets_it_where_the_others_have_it(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text('[[call]]\r\nid = "x"\r\ntitle = "X"\r\ndeadline = 2026-12-01\r\ntags = ["a"]\r\n', newline="")
    checked(file, "x")
    assert b"2026-12-01\r\nchecked = 2026-11-23\r\ntags" in file.read_bytes()


def test_several_files_are_written(tmp_path: Path, file: Path) -> None:
    other = tmp_path / "b.toml"
    other.write_text('[[call]]\nid = "x"\ntitle = "X"\ndeadline = 2026-12-01\n')
    done = invoked("checked", "x", "closed", "--data", str(tmp_path), "--today", NOON)
    assert done.out == f"checked on 2026-11-23: x; {other}\nchecked on 2026-11-23: closed; {file}\n"


def test_a_day_ahead_is_refused(file: Path) -> None:
    done = checked(file, "closed", "--on", "2026-11-24")
    assert done == Done(2, "", "--on 2026-11-24 lies ahead; write the day it was really checked\n")


def test_one_unknown_id_and_nothing_is_written(file: Path) -> None:
    assert checked(file, "closed", "opened").status == 2
    assert file.read_bytes() == GOOD.read_bytes()
