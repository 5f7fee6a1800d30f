from datetime import UTC, date, datetime

import pytest
from examples import row, rows

from ecctrack.calendars.vevent import BeyondCalendarError, Days, Hours, VEvent, vevent


def _call(*lines: str) -> str:
    return "\n".join(("[[call]]", 'id = "c"', 'title = "C"', *lines))


def _event(*lines: str) -> str:
    return "\n".join(("[[event]]", 'id = "e"', 'title = "E"', *lines))


def _told(toml: str, milestone: str) -> VEvent:
    found = row(toml, milestone)
    return vevent(found.entry, found.milestone)


def _utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


def test_a_deadline_is_the_half_hour_that_ends_at_it() -> None:
    told = _told(_call("deadline = 2026-07-01T17:00:00"), "deadline")
    assert told.span == Hours(_utc(2026, 7, 1, 14, 30), _utc(2026, 7, 1, 15, 0))
    assert told.transparent


def test_a_closing_day_is_a_whole_day_whatever_its_zone() -> None:
    told = _told(_call("deadline = 2026-07-01", 'zone = "Pacific/Kiritimati"'), "deadline")
    assert told.span == Days(date(2026, 7, 1), date(2026, 7, 2))


def test_whole_days_end_the_day_after_the_last() -> None:
    told = _told(_event("start = 2026-12-30", "end = 2026-12-31"), "event")
    assert told.span == Days(date(2026, 12, 30), date(2027, 1, 1))
    assert told.transparent


def test_an_event_with_hours_makes_its_reader_busy_unless_it_is_called_off() -> None:
    hours = ("start = 2026-01-07T09:00:00", "end = 2026-01-07T10:30:00")
    assert not _told(_event(*hours), "event").transparent
    assert _told(_event(*hours, 'status = "cancelled"'), "event").transparent


def test_without_an_announced_end_an_event_is_one_hour_and_says_so() -> None:
    told = _told(_event("start = 2026-01-07T23:30:00"), "event")
    assert told.span == Hours(_utc(2026, 1, 7, 22, 30), _utc(2026, 1, 7, 23, 30))
    assert "no end is announced, so the calendar shows one hour" in told.description


def test_an_opening_is_the_half_hour_that_begins_with_it() -> None:
    told = _told(_call("opens = 2026-01-07T10:00:00", "deadline = 2026-02-01"), "opens")
    assert told.span == Hours(_utc(2026, 1, 7, 9, 0), _utc(2026, 1, 7, 9, 30))


@pytest.mark.parametrize(
    ("status", "written"),
    [(None, "CONFIRMED"), ("tentative", "TENTATIVE"), ("cancelled", "CANCELLED"), ("postponed", "CANCELLED")],
)
def test_the_status_is_one_of_three(status: str | None, written: str) -> None:
    line = f'status = "{status}"' if status else ""
    assert _told(_event("start = 2026-01-07", line), "event").status == written


MOVED = 'moved = [{ on = 2026-03-05, milestone = "deadline", from = 2026-05-01T17:00:00 }]'


def test_a_move_raises_the_sequence_of_its_own_milestone() -> None:
    text = _call("deadline = 2026-07-01T17:00:00", "opens = 2026-01-01", MOVED)
    assert _told(text, "deadline").sequence == 1
    assert _told(text, "opens").sequence == 0


def test_calling_off_raises_the_sequence_and_a_new_date_does_not_lower_it() -> None:
    planned = _event("start = 2024-11-13")
    postponed = _event("start = 2024-11-13", 'status = "postponed"')
    remembered = _event(
        "start = 2024-11-13",
        'status = "postponed"',
        'moved = [{ on = 2024-11-04, milestone = "event", from = 2024-11-13 }]',
    )
    held = _event("start = 2025-04-02", 'moved = [{ on = 2024-11-04, milestone = "event", from = 2024-11-13 }]')
    numbers = [_told(text, "event").sequence for text in (planned, postponed, remembered, held)]
    assert numbers == [0, 1, 1, 1]


def test_the_stamp_is_the_day_of_the_last_check_or_of_a_later_move() -> None:
    dated = "deadline = 2026-07-01T17:00:00"
    assert _told(_call(dated, "checked = 2026-03-04"), "deadline").stamp == _utc(2026, 3, 4)
    assert _told(_call(dated, "checked = 2026-03-04", MOVED), "deadline").stamp == _utc(2026, 3, 5)
    assert _told(_call(dated, "checked = 2026-03-06", MOVED), "deadline").stamp == _utc(2026, 3, 6)
    assert _told(_call(dated), "deadline").stamp == _utc(2000, 1, 1)


def test_nothing_wakes_a_reader_for_what_is_called_off() -> None:
    for found in rows(_event("start = 2026-01-07", "register_by = 2026-01-01T12:00:00", 'status = "postponed"')):
        assert vevent(found.entry, found.milestone, [date(2026, 1, 2) - date(2026, 1, 1)]).alarms == ()


@pytest.mark.parametrize("start", ["9999-12-31", "0001-01-01T00:10:00"])
def test_a_date_at_an_end_of_the_calendar_is_refused_and_not_dropped(start: str) -> None:
    key = "event" if "T" not in start else "deadline"
    text = _event(f"start = {start}") if key == "event" else _call(f"deadline = {start}", 'zone = "UTC"')
    with pytest.raises(BeyondCalendarError, match=start[:4].lstrip("0")):
        _told(text, key)
