"""Dates as the memory keeps them."""

from datetime import date, datetime

import pytest
from telling import when

from ecctrack.entry import Move, Span
from ecctrack.reminders.stamp import read_stamp, stamp, stamp_before


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2026-11-13", "2026-11-13"),
        ("2026-11-13/2026-11-14", "2026-11-13/2026-11-14"),
        ("until 2026-11-13", "2026-11-13"),
        ("2026-11-13T17:00", "2026-11-13T16:00:00Z"),
        ("2026-11-13T09:00/10:30", "2026-11-13T08:00:00Z"),
        ("2026-11-13T09:00/2026-11-14T16:00", "2026-11-13T08:00:00Z/2026-11-14"),
        ("?", "not announced"),
    ],
)
def test_days_are_kept_as_days_and_moments_in_utc(written: str, kept: str) -> None:
    assert stamp(when(written)) == kept


def test_the_same_moment_in_another_zone_has_not_moved() -> None:
    assert stamp(when("2026-11-13T17:00")) == stamp(when("2026-11-13T18:00", "Europe/Helsinki"))


def test_an_end_announced_later_has_not_moved_the_event() -> None:
    known, open_ended = when("2026-11-13T09:00/10:30"), when("2026-11-13T09:00/2026-11-14T00:00")
    assert isinstance(open_ended, Span)
    assert stamp(known) == stamp(open_ended._replace(end=None))


@pytest.mark.parametrize("text", ["2026-11-13", "2026-11-13/2026-11-14", "2026-11-13T16:00:00Z"])
def test_a_stamp_reads_back(text: str) -> None:
    found = read_stamp(text)
    assert found is not None
    assert stamp(found) == text


@pytest.mark.parametrize("text", ["", "not announced", "2026-13-01", "2026-11-13/", "Z", "2026-11-13T99:00:00Z", "\0"])
def test_what_is_no_date_reads_as_none_or_as_its_first_day(text: str) -> None:
    found = read_stamp(text)
    assert found is None or stamp(found) == "2026-11-13"


def test_a_move_on_record_has_the_stamp_of_the_date_it_left() -> None:
    assert (
        stamp_before(Move("deadline", datetime.fromisoformat("2026-11-13T17:00")), "Europe/Brussels")
        == "2026-11-13T16:00:00Z"
    )
    assert stamp_before(Move("event", date(2026, 11, 13)), "Europe/Brussels") == "2026-11-13"
    two_days = Move("event", date(2026, 11, 13), date(2026, 11, 14))
    assert stamp_before(two_days, "Europe/Brussels") == "2026-11-13/2026-11-14"
