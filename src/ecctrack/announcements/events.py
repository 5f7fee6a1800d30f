"""Event days and registration days, brought to the events that they belong to."""

from dataclasses import replace
from datetime import date, timedelta

from ecctrack.announcements.facts import Fact, Role, is_label
from ecctrack.announcements.headings import card_line
from ecctrack.announcements.name import Name
from ecctrack.announcements.naming import own_name
from ecctrack.announcements.page import Page
from ecctrack.announcements.series import names_of
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.things import (
    Thing,
    Things,
    best_title,
    keys,
    shown,
    similar,
    span,
    weekday_fails,
    with_before,
)
from ecctrack.announcements.vocabulary import Cue
from ecctrack.announcements.where import Where, where

SURE = 4.0  # the score of a name that is quoted
_TITLE = 3  # blocks at the top, among which its title stands
LITTLE = 3  # words
LONGEST_CARD = timedelta(days=14)
LONGEST_AGENDA = 4  # days after the first: of a longer event, days with names of their own are events


class Events:
    """Takes the dates of a page in their order, and makes and completes events."""

    def __init__(self, things: Things) -> None:
        self._things = things
        self._page = things.page
        self._by_days: dict[tuple[date, date], list[Thing]] = {}
        self._by_register: dict[date, list[Thing]] = {}
        self._waiting: list[Fact] = []

    def add_days(self, fact: Fact) -> None:
        """Take the days of an event: of a new one, or said again of one that is known."""
        several = self._things.has_several_events(fact)
        own = own_name(self._page, fact)
        place = where(self._page, fact, several=several)
        same = self._by_days.setdefault(fact.mention.days, [])
        thing = next((one for one in same[-8:] if self._is_same(one, fact, own, place)), None)
        if thing:
            _merge(thing, fact, own, place)
        elif self._is_known(fact, own, place, several=several):
            return
        else:
            thing = self._things.new("event", fact, own, place)
            thing.days = fact
            same.append(thing)
        self._give_waiting(thing)

    def _is_known(self, fact: Fact, own: Name | None, place: Where, *, several: bool) -> bool:
        """Whether the date says no more than one day, or other days, of an event that is known."""
        if (own is None and self._goes_on(fact)) or self._is_part(fact, own) or self._widens(fact, own):
            return True
        return not several and self._contradicts(fact, own, place)

    def look_back(self, fact: Fact) -> None:
        """Take the name that prose looking back gives to an event whose days are known."""
        known = self._by_days.get(fact.mention.days, [])
        if len(known) == 1 and known[0].own is None and not is_label(self._page, fact.sentence):
            name = own_name(self._page, replace(fact, role=Role.EVENT))
            if name and name.score >= SURE:
                known[0].also(name)

    def add_register(self, fact: Fact) -> None:
        """Take a registration day: of the event before it, or of the next one."""
        thing = self._things.nearest(fact, lambda other: other.type == "event") or self._things.only_event(fact)
        if thing is None:
            self._waiting.append(fact)
        else:
            set_register(thing, fact)

    def settle(self) -> None:
        """Give the registration days that found no event an entry of their own."""
        waiting, self._waiting = self._waiting, []
        for fact in waiting:
            self._add_alone(fact)

    def _give_waiting(self, thing: Thing) -> None:
        waiting, self._waiting = self._waiting, []
        for fact in waiting:
            if self._things.share_scope(thing, fact):
                set_register(thing, fact)
            else:
                self._add_alone(fact)

    def _add_alone(self, fact: Fact) -> None:
        known = self._by_register.setdefault(fact.mention.last, [])
        if any(self._things.share_scope(one, fact) for one in known[-3:]):
            return
        own, place = own_name(self._page, fact), where(self._page, fact, several=False)
        thing = self._things.new("event", fact, own, place)
        thing.register = fact
        known.append(thing)

    def _is_same(self, thing: Thing, fact: Fact, own: Name | None, place: Where) -> bool:
        """Whether the event that has the same days is the same event."""
        label = is_label(self._page, fact.sentence)
        if thing.place.city and place.city and keys(thing.place.city) != keys(place.city):
            return False
        hours = {thing.days.mention.starts if thing.days else None, fact.mention.starts} - {None}
        if len(hours) > 1 and label and fact.sentence.block != thing.home:
            return False
        if own is None or thing.own is None:
            return True
        if similar(thing.title, own.title) or similar(thing.own.title, own.title):
            return True
        return not label and self._things.stands_under(thing, fact)

    def _is_part(self, fact: Fact, own: Name | None) -> bool:
        """Whether the date is a day of an event named before, not an event of its own."""
        page, sentence = self._page, fact.sentence
        spans = [
            thing
            for thing in self._things.listed[-12:]
            if thing.days
            and thing.days.mention.first < thing.days.mention.last
            and thing.days.mention.first <= fact.mention.first
            and fact.mention.last <= thing.days.mention.last
            and not self._things.stands_beside(thing, fact)
        ]
        if not spans:
            return False
        if page.cues.has(Cue.DAY, sentence.begin, sentence.end):
            return True
        heads = [page.blocks[index] for index in page.parents[sentence.block]]
        if own is None:
            day = any(page.cues.has(Cue.DAY, head.begin, head.end) for head in heads[:1])
            card = card_line(page, sentence.block) is not None or _heads_an_event(page, sentence.block)
            return day or not (card or all(self._things.stands_apart(thing, fact) for thing in spans))
        several = fact.mention.first < fact.mention.last
        bracketed = page.text[fact.mention.begin - 1] == "("
        if several and (bracketed or not any(similar(own.title, thing.title) for thing in spans)):
            return False  # `BEAUTY (6–8 May) and TOP HAIR (7–8 May)`; a part is one day
        agenda = any(page.cues.has(Cue.AGENDA, head.begin, head.end) for head in heads)
        prose = not is_label(page, sentence)
        return any(
            (thing.days.mention.last - thing.days.mention.first).days <= LONGEST_AGENDA
            and (agenda or (prose and (own.score < 2.5 or similar(own.title, thing.title))))
            for thing in spans
            if thing.days
        )

    def _goes_on(self, fact: Fact) -> bool:
        """Whether an agenda goes on with the next day of the event before: `Friday, 24 May`, `Day 2: 24 May`."""
        page, last = self._page, self._things.listed[-1] if self._things.listed else None
        if not last or not last.days or last.own or last.type != "event":
            return False
        before, mention, lines = last.days.mention, fact.mention, (last.home, fact.sentence.block)
        timed = before.starts and mention.starts and all(_begins(page, line) for line in lines)
        weekdays = before.weekday_written and mention.weekday_written and (timed or all(map(page.is_bare, lines)))
        if (
            not (weekdays or all(_counts_days(page, line) for line in lines))
            or mention.first != mention.last
            or mention.first - before.last != timedelta(days=1)
        ):
            return False
        if best_title(names_of(page, fact, None, None, event=True, several=False)) != last.title:
            return False
        last.days = replace(last.days, mention=replace(before, last=mention.last, ends=mention.ends))
        return True

    def _widens(self, fact: Fact, own: Name | None) -> bool:
        """Whether a card names the first day in a line of its own, and its text all days of the event."""
        page, last = self._page, self._things.listed[-1] if self._things.listed else None
        if not last or last.type != "event" or not last.days or not page.is_bare(last.days.sentence.block):
            return False
        day, days = last.days.mention, fact.mention
        begins = day.first == day.last == days.first < days.last <= days.first + LONGEST_CARD
        named = own is None or similar(own.title, last.title)
        if not begins or not named or not self._things.share_scope(last, fact):
            return False
        self._by_days.setdefault(days.days, []).append(last)
        mention = replace(day, last=days.last, starts=days.starts or day.starts, ends=days.ends)
        last.days = replace(last.days, mention=mention)
        return True

    def _contradicts(self, fact: Fact, own: Name | None, place: Where) -> bool:
        """Whether a heading gave the same event other days; the text under it is believed, unless its weekday fails."""
        page = self._page
        here = page.blocks[fact.sentence.block]
        for thing in reversed(self._things.listed[-6:]):
            home = page.blocks[thing.home]
            under = home.kind is Kind.HEADING and (
                self._things.stands_under(thing, fact) or home.group == here.group or _is_titled(thing, own, place)
            )
            if under and thing.days and thing.days.before and thing.days.before.days == fact.mention.days:
                return True  # the old date once more
            if not under or not thing.days or fact.before or (own and not similar(own.title, thing.title)):
                continue
            if thing.days.sentence.block != thing.home:
                continue  # the text has already given its days
            if thing.days.mention.first <= fact.mention.first and fact.mention.last <= thing.days.mention.last:
                return True  # one of its days
            moved = page.cues.has(Cue.MOVED, page.blocks[0].begin, here.end)
            if not moved:
                thing.doubts.append(f"the text names two dates: {shown(thing.days.mention)} and {shown(fact.mention)}")
            if moved or not weekday_fails(fact.mention):
                self._by_days.setdefault(fact.mention.days, []).append(thing)
                thing.days = replace(fact, before=thing.days.mention) if moved else fact
                thing.quote = span(fact)
                thing.place = place if place.city else thing.place
            return True
        return False


