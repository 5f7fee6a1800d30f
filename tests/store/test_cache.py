"""The cache changes nothing but the time."""

import io
import os
import pickle
from importlib.util import source_hash
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecctrack.errors import DataError
from ecctrack.store import cache, reading
from ecctrack.store.catalogue import Part
from ecctrack.store.load import load

GOOD = Path(__file__).parent.parent / "data" / "good.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def part() -> Part:
    return reading.read(GOOD.read_bytes(), "good.toml")[0]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, part: Part) -> Path:
    """A cache with one file in it, under the name `a` and the key `k`."""
    folder = tmp_path_factory.mktemp("cache")
    cache.keep(folder, "a", b"k\n", part)
    return next(folder.iterdir())


def test_the_second_reading_comes_from_the_cache_and_is_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without, first = load([GOOD]), load([GOOD], folder)
    monkeypatch.setattr(reading, "read", None)
    second = load([GOOD], folder)
    assert without == first == second
    assert repr(first) == repr(second)


def test_every_type_comes_back_as_itself(folder: Path, part: Part) -> None:
    cache.keep(folder, "a", b"k\n", part)
    again = cache.recall(folder, "a", b"k\n")

    def types(value: Any) -> Any:
        return type(value), [types(item) for item in value] if isinstance(value, tuple) else value

    assert types(again) == types(part)


def test_changed_content_is_noticed_even_in_the_same_second_and_length(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    for city in ("Ghent", "Liège", "Namur"):
        file.write_text(f'[[event]]\nid = "a"\ntitle = "A"\nstart = 2026-12-01\ncity = "{city}"\n', encoding="utf-8")
        os.utime(file, (0, 0))
        assert load([file], folder).entries[0].city == city


def test_faults_are_found_every_time(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text('[[event]]\nid = "a"\n', encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataError):
            load([file], folder)
    assert not folder.exists()


def test_duplicates_are_found_in_cached_files_too(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text('[[event]]\nid = "a"\ntitle = "A"\nstart = 2026-12-01\n' * 2, encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataError, match="id 'a' is already used in line 1"):
            load([file], folder)


def test_another_key_or_name_recalls_nothing(kept: Path) -> None:
    assert isinstance(cache.recall(kept.parent, "a", b"k\n"), Part)
    assert cache.recall(kept.parent, "a", b"l\n") is None
    assert cache.recall(kept.parent, "b", b"k\n") is None


def test_the_key_is_of_content_and_of_the_code_that_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    key = cache.key_of(b"a")
    assert key == cache.key_of(b"a")
    assert key != cache.key_of(b"b")
    monkeypatch.setattr(cache, "__version__", "0.0.0")
    assert key != cache.key_of(b"a")


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_file_recalls_nothing(
    kept: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = kept.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    flipped = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    damaged = data.draw(st.sampled_from([flipped, whole[:at], whole + b"\0", whole[:at] + whole[at + 1 :]]))
    folder = tmp_path_factory.getbasetemp() / "damaged"
    folder.mkdir(exist_ok=True)
    (folder / kept.name).write_bytes(damaged)
    assert cache.recall(folder, "a", b"k\n") is None


def forged(payload: bytes, kept: Path) -> bytes:
    """A cache file with a valid head for anything at all."""
    return cache.MAGIC + b"k\n" + source_hash(payload) + payload


class Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, ("echo evil > evil",)


@pytest.mark.parametrize(
    "payload",
    [
        pickle.dumps(Evil()),
        b"cbuiltins\neval\n(Vopen('evil', 'w')\ntR.",
        b"cecctrack.store.cache\nkeep\n.",
        b"cecctrack.entry\nEntry.__init__.__globals__\n.",
        b"",
        b"garbage",
        pickle.dumps([1, 2, 3])[:-1],
    ],
    ids=["os.system", "eval", "own-function", "attribute", "empty", "garbage", "cut"],
)
def test_a_forged_file_makes_nothing_but_entries(
    payload: bytes, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / kept.name).write_bytes(forged(payload, kept))
    assert cache.recall(tmp_path, "a", b"k\n") is None
    assert [path.name for path in tmp_path.iterdir()] == [kept.name]


def test_the_forger_would_have_been_heard_without_the_guard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pickle.load(io.BytesIO(pickle.dumps(Evil())))
    assert (tmp_path / "evil").exists()


def test_a_foreign_value_in_the_cache_is_no_catalogue(folder: Path) -> None:
    cache.keep(folder, os.path.realpath(GOOD), cache.key_of(GOOD.read_bytes()), ("something", "else"))
    assert load([GOOD], folder) == load([GOOD])


@pytest.mark.parametrize("place", ["/dev/null/in", "/proc/nowhere", "file", "file/in"])
def test_a_cache_that_cannot_be_written_is_no_cache(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_bytes(b"in the way")
    assert load([GOOD], Path(place)) == load([GOOD])
    assert Path("file").read_bytes() == b"in the way"


def test_a_folder_in_place_of_the_cached_file_is_no_cache(kept: Path, tmp_path: Path, part: Part) -> None:
    (tmp_path / kept.name).mkdir()
    cache.keep(tmp_path, "a", b"k\n", part)
    assert cache.recall(tmp_path, "a", b"k\n") is None
    assert [path.name for path in tmp_path.iterdir()] == [kept.name]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_no_cache(folder: Path) -> None:
    folder.mkdir(mode=0o500)
    assert load([GOOD], folder) == load([GOOD])
    assert not list(folder.iterdir())
