"""`ecctrack check`: every error, and what deserves a look."""

from pathlib import Path

import pytest

from ecctrack.clock import Now
from ecctrack.entry import Entry
from ecctrack.store.review import remarks
from making import at, call, entries, event
from running import GOOD, asked, invoked

NOON = at("2026-11-23T12:00")
SOUND = 'url = "https://example.org"\nsource = "x"\n'
FRESH = f"{SOUND}checked = 2026-11-20\n"
EVENT = '[[event]]\nid = "{0}"\ntitle = "{1}"\nstart = 2026-12-15\n' + FRESH
CALL = '[[call]]\nid = "{0}"\ntitle = "{1}"\ndeadline = 2026-12-15T17:00:00\n' + FRESH


def looks(entry: Entry, now: Now = NOON) -> list[str]:
    return [remark.what for remark in remarks([entry], now)]


def alike(text: str) -> list[str]:
    return [f"{remark.entry.id}: {remark.what}" for remark in remarks(entries(text), NOON)]


def test_a_good_file_has_no_errors_and_a_few_things_to_look_at() -> None:
    done = asked("check")
    line = GOOD.read_text(encoding="utf-8").split("\n").index('id         = "two-stage"')
    assert done.status == 0
    assert done.out == (
        f"look: {GOOD}:{line}: two-stage: stage 1 of 2 is on 2026-11-26 and was last checked on 2026-08-22; "
        "look at the source again: deadlines move in their last days\n"
    )
    assert done.err == "14 entries in 1 file: no errors, 1 thing worth a look\n"


def test_errors_only_leaves_out_what_deserves_a_look() -> None:
    assert asked("check", "--errors-only") == (0, "", "14 entries in 1 file: no errors\n")


def test_the_exit_status_says_what_was_found(tmp_path: Path) -> None:
    assert asked("check", "--exit-code").status == 3
    assert asked("check", "--exit-code", "--errors-only").status == 0
    (tmp_path / "a.toml").write_text("what is this", encoding="utf-8")
    assert invoked("check", str(tmp_path)).status == 65
    assert invoked("check", str(tmp_path / "none")).status == 1
    assert invoked("check", "--today", "soon").status == 2


def test_errors_of_all_files_are_counted_and_nothing_else_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[event]]\nid = "a"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text("x = 1\n" + EVENT.format("a", "A"), encoding="utf-8")
    done = invoked("check", str(tmp_path), str(GOOD))
    assert done.out.splitlines() == [
        f"{tmp_path}/a.toml:1: start is missing; add start = …",
        f"{tmp_path}/a.toml:1: title is missing; add title = …",
        f"{tmp_path}/b.toml:1: table or key 'x' is unknown; a file has [catalogue], [[event]] and [[call]]",
        f"{tmp_path}/b.toml:2: id 'a' is already used in {tmp_path}/a.toml:1; give each entry its own id",
    ]
    assert (done.status, done.err) == (65, "4 errors\n")


def test_other_commands_print_the_same_errors_to_stderr(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[event]]\nid = "\x61"\ntitle = "A"\nstart = "\\u001b"\n', encoding="utf-8")
    expected = f"{tmp_path}/a.toml:4: start '' is no date; write start = 2026-11-03T17:00:00, or \"to be announced\"\n"
    for command in ("list", "next"):
        assert invoked(command, "--data", str(tmp_path)) == (65, "", expected)
    assert invoked("show", "a", "--data", str(tmp_path)) == (65, "", expected)
    assert invoked("check", str(tmp_path)) == (65, expected, "1 error\n")


@pytest.mark.parametrize(
    ("lines", "seen"),
    [
        (FRESH, []),
        ("", ["it has no url", "it has no source", "it has no checked day"]),
        (SOUND + "checked = 2026-05-27\n", []),
        (SOUND + "checked = 2026-05-26\n", ["it was last checked on 2026-05-26, 181 days ago"]),
        (SOUND + "checked = 2026-11-24\n", ["checked 2026-11-24 lies ahead"]),
        ('status = "cancelled"\n', []),
    ],
)
def test_an_entry_should_say_where_it_is_from_and_when_it_was_checked(lines: str, seen: list[str]) -> None:
    assert looks(event(f"start = 2027-03-01\n{lines}")) == seen


