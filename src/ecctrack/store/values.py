"""One value of a data file read into the domain, or a fault that says what to write instead."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from ecctrack.clock import BRUSSELS, end_of, instant_of, wall_fault, zone_meant, zone_named
from ecctrack.entry import AllDay, ClosingDay, Deadline, Kind, NotAnnounced, Span, Status
from ecctrack.store.fields import NOT_ANNOUNCED, Takes
from ecctrack.text import one_line

_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?")
_URL = re.compile(r"https?://[^\s/?#\"<>\\^`{|}\x00-\x20\x7f-\x9f][^\s\"<>\\^`{|}\x00-\x20\x7f-\x9f]*")
_DATE_LIKE = re.compile(r"\d|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_ELSEWHERE = {"UK": "GB", "EL": "GR"}
"""Codes that EU institutions write, and the ISO 3166 ones."""
KOSOVO = "XK"
"""User-assigned in ISO 3166, and what EU institutions use."""
SHOWN_LENGTH = 60
MOST_EUROS = 10**15
"""From here on a budget is a slip."""

Written = date | datetime | NotAnnounced
"""A date as the file gives it: a day, a naive wall time, or that it is not announced."""


class Fault(Exception):  # noqa: N818 - a fault is the user's word, and caught within the store
    """What is wrong with one value, and what to write instead; `path` leads from the key inwards."""

    def __init__(self, what: str, fix: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(what)
        self.what, self.fix, self.path = what, fix, path


def shown(value: object) -> str:
    """A value as a message quotes it: on one line, short."""
    if isinstance(value, str):
        text = one_line(value)
        return f"'{text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + '…'}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    try:
        text = str(value)
    except ValueError:  # Python writes no number of more than 4300 digits
        return "a very long number"
    return text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """`did you mean X?` for the nearest known word, else `otherwise`."""
    near = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else otherwise


def text(value: Any, key: str) -> str:
    """A text with something in it."""
    if not isinstance(value, str):
        raise Fault(f"{key} is {shown(value)}, not text", f'write {key} = "…" in quotes')
    if not one_line(value):
        raise Fault(f"{key} is empty", "write something, or leave the key out")
    return value


def identifier(value: Any, key: str) -> str:
    """An id: it becomes part of a UID, so it is plain ASCII without spaces."""
    if not _ID.fullmatch(text(value, key)):
        raise Fault(
            f"{key} {shown(value)} has characters that a UID cannot carry, or more than 100 of them",
            "use letters, digits, '-', '_' and '.', beginning and ending with a letter or digit",
        )
    return str(value)


def url(value: Any, key: str) -> str:
    """A web address, complete with http or https."""
    if not _URL.fullmatch(text(value, key)) or one_line(value) != value:
        raise Fault(f"{key} {shown(value)} is no web address", "write all of it, as in https://example.org/page")
    return str(value)


def flag(value: Any, key: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise Fault(f"{key} is {shown(value)}, neither true nor false", f"write {key} = true, without quotes")
    return value


def euros(value: Any, key: str) -> int:
    """Whole euros, above zero."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Fault(f"{key} is {shown(value)}, not a whole number", f"write {key} = 13_000_000, without quotes")
    if not 0 < value < MOST_EUROS:
        raise Fault(f"{key} is {shown(value)}", "write the budget in whole euros, or leave the key out")
    return value


def texts(value: Any, key: str) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(value, list):
        raise Fault(f"{key} is {shown(value)}, not a list", f'write {key} = ["…", "…"]')
    for item in value:
        if not isinstance(item, str) or not one_line(item):
            raise Fault(f"{key} holds {shown(item)}", f'write {key} = ["…", "…"], each with something in it')
    return tuple(value)


def kind(value: Any, key: str) -> Kind:
    """One of the kinds of event."""
    return Kind(_one_of(value, key, list(Kind)))


def status(value: Any, key: str) -> Status:
    """One of the statuses."""
    return Status(_one_of(value, key, list(Status)))


def _one_of(value: Any, key: str, known: list[str]) -> str:
    word = text(value, key)
    if word not in known:
        raise Fault(f"{key} {shown(word)} is unknown", did_you_mean(word, known, f"use one of {', '.join(known)}"))
    return word


def model(value: Any, key: str) -> str:
    """Only `continuous` is written; the other models follow from the deadlines."""
    word = text(value, key)
    if word in ("single-stage", "two-stage", "multiple cut-off", "multiple-cut-off"):
        raise Fault(f"{key} {shown(word)} is read from the deadlines", "leave it out")
    return _one_of(value, key, ["continuous"])


