"""`ecctrack list`, and `ecctrack` alone."""

import csv
import io
import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecctrack.commands.options import SelectionOptions
from ecctrack.commands.request import request
from ecctrack.errors import UsageError
from running import GOOD, NOON, asked, invoked

THIS_YEAR = ("matchmaking-singapore", "cmr-2026-chisinau", "conference-cancelled")
NEXT_YEAR = ("training-moved", "forthcoming", "info-day-tentative")
PROMISED = (
    "id uid type kind title milestone label start end all_day zone days_left state status city country programme topic "
    "url source checked moved"
)
CALL = '[[call]]\nid = "{0}"\ntitle = "A call"\ndeadline = {1}T17:00:00\nchecked = 2026-11-20\n'


def ids(*args: str) -> list[str]:
    """The ids listed, in their order."""
    return [line.split("\t")[9] for line in asked("list", *args).out.splitlines()]


def test_alone_it_lists_the_next_90_days() -> None:
    assert asked().out == asked("list").out == asked("list", "--within", "90d").out
    assert len(asked().out.splitlines()) == 13
    assert (asked().status, asked().err) == (0, "")


def test_options_alone_are_those_of_list() -> None:
    assert asked("--kind", "talk").out == asked("list", "--kind", "talk").out
    assert asked("-f", "json").out == asked("list", "--format=json").out
    after_the_dashes = invoked("--data", str(GOOD), "--today", NOON, "--", "talk")
    assert after_the_dashes.out == asked("list", "talk").out


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["--within", "0d"], ["lab-going-on", "talk-today", "always-open"]),
        (["--within", "3d", "--calls"], ["two-stage", "always-open"]),
        (["--until", "friday", "--calls"], ["two-stage", "always-open"]),
        (["--until", "today", "--events"], ["lab-going-on", "talk-today"]),
        (["--from", "1 Dec", "--until", "friday"], ["matchmaking-singapore", "always-open"]),
        (["--from", "1 Dec", "--within", "2w"], [*THIS_YEAR, "always-open"]),
        (["--from", "1 Jan 2027", "--until", "2027-01"], [*NEXT_YEAR, "always-open"]),
        (["--from", "19 Nov 2026", "--until", "20 Nov 2026", "--past"], ["closed"]),
        (["--past", "--within", "1w"], ["closed"]),
        (["--past", "--from", "1 Jan", "--within", "1w"], ["closed"]),
        (["--past", "--from", "20 Nov", "--within", "1y"], []),
        (["--from", "1 Dec", "--within", "1w", "--until", "2 Dec", "--calls"], ["always-open"]),
        (["--within", "1y", "--until", "today", "--events"], ["lab-going-on", "talk-today"]),
        (["--past", "--from", "1 Nov"], ["matchmaking-singapore", "closed"]),
        (["--past", "--until", "1 Jan"], ["closed"]),
        (["--past", "--all", "--calls"], ["closed", "cut-offs", "cut-offs", "two-stage", "closed"]),
        (["--kind", "call", "--programme", "i3", "--all"], ["cut-offs"] * 4),
        (["--kind", "Talk", "--kind", "lab"], ["lab-going-on", "talk-today"]),
        (["--country", "moldova"], ["cmr-2026-chisinau"] * 2),
        (["--country", "md", "--country", "FRANCE"], ["lab-going-on", *["cmr-2026-chisinau"] * 2]),
        (["--tag", "ECCP"], ["lab-going-on", "talk-today"]),
        (["CHISINAU"], ["cmr-2026-chisinau"] * 2),
        (["clusters", "regions", "--events"], ["cmr-2026-chisinau"] * 2),
        (["euroclusters"], ["always-open"]),
        (["--no-opens", "opens"], []),
        (["heilbronn", "--all"], ["cmr-2026-heilbronn"]),
    ],
)  # fmt: skip
def test_options_choose(args: list[str], expected: list[str]) -> None:
    assert ids(*args) == expected


def test_a_reader_elsewhere_sees_it_on_the_own_clock() -> None:
    found = asked("list", "singapore", "--events", "--zone", "Asia/Singapore").out
    assert re.findall(r"^\S+T\S+", found, re.MULTILINE) == ["2026-11-25T23:59:00+08:00", "2026-12-01T09:00:00+08:00"]


@pytest.mark.parametrize("format_", ["table", "plain", "json", "jsonl", "csv", "markdown"])
def test_every_format_ends_its_last_line_once(format_: str) -> None:
    out = asked("-f", format_, "--all").out
    assert out.endswith("\n")
    assert not out.endswith("\n\n")
    assert "A two-stage topic" in out.replace("\\-", "-")


