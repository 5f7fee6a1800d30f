"""`ecctrack add`, by options and on a terminal."""

import sys
from pathlib import Path

import pytest

from ecctrack.commands.filling import from_earlier
from ecctrack.store.load import load
from running import GOOD, NOON, Done, invoked
from talking import dialogue

WHOLE = ("--title", "Cluster Day Graz", "--start", "3 Mar 2027", "--city", "Graz", "--country", "Austria")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def add(*args: str) -> Done:
    return invoked("add", *args, "--data", str(GOOD), "--today", NOON)


def test_a_new_file_is_begun(file: Path) -> None:
    done = add(*WHOLE, "--kind", "conference", "--tag", "eccp", "--tag", "graz", "--into", str(file))
    assert done == Done(0, f"added conference-2027-graz; {file}:5\n", "")
    assert (
        file.read_text()
        == """\
[catalogue]
title = "My own events and calls"
zone  = "Europe/Brussels"

[[event]]
id        = "conference-2027-graz"
title     = "Cluster Day Graz"
kind      = "conference"
start     = 2027-03-03
city      = "Graz"
country   = "AT"
checked   = 2026-11-23
tags      = ["eccp", "graz"]
"""
    )
    assert len(load([file]).entries) == 1


def test_without_a_file_named_it_goes_into_the_readers_own(home: Path) -> None:
    done = invoked("add", *WHOLE, "--today", NOON)
    own = home / "data" / "ecctrack" / "own.toml"
    assert done.out == f"added cluster-day-graz-2027; {own}:5\n"
    assert "cluster-day-graz-2027" in invoked("list", "cluster", "day", "graz", "--all").out


def test_the_only_file_that_is_read_is_written_to(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(GOOD.read_bytes())
    done = invoked("add", *WHOLE, "--data", str(file), "--today", NOON)
    assert done.out.startswith(f"added cluster-day-graz-2027; {file}:")


def test_among_several_files_one_must_be_named(tmp_path: Path, file: Path) -> None:
    (tmp_path / "a.toml").write_bytes(GOOD.read_bytes())
    add(*WHOLE, "--into", str(file))
    done = invoked("add", "--title", "X", "--start", "1 Dec", "--data", str(file), "--data", str(tmp_path / "a.toml"))
    assert done == Done(2, "", "several files are read; say with --into which one the entry goes into\n")


def test_a_copy_of_what_is_read_is_refused_in_one_line(tmp_path: Path) -> None:
    copy = tmp_path / "a copy.toml"
    copy.write_bytes(GOOD.read_bytes())
    done = add(*WHOLE, "--into", str(copy))
    said = f"{copy}: 14 of its entries stand in {GOOD} too; to read it alone, add --data '{copy}' and no other\n"
    assert done == Done(2, "", said)
    assert copy.read_bytes() == GOOD.read_bytes()


def test_a_dry_run_prints_and_writes_nothing(home: Path) -> None:
    done = invoked("add", "--title", "A call", "--cut-off", "1 Feb 2027 17:00", "--cut-off", "2027-09-01T17:00",
                   "--programme", "I3", "--budget", "€ 1.5 m", "--dry-run", "--today", NOON)  # fmt: skip
    assert (
        done.out
        == """\
[[call]]
id        = "i3-2027-call"
title     = "A call"
programme = "I3"
deadlines = { cut-off-1 = 2027-02-01T17:00:00, cut-off-2 = 2027-09-01T17:00:00 }
budget_eur = 1_500_000
checked   = 2026-11-23
"""
    )
    assert not (home / "data").exists()


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (("--deadline", "tba"), 'deadline  = "to be announced"'),
        (("--continuous",), 'model     = "continuous"'),
        (
            ("--stage-1", "1 Feb 2027 17:00", "--stage-2", "tba"),
            'deadlines = { stage-1 = 2027-02-01T17:00:00, stage-2 = "to be announced" }',
        ),
    ],
)
def test_every_model_can_be_said(args: tuple[str, ...], line: str) -> None:
    assert line in add("--type", "call", "--title", "X", *args, "--dry-run").out.splitlines()


