"""Each content line for itself: does its value say what its name promises."""

import re

from ecctrack.calendars.findings import Findings, quoted
from ecctrack.calendars.grammar import (
    COLOURS,
    DURATIONS,
    KNOWN,
    LINKS,
    NUMBERS,
    STAMPS,
    TEXT,
    TEXT_LISTS,
    WORDS,
)
from ecctrack.calendars.reading import Component, Line
from ecctrack.calendars.values import escape_fault, length, moment, plain_text

_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s\\]+")
_TWICE = re.compile(r"\\\\(?:\\?[,;]|n[A-Z])")
"""`\\\\\\,` or `\\\\nB`: what comes of escaping escaped text."""
_SEPARATORS = re.compile("[\u2028\u2029\x85]")
_COMMA_INSIDE = re.compile(r"(?<!\\)(?:\\\\)*\\,")
_PUBLIC_ID = re.compile(r"[-+]//[^/]+//.+//[A-Za-z-]+")


def check_line(line: Line, component: Component, found: Findings) -> None:
    """Every rule for a single line; times of events are looked at with their events."""
    if line.name in TEXT:
        _text(line, found)
    if line.name in LINKS and line.param("VALUE").upper() != "BINARY":
        _link(line, found)
    if line.name in STAMPS:
        at = moment(line.value)
        if at is None or at.tzinfo is None:
            what = f"{line.name} {quoted(line.value)} is no time in UTC"
            found.error(line.number, what, "write it as 20260301T160000Z")
    if line.name in NUMBERS:
        _number(line, found)
    if line.name in DURATIONS:
        _duration(line, found)
    _word(line, component, found)
    _name(line, component, found)


def _text(line: Line, found: Findings) -> None:
    if fault := escape_fault(line.value, several=line.name in TEXT_LISTS):
        found.error(
            line.number, f"{line.name}: {fault}", r"write \\ \; \, and \n for backslash, semicolon, comma, break"
        )
        return
    text = plain_text(line.value)
    if _TWICE.search(line.value):
        found.look(line.number, f"{line.name} reads as if it were escaped twice", "escape texts once")
    if line.name in ("SUMMARY", "LOCATION") and "\n" in text:
        found.look(line.number, f"{line.name} has a line break", "write it on one line; calcurse drops the event")
    if _SEPARATORS.search(text):
        what = f"{line.name} has a line separator (U+2028, U+2029 or U+0085)"
        found.look(line.number, what, r"write \n; some readers drop the whole property")
    if line.name in TEXT_LISTS and _COMMA_INSIDE.search(line.value):
        what = f"{line.name} has a comma inside a name"
        found.look(line.number, what, "take it out; KDE and others part the name there")
    if line.name == "UID" and re.search(r"\s", text):
        found.error(line.number, "UID has white space in it", "make it of letters, digits, '-', '.' and '@'")
    if line.name == "UID" and len(text.encode()) > 255:
        found.look(line.number, "UID has more than 255 octets", "make it shorter (RFC 7986 section 5.3)")


def _link(line: Line, found: Findings) -> None:
    if "\\" in line.value:
        what = f"{line.name} has a backslash: it was escaped as if it were text"
        found.error(line.number, what, "write the address as it is; ',' and ';' need nothing")
    elif not _LINK.fullmatch(line.value):
        found.error(line.number, f"{line.name} {quoted(line.value)} is no whole address", "begin with https://")
    elif not line.value.isascii():
        found.look(line.number, f"{line.name} is not ASCII", "percent-encode it")


def _number(line: Line, found: Findings) -> None:
    most = NUMBERS[line.name]
    if not re.fullmatch(r"\d{1,10}", line.value, re.ASCII) or int(line.value) > most:
        what = f"{line.name} {quoted(line.value)} is no whole number from 0 to {most}"
        found.error(line.number, what, "write digits only; it may grow, never fall")


def _duration(line: Line, found: Findings) -> None:
    if length(line.value) is None:
        what = f"{line.name} {quoted(line.value)} is no duration"
        found.error(line.number, what, "write days and time such as P10D or PT1H30M; weeks stand alone")
    if line.name == "REFRESH-INTERVAL" and line.param("VALUE").upper() != "DURATION":
        found.error(line.number, "REFRESH-INTERVAL does not say VALUE=DURATION", "add it (RFC 7986 section 5.7)")


def _word(line: Line, component: Component, found: Findings) -> None:
    words = WORDS.get((component.name, line.name))
    if words and line.value.upper() not in words:
        what = f"{line.name} is {quoted(line.value)}"
        found.error(line.number, what, f"write {' or '.join(words)}")
    if line.name == "COLOR" and line.value.lower() not in COLOURS:
        found.look(line.number, f"COLOR {quoted(line.value)} is no CSS3 name", "write one, such as steelblue")
    if line.name == "PRODID" and not _PUBLIC_ID.fullmatch(line.value):
        what = f"PRODID {quoted(line.value)} is no public identifier"
        found.look(line.number, what, "write -//COMPANY//PROGRAM VERSION//EN")


def _name(line: Line, component: Component, found: Findings) -> None:
    if component.name in KNOWN and line.name not in KNOWN[component.name] and not line.name.startswith("X-"):
        what = f"{line.name} is no property of {component.name} that all readers know"
        found.look(line.number, what, "leave it out; some refuse the whole file")
    if line.name == "X-MICROSOFT-CDO-ALLDAYEVENT":
        found.look(line.number, f"{line.name} is not for calendar files", "leave it out; VALUE=DATE says it")
    if line.name == "ATTENDEE" and component.name == "VEVENT":
        what = "ATTENDEE makes the event a meeting to accept or decline"
        found.error(line.number, what, "leave it out of a published calendar (RFC 5546 section 3.2.1)")
    if line.name in ("ORGANIZER", "ATTENDEE") and not _LINK.fullmatch(line.value):
        what = f"{line.name} {quoted(line.value)} is no address"
        found.error(line.number, what, "write mailto:…, and parameters with ':', ';' or ',' in quotes")
    elif line.name in ("ORGANIZER", "ATTENDEE") and " " in line.value.partition(":")[0]:
        found.error(line.number, f"{line.name} has a parameter cut at its colon", "put the parameter in quotes")
