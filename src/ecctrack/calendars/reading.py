"""The bytes of a calendar file as lines and components, with the number of each line.

No library in between: one that forgives would hide what another program stumbles over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ecctrack.calendars.contentlines import FOLD
from ecctrack.calendars.findings import Findings, quoted

DEEPEST = 10
"""Components inside each other; iCalendar needs three."""
_BREAK = re.compile(rb"\r\n|\n|\r")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NAME = re.compile(r"[A-Za-z0-9-]+")
_VALUE = r'(?:"[^"]*"|[^",;:]*)'
_PARAMETER = re.compile(rf";([A-Za-z0-9-]+)=({_VALUE}(?:,{_VALUE})*)")
_ONE_VALUE = re.compile(r'"([^"]*)"|([^",]+)')


@dataclass(frozen=True, slots=True)
class Line:
    """A content line, unfolded: NAME;PARAM=value:value; `number` is that of its first piece."""

    number: int
    name: str
    value: str
    params: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def param(self, name: str) -> str:
        """A parameter's first value, or nothing."""
        return self.params.get(name, ("",))[0]


@dataclass(eq=False, slots=True)
class Component:
    """What stands between BEGIN and END."""

    name: str
    number: int
    lines: list[Line] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)
    late: Line | None = None
    """The first property that stands behind a component in this one."""

    def all(self, name: str) -> list[Line]:
        """Every line of that name."""
        return [line for line in self.lines if line.name == name]

    def one(self, name: str) -> Line | None:
        """The first line of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def value(self, name: str) -> str:
        """The value of the first line of that name, or nothing."""
        line = self.one(name)
        return line.value if line else ""


def components(data: bytes, found: Findings) -> list[Component]:
    """The outermost components; faults of bytes, lines and nesting go into `found`."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        found.error(1, "the file is UTF-16", "save it as UTF-8 without a byte order mark")
        return []
    if data.startswith(b"\xef\xbb\xbf"):
        found.error(
            1,
            "the file begins with a byte order mark: Google, Apple, Android refuse it",
            "save it as UTF-8 without one",
        )
        data = data[3:]
    if not data.strip():
        found.error(0, "the file is empty", "export it again")
        return []
    return _tree(_content_lines(_pieces(data, found), found), found)


def _pieces(data: bytes, found: Findings) -> list[bytes]:
    """The physical lines, without their breaks."""
    pieces, begin = [], 0
    for match in _BREAK.finditer(data):
        pieces.append(data[begin : match.start()])
        begin = match.end()
        if match[0] != b"\r\n":
            name = "LF" if match[0] == b"\n" else "CR"
            found.error(
                len(pieces), f"the line ends in {name} alone", "end every line with CRLF (RFC 5545 section 3.1)"
            )
    if begin < len(data):
        pieces.append(data[begin:])
        found.error(len(pieces), "the last line does not end in CRLF", "end the last line with CRLF too")
    return pieces


def _content_lines(pieces: list[bytes], found: Findings) -> Iterator[tuple[int, str]]:
    """Each content line whole, with the number of its first piece."""
    number, parts = 0, list[bytes]()
    for at, piece in enumerate(pieces, 1):
        _look_at_piece(at, piece, found)
        if piece[:1] in (b" ", b"\t"):
            if not parts:
                found.error(at, "the file begins with a continuation line", "begin with BEGIN:VCALENDAR")
            _look_at_fold(at, parts[-1] if parts else b"", piece, found)
            parts.append(piece[1:])
            continue
        if number:
            yield number, _decoded(number, parts, found)
        number, parts = (at, [piece]) if piece else (0, [])
    if number:
        yield number, _decoded(number, parts, found)


def _look_at_piece(number: int, piece: bytes, found: Findings) -> None:
    if len(piece) > FOLD:
        found.error(number, f"the line has {len(piece)} octets", f"fold it at {FOLD}, without its break")
    if not piece:
        found.error(number, "the line is empty", "take it out")
    if control := _CONTROL.search(piece):
        found.error(number, f"control character 0x{control[0][0]:02X}", "take it out; no reader agrees on it")


def _look_at_fold(number: int, before: bytes, piece: bytes, found: Findings) -> None:
    if not piece.strip():
        found.look(number, "a continuation line of white space only", "fold elsewhere; Radicale loses it")
    if piece[:1] == b"\t":
        found.look(number, "folded with a tab", "fold with CRLF and a space")
    if (len(before) - len(before.rstrip(b"\\"))) % 2:
        what = "the fold parts a backslash from the character it escapes"
        found.look(number, what, "fold one character earlier; Outlook shows both as they stand")


def _decoded(number: int, parts: list[bytes], found: Findings) -> str:
    octets = b"".join(parts)
    try:
        text = octets.decode()
    except UnicodeDecodeError as error:
        found.error(number, f"byte 0x{octets[error.start]:02X} is not UTF-8", "save the file as UTF-8")
        return octets.decode(errors="replace")
    for offset, part in enumerate(parts[:-1]):
        if parts[offset + 1][:1] and parts[offset + 1][0] & 0xC0 == 0x80 and part:
            found.error(number + offset, "the fold cuts a character in two", "fold between characters")
    return text


def _parsed(number: int, text: str, found: Findings) -> Line | None:
    """The parts of a content line; None if it is none."""
    name = _NAME.match(text)
    if not name:
        found.error(number, f"{quoted(text)} begins with no property name", "write NAME:value, or fold the line before")
        return None
    at, params = name.end(), {}
    while parameter := _PARAMETER.match(text, at):
        values = tuple(first or second for first, second in _ONE_VALUE.findall(parameter[2]))
        params[parameter[1].upper()] = values or ("",)
        at = parameter.end()
    if text[at : at + 1] != ":":
        found.error(number, f"{quoted(text)} has no ':' where its value should begin", "write NAME;PARAM=value:value")
        return None
    return Line(number, name[0].upper(), text[at + 1 :], params)


def _tree(lines: Iterator[tuple[int, str]], found: Findings) -> list[Component]:
    roots: list[Component] = []
    open_: list[Component] = []
    for number, text in lines:
        line = _parsed(number, text, found)
        if line is None:
            continue
        if line.name == "BEGIN":
            if len(open_) >= DEEPEST:
                found.error(number, "components lie too deep in each other", "close each with its END")
                break
            component = Component(line.value.strip().upper(), number)
            (open_[-1].parts if open_ else roots).append(component)
            open_.append(component)
        elif line.name == "END":
            _close(line, open_, found)
        elif not open_:
            found.error(number, f"{line.name} stands outside every component", "put it between BEGIN and END")
        else:
            open_[-1].lines.append(line)
            if open_[-1].parts and open_[-1].late is None:
                open_[-1].late = line
    for component in open_:
        what = f"BEGIN:{component.name} is never closed"
        found.error(component.number, what, "the file may be cut off; export it again")
    return roots


def _close(line: Line, open_: list[Component], found: Findings) -> None:
    name = line.value.strip().upper()
    if not open_ or name != open_[-1].name:
        inside = f" inside {open_[-1].name} of line {open_[-1].number}" if open_ else ""
        found.error(line.number, f"END:{quoted(name)[1:-1]}{inside}", "close each component with its own END")
    if any(component.name == name for component in open_):
        while open_.pop().name != name:
            pass
