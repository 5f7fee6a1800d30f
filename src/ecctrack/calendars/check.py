"""Whether a calendar file would be read well: the rules that the calendars written here keep, for any file."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from ecctrack.calendars.contentlines import LARGEST_IMPORT
from ecctrack.calendars.findings import Findings, quoted
from ecctrack.calendars.grammar import INSIDE, ONCE, REQUIRED
from ecctrack.calendars.properties import check_line
from ecctrack.calendars.reading import Component, Line, components
from ecctrack.calendars.times import Time, Zones, time_of
from ecctrack.calendars.values import length, moment, plain_text

_DEADLINE = re.compile(r"deadline|\bdue\b|closes", re.IGNORECASE)


def check(data: bytes, name: str) -> Findings:
    """The errors of a calendar file, and what deserves a look; `name` is how messages call the file."""
    found = Findings(name)
    roots = components(data, found)
    for root in roots[1:]:
        found.error(
            root.number, f"a second component, {root.name}, follows the first", "put all events in one VCALENDAR"
        )
    zones = Zones()
    for component, outer in _walk(roots):
        _component(component, outer, found)
        if component.name == "VTIMEZONE":
            zones.define(component, found)
    for component, _ in _walk(roots):
        if component.name == "VEVENT":
            _event(component, zones, found)
    zones.close(found)
    if roots and roots[0].name == "VCALENDAR":
        _calendar(roots[0], found)
    if len(data) > LARGEST_IMPORT:
        found.look(0, f"{len(data) / 1e6:.1f} MB: Google imports about 1 MB at a time", "export a narrower selection")
    return found


def _walk(roots: list[Component], outer: str = "") -> Iterator[tuple[Component, str]]:
    for component in roots:
        yield component, outer
        yield from _walk(component.parts, component.name)


def _component(component: Component, outer: str, found: Findings) -> None:
    if component.name not in INSIDE.get(outer, ()) and not component.name.startswith("X-"):
        place = f"inside {outer}" if outer else "as the outermost component"
        what = f"{quoted(component.name)[1:-1]} stands {place}"
        found.error(component.number, what, "close the one before it with END, or escape the line break in a text")
    for name in REQUIRED.get(component.name, ()):
        if not component.value(name).strip():
            found.error(component.number, f"{component.name} has no {name}", f"add {name}")
    for name in ONCE.get(component.name, ()):
        for again in component.all(name)[1:]:
            found.error(again.number, f"{name} stands there again", f"keep one {name} in each {component.name}")
    if component.late:
        what = f"{component.late.name} stands behind a component: some readers skip it, some the whole {component.name}"
        found.error(component.late.number, what, "write all properties before BEGIN of the first component inside")
    for line in component.lines:
        check_line(line, component, found)
    if component.name == "VALARM":
        _alarm(component, found)


def _alarm(alarm: Component, found: Findings) -> None:
    if alarm.value("ACTION").upper() in ("DISPLAY", "EMAIL") and not plain_text(alarm.value("DESCRIPTION")).strip():
        found.error(alarm.number, "the alarm has no DESCRIPTION", "say there what it is about")
    if bool(alarm.one("DURATION")) != bool(alarm.one("REPEAT")):
        found.error(alarm.number, "DURATION and REPEAT of an alarm come together", "add the other, or leave both out")
    trigger = alarm.one("TRIGGER")
    if trigger is None or not trigger.value.strip():
        return
    if trigger.param("VALUE").upper() == "DATE-TIME":
        at = moment(trigger.value)
        if at is None or at.tzinfo is None:
            found.error(trigger.number, f"TRIGGER {quoted(trigger.value)} is no time in UTC", "write 20260301T160000Z")
    elif length(trigger.value) is None:
        what = f"TRIGGER {quoted(trigger.value)} is no duration: Apple then adds nothing at all"
        found.error(trigger.number, what, "write days and time such as -P10D or -PT30M; weeks stand alone")


def _event(event: Component, zones: Zones, found: Findings) -> None:
    times = {
        name: time_of(line, zones, found)
        for name in ("DTSTART", "DTEND", "RECURRENCE-ID")
        if (line := event.one(name)) and line.value.strip()
    }
    start, end = times.get("DTSTART"), event.one("DTEND")
    lasting = event.one("DURATION")
    if end and lasting:
        found.error(lasting.number, "DTEND and DURATION exclude each other", "keep DTEND")
    elif end and start and (last := times.get("DTEND")):
        _end(end, start, last, found)
    elif lasting and (total := length(lasting.value)) is not None and total <= timedelta(0):
        found.error(lasting.number, "DURATION is not above zero", "say how long it lasts")
    elif lasting and isinstance(start, date) and not isinstance(start, datetime) and "T" in lasting.value:
        found.error(lasting.number, "DURATION of whole days has hours", "write it in days, such as P2D")
    elif start and not end and not lasting:
        what = "neither DTEND nor DURATION: readers draw it as a point, an hour or a day"
        found.look(event.number, what, "say when it ends")
    _shown(event, start, found)
    _alarms(event, start, found)


def _end(line: Line, start: Time, end: Time, found: Findings) -> None:
    whole = [not isinstance(at, datetime) for at in (start, end)]
    if whole[0] != whole[1]:
        found.error(line.number, "one of DTSTART and DTEND is a day, the other a time", "write both as days or times")
        return
    if isinstance(start, datetime) and isinstance(end, datetime) and (start.tzinfo is None) != (end.tzinfo is None):
        # The fault is told where the zone is missing or unknown.
        return
    if end <= start:
        rule = "the day after the last one" if whole[0] else "later than DTSTART"
        found.error(line.number, f"DTEND {line.value} is not after DTSTART", f"DTEND is {rule}")


def _shown(event: Component, start: Time | None, found: Findings) -> None:
    """What readers show badly though it is allowed."""
    if not event.value("SUMMARY").strip():
        found.look(event.number, "no SUMMARY: shown as untitled", "add one")
    for name, why in (("SEQUENCE", "a change"), ("LAST-MODIFIED", "a change")):
        if not event.one(name):
            found.look(event.number, f"no {name}", f"add {name}; Google takes {why} up by it")
    transparent = event.value("TRANSP").upper()
    if transparent != "TRANSPARENT" and _DEADLINE.search(event.value("SUMMARY") + event.value("CATEGORIES")):
        found.look(event.number, "a deadline that blocks time", "add TRANSP:TRANSPARENT")
    elif not transparent and start and not isinstance(start, datetime):
        found.look(
            event.number, "whole days that make their reader busy", "add TRANSP:TRANSPARENT, or OPAQUE if so meant"
        )


def _alarms(event: Component, start: Time | None, found: Findings) -> None:
    alarms = [part for part in event.parts if part.name == "VALARM"]
    if len(alarms) > 1:
        what = f"{len(alarms)} alarms in one event"
        found.look(event.number, what, "know that Outlook keeps one of them ([MS-OXCICAL])")
    whole = start is not None and not isinstance(start, datetime)
    for alarm in alarms:
        trigger = alarm.one("TRIGGER")
        if trigger is None or trigger.param("VALUE"):
            continue
        offset = length(trigger.value)
        if trigger.param("RELATED").upper() == "END":
            if not event.one("DTEND") and not event.one("DURATION"):
                found.error(trigger.number, "TRIGGER counts from the end, and there is none", "add DTEND")
        elif offset is not None and offset > timedelta(days=1 if whole else 0):
            found.look(
                trigger.number, "the alarm comes after the start", "write a minus sign, if it should come before"
            )


def _calendar(calendar: Component, found: Findings) -> None:
    if not calendar.parts:
        found.error(calendar.number, "the calendar is empty", "put at least one event into it")
    if calendar.lines and calendar.lines[0].name not in ("VERSION", "PRODID"):
        what = f"{calendar.lines[0].name} comes before VERSION and PRODID"
        found.look(calendar.lines[0].number, what, "write those two first; old Outlook looks for them there")
    if not calendar.one("METHOD"):
        found.look(calendar.number, "no METHOD", "add METHOD:PUBLISH; old Outlook wants it")
    events = [part for part in calendar.parts if part.name == "VEVENT"]
    _calendar_name(calendar, len(events), found)
    if (calendar.value("REFRESH-INTERVAL") or "-") != (calendar.value("X-PUBLISHED-TTL") or "-"):
        found.look(calendar.number, "REFRESH-INTERVAL and X-PUBLISHED-TTL differ", "give both, with one value")
    first: dict[tuple[str, str], int] = {}
    for part in calendar.parts:
        uid = part.value("UID")
        key = (uid, part.value("RECURRENCE-ID"))
        if uid and part.name != "VTIMEZONE" and first.setdefault(key, part.number) != part.number:
            what = f"UID {quoted(uid)} is already used in line {first[key]}"
            found.error(part.number, what, "give each event a UID of its own; importers keep one of the two")


def _calendar_name(calendar: Component, events: int, found: Findings) -> None:
    name, also = calendar.one("NAME"), calendar.one("X-WR-CALNAME")
    if name and also and name.value != also.value:
        found.look(also.number, "NAME and X-WR-CALNAME differ", "write the same in both")
    if events > 1 and not also:
        found.look(calendar.number, "no X-WR-CALNAME: the calendar has no name in most programs", "add one, and NAME")
    if events == 1 and also:
        what = "X-WR-CALNAME with a single event: Outlook makes a new calendar of it"
        found.look(also.number, what, "leave it out of a file with one event")
