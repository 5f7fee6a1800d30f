"""Rows to write calendars of: read from TOML, or drawn by hypothesis."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Literal

from hypothesis import strategies as st

from ecctrack.clock import Now
from ecctrack.entry import Entry, Kind, Milestone, Move, NotAnnounced, Status, When
from ecctrack.selection import Row, Wanted, Window, row_of, select
from ecctrack.store.reading import read
from ecctrack.store.values import closing, whole_or_span
from ecctrack.views.record import record

NOW = Now(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
ZONES = ("Europe/Brussels", "Europe/Dublin", "Asia/Kathmandu", "America/New_York", "Pacific/Kiritimati", "UTC")


def rows(toml: str, now: Now = NOW) -> list[Row]:
    """Every dated row of a data file."""
    part, problems = read(toml.encode(), "example.toml")
    assert not problems
    return [row for row in select(part.entries, Wanted(), Window(None, None, "included"), now).rows if row.first]


def row(toml: str, milestone: str = "deadline") -> Row:
    """The row of one milestone."""
    return next(found for found in rows(toml) if found.milestone.key == milestone)


def document(chosen: Sequence[Row]) -> dict[str, Any]:
    """The part of `list --format json` that is about rows."""
    return {"rows": [record(one) for one in chosen]}


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)
_maybe = st.none() | _texts
_days = st.dates(date(1950, 1, 1), date(2150, 12, 31))
_walls = st.datetimes(datetime(1950, 1, 1), datetime(2150, 12, 31)).map(lambda at: at.replace(microsecond=0))  # noqa: DTZ001
_zones = st.sampled_from(ZONES)
_ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,40}[A-Za-z0-9]", fullmatch=True)


@st.composite
def _whole_or_span(draw: st.DrawFn, zone: str) -> When:
    sort = draw(st.sampled_from(["days", "hours", "no end"]))
    if sort == "days":
        first, last = sorted((draw(_days), draw(_days)))
        return whole_or_span(first, last, zone)
    start, end = sorted((draw(_walls), draw(_walls)))
    if sort == "no end" or start == end:
        return whole_or_span(start, None, zone)
    return whole_or_span(start, end, zone)


@st.composite
def _entries(draw: st.DrawFn, entry_id: str) -> Entry:
    zone = draw(_zones)
    type_: Literal["event", "call"] = draw(st.sampled_from(["event", "call"]))
    whens: dict[str, When] = {}
    if type_ == "event":
        whens["event"] = draw(_whole_or_span(zone))
        whens["registration"] = closing(draw(_days | _walls), zone)
    else:
        whens["opens"] = whole_or_span(draw(_days | _walls), None, zone)
        for number in range(1, draw(st.integers(1, 3)) + 1):
            whens[f"cut-off-{number}"] = closing(draw(_days | _walls | st.just(NotAnnounced())), zone)
    moved = draw(st.dictionaries(st.sampled_from(sorted(whens)), st.lists(_days | _walls, max_size=2)))
    moves = {
        key: tuple(Move(key, before, on=draw(st.none() | _days), why=draw(st.none() | _texts)) for before in befores)
        for key, befores in moved.items()
    }
    return Entry(
        id=entry_id,
        type=type_,
        title=draw(_texts),
        milestones=tuple(Milestone(key, when, moves.get(key, ())) for key, when in whens.items()),
        kind=draw(st.sampled_from(Kind)) if type_ == "event" else None,
        status=draw(st.none() | st.sampled_from(Status)),
        zone=zone,
        url=draw(st.none() | st.sampled_from(["https://example.org/a,b;c?x=1", "https://example.org/é/日本?q=%41"])),
        programme=draw(_maybe),
        topic=draw(_maybe),
        city=draw(_maybe),
        organiser=draw(_maybe),
        source=draw(_maybe),
        note=draw(_maybe),
        country=draw(st.none() | st.sampled_from(["DE", "XK", "CI"])),
        online=draw(st.booleans()),
        checked=draw(st.none() | _days),
        tags=tuple(draw(st.lists(_texts, max_size=3))),
    )


@st.composite
def drawn_rows(draw: st.DrawFn) -> list[Row]:
    """Dated rows of a few entries with any text that a data file can hold."""
    ids = draw(st.lists(_ids, min_size=1, max_size=3, unique_by=str.casefold))
    entries = [draw(_entries(entry_id)) for entry_id in ids]
    found = [row_of(entry, milestone, NOW) for entry in entries for milestone in entry.milestones]
    return [one for one in found if one.first]
