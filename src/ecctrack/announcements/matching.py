"""Which entries a proposal already is: the same thing on the same date, or the same thing on another one.

Two announcements of one thing rarely share more than a few words, and two editions of one series share all of them.
So words only nominate; dates, places, numbers and topics decide.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from ecctrack.announcements.comparing import Known, compared, elsewhere
from ecctrack.announcements.proposal import Proposal
from ecctrack.announcements.satellites import is_satellite
from ecctrack.clock import day_of
from ecctrack.entry import Entry, Kind, as_written, uid
from ecctrack.text import one_line, plain

SAME_DATE = 0.5
"""How alike titles are, from 0 to 1, from which they name one thing on one date."""
OTHER_DATE = 0.75
"""The same where the date differs: proof must come from the words alone."""
TWINS = 0.9
"""The same where each title has a word that the other lacks."""
CERTAIN = 0.8
"""The same where one of them is of another kind."""
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
    [
        "a", "an", "and", "as", "at", "by", "call", "calls", "de", "der", "des", "die", "du", "en", "et", "eu",
        "europe", "european",
        "event", "for", "from", "in", "into", "la", "le", "les", "of", "on", "or", "proposals", "the", "to", "und",
        "with", "your",
    ]
)  # fmt: skip
"""Words that say nothing of which thing is meant."""


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
        self._by_uid: dict[str, int] = {}
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
        self._by_uid.update((uid(entry, milestone), index) for milestone in entry.milestones)

    def known(self, proposal: Proposal) -> Known | None:
        """The entry that `proposal` is, and which of its dates differ; None if it is new."""
        if self.named(proposal):
            return compared(self._entries[self._by_uid[str(proposal.uid)]], proposal)
        if proposal.topic and (found := self._of_topic(proposal)):
            return found
        scored = [(self._score(proposal, index), -index) for index in self._nominated(proposal)]
        best = max(scored, default=(0.0, 0))
        return compared(self._entries[-best[1]], proposal) if best[0] > 0 else None

    def named(self, proposal: Proposal) -> bool:
        """Whether it comes from a calendar of ours, and says itself which entry it is."""
        return proposal.uid in self._by_uid

    def perhaps(self, proposal: Proposal) -> Entry | None:
        """An entry with the same date that may be meant, though its title says too little to be sure."""
        words = _words(proposal.title, proposal.city or "", proposal.programme or "")
        same_day = {index for day in _main_days(proposal) for index in self._by_day.get(day, ())[:RARE]}
        alike = [
            (self._likeness(words, _words(entry.title, entry.city or "", entry.programme or "")), -index)
            for index in same_day
            if not _apart(entry := self._entries[index], proposal)
        ]
        best = max(alike, default=(0.0, 0))
        return self._entries[-best[1]] if best[0] >= PERHAPS else None

    def _of_topic(self, proposal: Proposal) -> Known | None:
        """The entry of the proposal's topic; of several, as cascade calls are, the one that is alike."""
        entries = [self._entries[index] for index in self._by_topic.get(str(proposal.topic).casefold(), ())]
        if len(entries) == 1:
            return compared(entries[0], proposal)
        words = _words(proposal.title)
        alike = [(self._likeness(words, _words(entry.title)), -at) for at, entry in enumerate(entries)]
        best = max(alike, default=(0.0, 0))
        return compared(entries[-best[1]], proposal) if best[0] >= SAME_DATE else None

    def _nominated(self, proposal: Proposal) -> set[int]:
        words = _words(proposal.title, proposal.city or "").words
        found: set[int] = set()
        for word in sorted(words, key=lambda word: len(self._by_word.get(word, ())))[:6]:
            found.update(self._by_word.get(word, ())[-RARE:])
        if proposal.city:
            found.update(self._by_place.get(plain(proposal.city), ())[-RARE:])
        return {index for index in found if self._entries[index].type == proposal.type}

    def _score(self, proposal: Proposal, index: int) -> float:
        """How surely an entry is meant; 0 if it is another one, above 1 if a date agrees too."""
        entry = self._entries[index]
        said, has = _words(proposal.title, proposal.city or ""), self._words[index]
        likeness = self._likeness(said, has)
        if _apart(entry, proposal) or _other_edition(said, has, entry):
            return 0
        if is_satellite(proposal.title, proposal.quote) != is_satellite(entry.title):
            return 0
        if elsewhere(entry, proposal) and not (_same_date(entry, proposal) and _same_title(entry, proposal)):
            return 0
        if _other_kind(entry, proposal) and likeness < CERTAIN and not _is_part(said, has):
            return 0
        same_date = _same_date(entry, proposal) or _told_before(entry, proposal)
        if not same_date and _days_away(entry, proposal) > YEARLY_DAYS:
            return 0
        enough = _enough(said, has, same_date=same_date, same_place=_same_place(entry, proposal))
        return same_date + likeness if likeness >= enough else 0

    def _likeness(self, one: _Words, other: _Words) -> float:
        """Share of what two titles say that both say, rare words counting more."""
        both = sum(map(self._weight, one.words & other.words))
        all_ = sum(map(self._weight, one.words)) + sum(map(self._weight, other.words))
        return 2 * both / all_ if all_ else 0

    def _weight(self, word: str) -> float:
        return log(2 + len(self._entries) / (1 + len(self._by_word.get(word, ()))))


