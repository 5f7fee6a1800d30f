"""The program run as its users run it: within the test, as a process, and on a terminal."""

import os
import pty
import select
import struct
import subprocess
import sys
import termios
from fcntl import ioctl
from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

from ecctrack.cli import app

GOOD = Path(__file__).parent / "data" / "good.toml"
NOON = "2026-11-23T12:00"
PROGRAM = (sys.executable, "-m", "ecctrack")


class Done(NamedTuple):
    """What a run brought."""

    status: int
    out: str
    err: str = ""


def invoked(*args: str) -> Done:
    """The program within this process: quick, and without a terminal."""
    result = CliRunner().invoke(app, args, prog_name="ecctrack")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)


def asked(*args: str) -> Done:
    """As `invoked`, of the good file at noon on 23 November 2026."""
    return invoked(*args, "--data", str(GOOD), "--today", NOON)


def environment(**more: str) -> dict[str, str]:
    return os.environ | {"ECCTRACK_DATA": str(GOOD)} | more


def process(*args: str, **more: str) -> Done:
    """The program as a process in a pipe, its data the good file; `more` is put into its environment."""
    return ran(*PROGRAM, *args, **more)


def ran(*words: str, **more: str) -> Done:
    """Any program as a process in that environment."""
    done = subprocess.run(words, capture_output=True, env=environment(**more), timeout=60, check=False)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def shell(command: str, **more: str) -> Done:
    """A line of bash in which `ecctrack` is the program."""
    begin = f'ecctrack() {{ "{sys.executable}" -m ecctrack "$@"; }}; set -o pipefail; '
    return ran("bash", "-c", begin + command, **more)


def terminal(*args: str, columns: int = 80, **more: str) -> Done:
    """The program on a terminal so wide; everything it writes there, line ends as LF."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    env = environment(**({"TERM": "xterm-256color"} | more))
    with subprocess.Popen([*PROGRAM, *args], stdin=theirs, stdout=theirs, stderr=theirs, env=env) as child:
        os.close(theirs)
        written = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                written += os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
        status = child.wait(timeout=60)
    os.close(ours)
    return Done(status, written.decode().replace("\r\n", "\n"))
