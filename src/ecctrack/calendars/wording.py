"""What a calendar entry says: of the curated entry alone, never of the reader's zone or the day it is."""

from collections.abc import Iterator
from datetime import date, datetime

from ecctrack.calendars.contentlines import phrase, prose, uri
from ecctrack.clock import BRUSSELS, in_zone
from ecctrack.countries import names
from ecctrack.english import WEEKDAYS, day_in_words
from ecctrack.entry import (
    AllDay,
    ClosingDay,
    Deadline,
    Entry,
    Kind,
    Milestone,
    Move,
    NotAnnounced,
    Span,
    Status,
    When,
    label,
)
from ecctrack.text import plain

_STEP = {"event": "", "registration": "Registration deadline", "opens": "Opening"}
"""What SUMMARY calls a milestone; all others are deadlines."""
_SENTENCE = {"event": "Event", "registration": "Registration closes", "opens": "Opens", "deadline": "Closes"}
"""How DESCRIPTION begins; all others by their label."""
_CATEGORY = {"event": "Event", "registration": "Registration", "opens": "Opening"}
_UNESCAPED = str.maketrans({",": " ", ";": " ", "\\": "/"})
_STATUS = {
    Status.TENTATIVE: "Tentative: the date may still change.",
    Status.CANCELLED: "Cancelled.",
    Status.POSTPONED: "Postponed: this date no longer holds, and the new one is not known yet.",
}


def summary(entry: Entry, milestone: Milestone) -> str:
    """`Deadline 17:00: Strand 2b (I3-2023-CAP2b, cut-off 2 of 2)`: the step first, for month views cut the rest."""
    step = " ".join(filter(None, (_STEP.get(milestone.key, "Deadline"), _hour(milestone))))
    if entry.status:
        step = f"{entry.status.capitalize()} {step[:1].lower()}{step[1:]}".strip()
    title = phrase(entry.title) or entry.id
    details = ", ".join(_details(entry, milestone, title))
    return f"{f'{step}: ' if step else ''}{title}{f' ({details})' if details else ''}"


def _hour(milestone: Milestone) -> str:
    """The hour of a closing or opening; of an event the calendar shows it."""
    match milestone.when:
        case Deadline(wall, zone):
            return _clock(wall, zone)
        case Span(start=wall, zone=zone) if milestone.key != "event":
            return _clock(wall, zone)
    return ""


def _clock(wall: datetime, zone: str) -> str:
    """`17:00`, and where the clock hangs if it is not Brussels."""
    return _time(wall) if zone == BRUSSELS else f"{_time(wall)} {zone_in_words(zone)}"


def _details(entry: Entry, milestone: Milestone, title: str) -> Iterator[str]:
    # Titles come again every year or two; the topic identifier tells them apart.
    handle = phrase(entry.topic or entry.programme or "")
    if handle and plain(handle) not in plain(title):
        yield handle
    if milestone.key not in (*_STEP, "deadline"):
        yield label(entry, milestone)


def description(entry: Entry, milestone: Milestone) -> str:
    """What a reader should know, a fact a line; the link stands alone, to be clicked."""
    return "\n".join(_facts(entry, milestone))


def _facts(entry: Entry, milestone: Milestone) -> Iterator[str]:
    named = label(entry, milestone)
    sentence = _SENTENCE.get(milestone.key, f"{named[:1].upper()}{named[1:]} closes")
    yield f"{sentence}: {in_words(milestone.when)}."
    if entry.status:
        yield _STATUS[entry.status]
    for move in reversed(milestone.moves):
        yield _moved(move, milestone.when)
    for name, value in (
        ("Kind", entry.kind.replace("-", " ") if entry.kind not in (None, Kind.OTHER) else None),
        ("Programme", entry.programme),
        ("Topic", entry.topic),
        ("Budget", f"EUR {entry.budget_eur:,}" if entry.budget_eur else None),
        ("Organiser", entry.organiser),
    ):
        if value and (text := phrase(value)):
            yield f"{name}: {text}"
    if entry.note and (note := prose(entry.note)):
        yield note
    if entry.url:
        yield uri(entry.url)
    if entry.source and entry.source != entry.url and (source := phrase(entry.source)):
        yield f"Source: {source}"
    if entry.checked:
        yield f"Last checked: {day_in_words(entry.checked)}"


