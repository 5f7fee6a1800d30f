"""Where in a data file a curator would look for a new entry, by the order the file itself shows."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from ecctrack.store.layout import Ruler, Table, rulers

NEARLY = 0.9
"""Share of neighbours that stand in an order, from which it counts as the file's own."""
LAST = "9999"

Raw = Mapping[str, Any]


class Spot(NamedTuple):
    """Where a new entry goes: at `at` in the text, whole lines there."""

    at: int
    above: str = ""
    """The line that begins its section, where it opens one."""
    below: str = ""
    """The line that begins the rest of the section it parts in two."""


class _Standing(NamedTuple):
    """An entry of the file, with what its place depends on."""

    table: Table
    id: str
    day: str
    group: str
    section: int
    """How many rulers stand above it."""


Order = Callable[[_Standing, _Standing], bool]
"""Whether the first may stand before the second."""


def _by_date(one: _Standing, other: _Standing) -> bool:
    return one.day < other.day or (one.day == other.day and one.id <= other.id)


def _newest_first(one: _Standing, other: _Standing) -> bool:
    return one.day > other.day or (one.day == other.day and one.id <= other.id)


def _by_id(one: _Standing, other: _Standing) -> bool:
    return one.id <= other.id


ORDERS: dict[str, tuple[Order, ...]] = {
    "event": (_by_date, _newest_first, _by_id),
    "call": (_by_id, _by_date, _newest_first),
}
"""In the order of preference, where a file shows several."""


def spot(text: str, tables: Sequence[Table], raw: Mapping[str, Sequence[Raw]], type_: str, values: Raw) -> Spot:
    """Where an entry with these values goes in `text`: beside its nearest neighbour.

    `tables` are those of the text, in its order; `raw` holds the values of each by type and position.
    """
    lines = list(rulers(text))
    standing = _all_standing(lines, tables, raw)
    alike = [each for each in standing if each.table.type == type_]
    new = _standing(Table(type_, 0, 0, 0, 0, {}), values, 0)
    group, order = _ordered(alike, new, ruled=bool(lines))
    if not group:
        return _at_the_end(text, alike, lines, new)
    index = _index(group, order, new) if order else len(group)
    return _between(standing, lines, group[index - 1] if index else None, group[index : index + 1], new)


def is_out_of_order(text: str, tables: Sequence[Table], raw: Mapping[str, Sequence[Raw]], which: Table) -> bool:
    """Whether `which` alone breaks an order that all the others of its type and section are in."""
    lines = list(rulers(text))
    standing = [each for each in _all_standing(lines, tables, raw) if each.table.type == which.type]
    here = next(each for each in standing if each.table is which)
    group, order = _ordered([each for each in standing if each is not here], here, ruled=bool(lines))
    if order is None or not all(order(*pair) for pair in pairwise(group)):
        return False
    before = [each for each in group if each.table.begin < which.begin][-1:]
    behind = [each for each in group if each.table.begin > which.begin][:1]
    return not all(order(each, here) for each in before) or not all(order(here, each) for each in behind)


def _all_standing(lines: Sequence[Ruler], tables: Sequence[Table], raw: Mapping[str, Sequence[Raw]]) -> list[_Standing]:
    begins = [ruler.begin for ruler in lines]
    return [_standing(table, raw[table.type][table.position], bisect_right(begins, table.head)) for table in tables]


def _standing(table: Table, values: Raw, section: int) -> _Standing:
    group = values.get("kind", "other") if table.type == "event" else values.get("programme", "")
    return _Standing(table, str(values.get("id", "")), _day(table.type, values), str(group), section)


def _day(type_: str, values: Raw) -> str:
    """The first day of an event, the first closing of a call; what has none comes last."""
    closings = [values.get("deadline"), *(values.get("deadlines") or {}).values()]
    dates = [values.get("start")] if type_ == "event" else closings
    known = [day.isoformat() for day in dates if isinstance(day, date)]
    return min(known, default=LAST)


