"""Content lines: text made fit for one, its octets folded, links and durations as RFC 5545 writes them."""

import re
from datetime import timedelta
from urllib.parse import quote

from ecctrack.text import lines, one_line

FOLD = 75
"""Octets a line, without the break: RFC 5545 section 3.1."""
LARGEST_IMPORT = 1_000_000
"""Octets of a file; Google imports about that at a time."""
_BACKSLASH = ord("\\")
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f]")
_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_URI_SAFE = "!#$%&'()*+,/:;=?@~"
"""What a URI may hold besides letters, digits, '-', '.' and '_': RFC 3986, brackets apart."""
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


def fold(line: str) -> str:
    """A content line in pieces of at most 75 octets, parted by CRLF and a space.

    No piece ends inside a character, nor between a backslash and the character it escapes:
    Google shows the one as `��`, Outlook the other as it stands.
    """
    if len(line) <= FOLD and line.isascii():
        return line
    octets = line.encode()
    pieces, begin, room = [], 0, FOLD
    while len(octets) - begin > room:
        end = _cut(octets, begin, begin + room)
        pieces.append(octets[begin:end])
        begin, room = end, FOLD - 1
    pieces.append(octets[begin:])
    return b"\r\n ".join(pieces).decode()


def _cut(octets: bytes, begin: int, end: int) -> int:
    """The last place up to `end` where the line may be parted."""
    while octets[end] & 0xC0 == 0x80:
        end -= 1
    first = end
    while first > begin and octets[first - 1] == _BACKSLASH:
        first -= 1
    return end - (end - first) % 2


def unfold(folded: str) -> str:
    """The content line that was folded."""
    return folded.replace("\r\n ", "").replace("\r\n\t", "")


def is_sound(line: str) -> bool:
    """Whether a line not yet folded is one line to every reader: a break in it would begin another property."""
    return not _CONTROL.search(line)


def phrase(text: str) -> str:
    """`text` on one line, without what readers stumble over; calcurse refuses a title with a line break."""
    return _apart(one_line(text if text.isascii() else _NONCHARACTER.sub("", text)))


def prose(text: str) -> str:
    """`text` with its line breaks as LF, without what readers stumble over."""
    return _apart(lines(text if text.isascii() else _NONCHARACTER.sub("", text)).strip())


def _apart(text: str) -> str:
    r"""`text` with a word joiner, which nobody sees, in `\N`: khal stores that as a line break, escaped or not."""
    return text.replace("\\N", "\\\u2060N")


def uri(url: str) -> str:
    """A web address in the characters of RFC 3986: what is none of them is percent-encoded, a host's name in IDNA.

    Reserved characters stay: `;` and `%3B` are not the same to a server.
    """
    if url.isascii() and "%" not in url and "[" not in url and "]" not in url:
        return url
    scheme, _, rest = url.partition("://")
    host, slash, path = re.fullmatch(r"([^/?#]*)([/?#]?)(.*)", rest, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"{scheme}://{_host(host)}{slash}{quote(_STRAY_PERCENT.sub('%25', path), safe=_URI_SAFE)}"


def _host(host: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return quote(host, safe=_URI_SAFE)


def duration(length: timedelta) -> str:
    """A DURATION in days and time, such as `-P6DT23H30M`.

    Never in weeks: `-P1W3D` is no duration of RFC 5545, and some readers take `-P1W` for nothing.
    """
    seconds = int(length.total_seconds())
    sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
    days, seconds = divmod(seconds, 86_400)
    hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
    time = f"{hours}H" if hours else ""
    # RFC 5545 knows no hours with seconds and no minutes between them.
    time += f"{minutes}M" if minutes or (hours and seconds) else ""
    time += f"{seconds}S" if seconds or not (days or time) else ""
    return f"{sign}P{f'{days}D' if days else ''}{f'T{time}' if time else ''}"
