"""What a date means at a moment: open until its minute, over from it on, whoever looks and from where."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.clock import BRUSSELS, Now, end_of, in_zone, instant_of
from ecctrack.entry import (
    AllDay,
    ClosingDay,
    Deadline,
    Entry,
    Model,
    NotAnnounced,
    Span,
    When,
    as_written,
    call_state,
    days_left,
    days_of,
    has_begun,
    is_over,
    label,
    starts_at,
    state,
    uid,
)
from making import AUCKLAND, LOS_ANGELES, SINGAPORE, ZONES, at, call, closing_day, days, deadline, event, hours

INSTANTS = st.datetimes(timezones=st.just(UTC))
NOWS = st.tuples(INSTANTS, st.sampled_from(ZONES)).map(lambda pair: Now(*pair))
AROUND_CLOCK_CHANGES = (
    "2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26", "2026-12-31", "2027-01-01",
)  # fmt: skip


@st.composite
def whens(draw: st.DrawFn) -> When:
    zone = draw(st.sampled_from(ZONES))
    wall = draw(st.datetimes(datetime.fromisoformat("0002-01-01"), datetime.fromisoformat("9998-01-01")))
    length = draw(st.timedeltas(timedelta(0), timedelta(days=400)))
    made: dict[type, When] = {
        AllDay: AllDay(wall.date(), (wall + length).date()),
        Span: Span(wall, wall + length, zone, instant_of(wall, zone), instant_of(wall, zone) + length),
        Deadline: Deadline(wall, zone, instant_of(wall, zone)),
        ClosingDay: ClosingDay(wall.date(), zone, end_of(wall.date(), zone)),
        NotAnnounced: NotAnnounced(),
    }
    return made[draw(st.sampled_from(get_args(When)))]


@pytest.mark.parametrize("day", AROUND_CLOCK_CHANGES)
@pytest.mark.parametrize("reader", ZONES)
def test_a_17_00_deadline_in_brussels_is_open_at_16_59_and_over_at_17_00(day: str, reader: str) -> None:
    closing = deadline(f"{day}T17:00")
    assert not is_over(closing, at(f"{day}T16:59", reader=reader))
    assert not is_over(closing, at(f"{day}T16:59:59.999999", reader=reader))
    assert is_over(closing, at(f"{day}T17:00", reader=reader))


@pytest.mark.parametrize("zone", ZONES)
def test_a_deadline_elsewhere_is_over_at_its_own_minute_there(zone: str) -> None:
    closing = deadline("2026-11-14T17:00", zone)
    assert not is_over(closing, at("2026-11-14T16:59", zone, reader=BRUSSELS))
    assert is_over(closing, at("2026-11-14T17:00", zone, reader=BRUSSELS))


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", AROUND_CLOCK_CHANGES)
def test_a_closing_day_lasts_until_its_end_in_its_own_zone(zone: str, day: str) -> None:
    closing = closing_day(day, zone)
    after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    assert not is_over(closing, at(f"{day}T23:59:59", zone, reader=SINGAPORE))
    assert is_over(closing, at(f"{after}T00:00", zone, reader=SINGAPORE))


@pytest.mark.parametrize("reader", ZONES)
def test_whole_days_are_the_same_days_for_every_reader(reader: str) -> None:
    meeting = days("2026-12-31", "2027-01-01")
    assert not has_begun(meeting, at("2026-12-30T23:59:59", reader))
    assert has_begun(meeting, at("2026-12-31T00:00", reader))
    assert not is_over(meeting, at("2027-01-01T23:59:59", reader))
    assert is_over(meeting, at("2027-01-02T00:00", reader))
    assert days_of(meeting, at("2026-06-01", reader)) == (date(2026, 12, 31), date(2027, 1, 1))


def test_a_timed_event_goes_on_from_its_first_minute_to_its_last() -> None:
    talk = hours("2024-06-26T08:30", "2024-06-26T09:45")
    assert not has_begun(talk, at("2024-06-26T08:29"))
    assert has_begun(talk, at("2024-06-26T08:30"))
    assert not is_over(talk, at("2024-06-26T09:44"))
    assert is_over(talk, at("2024-06-26T09:45"))


def test_an_event_without_an_announced_end_lasts_to_the_end_of_its_day() -> None:
    talk = hours("2024-06-26T08:30")
    assert not is_over(talk, at("2024-06-26T23:59", reader=LOS_ANGELES))
    assert is_over(talk, at("2024-06-27T00:00", reader=LOS_ANGELES))


def test_what_is_not_announced_neither_begins_nor_ends() -> None:
    assert not is_over(NotAnnounced(), at("9999-12-31"))
    assert not has_begun(NotAnnounced(), at("9999-12-31"))
    assert days_left(NotAnnounced(), at("2026-01-01")) is None


@pytest.mark.parametrize(
    ("reader", "day", "left"),
    [
        (BRUSSELS, "2026-11-14", 1),
        (SINGAPORE, "2026-11-15", 2),
        (AUCKLAND, "2026-11-15", 1),
        (LOS_ANGELES, "2026-11-14", 1),
        ("UTC", "2026-11-14", 1),
    ],
)
def test_days_are_counted_on_the_readers_calendar(reader: str, day: str, left: int) -> None:
    # 17:00 in Brussels is midnight in Singapore, five in the morning in Auckland, eight in Los Angeles.
    closing, now = deadline("2026-11-14T17:00"), at("2026-11-13T16:30", reader=reader)
    assert days_of(closing, now) == (date.fromisoformat(day), date.fromisoformat(day))
    assert days_left(closing, now) == left


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2026-12-29T23:59", 2), ("2026-12-30T00:00", 1), ("2026-12-31T00:00", 0), ("2027-01-01T12:00", 0),
        ("2027-01-02T23:59", 0), ("2027-01-03T00:00", -1), ("2027-01-04T12:00", -2),
    ],
)  # fmt: skip
def test_days_left_go_down_to_0_stay_there_and_then_count_from_the_end(now: str, left: int) -> None:
    assert days_left(days("2026-12-31", "2027-01-02"), at(now)) == left


def test_a_closing_day_belongs_to_the_day_that_ends() -> None:
    assert days_of(closing_day("2026-12-31"), at("2026-12-01")) == (date(2026, 12, 31), date(2026, 12, 31))
    assert days_left(closing_day("2026-12-31"), at("2026-12-31T23:59")) == 0


def test_hours_that_end_at_midnight_end_on_the_day_before() -> None:
    first, last = days_of(hours("2026-12-31T18:00", "2027-01-01T00:00"), at("2026-12-01")) or ("", "")
    assert (first, last) == (date(2026, 12, 31), date(2026, 12, 31))


@given(whens(), NOWS, NOWS)
def test_what_is_over_has_begun_and_stays_over(when: When, now: Now, later: Now) -> None:
    if is_over(when, now):
        assert has_begun(when, now)
        if later.instant >= now.instant and later.zone == now.zone:
            assert is_over(when, later)


@given(whens(), NOWS)
def test_days_left_follow_from_the_days(when: When, now: Now) -> None:
    shown, left = days_of(when, now), days_left(when, now)
    if shown is None or left is None:
        assert [shown, left, starts_at(when, now), as_written(when)] == [None] * 4
        return
    first, last = shown
    assert first <= last
    assert left == ((first - now.today).days if left > 0 else min(0, (last - now.today).days))
    if left > 0:
        assert not has_begun(when, now) or isinstance(when, AllDay)
    if left < 0:
        assert is_over(when, now)


@given(whens(), NOWS)
def test_it_begins_when_it_is_said_to(when: When, now: Now) -> None:
    begins = starts_at(when, now)
    if begins is not None and now.instant.year not in (1, 9999):
        assert has_begun(when, now) == (begins <= now.instant)


def states(entry: Entry, *walls: str) -> list[str]:
    """The state of the entry's last milestone, then and then."""
    return [str(state(entry, entry.milestones[-1], at(wall))) for wall in walls]