def _ordered(alike: Sequence[_Standing], new: _Standing, *, ruled: bool) -> tuple[list[_Standing], Order | None]:
    """The entries the new one stands among, and the order they are in; none for the first of its kind or file."""
    orders = ORDERS[new.table.type]
    runs = [key for key, _ in groupby(alike, key=lambda each: each.group)]
    parted = len(runs) == len(set(runs)) > 1
    whole = _order([list(alike)], orders)
    by_group = parted and (whole is None or (ruled and new.table.type == "event"))
    if not by_group:
        return list(alike), whole
    groups = [list(group) for _, group in groupby(alike, key=lambda each: each.group)]
    return [each for each in alike if each.group == new.group], _order(groups, orders)


def _order(groups: Sequence[Sequence[_Standing]], orders: Sequence[Order]) -> Order | None:
    """The order that nearly all neighbours are in, best kept first; None if they show none."""
    pairs = [pair for group in groups for pair in pairwise(group)]
    if not pairs:
        return None
    kept = [(sum(order(*pair) for pair in pairs) / len(pairs), -rank) for rank, order in enumerate(orders)]
    share, rank = max(kept)
    return orders[-rank] if share >= NEARLY else None


def _index(group: Sequence[_Standing], order: Order, new: _Standing) -> int:
    """Where the new one disturbs the order least: one entry out of place misleads nobody."""
    wrong = sum(1 for each in group if not order(new, each))
    # At index 0 all that must precede stand behind; each step mends one or breaks one.
    least, best = wrong, 0
    for index, each in enumerate(group, start=1):
        wrong += -1 if not order(new, each) else 1
        if wrong <= least:
            least, best = wrong, index
    return best


def _between(
    standing: Sequence[_Standing],
    lines: Sequence[Ruler],
    before: _Standing | None,
    behind: Sequence[_Standing],
    new: _Standing,
) -> Spot:
    """A spot behind `before` or in front of `behind`, in the section that fits; a section of its own if none does."""
    after = behind[0] if behind else None
    fits = [each for each in (before, after) if each and _fits(standing, each.section, new)]
    if before in fits and after in fits and before and after and before.section != after.section:
        fits = [max(before, after, key=lambda each: _in_common(each.id, new.id))]
    if before and before in fits:
        return Spot(before.table.end)
    if after and after in fits:
        return Spot(after.table.begin)
    neighbour = before or after
    if neighbour is None:
        return Spot(0)
    ruler = lines[neighbour.section - 1]
    at = neighbour.table.end if before else neighbour.table.begin
    rest = [each for each in standing if each.section == neighbour.section and each.table.begin >= at]
    if not before and rest[0] == neighbour and _first(standing, neighbour):
        return Spot(ruler.begin, _ruler(lines, new))
    return Spot(at, _ruler(lines, new), ruler.line if rest else "")


def _in_common(one: str, other: str) -> int:
    """How many characters two ids begin alike with."""
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), len(one))


def _first(standing: Sequence[_Standing], one: _Standing) -> bool:
    return next(each for each in standing if each.section == one.section) is one


def _fits(standing: Sequence[_Standing], section: int, new: _Standing) -> bool:
    """Whether a section takes the new entry: unless it is that of one other kind or programme alone."""
    inside = {(each.table.type, each.group) for each in standing if each.section == section}
    return section == 0 or len(inside) != 1 or (new.table.type, new.group) in inside


def _at_the_end(text: str, alike: Sequence[_Standing], lines: Sequence[Ruler], new: _Standing) -> Spot:
    """Behind the last of its type, else at the end of the file; where sections are ruled off, in one of its own."""
    at = alike[-1].table.end if alike else len(text)
    return Spot(at, _ruler(lines, new) if lines else "")


def _ruler(lines: Sequence[Ruler], new: _Standing) -> str:
    """The line of a new section, drawn as the file's others are."""
    pattern = lines[-1]
    sort = f"{new.table.type.capitalize()}s: "
    name = new.group.replace("-", " ") if new.table.type == "event" else new.group or "no programme"
    named = next((ruler.text for ruler in lines if ruler.text.casefold() == f"{sort}{name}".casefold()), "")
    prefix = sort if any(ruler.text.startswith(("Events: ", "Calls: ")) for ruler in lines) else ""
    said = named or f"{prefix}{name[:1].upper()}{name[1:]}" if new.table.type == "event" else f"{prefix}{name}"
    head, _, tail = pattern.line.partition(pattern.text)
    fill = tail.strip()[:1]
    return f"{head}{said} ".ljust(len(pattern.line), fill) if fill else f"{head}{said}"
