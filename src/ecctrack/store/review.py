"""What is no error in a catalogue and yet deserves a look by its curator."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from ecctrack.clock import Now
from ecctrack.entry import ClosingDay, Deadline, Entry, Milestone, NotAnnounced, Status, days_of, is_over, label
from ecctrack.text import one_line, plain

OLD_DAYS = 180
CLOSING_DAYS = 7
OFFICE_HOURS = (time(7, 0), time(18, 0))
LAST_MINUTE = time(23, 59)
ALIKE = 0.9
LONG_TITLE = 250
SATURDAY = 5


class Remark(NamedTuple):
    """One thing about one entry: what was seen, and what to do."""

    entry: Entry
    what: str
    fix: str


def remarks(entries: Iterable[Entry], now: Now) -> Iterator[Remark]:
    """Each thing that deserves a look, entry by entry; entries that are over are left in peace."""
    living = [entry for entry in entries if lies_ahead(entry, now)]
    for entry in living:
        yield from _provenance(entry, now)
        yield from _hours(entry, now)
        if len(entry.title) > LONG_TITLE:
            yield Remark(entry, f"title has {len(entry.title)} characters", "shorten it; the rest fits in note")
    yield from _alike(living, now)


def lies_ahead(entry: Entry, now: Now) -> bool:
    """Whether anything of the entry is still to come, or always open."""
    if entry.status is Status.CANCELLED:
        return False
    dated = [milestone for milestone in entry.milestones if milestone.key != "opens"]
    return entry.continuous or any(not is_over(milestone.when, now) for milestone in dated)


def _provenance(entry: Entry, now: Now) -> Iterator[Remark]:
    if not entry.url:
        yield Remark(entry, "it has no url", "add the page to read or apply on")
    if not entry.source:
        yield Remark(entry, "it has no source", "say where the dates were read")
    if entry.checked is None:
        yield Remark(entry, "it has no checked day", "hold it against its source and add checked = …")
        return
    age = (now.today - entry.checked).days
    closing = _closing_soon(entry, now)
    if age < 0:
        yield Remark(entry, f"checked {entry.checked} lies ahead", "write the day it was really checked")
    elif closing and age > CLOSING_DAYS:
        when = days_of(closing.when, now)
        what = f"{label(entry, closing)} is on {when[0] if when else ''} and was last checked on {entry.checked}"
        yield Remark(entry, what, "look at the source again: deadlines move in their last days")
    elif age > OLD_DAYS:
        yield Remark(entry, f"it was last checked on {entry.checked}, {age} days ago", "look at the source again")


def _closing_soon(entry: Entry, now: Now) -> Milestone | None:
    for milestone in entry.milestones:
        days = days_of(milestone.when, now)
        if milestone.key != "opens" and days and not is_over(milestone.when, now):
            left = (days[0] - now.today).days
            if 0 <= left <= CLOSING_DAYS:
                return milestone
    return None


def _hours(entry: Entry, now: Now) -> Iterator[Remark]:
    for milestone in entry.milestones:
        when = milestone.when
        if not isinstance(when, Deadline | ClosingDay) or is_over(when, now):
            continue
        day = when.wall.date() if isinstance(when, Deadline) else when.day
        name = label(entry, milestone)
        if day.weekday() >= SATURDAY:
            yield Remark(entry, f"{name} is on a {day:%A}, {day}", "make sure of the day, and say so in note")
        if isinstance(when, Deadline) and not _usual(when.wall):
            yield Remark(entry, f"{name} is at {when.wall:%H:%M}", "make sure of the hour and its zone")


def _usual(wall: datetime) -> bool:
    clock = wall.time().replace(second=0, microsecond=0)
    return OFFICE_HOURS[0] <= clock <= OFFICE_HOURS[1] or clock == LAST_MINUTE


def _alike(entries: list[Entry], now: Now) -> Iterator[Remark]:
    """Pairs of nearly the same title on the same days, by day: never every entry against every other."""
    by_days: dict[tuple[str, date, date], list[Entry]] = {}
    for entry in entries:
        main = next((each for each in entry.milestones if each.key not in ("opens", "registration")), None)
        days = None if main is None or isinstance(main.when, NotAnnounced) else days_of(main.when, now)
        if days:
            by_days.setdefault((entry.type, *days), []).append(entry)
    for group in by_days.values():
        yield from _alike_in(group)


def _alike_in(group: list[Entry]) -> Iterator[Remark]:
    # Calls of one work programme close together by the hundred: the same words are compared, not all pairs.
    by_words: dict[str, list[Entry]] = {}
    for entry in group:
        words = sorted(set(plain(one_line(entry.title)).split()), key=lambda word: (-len(word), word))
        for word in words[:2]:
            by_words.setdefault(word, []).append(entry)
    seen = set()
    for near in by_words.values():
        for one, other in combinations(near[:60], 2):
            pair = (one.id, other.id)
            if pair not in seen and one.id != other.id and _same_title(one, other):
                seen.add(pair)
                what = f"it has nearly the title and the same days as '{one.id}'"
                yield Remark(other, what, "keep one, or tell them apart in the title")


def _same_title(one: Entry, other: Entry) -> bool:
    if one.topic and other.topic and one.topic.casefold() != other.topic.casefold():
        return False
    if (one.city, one.country) != (other.city, other.country):
        return False
    # Comparing takes the square of the length: what comes after a long title's first part does not count.
    first, second = (plain(one_line(entry.title))[:LONG_TITLE] for entry in (one, other))
    if [part for part in first.split() if part.isdigit()] != [part for part in second.split() if part.isdigit()]:
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
