"""The program as its users meet it: a process in a pipe, on a terminal, on any machine."""

import json
import os
import re
import shutil
import sysconfig
from pathlib import Path

import pytest
from rich.cells import cell_len

from ecctrack import __version__
from ecctrack.cli import COMMANDS
from running import GOOD, NOON, process, ran, shell, terminal

AT_NOON = ("--today", NOON)


def test_alone_it_lists_what_is_coming() -> None:
    done = process()
    assert done.status == 0
    assert done == process("list")
    assert all(line.count("\t") == 10 for line in done.out.splitlines())


def test_the_installed_command_is_the_same_program() -> None:
    script = Path(sysconfig.get_path("scripts")) / "ecctrack"
    if not script.exists():
        pytest.skip("not installed in this environment")
    assert ran(str(script), "--version") == process("--version") == (0, f"ecctrack {__version__}\n", "")


@pytest.mark.parametrize("clock", ["Asia/Singapore", "America/Los_Angeles", "Pacific/Auckland"])
@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-12-31"])
def test_the_machines_zone_changes_nothing(clock: str, day: str, tmp_path: Path) -> None:
    call = '[[call]]\nid = "a"\ntitle = "A call"\ndeadline = {0}T17:00:00\nchecked = {0}\n'
    (tmp_path / "a.toml").write_text(call.format(day), encoding="utf-8")
    before = process("list", "--today", f"{day}T16:59", TZ=clock, ECCTRACK_DATA=str(tmp_path))
    after = process("list", "--today", f"{day}T17:00", TZ=clock, ECCTRACK_DATA=str(tmp_path))
    offset = "+02:00" if day == "2026-03-29" else "+01:00"
    assert before.out == f"{day}T17:00:00{offset}\t" * 2 + "0\tclosing soon\t\tdeadline\tA call\t\t\ta\t\n"
    assert after.out == ""


def test_local_is_the_machines_zone() -> None:
    local = process(*AT_NOON, "--zone", "local", TZ="Asia/Singapore")
    assert local.out == process(*AT_NOON, "--zone", "Asia/Singapore").out != process(*AT_NOON).out


@pytest.mark.parametrize("format_", ["table", "json", "csv"])
def test_the_same_question_gives_the_same_bytes_every_time(format_: str) -> None:
    outs = {process(*AT_NOON, "--all", "-f", format_, PYTHONHASHSEED=seed).out for seed in ("0", "1", "2", "2")}
    assert len(outs) == 1


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_a_terminal_gets_a_table_of_its_width(columns: int) -> None:
    done = terminal(*AT_NOON, columns=columns)
    assert done.status == 0
    assert "\x1b[1mGoing on\x1b[0m" in done.out
    assert "\x1b]8;;https://example.org/lab\x1b\\" in done.out
    assert max(map(cell_len, bare(done.out).splitlines())) <= columns


def bare(text: str) -> str:
    """Without colours and links."""
    return re.sub("\x1b\\[[0-9;]*m|\x1b]8;[^\x1b]*\x1b\\\\", "", text)


def test_a_terminal_is_obeyed_in_what_it_says_of_itself() -> None:
    plain = process(*AT_NOON, "-f", "table", COLUMNS="80").out
    no_colour = terminal(*AT_NOON, NO_COLOR="1").out
    assert not re.search("\x1b\\[[0-9;]*m", no_colour)
    assert bare(no_colour) == bare(terminal(*AT_NOON).out) == plain
    assert terminal(*AT_NOON, TERM="dumb").out == plain
    assert terminal(*AT_NOON, COLUMNS="80", columns=200).out == terminal(*AT_NOON).out
    assert process(*AT_NOON, FORCE_COLOR="1", COLUMNS="80").out == terminal(*AT_NOON).out
    assert "\x1b" not in process(*AT_NOON, FORCE_COLOR="1", NO_COLOR="1", TERM="dumb").out


@pytest.mark.parametrize("columns", ["0", "1", "abc", "-5", "100000"])
def test_odd_widths_are_survived(columns: str) -> None:
    done = process(*AT_NOON, "-f", "table", COLUMNS=columns)
    assert (done.status, done.err) == (0, "")
    assert "Always open" in done.out


