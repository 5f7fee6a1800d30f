"""Proposals from a calendar feed, one per entry."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Literal
from zoneinfo import ZoneInfo

from ecctrack.announcements.calendar_entries import CalendarEntry, calendar_text, zone_named
from ecctrack.announcements.locations import Location, location
from ecctrack.announcements.proposal import Day, Proposal
from ecctrack.announcements.topics import last_topic, programme, topic

HOME = "Europe/Brussels"
REGISTRATION = re.compile(
    r"\b(regist\w+|sign.?up|anmelde\w*|inscription\w*|iscrizion\w*|rejestracj\w*)\b.{0,30}"
    r"\b(deadline|closes?|closing|ends?|until|by|schluss|frist|limite|scadenza|do)\b"
    r"|\b(deadline|last day|closing date)\b.{0,20}\bregist\w+|\banmelde(schluss|frist)\b",
    re.IGNORECASE,
)
OPENS = re.compile(r"\b(call )?(opens|opening( of the call)?|launch of the call)\W*$", re.IGNORECASE)
DEADLINE = re.compile(
    r"\b(deadline|closes|closing( date)?|cut-?off|submission( date)?|(stage|step) [12]|due( date)?|\w*frist|"
    r"\w*schluss|date limite|cl[oô]ture|fecha l[ií]mite|"
    r"scadenza|termen(ul)? limit[aă]|sluitingsdatum|uz[aá]v[eě]rka|sista ans[oö]kningsdag|prazo)\b",
    re.IGNORECASE,
)
# What stands around a title for the reader of a calendar, and is known once the dates are.
BEFORE = re.compile(
    r"(?:(?:save the date|(?:(?:cancell?ed|postponed|tentative) )?(?:call |registration )?deadline"
    r"(?: \d{1,2}[:.]\d\d(?::\d\d)?(?: (?:[\w ./+-]{2,30} time|UTC|GMT|CES?T))?)?|closing date|cancell?ed|postponed|"
    r"tentative|abgesagt|verschoben|annul[eé]e?|report[eé]e?)\s*[:!\u2013\u2014-]+\s*"
    r"|\[(?:cancell?ed|tentative|deadline)\]\s*)",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\s*[:,(\u2013\u2014-]+\s*(?:(?:registration|submission|application|call)\s+)?"
    r"(?:deadline|closes|closing date|opens|registration|cut-?off(?:[ -]\d)?|stage[ -]\d)?"
    r"(?:[ ,]*\(?(?:at )?\d{1,2}[:.]\d\d(?: \(?[A-Z][A-Za-z]+(?: time)?\)?)?\)?)?\s*\)?$",
    re.IGNORECASE,
)
OWN = re.compile(r".+\.(event|registration|opens|deadline|stage-\d+|cut-off-\d+)@ecctrack")
"""UIDs as this program writes them."""
OWN_OPENING = re.compile(r"(?:\w+ )?opening(?: \d\d:\d\d[^:]*(?::\d\d[^:]*)?)?: ", re.IGNORECASE)
OWN_DETAILS = re.compile(r"\s*\((?:[^()]*, )?(?:stage|cut-off) \d+ of \d+\)$")
CANCELLED = re.compile(r"\W*(cancell?ed|abgesagt|annul)", re.IGNORECASE)
POSTPONED = re.compile(r"\W*(postponed|verschoben|report[eé])", re.IGNORECASE)
TENTATIVE = re.compile(r"\W*(save the date|tentative)", re.IGNORECASE)

Place = Callable[[str], Location]


@dataclass(frozen=True)
class Feed:
    """What a calendar proposes, in its order, and what was left out of it."""

    proposals: tuple[Proposal, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """When an entry is: whole days with the last one itself, or wall times in `zone` (None for Brussels)."""

    first: Day
    last: Day | None = None
    zone: str | None = None
    doubts: tuple[str, ...] = ()


def feed(text: str, place: Place = location) -> Feed:
    """The proposals of a feed; `place` reads a LOCATION. What cannot be read is left out with a note."""
    calendar = calendar_text(text)
    proposals = [proposed(entry, calendar.zone or HOME, place) for entry in latest(calendar.entries)]
    if calendar.cancels:
        proposals = [replace(one, status="cancelled") for one in proposals]
    return Feed(tuple(proposals), calendar.notes)


def latest(entries: Sequence[CalendarEntry]) -> list[CalendarEntry]:
    """Each entry once: itself before one of its repetitions, then in its highest SEQUENCE."""
    found: dict[str, CalendarEntry] = {}
    for number, entry in enumerate(entries):
        key = entry.uid or f"without UID {number}"
        before = found.get(key)
        rank = (not entry.is_repetition, entry.sequence)
        if before is None or rank > (not before.is_repetition, before.sequence):
            found[key] = entry
    return list(found.values())


def proposed(entry: CalendarEntry, home: str, place: Place) -> Proposal:
    """What one entry proposes: an event, its registration day, or a call's opening or deadline."""
    span = span_of(entry, home)
    identifier = topic_of(entry)
    own = OWN.fullmatch(entry.uid)
    step = own[1] if own else step_of(entry)
    title = title_of(OWN_OPENING.sub("", entry.summary, count=1) if own and step == "opens" else entry.summary)
    title = OWN_DETAILS.sub("", title).removesuffix(f" ({identifier})") if own else title
    doubts = [*span.doubts]
    doubts += ["the entry repeats, only its first time is proposed"] if entry.repeats else []
    doubts += [] if title else ["the entry has no title"]
    make = partial(
        Proposal,
        title=title or "untitled",
        quote=", ".join(filter(None, (entry.summary, shown(span.first), entry.location)))[:1000],
        zone=span.zone,
        status=status_of(entry),
        url=entry.url,
        uid=own and entry.uid,
    )
    call = partial(make, type="call", topic=identifier, programme=programme(f"{entry.summary} {identifier or ''}"))
    if step == "registration":
        if not own:
            doubts.append("the calendar has the registration day only, the event's days are missing")
        return make(type="event", register_by=closing(entry, span, doubts), doubts=tuple(doubts))
    if step == "opens":
        return call(opens=span.first, doubts=tuple(doubts))
    if step != "event":
        return call(deadline=closing(entry, span, doubts), doubts=tuple(doubts))
    spot = place(entry.location)
    make = partial(make, city=spot.city, country=spot.country, online=spot.online)
    return make(type="event", start=span.first, end=span.last, doubts=tuple(doubts))


