"""The made-up catalogues that speed is measured on."""

import subprocess
import sys
from pathlib import Path

from ecctrack.store.load import load, toml_files

PROGRAM = Path(__file__).parents[1] / "benchmarks" / "catalogue.py"


def made(number: int, target: Path) -> Path:
    subprocess.run([sys.executable, str(PROGRAM), str(number), str(target)], check=True, timeout=120)
    return target


def test_a_made_up_catalogue_has_that_many_entries_and_no_fault(tmp_path: Path) -> None:
    catalogue = load([made(500, tmp_path / "made.toml")])
    assert len(catalogue.entries) == 500
    assert {entry.type for entry in catalogue.entries} == {"event", "call"}


def test_the_same_number_makes_the_same_bytes(tmp_path: Path) -> None:
    first, second = made(200, tmp_path / "first.toml"), made(200, tmp_path / "second.toml")
    assert first.read_bytes() == second.read_bytes()


def test_a_folder_gets_ten_thousand_entries_a_file(tmp_path: Path) -> None:
    files = toml_files([made(20_001, tmp_path / "many")])
    assert [file.read_text(encoding="utf-8").count("\nid = ") for file in files] == [10_000, 10_000, 1]
