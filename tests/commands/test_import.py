"""`ecctrack import`: what is printed of an announcement, and how it gets into a file."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from ecctrack.announcements.drafting import draft
from ecctrack.announcements.proposal import Proposal, ProposedMove
from ecctrack.store import reading
from ecctrack.store.load import load, shipped
from ecctrack.store.toml_text import entry_text
from running import GOOD, NOON, Done, invoked, shell
from talking import dialogue

LETTER = Path(__file__).parents[1] / "data" / "newsletter.txt"
THE_DAY = "2026-11-03"


def imported(*args: str) -> Done:
    return invoked("import", *args, "--data", str(GOOD))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of the good file, to be written to."""
    return Path(shutil.copy(GOOD, tmp_path / "a.toml"))


def test_it_prints_toml_to_paste(golden: Callable[[str, str], None]) -> None:
    done = imported(str(LETTER), "--today", THE_DAY)
    assert (done.status, done.err) == (0, "2 new, 1 known, 1 known with another date\n")
    golden("newsletter.toml", done.out)


def test_what_is_printed_may_be_pasted_as_it_stands() -> None:
    done = imported(str(LETTER), "--today", THE_DAY)
    part, problems = reading.read(done.out.encode(), "pasted.toml")
    assert [str(problem) for problem in problems] == []
    assert [entry.id for entry in part.entries] == ["conference-2027-tartu", "harbour-innovation-vouchers-2027"]
    together = GOOD.read_text(encoding="utf-8") + "\n\n" + done.out
    assert reading.read(together.encode(), "a.toml")[1] == []


def test_it_prints_json_for_programs() -> None:
    document = json.loads(imported(str(LETTER), "--today", THE_DAY, "-f", "json").out)
    assert document["version"] == 1
    forum, meeting, strand, vouchers = document["proposals"]
    assert forum == {
        "id": "conference-2027-tartu",
        "type": "event",
        "kind": "conference",
        "title": "Baltic Cluster Forum Tartu",
        "start": "2027-03-18",
        "end": "2027-03-19",
        "register_by": "2027-03-01",
        "city": "Tartu",
        "country": "EE",
        "quote": "Join us for the Baltic Cluster Forum in Tartu, Estonia, on 18-19 March 2027.",
        "doubts": [],
        "known": None,
        "change": None,
    }
    assert (meeting["known"], meeting["change"]) == (
        "cmr-2026-chisinau",
        [{"milestone": "event", "from": "2026-12-10", "to": "2026-12-17", "to_end": "2026-12-18"}],
    )
    assert (strand["known"], strand["change"]) == ("cut-offs", None)
    assert (vouchers["deadline"], vouchers["known"]) == ("2027-01-14T17:00", None)


def test_it_reads_standard_input() -> None:
    done = shell(f"ecctrack import - --today {THE_DAY} < {LETTER}")
    assert done.out == imported(str(LETTER), "--today", THE_DAY, "--source", "x").out.replace('source    = "x"\n', "")


def test_standard_input_that_is_closed_is_said() -> None:
    said = "standard input: it is closed; give it a document, as by < FILE, or name the file\n"
    assert shell("ecctrack import - <&-") == Done(1, "", said)


