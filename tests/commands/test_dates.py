"""Dates in options, as people write them: the day first, and an answer that names what was not understood."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.commands.dates import EXAMPLES, PERIOD_EXAMPLES, Anchor, Period, day, moment, period
from ecctrack.errors import UsageError

MONDAY = date(2026, 11, 23)
MONTHS = ["January", "February", "March", "April", "May", "June", "July"]
MONTHS += ["August", "September", "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.mark.parametrize(
    ("written", "anchor", "meant"),
    [
        ("19 Nov", Anchor(date(2026, 11, 12), "nearest"), "2026-11-19"),
        ("3 Jan", Anchor(date(2026, 12, 20), "nearest"), "2027-01-03"),
        ("20 Dec", Anchor(date(2027, 1, 3), "nearest"), "2026-12-20"),
        ("20 Nov", Anchor(date(2026, 11, 30), "last"), "2026-11-20"),
        ("30 Nov", Anchor(date(2026, 11, 30), "last"), "2026-11-30"),
        ("29 Feb", Anchor(date(2026, 3, 1), "nearest"), "2028-02-29"),
        ("19 Nov 2027", Anchor(date(2026, 11, 12), "nearest"), "2027-11-19"),
        ("6w", Anchor(date(2020, 11, 12), "nearest"), "2027-01-04"),
    ],
)
def test_a_year_that_is_left_out_is_that_of_the_anchor(written: str, anchor: Anchor, meant: str) -> None:
    assert day(written, "--day", MONDAY, anchor=anchor).isoformat() == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-12-01", "2026-12-01"),
        ("2026-12-1", "2026-12-01"),
        ("2026/12/01", "2026-12-01"),
        ("2026.12.01", "2026-12-01"),
        ("20261201", "2026-12-01"),
        ("01/12/2026", "2026-12-01"),
        ("1.12.2026", "2026-12-01"),
        ("1. 12. 2026", "2026-12-01"),
        ("1-12-26", "2026-12-01"),
        ("1.12.", "2026-12-01"),
        ("1/12", "2026-12-01"),
        ("1 Dec", "2026-12-01"),
        ("Dec 1", "2026-12-01"),
        ("1st of December", "2026-12-01"),
        ("December 1st, 2026", "2026-12-01"),
        ("Tue 1 Dec 2026", "2026-12-01"),
        ("  1   dec  ", "2026-12-01"),
        ("1 Nov", "2027-11-01"),
        ("23 Nov", "2026-11-23"),
        ("22 Nov 2026", "2026-11-22"),
        ("29 Feb", "2028-02-29"),
        ("2026-12", "2026-12-01"),
        ("Dec 2026", "2026-12-01"),
        ("today", "2026-11-23"),
        ("Tomorrow", "2026-11-24"),
        ("yesterday", "2026-11-22"),
        ("monday", "2026-11-23"),
        ("Fri", "2026-11-27"),
        ("fri.", "2026-11-27"),
        ("next sunday", "2026-11-29"),
        ("6w", "2027-01-04"),
        ("+10 days", "2026-12-03"),
        ("3 months", "2027-02-23"),
        ("1y", "2027-11-23"),
        ("0d", "2026-11-23"),
        ("999999y", "9999-12-31"),
    ],
)
def test_a_day_is_read_as_people_write_it(written: str, meant: str) -> None:
    assert day(written, "--from", MONDAY) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1 Dec", "2025-12-01"), ("1 Nov", "2026-11-01"), ("23 Nov", "2026-11-23"), ("29 Feb", "2024-02-29"),
        ("friday", "2026-11-20"), ("monday", "2026-11-23"), ("6w", "2026-10-12"), ("3 months", "2026-08-23"),
        ("999999y", "0001-01-01"), ("2026-12-01", "2026-12-01"),
    ],
)  # fmt: skip
def test_looking_back_a_day_without_its_year_is_the_last_one(written: str, meant: str) -> None:
    assert day(written, "--from", MONDAY, looks_back=True) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    ("written", "last"),
    [("2026-12", "2026-12-31"), ("June 2027", "2027-06-30"), ("2028-02", "2028-02-29"), ("9999-12", "9999-12-31")],
)
def test_a_month_ends_with_its_last_day(written: str, last: str) -> None:
    assert day(written, "--until", MONDAY, ends=True) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("written", "meant"), [("friday", "2027-03-05"), ("1 Feb", "2028-02-01"), ("6w", "2027-01-04")]
)
def test_an_end_without_its_year_follows_the_beginning_and_a_period_counts_from_today(written: str, meant: str) -> None:
    assert day(written, "--until", MONDAY, since=date(2027, 3, 1)) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("", "not a date"),
        ("soon", "not a date"),
        ("30 Feb", "not a date"),
        ("-5d", "not a date"),
        ("1.5w", "not a date"),
        ("1 Dezember", "not a date"),
        ("2026-12-01T17:00", "not a date"),
        ("2026-13-01", "no day of the calendar"),
        ("2026-02-30", "no day of the calendar"),
        ("2026-00", "no day of the calendar"),
        ("1 Dec 17:00", "not a whole date"),
        ("17:00", "not a whole date"),
        ("2026", "not a whole date"),
        ("June", "not a whole date"),
        ("2", "not a whole date"),
        ("Mon 1 Dec 2026", "a Tuesday in 2026"),
        ("9" * 5000, "not a date"),
    ],
)
def test_what_is_not_understood_is_named(written: str, what: str) -> None:
    with pytest.raises(UsageError) as caught:
        day(written, "--until", MONDAY)
    assert str(caught.value) == f"--until '{written[:60]}' is {what}; write {EXAMPLES}"


@given(
    st.text(max_size=30)
    | st.lists(
        st.sampled_from(["1", "12", "2026", "-", ".", "/", " ", "Dec", "fri", "d", "T", ":", "+", "next"]), max_size=7
    ).map("".join),
    st.dates(),
    st.booleans(),
    st.booleans(),
)
def test_any_text_is_a_day_or_named(written: str, today: date, looks_back: bool, ends: bool) -> None:
    with suppress(UsageError):
        assert isinstance(day(written, "--from", today, looks_back=looks_back, ends=ends), date)


FORMS: dict[str, Callable[[date], str]] = {
    "2026-12-01": lambda day_: day_.isoformat(),
    "2026/12/1": lambda day_: f"{day_.year:04}/{day_.month}/{day_.day}",
    "1.12.2026": lambda day_: f"{day_.day}.{day_.month}.{day_.year:04}",
    "01/12/2026": lambda day_: f"{day_.day:02}/{day_.month:02}/{day_.year:04}",
    "1 December 2026": lambda day_: f"{day_.day} {MONTHS[day_.month - 1]} {day_.year:04}",
    "Dec 1, 2026": lambda day_: f"{MONTHS[day_.month - 1][:3]} {day_.day}, {day_.year:04}",
    "Tue 1 Dec 2026": lambda day_: f"{WEEKDAYS[day_.weekday()][:3]} {day_.day} {MONTHS[day_.month - 1]} {day_.year:04}",
}


@pytest.mark.parametrize("form", FORMS)
@given(st.dates(date(1000, 1, 1)), st.dates())
def test_a_date_written_out_reads_back_whatever_the_day_it_is_read_on(form: str, meant: date, today: date) -> None:
    assert day(FORMS[form](meant), "--from", today) == meant


@pytest.mark.parametrize("form", ["{0.day} {1}", "{1} {0.day}", "{0.day}.{0.month}.", "{0.day:02}/{0.month:02}"])
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 364))
def test_a_day_without_its_year_is_within_the_next(form: str, today: date, ahead: int) -> None:
    meant = today + timedelta(days=ahead)
    if (meant.month, meant.day) != (2, 29):
        assert day(form.format(meant, MONTHS[meant.month - 1]), "--from", today) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("90d", (90, "d")), ("1 day", (1, "d")), ("6w", (6, "w")), ("6 Weeks", (6, "w")), ("3 months", (3, "m")),
        ("3m", (3, "m")), ("1y", (1, "y")), (" +2 years ", (2, "y")),
    ],
)  # fmt: skip
def test_a_period_is_a_number_and_a_unit(written: str, meant: tuple[int, str]) -> None:
    assert period(written, "--within") == meant


@pytest.mark.parametrize("written", ["", "90", "d", "-3d", "3 fortnights", "1.5y", "1 Dec", "9999999d", "3d 2h"])
def test_what_is_no_period_is_named(written: str) -> None:
    with pytest.raises(UsageError) as caught:
        period(written, "--within")
    assert str(caught.value) == f"--within '{written}' is no period; write {PERIOD_EXAMPLES}"


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert Period(1, "m").after(date(2026, 1, 31)) == date(2026, 2, 28)
    assert Period(1, "y").before(date(2028, 2, 29)) == date(2027, 2, 28)


@given(st.integers(0, 999_999), st.sampled_from("dwmy"), st.dates())
def test_a_period_goes_ahead_and_back_and_never_off_the_calendar(number: int, unit: str, day_: date) -> None:
    length = Period(number, unit)  # type: ignore[arg-type]
    assert length.before(day_) <= day_ <= length.after(day_)


CLOCK = datetime.fromisoformat("2026-11-23T23:30:00+00:00")


@pytest.mark.parametrize(
    ("written", "zone", "instant", "today"),
    [
        (None, "Europe/Brussels", "2026-11-23T23:30Z", "2026-11-24"),
        (None, "UTC", "2026-11-23T23:30Z", "2026-11-23"),
        ("2024-06-26", "Europe/Brussels", "2024-06-25T22:00Z", "2024-06-26"),
        ("2024-06-26", "Asia/Singapore", "2024-06-25T16:00Z", "2024-06-26"),
        ("26 June 2024", "Asia/Singapore", "2024-06-25T16:00Z", "2024-06-26"),
        ("tomorrow", "Europe/Brussels", "2026-11-24T23:00Z", "2026-11-25"),
        ("2024-11-14T16:59", "Europe/Brussels", "2024-11-14T15:59Z", "2024-11-14"),
        ("2024-11-14 16:59", "Asia/Singapore", "2024-11-14T08:59Z", "2024-11-14"),
        ("2024-11-14T16:59+01:00", "Asia/Singapore", "2024-11-14T15:59Z", "2024-11-14"),
        ("2024-11-14T16:59Z", "Asia/Singapore", "2024-11-14T16:59Z", "2024-11-15"),
        ("0001-01-01", "Asia/Singapore", "0001-01-01T00:00Z", "0001-01-01"),
        ("9999-12-31", "America/Los_Angeles", "9999-12-31T08:00Z", "9999-12-31"),
    ],
)
def test_today_is_a_day_from_its_first_minute_or_a_moment(
    written: str | None, zone: str, instant: str, today: str
) -> None:
    now = moment(written, zone, CLOCK)
    assert now.instant == datetime.fromisoformat(instant)
    assert (now.instant.tzinfo, now.today, now.zone) == (UTC, date.fromisoformat(today), zone)


@given(st.text(max_size=25) | st.datetimes().map(str) | st.datetimes(timezones=st.timezones()).map(str))
def test_any_text_is_a_moment_or_named(written: str) -> None:
    with suppress(UsageError):
        assert moment(written, "Asia/Singapore", CLOCK).instant.tzinfo is UTC


def test_a_moment_beyond_the_calendar_is_named() -> None:
    with pytest.raises(UsageError, match="is beyond the calendar; write it without its offset"):
        moment("0001-01-01T00:00+14:00", "UTC", CLOCK)
