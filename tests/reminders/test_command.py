"""`ecctrack remind` as it is called."""

import json
import os
from pathlib import Path

import pytest
from telling import CATALOGUE, TEXT
from typer.testing import CliRunner, Result

from ecctrack.cli import app


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "events.toml").write_text(CATALOGUE, encoding="utf-8")
    return tmp_path


def remind(folder: Path, *more: str, day: str = "2026-11-24") -> Result:
    own = ("--data", str(folder / "events.toml"), "--today", day, "--state", str(folder / "state"))
    return CliRunner().invoke(app, ["remind", *own, *more])


def memory(folder: Path, *more: str) -> Result:
    return CliRunner().invoke(app, ["remind", "--state", str(folder / "state"), *more])


def outcome(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


def test_nothing_due_prints_nothing(folder: Path) -> None:
    assert outcome(remind(folder, day="2026-06-01")) == (0, "", "")
    assert outcome(remind(folder, "--exit-code", day="2026-06-01")) == (0, "", "")


@pytest.mark.parametrize("format_", ["table", "plain", "json", "jsonl", "csv", "markdown"])
def test_nothing_due_prints_nothing_in_every_format(folder: Path, format_: str) -> None:
    assert outcome(remind(folder, "--format", format_, day="2026-06-01")) == (0, "", "")


def test_a_stale_catalogue_is_never_said_alone(folder: Path) -> None:
    assert outcome(remind(folder, day="2028-06-01")) == (0, "", "")
    path = folder / "events.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("checked = 2026-11-20", "checked = 2025-01-01"))
    result = remind(folder)
    assert (result.exit_code, result.stdout) == (0, TEXT)
    assert result.stderr.startswith("the catalogue was last checked on 2025-01-01, long ago; ")
    assert outcome(remind(folder)) == (0, "", "")


def test_a_dry_run_records_nothing_and_runs_nothing(folder: Path) -> None:
    for _ in range(2):
        result = remind(folder, "--dry-run", "--exec", f"touch {folder}/ran")
        assert outcome(result) == (0, TEXT, "")
    assert sorted(path.name for path in folder.iterdir()) == ["events.toml"]


def test_the_exit_code_says_whether_something_was_due(folder: Path) -> None:
    assert remind(folder, "--exit-code", "--dry-run").exit_code == 3
    assert remind(folder, "--exit-code").exit_code == 3
    assert remind(folder, "--exit-code").exit_code == 0


def test_a_selection_is_made_as_in_list(folder: Path) -> None:
    assert remind(folder, "--calls", "-n").stdout.startswith("Tomorrow: Capacity Building, deadline\n")
    assert remind(folder, "cafe", "-n").stdout.startswith("In 6 days: Café Summit\n")
    assert remind(folder, "--within", "3d", "-n").stdout.startswith("Tomorrow: Capacity Building, deadline\n  Wed")
    assert remind(folder, "--country", "PL", "-n").stdout.startswith("In 6 days: Café Summit\n")


def test_leads_beyond_the_horizon_of_list_are_reached(folder: Path) -> None:
    heard = remind(folder, "--lead", "200d", "--events", day="2026-05-30").stdout
    assert heard.startswith("In 184 days: Café Summit\n")


def test_machine_formats_bring_the_rows_that_are_due(folder: Path) -> None:
    document = json.loads(remind(folder, "-n", "--format", "json").stdout)
    assert [(row["uid"], row["days_left"]) for row in document["rows"]] == [
        ("cap2b.deadline@ecctrack", 1),
        ("summit.event@ecctrack", 6),
    ]
    plain = remind(folder, "-n", "--format", "plain").stdout
    assert [line.split("\t")[9] for line in plain.splitlines()] == ["cap2b", "summit"]
    assert remind(folder, "-n", "--format", "markdown").stdout.startswith("| When | Left |")
    assert remind(folder, "-n", "--format", "table").stdout.startswith("November 2026\n")


def test_a_program_gets_the_same_text_once(folder: Path) -> None:
    for _ in range(2):
        result = remind(folder, "--exec", f"sh -c 'cat >> {folder}/mail'")
        assert (result.exit_code, result.stderr) == (0, "")
    assert (folder / "mail").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    ("program", "what"),
    [
        ("false", "--exec false failed with status 1"),
        ("sh -c 'exit 75'", "--exec sh failed with status 75"),
        ("sh -c 'kill -9 $$'", "--exec sh was killed by signal 9"),
        ("/no/such/program", "--exec /no/such/program could not be started (no such file or directory)"),
    ],
)
def test_a_program_that_fails_leaves_it_to_the_next_run(folder: Path, program: str, what: str) -> None:
    again = "nothing was recorded, and the next run says it again"
    for _ in range(2):
        assert outcome(remind(folder, "--exec", program)) == (1, TEXT, f"{what}; {again}\n")
    assert remind(folder, "--exec", "true").stdout == TEXT


