"""Dates whose parts have a line each are put together."""

from ecctrack.announcements.stacked import unstacked


def test_day_month_and_year_of_an_event_box_are_one_date() -> None:
    assert list(unstacked(["Apr", "22", "2021", "Partner meeting"])) == ["22 Apr 2021", "Partner meeting"]
    assert list(unstacked(["19-20", "Mai", "Graz"])) == ["19-20 Mai", "Graz"]


def test_what_is_no_month_and_day_is_left_alone() -> None:
    lines = ["Page", "22", "visitors", "May 2021", "", "12", "13"]
    assert list(unstacked(lines)) == lines
