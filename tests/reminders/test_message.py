"""Reminders as people read them."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st
from telling import Reader, call, event, when

from ecctrack.clock import BRUSSELS
from ecctrack.entry import Entry, Milestone, Move, Status
from ecctrack.views.message import render
from making import at


def text(reader: Reader, moment: str, *entries: Entry) -> str:
    return render(reader.hears(moment, *entries), at(moment, reader.zone))


def test_one_reminder_begins_with_what_it_is_about() -> None:
    strand = Entry(
        "i3-2023-cap2b",
        "call",
        "Capacity Building Strand 2b",
        (
            Milestone("cut-off-1", when("2024-02-15T17:00")),
            Milestone(
                "cut-off-2",
                when("2024-11-14T17:00"),
                (Move("cut-off-2", datetime.fromisoformat("2024-11-07T17:00"), why="the portal was down"),),
            ),
        ),
        programme="I3",
        topic="I3-2023-CAP2b",
        url="https://example.org/i3",
    )
    assert text(Reader(zone="Asia/Singapore"), "2024-11-07T08:00", strand) == (
        "In 8 days: Capacity Building Strand 2b, cut-off 2 of 2\n"
        "  Thu 14 Nov 2024, 17:00 Brussels time, Fri 15 Nov 2024, 00:00 Singapore time\n"
        "  moved from 7 Nov 2024, 17:00 (the portal was down)\n"
        "  I3 · I3-2023-CAP2b\n"
        "  https://example.org/i3\n"
    )


def test_several_have_a_line_on_top_and_space_between() -> None:
    talk = event("2026-11-14T09:30/10:45", id_="talk")._replace(
        milestones=(Milestone("event", when("2026-11-14T09:30/10:45", "Europe/Helsinki")),),
        title="EU Cluster Talk",
        city="Helsinki",
        country="FI",
        status=Status.TENTATIVE,
    )
    summit = event("2026-11-13/2026-11-14", registration=when("until 2026-11-12"))
    assert text(Reader(), "2026-11-12T08:00", summit, talk) == (
        "Today: Summit, registration; and 2 more\n"
        "\n"
        "Today: Summit, registration\n"
        "  Thu 12 Nov 2026, until the end of the day\n"
        "  https://example.org/summit\n"
        "\n"
        "Tomorrow: Summit\n"
        "  13–14 Nov 2026\n"
        "  https://example.org/summit\n"
        "\n"
        "In 2 days: EU Cluster Talk (save the date)\n"
        "  Sat 14 Nov 2026, 08:30–09:45 Brussels time, 09:30–10:45 Helsinki time\n"
        "  Helsinki, FI\n"
        "  https://example.org/talk\n"
    )


def heading(reader: Reader, moment: str, *entries: Entry) -> str:
    return text(reader, moment, *entries).partition("\n")[0]


def test_the_last_hours_are_counted() -> None:
    deadline = call("2026-11-03T17:00")
    headings = {
        clock: heading(Reader(), f"2026-11-03T{clock}", deadline)
        for clock in ("04:59", "05:01", "14:59:59", "16:00", "16:59:50")
    }
    assert headings == {
        "04:59": "In 12 h: Cap2B, deadline",
        "05:01": "In 11 h 59 min: Cap2B, deadline",
        "14:59:59": "In 2 h: Cap2B, deadline",
        "16:00": "In 1 h: Cap2B, deadline",
        "16:59:50": "In 1 min: Cap2B, deadline",
    }


def test_what_goes_on_says_how_far_it_has_come() -> None:
    assert heading(Reader(), "2026-11-14T08:00", event("2026-11-13/2026-11-15")) == "Day 2 of 3: Summit"
    assert heading(Reader(), "2026-11-13T10:00", event("2026-11-13T09:00/10:45")) == "Now: Summit"


def test_a_move_since_the_last_reminder_says_from_when() -> None:
    reader = Reader()
    reader.hears("2026-11-02T08:00", call("2026-11-03T17:00"))
    assert text(reader, "2026-11-03T08:00", call("2026-11-05T17:00")) == (
        "Moved, now in 2 days: Cap2B, deadline\n"
        "  Thu 5 Nov 2026, 17:00 Brussels time\n"
        "  moved from Tue 3 Nov 2026, 17:00 Brussels time\n"
        "  ecctrack show cap2b\n"
    )


def test_the_reason_of_a_move_stands_with_that_move_only() -> None:
    reader = Reader()
    reader.hears("2026-11-02T08:00", event("2026-11-10"))
    late = event("2026-11-20", Move("event", date(2026, 11, 15), why="the hall burned down"))
    assert "  moved from Tue 10 Nov 2026\n" in text(reader, "2026-11-03T08:00", late)
    reader = Reader()
    reader.hears("2026-11-02T08:00", event("2026-11-15"))
    assert "  moved from Sun 15 Nov 2026 (the hall burned down)\n" in text(reader, "2026-11-03T08:00", late)


def test_called_off_and_on_again() -> None:
    reader, on = Reader(), event("2026-11-13/2026-11-14")
    off, later = on._replace(status=Status.CANCELLED), on._replace(status=Status.POSTPONED)
    reader.hears("2026-11-07T08:00", on)
    assert text(reader, "2026-11-08T08:00", off) == (
        "Cancelled: Summit\n  was announced for 13–14 Nov 2026\n  https://example.org/summit\n"
    )
    assert heading(reader, "2026-11-09T08:00", on) == "On again, in 4 days: Summit"
    assert text(reader, "2026-11-10T08:00", later) == (
        "Postponed: Summit\n  was announced for 13–14 Nov 2026, no new date yet\n  https://example.org/summit\n"
    )
    assert text(reader, "2026-11-11T08:00", event("2027-03-01")) == (
        "Moved, now in 110 days: Summit\n  Mon 1 Mar 2027\n  moved from 13–14 Nov 2026\n  https://example.org/summit\n"
    )


def test_a_date_withdrawn_and_announced() -> None:
    reader = Reader()
    reader.hears("2026-11-07T08:00", event("2026-11-13"))
    assert text(reader, "2026-11-08T08:00", event("?")) == (
        "Moved, no date yet: Summit\n  to be announced\n  moved from Fri 13 Nov 2026\n  https://example.org/summit\n"
    )
    assert heading(reader, "2026-11-09T08:00", event("2026-12-01")) == "Date announced, in 22 days: Summit"


def test_hours_announced_for_a_known_day_are_no_move() -> None:
    for day, hours, line in (
        ("until 2026-11-13", "2026-11-13T17:00", "Fri 13 Nov 2026, 17:00 Brussels time"),
        ("2026-11-13", "2026-11-13T09:00/10:30", "Fri 13 Nov 2026, 09:00–10:30 Brussels time"),
    ):
        reader = Reader()
        reader.hears("2026-11-07T08:00", event(day))
        assert text(reader, "2026-11-08T08:00", event(hours)) == (
            f"Hour announced, in 5 days: Summit\n  {line}\n  https://example.org/summit\n"
        )


def test_a_closing_day_says_when_it_ends_for_a_reader_elsewhere() -> None:
    registration = event("2026-11-20", registration=when("until 2026-11-12"))
    assert "  Thu 12 Nov 2026, until the end of the day, which is Fri 13 Nov 2026, 07:00 Singapore time\n" in text(
        Reader(zone="Asia/Singapore"), "2026-11-12T08:00", registration
    )


@given(st.text(), st.text(), st.text(), st.sampled_from([BRUSSELS, "Asia/Singapore"]))
def test_no_text_from_outside_breaks_out_of_its_line(title: str, city: str, why: str, zone: str) -> None:
    hostile = event("2026-11-13", Move("event", date(2026, 11, 12), why=why))
    hostile = hostile._replace(title=title, city=city, programme=city, url=None)
    written = text(Reader(zone=zone), "2026-11-12T08:00", hostile)
    # str.splitlines knows every character that a program might take for the end of a line.
    first, *rest = written.splitlines()
    assert first.startswith("Tomorrow: ")
    assert all(line.startswith("  ") for line in rest)
    assert 4 <= len(written.splitlines()) <= 5
    assert "\x1b" not in written
    written.encode()