def zone(value: Any, key: str) -> str:
    """An IANA zone name."""
    name = text(value, key)
    try:
        return str(zone_named(name))
    except LookupError:
        pass
    if re.fullmatch(r"(UTC|GMT)?[+-]\d.*", name):
        raise Fault(f"{key} {shown(name)} is an offset and knows no summer time", f"write {BRUSSELS}")
    if re.fullmatch(r"C?ES?T|MES?Z|[A-Z]{3,4}", name):
        raise Fault(f"{key} {shown(name)} is an abbreviation, not an IANA zone", f"write {BRUSSELS} or the like")
    near = zone_meant(name)
    raise Fault(
        f"{key} {shown(name)} is unknown", f"did you mean {near}?" if near else f"write an IANA name such as {BRUSSELS}"
    )


def country(value: Any, key: str) -> str:
    """An ISO 3166-1 alpha-2 code."""
    code = text(value, key)
    if code in _codes():
        return code
    raise Fault(f"{key} {shown(code)} is unknown", _near_country(code))


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    from ecctrack import countries  # noqa: PLC0415 - loads the ISO 3166 tables; only when files are validated

    return frozenset(countries.names())


def _near_country(word: str) -> str:
    from ecctrack import countries  # noqa: PLC0415

    code = countries.code_of(word) or _ELSEWHERE.get(word.upper())
    if code:
        return f'write "{code}"'
    near = countries.nearest(word)
    return f"did you mean {near}?" if near else 'write the two-letter ISO 3166 code, such as "BE"'


def day(value: Any, key: str) -> date:
    """A bare day."""
    if isinstance(value, datetime):
        raise Fault(f"{key} is {value.isoformat()}, a time", f"write the day alone: {key} = {value.date()}")
    if not isinstance(value, date):
        raise _no_date(value, key, "2026-11-20")
    return value


def written(value: Any, key: str, zone_name: str) -> Written:
    """A day, a naive wall time that exists once in the zone, or that it is not announced."""
    if value == NOT_ANNOUNCED:
        return NotAnnounced()
    if not isinstance(value, date):
        raise _no_date(value, key, "2026-11-03T17:00:00")
    if isinstance(value, datetime):
        _check_wall(value, key, zone_name)
    return value


def _no_date(value: Any, key: str, example: str) -> Fault:
    if isinstance(value, str) and _is_iso(value):
        return Fault(f"{key} {shown(value)} is text, not a date", f"write {key} = {value} without quotes")
    if isinstance(value, str) and _DATE_LIKE.search(value):
        return Fault(f"{key} {shown(value)} is text, not a date", f"write {key} = {example}, without quotes")
    if isinstance(value, str):
        return Fault(f"{key} {shown(value)} is no date", f'write {key} = {example}, or "{NOT_ANNOUNCED}"')
    if isinstance(value, time):
        return Fault(f"{key} is {value}, a time without its day", f"write {key} = {example}")
    return Fault(f"{key} is {shown(value)}, not a date", f"write {key} = {example}")


def _is_iso(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return re.fullmatch(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?)?", value) is not None


def _check_wall(value: datetime, key: str, zone_name: str) -> None:
    if value.tzinfo is not None:
        bare = value.replace(tzinfo=None).isoformat()
        raise Fault(
            f"{key} {value.isoformat()} carries an offset, which knows no summer time",
            f'write the wall time, {key} = {bare}, and zone = "{BRUSSELS}" or where its clock hangs',
        )
    fault = wall_fault(value, zone_name)
    if fault == "missing":
        raise Fault(
            f"{key} {value.isoformat()} does not exist in {zone_name}: the clocks go forward over it",
            "look at the source again and write an hour before or after the change",
        )
    if fault == "twice":
        raise Fault(
            f"{key} {value.isoformat()} exists twice in {zone_name}: the clocks go back over it",
            'write the time in UTC and zone = "UTC"',
        )


def whole_or_span(start: Written, end: Written | None, zone_name: str) -> AllDay | Span | NotAnnounced:
    """What a start and an end mean together; both alike, in order. `end` None: one day, or no end announced."""
    match start, end:
        case NotAnnounced(), _:
            return start
        case datetime(), None:
            return Span(start, None, zone_name, instant_of(start, zone_name), end_of(start.date(), zone_name))
        case datetime(), datetime():
            return Span(start, end, zone_name, instant_of(start, zone_name), instant_of(end, zone_name))
        case date(), NotAnnounced():
            return AllDay(start, start)
        case date(), _:
            return AllDay(start, end or start)
    raise AssertionError(start, end)


def closing(when: Written, zone_name: str) -> Deadline | ClosingDay | NotAnnounced:
    """A closing moment, or a closing day that lasts until its end."""
    match when:
        case NotAnnounced():
            return when
        case datetime():
            return Deadline(when, zone_name, instant_of(when, zone_name))
        case date():
            return ClosingDay(when, zone_name, end_of(when, zone_name))


READERS: dict[Takes, Callable[[Any, str], Any]] = {
    "id": identifier,
    "text": text,
    "source": text,
    "url": url,
    "flag": flag,
    "euros": euros,
    "texts": texts,
    "kind": kind,
    "status": status,
    "model": model,
    "country": country,
    "zone": zone,
    "day": day,
    "milestone": text,
}
"""How each sort of value is read, except those whose reading depends on the entry's zone."""
