"""Wall times, instants and the days between them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.clock import BRUSSELS, Now, end_of, in_zone, instant_of, start_of, wall_fault, zone_named
from making import AUCKLAND, LOS_ANGELES, SINGAPORE, ZONES, at


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "wall_time", "instant"),
    [
        (BRUSSELS, "2026-10-24T17:00", "2026-10-24T15:00Z"),
        (BRUSSELS, "2026-10-25T17:00", "2026-10-25T16:00Z"),
        (BRUSSELS, "2026-03-28T17:00", "2026-03-28T16:00Z"),
        (BRUSSELS, "2026-03-29T17:00", "2026-03-29T15:00Z"),
        (SINGAPORE, "2026-07-01T17:00", "2026-07-01T09:00Z"),
        (AUCKLAND, "2026-12-01T17:00", "2026-12-01T04:00Z"),
        (LOS_ANGELES, "2026-12-01T17:00", "2026-12-02T01:00Z"),
        ("UTC", "2026-12-01T17:00", "2026-12-01T17:00Z"),
    ],
)
def test_a_wall_time_is_an_instant_by_the_rules_of_its_zone(zone: str, wall_time: str, instant: str) -> None:
    assert instant_of(wall(wall_time), zone) == wall(instant)
    assert in_zone(wall(instant), zone).replace(tzinfo=None) == wall(wall_time)


@pytest.mark.parametrize(
    "name", ["CET", "EST", "+01:00", "", "/etc/passwd", "../../etc/passwd", "Europe/Brussel", "a/\0"]
)
def test_a_zone_is_an_iana_name_and_nothing_else(name: str) -> None:
    with pytest.raises(LookupError):
        zone_named(name)


@pytest.mark.parametrize(
    ("wall_time", "fault"),
    [
        ("2026-03-29T01:59:59", None),
        ("2026-03-29T02:00:00", "missing"),
        ("2026-03-29T02:59:59", "missing"),
        ("2026-03-29T03:00:00", None),
        ("2026-10-25T01:59:59", None),
        ("2026-10-25T02:00:00", "twice"),
        ("2026-10-25T02:59:59", "twice"),
        ("2026-10-25T03:00:00", None),
        ("0001-01-01T00:00:00", None),
        ("9999-12-31T23:59:59", None),
    ],
)
def test_the_clocks_of_brussels_skip_an_hour_and_show_one_twice(wall_time: str, fault: str | None) -> None:
    assert wall_fault(wall(wall_time), BRUSSELS) == fault


def test_a_day_has_as_many_hours_as_its_clocks_make_it() -> None:
    lengths = {
        day: (end_of(date.fromisoformat(day), BRUSSELS) - start_of(date.fromisoformat(day), BRUSSELS))
        for day in ("2026-03-28", "2026-03-29", "2026-10-25")
    }
    assert [length / timedelta(hours=1) for length in lengths.values()] == [24, 23, 25]


@given(st.dates(), st.sampled_from(ZONES))
def test_a_day_ends_where_the_next_begins(day: date, zone: str) -> None:
    assert start_of(day, zone) < end_of(day, zone)
    if day < date.max:
        assert end_of(day, zone) == start_of(day + timedelta(days=1), zone)


@given(st.datetimes(timezones=st.just(UTC)), st.sampled_from(ZONES))
def test_today_is_the_day_the_readers_clock_shows(instant: datetime, zone: str) -> None:
    now = Now(instant, zone)
    assert now.today == in_zone(instant, zone).date()
    assert start_of(now.today, zone) <= instant <= end_of(now.today, zone)


def test_it_is_not_the_same_day_everywhere() -> None:
    today = {zone: at("2026-12-31T23:30", reader=zone).today.isoformat() for zone in ZONES}
    assert today == {
        BRUSSELS: "2026-12-31",
        SINGAPORE: "2027-01-01",
        AUCKLAND: "2027-01-01",
        LOS_ANGELES: "2026-12-31",
        "UTC": "2026-12-31",
    }


@given(st.datetimes(), st.sampled_from(ZONES))
def test_a_wall_time_that_exists_once_comes_back(wall_time: datetime, zone: str) -> None:
    if wall_fault(wall_time, zone) is None and 1 < wall_time.year < 9999:
        assert in_zone(instant_of(wall_time, zone), zone).replace(tzinfo=None) == wall_time
