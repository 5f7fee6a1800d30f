"""Where the entries of a data file stand in its text, with the comments that belong to them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ecctrack.store.positions import Place, places

TYPES = ("event", "call")
LINES = "-=~*─"
"""What rulers are drawn with."""
_COMMENT_LINE = re.compile(r"^[ \t]*#[^\n]*", re.MULTILINE)
_COMMENTS_BELOW = re.compile(r"(?:[ \t]*#[^\n]*(?:\n|\Z))+")


class Table(NamedTuple):
    """One `[[event]]` or `[[call]]`: `text[begin:end]` is all of it, whole lines, its comments included."""

    type: str
    position: int
    """Which table of its type it is, from 0."""
    begin: int
    head: int
    """Where its header stands."""
    end: int
    keys: dict[str, Place]
    """Keys written right below the header, in their order."""


class Ruler(NamedTuple):
    """A comment line that begins a section of entries."""

    begin: int
    text: str
    """What it says, such as `Events: Talks`."""
    line: str


def newline_of(text: str) -> str:
    """The line end the text has, by its first line."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def tables(text: str) -> list[Table]:
    """The entries of valid TOML, in the order of the text; those written as inline tables are left out."""
    known = places(text)
    heads = [(path, place) for path, place in known.items() if place.value == place.end and text[place.begin] == "["]
    own: dict[tuple[object, ...], dict[str, Place]] = {}
    ends: dict[tuple[object, ...], int] = {}
    for path, place in known.items():
        root = path[:2]
        ends[root] = max(ends.get(root, 0), place.end)
        # Of a header the value is empty, of a list item nothing stands before it.
        if len(path) == 3 and place.begin < place.value < place.end:
            own.setdefault(root, {})[str(path[2])] = place
    found = []
    for path, place in heads:
        if len(path) == 2 and path[0] in TYPES and isinstance(path[1], int):
            stop = _line_end(text, ends[path])
            keys = own.get(path, {})
            found.append(Table(str(path[0]), path[1], _above(text, place.begin), place.begin, stop, keys))
    return [table._replace(end=_below(text, table.end)) for table in found]


def _line_end(text: str, at: int) -> int:
    """Behind the line break of the line that `at` is on."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _above(text: str, head: int) -> int:
    """Where the comment right above a header begins; rulers belong to their section instead."""
    begin = text.rfind("\n", 0, head) + 1
    while begin:
        above = text.rfind("\n", 0, begin - 1) + 1
        comment = text[above:begin].strip()
        if not comment.startswith("#") or ruled(comment):
            return begin
        begin = above
    return begin


def _below(text: str, end: int) -> int:
    """Where the comment right below an entry ends; one that touches the next header belongs to that."""
    found = _COMMENTS_BELOW.match(text, end)
    if not found or (text[found.end() :].lstrip(" \t")[:1] not in ("", "\n", "\r")):
        return end
    return end if any(map(ruled, found[0].split("\n"))) else found.end()


def ruled(line: str) -> str:
    """What a comment that begins a section says: `Events: Talks` of `# ---- Events: Talks ----`; else nothing."""
    body = line.strip().removeprefix("#").strip(" \t")
    drawn = line.lstrip().startswith("#") and body[:1] in LINES and body[1:2] == body[:1]
    return body.strip(LINES).strip() if drawn else ""


def rulers(text: str) -> Iterator[Ruler]:
    """The lines that begin sections, in order."""
    for line in _COMMENT_LINE.finditer(text):
        if said := ruled(line[0]):
            yield Ruler(line.start(), said, line[0].strip())
