"""Files and folders to one catalogue, or one sentence on what is in the way."""

import os
import threading
from pathlib import Path

import pytest

from ecctrack.entry import Deadline
from ecctrack.errors import DataError, EcctrackError, FileError
from ecctrack.store.load import MAX_BYTES, line_of, load, place_of, shipped, toml_files

EVENT = '[[event]]\nid = "{0}"\ntitle = "An event"\nstart = 2026-12-01\n'
GOOD = Path(__file__).parent.parent / "data" / "good.toml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name: str, text: str) -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


def complaint(*paths: Path | str) -> str:
    with pytest.raises(EcctrackError) as caught:
        load(toml_files([Path(path) for path in paths]))
    return str(caught.value)


def test_the_shipped_file_is_there() -> None:
    assert shipped().read_bytes().startswith(b"#")


def test_entries_come_file_by_file_and_titles_once_each(folder: Path) -> None:
    put("b.toml", '[catalogue]\ntitle = "B"\n' + EVENT.format("one"))
    put("a.toml", '[catalogue]\ntitle = "A"\n' + EVENT.format("two"))
    put("c.toml", '[catalogue]\ntitle = "A"\n' + EVENT.format("three"))
    catalogue = load([Path("b.toml"), Path("a.toml"), Path("c.toml")])
    assert [entry.id for entry in catalogue.entries] == ["one", "two", "three"]
    assert catalogue.title == "B; A"
    assert catalogue.file_of(catalogue.entries[1]) == "a.toml"


