from datetime import timedelta

import pytest

from ecctrack.calendars.alarms import Alarm, before_day, before_moment, in_words, leads
from ecctrack.errors import UsageError

HALF_AN_HOUR = timedelta(minutes=30)


def test_times_are_weeks_days_hours_and_minutes_the_longest_first_and_none_twice() -> None:
    read = leads(["30m", "1d12h", "7d", "2W", "36h", "1w", "0m"])
    assert [in_words(lead) for lead in read] == ["14 days", "7 days", "1 day 12 hours", "30 minutes", ""]


@pytest.mark.parametrize("text", ["", "7", "d", "7x", "-7d", "7d7d", "1h1d", "seven days", "1.5d"])
def test_what_is_no_time_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(UsageError, match="write 7d, 2w, 36h, 1d12h or 30m"):
        leads([text])


def test_more_than_ten_years_are_refused() -> None:
    with pytest.raises(UsageError, match="more than ten years"):
        leads(["99999w"])


def test_an_alarm_counts_to_the_deadline_and_not_to_the_start_of_its_half_hour() -> None:
    week = before_moment(timedelta(days=7), "Deadline 17:00: X", HALF_AN_HOUR)
    assert week == Alarm(timedelta(days=-7, minutes=30), "In 7 days: Deadline 17:00: X")


def test_an_alarm_inside_the_half_hour_counts_from_its_end() -> None:
    late = before_moment(timedelta(minutes=15), "X", HALF_AN_HOUR)
    assert late == Alarm(timedelta(minutes=-15), "In 15 minutes: X", from_end=True)
    assert before_moment(timedelta(0), "X", HALF_AN_HOUR) == Alarm(timedelta(0), "Now: X", from_end=True)
    assert before_moment(HALF_AN_HOUR, "X", HALF_AN_HOUR).offset == timedelta(0)


def test_an_alarm_of_whole_days_sounds_at_nine() -> None:
    assert before_day(timedelta(days=1), "X") == Alarm(timedelta(hours=-15), "In 1 day: X")
    assert before_day(timedelta(0), "X") == Alarm(timedelta(hours=9), "Today: X")