@pytest.mark.parametrize(
    "more", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
@pytest.mark.parametrize(
    "args", [("list", "--all"), ("list", "-f", "table"), ("show", "cmr-2026-chisinau"), ("next", "-n", "9")]
)
def test_an_ascii_terminal_is_enough(args: tuple[str, ...], more: dict[str, str]) -> None:
    done = process(*args, *AT_NOON, **more)
    assert (done.status, done.err) == (0, "")
    assert done.out.isascii()
    assert "Chisinau" in done.out


def test_messages_are_legible_on_an_ascii_terminal() -> None:
    done = process("list", "--kind", "Chișinău", PYTHONIOENCODING="ascii")
    assert done.status == 2
    assert done.err.isascii()


def test_a_pipe_closed_early_is_no_error() -> None:
    done = shell("ecctrack list --all -f json | head -1")
    assert done == (0, "{\n", "")
    assert shell("ecctrack list --all | true").status == 0


def test_help_that_nobody_reads_to_its_end_is_no_error() -> None:
    done = shell("ecctrack --help | head -1")
    assert (done.status, done.err) == (0, "")


def test_help_on_a_full_disk_is_a_sentence() -> None:
    done = shell("ecctrack --help > /dev/full")
    assert (done.status, done.err) == (1, "the help could not be written: no space is left\n")


def test_a_full_disk_is_said_to_be_one() -> None:
    done = shell("ecctrack list > /dev/full")
    assert done == (1, "", "the output could not be written: no space left on device; nothing else was lost\n")


def test_closed_streams_are_survived() -> None:
    closed = "the output could not be written: standard output is closed; nothing else was lost\n"
    assert shell("ecctrack list >&-") == (1, "", closed)
    assert shell("ecctrack list nowhere 2>&-") == (0, "", "")
    assert shell("ecctrack list --kind tlak 2>&-").status == 2
    assert shell("ecctrack list <&-").status == 0


def test_every_exit_status(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("what is this", encoding="utf-8")
    assert process("list", "--exit-code", *AT_NOON).status == 3
    assert process("list", "--data", str(tmp_path / "none")) == (
        1, "", f"{tmp_path}/none: there is no such file; look at the path again\n",
    )  # fmt: skip
    assert process("list", "--from", "soon").status == 2
    done = process("list", ECCTRACK_DATA=str(tmp_path))
    assert (done.status, done.out) == (65, "")
    assert done.err.startswith(f"{tmp_path}/a.toml:1: this is no TOML: ")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("lst",), "Did you mean 'list'?"),
        (("list", "--wthin", "3d"), "--within"),
        (("show", "two-stag"), "did you mean two-stage?"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(args: tuple[str, ...], said: str) -> None:
    done = process(*args)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_has_each_option_in_one_line(command: str) -> None:
    done = process(*filter(None, [command, "--help"]), COLUMNS="120")
    assert (done.status, done.err) == (0, "")
    assert "Examples" in done.out
    boxed = [line for line in done.out.splitlines() if line.startswith("│")]
    assert boxed
    assert [line for line in boxed if not re.match(r"│ ([*] )? *(-|[a-z]|[A-Z]+|\[|ID|entry_id)", line)] == []
    assert [line for line in boxed if re.match(r"│ {25,}", line)] == []
    assert sum("-" in line for line in boxed) >= 2


def test_data_is_replaced_added_to_and_found(home: Path, tmp_path: Path) -> None:
    event = '[[event]]\nid = "{0}"\ntitle = "{0}"\nstart = 2026-12-01\n'
    own = home / "data" / "ecctrack"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text(event.format("mine"), encoding="utf-8")
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text(event.format(name), encoding="utf-8")

    def ids(*args: str, variable: str = "") -> set[str]:
        out = process("list", "--all", "-f", "jsonl", *args, ECCTRACK_DATA=variable).out
        return {json.loads(line)["id"] for line in out.splitlines()}

    usual = ids()
    assert "mine" in usual
    assert len(usual) > 400
    assert ids("--data", str(tmp_path / "one.toml"), "-d", str(tmp_path / "two.toml")) == {"one", "two"}
    assert ids(variable=os.pathsep.join([str(tmp_path / "one.toml"), str(own)])) == {"one", "mine"}
    assert ids("-d", str(tmp_path), variable=str(own)) == {"one", "two"}


def test_a_broken_cache_folder_changes_nothing(home: Path) -> None:
    first = process(*AT_NOON)
    kept = list((home / "cache").rglob("*.entries"))
    assert len(kept) == 1
    kept[0].write_bytes(b"garbage")
    assert process(*AT_NOON) == first
    shutil.rmtree(home / "cache")
    (home / "cache").write_bytes(b"in the way")
    assert process(*AT_NOON) == first
    assert (home / "cache").read_bytes() == b"in the way"


def test_a_pipe_serves_as_a_file() -> None:
    assert shell(f"ecctrack list {' '.join(AT_NOON)} --data <(cat {GOOD})").out == process(*AT_NOON).out
    done = shell(f"ecctrack show two-stage {' '.join(AT_NOON)} --data <(cat {GOOD})")
    assert re.search(r"^file +/dev/fd/\d+$", done.out, re.MULTILINE)
