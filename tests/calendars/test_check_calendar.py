"""Each fault alone in an otherwise good calendar: it is found, on its line, and nothing else is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.calendars.check import check
from ecctrack.calendars.findings import SHOWN

GOLDEN = (Path(__file__).parent.parent / "golden" / "calendar.ics").read_bytes()
GOOD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//example 1.0//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Example
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20260105T080000Z
SEQUENCE:0
LAST-MODIFIED:20260105T080000Z
DTSTART:20260301T153000Z
DTEND:20260301T160000Z
SUMMARY:Call closes
DESCRIPTION:A call\\, and more
URL:https://example.org/a,b;c
CATEGORIES:Deadline,Horizon Europe
STATUS:CONFIRMED
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Call closes
TRIGGER:-P7D
END:VALARM
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")


def _errors(data: bytes) -> list[str]:
    return [str(problem) for problem in check(data, "x.ics").errors]


def _looks(data: bytes) -> list[str]:
    return [str(problem) for problem in check(data, "x.ics").looks]


def _instead(old: str, new: str) -> bytes:
    assert old in GOOD
    return GOOD.replace(old, new).encode()


def test_good_calendars_have_no_errors_and_deserve_no_look() -> None:
    assert (_errors(GOOD.encode()), _looks(GOOD.encode())) == ([], [])
    assert _errors(GOLDEN) == []
    with_zone = _instead("BEGIN:VEVENT", ZONE + "BEGIN:VEVENT").replace(
        b"DTSTART:20260301T153000Z\r\nDTEND:20260301T160000Z",
        b"DTSTART;TZID=Europe/Berlin:20260701T153000\r\nDTEND;TZID=Europe/Berlin:20260701T160000",
    )
    assert (_errors(with_zone), _looks(with_zone)) == ([], [])


ESCAPES = r"write \\ \; \, and \n for backslash, semicolon, comma, break"
CRLF = "end every line with CRLF (RFC 5545 section 3.1)"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", ": the file is empty; export it again"),
        (
            b"\xef\xbb\xbf" + GOOD.encode(),
            (
                ":1: the file begins with a byte order mark: Google, Apple, Android refuse it; "
                "save it as UTF-8 without one"
            ),
        ),
        (GOOD.encode("utf-16"), ":1: the file is UTF-16; save it as UTF-8 without a byte order mark"),
        (_instead("Call closes\r\nD", "Call closes\nD"), f":14: the line ends in LF alone; {CRLF}"),
        (GOOD.encode()[:-2], ":26: the last line does not end in CRLF; end the last line with CRLF too"),
        (_instead("A call", "A call" * 20), ":15: the line has 143 octets; fold it at 75, without its break"),
        (_instead("A call", "A\x07call"), ":15: control character 0x07; take it out; no reader agrees on it"),
        (
            _instead("A call", "é").replace(b"\xc3\xa9", b"\xc3\r\n \xa9"),
            ":15: the fold cuts a character in two; fold between characters",
        ),
        (
            _instead("A call", "é").replace(b"\xc3\xa9", b"\xe9"),
            ":15: byte 0xE9 is not UTF-8; save the file as UTF-8",
        ),
        (_instead("SUMMARY", "\r\nSUMMARY"), ":14: the line is empty; take it out"),
        (
            _instead("SUMMARY:", "SUMMARY "),
            ":14: 'SUMMARY Call closes' has no ':' where its value should begin; write NAME;PARAM=value:value",
        ),
        (
            _instead("END:VCALENDAR\r\n", ""),
            ":1: BEGIN:VCALENDAR is never closed; the file may be cut off; export it again",
        ),
        (_instead("PRODID:-//example//example 1.0//EN\r\n", ""), ":1: VCALENDAR has no PRODID; add PRODID"),
        (_instead("UID:one@example.org\r\n", ""), ":7: VEVENT has no UID; add UID"),
        (
            _instead("SUMMARY:", "SUMMARY:x\r\nSUMMARY:"),
            ":15: SUMMARY stands there again; keep one SUMMARY in each VEVENT",
        ),
        (_instead("A call\\,", "A call,"), f":15: DESCRIPTION: ',' stands without a backslash; {ESCAPES}"),
        (_instead("A call\\,", "A call\\t"), f":15: DESCRIPTION: backslash before 't' is no escape; {ESCAPES}"),
        (
            _instead("/a,b;c", "/a\\,b\\;c"),
            (
                ":16: URL has a backslash: it was escaped as if it were text; write the address as it is; "
                "',' and ';' need nothing"
            ),
        ),
        (
            _instead("STATUS:CONFIRMED", "STATUS:open"),
            ":18: STATUS is 'open'; write CONFIRMED or TENTATIVE or CANCELLED",
        ),
        (
            _instead("DTSTAMP:20260105T080000Z", "DTSTAMP:20260105T080000"),
            ":9: DTSTAMP '20260105T080000' is no time in UTC; write it as 20260301T160000Z",
        ),
        (
            _instead("DTEND:20260301T160000Z", "DTEND:20260301T153000Z"),
            ":13: DTEND 20260301T153000Z is not after DTSTART; DTEND is later than DTSTART",
        ),
        (
            _instead("DTEND:20260301T160000Z", "DTEND;VALUE=DATE:20260302"),
            ":13: one of DTSTART and DTEND is a day, the other a time; write both as days or times",
        ),
        (_instead("DTEND:", "DURATION:PT1H\r\nDTEND:"), ":13: DTEND and DURATION exclude each other; keep DTEND"),
        (
            _instead("DTSTART:20260301T153000Z", "DTSTART:20260230T153000Z"),
            ":12: DTSTART '20260230T153000Z' is no day and time of the calendar; write 20260301T160000Z",
        ),
        (
            _instead("TRIGGER:-P7D", "TRIGGER:-P1W3D"),
            (
                ":23: TRIGGER '-P1W3D' is no duration: Apple then adds nothing at all; "
                "write days and time such as -P10D or -PT30M; weeks stand alone"
            ),
        ),
        (
            _instead("DESCRIPTION:Call closes\r\n", ""),
            ":20: the alarm has no DESCRIPTION; say there what it is about",
        ),
        (
            _instead("END:VALARM\r\n", "END:VALARM\r\nX-LATE:1\r\n"),
            (
                ":25: X-LATE stands behind a component: some readers skip it, some the whole VEVENT; "
                "write all properties before BEGIN of the first component inside"
            ),
        ),
        (_instead("METHOD:PUBLISH", "METHOD:REQUEST"), ":5: METHOD is 'REQUEST'; write PUBLISH"),
        (
            _instead("SEQUENCE:0", "SEQUENCE:-1"),
            ":10: SEQUENCE '-1' is no whole number from 0 to 2147483647; write digits only; it may grow, never fall",
        ),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_to_do(data: bytes, told: str) -> None:
    assert _errors(data) == [f"x.ics{told}"]


def _in_zone(name: str, day: str = "20260701") -> Callable[[str], bytes]:
    def data(before: str) -> bytes:
        moved = GOOD.replace("BEGIN:VEVENT", before + "BEGIN:VEVENT")
        moved = moved.replace("DTSTART:20260301T153000Z", f"DTSTART;TZID={name}:{day}T023000")
        return moved.replace("DTEND:20260301T160000Z", f"DTEND;TZID={name}:{day}T040000").encode()

    return data


def test_times_are_in_utc_or_in_a_zone_that_the_file_defines() -> None:
    floating = _instead("153000Z", "153000").replace(b"160000Z\r\nSUMMARY", b"160000\r\nSUMMARY")
    assert [error.partition(";")[0] for error in _errors(floating)] == [
        "x.ics:12: DTSTART 20260301T153000 names no zone: another moment for every reader",
        "x.ics:13: DTEND 20260301T160000 names no zone: another moment for every reader",
    ]
    (undefined,) = _errors(_in_zone("Europe/Berlin")(""))
    assert undefined.startswith("x.ics:12: TZID 'Europe/Berlin' has no VTIMEZONE: Outlook")
    (gap,) = _errors(_in_zone("Europe/Berlin", "20260329")(ZONE))
    assert "DTSTART 20260329T023000 does not exist in Europe/Berlin" in gap


def test_a_zone_that_forgets_summer_time_is_found_by_the_times_that_use_it() -> None:
    once = "".join(line for line in ZONE.splitlines(keepends=True) if not line.startswith("RRULE"))
    wrong = _errors(_in_zone("Europe/Berlin")(once))
    assert [error.partition(";")[0] for error in wrong] == [
        "x.ics:25: VTIMEZONE gives 2026-07-01 +0100, which Europe/Berlin has not on that day",
        "x.ics:26: VTIMEZONE gives 2026-07-01 +0100, which Europe/Berlin has not on that day",
    ]
    assert _errors(_in_zone("Europe/Berlin", "20260106")(once)) == []


def test_two_events_may_not_share_a_uid() -> None:
    event = GOOD[GOOD.index("BEGIN:VEVENT") : GOOD.index("END:VCALENDAR")]
    (twice,) = _errors(_instead("END:VCALENDAR", event + "END:VCALENDAR"))
    assert twice.startswith("x.ics:26: UID 'one@example.org' is already used in line 7;")
    other = event.replace("UID:one@example.org", "UID:one@example.org\r\nRECURRENCE-ID:20260301T153000Z")
    assert _errors(_instead("END:VCALENDAR", other + "END:VCALENDAR")) == []


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (_instead("METHOD:PUBLISH\r\n", ""), "x.ics:1: no METHOD;"),
        (_instead("SUMMARY:Call closes", "SUMMARY:Call\\ncloses"), "x.ics:14: SUMMARY has a line break;"),
        (_instead("SUMMARY:Call closes", "SUMMARY:Call\u2028closes"), "x.ics:14: SUMMARY has a line separator"),
        (_instead("call\\, and", "call\\\\\\, and"), "x.ics:15: DESCRIPTION reads as if it were escaped twice;"),
        (_instead("Horizon Europe", "Horizon\\, Europe"), "x.ics:17: CATEGORIES has a comma inside a name;"),
        (_instead("TRANSP:TRANSPARENT\r\n", ""), "x.ics:7: a deadline that blocks time;"),
        (_instead("DTEND:20260301T160000Z\r\n", ""), "x.ics:7: neither DTEND nor DURATION"),
        (_instead("TRIGGER:-P7D", "TRIGGER:P7D"), "x.ics:23: the alarm comes after the start;"),
        (_instead("NAME:Example", "NAME:Example\r\nCOLOR:#4682B4"), "x.ics:7: COLOR '#4682B4' is no CSS3 name;"),
        (_instead("NAME:Example", "NAME:Example\r\nX-WR-CALNAME:Example"), "x.ics:7: X-WR-CALNAME with a single event"),
        (_instead("SUMMARY", "STYLED-DESCRIPTION:x\r\nSUMMARY"), "x.ics:14: STYLED-DESCRIPTION is no property"),
        (_instead("A call", "A call\r\n "), ""),
        (_instead("A call\\,", "A call\\\r\n ,"), "x.ics:16: the fold parts a backslash"),
        (_instead("A call", "A call\r\n\t"), "x.ics:16: folded with a tab;"),
    ],
)
def test_what_some_program_shows_badly_deserves_a_look(data: bytes, told: str) -> None:
    assert _errors(data) == []
    assert [look for look in _looks(data) if not look.startswith(told)] == []
    assert bool(_looks(data)) == bool(told)


def test_a_fault_in_every_line_is_told_a_few_times_and_counted() -> None:
    told = _errors(GOOD.replace("\r\n", "\n").encode())
    assert len(told) == SHOWN + 1
    assert told[-1] == f"x.ics:{SHOWN}: and {26 - SHOWN} more like the one on line {SHOWN}; {CRLF}"


def test_components_in_each_other_without_end_do_not_end_the_program() -> None:
    assert any("too deep" in error for error in _errors(b"BEGIN:VEVENT\r\n" * 50_000))


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_answered_with_problems(data: bytes) -> None:
    assert check(data, "x.ics").errors


@given(st.integers(0, len(GOLDEN)), st.binary(min_size=1, max_size=4))
def test_any_damage_is_survived(at: int, damage: bytes) -> None:
    check(GOLDEN[:at] + damage + GOLDEN[at + len(damage) :], "x.ics")
