"""Lines of a web page that say nothing of their own: menus, the path to the page, buttons."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from ecctrack.announcements.tokens import folded

LONGEST = 160  # characters of such a line
TOP = 6  # lines with text, among which the path to a page stands

_MENU = re.compile(r"\s*[|¦·•]\s*|\s{2,}|\t")
_PATH = re.compile(r"\s[>»›→]\s|\s[/\\]\s")
_SLASH = re.compile(r"\s[/\\]\s")
_LONGEST_STEP = 8  # words
_MOST_BUTTON_WORDS = 6


def is_furniture(line: str, number: int) -> bool:
    """Whether `line`, which `number` lines with text stand before, is a menu, a path or a button."""
    if len(line) > LONGEST:
        return False
    return _plain(line) in _listed("buttons") or _is_menu(line) or (number < TOP and _is_path(line))


def without_button(line: str) -> str:
    """`line` without the words of a button at its end."""
    listed = line.split()
    if len(listed) <= _MOST_BUTTON_WORDS:
        for count in range(len(listed) - 1, 1, -1):
            if _plain(" ".join(listed[-count:])) in _listed("buttons"):
                return line[: line.rindex(listed[-count])].rstrip()
    return line


def _is_menu(line: str) -> bool:
    pieces = [_plain(piece) for piece in _MENU.split(line)]
    known = [piece for piece in pieces if piece in _listed("menu") or piece in _listed("buttons")]
    named = [piece for piece in pieces if piece]
    if len(named) < 2 or any(len(piece.split()) > 4 or piece.isdigit() for piece in named):
        return False
    return len(known) == len(named) or (len(named) > 2 and len(known) > 1 and len(known) * 3 >= len(named))


def _is_path(line: str) -> bool:
    steps = _PATH.split(line)
    if len(steps) < 2 or any(not step.strip() or len(step.split()) > _LONGEST_STEP for step in steps):
        return False
    begins = _plain(steps[0].split(":")[0]) in _listed("roots")
    if begins:
        return True
    sure = len(steps) > 2 or not _SLASH.search(line)
    return sure and not re.search(r"[\d:.!?]", line)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


@cache
def _listed(name: str) -> frozenset[str]:
    words = files("ecctrack.announcements") / "words" / "page.toml"
    return frozenset(map(_plain, tomllib.loads(words.read_text("utf-8"))[name]))
