"""When a lead is reached: calendar days of the reader, hours as they pass."""

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import utc, when

from ecctrack.entry import days_left
from ecctrack.errors import UsageError
from ecctrack.reminders.leads import Lead, lead, leads, reached_at
from making import at


def test_leads_are_days_weeks_and_hours() -> None:
    assert leads(["30d,2w,1d,2h"]) == (Lead(30, "d"), Lead(14, "d"), Lead(1, "d"), Lead(2, "h"))


def test_leads_may_be_repeated_written_out_and_spaced() -> None:
    assert leads(["7 days, 1 WEEK", "2hours", "0d"]) == (Lead(7, "d"), Lead(2, "h"), Lead(0, "d"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "lead '' is no length of time; write days, weeks or hours, such as 30d,2w,1d,2h"),
        ("7", "lead '7' is no length of time; write days, weeks or hours, such as 30d,2w,1d,2h"),
        ("-1d", "lead '-1d' is no length of time; write days, weeks or hours, such as 30d,2w,1d,2h"),
        ("\x1b[2Jd", "lead '[2Jd' is no length of time; write days, weeks or hours, such as 30d,2w,1d,2h"),
        ("٣d", "lead '٣d' is no length of time; write days, weeks or hours, such as 30d,2w,1d,2h"),
        ("0h", "lead '0h' is the moment itself, when it is too late; write 1h or more"),
        ("99999w", "lead '699993d' is longer than ten years; write 3660d or less"),
    ],
)
def test_anything_else_is_wrong_usage(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=f"^{re.escape(message)}$"):
        leads([text])


def test_days_are_reached_when_the_readers_day_begins() -> None:
    deadline = when("2026-11-03T17:00")
    assert reached_at(deadline, lead("1d"), at("2026-10-01T00:00")) == at("2026-11-02T00:00").instant
    assert reached_at(deadline, lead("0d"), at("2026-10-01T00:00")) == at("2026-11-03T00:00").instant


def test_a_day_is_the_readers_day() -> None:
    in_auckland = at("2026-10-01T00:00", "Pacific/Auckland")
    assert (
        reached_at(when("2026-11-03T17:00"), lead("1d"), in_auckland)
        == at("2026-11-03T00:00", "Pacific/Auckland").instant
    ), "17:00 in Brussels is the morning of the 4th in Auckland"


def test_days_of_23_and_25_hours_are_one_day() -> None:
    for change in ("2026-03-29", "2026-10-25"):
        deadline = when(f"{change}T17:00")
        reached = reached_at(deadline, lead("1d"), at("2026-01-01T00:00"))
        eve = utc(f"{change}T00:00") - timedelta(days=1)
        assert reached == at(eve.replace(tzinfo=None).isoformat()).instant


def test_hours_are_counted_as_they_pass() -> None:
    # At 03:00 on 25 October 2026 the clocks go back to 02:00: there is an hour more between 00:00 and 17:00.
    assert reached_at(when("2026-10-25T17:00"), lead("24h"), at("2026-01-01T00:00")) == at("2026-10-24T18:00").instant
    assert reached_at(when("2026-10-25T17:00"), lead("2h"), at("2026-01-01T00:00")) == at("2026-10-25T15:00").instant


def test_hours_count_to_the_end_of_a_closing_day_and_to_the_start_of_an_event() -> None:
    now = at("2026-01-01T00:00")
    assert reached_at(when("until 2026-11-03"), lead("2h"), now) == at("2026-11-03T22:00").instant
    assert reached_at(when("2026-11-03T09:00/10:30"), lead("2h"), now) == at("2026-11-03T07:00").instant
    assert reached_at(when("2026-11-03/2026-11-05"), lead("2h"), now) == at("2026-11-02T22:00").instant


def test_a_closing_day_is_that_day_and_not_the_next() -> None:
    assert reached_at(when("until 2026-11-03"), lead("1d"), at("2026-01-01T00:00")) == at("2026-11-02T00:00").instant


def test_no_date_has_no_lead() -> None:
    assert reached_at(when("?"), lead("7d"), at("2026-01-01T00:00")) is None
    assert reached_at(when("?"), lead("7h"), at("2026-01-01T00:00")) is None


def test_leads_stop_at_the_first_day_of_the_calendar() -> None:
    assert reached_at(when("0001-01-02"), lead("30d"), at("2026-01-01T00:00")) is not None
    assert reached_at(when("0001-01-02"), lead("999h"), at("2026-01-01T00:00")) is not None


@given(
    day=st.dates(min_value=utc("2026-01-01").date(), max_value=utc("2028-01-01").date()),
    hour=st.sampled_from(["", "T00:00", "T02:30", "T17:00", "T23:59"]),
    days=st.integers(0, 60),
    zone=st.sampled_from(["Europe/Brussels", "Pacific/Auckland", "America/Santiago", "Asia/Kathmandu"]),
    seconds=st.integers(-90 * 86400, 0),
)
def test_a_lead_of_days_is_reached_just_when_list_says_so_many_days(
    day: object, hour: str, days: int, zone: str, seconds: int
) -> None:
    date = when(f"{day}{hour}")
    moment = at(f"{day}T12:00").instant + timedelta(seconds=seconds)
    now = at(moment.replace(tzinfo=None).isoformat(), zone)
    left, reached = days_left(date, now), reached_at(date, Lead(days, "d"), now)
    assert left is not None
    assert reached is not None
    assert (reached <= now.instant) == (left <= days)
