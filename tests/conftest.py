"""Every test far from the user's own folders and settings; golden files renewed with `pytest --renew-golden`."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "suite", deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
# For a night: pytest --hypothesis-profile=thorough
settings.register_profile("thorough", settings.get_profile("suite"), derandomize=False, max_examples=2000)
settings.load_profile("suite")

GOLDEN = Path(__file__).parent / "golden"
OF_THE_USER = ("ECCTRACK_DATA", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "PYTHONIOENCODING", "LC_ALL")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write tests/golden anew; read the difference then")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of a user who has none yet."""
    folder = tmp_path_factory.mktemp("home")
    for name in OF_THE_USER:
        monkeypatch.delenv(name, raising=False)
    for name in ("DATA", "CACHE", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.fixture
def protect(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Write-protects a file, for root too, who may write everything."""
    real = os.access

    def deny(path: Path) -> None:
        path.chmod(0o444)
        monkeypatch.setattr(
            os, "access", lambda asked, mode: real(asked, mode) and not (mode & os.W_OK and Path(asked) == path)
        )

    return deny


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Hold a text against the file of that name in tests/golden."""

    def hold(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--renew-golden"):
            file.write_bytes(text.encode())
        assert text == file.read_bytes().decode()

    return hold
