"""Which entries a proposal already is: the same thing on the same date, or the same thing on another one.

Two announcements of one thing rarely share more than a few words, and two editions of one series share all of them.
So words only nominate; dates, places, numbers and topics decide.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import log

from ecctrack.announcements.proposal import Day, Proposal
from ecctrack.entry import AllDay, Entry, Kind, Milestone, Span, as_written
from ecctrack.text import one_line, plain

SAME_DATE = 0.5
"""How alike titles are, from 0 to 1, from which they name one thing on one date."""
OTHER_DATE = 0.75
"""The same where the date differs: proof must come from the words alone."""
PERHAPS = 0.35
"""From here on a curator is told of an entry with the same date."""
YEARLY_DAYS = 200
"""Editions of a series are about a year apart; dates move by months at the most."""
RARE = 400
"""Entries with a word, above which it finds none."""
MAX_WORDS = 60
_WORD = re.compile(r"[^\W_]+(?:-\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_EMPTY = frozenset(
    "a an and as at by de der des die du en et eu european europe event for from in into la le les of on or the to und "
    "with your call calls proposals open".split()
)


@dataclass(frozen=True)
class Change:
    """A date of a known entry that the proposal has otherwise; `before` None: the entry has none."""

    milestone: str
    before: Day | None
    after: Day
    end: Day | None = None
    """Of an event: its last day or end, where it has one."""


@dataclass(frozen=True)
class Known:
    """The entry that a proposal is, and what differs."""

    entry: Entry
    changes: tuple[Change, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Words:
    """A title taken apart."""

    words: frozenset[str]
    numbers: frozenset[str]
    """Numerals and single letters, which tell parts of a series apart: `2a` of `Strand 2a`."""
    years: frozenset[str]


class Catalogued:
    """Entries, ready to be found by what is announced of them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self._words = [_words(entry.title, entry.city or "") for entry in self._entries]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_topic: dict[str, list[int]] = defaultdict(list)
        self._by_place: dict[str, list[int]] = defaultdict(list)
        self._by_day: dict[date, list[int]] = defaultdict(list)
        for index, entry in enumerate(self._entries):
            self._enter(index, entry)

    def _enter(self, index: int, entry: Entry) -> None:
        for word in self._words[index].words:
            self._by_word[word].append(index)
        if entry.topic:
            self._by_topic[entry.topic.casefold()].append(index)
        if entry.city:
            self._by_place[plain(entry.city)].append(index)
        for day in _days(entry):
            self._by_day[day].append(index)

    def known(self, proposal: Proposal) -> Known | None:
        """The entry that `proposal` is, and which of its dates differ; None if it is new."""
        if proposal.topic and (found := self._of_topic(proposal)):
            return found
        scored = [(self._score(proposal, index), -index) for index in self._nominated(proposal)]
        best = max(scored, default=(0.0, 0))
        return _compared(self._entries[-best[1]], proposal) if best[0] > 0 else None

    def perhaps(self, proposal: Proposal) -> Entry | None:
        """An entry with the same date that may be meant, though its title says too little to be sure."""
        words = _words(proposal.title, proposal.city or "")
        alike = [
            (self._likeness(words, self._words[index]), -index)
            for day in _proposed_days(proposal)
            for index in self._by_day.get(day, ())[:RARE]
            if self._entries[index].type == proposal.type and not _apart(self._entries[index], proposal)
        ]
        best = max(alike, default=(0.0, 0))
        return self._entries[-best[1]] if best[0] >= PERHAPS else None

    def _of_topic(self, proposal: Proposal) -> Known | None:
        """The entry of the proposal's topic; of several, as cascade calls are, the one that is alike."""
        entries = [self._entries[index] for index in self._by_topic.get(str(proposal.topic).casefold(), ())]
        if len(entries) == 1:
            return _compared(entries[0], proposal)
        words = _words(proposal.title)
        alike = [(self._likeness(words, _words(entry.title)), -at) for at, entry in enumerate(entries)]
        best = max(alike, default=(0.0, 0))
        return _compared(entries[-best[1]], proposal) if best[0] >= SAME_DATE else None

    def _nominated(self, proposal: Proposal) -> set[int]:
        words = _words(proposal.title, proposal.city or "").words
        found: set[int] = set()
        for word in sorted(words, key=lambda word: len(self._by_word.get(word, ())))[:6]:
            found.update(self._by_word.get(word, ())[-RARE:])
        if proposal.city:
            found.update(self._by_place.get(plain(proposal.city), ())[-RARE:])
        return {index for index in found if self._entries[index].type == proposal.type}

    def _score(self, proposal: Proposal, index: int) -> float:
        """How surely an entry is meant; 0 if it is another one."""
        entry = self._entries[index]
        said, has = _words(proposal.title, proposal.city or ""), self._words[index]
        if _apart(entry, proposal) or _other_edition(said, has, entry, proposal):
            return 0
        likeness = self._likeness(said, has)
        same_place = _same_place(entry, proposal)
        if _same_date(entry, proposal):
            return 1 + likeness if likeness >= SAME_DATE or same_place else 0
        before = {_day(move.before) for move in proposal.moved}
        if before & set(_days(entry)):
            return 1 + likeness if likeness >= SAME_DATE or same_place else 0
        if not _moves_in_reach(entry, proposal):
            return 0
        return likeness if likeness >= OTHER_DATE or (same_place and likeness >= SAME_DATE) else 0

    def _likeness(self, one: _Words, other: _Words) -> float:
        """Share of what two titles say that both say, rare words counting more."""
        both = sum(map(self._weight, one.words & other.words))
        all_ = sum(map(self._weight, one.words)) + sum(map(self._weight, other.words))
        return 2 * both / all_ if all_ else 0

    def _weight(self, word: str) -> float:
        return log(2 + len(self._entries) / (1 + len(self._by_word.get(word, ()))))


