"""Changes to the text of a data file: one entry in, some values changed; every other character stays."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from ecctrack.store import habits
from ecctrack.store.layout import Table, newline_of, tables
from ecctrack.store.placing import Spot, is_out_of_order, spot
from ecctrack.store.positions import Place, places
from ecctrack.store.toml_text import entry_text, line, listed, value_text

Raw = Mapping[str, Any]
Tables = Mapping[str, Sequence[Raw]]
"""The parsed tables of a file, by type, in their order."""


class NotEditableError(ValueError):
    """An entry written in a way that only hands can change; the text says what stands in the way."""


def with_entry(text: str, raw: Tables, type_: str, values: Raw) -> tuple[str, int]:
    """`text` with a new entry where a curator would look for it, and the line it begins on."""
    known = tables(text)
    where = spot(text, known, raw, type_, values)
    near = habits.nearest([table for table in known if table.type == type_], where.at)
    order, width = habits.key_order(type_, near), habits.key_width(text, near, values)
    before, new = _fitted(text, where, entry_text(type_, values, order, width))
    above = before + new
    return above + text[where.at :], above.count("\n", 0, above.rindex(f"[[{type_}]]")) + 1


def reordered(text: str, raw: Tables, type_: str, position: int) -> tuple[str, int]:
    """`text` with one entry put where its file's order wants it, if it alone breaks that, and the line it begins on."""
    known = tables(text)
    here = next(table for table in known if (table.type, table.position) == (type_, position))
    if not is_out_of_order(text, known, raw, here):
        return text, text.count("\n", 0, here.head) + 1
    block = text[here.begin : here.end]
    rest = text[: here.begin] + text[here.end :].removeprefix(newline_of(text))
    others = {name: [*raw[name]] for name in raw}
    values = others[type_].pop(position)
    where = spot(rest, tables(rest), others, type_, values)
    before, new = _fitted(rest, where, block.replace("\r\n", "\n"))
    above = before + new
    return above + rest[where.at :], above.count("\n", 0, above.rindex(f"[[{type_}]]")) + 1


def _fitted(text: str, where: Spot, block: str) -> tuple[str, str]:
    """What stands above the block, and the block itself with a blank line around it and its section's lines."""
    newline = newline_of(text)
    parts = [part for part in (where.above, block.rstrip("\n"), where.below) if part]
    new = "\n\n".join(parts).replace("\n", newline) + newline
    before, behind = text[: where.at], text[where.at :]
    if before and not before.endswith("\n"):
        before += newline
    gap = "" if not behind or behind.startswith(("\n", "\r\n")) else newline
    return before + ("" if _parted(before) else newline), new + gap


def _parted(before: str) -> bool:
    """Whether an entry may follow at once: at the top, below a blank line, below a comment that leads to it."""
    above = before.replace("\r\n", "\n").removesuffix("\n").rpartition("\n")[2].strip()
    return not above or above.startswith("#")


def edited(text: str, edits: Mapping[tuple[str, int], Callable[["Editor"], None]]) -> str:
    """`text` with some entries changed, each named by its type and position.

    Raises NotEditableError for an entry that is not written under a header of its own.
    """
    known = tables(text)
    found = {(table.type, table.position): table for table in known}
    if not edits.keys() <= found.keys():
        raise NotEditableError("the entry is not written under a header of its own")
    for name in sorted(edits, key=lambda name: found[name].begin, reverse=True):
        editor = Editor(text, found[name], known)
        edits[name](editor)
        text = text[: found[name].head] + editor.cut + text[found[name].end :]
    return text


class Editor:
    """The text of one entry being changed, cut out of its file."""

    def __init__(self, text: str, table: Table, known: Sequence[Table]) -> None:
        self._text, self._table, self._known = text, table, known
        self._newline = newline_of(text)
        self.cut = text[table.head : table.end]

    @cached_property
    def _near(self) -> list[Table]:
        return habits.nearest([each for each in self._known if each.type == self._table.type], self._table.begin)

    def put(self, value: Any, *path: str) -> None:
        """Set a key, or a key inside another; a new one stands where the entries around have it."""
        place = places(self.cut).get((self._table.type, 0, *path))
        if place is not None and place.value < place.end:
            self._replace(place.value, place.end, value_text(value))
        elif len(path) == 1:
            self._insert(path[0], value)
        else:
            raise NotEditableError(f"{'.'.join(path)} is not written in it")

    def drop(self, key: str) -> None:
        """Take a key out, with its line."""
        place = self._here().keys.get(key)
        if place is not None:
            begin, end = self.cut.rfind("\n", 0, place.begin) + 1, self.cut.find("\n", place.end)
            self._replace(begin, len(self.cut) if end < 0 else end + 1, "")

    def append(self, key: str, item: Raw) -> None:
        """Put a table at the end of a list of tables, which is made if there is none."""
        known = places(self.cut)
        root = (self._table.type, 0, key)
        items = [place for path, place in known.items() if path[:3] == root and len(path) == 4]
        if not items:
            self.drop(key)
            self._insert(key, [item])
        elif root in known:
            self._append_inline(known[root], items, value_text(item))
        else:
            self._append_table(f"{self._table.type}.{key}", item)

    def _append_inline(self, whole: Place, items: Sequence[Place], item: str) -> None:
        if "\n" not in self.cut[whole.value : whole.end]:
            texts = [self.cut[place.begin : place.end] for place in items]
            column = whole.value - self.cut.rfind("\n", 0, whole.begin) - 1
            self._replace(whole.value, whole.end, listed([*texts, item], column, self._newline))
            return
        last = items[-1]
        lead = self.cut[self.cut.rfind("\n", 0, last.begin) + 1 : last.begin]
        new = f"{self._newline}{'  ' if lead.strip() else lead}{item}"
        # Behind the last item's own line: its comma and its comment stay with it.
        at = self.cut.find("\n", last.end, whole.end)
        if at < 0:
            self._replace(last.end, whole.end - 1, f",{new}")
            return
        at -= self.cut[at - 1] == "\r"
        kept = self.cut[last.end : at]
        comma = "" if kept.lstrip().startswith(",") else ","
        self._replace(last.end, at, f"{comma}{kept}{new},")

    def _append_table(self, header: str, item: Raw) -> None:
        body = "\n".join([f"[[{header}]]", *(line(name, value, 0) for name, value in item.items())])
        ending = "" if self.cut.endswith("\n") else self._newline
        self.cut += ending + self._newline + body.replace("\n", self._newline) + self._newline

    def _insert(self, key: str, value: Any) -> None:
        here = self._here()
        order = habits.key_order(self._table.type, self._near)
        # Behind this entry the text may have changed already, and places in it would be wrong.
        above = [each for each in self._near if each.begin <= self._table.begin]
        width = habits.key_width(self._text, above, here.keys)
        rank = order.index(key) if key in order else len(order)
        before = [place for name, place in here.keys.items() if name not in order or order.index(name) < rank]
        end = self.cut.find("\n", max((place.end for place in before), default=0))
        new = line(key, value, width).replace("\n", self._newline)
        if end < 0:
            self.cut += self._newline + new
        else:
            self._replace(end + 1, end + 1, new + self._newline)

    def _here(self) -> Table:
        return tables(self.cut)[0]

    def _replace(self, begin: int, end: int, new: str) -> None:
        self.cut = self.cut[:begin] + new + self.cut[end:]
