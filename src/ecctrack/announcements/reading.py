"""What an announcement proposes: every dated event and call in a text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time

from ecctrack.announcements.clock import with_hours
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import Fact
from ecctrack.announcements.gathering import gathered
from ecctrack.announcements.kinds import kind
from ecctrack.announcements.moves import with_moves
from ecctrack.announcements.name import is_only_labels
from ecctrack.announcements.page import Page
from ecctrack.announcements.proposal import Day, Proposal, ProposedMove
from ecctrack.announcements.roles import facts
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.things import Thing
from ecctrack.announcements.titles import is_click
from ecctrack.announcements.topics import programme, topic, topics_together
from ecctrack.announcements.vocabulary import Cue

LONGEST_MAKESHIFT = 100  # characters of the sentence, for a title where nothing names the thing
LONGEST_POINTER = 40  # characters of a line such as `More information:`, without its address
CARD = 6  # blocks
BRUSSELS = "Europe/Brussels"


def proposals(text: str, today: date) -> tuple[Proposal, ...]:
    """The events and calls that `text` announces, in its order; `today` is the day of reading."""
    page = Page(text, today)
    things = gathered(page, with_hours(page, with_moves(page, facts(page))))
    return tuple(one for thing in things for one in _each_topic(page, thing, _proposal(page, thing)))


def _each_topic(page: Page, thing: Thing, proposal: Proposal) -> Iterator[Proposal]:
    """The call once for each topic of `A, B and C close on 8 December`; anything else as it is."""
    several = topics_together(page.quote(*thing.quote)) if proposal.topic else ()
    if proposal.topic not in several:
        yield proposal
        return
    for identifier in several:
        yield replace(proposal, title=identifier, topic=identifier, programme=programme(identifier))


def _proposal(page: Page, thing: Thing) -> Proposal:
    title = thing.title or _makeshift(page, thing)
    return _event(page, thing, title) if thing.type == "event" else _call(page, thing, title)


def _makeshift(page: Page, thing: Thing) -> str:
    """What stands for the title where nothing names the thing: its sentence, or a line near it if that is all date."""
    if any(map(str.isalpha, page.walled(*thing.quote))):
        return page.quote(*thing.quote)[:LONGEST_MAKESHIFT]
    near = (*range(thing.home + 1, min(thing.home + CARD, len(page.blocks))), *range(thing.home))
    for sentence in (page.sentences[block][0] for block in near if page.sentences[block]):
        said = page.quote(sentence.begin, sentence.end)
        if not sentence.mentions and not is_only_labels(page, sentence.begin, sentence.end, said.rstrip(".: ")):
            return said.rstrip(".: ")[:LONGEST_MAKESHIFT]
    return page.quote(*thing.quote)[:LONGEST_MAKESHIFT]


def _event(page: Page, thing: Thing, title: str) -> Proposal:
    days, register = thing.days, thing.register
    start, end = _span(days.mention) if days else (None, None)
    begin, stop = thing.quote
    tentative = page.cues.has(Cue.TENTATIVE, begin, stop)
    return Proposal(
        "event",
        title,
        page.passage(thing.home, begin, stop),
        kind=kind(title, page.quote(begin, stop)),
        start=start,
        end=end,
        register_by=_closing(register.mention) if register else None,
        zone=_zone(days, register),
        city=thing.place.city,
        country=thing.place.country,
        online=thing.place.online,
        status=(days.status if days else None) or ("tentative" if tentative else None),
        url=_url(page, thing),
        moved=tuple(_moves(("event", days), ("registration", register))),
        doubts=_doubts(thing),
    )


def _call(page: Page, thing: Thing, title: str) -> Proposal:
    closings = sorted(thing.closings, key=lambda fact: _closing(fact.mention).isoformat())
    keys = _keys(page, closings)
    single = len(closings) == 1
    where = f"{title} {page.quote(*thing.quote)}"
    return Proposal(
        "call",
        title,
        page.passage(thing.home, *thing.quote),
        opens=_opening(thing.opens.mention) if thing.opens else None,
        deadline=_closing(closings[0].mention) if single else None,
        deadlines=()
        if single
        else tuple((key, _closing(fact.mention)) for key, fact in zip(keys, closings, strict=True)),
        continuous=thing.continuous and not closings,
        zone=_zone(thing.opens, *closings),
        programme=programme(where),
        topic=topic(where),
        url=_url(page, thing),
        moved=tuple(_moves(("opens", thing.opens), *zip(keys, closings, strict=True))),
        doubts=_doubts(thing),
    )


def _keys(page: Page, closings: list[Fact]) -> list[str]:
    """The milestone keys of a call's deadlines, in their order."""
    if len(closings) == 1:
        return ["deadline"]
    said = " ".join(page.text[fact.sentence.begin : fact.sentence.end] for fact in closings).casefold()
    name = (
        "stage"
        if len(closings) == 2 and any(word in said for word in ("stage", "stufe", "étape", "fase", "etap"))
        else "cut-off"
    )
    return [f"{name}-{number}" for number in range(1, len(closings) + 1)]


def _span(mention: Mention) -> tuple[Day, Day | None]:
    """First day or moment, and last; None for an event of one day, or of no known length."""
    if mention.starts is None or (mention.ends is None and mention.first != mention.last):
        return mention.first, mention.last if mention.last != mention.first else None
    start = datetime.combine(mention.first, mention.starts)
    if mention.ends is not None:
        return start, datetime.combine(mention.last, mention.ends)
    return (start, None) if mention.first == mention.last else (mention.first, mention.last)


def _opening(mention: Mention) -> Day:
    return _at(mention.first, mention.starts)


def _closing(mention: Mention) -> Day:
    return _at(mention.last, mention.ends or mention.starts)


def _at(day: date, hour: time | None) -> Day:
    return datetime.combine(day, hour) if hour else day


def _zone(*facts_: Fact | None) -> str | None:
    zones = [fact.mention.zone for fact in facts_ if fact and fact.mention.zone]
    return zones[0] if zones and zones[0] != BRUSSELS else None


def _moves(*milestones: tuple[str, Fact | None]) -> Iterator[ProposedMove]:
    for key, fact in milestones:
        if fact and fact.before:
            before = fact.before.first if key == "event" else fact.before.last
            yield ProposedMove(key, _at(before, fact.before.starts))


def _doubts(thing: Thing) -> tuple[str, ...]:
    listed = [fact for fact in (thing.days, thing.register, thing.opens, *thing.closings) if fact]
    said = [doubt for fact in listed for doubt in (*fact.mention.doubts, *fact.doubts)]
    return tuple(dict.fromkeys([*said, *thing.doubts]))


def _url(page: Page, thing: Thing) -> str | None:
    """The link nearest to where the thing is named: in its sentence, its block, or the lines of its card below."""
    block = page.blocks[thing.home]
    places = [thing.quote, (block.begin, block.end), *_lines_below(page, thing)]
    for begin, end in places:
        inside = page.links_in(begin, end)
        if inside:
            return inside[0].url
    return None


def _lines_below(page: Page, thing: Thing) -> Iterator[tuple[int, int]]:
    """The blocks behind the thing's first one that belong to it: up to the next thing or heading."""
    for block in page.blocks[thing.home + 1 : min(thing.until, thing.home + 1 + CARD)]:
        said = page.text[block.begin : block.end]
        pointer = block.end - block.begin <= LONGEST_POINTER
        names = block.kind is Kind.HEADING and not (pointer and is_click(said, page.spoken))
        if names and not page.mentions_in(block.begin, block.end):
            return
        if block.group == page.blocks[thing.home].group or pointer:
            yield block.begin, block.end