def test_the_next_edition_may_close_otherwise() -> None:
    done = add("--like", "always-open", "--deadline", "1 Feb 2027", "--dry-run")
    assert "deadline  = 2027-02-01" in done.out.splitlines()
    assert "continuous" not in done.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "--title and --start are needed for a new event; on a terminal you are asked for them"),
        (
            ("--opens", "1 Dec"),
            "--title and --deadline (or --cut-off, --stage-1 and --stage-2, --continuous) are needed",
        ),
        (("--title", "X"), "--start is needed for a new event"),
        (("--title", "X", "--stage-2", "1 Dec"), "--stage-1 is needed too; write tba if it is not known yet"),
        (("--title", "X", "--stage-1", "1 Dec"), "--stage-2 is needed too; write tba if it is not known yet"),
        (
            ("--title", "X", "--type", "call", "--deadline", "1 Dec", "--cut-off", "1 Feb"),
            "--deadline and --cut-off do not go together; keep the one that holds",
        ),
        (
            ("--title", "X", "--deadline", "1 Dec", "--continuous"),
            "--deadline and --continuous do not go together; keep the one that holds",
        ),
        (("--type", "talk"), "--type 'talk' is unknown; write event or call"),
        ((*WHOLE, "--topic", "X"), "--start is not for calls"),
        ((*WHOLE, "--kind", "trainig"), "kind 'trainig' is unknown; did you mean training?"),
        ((*WHOLE, "--country", "Atlantis"), "country 'Atlantis' is unknown"),
        ((*WHOLE, "--url", "example.org"), "url 'example.org' is no web address"),
        ((*WHOLE, "--end", "1 Mar 2027"), "end 2027-03-01 is before start 2027-03-03"),
        ((*WHOLE, "--register-by", "9 Mar 2027"), "register_by 2027-03-09 is after the event is over (2027-03-03)"),
        ((*WHOLE, "--zone", "CET"), "zone 'CET' is an abbreviation"),
        ((*WHOLE, "--id", "ä"), "id 'ä' has characters that a UID cannot carry"),
        (("--like", "two-stag"), "did you mean two-stage"),
    ],
)
def test_what_cannot_be_is_said_and_nobody_is_asked(file: Path, args: tuple[str, ...], said: str) -> None:
    done = add(*args, "--into", str(file))
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert not file.exists()


@pytest.mark.parametrize(
    ("args", "lines"),
    [
        (("--start", "30 Nov", "--register-by", "20 Nov"), {"start     = 2026-11-30", "register_by = 2026-11-20"}),
        (("--register-by", "20 Dec", "--start", "14 Jan"), {"start     = 2027-01-14", "register_by = 2026-12-20"}),
        (("--start", "30 Dec 2027 9:00", "--end", "2 Jan 17:00"), {"end       = 2028-01-02T17:00:00"}),
        (("--deadline", "1 Feb", "--opens", "1 Oct"), {"deadline  = 2027-02-01", "opens     = 2026-10-01"}),
    ],
)
def test_a_year_that_is_left_out_follows_from_the_main_date(args: tuple[str, ...], lines: set[str]) -> None:
    assert lines <= set(add("--title", "X", *args, "--dry-run").out.splitlines())


def test_a_call_without_a_word_in_its_title_has_an_id() -> None:
    assert 'id        = "call-2027"' in add("--title", "2027!", "--deadline", "1 Feb 2027", "--dry-run").out


@pytest.mark.parametrize(
    ("said", "euros"),
    [
        ("1500000", "1_500_000"), ("1_500_000", "1_500_000"), ("1.500.000", "1_500_000"), ("1,500,000", "1_500_000"),
        ("1 500 000", "1_500_000"), ("1\u202f500\u202f000 €", "1_500_000"), ("1'500'000.00", "1_500_000"),
        ("EUR 1.500.000,00", "1_500_000"), ("1.500", "1_500"), ("1.5m", "1_500_000"), ("1,5 Million", "1_500_000"),
        ("13m", "13_000_000"), ("750k", "750_000"), ("1.25 mio", "1_250_000"),
    ],
)  # fmt: skip
def test_a_budget_is_read_as_people_write_it(said: str, euros: str) -> None:
    done = add("--title", "X", "--deadline", "1 Feb 2028", "--budget", said, "--dry-run")
    assert f"budget_eur = {euros}" in done.out.splitlines()