def step_of(entry: CalendarEntry) -> str:
    """What an entry of somebody else's is, by its title: event, registration, opens or deadline."""
    if REGISTRATION.search(entry.summary):
        return "registration"
    if OPENS.search(entry.summary):
        return "opens"
    return "deadline" if entry.is_task or DEADLINE.search(entry.summary) else "event"


def span_of(entry: CalendarEntry, home: str) -> Span:
    """When the entry is; `home` is the zone of times in UTC or without a zone."""
    start, end = entry.start, entry.end
    if isinstance(start, datetime):
        first, zone, doubts = wall_time(start, entry.start_zone, home)
        last = None
        if isinstance(end, datetime):
            # The end is told in the zone of the start, as a flight's arrival is not.
            last = end.astimezone(ZoneInfo(zone)) if end.tzinfo else end
            last = last.replace(tzinfo=None)
        elif entry.length:
            last = first + entry.length
        return timed(first, last, zone, doubts)
    if entry.length and entry.length > timedelta(0):
        end = start + entry.length
    after = end.date() if isinstance(end, datetime) else end
    if after and after < start:
        return Span(start, doubts=("the end is before the start",))
    # RFC 5545: DTEND is the day after; many programs write the day itself for a single one.
    last_day = after - timedelta(days=1) if after else start
    return Span(start, last_day if last_day > start else None)


def timed(first: datetime, last: datetime | None, zone: str, doubts: tuple[str, ...]) -> Span:
    """A span of wall times, or of whole days if it goes from midnight to midnight."""
    named = None if zone == HOME else zone
    if last and last < first:
        return Span(first, None, named, (*doubts, "the end is before the start"))
    if last and last > first and first.time() == last.time() == time(0):
        day, last_day = first.date(), last.date() - timedelta(days=1)
        note = "it goes from midnight to midnight and was read as whole days"
        return Span(day, last_day if last_day > day else None, None, (*doubts, note))
    return Span(first, last if last != first else None, named, doubts)


def wall_time(moment: datetime, said: str, home: str) -> tuple[datetime, str, tuple[str, ...]]:
    """A moment as the clock on the wall shows it, the zone of that wall, and doubts; `said` is its TZID."""
    zone = zone_named(said)
    if said and zone not in {None, "UTC", "Etc/UTC"}:
        return moment.replace(tzinfo=None), str(zone), ()
    if said and zone is None:
        return moment.replace(tzinfo=None), home, (f"the time zone {said[:60]} is unknown, {home} was taken",)
    if moment.tzinfo is None and not said:
        return moment, home, (f"the time has no zone, {home} was taken",)
    return (
        moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(ZoneInfo(home)).replace(tzinfo=None),
        home,
        (),
    )


def closing(entry: CalendarEntry, span: Span, doubts: list[str]) -> Day:
    """The moment a deadline's entry stands for: the end of a span that names it, else the start."""
    first, last = span.first, span.last
    if OWN.fullmatch(entry.uid):
        return last or first
    if not isinstance(first, datetime):
        if last:
            doubts.append("the entry has several days, the last was taken for the deadline")
        return last or first
    if not isinstance(last, datetime):
        return first
    hours = entry.summary.replace(".", ":")
    named = [when for when in (first, last) if f"{when.hour}:{when:%M}" in hours]
    if len(named) == 1:
        return named[0]
    doubts.append(f"the entry is from {first:%H:%M} to {last:%H:%M}, its start was taken for the deadline")
    return first


def topic_of(entry: CalendarEntry) -> str | None:
    """The topic identifier of an entry: the first of its title, else the only one of its text."""
    said = topic(entry.description)
    return topic(entry.summary) or (said if said == last_topic(entry.description) else None)


def title_of(summary: str) -> str:
    """A summary without what the dates and status say already."""
    title = summary[:500]
    for _ in range(3):
        found = BEFORE.match(title)
        title = title[found.end() :] if found else title
    found = AFTER.search(title)
    return (title[: found.start()] if found and found.start() > 3 else title).strip(" :-\u2013\u2014")


def status_of(entry: CalendarEntry) -> Literal["tentative", "cancelled", "postponed"] | None:
    """The status that an entry says, None if it simply stands."""
    if POSTPONED.match(entry.summary):
        return "postponed"  # which STATUS has no word for, and some say CANCELLED
    if entry.status == "CANCELLED" or CANCELLED.match(entry.summary):
        return "cancelled"
    return "tentative" if entry.status == "TENTATIVE" or TENTATIVE.match(entry.summary) else None


def shown(when: date) -> str:
    """A day or wall time in figures."""
    return f"{when:%Y-%m-%d %H:%M}" if isinstance(when, datetime) else when.isoformat()