def recognised(proposals: Sequence[Proposal], entries: Catalogued) -> list[Known | None]:
    """What each proposal is in the catalogue; of several on different dates that would be one entry, the nearest is."""
    found = [entries.known(proposal) for proposal in proposals]
    claims = Counter(known.entry.id for known in found if known)
    exact = {known.entry.id for known in found if known and not known.changes}
    return [
        None if known and claims[known.entry.id] > 1 and known.changes and known.entry.id in exact else known
        for known in found
    ]


def _words(title: str, *more: str) -> _Words:
    said = [word for part in (title, *more) for word in _WORD.findall(plain(one_line(part)))][:MAX_WORDS]
    years = frozenset(word for word in said if _YEAR.fullmatch(word))
    numbers = frozenset(word for word in said if word not in years and (word[0].isdigit() or len(word) == 1))
    return _Words(frozenset(said) - years - numbers - _EMPTY, numbers - {"a", "e"}, years)


def _apart(entry: Entry, proposal: Proposal) -> bool:
    """Whether a fact tells them apart, whatever their titles."""
    if entry.type != proposal.type:
        return True
    if proposal.topic and entry.topic and proposal.topic.casefold() != entry.topic.casefold():
        return True
    if proposal.city and entry.city and plain(proposal.city) != plain(entry.city):
        return True
    if proposal.country and entry.country and proposal.country != entry.country:
        return True
    kinds = {str(entry.kind or Kind.OTHER), proposal.kind or str(Kind.OTHER)} - {str(Kind.OTHER)}
    return entry.type == "event" and len(kinds) > 1


def _other_edition(said: _Words, has: _Words, entry: Entry, proposal: Proposal) -> bool:
    """Whether numbers or years say that it is another part or edition of the same series."""
    if said.years and has.years and not said.years & has.years:
        return True
    if said.numbers != has.numbers and (said.numbers and has.numbers):
        return True
    years = {day.year for day in _days(entry)}
    return bool(said.years and years and not any(abs(int(year) - near) <= 1 for year in said.years for near in years))


def _same_place(entry: Entry, proposal: Proposal) -> bool:
    """Whether both are events of one series in one city."""
    alike = entry.kind not in (None, Kind.OTHER) and str(entry.kind) == proposal.kind
    return bool(alike and entry.city and proposal.city and plain(entry.city) == plain(proposal.city))


def _same_date(entry: Entry, proposal: Proposal) -> bool:
    if proposal.continuous or entry.continuous:
        return proposal.continuous and entry.continuous
    return bool(set(_main_days(proposal)) & set(_main_days_of(entry)))