def test_a_folder_stands_for_its_toml_files_by_name(folder: Path) -> None:
    for name in ("in/b.toml", "in/a.toml", "in/.hidden.toml", "in/notes.txt", "z.toml"):
        put(name, "")
    assert list(map(str, toml_files([Path("z.toml"), Path("in")]))) == ["z.toml", "in/a.toml", "in/b.toml"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    put("in/a.toml", EVENT.format("one"))
    Path("link.toml").symlink_to("in/a.toml")
    paths = [Path("in"), Path("in/a.toml"), Path("in/../in/a.toml"), folder / "in" / "a.toml", Path("link.toml")]
    assert toml_files(paths) == [Path("in/a.toml")]


def test_what_cannot_be_read_is_one_sentence(folder: Path) -> None:
    put("empty/notes.txt", "")
    put("nothing.toml", "")
    put("in/a.toml/b.toml", "")
    long = "a" * 5000
    assert complaint("none.toml") == "none.toml: there is no such file; look at the path again"
    assert complaint("empty") == "empty: the folder holds no .toml file; put one there, or name another folder"
    assert complaint("in") == "in/a.toml: it is a folder; name a file in it"
    assert complaint(long) == f"{long}: it cannot be read (file name too long); name another file"
    assert complaint("nothing.toml") == (
        "nothing.toml: it holds no event and no call; add one under [[event]] or [[call]], or leave the file out"
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_one_sentence(folder: Path) -> None:
    put("a.toml", EVENT.format("one")).chmod(0)
    put("in/a.toml", EVENT.format("one")).parent.chmod(0)
    assert complaint("a.toml") == "a.toml: it may not be read; ask for the right to read it, or name another file"
    assert "in" in complaint("in")
    assert "in/a.toml" in complaint("in/a.toml")
    Path("in").chmod(0o700)


def test_a_file_over_the_limit_is_not_read(folder: Path) -> None:
    with Path("big.toml").open("wb") as stream:
        stream.truncate(MAX_BYTES + 5_000_000)
    expected = f"it is larger than {MAX_BYTES // 1_000_000} MB; split it, or check that it is the file you meant"
    assert complaint("big.toml") == f"big.toml: {expected}"
    assert complaint("/dev/zero") == f"/dev/zero: {expected}"


def fed(name: str, data: bytes) -> threading.Thread:
    """Write into a pipe as soon as someone reads it."""
    os.mkfifo(name)
    writer = threading.Thread(target=Path(name).write_bytes, args=[data], daemon=True)
    writer.start()
    return writer


def test_a_pipe_is_read_once_and_nobody_waits_for_its_lines(folder: Path) -> None:
    writer = fed("pipe", EVENT.format("one").encode())
    catalogue = load(toml_files([Path("pipe")]))
    writer.join()
    assert catalogue.entry("one")
    assert line_of("pipe", "event", 0) == 0
    assert place_of("pipe", "event", 0) == "pipe"


def test_faults_in_a_pipe_have_lines_and_its_duplicates_the_file(folder: Path) -> None:
    writer = fed("pipe", b'\n[[event]]\nid = "a"\ntitle = "A"\nstart = "soon"\n')
    assert (
        complaint("pipe")
        == "pipe:5: start 'soon' is no date; write start = 2026-11-03T17:00:00, or \"to be announced\""
    )
    writer.join()
    writer = fed("second", (EVENT + EVENT).format("one").encode())
    assert complaint("second") == "second: id 'one' is already used in second; give each entry its own id"
    writer.join()


@pytest.mark.parametrize(
    "written", [b"\xef\xbb\xbf" + GOOD.read_bytes(), GOOD.read_bytes().replace(b"\n", b"\r\n")], ids=["BOM", "CRLF"]
)
def test_files_from_windows_editors_are_the_same_files(folder: Path, written: bytes) -> None:
    Path("windows.toml").write_bytes(written)
    assert load([Path("windows.toml")]).entries == load([GOOD]).entries


def test_a_time_without_a_zone_is_in_the_entrys_or_the_files(folder: Path) -> None:
    call = '[[call]]\nid = "{0}"\ntitle = "A"\ndeadline = 2026-12-01T17:00:00\n'
    put("a.toml", '[catalogue]\nzone = "Asia/Singapore"\n' + call.format("file") + call.format("own") + 'zone = "UTC"')
    put("b.toml", call.format("brussels"))
    found = {}
    for entry in load([Path("a.toml"), Path("b.toml")]).entries:
        when = entry.milestones[0].when
        assert isinstance(when, Deadline)
        found[entry.id] = (when.zone, when.instant.isoformat())
    assert found == {
        "file": ("Asia/Singapore", "2026-12-01T09:00:00+00:00"),
        "own": ("UTC", "2026-12-01T17:00:00+00:00"),
        "brussels": ("Europe/Brussels", "2026-12-01T16:00:00+00:00"),
    }


def test_an_id_used_in_two_files_is_named_in_the_second(folder: Path) -> None:
    put("a.toml", "\n" + EVENT.format("one"))
    put("b.toml", EVENT.format("two") + '[[event]]\nid = "ONE"\ntitle = "A"\n')
    assert complaint("b.toml", "a.toml").split("\n") == [
        "b.toml:5: start is missing; add start = …",
        "a.toml:2: id 'one' is already used in b.toml:5; give each entry its own id",
    ]


def test_the_faults_of_all_files_come_at_once_in_the_order_of_the_files(folder: Path) -> None:
    put("z.toml", 'x = 1\n[[event]]\nid = "a"\n')
    put("a.toml", "what is this")
    with pytest.raises(DataError) as caught:
        load([Path("z.toml"), Path("a.toml")])
    places = [(problem.file, problem.line) for problem in caught.value.problems]
    assert places == [("z.toml", 1), ("z.toml", 2), ("z.toml", 2), ("a.toml", 1)]


def test_a_file_that_cannot_be_read_comes_before_faults_in_others(folder: Path) -> None:
    put("a.toml", "what is this")
    with pytest.raises(FileError):
        load([Path("a.toml"), Path("none.toml")])


def test_entries_are_found_whatever_the_case_of_their_id(folder: Path) -> None:
    catalogue = load([put("a.toml", EVENT.format("One"))])
    assert catalogue.entry("oNE") is catalogue.entries[0]
    assert catalogue.entry("two") is None