def test_the_json_document_has_the_promised_shape() -> None:
    document = json.loads(asked("--format", "json").out)
    assert list(document)[:2] == ["version", "catalogue"]
    assert (document["version"], document["catalogue"]) == (1, "A catalogue for tests")
    for row in document["rows"] + document["continuous"]:
        assert set(PROMISED.split()) <= set(row)
    assert len(document["rows"]) == 12
    assert [row["id"] for row in document["continuous"]] == ["always-open"]


def test_all_machine_formats_say_the_same() -> None:
    rows = json.loads(asked("-f", "json", "--all").out)["rows"]
    lines = [json.loads(line) for line in asked("-f", "jsonl", "--all").out.splitlines()]
    table = list(csv.DictReader(io.StringIO(asked("-f", "csv", "--all").out)))
    assert lines == rows
    assert [row["uid"] for row in table if row["uid"]] == [row["uid"] for row in rows]
    assert [row["title"] for row in table if row["uid"]] == [row["title"] for row in rows]


def test_a_header_comes_on_request_and_in_csv_unless_declined() -> None:
    assert not asked("list").out.startswith("start\t")
    assert asked("list", "--header").out.startswith("start\tend\tdays_left\t")
    assert asked("-f", "csv").out.startswith("id,uid,")
    assert not asked("-f", "csv", "--no-header").out.startswith("id,uid,")


def test_found_is_3_only_if_asked_for() -> None:
    assert asked("talk").status == 2  # no command of that name
    assert asked("list", "talk").status == 0
    assert asked("list", "talk", "--exit-code").status == 3
    assert asked("list", "nowhere", "--exit-code").status == 0


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["i3"],
            (
                "nothing that matches from 2026-11-23 to 2027-02-21 (90 days)\n"
                "next: Capacity Building Strand 2b, cut-off 2 of 3, Thu 25 Feb 2027 (94 days); "
                "see it with --until 2027-02-25\n"
            ),
        ),
        (
            ["--past", "--within", "3d"],
            (
                "nothing from 2026-11-20 to 2026-11-23 (3 days)\n"
                "before that: A call that has closed, deadline, Thu 19 Nov 2026 (4 days ago); "
                "see it with --past --within 4d\n"
            ),
        ),
        (
            ["heilbronn"],
            "nothing that matches from 2026-11-23 to 2027-02-21 (90 days)\n1 without a date yet: see them with --all\n",
        ),
        (
            ["closed"],
            (
                "nothing that matches from 2026-11-23 to 2027-02-21 (90 days)\n"
                "2 that are over: look back with --past, or at everything with --all\n"
            ),
        ),
        (
            ["nowhere", "--all"],
            (
                "nothing that matches in the whole catalogue (14 entries)\n"
                "nothing in the catalogue matches at any time; try fewer words or filters\n"
            ),
        ),
        (["i3", "--from", "2028-01-01", "--all"], "nothing that matches from 2028-01-01 on\n"),
    ],
)  # fmt: skip
def test_nothing_found_says_what_was_looked_at_and_what_would_find_more(args: list[str], said: str) -> None:
    done = asked("list", *args)
    assert (done.status, done.out) == (0, "")
    assert done.err.startswith(said)


def test_what_is_said_to_find_the_next_finds_it() -> None:
    for args in (["i3"], ["--past", "--within", "3d"]):
        way = asked("list", *args).err.splitlines()[1].partition("see it with ")[2].split()
        assert asked("list", args[0], *way).out


