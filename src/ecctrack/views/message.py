"""Reminders as the body of a mail: most urgent first, and a first line that serves as its subject."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from ecctrack.clock import BRUSSELS, Now
from ecctrack.entry import AllDay, ClosingDay, Deadline, NotAnnounced, Span, When, days_of, starts_at
from ecctrack.reminders.due import News, Reminder
from ecctrack.reminders.stamp import NOT_ANNOUNCED, read_stamp, stamp_before
from ecctrack.selection import Row
from ecctrack.text import one_line
from ecctrack.views.record import zone_of
from ecctrack.views.wording import clock_text, left_text, status_text, when_text, written_text, zone_text

COUNTED_IN_HOURS = timedelta(hours=12)
INDENT = "  "
_ALREADY_SAYS_WHEN = ("tomorrow", "today", "now", "day ", "no date")


def render(reminders: Sequence[Reminder], now: Now) -> str:
    """One item: its heading is the first line. Several: a line on the first and how many more, then all of them.

    Items are parted by empty lines; empty text for no reminders.
    """
    items = ["".join(f"{line}\n" for line in _item(reminder, now)) for reminder in reminders]
    if len(items) > 1:
        items.insert(0, f"{_heading(reminders[0], now)}; and {len(reminders) - 1} more\n")
    return "\n".join(items)


def _item(reminder: Reminder, now: Now) -> Iterator[str]:
    row = reminder.row
    yield _heading(reminder, now)
    for line in (_when(reminder, now), _moved(reminder, now), _about(row)):
        if line:
            yield f"{INDENT}{one_line(line)}"
    yield f"{INDENT}{one_line(row.entry.url or '') or f'ecctrack show {row.entry.id}'}"


def _heading(reminder: Reminder, now: Now) -> str:
    """`Tomorrow: Capacity Building Strand 2b, cut-off 2 of 2`, on one line."""
    row = reminder.row
    left = _left(row, now)
    match reminder.news:
        case News.CANCELLED | News.POSTPONED:
            left = str(reminder.news)
        case News.MOVED if _only_hours_are_new(reminder):
            left = f"hour announced, {left}"
        case News.MOVED if reminder.told == NOT_ANNOUNCED:
            left = f"date announced, {left}"
        case News.MOVED:
            left = f"moved, {left}" if isinstance(row.milestone.when, NotAnnounced) else f"moved, now {left}"
        case News.ON_AGAIN:
            left = f"on again, {left}"
    what = "" if row.milestone.key == "event" else f", {row.label}"
    tentative = "" if reminder.news else status_text(row.entry)
    return f"{left[0].upper()}{left[1:]}: {one_line(row.entry.title)}{what}" + (f" ({tentative})" if tentative else "")


def _left(row: Row, now: Now) -> str:
    """`in 12 days`, `tomorrow`, `in 3 h 20 min`, `day 2 of 3`."""
    when = row.milestone.when
    begins = starts_at(when, now)
    if begins is not None and isinstance(when, Deadline | Span):
        left = begins - now.instant
        if timedelta() < left <= COUNTED_IN_HOURS:
            return f"in {_hours(left)}"
    text = left_text(row, now)
    return text if text.startswith(_ALREADY_SAYS_WHEN) else f"in {text}"


def _hours(left: timedelta) -> str:
    hours, minutes = divmod(max(1, round(left.total_seconds() / 60)), 60)
    return " ".join(f"{number} {unit}" for number, unit in ((hours, "h"), (minutes, "min")) if number)


def _when(reminder: Reminder, now: Now) -> str:
    when = reminder.row.milestone.when
    if reminder.news in (News.CANCELLED, News.POSTPONED):
        told = _told(reminder.told, now) or _on_clocks(when, now)
        return f"was announced for {told}" + (", no new date yet" if reminder.news is News.POSTPONED else "")
    return _on_clocks(when, now)


def _on_clocks(when: When, now: Now) -> str:
    """A date in Brussels time, on the clock of the place itself, and on the reader's; each clock said once."""
    if isinstance(when, AllDay | NotAnnounced):
        return when_text(when, BRUSSELS, now)
    if isinstance(when, ClosingDay):
        return _closing_day(when, now)
    said: dict[str, str] = {}
    for zone in (BRUSSELS, zone_of(when) or BRUSSELS, now.zone):
        said.setdefault(when_text(when, zone, now), zone)
    (first, zone), *others = said.items()
    days = days_of(when, Now(now.instant, zone))
    text = f"{first} {zone_text(zone)}"
    for other, there in others:
        same_days = days_of(when, Now(now.instant, there)) == days and days is not None and days[0] == days[1]
        text += f", {clock_text(when, there) if same_days else other} {zone_text(there)}"
    return text


def _closing_day(when: ClosingDay, now: Now) -> str:
    text = when_text(when, when.zone, now)
    if when.zone != BRUSSELS:
        text += f" {zone_text(when.zone)}"
    there = now.here(when.instant)
    if there.time().isoformat() == "00:00:00":
        return text
    return f"{text}, which is {there:%a} {there.day} {there:%b %Y, %H:%M} {zone_text(now.zone)}"


def _moved(reminder: Reminder, now: Now) -> str:
    """What moved from when, and why: the date the reader was told last, else the newest move on record."""
    if reminder.news in (News.CANCELLED, News.POSTPONED) or _only_hours_are_new(reminder):
        return ""
    entry, moves = reminder.row.entry, reminder.row.milestone.moves
    told = _told(reminder.told, now)
    if not moves:
        return f"moved from {told}" if told else ""
    why = f" ({moves[-1].why})" if moves[-1].why else ""
    if told:
        # The reader may have missed a move in between: then its reason is not this one's.
        return f"moved from {told}{why if reminder.told == stamp_before(moves[-1], entry.zone) else ''}"
    until = f" – {written_text(moves[-1].before_end)}" if moves[-1].before_end else ""
    return f"moved from {written_text(moves[-1].before)}{until}{why}"


def _only_hours_are_new(reminder: Reminder) -> bool:
    """Whether the reader knows the day already, and only its hours have been announced since."""
    told, when = read_stamp(reminder.told or ""), reminder.row.milestone.when
    match when:
        case Span():
            day = when.start.date()
        case Deadline():
            day = when.wall.date()
        case _:
            return False
    return isinstance(told, AllDay) and told.first == day


def _told(stamp: str | None, now: Now) -> str:
    """The date of a stamp in words; empty if there is none to tell."""
    when = read_stamp(stamp) if stamp else None
    if when is None:
        return ""
    zone = f" {zone_text(BRUSSELS)}" if isinstance(when, Deadline) else ""
    return f"{when_text(when, BRUSSELS, now)}{zone}"


def _about(row: Row) -> str:
    entry = row.entry
    return " · ".join(part for part in (entry.programme, entry.topic, entry.place) if part)
