"""Data files changed in place: what changes, what stays, and what happens when something else goes on."""

import random
import signal
import subprocess
import sys
import time
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ecctrack.errors import DataError, FileError
from ecctrack.store import reading, writing
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.change import Change
from ecctrack.store.layout import tables
from ecctrack.store.load import load, shipped
from layouts import data_files

NONE = Catalogue(())
NEW = {"id": "new", "title": "New", "start": date(2026, 6, 1), "kind": "lab", "checked": date(2026, 1, 1)}


def file_of(data: bytes) -> writing.DataFile:
    """A data file as if it had been read."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode()
    return writing.DataFile(Path("a.toml"), data, text, tomllib.loads(text))


def of(text: str) -> writing.DataFile:
    return file_of(text.encode())


def is_valid(data: bytes) -> bool:
    return not reading.read(data, "a.toml")[1]


def inserted(old: str, new: str) -> str:
    """What was put into `old` to make `new`, and nothing was taken out."""
    head = in_common(old, new)
    tail = in_common(old[head:][::-1], new[head:][::-1])
    assert head + tail == len(old), "something was taken out"
    return new[head : len(new) - tail]


def in_common(one: str, other: str) -> int:
    return next((at for at, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), len(one))


@given(data_files(), st.sampled_from(["event", "call"]))
def test_a_new_entry_leaves_every_other_character_as_it_was(data: bytes, type_: str) -> None:
    assume(is_valid(data))
    file = file_of(data)
    values: dict[str, Any] = NEW if type_ == "event" else {"id": "new", "title": "New", "deadline": date(2026, 6, 1)}
    after = writing.with_added(file, type_, values)
    added = inserted(file.text, after.text)
    assert "title" in added
    tables = {name: list(file.raw.get(name, [])) for name in ("event", "call")}
    new = {name: list(after.raw.get(name, [])) for name in ("event", "call")}
    new[type_].remove(values)
    assert new == tables
    assert after.text.split("\n")[after.line - 1].strip() == f"[[{type_}]]"
    assert is_valid(after.text.encode())
    # No line end of the other sort comes in.
    assert ("\r\n" in file.text) == ("\r\n" in after.text) or "\n" not in file.text
    assert after.text.count("\n") == after.text.count("\r\n") or "\r\n" not in after.text


@given(data_files(), st.data())
def test_a_change_leaves_every_other_entry_as_it_was(data: bytes, draw: st.DataObject) -> None:
    assume(is_valid(data))
    file = file_of(data)
    type_ = draw.draw(st.sampled_from([name for name in ("event", "call") if file.raw.get(name)]))
    position = draw.draw(st.integers(0, len(file.raw[type_]) - 1))
    change = Change(file.raw[type_][position])
    change.put(date(2027, 1, 2), "checked")
    if type_ == "event":
        change.append("moved", {"on": date(2027, 1, 1), "milestone": "event", "from": date(2025, 2, 2)})
        change.drop("end")
        change.put("cancelled", "status")
    else:
        change.put(datetime.fromisoformat("2026-03-02T17:00"), "deadlines", "cut-off-1")
    after = writing.with_changed(file, {(type_, position): change})
    old, new = file.text.splitlines(keepends=True), after.text.splitlines(keepends=True)
    same_above = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    assert "".join(old[:same_above]).count(f"[[{type_}]]") >= position
    expected = {name: list(file.raw.get(name, [])) for name in ("event", "call")}
    expected[type_][position] = change.values
    assert {name: list(after.raw.get(name, [])) for name in ("event", "call")} == expected
    assert comments(old) == comments(new)


def comments(lines: list[str]) -> list[str]:
    """What stands behind `#`, besides that on the line taken out."""
    return [line.partition("#")[2].strip() for line in lines if "#" in line and not line.startswith("end")]


CURATED = """\
[catalogue]
title = "x"

# ---- Events: Talks ----------------------------------------------------------

[[event]]
id       = "talk-1"
kind     = "talk"
title    = "One"
start    = 2026-01-10
url      = "https://example.org"

# Why it is the second one.
[[event]]
id       = "talk-2"
kind     = "talk"
title    = "Two"
start    = 2026-03-10
url      = "https://example.org"

# ---- Events: Lab ------------------------------------------------------------

[[event]]
id       = "lab-1"
kind     = "lab"
title    = "Lab"
start    = 2026-02-10
url      = "https://example.org"

# ---- Calls: I3 --------------------------------------------------------------

[[call]]
id       = "i3-1"
title    = "I3"
programme = "I3"
deadline = 2026-01-10