def _moved(move: Move, when: When) -> str:
    before = _date(move.before)
    if move.before_end:
        before += f" to {_date(move.before_end)}"
    verb = "Called off; it was to be on" if remembers_calling_off(move, when) else "Moved from"
    known = f" (known since {day_in_words(move.on)})" if move.on else ""
    why = f": {phrase(move.why)}" if move.why else ""
    return f"{verb} {before}{known}{why}"


def remembers_calling_off(move: Move, when: When) -> bool:
    """Whether a move is from the date that still stands: it says that nothing has taken its place."""
    match when:
        case NotAnnounced():
            return False
        case AllDay(first, last):
            return move.before == first and move.before_end in (None, last)
        case Span(start, end):
            return move.before == start and move.before_end in (None, end)
        case Deadline(wall):
            return move.before == wall
        case ClosingDay(day):
            return move.before == day


def in_words(when: When) -> str:
    """`Thursday 14 November 2024, 17:00 Brussels time`."""
    match when:
        case NotAnnounced():
            return "to be announced"
        case AllDay(first, last):
            return _weekday(first) if first == last else f"{_weekday(first)} to {_weekday(last)}"
        case ClosingDay(day, zone):
            return f"{_weekday(day)}, until the end of the day, {zone_in_words(zone)}; no hour is announced"
        case Deadline(wall, zone, instant):
            return f"{_weekday(wall)}, {_time(wall)} {zone_in_words(zone)}{_in_brussels(instant, wall, zone)}"
        case Span():
            return _hours(when)


def _hours(span: Span) -> str:
    where, brussels = zone_in_words(span.zone), _in_brussels(span.starts, span.start, span.zone)
    begin = f"{_weekday(span.start)}, {_time(span.start)}"
    if span.end is None:
        return f"{begin} {where}{brussels}; no end is announced, so the calendar shows one hour"
    if span.end == span.start:
        return f"{begin} {where}{brussels}"
    if span.end.date() == span.start.date():
        return f"{begin} to {_time(span.end)} {where}{brussels}"
    return f"{begin} to {_weekday(span.end)}, {_time(span.end)} {where}{brussels}"


def _in_brussels(instant: datetime, wall: datetime, zone: str) -> str:
    if zone == BRUSSELS:
        return ""
    there = in_zone(instant, BRUSSELS)
    day = "" if there.date() == wall.date() else f"{_weekday(there)}, "
    return f" ({day}{_time(there)} Brussels time)"


def zone_in_words(zone: str) -> str:
    """`Brussels time`; `UTC` and the offsets of `Etc/` keep their names."""
    area, _, city = zone.rpartition("/")
    return zone if not area or area == "Etc" else f"{city.replace('_', ' ')} time"


def _date(day: date) -> str:
    return f"{day_in_words(day)}, {_time(day)}" if isinstance(day, datetime) else day_in_words(day)


def _weekday(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day_in_words(day)}"


def _time(wall: datetime) -> str:
    return f"{wall:%H:%M:%S}" if wall.second else f"{wall:%H:%M}"


def location(entry: Entry) -> str:
    """`Heilbronn, Germany`, `online`, both, or nothing."""
    country = names()[entry.country] if entry.country else ""
    where = ", ".join(filter(None, (phrase(entry.city or ""), country)))
    if entry.online:
        return f"{where} and online" if where else "online"
    return where


def categories(entry: Entry, milestone: Milestone) -> tuple[str, ...]:
    """What programs colour and sort by: the step, the kind or programme, the tags; none twice.

    Characters that need an escape go: KDE, node-ical and Horde part a category at its comma, escaped or not.
    """
    named = "" if entry.kind is Kind.OTHER else entry.kind or entry.programme or ""
    words = (_CATEGORY.get(milestone.key, "Deadline"), named, *entry.tags)
    found: dict[str, str] = {}
    for word in words:
        text = phrase(word.translate(_UNESCAPED))
        if text:
            found.setdefault(text.casefold(), text)
    return tuple(found.values())
