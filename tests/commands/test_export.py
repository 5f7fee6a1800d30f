"""`ecctrack export`, and `ecctrack check` of what it writes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ecctrack.cli import app

GOLDEN = Path(__file__).parent.parent / "golden"
CATALOGUE = str(GOLDEN / "calendar.toml")
TODAY = ("--today", "2024-10-03", "--data", CATALOGUE)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_without_a_window_all_that_is_not_over_is_written() -> None:
    done = _run("export", *TODAY)
    assert done.exit_code == 0
    assert done.stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")
    assert done.stdout_bytes.count(b"BEGIN:VEVENT\r\n") == 5
    assert done.stderr == "wrote 4 entries, 5 milestones\n"


def test_all_writes_what_is_over_too_and_says_what_it_leaves_out() -> None:
    done = _run("export", "--all", *TODAY)
    assert done.stderr == "wrote 5 entries, 7 milestones; 1 opening left out, --opens writes them\n"
    assert _run("export", "--all", "--opens", *TODAY).stderr == "wrote 5 entries, 8 milestones\n"
    assert _run("export", "--all", "--no-opens", *TODAY).stderr == "wrote 5 entries, 7 milestones\n"


def test_what_has_no_day_is_counted(tmp_path: Path) -> None:
    data = tmp_path / "own.toml"
    data.write_text(
        '[[call]]\nid = "a"\ntitle = "Always"\nmodel = "continuous"\n'
        '[[call]]\nid = "b"\ntitle = "Both"\ndeadlines = { stage-1 = 2026-12-01, stage-2 = "to be announced" }\n'
    )
    for window in ("--all", "--no-opens"):
        done = _run("export", window, "--today", "2026-11-23", "--data", str(data))
        assert done.stderr == ("wrote 1 entry, 1 milestone; 1 continuous call and 1 date to be announced have no day\n")


def test_a_file_is_replaced_and_the_same_rows_come_with_alarms_and_a_name(tmp_path: Path) -> None:
    file = tmp_path / "calls.ics"
    file.write_text("old")
    done = _run("export", "--calls", "--alarm", "7d", "--alarm", "1d", "--name", "Our calls", "-o", str(file), *TODAY)
    assert done.stdout == ""
    assert done.stderr == f"wrote 2 entries, 2 milestones to {file}\n"
    written = file.read_bytes()
    assert b"X-WR-CALNAME:Our calls\r\n" in written
    assert written.count(b"TRIGGER:-P6DT23H30M\r\n") == written.count(b"TRIGGER:-P6DT15H\r\n") == 1


def test_an_empty_calendar_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "none.ics"
    file.write_text("old")
    done = _run("export", "nothing like it", "-o", str(file), *TODAY)
    assert done.exit_code == 1
    assert file.read_text() == "old"
    assert done.stderr.splitlines()[-1] == f"no calendar written: it would be empty; {file} was not touched"


def test_openings_alone_are_named_when_they_are_what_is_left_out() -> None:
    done = _run("export", "--all", "--until", "2023-12-31", *TODAY)
    assert done.exit_code == 1
    assert done.stderr == "no calendar written: it would be empty; 1 opening left out, --opens writes them\n"


def test_an_alarm_that_is_no_time_is_wrong_usage() -> None:
    done = _run("export", "--alarm", "soon", *TODAY)
    assert done.exit_code == 2
    assert done.stderr == "--alarm 'soon' is no time before a date; write 7d, 2w, 36h, 1d12h or 30m\n"


def test_a_folder_that_is_not_there_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    done = _run("export", "-o", str(tmp_path / "no" / "x.ics"), *TODAY)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{tmp_path / 'no' / 'x.ics'}: it cannot be written")


def _export(day: str, seed: str, zone: str, cache: Path) -> bytes:
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "XDG_CACHE_HOME": str(cache), "LC_ALL": "C"}
    command = [sys.executable, "-m", "ecctrack", "export", "--all", "--opens", "--alarm", "7d", "--today", day]
    options = ["--data", CATALOGUE, "--zone", zone]
    return subprocess.run([*command, *options], check=True, capture_output=True, env=environment).stdout


def test_two_days_two_seeds_and_two_zones_give_the_same_bytes(tmp_path: Path) -> None:
    first = _export("2024-01-01", "1", "Europe/Brussels", tmp_path)
    assert first == _export("2031-07-07", "2", "Pacific/Auckland", tmp_path)
    assert b"BEGIN:VEVENT" in first


def test_other_commands_do_not_pay_for_the_calendar_library() -> None:
    program = (
        "import sys; from ecctrack.cli import app\n"
        f"try: app(['list', '--data', {CATALOGUE!r}])\n"
        "except SystemExit: pass\n"
        "sys.exit('ics' in sys.modules or 'arrow' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).returncode == 0


def test_check_holds_a_calendar_against_the_rules(tmp_path: Path) -> None:
    file = tmp_path / "x.ics"
    _run("export", "--all", "-o", str(file), *TODAY)
    done = _run("check", str(file))
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "1 calendar: no errors\n")
    file.write_bytes(
        file.read_bytes().replace(b"STATUS:CONFIRMED", b"STATUS:SURE", 1).replace(b"METHOD:PUBLISH\r\n", b"")
    )
    done = _run("check", str(file), CATALOGUE, "--today", "2024-10-03")
    assert done.exit_code == 65
    assert done.stdout.startswith(f"{file}:25: STATUS is 'SURE'; write CONFIRMED or TENTATIVE or CANCELLED\n")
    assert f"look: {file}:1: no METHOD; add METHOD:PUBLISH; old Outlook wants it\n" in done.stdout
    assert f"look: {CATALOGUE}:" in done.stdout
    assert "look:" not in _run("check", str(file), "--errors-only").stdout


def test_a_file_too_large_for_google_is_told(tmp_path: Path) -> None:
    data = tmp_path / "long.toml"
    data.write_text(f'[[event]]\nid = "e"\ntitle = "E"\nstart = 2026-12-01\nnote = "{"word " * 210_000}"\n')
    done = _run("export", "--today", "2026-11-23", "--data", str(data))
    assert done.stderr.splitlines()[1].startswith("it has 1.1 MB, and Google imports about 1 MB at a time;")
