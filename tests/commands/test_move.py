"""`ecctrack move`."""

import difflib
import shutil
from pathlib import Path

import pytest

from running import GOOD, NOON, Done, invoked


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of the good file, to be written to."""
    return Path(shutil.copy(GOOD, tmp_path / "a.toml"))


def moved(file: Path, *args: str) -> Done:
    return invoked("move", *args, "--data", str(file), "--today", NOON)


def difference(file: Path) -> list[str]:
    """What has changed: lines gone with `-`, lines come with `+`."""
    old, new = (path.read_text(encoding="utf-8").splitlines() for path in (GOOD, file))
    found = difflib.unified_diff(old, new, n=0, lineterm="")
    return [line for line in found if not line.startswith(("---", "+++", "@@"))]


def test_an_event_keeps_its_length(file: Path) -> None:
    done = moved(file, "cmr-2026-chisinau", "event", "17 Dec", "--why", "elections")
    told = "moved cmr-2026-chisinau event from 10–11 Dec 2026 to 17–18 Dec 2026"
    assert done == Done(0, f"{told}; {file}:33\n", "")
    assert difference(file) == [
        "-start       = 2026-12-10",
        "-end         = 2026-12-11",
        "+start       = 2026-12-17",
        "+end         = 2026-12-18",
        (
            '+moved       = [{ on = 2026-11-23, milestone = "event", from = 2026-12-10, from_end = 2026-12-11, '
            'why = "elections" }]'
        ),
    ]


@pytest.mark.parametrize(
    ("entry_id", "args", "told"),
    [
        ("closed", ("deadline", "21 Nov"), "to Sat 21 Nov 2026, 17:00"),  # two days ago
        ("cmr-2026-chisinau", ("event", "13 Jan"), "to 13–14 Jan 2027"),
        ("cmr-2026-chisinau", ("event", "30 Dec", "--end", "2 Jan"), "to 30 Dec 2026 – 2 Jan 2027"),
        ("cmr-2026-heilbronn", ("event", "1 Nov"), "to Mon 1 Nov 2027"),  # had no date
    ],
)
def test_a_day_without_a_year_is_the_nearest_to_the_old_date(
    file: Path, entry_id: str, args: tuple[str, ...], told: str
) -> None:
    done = moved(file, entry_id, *args)
    assert (done.status, done.err) == (0, "")
    assert f" {told}; " in done.out


def test_an_end_may_be_given(file: Path) -> None:
    done = moved(file, "cmr-2026-chisinau", "event", "17 Dec", "--end", "20 Dec")
    assert "to 17–20 Dec 2026" in done.out
    assert "+end         = 2026-12-20" in difference(file)


def test_an_event_that_gets_one_day_loses_its_end(file: Path) -> None:
    moved(file, "cmr-2026-chisinau", "event", "17 Dec", "--end", "17 Dec")
    assert "-end         = 2026-12-11" in difference(file)
    assert not [line for line in difference(file) if line.startswith("+end")]


def test_hours_keep_where_only_a_day_is_said(file: Path) -> None:
    done = moved(file, "talk-today", "event", "tomorrow")
    assert "from Mon 23 Nov 2026, 15:00–16:15 to Tue 24 Nov 2026, 15:00–16:15" in done.out
    assert "+end      = 2026-11-24T16:15:00" in [line.replace("end       =", "end      =") for line in difference(file)]


def test_a_deadline_in_an_inline_table_moves_within_it(file: Path) -> None:
    done = moved(file, "I3-TEST-CAP2b", "cut-off-2", "1 Mar 2027 12:00", "--on", "20 Nov")
    assert done.out.startswith("moved cut-offs cut-off-2 from Thu 25 Feb 2027, 17:00 to Mon 1 Mar 2027, 12:00; ")
    assert difference(file) == [
        (
            "-deadlines  = { cut-off-1 = 2026-06-01T17:00:00, cut-off-2 = 2027-02-25T17:00:00, "
            "cut-off-3 = 2027-09-01T17:00:00 }"
        ),
        (
            "+deadlines  = { cut-off-1 = 2026-06-01T17:00:00, cut-off-2 = 2027-03-01T12:00:00, "
            "cut-off-3 = 2027-09-01T17:00:00 }"
        ),
        '-moved      = [{ on = 2026-10-10, milestone = "cut-off-2", from = 2027-02-11T17:00:00 }]',
        "+moved      = [",
        '+  { on = 2026-10-10, milestone = "cut-off-2", from = 2027-02-11T17:00:00 },',
        '+  { on = 2026-11-20, milestone = "cut-off-2", from = 2027-02-25T17:00:00 },',
        "+]",
    ]


def test_a_list_of_moves_goes_on_as_it_is_laid_out(file: Path) -> None:
    moved(file, "training-moved", "event", "2027-02-01")
    assert '+    { on = 2026-11-23, milestone = "event", from = 2026-12-28, from_end = 2027-01-03 },' in difference(
        file
    )


def test_an_event_put_off_keeps_its_days_and_is_postponed(file: Path) -> None:
    done = moved(file, "cmr-2026-chisinau", "event", "tba")
    assert done.out.startswith("put off cmr-2026-chisinau event, 10–11 Dec 2026: it is postponed now; ")
    assert [line for line in difference(file) if line.startswith("-")] == []
    assert '+status      = "postponed"' in difference(file)


def test_a_postponed_event_with_new_days_is_postponed_no_more(file: Path) -> None:
    moved(file, "cmr-2026-chisinau", "event", "tba")
    moved(file, "cmr-2026-chisinau", "event", "17 Dec")
    text = file.read_text(encoding="utf-8")
    assert text.count('status   = "postponed"') + text.count('status      = "postponed"') == 1
    assert text.count("from = 2026-12-10, from_end = 2026-12-11") == 2


def test_an_event_whose_days_were_unknown_gets_them_without_a_move(file: Path) -> None:
    done = moved(file, "cmr-2026-heilbronn", "event", "1 Mar 2027")
    assert done.out.startswith("moved cmr-2026-heilbronn event from to be announced to Mon 1 Mar 2027; ")
    assert (
        difference(file)
        == [
            '-start    = "to be announced"',
            "+start    = 2027-03-01",
            '-status   = "postponed"',
        ]
        or len(difference(file)) > 3
    )  # its place in the order may change too


def test_one_of_several_deadlines_is_to_be_announced(file: Path) -> None:
    moved(file, "cut-offs", "cut-off-3", "tba")
    assert 'cut-off-3 = "to be announced" }' in "".join(difference(file))
    assert "status" not in "".join(difference(file))


def test_the_same_date_is_said_and_nothing_is_written(file: Path) -> None:
    done = moved(file, "closed", "deadline", "2026-11-19T17:00")
    assert done == Done(0, "", "'closed' has that deadline date already; nothing was written\n")
    assert difference(file) == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("closd", "deadline", "1 Dec"), "there is no entry 'closd'; did you mean closed"),
        (("cut-offs", "cut-of-2", "1 Dec"), "'cut-offs' has no milestone 'cut-of-2'; did you mean cut-off-2?"),
        (("closed", "event", "1 Dec"), "'closed' has no milestone 'event'; it has opens, deadline"),
        (("always-open", "deadline", "1 Dec"), "it has none, it is always open"),
        (
            ("closed", "deadline", "1 Dec", "--on", "tomorrow"),
            "--on 2026-11-24 lies ahead; write the day it became known",
        ),
        (("closed", "deadline", "soon"), "DATE 'soon' is not a date"),
        (("closed", "deadline", "1 Dec 24:00"), "write 23:59, or 00:00 of the day after"),
        (("closed", "deadline", "1 Dec 17:60"), "write an hour from 00:00 to 23:59"),
        (("closed", "deadline", "17:00"), "DATE has no day"),
        (("closed", "deadline", "1 Dec", "--end", "2 Dec"), "--end is for events; deadline has one date"),
        (("conference-cancelled", "event", "1 Feb"), "is cancelled; if it takes place after all"),
        (("lab-going-on", "event", "1 Feb 9:00"), "say with --end when it ends"),
    ],
)
def test_what_cannot_be_is_said(file: Path, args: tuple[str, ...], said: str) -> None:
    done = moved(file, *args)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert difference(file) == []


def test_a_date_that_makes_an_error_is_not_written(file: Path) -> None:
    done = moved(file, "forthcoming", "deadline", "2027-01-11")
    assert done.status == 1
    assert "nothing was written, because it would then read:" in done.err
    assert "deadline is not after the call opens (2027-01-12)" in done.err
    assert difference(file) == []


def test_the_calendar_keeps_the_uid_and_counts_on(file: Path) -> None:
    def exported() -> list[str]:
        text = invoked("export", "regional", "call", "--all", "--data", str(file), "--today", NOON).out
        return [line for line in text.splitlines() if line.startswith(("UID", "SEQUENCE"))]

    assert exported() == ["UID:closing-day.deadline@ecctrack", "SEQUENCE:0"]
    moved(file, "closing-day", "deadline", "3 Dec")
    assert exported() == ["UID:closing-day.deadline@ecctrack", "SEQUENCE:1"]


def talks(*days: str) -> str:
    return "\n".join(
        f'# talk {number}\n[[event]]\nid = "t{number}"\ntitle = "T"\nstart = {day}\n' for number, day in enumerate(days)
    )


def test_in_a_file_by_days_an_event_moves_to_its_new_place_with_its_comment(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(talks("2026-12-01", "2026-12-08", "2026-12-15"))
    done = moved(file, "t0", "event", "10 Dec")
    assert done.out.endswith(f"{file}:8\n")
    text = file.read_text()
    assert [line for line in text.splitlines() if line.startswith(("#", "id"))] == [
        "# talk 1", 'id = "t1"', "# talk 0", 'id = "t0"', "# talk 2", 'id = "t2"',
    ]  # fmt: skip
    assert "\n\n\n" not in text
    back = moved(file, "t0", "event", "1 Dec")
    assert back.status == 0
    kept = [line for line in file.read_text().splitlines() if not line.startswith(("moved", "  {", "]"))]
    assert "\n".join(kept) + "\n" == talks("2026-12-01", "2026-12-08", "2026-12-15")


def test_in_a_file_without_order_it_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(talks("2026-12-01", "2026-12-20", "2026-12-05", "2026-12-24"))
    moved(file, "t0", "event", "10 Dec")
    assert [line for line in file.read_text().splitlines() if line.startswith("id")] == [
        f'id = "t{number}"' for number in range(4)
    ]


def test_moves_under_headers_of_their_own_go_on_so(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(
        b'[[call]]\r\nid = "x"\r\ntitle = "X"\r\n[call.deadlines]\r\ncut-off-1 = 2026-12-01 # first\r\n'
        b'[[call.moved]]\r\nmilestone = "cut-off-1"\r\nfrom = 2026-11-01'
    )
    assert moved(file, "x", "cut-off-1", "8 Dec").status == 0
    assert file.read_bytes() == (
        b'[[call]]\r\nid = "x"\r\ntitle = "X"\r\n[call.deadlines]\r\ncut-off-1 = 2026-12-08 # first\r\n'
        b'[[call.moved]]\r\nmilestone = "cut-off-1"\r\nfrom = 2026-11-01\r\n\r\n'
        b'[[call.moved]]\r\non = 2026-11-23\r\nmilestone = "cut-off-1"\r\nfrom = 2026-12-01\r\n'
    )


def test_an_event_that_gets_longer_remembers_its_one_day(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(talks("2026-12-01"))
    assert moved(file, "t0", "event", "1 Dec", "--end", "2 Dec").status == 0
    assert "from = 2026-12-01, from_end = 2026-12-01 }" in file.read_text()


def test_an_end_that_becomes_known_is_no_move(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(talks("2026-12-01T09:00:00"))
    assert moved(file, "t0", "event", "1 Dec", "--end", "1 Dec 17:00").status == 0
    assert file.read_text().endswith("start = 2026-12-01T09:00:00\nend = 2026-12-01T17:00:00\n")