def _moves_in_reach(entry: Entry, proposal: Proposal) -> bool:
    """Whether the dates are near enough for a move, and too near for the next edition."""
    pairs = [abs((one - other).days) for one in _main_days(proposal) for other in _main_days_of(entry)]
    return not pairs or min(pairs) <= YEARLY_DAYS


def _day(when: Day) -> date:
    return when.date() if isinstance(when, datetime) else when


def _main_days(proposal: Proposal) -> list[date]:
    """The first day of an event; the days on which a call closes."""
    dates = [proposal.start] if proposal.type == "event" else [proposal.deadline, *dict(proposal.deadlines).values()]
    return [_day(when) for when in dates if when]


def _proposed_days(proposal: Proposal) -> list[date]:
    return _main_days(proposal)


def _main_days_of(entry: Entry) -> list[date]:
    return [
        _day(when)
        for milestone in entry.milestones
        if milestone.key not in ("opens", "registration") and (when := as_written(milestone.when))
        if entry.type == "call" or milestone.key == "event"
    ]


def _days(entry: Entry) -> list[date]:
    return [_day(when) for milestone in entry.milestones if (when := as_written(milestone.when))]


def _compared(entry: Entry, proposal: Proposal) -> Known:
    """The entry with what the proposal says otherwise of its dates."""
    doubts: list[str] = []
    changes = [change for change in _changes(entry, proposal, doubts) if change]
    return Known(entry, tuple(changes), tuple(doubts))


def _changes(entry: Entry, proposal: Proposal, doubts: list[str]) -> Iterator[Change | None]:
    if proposal.start:
        yield _event_change(entry, proposal.start, proposal.end)
    if proposal.register_by:
        yield _change(entry, "registration", proposal.register_by)
    if proposal.opens:
        yield _change(entry, "opens", proposal.opens)
    said = dict(proposal.deadlines) or ({"deadline": proposal.deadline} if proposal.deadline else {})
    for key, when in said.items():
        if when is None:
            continue
        if entry.milestone(key):
            yield _change(entry, key, when)
        else:
            yield _closing_change(entry, when, proposal, doubts)


def _change(entry: Entry, key: str, after: Day) -> Change | None:
    milestone = entry.milestone(key)
    before = as_written(milestone.when) if milestone else None
    return None if before is not None and _agree(before, after) else Change(key, before, after)


def _agree(before: Day, after: Day) -> bool:
    """Whether both say the same; a day says nothing of the hour."""
    if isinstance(before, datetime) and isinstance(after, datetime):
        return before == after
    if isinstance(after, datetime):
        # The hour of what was a day is news.
        return False
    return _day(before) == after


def _event_change(entry: Entry, start: Day, end: Day | None) -> Change | None:
    milestone = entry.milestone("event")
    before = as_written(milestone.when) if milestone else None
    if milestone is None or before is None:
        return Change("event", None, start, end)
    same_end = end is None or _agree(_end_of(milestone) or before, end)
    return None if _agree(before, start) and same_end else Change("event", before, start, end)


def _end_of(milestone: Milestone) -> Day | None:
    match milestone.when:
        case AllDay(_, last):
            return last
        case Span():
            return milestone.when.end
    return None


def _closing_change(entry: Entry, when: Day, proposal: Proposal, doubts: list[str]) -> Change | None:
    """What a deadline without its number says of an entry with several: one of them, or a new date of the nearest."""
    closings = {
        milestone.key: before
        for milestone in entry.milestones
        if milestone.key not in ("opens", "event", "registration") and (before := as_written(milestone.when))
    }
    if any(_day(before) == _day(when) for before in closings.values()) or not closings:
        return None
    told = {_day(move.before) for move in proposal.moved}
    moved = [key for key, before in closings.items() if _day(before) in told]
    key = moved[0] if moved else min(closings, key=lambda key: abs((_day(closings[key]) - _day(when)).days))
    if len(closings) > 1 and not moved:
        doubts.append(f"the entry has {len(closings)} deadlines; the nearest, {key}, was taken")
    return Change(key, closings[key], when)
