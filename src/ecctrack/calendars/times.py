"""Times of a calendar file, and the zones they name."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from ecctrack.calendars.findings import Findings, quoted
from ecctrack.calendars.reading import Component, Line
from ecctrack.calendars.values import day, moment, plain_text
from ecctrack.clock import wall_fault, zone_named

Time = date | datetime
"""A day; an aware time in UTC; a naive one of a zone that is not known."""
_IN_UTC = "write the moment in UTC, ending in Z"


@dataclass
class Zones:
    """The zones a file defines, and the times that name one."""

    defined: dict[str, Component] = field(default_factory=dict)
    used: dict[str, list[tuple[Line, datetime]]] = field(default_factory=dict)

    def define(self, component: Component, found: Findings) -> None:
        """Note a VTIMEZONE and look into it."""
        name = plain_text(component.value("TZID"))
        if name in self.defined:
            what = f"VTIMEZONE {quoted(name)} is already in line {self.defined[name].number}"
            found.error(component.number, what, "define each zone once")
        self.defined.setdefault(name, component)
        if not component.parts:
            found.error(component.number, "VTIMEZONE without STANDARD and DAYLIGHT", "add one, or write times in UTC")
        for part in component.parts:
            if rdate := part.one("RDATE"):
                what = "VTIMEZONE with RDATE: Thunderbird and Outlook read its times an hour off"
                found.look(rdate.number, what, "write RRULE, or times in UTC")

    def close(self, found: Findings) -> None:
        """Compare what is used with what is defined, once the whole file is read."""
        for name, uses in self.used.items():
            if name in self.defined:
                _compare(self.defined[name], name, uses, found)
            elif not name.startswith("/"):
                what = f"TZID {quoted(name)} has no VTIMEZONE: Outlook shows its times an hour off"
                found.error(uses[0][0].number, what, "add the VTIMEZONE, or write times in UTC")
        for name, component in self.defined.items():
            if name not in self.used:
                found.look(component.number, f"VTIMEZONE {quoted(name)} is not used", "leave it out")


def time_of(line: Line, zones: Zones, found: Findings) -> Time | None:
    """The time of a DTSTART or the like, in UTC where that can be told; None where it is none."""
    whole, at = day(line.value), moment(line.value)
    zone = plain_text(line.param("TZID"))
    if line.param("VALUE").upper() == "DATE":
        if whole is None:
            found.error(line.number, f"{line.name} {quoted(line.value)} is no day", "write VALUE=DATE:20260301")
        return whole
    if whole is not None:
        what = f"{line.name} {line.value} is a day and does not say so"
        found.error(line.number, what, "write ;VALUE=DATE before the colon")
        return whole
    if at is None:
        what = f"{line.name} {quoted(line.value)} is no day and time of the calendar"
        found.error(line.number, what, "write 20260301T160000Z")
    elif at.tzinfo is not None:
        if zone:
            found.error(line.number, f"{line.name} ends in Z and has a TZID too", "leave TZID out")
    elif not zone:
        what = f"{line.name} {line.value} names no zone: another moment for every reader"
        found.error(line.number, what, _IN_UTC)
    else:
        zones.used.setdefault(zone, []).append((line, at))
        return _instant(line, at, zone, found)
    return at


def _instant(line: Line, at: datetime, zone: str, found: Findings) -> datetime:
    """The instant of a wall time, or the wall time where the zone is none of IANA's."""
    try:
        there = zone_named(zone)
    except LookupError:
        return at
    if wall_fault(at, zone) == "missing":
        what = f"{line.name} {line.value} does not exist in {zone}: the clocks go forward over it"
        found.error(line.number, what, _IN_UTC)
    try:
        return at.replace(tzinfo=there).astimezone(UTC)
    except OverflowError:
        return at


def _compare(component: Component, name: str, uses: list[tuple[Line, datetime]], found: Findings) -> None:
    """Say so if a VTIMEZONE that repeats nothing gives another offset than the IANA zone of its name."""
    if any(part.one("RRULE") or part.one("RDATE") for part in component.parts):
        return
    try:
        there = zone_named(name)
    except LookupError:
        return
    onsets = sorted(
        (onset.replace(tzinfo=None), part.value("TZOFFSETTO"))
        for part in component.parts
        if (onset := moment(part.value("DTSTART")))
    )
    for line, at in uses:
        said = [offset for onset, offset in onsets if onset <= at]
        real = at.replace(tzinfo=there).utcoffset()
        if said and (offset := _offset(said[-1])) is not None and offset != real:
            what = f"VTIMEZONE gives {at.date()} {said[-1]}, which {name} has not on that day"
            found.error(line.number, what, "repeat the change of clocks with RRULE, or write times in UTC")


def _offset(text: str) -> timedelta | None:
    sign, digits = text[:1], text[1:]
    if sign not in ("+", "-") or len(digits) not in (4, 6) or not (digits.isascii() and digits.isdigit()):
        return None
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:] or 0))
    return -length if sign == "-" else length
