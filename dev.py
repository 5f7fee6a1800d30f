"""Set up this checkout and do one thing in it, with nothing but Python 3.11 and a package index.

    python3 dev.py run [ARGUMENT…]     ecctrack itself
    python3 dev.py test [ARGUMENT…]    the tests; arguments go to pytest
    python3 dev.py lint                linter, formatter's check, strict types
    python3 dev.py lock                the lock files anew, after a change of dependencies

Packages are installed into .venv, in the versions of requirements/*.txt, once for each change of those files.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
LOCKS = {"run": "run", "test": "test", "lint": "dev", "lock": "dev"}
LARGER = {"run": ("run", "test", "dev"), "test": ("test", "dev"), "dev": ("dev",)}


def set_up(name: str) -> None:
    """Let .venv hold what the lock file `name` lists, and this checkout; nothing is done where it does so already."""
    if any(stamp(larger).exists() and stamp(larger).read_text() == state_of(larger) for larger in LARGER[name]):
        return
    if not (VENV / "pyvenv.cfg").exists():
        venv.create(VENV, with_pip=True)
    install = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--require-hashes", "--requirement", str(lock(name))], check=True, cwd=HERE)
    subprocess.run([*install, "--no-deps", "--editable", "."], check=True, cwd=HERE)
    stamp(name).write_text(state_of(name))


def lock(name: str) -> Path:
    """The lock file of that name."""
    return HERE / "requirements" / f"{name}.txt"


def stamp(name: str) -> Path:
    """The file that remembers which state of a lock file was installed."""
    return VENV / f"{name}.installed"


def state_of(name: str) -> str:
    """What an installation of a lock file depends on."""
    return hashlib.sha256(lock(name).read_bytes() + (HERE / "pyproject.toml").read_bytes()).hexdigest()


def commands(task: str, arguments: list[str]) -> list[list[str]]:
    """What is run for a task."""
    python = str(BIN / "python")
    if task == "run":
        return [[str(BIN / "ecctrack"), *arguments]]
    if task == "test":
        return [[python, "-m", "pytest", *(arguments or ["-n", "auto"])]]
    if task == "lint":
        checks = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])
        return [[python, "-m", *check, *arguments] for check in checks]
    return [["sh", "requirements/lock"]]


def main() -> int:
    """The status of the first thing that failed; 0 if nothing did."""
    task, arguments = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("", [])
    if task not in LOCKS:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever is told this has an older one
        print(f"dev.py: this is Python {sys.version.split()[0]}; run it with Python 3.11 or newer", file=sys.stderr)
        return 1
    try:
        set_up(LOCKS[task])
    except subprocess.CalledProcessError as error:
        print("dev.py: the packages could not be installed; what pip says stands above", file=sys.stderr)
        return error.returncode
    path = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    for command in commands(task, arguments):
        status = subprocess.run(
            command, check=False, env=os.environ | {"PATH": path}, cwd=HERE if task != "run" else None
        )
        if status.returncode:
            return status.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
