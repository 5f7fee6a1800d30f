"""The program on a terminal, answered as a person would."""

import os
import pty
import select
import subprocess
from collections.abc import Sequence

from running import PROGRAM, Done, environment

PATIENCE_SECONDS = 60


def dialogue(args: Sequence[str], answers: Sequence[tuple[str, str]], **more: str) -> Done:
    """What the program shows when each answer is typed once its question has come; line ends as LF.

    Standard output is a pipe, as in `ecctrack add > log`: what is asked must not get into it.
    """
    ours, theirs = pty.openpty()
    env = environment(**({"TERM": "xterm"} | more))
    command = [*PROGRAM, *args]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, env=env) as child:
        os.close(theirs)
        shown, seen = "", 0
        for question, answer in answers:
            while question not in shown[seen:]:
                shown += _more(ours, shown)
            seen = shown.index(question, seen) + len(question)
            os.write(ours, f"{answer}\n".encode())
        assert child.stdout
        out = child.stdout.read().decode()
        while piece := _more(ours, shown, ended=True):
            shown += piece
        status = child.wait(timeout=PATIENCE_SECONDS)
    os.close(ours)
    return Done(status, out, shown.replace("\r\n", "\n"))


def _more(ours: int, shown: str, *, ended: bool = False) -> str:
    """What comes next on the terminal; empty once it is closed, which is an error as long as more is awaited."""
    assert select.select([ours], [], [], PATIENCE_SECONDS)[0], f"nothing more came after:\n{shown}"
    try:
        piece = os.read(ours, 65536).decode(errors="replace")
    except OSError:  # the other end is closed
        piece = ""
    assert piece or ended, f"it ended after:\n{shown}"
    return piece
