"""Opening days and deadlines, brought to the calls that they belong to."""

from datetime import date, timedelta

from ecctrack.announcements.cues import words
from ecctrack.announcements.events import set_register
from ecctrack.announcements.facts import Fact, Role, is_label
from ecctrack.announcements.headings import name_of_heading
from ecctrack.announcements.name import Name
from ecctrack.announcements.naming import own_name
from ecctrack.announcements.page import Page
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.things import RECENT, Thing, Things, shown, similar, span, weekday_fails, with_before
from ecctrack.announcements.topics import topic
from ecctrack.announcements.vocabulary import Cue
from ecctrack.announcements.where import Where

SLIP = timedelta(days=8)  # two deadlines of one call nearer than this are one, written wrong
SURE = 3.2  # a name of at least this score tells a call from one that only its heading names
VAGUE = 3.0  # a name of a lower score tells no call from the one it stands under
CARD = 3  # blocks between the opening day and the deadline of a card
LONGEST_TITLE = 14  # words, of a call without dates

_NO_NAME = "call for expression of interest applications proposals speakers participants"


class Calls:
    """Takes the dates of a page in their order, and makes and completes calls."""

    def __init__(self, things: Things) -> None:
        self._things = things
        self._page = things.page
        self._by_deadline: dict[date, list[Thing]] = {}

    def add(self, fact: Fact) -> None:
        """Take an opening day, a deadline or both; a deadline to apply for an event is its registration day."""
        own = own_name(self._page, fact)
        closes = fact.role in (Role.DEADLINE, Role.SPAN)
        thing = self._known(fact, own)
        unnamed = own is None or own.score < 4 or similar(own.title, _NO_NAME)
        if thing is None and closes and unnamed and (event := self._event(fact)):
            set_register(event, fact)
            return
        if thing is None:
            thing = self._things.new("call", fact, own, Where())
        elif own and (own.score > 4 or thing.home == fact.sentence.block):
            thing.also(Name(own.title, own.score - 0.2))
        if fact.role in (Role.OPENS, Role.SPAN):
            thing.opens = thing.opens or fact
        if closes:
            self._close(thing, fact)

    def _known(self, fact: Fact, own: Name | None) -> Thing | None:
        """The call that the date belongs to, if it was named before."""
        if fact.role is Role.DEADLINE:
            for thing in self._by_deadline.get(fact.mention.last, [])[-6:]:
                vague = own is not None and own.score < VAGUE and self._things.stands_under(thing, fact)
                named = own and thing.own and not vague
                same = similar(own.title, thing.title) if named and own else not self._things.stands_apart(thing, fact)
                if same:
                    return thing
        if opened := self._of_topic(fact, own):
            return opened
        known = self._things.nearest(fact, lambda other: other.type == "call") or self._just_opened(fact, own)
        if known is None or _topics_differ(own, known):
            return None
        if own and similar(own.title, _NO_NAME) and known.home == fact.sentence.block:
            own = None
        sure = own is not None and own.score >= SURE and known.own is None and known.home != fact.sentence.block
        if own and sure and not similar(own.title, known.title):
            return None
        if own and known.own and not similar(own.title, known.title) and not similar(own.title, known.own.title):
            done = known.closings and fact.role is Role.DEADLINE
            return known if known.quote == span(fact) and not done else None
        first = known.opens.mention.first if known.opens else fact.mention.first
        return None if fact.role is Role.OPENS and first != fact.mention.first else known

    def _of_topic(self, fact: Fact, own: Name | None) -> Thing | None:
        """The call with the same topic identifier that has opened and not yet closed."""
        identifier = topic(own.title) if own else None
        if identifier is None or fact.role is not Role.DEADLINE:
            return None
        return next(
            (
                thing
                for thing in reversed(self._things.listed[-RECENT:])
                if thing.type == "call" and thing.opens and not thing.closings
                if identifier in self._page.text[thing.quote[0] : thing.quote[1]]
            ),
            None,
        )

    def _just_opened(self, fact: Fact, own: Name | None) -> Thing | None:
        """The call whose opening day stands right above a deadline that names no call of its own."""
        last = self._things.listed[-1] if self._things.listed else None
        if not last or not last.opens or last.closings or fact.role is not Role.DEADLINE or own:
            return None
        near = 0 < fact.sentence.block - last.opens.sentence.block <= CARD
        return last if near and last.opens.mention.first < fact.mention.last else None

    def _event(self, fact: Fact) -> Thing | None:
        """The event that `apply by` belongs to, in the same list item, card or section."""
        thing = self._things.nearest(fact, lambda other: other.type == "event" and other.days is not None)
        if thing is None or not thing.days or thing.days.mention.first < fact.mention.last:
            return None
        if thing.days.status == "cancelled" and fact.sentence != thing.days.sentence:
            return None  # what is still to be sent belongs to what takes its place
        if thing.register and thing.register.mention.last != fact.mention.last:
            return None
        if fact.mention.last < self._page.today:
            return None
        blocks = self._page.blocks
        near = self._things.stands_under(thing, fact) or blocks[thing.home].group == blocks[fact.sentence.block].group
        return thing if near or not self._page.cues.has(Cue.CALL, *span(fact)) else None

    def _close(self, thing: Thing, fact: Fact) -> None:
        """Give the call a deadline: one said again, one written wrong, or one more cut-off."""
        self._by_deadline.setdefault(fact.mention.last, []).append(thing)
        for at, known in enumerate(thing.closings[-12:], max(0, len(thing.closings) - 12)):
            if known.mention.last == fact.mention.last:
                if known.mention.starts is None and fact.mention.starts:
                    thing.closings[at] = with_before(fact, known)
                elif fact.before and not known.before:
                    thing.closings[at] = fact
                return
            if self._contradicts(known, fact):
                thing.doubts.append(f"the text names two deadlines: {shown(known.mention)} and {shown(fact.mention)}")
                if weekday_fails(known.mention) or (fact.mention.starts and not known.mention.starts):
                    thing.closings[at] = fact
                return
        thing.closings.append(fact)

    def _contradicts(self, known: Fact, fact: Fact) -> bool:
        staged = any(self._page.cues.has(Cue.STAGE, *span(one)) for one in (known, fact))
        near = abs(known.mention.last - fact.mention.last) < SLIP
        listed = all(is_label(self._page, one.sentence) for one in (known, fact))
        # Questions may be due a week before the proposals.
        alike = len({self._page.cues.has(Cue.ASIDE, *span(one)) for one in (known, fact)}) == 1
        return near and alike and not staged and not listed and known.sentence != fact.sentence


