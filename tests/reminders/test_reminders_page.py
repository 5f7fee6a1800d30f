"""Every line of docs/reminders.md does what it says, for somebody who pastes it."""

import configparser
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from processes import Place
from telling import TEXT

PAGE = (Path(__file__).parents[2] / "docs" / "reminders.md").read_text(encoding="utf-8")
BIN = "/home/me/.local/bin"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="cron and systemd")


def blocks(language: str) -> list[tuple[str, str]]:
    """Name (of those to be saved under one) and text of each block in that language."""
    return re.findall(rf"^```{language}(?: file=(\S+))?\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


SCRIPTS = {name: text for name, text in blocks("sh") if name}
UNITS = {name: text for name, text in blocks("ini") if name}
JOBS = [line for _, text in blocks("crontab") for line in text.splitlines() if line and not re.match(r"#|\w+=", line)]
SETTINGS = [line for _, text in blocks("crontab") for line in text.splitlines() if re.match(r"\w+=", line)]


class Machine(Place):
    """One on which the page's scripts are installed, and `mail`, `curl` and `notify-send` only note what they get."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.bin = folder / "home/me/.local/bin"
        self.bin.mkdir(parents=True)
        self.state = folder / "home/me/.local/state/ecctrack/reminders.sqlite"
        own = ("--data", str(folder / "events.toml"), "--today", "2026-11-24")
        ecctrack = f'#!/bin/sh\nexec "{sys.executable}" -m ecctrack "$@" {" ".join(own)}\n'
        self.install("ecctrack", ecctrack)
        for name in ("mail", "curl", "notify-send"):
            note = f"#!/bin/sh\nprintf '%s\\n' \"$@\" > {folder}/{name}.words\n"
            note += "" if name == "notify-send" else f"cat > {folder}/{name}.text\n"
            self.install(name, note)
        for name, text in SCRIPTS.items():
            self.install(name, text.replace(BIN, str(self.bin)))

    def install(self, name: str, text: str) -> None:
        path = self.bin / name
        path.write_text(text, encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def runs(self, command: str) -> subprocess.CompletedProcess[str]:
        """A command as cron runs it: by sh, with next to no environment."""
        here = command.replace("/home/me", str(self.folder / "home/me"))
        environment = {
            "HOME": str(self.folder / "home/me"),
            "SHELL": "/bin/sh",
            "PATH": f"{self.bin}:/usr/bin:/bin",
            "PYTHONPATH": self.environment["PYTHONPATH"],
        }
        return subprocess.run(["/bin/sh", "-c", here], env=environment, capture_output=True, text=True, check=False)

    def got(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def command_of(job: str) -> str:
    """The command of a line of a crontab; a percent sign would be a line break there."""
    *fields, command = job.split(maxsplit=5)
    assert all(re.fullmatch(r"\*|\d+", field) for field in fields)
    assert "%" not in command
    return command


def test_the_page_has_what_these_tests_know() -> None:
    assert len(JOBS) == 6
    assert sorted(SCRIPTS) == ["remind-by-mail", "remind-by-webhook", "remind-on-desktop"]
    assert sorted(UNITS) == ["ecctrack-remind.service", "ecctrack-remind.timer"]
    assert {line.partition("=")[0] for line in SETTINGS} == {"MAILTO", "LANG", "DBUS_SESSION_BUS_ADDRESS"}


@pytest.mark.parametrize("job", JOBS)
def test_every_line_for_cron_says_it_once_and_complains_of_nothing(job: str, machine: Machine) -> None:
    if "webhook" in job and not shutil.which("jq"):
        pytest.skip("this machine has no jq")
    first, second = machine.runs(command_of(job)), machine.runs(command_of(job))
    assert (first.returncode, first.stderr) == (0, "")
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    silent = job.endswith("> /dev/null")
    assert first.stdout == ("" if silent else TEXT)
    assert silent == any(machine.folder.glob("*.words"))


def script(machine: Machine, name: str) -> None:
    done = machine.runs(f"{BIN}/ecctrack remind --exec {BIN}/{name}")
    assert (done.returncode, done.stdout, done.stderr) == (0, TEXT, "")


def test_the_mail_has_the_first_line_as_its_subject_and_the_rest_as_its_text(machine: Machine) -> None:
    script(machine, "remind-by-mail")
    subject, _, rest = TEXT.partition("\n")
    assert machine.got("mail.words") == f"-s\n{subject}\nme@example.org\n"
    assert machine.got("mail.text") == rest


@pytest.mark.skipif(not shutil.which("jq"), reason="this machine has no jq")
def test_the_chat_gets_json_with_the_whole_text(machine: Machine) -> None:
    script(machine, "remind-by-webhook")
    assert json.loads(machine.got("curl.text")) == {"text": TEXT}
    assert machine.got("curl.words").endswith("@-\nhttps://chat.example.org/hooks/secret\n")


def test_the_desktop_gets_a_title_and_text_without_markup(machine: Machine) -> None:
    catalogue = machine.folder / "events.toml"
    catalogue.write_text(catalogue.read_text(encoding="utf-8").replace("Café Summit", "<b>R&D</b>"), encoding="utf-8")
    done = machine.runs(f"{BIN}/ecctrack remind --exec {BIN}/remind-on-desktop")
    assert (done.returncode, done.stderr) == (0, "")
    app, title, *text = machine.got("notify-send.words").splitlines()
    assert (app, title) == ("--app-name=ecctrack", "Tomorrow: Capacity Building, deadline; and 1 more")
    assert "In 6 days: &lt;b>R&amp;D&lt;/b>" in text


@pytest.mark.parametrize("name", ["mail", "curl", "notify-send"])
def test_a_service_that_fails_leaves_it_to_the_next_run(name: str, machine: Machine) -> None:
    machine.install(name, "#!/bin/sh\ncat > /dev/null\nexit 22\n")
    job = next(job for job in JOBS if {"mail": "by-mail", "curl": "exec 'curl", "notify-send": "desktop"}[name] in job)
    failed = machine.runs(command_of(job))
    assert failed.returncode == 1
    assert "failed with status 22; nothing was recorded, and the next run says it again" in failed.stderr
    machine.install(name, f"#!/bin/sh\ntouch {machine.folder}/arrived\n")
    assert machine.runs(command_of(job)).returncode == 0
    assert (machine.folder / "arrived").exists()


def units() -> dict[str, configparser.ConfigParser]:
    found = {}
    for name, text in UNITS.items():
        found[name] = configparser.ConfigParser(interpolation=None)
        found[name].optionxform = str  # type: ignore[assignment,method-assign]
        found[name].read_string(text)
    return found


def test_the_service_runs_what_it_starts_once(machine: Machine) -> None:
    start = units()["ecctrack-remind.service"]["Service"]["ExecStart"]
    # What systemd would expand before the program sees it.
    assert not re.search("[$%\\\\]", start)
    done = machine.runs(start)
    assert (done.returncode, done.stdout, done.stderr) == (0, TEXT, "")
    assert machine.runs(start).stdout == ""


def test_the_timer_catches_up_after_the_machine_was_off() -> None:
    timer = units()["ecctrack-remind.timer"]["Timer"]
    assert (timer["OnCalendar"], timer["Persistent"]) == ("hourly", "true")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this machine has no systemd")
def test_systemd_finds_nothing_wrong_with_the_units(machine: Machine) -> None:
    for name, text in UNITS.items():
        (machine.folder / name).write_text(text.replace("/home/me", str(machine.folder / "home/me")), encoding="utf-8")
    names = [str(machine.folder / name) for name in UNITS]
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *names], capture_output=True, text=True, check=False
    )
    about_these = [line for line in done.stderr.splitlines() if "ecctrack" in line]
    assert (done.returncode, about_these) == (0, [])


def test_the_commands_for_the_shell_run(machine: Machine) -> None:
    lines = [line.partition("  #")[0] for name, text in blocks("sh") if not name for line in text.splitlines()]
    assert len(lines) == 3
    machine.runs(f"{BIN}/ecctrack remind")
    for line in lines:
        program, arguments = line.split(maxsplit=1)
        state_only = [sys.executable, "-m", program, *arguments.replace("i3-2023-cap2b", "cap2b").split()]
        environment = {**machine.environment, "HOME": str(machine.folder / "home/me")}
        own = {name: value for name, value in environment.items() if not name.startswith("XDG_")}
        done = subprocess.run(state_only, env=own, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_the_example_has_the_form_of_a_message() -> None:
    example = next(text for _, text in blocks("text"))
    first, empty, second, *_ = example.splitlines()
    assert (first, empty) == (f"{second}; and 1 more", "")
    assert os.linesep.join(example.splitlines()).count("  https://example.org/") == 2