def test_a_mail_is_read_on_its_own_day(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Date"], mail["Subject"] = "Mon, 02 Nov 2026 10:00:00 +0100", "News"
    mail.set_content("The Harbour Conference takes place in Riga, Latvia, on 3 February.\n")
    mail.add_attachment(LETTER.read_bytes(), "text", "plain", filename="letter.txt")
    path = tmp_path / "news.eml"
    path.write_bytes(mail.as_bytes())
    found = json.loads(imported(str(path), "-f", "json", "--today", THE_DAY).out)["proposals"]
    assert found[0]["start"] == "2027-02-03"
    assert len(found) == 5
    assert 'source    = "news.eml, 2026-11-02"' in imported(str(path)).out


def test_a_calendar_is_read(tmp_path: Path) -> None:
    exported = invoked(
        "export", "--all", "--events", "--data", str(GOOD), "--today", NOON, "-o", str(tmp_path / "a.ics")
    )
    assert exported.status == 0
    found = json.loads(imported(str(tmp_path / "a.ics"), "-f", "json", "--today", NOON).out)["proposals"]
    assert "cmr-2026-chisinau" in {each["known"] for each in found}
    assert [each["title"] for each in found if each["type"] == "event" and not each["known"]] == []


def exported(file: Path) -> Path:
    """All that a data file has, as a calendar beside it."""
    path = file.with_suffix(".ics")
    done = invoked("export", "--all", "--opens", "--data", str(file), "--today", NOON, "-o", str(path))
    assert done.status == 0
    return path


@pytest.mark.parametrize("data", [GOOD, shipped()])
def test_a_calendar_of_our_own_brings_nothing_new(tmp_path: Path, data: Path) -> None:
    path = exported(Path(shutil.copy(data, tmp_path / "a.toml")))
    done = invoked("import", str(path), "-f", "json", "--data", str(data), "--today", NOON)
    found = json.loads(done.out)["proposals"]
    assert len(found) > 20
    assert [each for each in found if not each["known"] or each["change"] or each["doubts"]] == []


def test_dates_of_our_own_calendar_are_moves_and_old_ones_doubts(file: Path) -> None:
    path = exported(file)
    for args in (("two-stage", "stage-1", "2027-01-12"), ("cmr-2026-chisinau", "event", "2026-12-17")):
        assert invoked("move", *args, "--data", str(file), "--today", THE_DAY).status == 0
    head, uid, rest = path.read_bytes().partition(b"UID:cut-offs.cut-off-2@ecctrack")
    path.write_bytes(head + uid + re.sub(rb"(DT(?:START|END)):\d{8}", rb"\1:20270311", rest, count=2))
    found = json.loads(invoked("import", str(path), "-f", "json", "--data", str(file), "--today", NOON).out)
    told = {each["known"]: each for each in found["proposals"] if each["change"] or each["doubts"]}
    assert told.keys() == {"two-stage", "cmr-2026-chisinau", "cut-offs"}
    assert told["two-stage"]["change"] is told["cmr-2026-chisinau"]["change"] is None
    assert told["cut-offs"]["change"] == [
        {"milestone": "cut-off-2", "from": "2027-02-25T17:00", "to": "2027-03-11T17:00"}
    ]
    assert told["cmr-2026-chisinau"]["doubts"] == [
        "the calendar is older than the entry: 2026-12-10 was its event before it moved"
    ]


def test_several_announcements_of_one_thing_bring_it_once(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The Baltic Cluster Forum is held in Tartu, Estonia, on 18-19 March 2027.\n")
    found = json.loads(imported(str(LETTER), str(other), "-f", "json", "--today", THE_DAY).out)["proposals"]
    assert [each["known"] for each in found if "Baltic" in each["title"]] == [None, "conference-2027-tartu"]


def test_nothing_found_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Our office has moved.\n")
    assert imported(str(path)) == Done(0, "", "no dated event or call was found\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "it is empty"), (b"%PDF-1.7 broken", "the PDF is broken"), (b"\x00\x01\x02" * 50, "this is no text")],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    done = imported(str(path))
    assert (done.status, done.out) == (1, "")
    assert f"{path}: {said}" in done.err


def test_hostile_words_stay_within_their_comment_and_their_quotes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text('The "Evil\x1b[31m\u202e" Conference\x85[[event]] in Riga, Latvia, on 3 February 2027.\n')
    done = imported(str(path), "--today", THE_DAY)
    assert not {"\x1b", "\u202e", "\x85"} & set(done.out)
    assert reading.read(done.out.encode(), "a.toml")[1] == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--into", "x.toml"), "--into asks one by one, which needs a terminal; add --yes to take all without doubts"),
        (("--yes",), "--yes is for --into FILE; say where to write"),
    ],
)
def test_asking_needs_a_terminal(args: tuple[str, ...], said: str) -> None:
    assert imported(str(LETTER), *args) == Done(2, "", f"{said}\n")


MOVED_ENTRY = (
    "left out: cmr-2026-chisinau, known with another date",
    "  doubt: no year is written; 2026 is assumed",
    "  change: event from 2026-12-10 to 2026-12-17, until 2026-12-18",
)


def test_yes_takes_what_is_new_and_not_in_doubt(file: Path) -> None:
    letter = file.with_name("letter.txt")
    letter.write_text(LETTER.read_text(encoding="utf-8") + "\nThe Harbour Meeting takes place on 3 June.\n")
    done = invoked("import", str(letter), "--into", str(file), "--yes", "--data", str(file), "--today", THE_DAY)
    assert [line.partition(";")[0] for line in done.out.splitlines()] == [
        "added conference-2027-tartu",
        "added harbour-innovation-vouchers-2027",
    ]
    assert done.status == 0
    assert done.err.splitlines() == [
        f"2 written to {file}",
        *MOVED_ENTRY,
        f"  ecctrack move cmr-2026-chisinau event 2026-12-17 --end 2026-12-18 --data {file}",
        "left out: Harbour Meeting, in doubt",
        "  doubt: no year is written; 2027 is assumed",
    ]
    assert reading.read(file.read_bytes(), "a.toml")[1] == []


@pytest.mark.parametrize("given", [(), ("--data", str(GOOD))])
def test_a_copy_of_what_is_read_is_refused_before_anything_is_asked(tmp_path: Path, given: tuple[str, ...]) -> None:
    copy = tmp_path / "events.toml"
    original = GOOD if given else shipped()
    shutil.copy(original, copy)
    done = dialogue(["import", str(LETTER), "--into", str(copy), *given], [], ECCTRACK_DATA="")
    count = len(load([original]).entries)
    said = f"{copy}: {count} of its entries stand in {original} too; to read it alone, add --data {copy} and no other\n"
    assert done == Done(2, "", said)


def talked(file: Path, answers: list[tuple[str, str]], **more: str) -> Done:
    args = ["import", str(LETTER), "--into", str(file), "--data", str(file), "--today", THE_DAY]
    return dialogue(args, answers, **more)


QUESTION = "[accept/edit/skip/all/quit]"
MOVE, CHECKED = "[move/skip/quit]", "[checked/skip/quit]"


def test_on_a_terminal_each_is_asked_for(file: Path) -> None:
    done = talked(file, [(QUESTION, ""), (MOVE, "move"), (CHECKED, "checked"), (QUESTION, "skip")])
    assert done.status == 0
    added, moved, checked = done.out.splitlines()
    assert added.startswith(f"added conference-2027-tartu; {file}:")
    assert moved.startswith("moved cmr-2026-chisinau event from 10–11 Dec 2026 to 17–18 Dec 2026; ")
    assert checked == f"checked on 2026-11-03: cut-offs; {file}"
    assert f"3 written to {file}" in done.err
    part, problems = reading.read(file.read_bytes(), "a.toml")
    assert problems == []
    assert len(part.entries) == 15


CALLED_OFF = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1
SUMMARY:Clusters meet Regions Chișinău
DTSTART;VALUE=DATE:20261210
DTEND;VALUE=DATE:20261212
LOCATION:Chișinău, Moldova
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
"""
CALLED_OFF_TEXTS = [
    ("a.ics", CALLED_OFF, "cancelled"),
    ("a.txt", "The Clusters meet Regions in Chișinău, Moldova, on 10-11 December 2026 is cancelled.\n", "cancelled"),
    ("a.txt", "Clusters meet Regions Chișinău, Moldova, 10-11 December 2026, is postponed.\n", "postponed"),
]


@pytest.mark.parametrize(("name", "text", "status"), CALLED_OFF_TEXTS)
def test_what_is_called_off_is_shown(tmp_path: Path, name: str, text: str, status: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    done = imported(str(path), "--today", THE_DAY)
    assert done.err == "0 new, 0 known, 0 known with another date, 1 known and called off\n"
    lines = done.out.splitlines()
    assert lines[0] == f"# known: cmr-2026-chisinau, {status}"
    assert lines[-2:] == [f"# change: status to {status}", f'#   status = "{status}"']
    (found,) = json.loads(imported(str(path), "--today", THE_DAY, "-f", "json").out)["proposals"]
    assert found["change"] == [{"milestone": "status", "from": None, "to": status}]


@pytest.mark.parametrize(("name", "text", "status"), CALLED_OFF_TEXTS)
def test_what_is_called_off_is_written_so(file: Path, name: str, text: str, status: str) -> None:
    path = file.with_name(name)
    path.write_text(text, encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    args = ["import", str(path), str(path), "--into", str(file), "--data", str(file), "--today", THE_DAY]
    question = f"[{status}/skip/quit]"
    done = dialogue(args, [(question, ""), (question, "quit")])
    assert (done.out, file.read_text(encoding="utf-8")) == ("", before)
    done = dialogue(args, [(question, status), (question, status)])
    assert f"1 written to {file}" in done.err
    assert f"'cmr-2026-chisinau' is {status} already; nothing was written" in done.err
    part, problems = reading.read(file.read_bytes(), "a.toml")
    assert problems == []
    assert next(entry.status for entry in part.entries if entry.id == "cmr-2026-chisinau") == status
    after = file.read_text(encoding="utf-8").splitlines()
    assert [line for line in before.splitlines() if line not in after] == []


def test_a_status_is_written_over_another_and_its_comment_stays(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("deadlines  = { cut-off-1", 'status     = "tentative"  # so far\ndeadlines  = { cut-off-1'),
        encoding="utf-8",
    )
    calendar = file.with_name("a.ics")
    event = "SUMMARY:Deadline 17:00: x\nDTSTART:20270225T153000Z\nDTEND:20270225T160000Z\nSTATUS:CANCELLED"
    calendar.write_text(
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:cut-offs.cut-off-2@ecctrack\n{event}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    args = ["import", str(calendar), "--into", str(file), "--data", str(file), "--today", THE_DAY]
    done = dialogue(args, [("[cancelled/skip/quit]", "cancelled")])
    assert done.out == f"cut-offs is cancelled now; {file}\n"
    assert 'status     = "cancelled"  # so far\n' in file.read_text(encoding="utf-8")


def test_quit_keeps_what_was_accepted(file: Path) -> None:
    done = talked(file, [(QUESTION, "accept"), (MOVE, "quit")])
    assert done.status == 0
    assert "3 left" in done.err
    assert b"conference-2027-tartu" in file.read_bytes()


def test_what_was_accepted_before_an_abort_is_told(file: Path) -> None:
    done = talked(file, [(QUESTION, "accept"), (MOVE, "\x04")])  # the end of a terminal's input, as Ctrl-D says it
    assert done.status == 1
    assert f"\n3 left\n1 written to {file}\n" in done.err
    assert b"conference-2027-tartu" in file.read_bytes()


def test_all_takes_the_new_ones_that_follow(file: Path) -> None:
    done = talked(file, [(QUESTION, "all")])
    assert [line.partition(";")[0] for line in done.out.splitlines()] == [
        "added conference-2027-tartu",
        "added harbour-innovation-vouchers-2027",
    ]
    told = [line for line in done.err.splitlines() if line][-5:]
    assert told == [
        f"2 written to {file}",
        *MOVED_ENTRY,
        f"  ecctrack move cmr-2026-chisinau event 2026-12-17 --end 2026-12-18 --data {file}",
    ]


def test_nothing_enters_unread(file: Path) -> None:
    talked(file, [(QUESTION, "skip"), (MOVE, ""), (CHECKED, ""), (QUESTION, "quit")])
    assert file.read_bytes() == GOOD.read_bytes()


def test_an_entry_may_be_edited_first(file: Path) -> None:
    done = talked(
        file, [(QUESTION, "edit"), (QUESTION, "accept"), (MOVE, "quit")], EDITOR="sed -i s/conference-2027/forum-2027/"
    )
    assert done.out.startswith("added forum-2027-tartu; ")


def test_an_editor_that_is_not_there_is_said(file: Path) -> None:
    done = talked(file, [(QUESTION, "edit"), (QUESTION, "quit")], EDITOR="no-such-editor", VISUAL="")
    assert "the editor 'no-such-editor' did not do: " in done.err
    assert "name another one in EDITOR" in done.err


def test_an_editor_that_fails_is_said(file: Path) -> None:
    done = talked(file, [(QUESTION, "edit"), (QUESTION, "quit")], EDITOR="false", VISUAL="")
    assert "the editor 'false' did not do: it ended with status 1; name another one in EDITOR\n" in done.err


DAY = date.fromisoformat("2026-12-01")
HOUR = datetime.fromisoformat("2026-12-01T17:00")
SKIPPED = datetime.fromisoformat("2026-03-29T02:30")  # by the clocks of Brussels
ODD = [
    Proposal("event", "No day", "…"),
    Proposal("event", "", "…", start=DAY, country="XX", zone="Mars/Base", url="javascript:x", city="\n"),
    Proposal("event", "X" * 5000, "…", start=DAY, end=HOUR),
    Proposal("event", "Back", "…", start=HOUR, end=DAY - timedelta(300)),
    Proposal("event", "Late", "…", start=DAY, register_by=DAY + timedelta(1)),
    Proposal("event", "Skipped", "…", start=SKIPPED),
    Proposal("event", "Moved", "…", start=DAY, moved=(ProposedMove("event", DAY), ProposedMove("deadline", DAY))),
    Proposal("call", "No deadline", "…"),
    Proposal("call", "Back", "…", opens=DAY, deadline=DAY - timedelta(1)),
    Proposal("call", "Both", "…", opens=HOUR, deadline=HOUR),
    Proposal("call", "Gap", "…", deadlines=(("stage-1", DAY),)),
    Proposal("call", "Order", "…", deadlines=(("cut-off-1", HOUR), ("cut-off-2", HOUR))),
    Proposal("call", "Skipped", "…", deadline=SKIPPED),
]


@pytest.mark.parametrize("proposal", ODD)
def test_whatever_is_proposed_the_store_accepts_with_a_doubt(proposal: Proposal) -> None:
    made = draft(proposal, (), set(), DAY)
    _, problems = reading.read(entry_text(made.type, made.values).encode(), "a.toml")
    assert [str(problem) for problem in problems] == []
    assert made.doubts


def test_an_id_that_is_taken_gets_a_number() -> None:
    proposal = Proposal("event", "Harbour Days", "…", start=DAY)
    ids = ("harbour-days-2026", "harbour-days-2026-2")
    assert draft(proposal, (), set(), DAY).values["id"] == ids[0]
    assert draft(proposal, (), {ids[0]}, DAY).values["id"] == ids[1]