def test_a_stale_catalogue_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(CALL.format("one", "2026-11-20"), encoding="utf-8")
    done = invoked("--data", str(tmp_path), "--today", "2026-11-23")
    assert done.err.splitlines()[-1] == (
        "the catalogue ends on 2026-11-20: nothing in it lies ahead; bring it up to date with: "
        "pip install --upgrade ecctrack"
    )
    (tmp_path / "a.toml").write_text(CALL.format("one", "2030-11-20"), encoding="utf-8")
    assert invoked("--all", "--data", str(tmp_path), "--today", "2026-11-23").err == ""
    late = invoked("--all", "--data", str(tmp_path), "--today", "2027-06-01")
    assert late.err.startswith("the catalogue was last checked on 2026-11-20, long ago; bring it up to date with:")
    assert late.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--kind", "tlak"], "--kind 'tlak' is unknown; did you mean talk?"),
        (["--kind", "xyz"], "--kind 'xyz' is unknown; use one of clusters-meet-regions, matchmaking, training, "),
        (["--country", "Belgiun"], "--country 'Belgiun' is unknown; did you mean BE (Belgium)?"),
        (["--country", "Atlantis"], "--country 'Atlantis' is unknown; write the two-letter ISO 3166 code, or the "),
        (["--zone", "Europe/Brusels"], "--zone 'Europe/Brusels' is unknown; did you mean Europe/Brussels?"),
        (["--zone", "singapore"], "--zone 'singapore' is unknown; did you mean Asia/Singapore?"),
        (["--zone", "+01:00"], "--zone '+01:00' is unknown; write an IANA name such as Asia/Singapore, or local"),
        (["--within", "soon"], "--within 'soon' is no period; write 90d, 6w, '3 months' or 1y"),
        (["--from", "30 Feb"], "--from '30 Feb' is not a date; write 2026-12-01, '1 Dec', friday or 6w"),
        (["--until", "2026-13-01"], "--until '2026-13-01' is no day of the calendar; write 2026-12-01, "),
        (["--from", "2026-12-02", "--until", "2026-12-01"], "the window ends on 2026-12-01, before it begins"),
        (["--until", "2026-01-01"], "the window ends on 2026-01-01, before it begins on 2026-11-23; add "),
        (["--kind", "\x1b[31m[red]"], "--kind '[31m[red]' is unknown; use one of"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_named(args: list[str], said: str) -> None:
    done = asked("list", *args)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(said)
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["lst"], "No such command 'lst'. Did you mean 'list'?"),
        (["list", "--wthin", "3d"], "--within"),
        (["list", "--format", "tabel"], "table"),
        (["show"], "Missing argument 'ID'"),
        (["next", "-n", "0"], "0 is not in the range 1<=x<=99"),
    ],
)
def test_wrong_usage_is_2_and_names_what_was_meant(args: list[str], said: str) -> None:
    done = invoked(*args)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_today_and_zone_are_taken_together() -> None:
    deadline = ["two-stage", "--calls"]
    assert len(invoked("list", *deadline, "--data", str(GOOD), "--today", "2026-11-26T16:59").out.splitlines()) == 1
    assert invoked("list", *deadline, "--data", str(GOOD), "--today", "2026-11-26T17:00").out == ""
    zone = ["--zone", "Asia/Singapore", "--today"]
    assert invoked("list", *deadline, "--data", str(GOOD), *zone, "2026-11-26T23:59").out
    assert invoked("list", *deadline, "--data", str(GOOD), *zone, "2026-11-27").out == ""


SOME_DAYS = st.sampled_from(
    ["2026-12-01", "1 Dec", "friday", "6w", "0001-01-01", "9999-12-31", "31.12.9999", "999999y", "2027-02", "soon", ""]
)  # fmt: skip
OPTIONS = st.builds(
    SelectionOptions,
    words=st.none() | st.lists(st.sampled_from(["talk", "ș", "A", "\x1b", ""]), max_size=2),
    kind=st.none() | st.lists(st.sampled_from(["talk", "CALL", "lab", "tlak"]), max_size=2),
    programme=st.none() | st.lists(st.sampled_from(["horizon", "I3", ""]), max_size=2),
    country=st.none() | st.lists(st.sampled_from(["be", "Moldova", "Atlantis"]), max_size=2),
    tag=st.none() | st.lists(st.sampled_from(["eccp", "x"]), max_size=2),
    events=st.booleans(),
    calls=st.booleans(),
    opens=st.none() | st.booleans(),
    within=st.none() | st.sampled_from(["0d", "90d", "3 months", "999999y", "soon"]),
    from_=st.none() | SOME_DAYS,
    until=st.none() | SOME_DAYS,
    past=st.booleans(),
    all_=st.booleans(),
    zone=st.none() | st.sampled_from(["Pacific/Auckland", "America/Los_Angeles", "local", "CET"]),
    today=st.sampled_from(["2026-11-23T12:00", "2024-06-26", "0001-01-01", "9999-12-31", "1 Dec"]),
    data=st.just([GOOD]),
)


@settings(max_examples=400)
@given(OPTIONS)
def test_every_option_goes_with_every_other(options: SelectionOptions) -> None:
    try:
        understood = request(options)
    except UsageError:
        return
    found = understood.selection()
    window = found.window
    assert window.first is None or window.last is None or window.first <= window.last
    for row in found.rows:
        assert row.last is None or row.last >= (window.first or date.min)
        assert row.first is None or row.first <= (window.last or date.max)
        if not options.all_ and options.from_ is None:
            assert row.milestone.key != "opens" or options.opens is not False
    if not options.all_:
        assert all(row.first for row in found.rows)


def test_those_options_are_understood_often_enough() -> None:
    understood = 0

    @settings(max_examples=200)
    @given(OPTIONS)
    def count(options: SelectionOptions) -> None:
        nonlocal understood
        try:
            understood += bool(request(options).selection().rows)
        except UsageError:
            return

    count()
    assert understood >= 5
