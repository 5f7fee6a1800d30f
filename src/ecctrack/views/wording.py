"""Dates, hours and time left in words, for people."""

from datetime import date, datetime

from ecctrack.clock import Now, in_zone
from ecctrack.entry import (
    AllDay,
    ClosingDay,
    Deadline,
    Entry,
    NotAnnounced,
    Span,
    Status,
    When,
    as_written,
    starts_at,
)
from ecctrack.selection import Row


def day_text(day: date, *, year: bool = True) -> str:
    """`Wed 25 Nov 2026`."""
    return f"{day:%a} {day.day} {day:%b}" + (f" {day.year}" if year else "")


def span_text(first: date, last: date, *, year: bool = True) -> str:
    """`Wed 25 Nov 2026`, `25–27 Nov 2026`, `30 Nov – 2 Dec 2026`, `28 Dec 2026 – 3 Jan 2027`; the last day itself."""
    if first == last:
        return day_text(first, year=year)
    tail = f" {last.year}" if year else ""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%b}{tail}"
    if first.year == last.year or not year:
        return f"{first.day} {first:%b} – {last.day} {last:%b}{tail}"
    return f"{first.day} {first:%b} {first.year} – {last.day} {last:%b} {last.year}"


def clock_text(when: When, zone: str) -> str:
    """`17:00`, `08:30–09:45` on a clock of `zone`; empty for whole days."""
    match when:
        case Deadline():
            return f"{in_zone(when.instant, zone):%H:%M}"
        case Span():
            start = in_zone(when.starts, zone)
            if when.end is None or when.ends == when.starts:
                return f"{start:%H:%M}"
            end = in_zone(when.ends, zone)
            return f"{start:%H:%M}–{end:%H:%M}"
    return ""


def when_text(when: When, zone: str, now: Now) -> str:
    """A date whole, as a clock and calendar of `zone` show it: `Wed 25 Nov 2026, 17:00`."""
    there = Now(now.instant, zone)
    match when:
        case NotAnnounced():
            return "to be announced"
        case AllDay():
            return span_text(when.first, when.last)
        case ClosingDay():
            return f"{day_text(when.day)}, until the end of the day"
        case Deadline():
            return f"{day_text(there.day_of(when.instant))}, {clock_text(when, zone)}"
        case Span():
            return _hours_text(when, zone)


def _hours_text(when: Span, zone: str) -> str:
    start = in_zone(when.starts, zone)
    end = in_zone(when.ends, zone)
    if when.end is None or start.date() == end.date():
        return f"{day_text(start.date())}, {clock_text(when, zone)}"
    return f"{day_text(start.date())}, {start:%H:%M} – {day_text(end.date())}, {end:%H:%M}"


def zone_text(zone: str) -> str:
    """`Brussels time`, `Singapore time`, `UTC`."""
    return "UTC" if zone == "UTC" else f"{zone.rpartition('/')[2].replace('_', ' ')} time"


def written_text(day: date | datetime | None) -> str:
    """A date as the file gives it: `14 Nov 2024`, `14 Nov 2024, 17:00`."""
    if day is None:
        return "an unknown date"
    text = f"{day.day} {day:%b} {day.year}"
    return f"{text}, {day:%H:%M}" if isinstance(day, datetime) else text


def left_text(row: Row, now: Now) -> str:
    """How long is left, or how far it has come: `12 days`, `today`, `3 h`, `day 2 of 3`, `4 days ago`."""
    first, last, left = row.first, row.last, row.days_left
    if first is None or last is None or left is None:
        return "no date yet"
    if first < last and first <= now.today <= last:
        return f"day {(now.today - first).days + 1} of {(last - first).days + 1}"
    if left == 0:
        return _today_text(row, now)
    if left < 0:
        return "yesterday" if left == -1 else f"{-left} days ago"
    return "tomorrow" if left == 1 else f"{left} days"


def _today_text(row: Row, now: Now) -> str:
    when = row.milestone.when
    if isinstance(when, AllDay | NotAnnounced):
        return "today"
    ends = when.ends if isinstance(when, Span) else when.instant
    begins = starts_at(when, now)
    if ends <= now.instant:
        return "over"
    if begins is not None and begins <= now.instant:
        return "now"
    if isinstance(when, ClosingDay) or begins is None:
        return "today"
    minutes = max(1, int((begins - now.instant).total_seconds() // 60))
    return f"{minutes // 60} h" if minutes >= 120 else f"{minutes} min"


def what_text(row: Row) -> str:
    """What the milestone is, in a word or two: the kind of an event, else its label."""
    if row.milestone.key == "event":
        return str(row.entry.kind or "event").replace("-", " ")
    return row.label


def status_text(entry: Entry) -> str:
    """`cancelled`, `postponed`, `save the date`, or nothing."""
    return "save the date" if entry.status is Status.TENTATIVE else str(entry.status or "")


def moved_text(row: Row) -> str:
    """`moved from 14 Nov 2024`, by the newest move; nothing for a date that never moved, or has no new one."""
    before = row.milestone.moves[-1].before if row.milestone.moves else None
    if before is None or before == as_written(row.milestone.when):
        return ""
    return f"moved from {written_text(before)}"
