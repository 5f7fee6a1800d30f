"""Rows as an iCalendar file, written through the `ics` package and finished for every reader.

What ics 0.7.3 writes well is left to it: titles and texts with their escapes, UID, status, stamps, nesting. Its
serializers run sorted by name, so each component here has a single one, which calls them in an order of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from ics import Calendar, Event
from ics.grammar.parse import Container, ContentLine
from ics.serializers.event_serializer import EventSerializer
from ics.serializers.icalendar_serializer import CalendarSerializer
from ics.serializers.serializer import Serializer
from ics.utils import escape_string

from ecctrack import __version__
from ecctrack.calendars.alarms import Alarm
from ecctrack.calendars.contentlines import duration, fold, is_sound, phrase
from ecctrack.calendars.vevent import BeyondCalendarError, Days, VEvent, vevent
from ecctrack.errors import EcctrackError
from ecctrack.selection import Row

PRODID = f"-//ecctrack//ecctrack {__version__}//EN"
REFRESH = "PT12H"
COLOUR = "steelblue"
"""A CSS3 name: RFC 7986 section 5.9."""


class UnwritableError(EcctrackError):
    """Milestones that no calendar file can hold; nothing was written."""


class UnsoundLineError(RuntimeError):
    """A line with a break or control character in it: a fault of this program, caught before it is written."""


def render(rows: Iterable[Row], name: str, leads: Sequence[timedelta] = ()) -> bytes:
    """The calendar of these rows, each dated, in order of date; `leads` are how long before each an alarm sounds.

    The bytes depend on the entries alone, not on the order of the rows, the reader's zone or the day.
    Raises UnwritableError with every milestone that cannot be written.
    """
    events, faults = [], []
    for row in rows:
        try:
            events.append(vevent(row.entry, row.milestone, leads))
        except BeyondCalendarError as beyond:
            faults.append(f"{row.entry.id}: {row.label}, {beyond}, is too near the end of the calendar; mend the date")
    if faults:
        raise UnwritableError("\n".join(faults))
    events.sort(key=lambda event: event.order)
    return b"".join(_folded(_written(_Calendar(phrase(name), events))))


def _written(component: Calendar | Event) -> Container:
    """The component's lines; as `Component.serialize`, but not joined, so that each can be seen to be one."""
    container = Container(component.Meta.name)
    for output in component.Meta.serializer.get_serializers():
        output(component, container)
    return container


def _folded(container: Container) -> Iterator[bytes]:
    yield f"BEGIN:{container.name}\r\n".encode()
    for item in container:
        if isinstance(item, Container):
            yield from _folded(item)
            continue
        line = str(item)
        if not is_sound(line):
            raise UnsoundLineError(line)
        yield f"{fold(line)}\r\n".encode()
    yield f"END:{container.name}\r\n".encode()


def _line(name: str, value: str, **params: str) -> ContentLine:
    # Always a dict of its own: all ContentLines share the default one.
    return ContentLine(name, {key: [word] for key, word in params.items()}, value)


class _EventLines(Serializer):  # type: ignore[misc]
    """A VEVENT: what identifies it first, VALARMs last, for Android finds no event behind one."""

    def serialize_event(event: "_Event", container: Container) -> None:  # noqa: N805 - ics calls it with the event alone
        told = event.told
        EventSerializer.serialize_uid(event, container)
        EventSerializer.serialize_created(event, container)  # ics' word for DTSTAMP
        container.append(_line("SEQUENCE", str(told.sequence)))
        EventSerializer.serialize_last_modified(event, container)
        container.extend(_span_lines(told))
        EventSerializer.serialize_summary(event, container)
        EventSerializer.serialize_description(event, container)
        EventSerializer.serialize_location(event, container)
        if told.url:
            # A URI knows no escapes; ics would write it as text.
            container.append(_line("URL", told.url))
        # In ics they are a set, in another order every time.
        container.append(_line("CATEGORIES", ",".join(map(escape_string, told.categories))))
        EventSerializer.serialize_status(event, container)
        EventSerializer.serialize_transparent(event, container)
        container.extend(map(_alarm, told.alarms))


def _span_lines(told: VEvent) -> Iterator[ContentLine]:
    """DTSTART and DTEND; ics would lead a day through UTC, into the day before, and add one to its end."""
    for name, at in (("DTSTART", told.span.start), ("DTEND", told.span.end)):
        if isinstance(told.span, Days):
            yield _line(name, _digits(at), VALUE="DATE")
        else:
            yield _line(name, f"{_digits(at)}T{at:%H%M%S}Z")


def _digits(day: date) -> str:
    # %Y writes no leading zeros for years before 1000.
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _alarm(alarm: Alarm) -> Container:
    related = {"RELATED": "END"} if alarm.from_end else {}
    return Container(
        "VALARM",
        _line("ACTION", "DISPLAY"),
        _line("DESCRIPTION", escape_string(alarm.text)),
        _line("TRIGGER", duration(alarm.offset), **related),
    )


class _Event(Event):  # type: ignore[misc]
    class Meta(Event.Meta):  # type: ignore[misc]
        serializer = _EventLines

    def __init__(self, told: VEvent) -> None:
        super().__init__(
            uid=told.uid,
            created=told.stamp,
            last_modified=told.stamp,
            name=told.summary,
            description=told.description,
            location=told.location,
            status=told.status,
            transparent=told.transparent,
        )
        self.told = told


class _CalendarLines(Serializer):  # type: ignore[misc]
    """A VCALENDAR: its own properties before any component, for Outlook reads none behind one."""

    def serialize_calendar(calendar: "_Calendar", container: Container) -> None:  # noqa: N805
        CalendarSerializer.serialize_0version(calendar, container)
        CalendarSerializer.serialize_1prodid(calendar, container)
        CalendarSerializer.serialize_calscale(calendar, container)
        CalendarSerializer.serialize_method(calendar, container)
        container.append(_line("NAME", escape_string(calendar.name)))
        if len(calendar.told) != 1:
            # With it Outlook makes a new calendar of a single appointment: [MS-OXCICAL], X-WR-CALNAME.
            container.append(_line("X-WR-CALNAME", escape_string(calendar.name)))
        container.append(_line("REFRESH-INTERVAL", REFRESH, VALUE="DURATION"))
        container.append(_line("X-PUBLISHED-TTL", REFRESH))
        container.append(_line("COLOR", COLOUR))
        container.extend(_written(_Event(told)) for told in calendar.told)


class _Calendar(Calendar):  # type: ignore[misc]
    class Meta(Calendar.Meta):  # type: ignore[misc]
        serializer = _CalendarLines

    def __init__(self, name: str, told: Sequence[VEvent]) -> None:
        super().__init__(creator=PRODID)
        self.name, self.told = name, told
        self.scale, self.method = "gregorian", "publish"