def test_an_event_is_upcoming_then_ongoing_then_past() -> None:
    meeting = event("start = 2026-11-24\nend = 2026-11-26")
    walls = ("2026-11-23T23:59", "2026-11-24T00:00", "2026-11-26T23:59", "2026-11-27T00:00")
    assert states(meeting, *walls) == ["upcoming", "ongoing", "ongoing", "past"]


def test_a_call_is_forthcoming_then_open_then_closing_soon_then_closed() -> None:
    one = call("opens = 2026-11-01\ndeadline = 2026-12-01T17:00:00")
    walls = ("2026-10-31T23:59", "2026-11-01", "2026-11-16T23:59", "2026-11-17", "2026-12-01T16:59", "2026-12-01T17:00")
    assert states(one, *walls) == ["forthcoming", "open", "open", "closing soon", "closing soon", "closed"]


def test_an_opening_is_forthcoming_then_open_until_the_last_cut_off() -> None:
    one = call("opens = 2026-11-01T10:00:00\ndeadlines = { cut-off-1 = 2026-12-01, cut-off-2 = 2027-02-01 }")
    opening = one.milestones[0]
    walls = ("2026-11-01T09:59", "2026-11-01T10:00", "2026-12-02", "2027-02-01T23:59", "2027-02-02")
    found = [str(state(one, opening, at(wall))) for wall in walls]
    assert found == ["forthcoming", "open", "open", "open", "closed"]


