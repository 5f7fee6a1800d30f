"""How a file writes its entries: in which order the keys come, and how wide their column is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from ecctrack.store.fields import CALL, EVENT
from ecctrack.store.layout import Table
from ecctrack.store.toml_text import WIDTH

NEAR = 40
"""Entries around the new one whose columns are looked at: a file may have several hands."""
MOST = 0.8


def key_order(type_: str, near: Iterable[Table]) -> list[str]:
    """The keys of a type in the order the entries near have them; keys they do not have go by the documentation."""
    order: list[str] = []
    for table in near:
        _merge(order, list(table.keys))
    _merge(order, [field.name for field in (EVENT if type_ == "event" else CALL)])
    return order


def _merge(order: list[str], keys: Sequence[str]) -> None:
    """Put each unknown key behind the one it follows in `keys`."""
    at = 0
    for key in keys:
        if key in order:
            at = order.index(key) + 1
        else:
            order.insert(at, key)
            at += 1


def key_width(text: str, near: Sequence[Table], new: Iterable[str]) -> int:
    """How many characters the key column takes for an entry with the keys `new`; 0 where nothing is aligned."""
    widths = [_widths(text, table) for table in near[:NEAR] if len(table.keys) > 1]
    columns = Counter(chain.from_iterable(widths))
    if not columns:
        return WIDTH
    width, lines = columns.most_common(1)[0]
    if all(len(set(table)) == 1 for table in widths) and len(columns) > 1:
        # Each entry is as wide as its own longest key.
        return max(map(len, new))
    if len(set(columns)) > 1 and lines < MOST * columns.total():
        return 0
    return width


def _widths(text: str, table: Table) -> list[int]:
    """How far each line's `=` stands from the beginning of its key, less the blank before it."""
    return [text[place.begin : place.value].rindex("=") - 1 for place in table.keys.values()]


def nearest(tables: Sequence[Table], at: int) -> list[Table]:
    """The entries of a text, those nearest to a place in it first."""
    return sorted(tables, key=lambda table: abs(table.begin - at))