# ---- Calls: LIFE ------------------------------------------------------------

[[call]]
id       = "life-1"
title    = "LIFE"
programme = "LIFE"
deadline = 2026-01-10

[[call]]
id       = "life-3"
title    = "LIFE"
programme = "LIFE"
deadline = 2026-01-10
"""


def added(text: str, type_: str, **values: Any) -> str:
    file = of(text)
    return inserted(text, writing.with_added(file, type_, values).text)


def after_line(text: str, type_: str, **values: Any) -> str:
    """The last line with something on it above the new entry."""
    file = writing.with_added(of(text), type_, values)
    above = file.text.split("\n")[: file.line - 1]
    return next(line for line in reversed(above) if line.strip())


def test_a_new_entry_is_written_as_its_neighbours_are() -> None:
    new = added(CURATED, "event", id="talk-3", kind="talk", title="X", start=date(2026, 4, 1), checked=date(2026, 1, 1))
    assert new == (
        '[[event]]\nid       = "talk-3"\nkind     = "talk"\ntitle    = "X"\nstart    = 2026-04-01\n'
        "checked  = 2026-01-01\n\n"
    )


@pytest.mark.parametrize(
    ("values", "above"),
    [
        ({"kind": "talk", "start": date(2026, 2, 1)}, 'url      = "https://example.org"'),
        ({"kind": "talk", "start": date(2025, 2, 1)}, "# ---- Events: Talks -------"),
        ({"kind": "lab", "start": date(2025, 2, 1)}, "# ---- Events: Lab -------"),
        ({"kind": "lab", "start": date(2027, 2, 1)}, 'url      = "https://example.org"'),
        ({"kind": "conference", "start": date(2025, 2, 1)}, "# ---- Events: Conference -------"),
    ],
)
def test_events_stand_by_kind_and_day_where_the_file_has_them_so(values: dict[str, Any], above: str) -> None:
    assert after_line(CURATED, "event", id="x", title="X", **values).startswith(above)


@pytest.mark.parametrize(
    ("entry_id", "programme", "above"),
    [
        ("i3-2", "I3", "deadline = 2026-01-10"),
        ("i3-0", "I3", "# ---- Calls: I3 ------"),
        ("life-0", "LIFE", "# ---- Calls: LIFE ------"),
        ("life-2", "LIFE", "deadline = 2026-01-10"),
        ("kic-1", "KIC", "# ---- Calls: KIC ------"),
        ("zzz", "ZZZ", "# ---- Calls: ZZZ ------"),
        ("aaa", "AAA", "# ---- Calls: AAA ------"),
    ],
)
def test_calls_stand_by_id_in_the_section_of_their_programme(entry_id: str, programme: str, above: str) -> None:
    deadline = date(2027, 1, 1)
    line = after_line(CURATED, "call", id=entry_id, title="X", programme=programme, deadline=deadline)
    assert line.startswith(above)
    assert len(line) == 79 or not line.startswith("#")


def test_a_call_of_another_programme_parts_a_section_in_two() -> None:
    values = {"id": "life-2", "title": "X", "programme": "KIC", "deadline": date(2027, 1, 1)}
    text = writing.with_added(of(CURATED), "call", values).text
    lines = [line for line in text.split("\n") if line.startswith(("# ----", "id"))]
    assert [line.strip("# -").partition('"')[2] or line.strip("# -") for line in lines[-6:]] == [
        "Calls: LIFE", 'life-1"', "Calls: KIC", 'life-2"', "Calls: LIFE", 'life-3"',
    ]  # fmt: skip


def simple(*dates: str) -> str:
    return "\n".join(f'[[event]]\nid = "e{n}"\ntitle = "E"\nstart = {day}\n' for n, day in enumerate(dates))


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (("2026-01-01", "2026-02-01", "2026-04-01"), ["e0", "e1", "x", "e2"]),
        (("2026-04-01", "2026-02-01", "2026-01-01"), ["e0", "x", "e1", "e2"]),
        (("2026-04-01",), ["e0", "x"]),
        ((), ["x"]),
    ],
)
def test_the_order_is_the_one_the_file_shows(dates: tuple[str, ...], order: list[str]) -> None:
    text = simple(*dates) or '[catalogue]\ntitle = "x"\n'
    after = writing.with_added(of(text), "event", {"id": "x", "title": "X", "start": date(2026, 3, 1)})
    assert [table["id"] for table in after.raw["event"]] == order


def test_without_alignment_nothing_is_aligned() -> None:
    text = simple("2026-01-01", "2026-02-01")
    new = added(text, "event", id="x", title="X", start=date(2026, 3, 1), register_by=date(2026, 2, 1))
    assert new == '\n[[event]]\nid = "x"\ntitle = "X"\nstart = 2026-03-01\nregister_by = 2026-02-01\n'


def test_every_entry_of_the_curated_file_would_be_put_back_where_it_stands() -> None:
    data = shipped().read_bytes()
    text = data.decode()
    file = file_of(data)
    chosen = random.Random(1).sample(tables(text), 12)
    for table in chosen:
        own = file.raw[table.type][table.position]
        without = text[: table.begin] + text[table.end :].removeprefix("\n")
        after = writing.with_added(file_of(without.encode()), table.type, own)
        assert [entry["id"] for entry in after.raw[table.type]] == [entry["id"] for entry in file.raw[table.type]]
        assert after.text == text, own["id"]


def test_a_change_that_would_make_an_error_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(simple("2026-01-01"))
    file = writing.opened(path)
    change = Change(file.raw["event"][0])
    change.put(date(2025, 1, 1), "end")
    with pytest.raises(writing.RefusedChangeError, match=r"a\.toml:5: end 2025-01-01 is before start 2026-01-01"):
        writing.save(writing.with_changed(file, {("event", 0): change}), NONE)
    assert path.read_text() == simple("2026-01-01")


def test_an_id_of_another_file_is_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    one.write_text(simple("2026-01-01"))
    other.write_text(simple("2026-01-01").replace("e0", "E1"))
    file = writing.with_added(writing.opened(one), "event", {"id": "e1", "title": "X", "start": date(2026, 3, 1)})
    with pytest.raises(writing.RefusedChangeError, match=f"id 'e1' is already used in {other}"):
        writing.save(file, load([one, other]))


def test_somebody_elses_change_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(simple("2026-01-01"))
    file = writing.with_added(writing.opened(path), "event", {"id": "x", "title": "X", "start": date(2026, 3, 1)})
    path.write_text(simple("2026-01-02"))
    with pytest.raises(FileError, match="it was changed while this ran; run the command again"):
        writing.save(file, NONE)
    assert path.read_text() == simple("2026-01-02")


def test_a_file_that_came_into_being_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    file = writing.with_added(
        writing.new_file(path, "x"), "event", {"id": "x", "title": "X", "start": date(2026, 3, 1)}
    )
    path.write_text("# mine\n")
    with pytest.raises(FileError, match="changed while this ran"):
        writing.save(file, NONE)


def test_a_file_with_errors_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("[[event]]\nid = 1\n")
    with pytest.raises(DataError):
        writing.opened(path)


def test_an_entry_in_an_inline_table_is_left_to_hands() -> None:
    file = of('event = [{ id = "x", title = "X", start = 2026-01-01 }]\n')
    change = Change(file.raw["event"][0])
    change.put(date(2026, 1, 1), "checked")
    with pytest.raises(FileError, match="make the change in an editor"):
        writing.with_changed(file, {("event", 0): change})


WRITE = """
import sys
from datetime import date
from pathlib import Path
from ecctrack.store import writing
from ecctrack.store.catalogue import Catalogue
path = Path(sys.argv[1])
print("ready", flush=True)
number = 0
while True:
    number += 1
    file = writing.with_added(
        writing.opened(path), "event", {"id": f"n{number}", "title": "X" * 3000, "start": date(2026, 3, 1)}
    )
    writing.save(file, Catalogue(()))
"""


def test_a_kill_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    chance = random.Random(7)
    lengths = set()
    for _ in range(12):
        path.write_text(simple("2026-01-01"))
        with subprocess.Popen([sys.executable, "-c", WRITE, str(path)], stdout=subprocess.PIPE) as child:
            assert child.stdout
            child.stdout.readline()
            time.sleep(chance.uniform(0, 0.1))
            child.send_signal(signal.SIGKILL)
        part, problems = reading.read(path.read_bytes(), "a.toml")
        assert not problems
        ids = {entry.id for entry in part.entries}
        assert ids == {"e0"} | {f"n{number}" for number in range(1, len(ids))}
        lengths.add(len(ids))
    assert max(lengths) > 1, "no run wrote anything"


def test_ten_thousand_entries_are_changed_in_seconds() -> None:
    text = simple(*["2026-01-01"] * 10_000)
    began = time.process_time()
    writing.with_added(of(text), "event", {"id": "x", "title": "X", "start": date(2026, 3, 1)})
    assert time.process_time() - began < 20