@pytest.mark.parametrize(
    "said", ["1.5", "1,5", "1.50", "15.000.00", "1.500,000", "1500.75", "1.500 m", "1.500.000 k", "-5", "0", "9" * 16]
)
def test_a_budget_that_may_be_misread_is_refused(said: str) -> None:
    done = add("--title", "X", "--deadline", "1 Feb 2028", "--budget", said, "--dry-run")
    told = f"--budget: '{said}' is no sum in whole euros; write it as 1500000, '1 500 000' or 1.5m\n"
    assert done == Done(2, "", told)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    done = add("--title", "X", "--start", "soon", "--kind", "x", "--country", "y")
    assert [line.split(" ")[0] for line in done.err.splitlines()] == ["kind", "start", "country"]


@pytest.mark.parametrize(
    ("title", "entry_id"),
    [
        ("Ημέρα Συστάδων", "imera-systadon-2027"),
        ("Ден на клъстерите", "den-na-klasterite-2027"),
        ("Новый мир", "novyy-mir-2027"),
        ("クラスター", "kurasuta-2027"),
        ("Ħarsa ’l quddiem", "harsa-l-quddiem-2027"),
        ("Čtvrtý den Łodzi", "ctvrty-den-lodzi-2027"),
        ("🎉", "event-2027"),
    ],
)
def test_an_id_of_any_alphabet_can_be_read(title: str, entry_id: str) -> None:
    assert f'id        = "{entry_id}"' in add("--title", title, "--start", "1 Feb 2027", "--dry-run").out


@pytest.mark.parametrize("way", [("--into", "FILE"), ("--dry-run",)])
def test_an_id_that_is_taken_is_refused(file: Path, way: tuple[str, ...]) -> None:
    done = add(*WHOLE, "--id", "Two-Stage", *(str(file) if word == "FILE" else word for word in way))
    assert done == Done(1, "", f"id 'Two-Stage' is already used in {GOOD}; give each entry its own id\n")
    assert not file.exists()


def test_the_next_edition_is_like_the_last_without_its_dates(file: Path) -> None:
    done = add("--like", "cmr-2026-chisinau", "--start", "9 Dec 2027", "--end", "10 Dec 2027", "--into", str(file))
    assert done.out == f"added cmr-2027-chisinau; {file}:5\n"
    assert (
        file.read_text(encoding="utf-8").partition("[[event]]\n")[2]
        == """\
id        = "cmr-2027-chisinau"
title     = "Clusters meet Regions Chișinău"
kind      = "clusters-meet-regions"
start     = 2027-12-09
end       = 2027-12-10
city      = "Chișinău"
country   = "MD"
url       = "https://example.org/cmr"
checked   = 2026-11-23
"""
    )


def test_an_edition_in_another_city_is_named_for_it(tmp_path: Path) -> None:
    earlier = tmp_path / "a.toml"
    note = 'note = "it snowed"\ncity = "Chișinău"'
    earlier.write_text(GOOD.read_text(encoding="utf-8").replace('city        = "Chișinău"', note), encoding="utf-8")
    args = ("--like", "cmr-2026-chisinau", "--start", "3 Jun 2027", "--city", "Bergen", "--country", "NO", "--dry-run")
    assert (
        invoked("add", *args, "--data", str(earlier), "--today", NOON).out
        == """\
[[event]]
id        = "cmr-2027-bergen"
title     = "Clusters meet Regions Bergen"
kind      = "clusters-meet-regions"
start     = 2027-06-03
city      = "Bergen"
country   = "NO"
url       = "https://example.org/cmr"
checked   = 2026-11-23
"""
    )
    again = add(*args, "--url", "https://example.org/bergen").out.splitlines()
    assert 'source    = "https://example.org/bergen"' in again


def test_a_city_is_replaced_as_a_word_with_or_without_its_accents() -> None:
    raw = {"title": "Chisinau meets Chișinău: Chișinăuer Tag", "city": "Chișinău"}
    assert from_earlier(raw, None, "Turku")["title"] == "Turku meets Turku: Chișinăuer Tag"


def test_what_is_there_already_is_pointed_out() -> None:
    done = add("--title", "Clusters meet Regions Chisinau", "--start", "2026-12-10", "--dry-run")
    assert "it looks like 'cmr-2026-chisinau', Clusters meet Regions Chișinău" in done.err