def recognised(proposals: Sequence[Proposal], entries: Catalogued) -> list[Known | None]:
    """What each proposal is in the catalogue; where several on different dates would be one entry, the nearest is."""
    found = [entries.known(proposal) for proposal in proposals]
    nearest: dict[str, tuple[int, bool]] = {}
    for known, proposal in zip(found, proposals, strict=True):
        if known:
            away = _away(known.entry, proposal)
            nearest[known.entry.id] = min(away, nearest.get(known.entry.id, away))
    return [
        known
        if known and (entries.named(proposal) or _away(known.entry, proposal) <= nearest[known.entry.id])
        else None
        for known, proposal in zip(found, proposals, strict=True)
    ]


def _away(entry: Entry, proposal: Proposal) -> tuple[int, bool]:
    """How far an announcement is from an entry: in days, then in place."""
    return _days_away(entry, proposal), elsewhere(entry, proposal)


def _days_away(entry: Entry, proposal: Proposal) -> int:
    """How far the dates lie apart; 0 where either has none."""
    return min((abs((one - other).days) for one in _main_days(proposal) for other in _main_days_of(entry)), default=0)


def _words(title: str, *more: str) -> _Words:
    said = [word for part in (title, *more) for word in _WORD.findall(plain(one_line(part)))][:MAX_WORDS]
    years = frozenset(word for word in said if _YEAR.fullmatch(word))
    numbers = frozenset(word for word in said if word not in years and (word[0].isdigit() or len(word) == 1))
    return _Words(frozenset(said) - years - numbers - _EMPTY, numbers - {"a", "e"}, years)


def _apart(entry: Entry, proposal: Proposal) -> bool:
    """Whether a fact tells them apart, whatever their titles."""
    if entry.type != proposal.type:
        return True
    if (entry.continuous and _main_days(proposal)) or (proposal.continuous and _main_days_of(entry)):
        return True
    if proposal.topic and entry.topic and proposal.topic.casefold() != entry.topic.casefold():
        return True
    return bool(proposal.country and entry.country and proposal.country != entry.country)


def _same_title(entry: Entry, proposal: Proposal) -> bool:
    """Whether the titles say the same, the announced city aside, which an edited entry may still bear."""
    city = _words(proposal.city or "").words
    said, has = _words(proposal.title), _words(entry.title)
    return bool(said.words - city) and said.words - city == has.words - city and said.numbers == has.numbers


def _is_part(said: _Words, has: _Words) -> bool:
    """Whether the announcement calls it by several words of its title and no others."""
    return len(said.words) > 1 and said.words <= has.words


def _other_kind(entry: Entry, proposal: Proposal) -> bool:
    """Whether both say of what kind they are, and not the same: a kind may have been misread."""
    kinds = {str(entry.kind or Kind.OTHER), proposal.kind or str(Kind.OTHER)} - {str(Kind.OTHER)}
    return entry.type == "event" and len(kinds) > 1


def _other_edition(said: _Words, has: _Words, entry: Entry) -> bool:
    """Whether numbers or years say that it is another part or edition of the same series."""
    if said.numbers and has.numbers and said.numbers != has.numbers:
        return True
    if said.years and has.years:
        return not said.years & has.years
    dated = {day.year for day in _days(entry)}
    return bool(said.years and dated and not any(abs(int(year) - day) <= 1 for year in said.years for day in dated))


def _same_place(entry: Entry, proposal: Proposal) -> bool:
    """Whether both are events of one series in one city."""
    alike = entry.kind not in (None, Kind.OTHER) and str(entry.kind) == proposal.kind
    return bool(alike and entry.city and proposal.city and plain(entry.city) == plain(proposal.city))


def _same_date(entry: Entry, proposal: Proposal) -> bool:
    if proposal.continuous or entry.continuous:
        return proposal.continuous and entry.continuous
    return bool(set(_main_days(proposal)) & set(_main_days_of(entry)))


def _told_before(entry: Entry, proposal: Proposal) -> bool:
    """Whether the announcement itself names the entry's date as the one before."""
    return bool({day_of(move.before) for move in proposal.moved} & set(_days(entry)))


def _enough(said: _Words, has: _Words, *, same_date: bool, same_place: bool) -> float:
    """How alike the titles must be, by what else agrees."""
    if same_date:
        return 0 if same_place else SAME_DATE
    if same_place:
        return SAME_DATE
    # Open and Challenges of one programme differ by a word each; one thing is named in short and at length.
    return OTHER_DATE if said.words <= has.words or has.words <= said.words else TWINS


def _main_days(proposal: Proposal) -> list[date]:
    """The first day of an event; the days on which a call closes."""
    dates = [proposal.start] if proposal.type == "event" else [proposal.deadline, *dict(proposal.deadlines).values()]
    return [day_of(when) for when in dates if when]


def _main_days_of(entry: Entry) -> list[date]:
    return [
        day_of(when)
        for milestone in entry.milestones
        if milestone.key not in ("opens", "registration") and (when := as_written(milestone.when))
        if entry.type == "call" or milestone.key == "event"
    ]


def _days(entry: Entry) -> list[date]:
    return [day_of(when) for milestone in entry.milestones if (when := as_written(milestone.when))]
