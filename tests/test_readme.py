"""Every command of the README does what it says, for somebody who pastes it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SCRIPTS = Path(sys.executable).parent


def blocks() -> list[list[str]]:
    """The lines of each of the README's shell blocks, without their comments."""
    found = [block.partition("\n```")[0].splitlines() for block in README.split("```sh\n")[1:]]
    return [[line.partition("  #")[0].strip() for line in block if line] for block in found]


def commands() -> list[str]:
    return [line for block in blocks() for line in block]


OF_ECCTRACK = [line for line in commands() if line.startswith("ecctrack")]
SET_UP = ["python3 dev.py run", "python3 dev.py test"]
INSTALL = "python3 -m pip install ."


def environment(home: Path) -> dict[str, str]:
    """A user's, with this Python's programs in front and a home of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ECCTRACK", "XDG", "PYTEST"))}
    return kept | {"HOME": str(home), "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"}


def run(line: str, home: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", line], cwd=cwd, env=environment(home), capture_output=True, text=True, timeout=120, check=False
    )


def test_the_readme_has_the_commands_that_these_tests_know() -> None:
    assert sorted(commands()) == sorted([*OF_ECCTRACK, *SET_UP, INSTALL])
    assert len(OF_ECCTRACK) > 5


@pytest.mark.parametrize("block", blocks(), ids=lambda block: block[-1])
def test_the_commands_of_a_block_run_one_after_the_other(block: list[str], tmp_path: Path) -> None:
    for line in block:
        if line in OF_ECCTRACK:
            done = run(line, tmp_path, tmp_path)
            assert done.returncode == 0, done.stderr
            assert "Traceback" not in done.stderr


@pytest.mark.skipif(not (ROOT / ".venv" / "test.installed").exists(), reason="this checkout was not set up by dev.py")
def test_the_main_job_runs_from_a_checkout(tmp_path: Path) -> None:
    done = run(f"cd '{ROOT}' && python3 dev.py run list --all", tmp_path, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "talk-2024-global-perspectives" in done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment into which the README's command has installed the package, as a wheel."""
    place = tmp_path_factory.mktemp("installed")
    source = place / "source"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(".venv", ".git", ".*cache", "tests", "node_modules"))
    subprocess.run([sys.executable, "-m", "venv", place / "env"], check=True)
    site = next((place / "env").glob("lib/python*/site-packages"))
    # The libraries it needs are those of this Python: a test fetches nothing.
    (site / "beside.pth").write_text(next(path for path in sys.path if path.endswith("site-packages")) + "\n")
    python = place / "env" / "bin" / "python3"
    arguments = [*INSTALL.split()[1:], "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run([python, *arguments], cwd=source, check=True, capture_output=True)
    shutil.rmtree(source)
    return place / "env"


@pytest.mark.skipif(os.name == "nt", reason="the layout of an environment differs there")
def test_the_installed_program_brings_its_catalogue(installed: Path, tmp_path: Path) -> None:
    for program in ([str(installed / "bin" / "ecctrack")], [str(installed / "bin" / "python3"), "-m", "ecctrack"]):
        done = subprocess.run(
            [*program, "list", "--all", "--header"],
            cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert "talk-2024-global-perspectives" in done.stdout
    where = "import ecctrack; print(ecctrack.__file__)"
    done = subprocess.run(
        [installed / "bin" / "python3", "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith(str(installed))