def test_hostile_text_is_made_harmless() -> None:
    done = add("--title", "A\x1b[31m\u202e talk\nid = 1", "--start", "2027-01-01", "--dry-run")
    assert '"A[31m talk id = 1"' in done.out


def test_on_a_terminal_it_is_asked_for_step_by_step(file: Path) -> None:
    done = dialogue(
        ["add", "--data", str(GOOD), "--into", str(file), "--today", NOON],
        [
            ("What is it?", "ev"), ("Title", ""), ("Title", "Info Day"), ("Kind", "infoday"), ("Kind", "info-day"),
            ("First day", "soon"), ("First day", "3 Mar 2027 9:00"), ("Last day", "3 Mar 2027 17:00"),
            ("Register by", ""), ("City", "Graz"), ("Country", "austria"), ("Online", "yes"),
            ("Page", "https://example.org/x"), ("Where", ""), ("Tags", "a, b"), ("Note", ""), ("Write it?", ""),
        ],
    )  # fmt: skip
    assert done.status == 0
    assert done.out == f"added info-day-2027-graz; {file}:5\n"
    assert "title is needed" in done.err
    assert "did you mean info-day?" in done.err
    assert "start 'soon' is not a date" in done.err
    assert (
        file.read_text(encoding="utf-8").partition("[[event]]\n")[2]
        == """\
id        = "info-day-2027-graz"
title     = "Info Day"
kind      = "info-day"
start     = 2027-03-03T09:00:00
end       = 2027-03-03T17:00:00
city      = "Graz"
country   = "AT"
online    = true
url       = "https://example.org/x"
source    = "https://example.org/x"
checked   = 2026-11-23
tags      = ["a", "b"]
"""
    )


CALL = [
    ("What is it?", "call"), ("Title", "A call"), ("Programme", "I3"), ("Topic", ""), ("Opens", "1 Feb 2027"),
    ("Deadlines", "cut"), ("First cut-off", "1 Mar 2027 17:00"), ("Next cut-off", "1 Jun 2027 17:00"),
    ("Next cut-off", ""), ("Budget", "13m"), ("Page", ""), ("Where", "a letter"), ("Tags", ""), ("Note", ""),
]  # fmt: skip


def test_a_call_is_asked_for_its_cut_offs(file: Path) -> None:
    done = dialogue(["add", "--data", str(GOOD), "--into", str(file), "--today", NOON], [*CALL, ("Write it?", "yes")])
    assert done.status == 0
    assert "deadlines = { cut-off-1 = 2027-03-01T17:00:00, cut-off-2 = 2027-06-01T17:00:00 }" in file.read_text()


def test_no_writes_nothing(file: Path) -> None:
    done = dialogue(["add", "--data", str(GOOD), "--into", str(file), "--today", NOON], [*CALL, ("Write it?", "no")])
    assert (done.status, done.out) == (0, "")
    assert not file.exists()


def editor(folder: Path, *steps: str) -> str:
    """A program that changes its file a step at each call: `old=>new`."""
    script = folder / "editor.py"
    script.write_text(
        "import sys, pathlib\n"
        f"steps = {list(steps)!r}\n"
        "count = pathlib.Path(__file__).with_suffix('.count')\n"
        "number = int(count.read_text()) if count.exists() else 0\n"
        "count.write_text(str(number + 1))\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "old, new = steps[number].split('=>')\n"
        "file.write_text(file.read_text().replace(old, new))\n"
    )
    return f"{sys.executable} {script}"


def test_the_preview_may_be_edited(file: Path, tmp_path: Path) -> None:
    wish = [("Write it?", "edit"), ("Edit again?", "yes"), ("Write it?", "yes")]
    program = editor(tmp_path, 'title     = "A call"=>titel = "x"', 'titel = "x"=>title = "Another call"')
    args = ["add", "--data", str(GOOD), "--into", str(file), "--today", NOON]
    done = dialogue(args, [*CALL, *wish], EDITOR=program, VISUAL="")
    assert done.status == 0
    assert "key 'titel' is unknown; did you mean title?" in done.err
    assert 'title     = "Another call"' in file.read_text()
