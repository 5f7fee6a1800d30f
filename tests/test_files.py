"""Files read within bounds and replaced at once."""

import os
import stat
import tracemalloc
from pathlib import Path

import pytest

from ecctrack import files
from ecctrack.errors import FileError


def complaint(path: Path, limit: int = 100) -> str:
    with pytest.raises(FileError) as caught:
        files.read_bytes(path, limit)
    return str(caught.value)


def test_a_file_of_just_the_limit_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)
    assert files.read_bytes(tmp_path / "a", 100) == b"x" * 100


def test_a_small_file_takes_little_memory_however_large_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)
    tracemalloc.start()
    files.read_bytes(tmp_path / "a", 10**9)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10**8


def test_a_file_of_many_steps_is_read_whole(tmp_path: Path) -> None:
    content = os.urandom(2 * files.STEP + 1)
    (tmp_path / "a").write_bytes(content)
    assert files.read_bytes(tmp_path / "a", len(content)) == content
    assert "larger than 8 MB" in complaint(tmp_path / "a", len(content) - 1)


def test_what_cannot_be_read_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 101)
    assert complaint(tmp_path / "none") == f"{tmp_path}/none: there is no such file; look at the path again"
    assert complaint(tmp_path) == f"{tmp_path}: it is a folder; name a file in it"
    assert complaint(tmp_path / "big" / "in") == (
        f"{tmp_path}/big/in: it cannot be read (not a directory); name another file"
    )
    assert complaint(Path("a" * 5000)).endswith("a: it cannot be read (file name too long); name another file")
    assert complaint(Path("a\0b")) == "a\0b: it cannot be read (embedded null byte); name another file"
    too_large = f"{tmp_path}/big: it is larger than 0 MB; split it, or check that it is the file you meant"
    assert complaint(tmp_path / "big") == too_large


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "a").touch(mode=0)
    assert complaint(tmp_path / "a").endswith("it may not be read; ask for the right to read it, or name another file")


def test_an_endless_file_is_read_up_to_its_limit() -> None:
    assert complaint(Path("/dev/zero"), 2_000_000) == (
        "/dev/zero: it is larger than 2 MB; split it, or check that it is the file you meant"
    )


def test_a_replaced_file_keeps_its_rights_and_a_new_one_follows_the_users_mask(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"before")
    old.chmod(0o640)
    files.replace(old, b"after")
    files.replace(new, b"after", lasting=False)
    plain = tmp_path / "plain"
    plain.touch()
    assert (old.read_bytes(), stat.S_IMODE(old.stat().st_mode)) == (b"after", 0o640)
    assert (new.read_bytes(), new.stat().st_mode) == (b"after", plain.stat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old", "plain"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"before")
    (tmp_path / "link").symlink_to("file")
    files.replace(tmp_path / "link", b"after")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"after"


def test_a_device_is_written_to(tmp_path: Path) -> None:
    files.replace(Path("/dev/null"), b"after")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    with pytest.raises(
        FileError, match=r"^/dev/full: it cannot be written \(no space left on device\); choose another"
    ):
        files.replace(Path("/dev/full"), b"after")


def test_what_cannot_be_replaced_is_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "in").write_bytes(b"before")
    with pytest.raises(FileError, match="it cannot be written"):
        files.replace(tmp_path / "folder", b"after")
    with pytest.raises(FileError, match="it cannot be written"):
        files.replace(tmp_path / "none" / "file", b"after")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder", "in"]