def _heads_an_event(page: Page, index: int) -> bool:
    """Whether the block is a heading that calls its date an event, if by no name: `Kick-off meeting 19-20 May`."""
    block = page.blocks[index]
    return block.kind is Kind.HEADING and page.cues.has(Cue.EVENT, block.begin, block.end)


def _begins(page: Page, index: int) -> bool:
    """Whether the block begins with its only date, and says little more than its hours."""
    block = page.blocks[index]
    dates = page.mentions_in(block.begin, block.end)
    little = len(page.undated(index).split()) <= LITTLE
    return little and len(dates) == 1 and dates[0].begin == block.begin


def _counts_days(page: Page, index: int) -> bool:
    """Whether the block is a date and words such as `Day 2`, and nothing else."""
    block = page.blocks[index]
    said = [hit for hit in page.cues.within(block.begin, block.end) if hit.cue is Cue.DAY]
    spans = [(mention.begin, mention.end) for mention in page.mentions_in(block.begin, block.end)]
    known = [*spans, *((hit.begin, hit.end) for hit in said)]
    return bool(said) and len(spans) == 1 and page.words_outside(index, known) == 0


def _is_titled(thing: Thing, own: Name | None, place: Where) -> bool:
    """Whether the event was named in the page's title, with the same place."""
    named = keys(thing.place.city or "") | keys(thing.title)
    return (
        thing.home < _TITLE and bool(named & keys(place.city or "")) and bool(own and similar(own.title, thing.title))
    )


def set_register(thing: Thing, fact: Fact) -> None:
    """Give the event its registration day; of two, the later is taken, with a doubt."""
    known = thing.register
    if known and known.mention.last == fact.mention.last:
        thing.register = fact if fact.mention.starts else known
        return
    if known:
        thing.doubts.append(f"two registration days are named: {shown(known.mention)} and {shown(fact.mention)}")
    if not known or fact.before or known.mention.last < fact.mention.last:
        thing.register = fact


def _merge(thing: Thing, fact: Fact, own: Name | None, place: Where) -> None:
    """Add to the event what another mention of its days says."""
    if own:
        thing.also(own)
    if not thing.place.city and place.city:
        thing.place = Where(place.city, place.country, thing.place.online or place.online)
    if thing.days and fact.before and not thing.days.before:
        thing.days = fact
    elif thing.days and thing.days.mention.starts is None and fact.mention.starts:
        thing.days = with_before(fact, thing.days)
