"""A row as plain values under published names: what every machine format is made of."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from ecctrack.clock import Now, in_zone
from ecctrack.entry import AllDay, ClosingDay, Deadline, Entry, Move, NotAnnounced, Span, When, call_state
from ecctrack.selection import CALL_KIND, Row, Selection

CONTINUOUS_LABEL = "continuous"
KEYS = (
    "id", "uid", "type", "kind", "title", "milestone", "label", "start", "end", "all_day", "zone", "days_left",
    "state", "status", "city", "country", "online", "programme", "topic", "model", "budget_eur", "organiser",
    "url", "source", "checked", "tags", "note", "moved",
)  # fmt: skip
"""Of a row, in this order; a name here is never taken away or given another meaning."""


def record(row: Row) -> dict[str, Any]:
    """A row under `KEYS`: days and moments ISO 8601, of whole days the last day itself, moments in the entry's zone."""
    start, end = start_and_end(row.milestone.when)
    values = _of_entry(row.entry) | {
        "uid": row.uid,
        "milestone": row.milestone.key,
        "label": row.label,
        "start": start,
        "end": end,
        "all_day": isinstance(row.milestone.when, AllDay | ClosingDay),
        "zone": zone_of(row.milestone.when) or row.entry.zone,
        "days_left": row.days_left,
        "state": str(row.state),
        "moved": [_move(move) for move in row.milestone.moves],
    }
    return {key: values[key] for key in KEYS}


def continuous_record(entry: Entry, now: Now) -> dict[str, Any]:
    """A continuous call under `KEYS`: no milestone, no dates."""
    values = _of_entry(entry) | {
        "label": CONTINUOUS_LABEL,
        "all_day": False,
        "zone": entry.zone,
        "state": str(call_state(entry, now)),
        "moved": [],
    }
    return {key: values.get(key) for key in KEYS}


def records(selection: Selection, now: Now) -> Iterator[dict[str, Any]]:
    """Every row, then every continuous call."""
    yield from map(record, selection.rows)
    for entry in selection.continuous:
        yield continuous_record(entry, now)


def start_and_end(when: When, zone: str | None = None) -> tuple[str | None, str | None]:
    """Both as ISO 8601, moments in `zone` or else their own; None where not announced."""
    match when:
        case NotAnnounced():
            return None, None
        case AllDay():
            return when.first.isoformat(), when.last.isoformat()
        case ClosingDay():
            return when.day.isoformat(), when.day.isoformat()
        case Deadline():
            moment = in_zone(when.instant, zone or when.zone).isoformat()
            return moment, moment
        case Span():
            start = in_zone(when.starts, zone or when.zone).isoformat()
            return start, in_zone(when.ends, zone or when.zone).isoformat() if when.end else None


def zone_of(when: When) -> str | None:
    """The zone a date belongs to; None for whole days and unknown dates."""
    return when.zone if isinstance(when, Span | Deadline | ClosingDay) else None


def _of_entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "type": entry.type,
        "kind": str(entry.kind or CALL_KIND),
        "title": entry.title,
        "status": _text(entry.status),
        "city": entry.city,
        "country": entry.country,
        "online": entry.online,
        "programme": entry.programme,
        "topic": entry.topic,
        "model": _text(entry.model),
        "budget_eur": entry.budget_eur,
        "organiser": entry.organiser,
        "url": entry.url,
        "source": entry.source,
        "checked": _text(entry.checked),
        "tags": list(entry.tags),
        "note": entry.note,
    }


def _move(move: Move) -> dict[str, str | None]:
    return {
        "on": _text(move.on),
        "from": _iso(move.before),
        "from_end": _iso(move.before_end),
        "why": move.why,
    }


def _iso(day: date | datetime | None) -> str | None:
    return day.isoformat() if day is not None else None


def _text(value: object) -> str | None:
    return str(value) if value is not None else None