def _topics_differ(own: Name | None, known: Thing) -> bool:
    """Whether the date and the call are named by different topic identifiers."""
    first = topic(own.title) if own else None
    second = next((found for name in known.names if (found := topic(name.title))), None)
    return first is not None and second is not None and first != second


def add_continuous(things: Things) -> None:
    """Add the calls that are open without an end, and mark those among the things."""
    page = things.page
    dated = {index for thing in things.listed for index in (thing.home, *page.parents[thing.home])}
    calls = {thing.home: thing for thing in things.listed if thing.type == "call"}
    for index, listed in enumerate(page.sentences):
        said = [one for one in listed if not one.mentions and page.cues.has(Cue.CONTINUOUS, one.begin, one.end)]
        if not said:
            continue
        known = next((calls[home] for home in (index, *page.parents[index]) if home in calls), None)
        if known:
            known.continuous = known.continuous or not known.closings
        elif index not in dated and (title := _continuous_title(page, index)):
            quote = (said[0].begin, said[0].end)
            things.listed.append(Thing("call", index, quote, names=[Name(title, 3.0)], continuous=True))


def _continuous_title(page: Page, index: int) -> str:
    """The name of the call in the block or in the heading right over it; empty if neither names a call."""
    for block in (index, *page.parents[index][:1]):
        first = page.sentences[block][0]
        cues = {hit.cue for hit in page.cues.within(first.begin, first.end)}
        prose = (
            block == index and page.blocks[block].kind is Kind.TEXT and ":" not in page.text[first.begin : first.end]
        )
        title = name_of_heading(page, block)
        named = cues & {Cue.CALL, Cue.APPLY} and Cue.EVENT not in cues
        if named and not prose and 0 < len(words(title)) <= LONGEST_TITLE:
            return title
    return ""
