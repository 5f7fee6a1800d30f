"""Dates, hours and time left, in words."""

from datetime import date

import pytest

from ecctrack.clock import Now
from ecctrack.entry import Entry
from ecctrack.selection import row_of
from ecctrack.views.wording import clock_text, left_text, moved_text, span_text, when_text, written_text, zone_text
from making import SINGAPORE, at, call, event


def left(entry: Entry, now: Now) -> str:
    return left_text(row_of(entry, entry.milestones[-1], now), now)


@pytest.mark.parametrize(
    ("first", "last", "text", "short"),
    [
        ("2026-11-25", "2026-11-25", "Wed 25 Nov 2026", "Wed 25 Nov"),
        ("2026-11-25", "2026-11-27", "25–27 Nov 2026", "25–27 Nov"),
        ("2026-11-30", "2026-12-02", "30 Nov – 2 Dec 2026", "30 Nov – 2 Dec"),
        ("2026-12-28", "2027-01-03", "28 Dec 2026 – 3 Jan 2027", "28 Dec – 3 Jan"),
        ("2026-11-25", "2027-11-27", "25 Nov 2026 – 27 Nov 2027", "25 Nov – 27 Nov"),
    ],
)
def test_a_span_of_days_is_as_short_as_it_can_be(first: str, last: str, text: str, short: str) -> None:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    assert span_text(begin, end) == text
    assert span_text(begin, end, year=False) == short


@pytest.mark.parametrize(
    ("now", "text"),
    [
        ("2026-11-22T12:00", "2 days"),
        ("2026-11-23T23:59", "tomorrow"),
        ("2026-11-24T00:00", "17 h"),
        ("2026-11-24T15:00", "2 h"),
        ("2026-11-24T15:01", "119 min"),
        ("2026-11-24T16:59", "1 min"),
        ("2026-11-24T16:59:59", "1 min"),
        ("2026-11-24T17:00", "over"),
        ("2026-11-25T00:00", "yesterday"),
        ("2026-11-26T00:00", "2 days ago"),
    ],
)
def test_a_deadline_counts_down_to_its_minute(now: str, text: str) -> None:
    assert left(call("deadline = 2026-11-24T17:00:00"), at(now)) == text


def test_the_last_hours_are_as_many_as_pass_though_the_clocks_change() -> None:
    assert left(call("deadline = 2026-10-25T17:00:00"), at("2026-10-25T00:00")) == "18 h"
    assert left(call("deadline = 2026-03-29T17:00:00"), at("2026-03-29T00:00")) == "16 h"


@pytest.mark.parametrize(
    ("lines", "now", "text"),
    [
        ("start = 2026-11-24", "2026-11-24T23:59", "today"),
        ("start = 2026-11-24\nend = 2026-11-26", "2026-11-24T00:00", "day 1 of 3"),
        ("start = 2026-11-24\nend = 2026-11-26", "2026-11-26T23:59", "day 3 of 3"),
        ("start = 2026-11-24\nend = 2026-11-26", "2026-11-27T00:00", "yesterday"),
        ("start = 2026-12-31\nend = 2027-01-01", "2027-01-01T00:00", "day 2 of 2"),
        ("start = 2026-11-24T08:30:00\nend = 2026-11-24T09:45:00", "2026-11-24T08:29", "1 min"),
        ("start = 2026-11-24T08:30:00\nend = 2026-11-24T09:45:00", "2026-11-24T08:30", "now"),
        ("start = 2026-11-24T08:30:00\nend = 2026-11-24T09:45:00", "2026-11-24T09:45", "over"),
        ("start = 2026-11-24T08:30:00", "2026-11-24T23:00", "now"),
        ('start = "to be announced"', "2026-11-24T23:00", "no date yet"),
    ],
)
def test_an_event_says_how_far_it_has_come(lines: str, now: str, text: str) -> None:
    assert left(event(lines), at(now)) == text


def test_a_closing_day_is_today_until_it_ends() -> None:
    assert left(call("deadline = 2026-11-24"), at("2026-11-24T23:59")) == "today"
    assert left(call("deadline = 2026-11-24"), at("2026-11-25T00:00")) == "yesterday"


def test_hours_are_those_of_the_clock_that_is_asked_for() -> None:
    talk = event("start = 2026-11-24T08:30:00\nend = 2026-11-24T09:45:00").milestones[0].when
    night = event("start = 2026-11-24T22:00:00\nend = 2026-11-25T02:00:00").milestones[0].when
    assert clock_text(talk, "Europe/Brussels") == "08:30–09:45"
    assert clock_text(talk, SINGAPORE) == "15:30–16:45"
    assert when_text(talk, SINGAPORE, at("2026-11-01")) == "Tue 24 Nov 2026, 15:30–16:45"
    whole = "Tue 24 Nov 2026, 22:00 – Wed 25 Nov 2026, 02:00"
    assert when_text(night, "Europe/Brussels", at("2026-11-01")) == whole


def test_zones_are_called_by_their_city() -> None:
    names = {zone: zone_text(zone) for zone in ("Europe/Brussels", "America/New_York", "UTC")}
    assert list(names.values()) == ["Brussels time", "New York time", "UTC"]


@pytest.mark.parametrize(
    ("moves", "text"),
    [
        ("", ""),
        ("{ milestone = 'deadline', from = 2026-11-14T17:00:00 }", "moved from 14 Nov 2026, 17:00"),
        (
            "{ milestone = 'deadline', from = 2026-11-14 }, { milestone = 'deadline', from = 2026-11-20 }",
            "moved from 20 Nov 2026",
        ),
    ],
)
def test_a_move_is_told_by_the_newest_date_before(moves: str, text: str) -> None:
    entry = call(f"deadline = 2026-11-24T17:00:00\nmoved = [{moves}]")
    assert moved_text(row_of(entry, entry.milestones[0], at("2026-11-01"))) == text


def test_a_postponed_event_that_has_no_new_days_did_not_move_to_any() -> None:
    entry = event("start = 2026-11-24\nstatus = 'postponed'\nmoved = [{ milestone = 'event', from = 2026-11-24 }]")
    assert moved_text(row_of(entry, entry.milestones[0], at("2026-11-01"))) == ""


def test_dates_are_written_as_the_file_gives_them() -> None:
    assert written_text(date(2026, 11, 4)) == "4 Nov 2026"
    assert written_text(None) == "an unknown date"
