"""Text handed over for certain: whoever returns from here knows that it arrived, or why it did not."""

import os
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import BinaryIO

from ecctrack.errors import EcctrackError, UsageError
from ecctrack.text import one_line

PROGRAM_SECONDS = 600
"""How long a program may take: the memory is locked meanwhile, and other runs wait for it."""


class DeliveryError(EcctrackError):
    """What was to be said did not arrive; it is said again by the next run."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}; nothing was recorded, and the next run says it again")


def write_out(data: bytes) -> None:
    """Write `data` to standard output, to the disk where that is a file; raises DeliveryError if not all of it went."""
    stream = sys.stdout
    if stream is None:
        raise DeliveryError("standard output is closed")
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
        _sync(stream.buffer)
    except OSError as error:
        _discard(stream.buffer)
        reason = (error.strerror or str(error)).lower()
        raise DeliveryError(f"the reminders could not be written out ({reason})") from error


def _sync(stream: BinaryIO) -> None:
    """Some disks take what they cannot keep, and say so only now."""
    try:
        handle = stream.fileno()
    except OSError:
        return
    if stat.S_ISREG(os.fstat(handle).st_mode):
        os.fsync(handle)


def _discard(stream: BinaryIO) -> None:
    """Let go of what is still buffered: Python writes it again at exit, and would complain again."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def words_of(command: str) -> list[str]:
    """A program and its arguments, split as a shell splits words; raises UsageError."""
    import shlex  # noqa: PLC0415 - only with --exec

    try:
        words = shlex.split(command)
    except ValueError as error:
        reason = one_line(str(error)).lower()
        raise UsageError(
            f"--exec '{one_line(command)}' cannot be split into words ({reason}); close every quote"
        ) from None
    if not words:
        raise UsageError("--exec names no program; write --exec 'mail -s Reminders me@example.org'")
    of_a_shell = next((word for word in words if word in _OF_A_SHELL), None)
    if of_a_shell:
        # As an argument it would be passed over, and the reminders be lost without a word.
        raise UsageError(f"--exec runs no shell, to which '{of_a_shell}' belongs; write --exec \"sh -c '…'\"")
    return words


_OF_A_SHELL = frozenset(("|", "||", "&", "&&", ";", "<", ">", ">>", "2>", "2>&1"))


def hand_to(words: Sequence[str], data: bytes, seconds: float = PROGRAM_SECONDS) -> None:
    """Run a program, without a shell, with `data` as its input; raises DeliveryError unless it exits with 0."""
    # Imported here: most runs have nothing to say, and it is a tenth of what they take.
    import subprocess  # noqa: PLC0415

    name = one_line(words[0])
    try:
        status = subprocess.run(words, input=data, timeout=seconds, check=False).returncode  # noqa: S603
    except subprocess.TimeoutExpired:
        raise DeliveryError(f"--exec {name} was ended, since it took longer than {seconds:.0f} s") from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise DeliveryError(f"--exec {name} could not be started ({reason})") from error
    if status < 0:
        raise DeliveryError(f"--exec {name} was killed by signal {-status}")
    if status:
        raise DeliveryError(f"--exec {name} failed with status {status}")
