"""What every reader of an exported calendar must understand, made of `list --format json` and of nothing else."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

Json = dict[str, Any]

HALF_AN_HOUR = timedelta(minutes=30)
MORNING = timedelta(hours=9)


def expected(document: Json, leads: Sequence[timedelta] = (), *, opens: bool = False) -> list[Json]:
    """One event a dated row, in the words of readers: instants in UTC, whole days with an exclusive end.

    `alarms` are seconds from the start of the event, negative before it, in order.
    """
    rows = [row for row in document["rows"] if row["start"] and (opens or row["milestone"] != "opens")]
    return [_event(row, leads) for row in rows]


def _event(row: Json, leads: Sequence[timedelta]) -> Json:
    called_off = row["status"] in ("cancelled", "postponed")
    closes = row["milestone"] not in ("event", "opens")
    moves = len(row["moved"])
    standing = {move["from"] for move in row["moved"]} & {row["start"][: len("2026-11-23T17:00:00")]}
    start, end = _days(row) if row["all_day"] else _hours(row, closes=closes)
    event = {
        "uid": f"{row['id']}.{row['milestone']}@ecctrack",
        "start": start,
        "end": end,
        "allday": row["all_day"],
        "status": "CANCELLED" if called_off else "TENTATIVE" if row["status"] else "CONFIRMED",
        "sequence": moves + (called_off and not standing),
        "transp": "OPAQUE" if row["milestone"] == "event" and not row["all_day"] and not called_off else "TRANSPARENT",
        "alarms": [] if called_off else [_offset(lead, row, closes=closes) for lead in leads],
    }
    return event | ({"url": row["url"]} if row["url"] and row["url"].isascii() and "%" not in row["url"] else {})


def _days(row: Json) -> tuple[str, str]:
    return row["start"], (date.fromisoformat(row["end"]) + timedelta(days=1)).isoformat()


def _hours(row: Json, *, closes: bool) -> tuple[str, str]:
    start = datetime.fromisoformat(row["start"])
    if closes:
        return _utc(start - HALF_AN_HOUR), _utc(start)
    end = datetime.fromisoformat(row["end"]) if row["end"] else start + 2 * HALF_AN_HOUR
    return _utc(start), _utc(end if end > start else start + HALF_AN_HOUR)


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _offset(lead: timedelta, row: Json, *, closes: bool) -> float:
    before_start = MORNING if row["all_day"] else HALF_AN_HOUR if closes else timedelta(0)
    return (before_start - lead).total_seconds()
