"""The entries of a calendar feed as they stand in it, read with the icalendar package."""

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Component, Event, Todo
from icalendar.error import BrokenCalendarProperty
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from ecctrack.announcements.proposal import Day

MAX_ENTRIES = 2000
MAX_ENTRY_LETTERS = 50_000
"""Some programs put whole pages with pictures into DESCRIPTION."""
# What icalendar lets out on text that no program would have written, found by changing letters at random.
MALFORMED = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)
WEB = re.compile(r"https?://[^\s<>\"']{4,500}")


@dataclass(frozen=True)
class CalendarEntry:
    """One VEVENT, or a VTODO with its day; texts on one line, empty if missing."""

    uid: str
    summary: str
    description: str
    location: str
    status: str
    url: str | None
    start: Day
    """Aware only where the feed has UTC or a zone that is known; of a task when it is due."""
    end: Day | None
    """As in the feed: the day after for whole days."""
    length: timedelta | None
    start_zone: str
    """TZID as the feed writes it."""
    end_zone: str
    repeats: bool
    is_repetition: bool
    sequence: int
    is_task: bool = False


@dataclass(frozen=True)
class CalendarText:
    """A feed: its zone if it names a known one, whether it cancels all it has, and what was left out."""

    entries: tuple[CalendarEntry, ...]
    zone: str | None = None
    cancels: bool = False
    notes: tuple[str, ...] = ()


def calendar_text(text: str) -> CalendarText:
    """The entries of a feed in its order. What cannot be read is left out with a note."""
    entries: list[CalendarEntry] = []
    notes: list[str] = []
    own = dict(preamble(text))
    for line, lines in blocks(text):
        if len(entries) == MAX_ENTRIES:
            notes.append(f"only the first {MAX_ENTRIES} entries were read")
            break
        entry = parsed(lines)
        if entry:
            entries.append(entry)
        else:
            what = "a task without a due day" if is_task(lines) else "an entry without a start"
            notes.append(f"line {line}: {what} that can be read was left out")
    cancels = own.get("METHOD", "").upper() == "CANCEL"
    return CalendarText(tuple(entries), zone_named(own.get("X-WR-TIMEZONE", "")), cancels, tuple(notes))


def preamble(text: str) -> Iterator[tuple[str, str]]:
    """Name and value of the calendar's own properties."""
    for line in text[:10_000].split("\n"):
        name, colon, value = line.strip().partition(":")
        if name.upper() == "BEGIN" and value.upper() != "VCALENDAR":
            return
        if colon:
            yield name.partition(";")[0].upper(), value.strip()


def blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and lines of each VEVENT and VTODO, without alarms.

    Time zones are left out as well: a hostile one has rules without end, and their names are enough.
    """
    lines: list[str] = []
    inside, first, size = 0, 0, 0
    for number, line in enumerate(text.split("\n"), start=1):
        word = line.strip().upper()
        if word in ("BEGIN:VEVENT", "BEGIN:VTODO"):
            lines, inside, first, size = [line], 1, number, 0
        elif inside and word.startswith("BEGIN:"):
            inside += 1
        elif inside and word.startswith("END:"):
            inside -= 1
            if not inside:
                yield first, [*lines, "END:VTODO" if is_task(lines) else "END:VEVENT"]
        elif inside == 1 and (size := size + len(line)) < MAX_ENTRY_LETTERS:
            lines.append(line)


def is_task(lines: Sequence[str]) -> bool:
    """Whether lines are those of a VTODO."""
    return lines[0].strip().upper() == "BEGIN:VTODO"


def parsed(lines: Sequence[str]) -> CalendarEntry | None:
    """One entry, None if it is no calendar text or has no start."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd zone names, which are judged later
        try:
            component = Todo if is_task(lines) else Event
            return entry_of(component.from_ical("\r\n".join(lines) + "\r\n"))
        except MALFORMED:
            return None


def entry_of(event: Component) -> CalendarEntry | None:
    """One entry, None if it has no start."""
    task = event.name == "VTODO"
    begins = "DUE" if task else "DTSTART"
    start = value_of(event, begins)
    if not isinstance(start, date):
        return None
    end, length, sequence = (value_of(event, name) for name in ("DTEND", "DURATION", "SEQUENCE"))
    return CalendarEntry(
        uid=text_of(event, "UID"),
        summary=text_of(event, "SUMMARY"),
        description=text_of(event, "DESCRIPTION"),
        location=text_of(event, "LOCATION"),
        status=text_of(event, "STATUS").upper(),
        url=address_of(event),
        start=start,
        end=end if isinstance(end, date) else None,
        length=length if not task and isinstance(length, timedelta) and abs(length) < timedelta(days=1000) else None,
        start_zone=zone_of(event, begins),
        end_zone=zone_of(event, "DTEND"),
        repeats="RRULE" in event or "RDATE" in event,
        is_repetition="RECURRENCE-ID" in event,
        sequence=int(sequence) if isinstance(sequence, int) else 0,
        is_task=task,
    )


def zone_named(name: str) -> str | None:
    """The IANA name of a zone: from itself, from Windows' name, or from one with a maker's name before it."""
    plain = WINDOWS_TO_OLSON.get(name, name).strip("/")
    for words in (plain.split("/"), plain.split("/")[-2:], plain.split("/")[-3:]):
        try:
            return ZoneInfo("/".join(words)).key
        except (ValueError, KeyError, OSError):  # nonsense, unknown, a folder of the zone files
            continue
    return None


def address_of(event: Component) -> str | None:
    """The web address of an entry, else the first one in its texts."""
    for name in ("URL", "DESCRIPTION", "LOCATION"):
        if found := WEB.search(text_of(event, name)):
            return found[0].rstrip(".,;:)]}>")
    return None


def value_of(event: Component, name: str) -> object:
    """A property in Python's types; None if missing or broken."""
    value = first_of(event, name)
    try:
        found: object = getattr(value, "dt", value)
    except BrokenCalendarProperty:
        return None
    # A day that Python could not move by one in either direction is nobody's.
    whole = found.date() if isinstance(found, datetime) else found
    return None if isinstance(whole, date) and not 1900 <= whole.year <= 2200 else found


def text_of(event: Component, name: str) -> str:
    """A property as one line of text, empty if missing."""
    value = first_of(event, name)
    return "" if value is None else " ".join(str(value).split())


def zone_of(event: Component, name: str) -> str:
    """The zone a property names, empty if none."""
    try:
        return str(getattr(first_of(event, name), "params", {}).get("TZID", ""))
    except BrokenCalendarProperty:
        return ""


def first_of(event: Component, name: str) -> Any:
    """A property, the first if there are several, None if there is none."""
    value = event.get(name)
    return (value[0] if value else None) if isinstance(value, list) else value
