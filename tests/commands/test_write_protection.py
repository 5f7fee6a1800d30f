"""Files that their owner has write-protected."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from running import GOOD, NOON, Done, invoked
from talking import dialogue

LETTER = Path(__file__).parents[1] / "data" / "newsletter.txt"


@pytest.mark.parametrize(
    "args",
    [
        ("move", "closed", "deadline", "1 Dec"),
        ("checked", "closed"),
        ("add", "--title", "X", "--start", "1 Dec"),
        ("import", str(LETTER), "--yes", "--into", "FILE"),
    ],
    ids=lambda args: args[0],
)
def test_a_write_protected_file_stays_as_it_is(
    args: tuple[str, ...], tmp_path: Path, protect: Callable[[Path], None]
) -> None:
    file = Path(shutil.copy(GOOD, tmp_path / "a.toml"))
    protect(file)
    words = [str(file) if word == "FILE" else word for word in args]
    said = f"{file}: it is write-protected; make it writable, or name another file\n"
    assert invoked(*words, "--data", str(file), "--today", NOON) == Done(1, "", said)
    assert file.read_bytes() == GOOD.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
@pytest.mark.parametrize("args", [("add",), ("import", str(LETTER))], ids=lambda args: args[0])
def test_it_is_said_before_anything_is_asked(args: tuple[str, ...], tmp_path: Path) -> None:
    file = Path(shutil.copy(GOOD, tmp_path / "a.toml"))
    file.chmod(0o444)
    done = dialogue([*args, "--into", str(file), "--data", str(file)], [])
    assert done.status == 1
    assert done.err == f"{file}: it is write-protected; make it writable, or name another file\n"
