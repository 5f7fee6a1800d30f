"""The calendar as a whole: its bytes, and what an independent parser reads in them."""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from examples import NOW, document, drawn_rows, rows
from expected import expected
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ecctrack import __version__
from ecctrack.calendars.alarms import leads
from ecctrack.calendars.check import check
from ecctrack.clock import Now
from ecctrack.selection import Row
from ecctrack.views.ics import UnsoundLineError, UnwritableError, render

GOLDEN = Path(__file__).parent.parent / "golden"
LEADS = leads(["7d", "1d", "10m"])
CATALOGUE = (GOLDEN / "calendar.toml").read_text(encoding="utf-8")


def test_a_calendar_is_written_like_this() -> None:
    written = render(rows(CATALOGUE), "European clusters, 2026", leads(["7d", "1d"]))
    golden = (GOLDEN / "calendar.ics").read_bytes()
    assert written.replace(__version__.encode(), b"VERSION") == golden


def _read(data: bytes) -> list[dict[str, Any]]:
    """The events of a calendar as PyPI icalendar reads them, in the words of `expected`."""
    calendar = icalendar.Calendar.from_ical(data)
    assert [error for part in calendar.walk() for error in part.errors] == []
    return [_event(event) for event in calendar.walk("VEVENT")]


def _event(event: Any) -> dict[str, Any]:
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    read = {
        "uid": str(event["UID"]),
        "start": _iso(start),
        "end": _iso(end),
        "allday": not isinstance(start, datetime),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
        "transp": str(event["TRANSP"]),
        "alarms": [_seconds(alarm["TRIGGER"], end - start) for alarm in event.walk("VALARM")],
    }
    return read | ({"url": str(event["URL"])} if "URL" in event else {})


def _seconds(trigger: Any, lasts: timedelta) -> float:
    from_end = trigger.params.get("RELATED") == "END"
    total: timedelta = trigger.dt + lasts if from_end else trigger.dt
    return total.total_seconds()


def _iso(at: date) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if isinstance(at, datetime) else at.isoformat()


def _by_uid(events: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {event["uid"]: event for event in events}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(drawn_rows().filter(bool))
def test_what_is_read_back_is_what_the_list_says(found: list[Row]) -> None:
    data = render(found, "Any name", LEADS)
    read, told = _by_uid(_read(data)), _by_uid(expected(document(found), LEADS, opens=True))
    assert read.keys() == told.keys()
    for uid, event in told.items():
        assert {key: value for key, value in read[uid].items() if key in event} == event


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(drawn_rows().filter(bool), st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_the_texts_every_reader_will_read_it(found: list[Row], name: str) -> None:
    data = render(found, name or "x", LEADS)
    assert check(data, "drawn.ics").errors == ()
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r")


def test_texts_come_back_as_they_were_meant() -> None:
    title = 'A, B; "C" \\d – Ünïcödé 漢字 👩‍🔬'
    toml = f"[[event]]\nid = 'e'\ntitle = '{title}'\nnote = 'one, two; \\x'\nstart = 2026-01-01\n"
    (event,) = icalendar.Calendar.from_ical(render(rows(toml), "Name, of; it")).walk("VEVENT")
    assert str(event["SUMMARY"]) == title
    assert str(event["DESCRIPTION"]).splitlines()[1] == "one, two; \\x"


def test_a_title_cannot_bring_in_a_line_of_its_own() -> None:
    title = "x\\r\\nEND:VEVENT\\nATTENDEE:mailto:a@b\\u2028BEGIN:VEVENT"
    toml = f'[[event]]\nid = "e"\ntitle = "{title}"\nstart = 2026-01-01\n'
    data = render(rows(toml), "x\r\nMETHOD:REQUEST")
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert "ATTENDEE" not in event
    assert str(event["SUMMARY"]) == "x END:VEVENT ATTENDEE:mailto:a@b BEGIN:VEVENT"
    assert data.count(b"METHOD:PUBLISH\r\n") == 1


def test_a_line_that_would_become_two_is_never_written() -> None:
    (found,) = rows('[[event]]\nid = "e"\ntitle = "E"\nstart = 2026-01-01\n')
    forged = found._replace(entry=found.entry._replace(id="e\r\nATTENDEE:mailto:a@b"))
    with pytest.raises(UnsoundLineError, match="ATTENDEE"):
        render([forged], "Name")


def test_the_order_of_the_rows_and_the_day_change_no_byte() -> None:
    found = rows(CATALOGUE)
    shuffled = random.Random(7).sample(found, len(found))
    later = rows(CATALOGUE, Now(datetime(2031, 5, 5, tzinfo=UTC), "Pacific/Auckland"))
    assert render(found, "N", LEADS) == render(shuffled, "N", LEADS) == render(later, "N", LEADS)


def test_an_entry_is_the_same_bytes_in_every_selection() -> None:
    whole = render(rows(CATALOGUE), "All of it", LEADS)
    for found in rows(CATALOGUE):
        alone = render([found], "Only this", LEADS)
        begin, end = alone.index(b"BEGIN:VEVENT"), alone.index(b"END:VCALENDAR")
        assert alone[begin:end] in whole


def test_a_single_event_brings_no_calendar_name_and_the_rest_do() -> None:
    found = rows(CATALOGUE)
    assert b"X-WR-CALNAME" not in render(found[:1], "N")
    assert b"X-WR-CALNAME:N\r\n" in render(found[:2], "N")


def test_every_milestone_that_cannot_be_written_is_named_at_once() -> None:
    toml = """
[[event]]
id = "far"
title = "Far"
start = 9999-12-31
[[call]]
id = "farther"
title = "Farther"
deadline = 9999-12-31
"""
    with pytest.raises(UnwritableError) as raised:
        render(rows(toml), "N")
    assert str(raised.value).splitlines() == [
        "far: event, Friday 31 December 9999, is too near the end of the calendar; mend the date",
        (
            "farther: deadline, Friday 31 December 9999, until the end of the day, Brussels time; "
            "no hour is announced, is too near the end of the calendar; mend the date"
        ),
    ]


def test_a_moved_deadline_is_the_same_event_at_another_time_and_counts_on() -> None:
    before = '[[call]]\nid = "c"\ntitle = "C"\ndeadline = 2026-05-01T17:00:00\nchecked = 2026-01-01\n'
    after = before.replace("2026-05-01T17", "2026-06-01T17").replace("2026-01-01", "2026-04-30")
    after += 'moved = [{ on = 2026-04-30, milestone = "deadline", from = 2026-05-01T17:00:00 }]\n'
    (old,), (new,) = (_read(render(rows(toml, NOW), "N")) for toml in (before, after))
    assert old["uid"] == new["uid"]
    assert (old["end"], new["end"]) == ("2026-05-01T15:00:00Z", "2026-06-01T15:00:00Z")
    assert (old["sequence"], new["sequence"]) == (0, 1)
