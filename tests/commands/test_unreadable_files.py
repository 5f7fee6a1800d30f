"""Files that may not be read: said like all else that is wrong with a file."""

import os
from pathlib import Path

import pytest
from typer.main import get_command

from ecctrack.cli import COMMANDS, app
from running import GOOD, invoked


@pytest.mark.parametrize("name", COMMANDS)
def test_typer_does_not_refuse_them_as_wrong_usage(name: str) -> None:
    command = get_command(app).commands[name]  # type: ignore[attr-defined]
    paths = [parameter.type for parameter in command.params if hasattr(parameter.type, "readable")]
    assert paths
    assert not any(type_.readable for type_ in paths)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize(
    "words", [("list", "--data"), ("check",), ("import",), ("import", str(GOOD), "--yes", "--into")]
)
def test_the_status_is_that_of_a_missing_file(words: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.touch(mode=0)
    done = invoked(*words, str(file))
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"{file}: it ")
