"""Each file in tests/data/bad has one fault; the comments on top of it say how the program complains."""

from pathlib import Path

import pytest

from ecctrack.errors import DataError
from ecctrack.store.load import load

BAD = Path(__file__).parent.parent / "data" / "bad"


def promised(file: Path) -> list[str]:
    """The comment lines on top of a file: a message each."""
    lines = file.read_bytes().split(b"\n")
    first = next(index for index, line in enumerate(lines) if not line.startswith(f"# {file.name}:".encode()))
    return [line.removeprefix(b"# ").decode() for line in lines[:first]]


@pytest.mark.parametrize("name", sorted(path.name for path in BAD.iterdir()))
def test_a_fault_is_named_with_its_line_and_what_to_write(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD)
    expected = promised(Path(name))
    assert expected
    with pytest.raises(DataError) as caught:
        load([Path(name)])
    assert str(caught.value).split("\n") == expected


def test_there_is_a_file_for_every_sort_of_fault() -> None:
    assert len(list(BAD.iterdir())) >= 125
