"""Text handed over for certain."""

import subprocess
import sys
from pathlib import Path

import pytest
from processes import Place
from telling import TEXT

from ecctrack.errors import UsageError
from ecctrack.reminders.delivery import DeliveryError, hand_to, words_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs of Unix")


def test_a_program_that_takes_too_long_is_ended() -> None:
    with pytest.raises(DeliveryError, match=r"^--exec sleep was ended, since it took longer than 0 s; nothing was"):
        hand_to(["sleep", "60"], b"text", seconds=0.2)


def test_a_program_gets_every_octet_however_long_the_text(tmp_path: Path) -> None:
    data = bytes(range(256)) * 4000
    hand_to(["dd", f"of={tmp_path}/copy", "status=none"], data)
    assert (tmp_path / "copy").read_bytes() == data


def test_words_are_those_of_a_shell_and_nothing_is_expanded() -> None:
    assert words_of("""sh -c 'a "b" $c' "d e" f\\ g *""") == ["sh", "-c", 'a "b" $c', "d e", "f g", "*"]


def test_a_file_as_output_has_all_of_it(tmp_path: Path) -> None:
    place = Place(tmp_path)
    with (tmp_path / "out").open("wb") as out:
        subprocess.run(place.command(), stdout=out, env=place.environment, check=True)
    assert (tmp_path / "out").read_text(encoding="utf-8") == TEXT
    assert place.run() == (0, "", "")


@pytest.mark.parametrize("command", ["echo x | wc", "mail me > log", "a && b", "notify 2>&1"])
def test_what_only_a_shell_understands_is_refused(command: str) -> None:
    with pytest.raises(UsageError, match="runs no shell"):
        words_of(command)
