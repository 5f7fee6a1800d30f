"""TOML written in many ways, each value with the line it was put on; for tests that read it back."""

import json
from collections.abc import Hashable
from datetime import date, datetime, time
from typing import Any

from hypothesis import strategies as st

Path = tuple[Hashable, ...]

# Text that would be structure if it were not in quotes.
LOOKALIKES = st.sampled_from(
    ['[[event]]\nid = "x"', "# no comment", "a = 1", "]]", "}", '"', "'", "\\", ",", "\n", "=", "é"]
)
TEXTS = st.lists(LOOKALIKES | st.text(st.characters(exclude_categories=["Cs"]), max_size=6), max_size=4).map("".join)
KEYS = st.sampled_from(["id", "title", "start", "a", "b-1", "C_2", "0"])
SCALARS = TEXTS | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.dates() | st.datetimes() | st.times()
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
)


def basic_string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def inline(value: Any) -> str:
    """A value on one line."""
    match value:
        case str():
            return basic_string(value)
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case datetime() | date() | time():
            return value.isoformat()
        case list():
            return f"[{', '.join(map(inline, value))}]"
        case dict():
            return f"{{ {', '.join(f'{key_text(key)} = {inline(item)}' for key, item in value.items())} }}"
    raise TypeError(value)


def key_text(key: str) -> str:
    plain = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if plain else basic_string(key)


class Writer:
    """A document that grows line by line; `draw` chooses among the ways to write a value."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw, self.text = draw, ""
        self.lines: dict[Path, int] = {}

    def note(self, path: Path) -> None:
        self.lines[path] = self.text.count("\n") + 1

    def blank(self) -> None:
        self.text += self.draw(st.sampled_from(["", "\n", "# = [[ \" '\n", "   \t\n", "\n\n# [a]\n"]))

    def header(self, name: str, index: int) -> None:
        self.blank()
        if index == 0:
            self.note((name,))
        self.note((name, index))
        self.text += self.draw(st.sampled_from([f"[[{name}]]\n", f"[[ {name} ]]  # first\n", f'  [["{name}"]]\n']))

    def assignment(self, path: Path, value: Any) -> None:
        self.blank()
        self.note(path)
        self.text += key_text(str(path[-1])) + self.draw(st.sampled_from(["=", " = ", "\t=\t"]))
        self.value(path, value)
        self.text += self.draw(st.sampled_from(["\n", " # ok ]\n", "  \n"]))

    def value(self, path: Path, value: Any) -> None:
        if isinstance(value, list):
            self.list(path, value)
        elif isinstance(value, dict):
            self.table(path, value)
        elif isinstance(value, str):
            self.string(value)
        else:
            self.text += inline(value)

    def string(self, value: str) -> None:
        ways = [basic_string(value)]
        harmless = all((character >= " " and character != "\x7f") or character in "\n\t" for character in value)
        if harmless and "'" not in value:
            ways.append(f"'''\n{value}'''")
            if "\n" not in value:
                ways.append(f"'{value}'")
        if harmless:
            ways.append('"""\n' + value.replace("\\", "\\\\").replace('"""', '""\\"').removesuffix('"') + '"""')
            if value.endswith('"') and '"""' not in value:
                ways[-1] = '"""' + value.replace("\\", "\\\\") + '"""'
        self.text += self.draw(st.sampled_from(ways))

    def list(self, path: Path, value: list[Any]) -> None:
        self.text += "["
        for index, item in enumerate(value):
            self.text += self.draw(st.sampled_from(["", "\n    ", " # no ]\n", " "]))
            self.note((*path, index))
            self.value((*path, index), item)
            self.text += self.draw(st.sampled_from(["", "\n", " # ,\n"])) + ","
        self.text += self.draw(st.sampled_from(["]", "\n]", " # [\n ]"]))

    def table(self, path: Path, value: dict[str, Any]) -> None:
        self.text += "{"
        for number, (key, item) in enumerate(value.items()):
            self.text += ", " if number else " "
            self.note((*path, key))
            self.text += f"{key_text(key)} = "
            self.value((*path, key), item)
        self.text += " }"


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[Path, int]]:
    """The text of a document, and the line of every path in it."""
    writer = Writer(draw)
    for name in draw(st.lists(st.sampled_from(["catalogue-1", "x y"]), unique=True)):
        writer.assignment((name,), draw(VALUES))
    for name, tables in draw(
        st.dictionaries(
            st.sampled_from(["event", "call"]),
            st.lists(st.dictionaries(KEYS, VALUES, max_size=4), min_size=1, max_size=3),
        )
    ).items():
        for index, table in enumerate(tables):
            writer.header(name, index)
            for key, value in table.items():
                writer.assignment((name, index, key), value)
    writer.blank()
    return writer.text, writer.lines
