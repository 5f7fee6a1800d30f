"""Dates that belong to the same event or call, brought together."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Literal

from ecctrack.announcements.cues import words
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.naming import Name, leader, name_of_heading, names_above, own_name, with_city
from ecctrack.announcements.page import Page
from ecctrack.announcements.roles import Fact, Role, is_label
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.vocabulary import Cue
from ecctrack.announcements.where import Where, where

SLIP = timedelta(days=8)  # two deadlines of one call nearer than this are one, written wrong
_NUMBERED = re.compile(
    r"(?i)(?:session|part|module|webinar|workshop|teil|modul|séance|sesión|sessione|day|tag)\s+(?:\d{1,2}|[ivx]{1,4})\s*[:–-]\s*(?=\S)"
)
_CALL_ALONE = "call for expression of interest applications proposals speakers participants"
SHORT_NAME = 6  # words: a shorter one of an item gets the name of its series


@dataclass
class Thing:
    """An event or call in the making."""

    type: Literal["event", "call"]
    home: int
    """The block that it was first named in."""
    quote: tuple[int, int]
    names: list[Name] = field(default_factory=list)
    own: Name | None = None
    place: Where = field(default_factory=Where)
    days: Fact | None = None
    register: Fact | None = None
    opens: Fact | None = None
    closings: list[Fact] = field(default_factory=list)
    continuous: bool = False
    doubts: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The likeliest of its names."""
        best = max(self.names, key=lambda name: name.score, default=None)
        return best.title if best else ""


def gathered(page: Page, facts: list[Fact]) -> list[Thing]:
    """The things that the facts are about, in the order of the text."""
    gathering = _Gathering(page)
    gathering.count(facts)
    for fact in facts:
        gathering.add(fact)
    gathering.settle()
    gathering.add_continuous()
    return gathering.things


