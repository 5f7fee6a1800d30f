"""A proposal as the table of a data file that the store accepts; what it cannot take becomes a doubt."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from ecctrack.announcements.proposal import Proposal
from ecctrack.clock import BRUSSELS
from ecctrack.entry import Entry
from ecctrack.store.fields import NOT_ANNOUNCED
from ecctrack.store.ids import proposed_id
from ecctrack.store.validate import entry_of
from ecctrack.store.values import Fault
from ecctrack.text import one_line

LONGEST_TITLE = 250
MAX_REPAIRS = 30


class Draft(NamedTuple):
    """A table to be written, and what a curator should look at."""

    type: str
    values: dict[str, Any]
    doubts: tuple[str, ...]


def draft(
    proposal: Proposal, entries: Iterable[Entry], taken: Collection[str], today: date, source: str | None = None
) -> Draft:
    """The table of a proposal: valid, with an id that is none of `taken` (case folded), checked today."""
    values = {key: value for key, value in _values(proposal, today, source).items() if value not in (None, "", ())}
    doubts = list(proposal.doubts)
    if proposal.type == "event" and "start" not in values:
        values["start"] = NOT_ANNOUNCED
        doubts.append("no day was found for it")
    if proposal.type == "call" and not {"deadline", "deadlines", "model"} & values.keys():
        values["deadline"] = NOT_ANNOUNCED
        doubts.append("no deadline was found for it")
    values = {"id": proposed_id(proposal.type, values, entries, taken)} | values
    doubts += _repair(proposal.type, values)
    return Draft(proposal.type, values, tuple(dict.fromkeys(doubts)))


def _values(proposal: Proposal, today: date, source: str | None) -> dict[str, Any]:
    moved = [{"on": today, "milestone": move.milestone, "from": move.before} for move in proposal.moved]
    texts = {
        key: one_line(getattr(proposal, key) or "") for key in ("title", "city", "programme", "topic", "url", "zone")
    }
    common = {
        "zone": texts["zone"],
        "status": proposal.status,
        "url": texts["url"],
        "source": one_line(source or texts["url"]),
        "checked": today,
        "moved": moved or None,
    }
    title = texts["title"][:LONGEST_TITLE].strip() or "untitled"
    if proposal.type == "event":
        own = {
            "title": title,
            "kind": proposal.kind,
            "start": proposal.start,
            "end": proposal.end,
            "register_by": proposal.register_by,
            "city": texts["city"],
            "country": proposal.country,
            "online": proposal.online or None,
        }
        return own | {"deadlines": dict(proposal.deadlines) or None} | common
    return {
        "title": title,
        "programme": texts["programme"],
        "topic": texts["topic"],
        "opens": proposal.opens,
        "deadline": proposal.deadline if not proposal.deadlines else None,
        "deadlines": dict(proposal.deadlines) or None,
        "model": "continuous" if proposal.continuous and not proposal.deadline and not proposal.deadlines else None,
        "city": texts["city"],
        "country": proposal.country,
    } | common


def _repair(type_: str, values: dict[str, Any]) -> list[str]:
    """Take out what the validator finds fault with, most telling value last, and say what that was."""
    said: list[str] = []
    for _ in range(MAX_REPAIRS):
        _, faults = entry_of(type_, values, BRUSSELS, 0)
        if not faults:
            return said
        said.append(_mended(type_, values, faults[0]))
    msg = f"no entry can be made of {values!r}"
    raise AssertionError(msg)


def _mended(type_: str, values: dict[str, Any], fault: Fault) -> str:
    """Mend one fault in `values`, and tell what was done."""
    key = str(fault.path[0]) if fault.path else ""
    start, end = values.get("start"), values.get("end")
    if key == "end" and isinstance(start, datetime) != isinstance(end, datetime):
        values["start"], values["end"] = _day(start), _day(end)
        return f"the hour was left out: {fault.what}"
    if key in ("start", "deadline") and isinstance(values[key], datetime):
        values[key] = _day(values[key])
        return f"the hour was left out: {fault.what}"
    needed = {"start": NOT_ANNOUNCED, "deadline": NOT_ANNOUNCED, "title": "untitled", "id": f"{type_}-1"}
    if key in needed and values.get(key) != needed[key]:
        values[key] = needed[key]
    elif key in values:
        del values[key]
        if key == "deadlines" and type_ == "call":
            values["deadline"] = NOT_ANNOUNCED
    return f"{key} was left out: {fault.what}"


def _day(when: Any) -> Any:
    return when.date() if isinstance(when, datetime) else when


def quoted(values: Mapping[str, Any]) -> dict[str, Any]:
    """The table as JSON has it: dates in ISO 8601, to the minute where that is enough."""
    return {key: _json(value) for key, value in values.items()}


def _json(value: Any) -> Any:
    match value:
        case datetime():
            return value.isoformat(timespec="minutes" if not value.second else "seconds")
        case date():
            return value.isoformat()
        case dict():
            return quoted(value)
        case list() | tuple():
            return [_json(item) for item in value]
    return value
