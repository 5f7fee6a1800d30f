"""Where in a TOML file a value stands; tomllib does not say, so valid text is walked once more."""

import re
from collections.abc import Hashable
from typing import NamedTuple

Path = tuple[Hashable, ...]


class Place(NamedTuple):
    """Where a key, list item or header stands in the text, in characters from 0; `end` is exclusive."""

    begin: int
    value: int
    """Where the value begins; of a header, where it ends."""
    end: int


_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRINGS = (
    # Possessive, for the way back over a text of megabytes would be kept in gigabytes.
    re.compile(r'"""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}', re.DOTALL),
    re.compile(r"'''(?:[^']++|'(?!''))*+'{3,5}"),
    re.compile(r'"(?:[^"\\]++|\\.)*+"'),
    re.compile(r"'[^']*'"),
)
_PLAIN = re.compile(r"[^,\]}#\r\n]*")


def line_numbers(text: str) -> dict[Path, int]:
    """The line, from 1, of each table and key of valid TOML, by path: `("event", 3, "start")`.

    Paths that tomllib would not have accepted are not told apart; text that is no TOML gives
    the lines up to the place where it stops being so.
    """
    return _walked(text).found


def places(text: str) -> dict[Path, Place]:
    """Where each table header, key and list item of valid TOML stands, by path, in the order of the text.

    `text` may have LF or CRLF; a key written in parts (`deadlines.stage-1 = …`) has a place for the whole path only.
    """
    return _walked(text).places


def _walked(text: str) -> "_Walker":
    walker = _Walker(text)
    try:
        walker.document()
    except (AttributeError, IndexError, RecursionError, ValueError):
        return walker
    return walker


class _Walker:
    """One pass over the text, noting where each path begins."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.found: dict[Path, int] = {}
        self.places: dict[Path, Place] = {}
        self._counted, self._line = 0, 1
        self._arrays: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        while self._past(_BLANK) < len(self.text):
            if self.text.startswith("[[", self.at):
                table = self._header(2)
            elif self.text[self.at] == "[":
                table = self._header(1)
            else:
                self._assignment(table)

    def _past(self, pattern: re.Pattern[str]) -> int:
        self.at = pattern.match(self.text, self.at).end()  # type: ignore[union-attr]
        return self.at

    def _note(self, path: Path, at: int) -> None:
        self._line += self.text.count("\n", self._counted, at)
        self._counted = at
        self.found.setdefault(path, self._line)

    def _header(self, brackets: int) -> Path:
        begin = self.at
        self.at += brackets
        keys = self._keys()
        self.at = self.text.index("]", self.at) + brackets
        path: Path = ()
        for key in keys[:-1]:
            path = (*path, key)
            if path in self._arrays:
                path = (*path, self._arrays[path])
        path = (*path, keys[-1])
        if brackets == 2:
            self._arrays[path] = self._arrays.get(path, -1) + 1
            self._note(path, begin)
            path = (*path, self._arrays[path])
        self._note(path, begin)
        self.places[path] = Place(begin, self.at, self.at)
        return path

    def _keys(self) -> list[str]:
        keys = []
        while True:
            self._past(_SPACE)
            if self.text[self.at] in "\"'":
                begin = self.at
                self._string()
                keys.append(self.text[begin + 1 : self.at - 1])
            else:
                begin = self.at
                keys.append(self.text[begin : self._past(_BARE_KEY)])
            if self._past(_SPACE) >= len(self.text) or self.text[self.at] != ".":
                return keys
            self.at += 1

    def _string(self) -> None:
        for pattern in _STRINGS:
            if match := pattern.match(self.text, self.at):
                self.at = match.end()
                return
        raise IndexError

    def _assignment(self, table: Path) -> None:
        begin = self.at
        path = (*table, *self._keys())
        self._note(path, begin)
        self.at = self.text.index("=", self.at) + 1
        value = self._past(_SPACE)
        self._value(path)
        self._keep(path, begin, value)

    def _keep(self, path: Path, begin: int, value: int) -> None:
        # A bare value is read up to what ends it, with the blanks before that.
        written = self.text[value : self.at]
        self.places[path] = Place(begin, value, value + len(written.rstrip(" \t")))

    def _value(self, path: Path) -> None:
        begin, opening = self.at, self.text[self.at]
        if opening in "\"'":
            self._string()
        elif opening == "[":
            self._list(path)
        elif opening == "{":
            self._inline(path)
        elif self._past(_PLAIN) == begin:
            raise IndexError  # nothing read: not TOML, and the caller would not come to an end

    def _list(self, path: Path) -> None:
        self.at += 1
        index = 0
        while self.text[self._past(_BLANK)] != "]":
            self._note((*path, index), self.at)
            value = self.at
            self._value((*path, index))
            self._keep((*path, index), value, value)
            index += 1
            if self.text[self._past(_BLANK)] == ",":
                self.at += 1
        self.at += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        while self.text[self._past(_BLANK)] != "}":
            self._assignment(path)
            if self.text[self._past(_BLANK)] == ",":
                self.at += 1
        self.at += 1