class _Gathering:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.things: list[Thing] = []
        self._by_days: dict[tuple[object, object], list[Thing]] = {}
        self._by_deadline: dict[object, list[Thing]] = {}
        self._pending: list[Fact] = []
        self._several: Counter[tuple[int, int]] = Counter()

    def add(self, fact: Fact) -> None:
        match fact.role:
            case Role.EVENT:
                self._event(fact)
            case Role.REGISTER:
                self._register(fact)
            case Role.DEADLINE | Role.OPENS | Role.SPAN:
                self._call(fact)
            case _:
                pass

    def count(self, facts: list[Fact]) -> None:
        """Learn which sentences have more than one event."""
        for begin, end, _, _ in {
            (*_span(fact), fact.mention.first, fact.mention.last) for fact in facts if fact.role is Role.EVENT
        }:
            self._several[begin, end] += 1

    def _event(self, fact: Fact) -> None:
        several = self._several[_span(fact)] > 1
        own = own_name(self.page, fact)
        place = where(self.page, fact, several=several)
        mention = fact.mention
        same = self._by_days.get((mention.first, mention.last), [])
        for thing in same[-8:]:
            if self._is_same(thing, fact, own, place):
                self._merge(thing, fact, own, place)
                return
        if self._is_part(fact, own) or self._contradicts(fact, own, place, several=several):
            return
        thing = self._new("event", fact, own, place)
        thing.days = fact
        self._by_days.setdefault((mention.first, mention.last), []).append(thing)
        self._take_pending(thing)

    def _is_same(self, thing: Thing, fact: Fact, own: Name | None, place: Where) -> bool:
        if thing.place.city and place.city and _keys(thing.place.city) != _keys(place.city):
            return False
        hours = (thing.days.mention.starts if thing.days else None, fact.mention.starts)
        if (
            all(hours)
            and hours[0] != hours[1]
            and fact.sentence.block != thing.home
            and is_label(self.page, fact.sentence)
        ):
            return False
        if own is None or thing.own is None:
            return True
        if similar(thing.title, own.title) or similar(thing.own.title, own.title):
            return True
        if is_label(self.page, fact.sentence):
            return False
        return thing.home in self.page.parents[fact.sentence.block] or thing.home == fact.sentence.block

    def _merge(self, thing: Thing, fact: Fact, own: Name | None, place: Where) -> None:
        if own:
            thing.names.append(own)
        if not thing.place.city and place.city:
            thing.place = Where(place.city, place.country, thing.place.online or place.online)
        if thing.days and fact.before and not thing.days.before:
            thing.days = fact
        elif thing.days and thing.days.mention.starts is None and fact.mention.starts:
            thing.days = _with_before(fact, thing.days)
        self._take_pending(thing)

    def _is_part(self, fact: Fact, own: Name | None) -> bool:
        """Whether the date is a day of an event named before, not an event of its own."""
        mention = fact.mention
        for thing in reversed(self.things[-12:]):
            days = thing.days
            if not days or days.mention.first == days.mention.last:
                continue
            if not (days.mention.first <= mention.first and mention.last <= days.mention.last):
                continue
            length = (days.mention.last - days.mention.first).days
            sentence = fact.sentence
            if own is None or self.page.cues.has(Cue.DAY, sentence.begin, sentence.end):
                return True
            over = self.page.parents[sentence.block]
            agenda = any(
                self.page.cues.has(Cue.AGENDA, self.page.blocks[index].begin, self.page.blocks[index].end)
                for index in over
            )
            vague = not is_label(self.page, sentence) and (own.score < 2.5 or similar(own.title, thing.title))
            if length <= 4 and (agenda or vague):
                return True
        return False

    def _contradicts(self, fact: Fact, own: Name | None, place: Where, *, several: bool) -> bool:
        """Whether a heading gave the same event other days; the text under it is believed."""
        for thing in reversed(self.things[-6:]):
            days = thing.days
            under = thing.home in self.page.parents[fact.sentence.block] or (
                self.page.blocks[thing.home].kind is Kind.HEADING
                and self.page.blocks[thing.home].group == self.page.blocks[fact.sentence.block].group
            )
            if not days or several or not under or self.page.blocks[thing.home].kind is not Kind.HEADING or fact.before:
                continue
            if is_label(self.page, fact.sentence) and own is not None and not similar(own.title, thing.title):
                continue
            if own is not None and not similar(own.title, thing.title):
                continue
            thing.doubts.append(f"the text names two dates: {_days(days.mention)} and {_days(fact.mention)}")
            if not _weekday_fails(fact.mention):
                self._by_days.setdefault((fact.mention.first, fact.mention.last), []).append(thing)
                thing.days = fact
                thing.quote = (fact.sentence.begin, fact.sentence.end)
                thing.place = place if place.city else thing.place
            return True
        return False

    def _register(self, fact: Fact) -> None:
        thing = self._nearest(fact, lambda other: other.type == "event")
        if thing is None:
            self._pending.append(fact)
            return
        self._set_register(thing, fact)

    def _set_register(self, thing: Thing, fact: Fact) -> None:
        known = thing.register
        if known and (known.mention.first, known.mention.starts) != (fact.mention.first, fact.mention.starts):
            if known.mention.first == fact.mention.first:
                thing.register = fact if fact.mention.starts else known
                return
            thing.doubts.append(f"two registration days are named: {_days(known.mention)} and {_days(fact.mention)}")
            if not fact.before and known.mention.last >= fact.mention.last:
                return
        thing.register = fact

    def _take_pending(self, thing: Thing) -> None:
        waiting, self._pending = self._pending, []
        for fact in waiting:
            if self._shares_scope(thing, fact):
                self._set_register(thing, fact)
            else:
                self._alone(fact)

    def _alone(self, fact: Fact) -> None:
        """Give a registration day without an event an entry of its own, once."""
        for known in self._by_deadline.get(fact.mention.last, [])[-3:]:
            if known.register and self._shares_scope(known, fact):
                return
        thing = self._new("event", fact, own_name(self.page, fact), where(self.page, fact, several=False))
        thing.register = fact
        self._by_deadline.setdefault(fact.mention.last, []).append(thing)

    def settle(self) -> None:
        """Give the registration days that found no event an entry of their own."""
        waiting, self._pending = self._pending, []
        for fact in waiting:
            self._alone(fact)

    def add_continuous(self) -> None:
        """Add the calls that are open without an end, and mark those among the things."""
        page = self.page
        dated = {index for thing in self.things for index in (thing.home, *page.parents[thing.home])}
        calls = {thing.home: thing for thing in self.things if thing.type == "call"}
        for index, listed in enumerate(page.sentences):
            said = next(
                (one for one in listed if not one.mentions and page.cues.has(Cue.CONTINUOUS, one.begin, one.end)), None
            )
            if said is None:
                continue
            known = next((calls[home] for home in (index, *page.parents[index]) if home in calls), None)
            if known:
                known.continuous = known.continuous or not known.closings
            elif index not in dated and (title := self._continuous_title(index)):
                self.things.append(Thing("call", index, (said.begin, said.end), [Name(title, 3.0)], continuous=True))

    def _continuous_title(self, index: int) -> str:
        """The name of the call in the block or in the heading right over it; empty if neither names a call."""
        page = self.page
        for block in (index, *page.parents[index][:1]):
            begin, end = page.sentences[block][0].begin, page.sentences[block][0].end
            cues = {hit.cue for hit in page.cues.within(begin, end)}
            title = name_of_heading(page, block)
            if (
                cues & {Cue.CALL, Cue.APPLY}
                and not cues & {Cue.EVENT}
                and 0 < len(words(title)) <= 14
                and not (
                    block == index
                    and page.blocks[block].kind is Kind.TEXT
                    and not page.words_of(block)[: end - begin].count(":")
                )
            ):
                return title
        return ""

    def _call(self, fact: Fact) -> None:
        own = own_name(self.page, fact)
        closes = fact.role in (Role.DEADLINE, Role.SPAN)
        thing = self._call_for(fact, own)
        unnamed = own is None or own.score < 4 or similar(own.title, _CALL_ALONE)
        if thing is None and closes and unnamed and (event := self._event_applied_to(fact)):
            if not event.register or event.register.mention.last == fact.mention.last:
                self._set_register(event, fact)
                return
        if thing is None:
            thing = self._new("call", fact, own, Where())
        elif own:
            thing.names.append(Name(own.title, own.score - 0.2))
        if fact.role in (Role.OPENS, Role.SPAN):
            thing.opens = thing.opens or fact
        if closes:
            self._close(thing, fact)

    def _call_for(self, fact: Fact, own: Name | None) -> Thing | None:
        """The call that the date belongs to, if it was named before."""
        if fact.role is Role.DEADLINE:
            for thing in self._by_deadline.get(fact.mention.last, [])[-6:]:
                if thing.type != "call":
                    continue
                if similar(own.title, thing.title) if own and thing.own else not self._stands_apart(thing, fact):
                    return thing
        thing = self._nearest(fact, lambda other: other.type == "call")
        if thing is None or (
            own and thing.own and not similar(own.title, thing.title) and not similar(own.title, thing.own.title)
        ):
            same_sentence = thing is not None and thing.quote == (fact.sentence.begin, fact.sentence.end)
            return (
                thing
                if same_sentence and thing and not (thing.closings and fact.role is Role.DEADLINE and own)
                else None
            )
        if fact.role is Role.OPENS and thing.opens and thing.opens.mention.first != fact.mention.first:
            return None
        return thing

    def _stands_apart(self, thing: Thing, fact: Fact) -> bool:
        """Whether the date has a heading or lead of its own, which the thing does not stand under."""
        page = self.page
        over = page.parents[fact.sentence.block][:1]
        if (
            not over
            or over[0] == thing.home
            or over[0] in page.parents[thing.home]
            or thing.home in page.parents[fact.sentence.block]
        ):
            return False
        head = page.blocks[over[0]]
        return not page.mentions_in(head.begin, head.end) and bool(name_of_heading(page, over[0]))

    def _close(self, thing: Thing, fact: Fact) -> None:
        self._by_deadline.setdefault(fact.mention.last, []).append(thing)
        for at, known in enumerate(thing.closings):
            if known.mention.last == fact.mention.last:
                if known.mention.starts is None and fact.mention.starts:
                    thing.closings[at] = _with_before(fact, known)
                elif fact.before and not known.before:
                    thing.closings[at] = fact
                return
            staged = any(self.page.cues.has(Cue.STAGE, *_span(one)) for one in (known, fact))
            if known.sentence != fact.sentence and not staged and abs(known.mention.last - fact.mention.last) < SLIP:
                thing.doubts.append(f"the text names two deadlines: {_days(known.mention)} and {_days(fact.mention)}")
                if _weekday_fails(known.mention) or (fact.mention.starts and not known.mention.starts):
                    thing.closings[at] = fact
                return
        thing.closings.append(fact)

    def _event_applied_to(self, fact: Fact) -> Thing | None:
        """The event that `apply by` belongs to, in the same list item, card or section."""
        thing = self._nearest(fact, lambda other: other.type == "event" and other.days is not None)
        if thing is None or not thing.days or thing.days.mention.first < fact.mention.last:
            return None
        page, block = self.page, fact.sentence.block
        near = (
            thing.home == block
            or thing.home in page.parents[block]
            or page.blocks[thing.home].group == page.blocks[block].group
        )
        called = page.cues.has(Cue.CALL, fact.sentence.begin, fact.sentence.end)
        return thing if near or not called else None

    def _nearest(self, fact: Fact, wanted: Callable[[Thing], bool]) -> Thing | None:
        for thing in reversed(self.things[-20:]):
            if wanted(thing) and self._shares_scope(thing, fact):
                return thing
        return None

    def _shares_scope(self, thing: Thing, fact: Fact) -> bool:
        """Whether the date stands in the same item, card or section as the thing."""
        page, block, home = self.page, fact.sentence.block, thing.home
        over, above = page.parents[block], page.parents[home]
        if home == block or home in over or block in above:
            return True
        if page.blocks[home].group == page.blocks[block].group and page.blocks[block].kind is Kind.TEXT:
            return page.blocks[home].kind in (Kind.TEXT, Kind.HEADING)
        own_item = page.blocks[block].kind in (Kind.ITEM, Kind.ROW) and thing.own is not None and home != block
        if page.blocks[home].kind in (Kind.ITEM, Kind.ROW) and own_item and own_name(page, fact) is not None:
            return False
        return bool(over[:1]) and over[:1] == above[:1]

    def _new(self, type_: Literal["event", "call"], fact: Fact, own: Name | None, place: Where) -> Thing:
        page, block = self.page, fact.sentence.block
        thing = Thing(type_, block, (fact.sentence.begin, fact.sentence.end), own=own, place=place)
        several = self._several[_span(fact)] > 1 and type_ == "event"
        above = [self._dated(name, fact) for name in names_above(page, block)]
        if own:
            named = self._in_series(fact, own, above) if type_ == "event" else own
            thing.names.append(
                replace(named, title=with_city(named.title, place.city)) if _ends_in(named.title, place.city) else named
            )
        elif several and (series := leader(page, fact)):
            thing.names.append(Name(with_city(series, place.city), 4.0))
        repeated = several or self._is_listed(block)
        if not own and above and type_ == "event" and repeated:
            above = [replace(name, title=with_city(name.title, place.city)) if name.shared else name for name in above]
        thing.names.extend(above)
        self.things.append(thing)
        return thing

    def _dated(self, name: Name, fact: Fact) -> Name:
        """The name, less likely if it is that of another year's edition."""
        years = {int(year) for year in re.findall(r"\b20\d\d\b", name.title)}
        other = fact.role is Role.EVENT and years and not years & {fact.mention.first.year, fact.mention.last.year}
        return replace(name, score=name.score - 1.5) if other else name

    def _is_listed(self, block: int) -> bool:
        """Whether the block is one of several dated ones under the same heading."""
        page, over = self.page, self.page.parents[block][:1]
        near = [index for index in (block - 2, block - 1, block + 1, block + 2) if 0 <= index < len(page.blocks)]
        return any(
            page.parents[index][:1] == over
            and page.blocks[index].kind is page.blocks[block].kind
            and bool(page.mentions_in(page.blocks[index].begin, page.blocks[index].end))
            for index in near
        )

    def _in_series(self, fact: Fact, own: Name, above: list[Name]) -> Name:
        """A short name of a list item with that of the series it stands under in front."""
        page, sentence = self.page, fact.sentence
        if (part := _NUMBERED.match(own.title)) and above and is_label(page, sentence):
            return Name(f"{max(above, key=lambda name: name.score).title}: {own.title[part.end() :]}", own.score)
        if own.score > 4 or len(words(own.title)) > SHORT_NAME or not is_label(page, sentence):
            return own
        at = page.text.find(own.title, page.blocks[sentence.block].begin, page.blocks[sentence.block].end)
        if at < 0 or page.cues.has(Cue.EVENT, at, at + len(own.title)):
            return own
        for parent in page.parents[sentence.block]:
            head = page.blocks[parent]
            title = name_of_heading(page, parent)
            if (
                title
                and page.cues.has(Cue.EVENT, head.begin, head.end)
                and any(name.title == title and name.score > 2 for name in above)
            ):
                return Name(f"{title}: {own.title}", own.score)
        return own


def similar(one: str, other: str) -> bool:
    """Whether two titles share most words of the shorter one."""
    first, second = _keys(one), _keys(other)
    if not first or not second:
        return False
    return len(first & second) * 2 > min(len(first), len(second))


def _keys(text: str) -> set[str]:
    return {word.key for word in words(text) if len(word.key) > 2}


def _ends_in(title: str, city: str | None) -> bool:
    return bool(city) and title.endswith(city or "")


def _span(fact: Fact) -> tuple[int, int]:
    return fact.sentence.begin, fact.sentence.end


def _with_before(fact: Fact, known: Fact) -> Fact:
    return replace(fact, before=fact.before or known.before)


def _weekday_fails(mention: Mention) -> bool:
    return any("the text says" in doubt for doubt in mention.doubts)


def _days(mention: Mention) -> str:
    first = f"{mention.first.day} {mention.first:%B %Y}"
    return first if mention.first == mention.last else f"{first} to {mention.last.day} {mention.last:%B %Y}"