def test_a_program_that_does_not_read_its_input_may_still_succeed(folder: Path) -> None:
    assert remind(folder, "--exec", "true").exit_code == 0
    assert outcome(remind(folder)) == (0, "", "")


def test_a_program_is_split_into_words_and_given_to_no_shell(folder: Path) -> None:
    remind(folder, "--exec", f"tee '{folder}/a $HOME; b'")
    assert (folder / "a $HOME; b").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--lead", "soon"], "lead 'soon' is no length of time; write days, weeks or hours, such as 30d,2w,1d,2h"),
        (["--exec", ""], "--exec names no program; write --exec 'mail -s Reminders me@example.org'"),
        (
            ["--exec", "sh -c '"],
            "--exec 'sh -c '' cannot be split into words (no closing quotation); close every quote",
        ),
        (["--past"], "--past looks back, and reminders look ahead; leave it out"),
        (["--list-state"], "--list-state and --forget stand alone; of the other options they take --state only"),
        (["--forget", "x"], "--list-state and --forget stand alone; of the other options they take --state only"),
    ],
)
def test_wrong_usage_says_what_to_write(folder: Path, options: list[str], message: str) -> None:
    assert outcome(remind(folder, *options)) == (2, "", f"{message}\n")
    assert not (folder / "state").exists()


def test_a_broken_catalogue_is_an_error_and_touches_no_memory(folder: Path) -> None:
    (folder / "events.toml").write_text("[[event]]\n")
    assert remind(folder).exit_code == 65
    assert not (folder / "state").exists()


def test_a_damaged_memory_is_an_error_and_nothing_is_lost(folder: Path) -> None:
    (folder / "state").write_bytes(os.urandom(5000))
    for more in ((), ("--dry-run",)):
        result = remind(folder, *more)
        assert (result.exit_code, result.stdout) == (1, TEXT)
        assert result.stderr.startswith(f"{folder / 'state'}: it is damaged, or no memory of ecctrack (")
    assert memory(folder, "--list-state").exit_code == 1


def test_the_memory_can_be_seen(folder: Path) -> None:
    assert outcome(memory(folder, "--list-state")) == (0, "", f"{folder / 'state'}: nothing was said yet\n")
    remind(folder)
    assert memory(folder, "--list-state").stdout == (
        "2026-11-23T23:00:00+00:00\t30d\t2026-11-25T16:00:00Z\tcap2b.deadline@ecctrack\n"
        "2026-11-23T23:00:00+00:00\t14d\t2026-11-25T16:00:00Z\tcap2b.deadline@ecctrack\n"
        "2026-11-23T23:00:00+00:00\t7d\t2026-11-25T16:00:00Z\tcap2b.deadline@ecctrack\n"
        "2026-11-23T23:00:00+00:00\t1d\t2026-11-25T16:00:00Z\tcap2b.deadline@ecctrack\n"
        "2026-11-23T23:00:00+00:00\t30d\t2026-11-30\tsummit.event@ecctrack\n"
        "2026-11-23T23:00:00+00:00\t14d\t2026-11-30\tsummit.event@ecctrack\n"
        "2026-11-23T23:00:00+00:00\t7d\t2026-11-30\tsummit.event@ecctrack\n"
    )


def test_what_is_forgotten_is_said_again(folder: Path) -> None:
    remind(folder)
    assert outcome(memory(folder, "--forget", "SUMMIT")) == (0, "", "forgot 3 reminders of SUMMIT\n")
    assert remind(folder).stdout.startswith("In 6 days: Café Summit\n")
    assert memory(folder, "--forget", "cap2b.deadline@ecctrack").stderr == (
        "forgot 4 reminders of cap2b.deadline@ecctrack\n"
    )


def test_all_is_forgotten_or_nothing(folder: Path) -> None:
    remind(folder)
    result = memory(folder, "--forget", "summit", "--forget", "sumit")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{folder / 'state'}: nothing was said of 'sumit'; see what was said with: ecctrack remind --list-state\n"
    )
    assert len(memory(folder, "--list-state").stdout.splitlines()) == 7


def test_forgetting_makes_no_memory(folder: Path) -> None:
    assert memory(folder, "--forget", "summit").exit_code == 1
    assert not (folder / "state").exists()


def test_without_a_home_folder_one_is_told_to_name_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 54321)
    result = CliRunner().invoke(app, ["remind", "--list-state"])
    assert outcome(result) == (1, "", "your home folder is not known; name a file with --state\n")
    assert outcome(remind(folder)) == (0, TEXT, "")
