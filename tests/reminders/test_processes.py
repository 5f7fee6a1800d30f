"""Real processes: killed at every step, started ten at once, with full disks and next to no environment."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from processes import Place, full_pipe, until
from telling import TEXT

AGAIN = "nothing was recorded, and the next run says it again"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, pipes and limits of Unix")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.fixture
def stuck() -> Iterator[int]:
    with full_pipe() as writing:
        yield writing


def test_said_once_with_nothing_on_standard_error(place: Place) -> None:
    assert place.run() == (0, TEXT, "")
    assert place.run() == (0, "", "")


def test_killed_before_the_output_it_is_said_by_the_next_run(place: Place, stuck: int) -> None:
    process = place.start(stdout=stuck)
    until(place.is_locked)
    time.sleep(0.1)
    process.kill()
    assert process.wait() == -signal.SIGKILL
    assert place.said() == 0
    process.communicate()
    assert place.run() == (0, TEXT, "")


def test_killed_during_exec_it_is_said_again(place: Place) -> None:
    status, out, _ = place.run("--exec", f"sh -c 'cat > {place.folder}/mail; kill -9 $PPID'")
    assert (status, out) == (-signal.SIGKILL, TEXT)
    until(lambda: not place.is_locked())
    assert (place.folder / "mail").read_text(encoding="utf-8") == TEXT
    assert place.said() == 0
    assert place.run() == (0, TEXT, "")


def test_killed_while_recording_it_is_said_again_and_the_memory_is_whole(place: Place) -> None:
    assert place.run("--events")[0] == 0
    known = place.said()
    with closing(sqlite3.connect(place.state, isolation_level=None)) as reader:
        # A reader lets the writer come as far as its journal, and no further.
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM said").fetchall()
        process = place.start()
        assert process.stdout is not None
        assert process.stdout.readline() == b"Tomorrow: Capacity Building, deadline\n"
        until(lambda: place.state.with_name("reminders.sqlite-journal").exists())
        time.sleep(0.1)
        process.kill()
        process.communicate()
    assert place.said() == known
    status, out, err = place.run()
    assert (status, out.partition("\n")[0], err) == (0, "Tomorrow: Capacity Building, deadline", "")
    assert place.run() == (0, "", "")


@pytest.mark.parametrize("milliseconds", range(40, 290, 60))
def test_killed_at_any_moment_nothing_is_lost(place: Place, milliseconds: int) -> None:
    process = place.start()
    time.sleep(milliseconds / 1000)
    process.kill()
    first = process.communicate()[0].decode()
    status, second, err = place.run()
    assert (status, err) == (0, "")
    # Said in full by one of the two; by both only if the first was killed before it had recorded.
    assert TEXT in (first, second)
    assert place.run() == (0, "", "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_ended_politely_during_exec_nothing_is_recorded(place: Place, number: signal.Signals) -> None:
    process = place.start("--exec", f"sh -c 'cat > /dev/null; touch {place.folder}/running; exec sleep 1'")
    until((place.folder / "running").exists)
    process.send_signal(number)
    process.communicate()
    assert process.returncode != 0
    assert place.said() == 0


def test_ten_copies_at_the_same_moment_say_it_once(place: Place) -> None:
    copies = [place.start() for _ in range(10)]
    results = [(*copy.communicate(timeout=60), copy.returncode) for copy in copies]
    assert sorted(results) == [(b"", b"", 0)] * 9 + [(TEXT.encode(), b"", 0)]


def test_ten_copies_that_all_wait_for_the_memory_say_it_once(place: Place) -> None:
    place.run("--lead", "1h")
    with closing(sqlite3.connect(place.state, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        copies = [place.start("--exec", "sh -c 'sleep 0.2'") for _ in range(10)]
        time.sleep(2)
        assert all(copy.poll() is None for copy in copies)
    results = [(*copy.communicate(timeout=60), copy.returncode) for copy in copies]
    assert sorted(results) == [(b"", b"", 0)] * 9 + [(TEXT.encode(), b"", 0)]


def test_output_that_cannot_be_written_records_nothing(place: Place) -> None:
    with Path("/dev/full").open("wb") as full:
        status, _, err = place.run(stdout=full)
    assert (status, err) == (
        1,
        f"the reminders could not be written out (no space left on device); {AGAIN}\n",
    )
    assert place.run() == (0, TEXT, "")


def test_a_pipe_nobody_reads_is_a_failure_here(place: Place) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    status, _, err = place.run(stdout=writing)
    os.close(writing)
    assert status == 1
    assert err.startswith("the reminders could not be written out (broken pipe); ")
    assert err.count("\n") == 1
    assert place.said() == 0


def shell(place: Place, script: str, *more: str) -> tuple[int, str, str]:
    command = ["sh", "-c", script, "sh", *place.command(*more)]
    done = subprocess.run(command, capture_output=True, env=place.environment, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_without_standard_output_nothing_is_recorded(place: Place) -> None:
    status, _, err = shell(place, '"$@" >&-')
    assert (status, err) == (1, f"standard output is closed; {AGAIN}\n")
    assert place.said() == 0


def test_on_a_full_disk_the_reminders_are_still_printed(place: Place) -> None:
    # A file of more than eight blocks of 512 octets cannot be written: what a full disk says, without one.
    for _ in range(2):
        status, out, err = shell(place, 'ulimit -f 8; exec "$@"')
        assert (status, out) == (1, TEXT)
        assert err == f"{place.state}: it cannot be written (disk I/O error); see that the disk is well and has room\n"
    assert place.run() == (0, TEXT, "")
    status, out, err = shell(place, 'ulimit -f 8; exec "$@"', "--today", "2026-11-29")
    assert (status, out.partition("\n")[0]) == (1, "Tomorrow: Café Summit")
    assert place.run("--today", "2026-11-29")[1].startswith("Tomorrow: Café Summit\n")


@pytest.mark.parametrize("environment", [{}, {"PYTHONTZPATH": ""}, {"LC_ALL": "C"}, {"LANG": "xx_YY.none", "TERM": ""}])
def test_next_to_no_environment_is_enough(place: Place, environment: dict[str, str]) -> None:
    place.environment = {"PYTHONPATH": place.environment["PYTHONPATH"], **environment}
    assert place.run() == (0, TEXT, "")
    assert place.run() == (0, "", "")


def test_a_terminal_that_knows_no_accents_loses_them_and_the_mail_does_not(place: Place) -> None:
    place.environment["PYTHONIOENCODING"] = "ascii"
    status, out, err = place.run("--events", "--exec", f"sh -c 'cat > {place.folder}/mail'")
    assert (status, out.split("\n")[0], err) == (0, "In 6 days: Cafe Summit", "")
    assert (place.folder / "mail").read_text(encoding="utf-8").startswith("In 6 days: Café Summit\n")


def test_the_memory_is_in_the_state_folder_of_the_user(place: Place) -> None:
    place.environment = {key: value for key, value in place.environment.items() if not key.startswith("XDG_")}
    command = place.command()
    del command[command.index("--state") :]
    for out in (TEXT, ""):
        done = subprocess.run(command, capture_output=True, env=place.environment, check=False, text=True)
        assert (done.returncode, done.stdout, done.stderr) == (0, out, "")
    assert [path.name for path in place.folder.rglob("*.sqlite")] == ["reminders.sqlite"]


WITHOUT_PRIVILEGE = (
    () if getattr(os, "geteuid", int)() else ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")
)
"""Root may write what nobody may write, unless it gives that up."""
bound_by_modes = pytest.mark.skipif(
    bool(WITHOUT_PRIVILEGE) and not shutil.which("setpriv"), reason="root is not bound by the modes of files"
)


def unprivileged(place: Place) -> tuple[int, str, str]:
    done = subprocess.run(
        [*WITHOUT_PRIVILEGE, *place.command()], capture_output=True, env=place.environment, check=False
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@bound_by_modes
def test_a_read_only_memory_is_read_and_the_rest_still_printed(place: Place) -> None:
    place.run("--events")
    place.state.chmod(0o444)
    for _ in range(2):
        status, out, err = unprivileged(place)
        assert (status, out.partition("\n")[0]) == (1, "Tomorrow: Capacity Building, deadline")
        assert err == (f"{place.state}: it may not be written; mend that, or name another file with --state\n")


@bound_by_modes
def test_a_folder_that_may_not_be_written_is_no_reason_to_lose_reminders(place: Place) -> None:
    place.folder.chmod(0o555)
    status, out, err = unprivileged(place)
    assert (status, out) == (1, TEXT)
    assert "it may not be written" in err
    place.state = place.folder / "none" / "reminders.sqlite"
    status, out, err = unprivileged(place)
    assert (status, out) == (1, TEXT)
    assert err == f"{place.state}: its folder cannot be made (permission denied); name another file with --state\n"
    place.folder.chmod(0o755)