def test_a_second_stage_is_forthcoming_until_the_first_has_closed() -> None:
    one = call("deadlines = { stage-1 = 2026-12-01T17:00:00, stage-2 = 2027-06-01T17:00:00 }")
    walls = ("2026-12-01T16:59", "2026-12-01T17:00", "2027-05-20", "2027-06-01T17:00")
    assert states(one, *walls) == ["forthcoming", "open", "closing soon", "closed"]


def test_a_second_stage_without_a_date_follows_the_first_too() -> None:
    one = call('deadlines = { stage-1 = 2026-12-01T17:00:00, stage-2 = "to be announced" }')
    assert states(one, "2026-12-01T16:59", "2026-12-01T17:00", "2030-01-01") == ["forthcoming", "open", "open"]


def test_a_later_cut_off_is_open_before_the_first_has_passed() -> None:
    one = call("deadlines = { cut-off-1 = 2026-12-01, cut-off-2 = 2027-06-01 }")
    assert states(one, "2026-11-01") == ["open"]


def test_nothing_is_open_before_an_opening_nobody_announced() -> None:
    one = call('opens = "to be announced"\ndeadline = 2026-12-01')
    assert states(one, "2026-11-30", "2026-12-02") == ["forthcoming", "closed"]


def test_a_registration_closes_like_a_deadline() -> None:
    meeting = event("start = 2026-12-24\nregister_by = 2026-12-01T12:00:00")
    walls = ("2026-11-01", "2026-11-30", "2026-12-01T12:00")
    assert states(meeting, *walls) == ["open", "closing soon", "closed"]


def test_a_continuous_call_is_open_from_its_opening_on() -> None:
    always, coming = call('model = "continuous"'), call('model = "continuous"\nopens = 2026-12-01')
    assert always.model is Model.CONTINUOUS
    assert call_state(always, at("0001-01-02")) == "open"
    assert [call_state(coming, at(wall)) for wall in ("2026-11-30T23:59", "2026-12-01")] == ["forthcoming", "open"]


def test_milestones_are_called_by_what_they_are() -> None:
    staged = call("opens = 2026-01-01\ndeadlines = { stage-1 = 2026-12-01, stage-2 = 2027-06-01 }")
    cut = call("deadlines = { cut-off-1 = 2026-12-01, cut-off-2 = 2027-06-01, cut-off-3 = 2027-07-01 }")
    registered = event("start = 2026-12-24\nregister_by = 2026-12-01")
    assert [label(staged, milestone) for milestone in staged.milestones] == ["opens", "stage 1 of 2", "stage 2 of 2"]
    assert [label(cut, milestone) for milestone in cut.milestones] == [f"cut-off {number} of 3" for number in (1, 2, 3)]
    assert [label(registered, milestone) for milestone in registered.milestones] == ["event", "registration"]


def test_a_uid_stays_when_everything_else_changes() -> None:
    before = event('start = 2026-12-24\ncity = "Ghent"', name="Meeting.2026_a")
    after = event('start = "to be announced"\nstatus = "postponed"', name="Meeting.2026_a")
    found = {uid(entry, entry.milestones[0]) for entry in (before, after)}
    assert found == {"Meeting.2026_a.event@ecctrack"}


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ('city = "Ghent"\ncountry = "BE"', "Ghent, BE"),
        ('country = "BE"', "BE"),
        ("online = true", "online"),
        ('city = "Ghent"\nonline = true', "Ghent and online"),
        ("online = false", ""),
    ],
)
def test_a_place_is_what_is_known_of_it(lines: str, place: str) -> None:
    assert event(f"start = 2026-12-24\n{lines}").place == place


def test_dates_are_given_back_as_they_were_written() -> None:
    wall = datetime.fromisoformat("2026-12-24T17:00")
    assert as_written(deadline("2026-12-24T17:00")) == as_written(hours("2026-12-24T17:00")) == wall
    assert as_written(days("2026-12-24", "2026-12-26")) == as_written(closing_day("2026-12-24")) == date(2026, 12, 24)


def test_a_readers_clock_shows_a_deadline_at_the_same_instant() -> None:
    shown = {zone: f"{in_zone(deadline('2026-11-14T17:00').instant, zone):%d %H:%M}" for zone in ZONES}
    assert shown == {
        BRUSSELS: "14 17:00", SINGAPORE: "15 00:00", AUCKLAND: "15 05:00", LOS_ANGELES: "14 08:00", "UTC": "14 16:00",
    }  # fmt: skip
