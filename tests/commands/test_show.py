"""`ecctrack show`."""

import json
from pathlib import Path

import pytest

from running import GOOD, NOON, asked, invoked


def test_one_entry_is_shown_whole_with_its_file_and_line() -> None:
    done = asked("show", "two-stage")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("A two-stage topic\n")
    line = GOOD.read_text(encoding="utf-8").split("\n").index('id         = "two-stage"')
    assert done.out.splitlines()[-1] == f"file     {GOOD}:{line}"


def test_an_id_or_topic_is_found_whatever_its_case() -> None:
    assert asked("show", "TWO-Stage").out == asked("show", "two-stage").out
    assert asked("show", "horizon-test-2026-01").out == asked("show", "two-stage").out


def test_json_is_one_document_with_its_rows() -> None:
    document = json.loads(asked("show", "cut-offs", "--format", "json").out)
    assert (document["version"], document["entry"]["id"]) == (1, "cut-offs")
    assert [row["milestone"] for row in document["rows"]] == ["opens", "cut-off-1", "cut-off-2", "cut-off-3"]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("two-stag", "there is no entry 'two-stag'; did you mean two-stage?\n"),
        ("closd", "there is no entry 'closd'; did you mean closed or closing-day?\n"),
        ("xyzzy", "there is no entry 'xyzzy'; look for it with: ecctrack list --all xyzzy\n"),
        ("\x1b[31mxyzzy", "there is no entry '[31mxyzzy'; look for it with: ecctrack list --all [31mxyzzy\n"),
    ],
)
def test_an_unknown_id_is_answered_with_the_nearest(wanted: str, said: str) -> None:
    assert asked("show", wanted) == (2, "", said)


def test_a_topic_of_several_entries_names_them(tmp_path: Path) -> None:
    call = '[[call]]\nid = "{0}"\ntitle = "A"\ntopic = "T-1"\ndeadline = 2026-12-01\n'
    (tmp_path / "a.toml").write_text(call.format("one") + call.format("two"), encoding="utf-8")
    done = invoked("show", "t-1", "--data", str(tmp_path))
    assert done == (2, "", "'t-1' is the topic of several: one, two\n")


def test_hours_are_shown_on_the_readers_clock_too() -> None:
    lines = asked("show", "two-stage", "--zone", "Asia/Singapore").out.splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("stage 1 of 2"))
    assert lines[at : at + 2] == [
        "stage 1 of 2: Thu 26 Nov 2026, 17:00 Brussels time — closing soon, 4 days",
        "  Fri 27 Nov 2026, 00:00 Singapore time",
    ]


def test_a_note_of_several_lines_stays_under_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        '[[event]]\nid = "a"\ntitle = "A"\nstart = 2026-12-01\nnote = """one\n\turl  forged\r\nthree"""\n',
        encoding="utf-8",
    )
    lines = invoked("show", "a", "--data", str(tmp_path), "--today", NOON).out.splitlines()
    assert lines[-5:-2] == ["note  one", "note  url forged", "note  three"]
