"""One table of a data file at a time: every fault in it found, and an entry made if there is none."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from ecctrack import countries
from ecctrack.clock import instant_of, start_of
from ecctrack.entry import (
    AllDay,
    ClosingDay,
    Deadline,
    Entry,
    Kind,
    Milestone,
    Model,
    Move,
    NotAnnounced,
    Span,
    Status,
    When,
    as_written,
)
from ecctrack.store.fields import CALL, CATALOGUE, EVENT, NOT_ANNOUNCED
from ecctrack.store.table import Table
from ecctrack.store.values import (
    Fault,
    Written,
    closing,
    did_you_mean,
    shown,
    whole_or_span,
)
from ecctrack.text import one_line, plain

CLOSING_KEYS = ("deadline", "deadlines", "model")


def catalogue_of(raw: Any) -> tuple[dict[str, Any], list[Fault]]:
    """The values of the `[catalogue]` table, and its faults."""
    if not isinstance(raw, dict):
        return {}, [Fault("catalogue is not a table", "write [catalogue] on a line of its own")]
    table = Table(raw, CATALOGUE)
    return table.values, table.faults


def entry_of(type_: str, raw: Mapping[str, Any], zone: str, position: int) -> tuple[Entry | None, list[Fault]]:
    """The entry of one `[[event]]` or `[[call]]` table, or None, and all its faults.

    `zone` is the file's; `position` counts the tables of that type in the file from 0.
    """
    table = Table(raw, EVENT if type_ == "event" else CALL, zone)
    milestones = _event_milestones(table) if type_ == "event" else _call_milestones(table)
    _check_moves(table, milestones)
    if table.faults:
        return None, table.faults
    return _entry(type_, table, milestones, position), []


def _event_milestones(table: Table) -> dict[str, When]:
    start, end = table.values.get("start"), table.values.get("end")
    found: dict[str, When] = {}
    faulty_end = "end" in table.raw and end is None
    if start is not None and not faulty_end and _ordered(table, start, end):
        found["event"] = whole_or_span(start, end, table.zone)
    if "register_by" in table.values:
        found["registration"] = closing(table.values["register_by"], table.zone)
    found |= _several(table)
    if "event" in found:
        for key, when in found.items():
            if key != "event" and _later(when, found["event"]):
                path = ("register_by",) if key == "registration" else ("deadlines", key)
                what = f"{path[-1]} {_last(when)} is after the event is over ({_last(found['event'])})"
                table.fault(Fault(what, "look at both dates again"), *path)
    return found


def _ordered(table: Table, start: Written, end: Written | None) -> bool:
    """Whether start and end are alike and in order; notes the fault if not."""
    fault = None
    if end is None or (isinstance(start, NotAnnounced) and isinstance(end, NotAnnounced)):
        return True
    if isinstance(start, NotAnnounced):
        fault = Fault(f'end is given while start is "{NOT_ANNOUNCED}"', "leave end out until both are known")
    elif isinstance(end, NotAnnounced):
        fault = Fault(f'end is "{NOT_ANNOUNCED}"', "leave end out")
    elif isinstance(start, datetime) != isinstance(end, datetime):
        fault = Fault(f"start is {_sort(start)} and end is {_sort(end)}", "write two days or two times")
    elif isinstance(start, datetime) and isinstance(end, datetime):
        if instant_of(end, table.zone) <= instant_of(start, table.zone):
            fault = Fault(f"end {end.isoformat()} is not after start {start.isoformat()}", "look at both again")
    elif end < start:
        fault = Fault(f"end {end} is before start {start}", "end is the last day itself; look at both again")
    if fault:
        table.fault(fault, "end")
    return fault is None


def _sort(when: Written) -> str:
    return "a time" if isinstance(when, datetime) else "a day"


def _call_milestones(table: Table) -> dict[str, When]:
    found: dict[str, When] = {}
    opens = table.values.get("opens")
    if isinstance(opens, datetime):
        instant = instant_of(opens, table.zone)
        found["opens"] = Span(opens, opens, table.zone, instant, instant)
    elif opens is not None:
        found["opens"] = whole_or_span(opens, None, table.zone)
    if "deadline" in table.values:
        found["deadline"] = closing(table.values["deadline"], table.zone)
    found |= _several(table)
    _check_model(table)
    if opens is not None and not isinstance(opens, NotAnnounced):
        for key, when in found.items():
            if key != "opens" and isinstance(when, Deadline | ClosingDay) and when.instant <= _begin(opens, table.zone):
                path = (key,) if key == "deadline" else ("deadlines", key)
                table.fault(Fault(f"{key} is not after the call opens ({opens})", "look at both dates again"), *path)
    return found


def _begin(opens: date, zone: str) -> datetime:
    return instant_of(opens, zone) if isinstance(opens, datetime) else start_of(opens, zone)


def _check_model(table: Table) -> None:
    given = [key for key in CLOSING_KEYS if key in table.raw]
    if not given:
        table.fault(
            Fault(
                "call has no deadline",
                'add deadline = …, deadlines = { … }, deadline = "to be announced" or model = "continuous"',
            )
        )
    elif len(given) > 1:
        table.fault(Fault(f"call has both {given[0]} and {given[1]}", "keep the one that holds"), given[1])


def _several(table: Table) -> dict[str, When]:
    """Milestones of a `deadlines` table; notes a fault where a later one is not after an earlier."""
    found: dict[str, When] = {}
    before: Deadline | ClosingDay | None = None
    for key, value in table.values.get("deadlines", ()):
        when = found[key] = closing(value, table.zone)
        if isinstance(when, NotAnnounced):
            continue
        if before is not None and when.instant <= before.instant:
            table.fault(
                Fault(f"{key} is not after the one before it", "write them in order of date"),
                "deadlines",
                key,
            )
        before = when
    return found


def _later(when: When, event: When) -> bool:
    """Whether a closing lies after the end of an event."""
    if not isinstance(when, Deadline | ClosingDay) or isinstance(event, NotAnnounced):
        return False
    if isinstance(event, Span):
        # A closing day lasts until midnight and may well be the day of the event.
        day = when.day if isinstance(when, ClosingDay) else None
        return when.instant > event.ends if day is None else day > event.ends.date()
    day = when.day if isinstance(when, ClosingDay) else when.wall.date()
    return day > getattr(event, "last", day)


def _last(when: When) -> str:
    """The last day or the end of something, in ISO 8601, as its file has it."""
    match when:
        case AllDay():
            return when.last.isoformat()
        case Span():
            return (when.end or when.start).isoformat()
    written = as_written(when)
    return written.isoformat() if written else NOT_ANNOUNCED


def _check_moves(table: Table, milestones: Mapping[str, When]) -> None:
    resting = table.values.get("status") in (Status.POSTPONED, Status.CANCELLED)
    named = _named(table.raw)
    # A date may come back: only the newest move led to the one it has now.
    newest = {move["milestone"]: move["at"] for move in table.values.get("moved", ())}
    for move in table.values.get("moved", ()):
        key = move["milestone"]
        if key not in milestones:
            if key not in named:  # else it is missing for its own fault alone
                fix = did_you_mean(key, named, f"it has {', '.join(named) or 'none'}")
                table.fault(
                    Fault(f"milestone {shown(key)} is none of this entry's", fix),
                    "moved",
                    move["at"],
                    "milestone",
                )
        elif move["at"] == newest[key] and not (resting or "from_end" in move) and _stands(move, milestones):
            what = f"from {move['from']} is the date it has now"
            table.fault(Fault(what, "write the date as it was before"), "moved", move["at"], "from")


def _named(raw: Mapping[str, Any]) -> list[str]:
    """The milestones an entry gives a date to, right or wrong."""
    keys = {"start": "event", "register_by": "registration", "opens": "opens", "deadline": "deadline"}
    named = [milestone for key, milestone in keys.items() if key in raw]
    several = raw.get("deadlines")
    return named + (list(map(str, several)) if isinstance(several, dict) else [])


def _stands(move: Mapping[str, Any], milestones: Mapping[str, When]) -> bool:
    """Whether the date that a move remembers is the one there is."""
    return bool(move["from"] == as_written(milestones[move["milestone"]]))


def _entry(type_: str, table: Table, milestones: Mapping[str, When], position: int) -> Entry:
    values = table.values
    moves = [_move(move) for move in values.get("moved", ())]
    return Entry(
        id=values["id"],
        type="event" if type_ == "event" else "call",
        title=values["title"],
        milestones=tuple(
            Milestone(key, when, tuple(move for move in moves if move.milestone == key))
            for key, when in milestones.items()
        ),
        kind=values.get("kind", Kind.OTHER) if type_ == "event" else None,
        model=_model(milestones) if type_ == "call" else None,
        zone=table.zone,
        search=_search(values),
        position=position,
        **{
            name: values[name]
            for name in (
                "status", "programme", "topic", "city", "country", "online", "organiser",
                "budget_eur", "url", "source", "checked", "tags", "note",
            )
            if name in values
        },
    )  # fmt: skip


def _move(values: Mapping[str, Any]) -> Move:
    return Move(values["milestone"], values["from"], values.get("from_end"), values.get("on"), values.get("why"))


def _model(milestones: Mapping[str, When]) -> Model:
    if "deadline" in milestones:
        return Model.SINGLE_STAGE
    if "stage-1" in milestones:
        return Model.TWO_STAGE
    return Model.MULTIPLE_CUT_OFF if "cut-off-1" in milestones else Model.CONTINUOUS


def _search(values: Mapping[str, Any]) -> str:
    """What words are looked for in, ready for comparing: title, programme, topic, place, tags."""
    country = values.get("country")
    parts = [values["title"], *(values.get(name, "") for name in ("programme", "topic", "city"))]
    parts += [country, countries.names()[country]] if country else []
    parts += ["online"] if values.get("online") else []
    return plain(one_line("\n".join([*parts, *values.get("tags", ())]).replace("\n", " | ")))


def strangers(raw: Mapping[str, Any]) -> Iterator[tuple[str, Fault]]:
    """Top-level keys that are no part of a data file, or not the lists of tables they should be."""
    for key, value in raw.items():
        if key not in ("catalogue", "event", "call"):
            fix = did_you_mean(key, ("catalogue", "event", "call"), "a file has [catalogue], [[event]] and [[call]]")
            yield key, Fault(f"table or key {shown(key)} is unknown", fix)
        elif key == "catalogue":
            continue
        elif not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            yield (
                key,
                Fault(f"{key} is not a list of tables", f"begin each entry with [[{key}]], two brackets"),
            )