@pytest.mark.parametrize(
    ("closing", "checked", "seen"),
    [
        ("2026-11-30T17:00:00", "2026-11-16", []),
        ("2026-11-30T17:00:00", "2026-11-15", ["deadline is on 2026-11-30 and was last checked on 2026-11-15"]),
        ("2026-12-01T17:00:00", "2026-11-15", []),
        ("2026-11-23T11:59:00", "2026-11-15", []),
        ("2026-12-05T17:00:00", "2026-11-20", ["deadline is on a Saturday, 2026-12-05"]),
        ("2026-12-06", "2026-11-20", ["deadline is on a Sunday, 2026-12-06"]),
        ("2026-12-07T18:00:00", "2026-11-20", []),
        ("2026-12-07T18:01:00", "2026-11-20", ["deadline is at 18:01"]),
        ("2026-12-07T06:59:00", "2026-11-20", ["deadline is at 06:59"]),
        ("2026-12-07T00:00:00", "2026-11-20", ["deadline is at 00:00"]),
        ("2026-12-07T23:59:00", "2026-11-20", []),
        ("2026-12-07T23:59:59", "2026-11-20", []),
    ],
)
def test_a_deadline_deserves_a_look_near_its_end_and_at_odd_hours(closing: str, checked: str, seen: list[str]) -> None:
    assert looks(call(f"deadline = {closing}\n{SOUND}checked = {checked}")) == seen


def test_a_title_of_more_than_250_characters_deserves_a_look() -> None:
    for length, seen in ((250, []), (251, ["title has 251 characters"])):
        (entry,) = entries(CALL.format("a", "x" * length))
        assert looks(entry) == seen


def test_what_is_over_is_left_in_peace() -> None:
    assert looks(call("deadline = 2026-11-22T03:00:00\nopens = 2026-01-01")) == []
    assert looks(event("start = 2020-01-01")) == []
    assert looks(call('model = "continuous"')) != []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Clusters meet Regions Ghent", "Clusters meet regions: Ghent", True),
        ("Clusters meet Regions Ghent", "Clusters meet Regions Liège", False),
        ("Académie des clusters", "Academie des Clusters", True),
        ("Innovation call 1", "Innovation call 2", False),
        ("A title of many words " * 20 + "a", "A title of many words " * 20 + "b", True),
    ],
)
def test_nearly_the_same_title_on_the_same_days_deserves_a_look(one: str, other: str, same: bool) -> None:
    seen = [what for what in alike(EVENT.format("one", one) + EVENT.format("two", other)) if "nearly" in what]
    assert seen == (["two: it has nearly the title and the same days as 'one'"] if same else [])


def test_the_same_title_elsewhere_or_under_another_topic_is_another_entry() -> None:
    topics = [f'topic = "T-{number}"\n' for number in (1, 2)]
    cities = [f'city = "{city}"\n' for city in ("Ghent", "Liège")]
    days = ["end = 2026-12-16\n", ""]
    assert alike(CALL.format("one", "A call") + topics[0] + CALL.format("two", "A call") + topics[1]) == []
    assert alike(EVENT.format("one", "A talk") + cities[0] + EVENT.format("two", "A talk") + cities[1]) == []
    assert alike(EVENT.format("one", "A talk") + days[0] + EVENT.format("two", "A talk") + days[1]) == []
    assert len(alike(CALL.format("one", "A call") + topics[0] + CALL.format("two", "A call") + topics[0])) == 1


def test_long_titles_that_differ_little_are_compared_in_time() -> None:
    titles = [" ".join(["aaaa"] * 2_000) + f" {letter}" for letter in "abcdefgh"]
    seen = alike("".join(CALL.format(f"call-{number}", title) for number, title in enumerate(titles)))
    assert sum("nearly" in what for what in seen) == 28


def test_alike_entries_are_found_across_files(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(EVENT.format("one", "A talk"), encoding="utf-8")
    (tmp_path / "b.toml").write_text("\n" + EVENT.format("two", "A talk"), encoding="utf-8")
    done = invoked("check", str(tmp_path), "--today", "2026-11-23")
    assert done.out == (
        f"look: {tmp_path}/b.toml:2: two: it has nearly the title and the same days as 'one'; "
        "keep one, or tell them apart in the title\n"
    )
    assert done.err == "2 entries in 2 files: no errors, 1 thing worth a look\n"
