"""Events and calls in the making, and which of them a date stands with."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ecctrack.announcements.cues import words
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import Fact, Role, is_label
from ecctrack.announcements.headings import name_of_heading
from ecctrack.announcements.name import Name
from ecctrack.announcements.naming import own_name
from ecctrack.announcements.page import Page
from ecctrack.announcements.series import names_of
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.where import Where

_NUMBER = re.compile(r"\b\d{1,3}(?=st\b|nd\b|rd\b|th\b|\b)")
MOST_NAMES = 40
RECENT = 20  # things looked back at, so that a long text costs no more a date


@dataclass
class Thing:
    """An event or call in the making."""

    type: Literal["event", "call"]
    home: int
    """The block that it was first named in."""
    quote: tuple[int, int]
    until: int = 0
    """The block that the next thing is first named in, or the number of blocks."""
    names: list[Name] = field(default_factory=list)
    own: Name | None = None
    """The name in the line of its first date, if that names it."""
    place: Where = field(default_factory=Where)
    days: Fact | None = None
    register: Fact | None = None
    opens: Fact | None = None
    closings: list[Fact] = field(default_factory=list)
    continuous: bool = False
    doubts: list[str] = field(default_factory=list)

    def also(self, name: Name) -> None:
        """Take one more name that it may go by."""
        if name not in self.names and len(self.names) < MOST_NAMES:
            self.names.append(name)

    @property
    def title(self) -> str:
        """The likeliest of its names."""
        return best_title(self.names)


def _begin_alike(page: Page, here: int, there: int) -> bool:
    """Whether both lines begin with the same word and its sign: `Join – …`, `Join – …`."""
    begins = [re.match(r"[^\W\d]+ ?[–—:|-] ", page.words_of(line)) for line in (here, there)]
    return all(begins) and len({begin[0] for begin in begins if begin}) == 1


class Things:
    """The things of one page, in the order of their first dates."""

    def __init__(self, page: Page, facts: Sequence[Fact]) -> None:
        self.page = page
        self.listed: list[Thing] = []
        events = {(span(fact), fact.mention.first, fact.mention.last) for fact in facts if fact.role is Role.EVENT}
        self._events = Counter(where for where, _, _ in events)

    def has_several_events(self, fact: Fact) -> bool:
        """Whether the sentence of the date gives the days of more than one event."""
        return self._events[span(fact)] > 1

    def new(self, type_: Literal["event", "call"], fact: Fact, own: Name | None, place: Where) -> Thing:
        """A thing of its own for the date, under all the names it may have."""
        thing = Thing(type_, fact.sentence.block, span(fact), own=own, place=place)
        several = type_ == "event" and self.has_several_events(fact)
        thing.names = names_of(self.page, fact, own, place.city, event=type_ == "event", several=several)
        self.listed.append(thing)
        return thing

    def nearest(self, fact: Fact, wanted: Callable[[Thing], bool]) -> Thing | None:
        """The last thing before the date that is `wanted` and stands in the same item, card or section."""
        recent = reversed(self.listed[-RECENT:])
        return next((thing for thing in recent if wanted(thing) and self.share_scope(thing, fact)), None)

    def only_event(self, fact: Fact) -> Thing | None:
        """The event that the whole text so far is about, if there is one and it is not over before the date."""
        dated = [thing for thing in self.listed[:3] if thing.type == "event" and thing.days]
        kind = self.page.blocks[fact.sentence.block].kind
        line = kind is Kind.ROW or (kind is Kind.ITEM and is_label(self.page, fact.sentence))
        if len(dated) != 1 or len(self.listed) != 1 or line:
            return None
        days = dated[0].days
        return dated[0] if days and fact.mention.last <= days.mention.last else None

    def share_scope(self, thing: Thing, fact: Fact) -> bool:
        """Whether the date stands in the same item, card or section as the thing."""
        page, block, home = self.page, fact.sentence.block, thing.home
        over, above = page.parents[block], page.parents[home]
        if self.stands_under(thing, fact) or block in above:
            return True
        here, there = page.blocks[block], page.blocks[home]
        if here.group == there.group and here.kind is Kind.TEXT:
            return there.kind in (Kind.TEXT, Kind.HEADING)
        lines = (Kind.ITEM, Kind.ROW)
        if there.kind in lines and here.kind in lines and thing.own is not None and own_name(page, fact) is not None:
            return False
        return bool(over[:1]) and over[:1] == above[:1]

    def stands_under(self, thing: Thing, fact: Fact) -> bool:
        """Whether the date is in the block where the thing was named, or below it."""
        return thing.home == fact.sentence.block or thing.home in self.page.parents[fact.sentence.block]

    def stands_beside(self, thing: Thing, fact: Fact) -> bool:
        """Whether both are lines of the same list or table that begin with their dates, or with the same word."""
        page, here, there = self.page, fact.sentence.block, thing.home
        if here != there and page.blocks[here].group == page.blocks[there].group and _begin_alike(page, here, there):
            return True
        if here == there or page.parents[here][:1] != page.parents[there][:1] or not thing.days:
            return False
        lines = (page.blocks[here], page.blocks[there])
        mentions = (fact.mention, thing.days.mention)
        return all(line.kind in (Kind.ITEM, Kind.ROW) for line in lines) and all(
            line.begin == mention.begin for line, mention in zip(lines, mentions, strict=True)
        )

    def stands_apart(self, thing: Thing, fact: Fact) -> bool:
        """Whether the date has a heading or lead of its own, which the thing does not stand under."""
        page = self.page
        over = page.parents[fact.sentence.block][:1]
        if not over or over[0] in (thing.home, *page.parents[thing.home]) or self.stands_under(thing, fact):
            return False
        head = page.blocks[over[0]]
        return not page.mentions_in(head.begin, head.end) and bool(name_of_heading(page, over[0]))


def best_title(names: Iterable[Name]) -> str:
    """The likeliest of the names; empty if there are none."""
    best = max(names, key=lambda name: name.score, default=None)
    return best.title if best else ""


def similar(one: str, other: str) -> bool:
    """Whether two titles share most words of the shorter one, and are not numbered differently."""
    first, second = keys(one), keys(other)
    numbers = [set(_NUMBER.findall(title)) for title in (one, other)]
    if all(numbers) and not numbers[0] & numbers[1]:
        return False
    return bool(first and second) and len(first & second) * 2 > min(len(first), len(second))


def keys(text: str) -> set[str]:
    """The words of a title that tell it from others."""
    return {word.key for word in words(text) if len(word.key) > 2}


def span(fact: Fact) -> tuple[int, int]:
    """Begin and end of the sentence of a date."""
    return fact.sentence.begin, fact.sentence.end


def with_before(fact: Fact, known: Fact) -> Fact:
    """The date, with what `known`, its other mention, says that it replaces."""
    return replace(fact, before=fact.before or known.before)


def weekday_fails(mention: Mention) -> bool:
    """Whether another weekday is written with the date than it has."""
    return any("the text says" in doubt for doubt in mention.doubts)


def shown(mention: Mention) -> str:
    """The days in words, for a doubt."""
    first = f"{mention.first.day} {mention.first:%B %Y}"
    return first if mention.first == mention.last else f"{first} to {mention.last.day} {mention.last:%B %Y}"
