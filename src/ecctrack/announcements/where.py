"""Where the thing that a date belongs to is held."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ecctrack.announcements.facts import Fact
from ecctrack.announcements.page import Page
from ecctrack.announcements.places import Place, places
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.vocabulary import Cue

BESIDE = 16  # characters behind a date, in which `online` is said of it
NEAR = 8  # blocks: a line `Venue: …` further away belongs to something else


@dataclass(frozen=True)
class Where:
    """City and country if they are known, and whether one may attend from afar."""

    city: str | None = None
    country: str | None = None
    online: bool = False


def where(page: Page, fact: Fact, *, several: bool) -> Where:
    """The place of a date; with `several` events in the sentence only what stands beside the date counts."""
    online = _online(page, fact)
    for begin, end in _stretches(page, fact, several=several):
        if place := _best(page, begin, end):
            return Where(place.city, place.country, online)
    if city := _beside_date(page, fact):
        return Where(city, None, online)
    return Where(online=online)


def _stretches(page: Page, fact: Fact, *, several: bool) -> Iterator[tuple[int, int]]:
    """Where the place may be named, the likeliest first."""
    left, right = (fact.begin, fact.mention.begin), (fact.mention.end, fact.end)
    if several:
        first = fact.sentence.mentions[0]
        before = _best(page, fact.sentence.begin, first.begin)
        yield from ((left, right) if before else (right, left))
        yield fact.sentence.begin, first.begin
        return
    both = [(begin, end) for begin, end in (left, right) if (place := _best(page, begin, end)) and place.city]
    yield from both
    yield from (left, right, (fact.sentence.begin, fact.sentence.end))
    block = page.blocks[fact.sentence.block]
    yield block.begin, block.end
    yield from _labels(page, fact.sentence.block)
    for index in _neighbours(page, fact.sentence.block):
        if len(page.words_of(index)) < 80:
            yield page.blocks[index].begin, page.blocks[index].end
    for parent in page.parents[fact.sentence.block][:4]:
        if parent and block.kind is Kind.HEADING:
            continue  # the heading before it, of something else
        yield page.blocks[parent].begin, page.blocks[parent].end
        for index in (parent + 1, parent + 2):
            if index < len(page.blocks) and page.blocks[index].group == page.blocks[parent].group:
                other = page.blocks[index]
                if other.end - other.begin < 60 and not page.mentions_in(other.begin, other.end):
                    yield other.begin, other.end


def _beside_date(page: Page, fact: Fact) -> str | None:
    """An unknown city that follows the date in the first line of a card: `5 May 2024, Hameln`."""
    block = page.blocks[fact.sentence.block]
    if page.text[block.begin : fact.mention.begin].strip():
        return None
    match = re.fullmatch(
        r"\s*[,|–-]\s*([^\W\d_][^\W\d_]+(?:[ -][^\W\d_]+){0,2})\s*[.,]?",
        page.text[fact.mention.end : fact.sentence.end],
    )
    if not match or not match[1][0].isupper() or page.cues.within(fact.mention.end, fact.sentence.end):
        return None
    return match[1]


def _labels(page: Page, block: int) -> Iterator[tuple[int, int]]:
    """What stands behind `Venue:` near the block, under the same heading."""
    over = page.parents[block][:1]
    for index in range(max(0, block - NEAR), min(len(page.blocks), block + NEAR)):
        other = page.blocks[index]
        if page.parents[index][:1] != over and index not in page.parents[block] and block not in page.parents[index]:
            continue
        for hit in page.cues.within(other.begin, min(other.end, other.begin + 60)):
            if hit.cue is Cue.PLACE and page.text[hit.end : hit.end + 3].lstrip().startswith(":"):
                yield hit.end, other.end


def _neighbours(page: Page, block: int) -> Iterator[int]:
    """The other lines of the block's group, the nearest first, for a card of short lines."""
    if page.blocks[block].kind is not Kind.TEXT and page.blocks[block].kind is not Kind.HEADING:
        return
    for index in (block + 1, block + 2, block - 1, block - 2):
        if 0 <= index < len(page.blocks) and page.blocks[index].group == page.blocks[block].group:
            other = page.blocks[index]
            if other.kind in (Kind.TEXT, Kind.HEADING) and not page.mentions_in(other.begin, other.end):
                yield index


def _best(page: Page, begin: int, end: int) -> Place | None:
    """The place in text[begin:end] that says most, looked for once: many dates may stand in one block."""
    if (begin, end) not in page.places:
        page.places[begin, end] = _found(page, begin, end)
    return page.places[begin, end]


def _found(page: Page, begin: int, end: int) -> Place | None:
    """The place in text[begin:end]; a country alone only where it is named as a place."""
    text = page.walled(begin, end)
    listed = [place for place in places(text, page.spoken) if place.city or _stands_as_place(text, place)]
    return max(listed, key=lambda place: (bool(place.city), bool(place.city and place.country)), default=None)


def _stands_as_place(text: str, place: Place) -> bool:
    before = text[: place.begin].rstrip()
    return (
        not before
        or before[-1] in ",(|:–-"
        or before.rsplit(" ", 1)[-1].casefold() in {"in", "en", "au", "aux", "v", "ve", "w", "la"}
    )


def _online(page: Page, fact: Fact) -> bool:
    own = [(fact.begin, fact.mention.begin), (fact.mention.end, fact.mention.end + BESIDE)]
    own += [(one.begin, one.end) for one in page.sentences[fact.sentence.block] if not one.mentions]
    if any(page.cues.has(Cue.ONLINE, begin, end) for begin, end in own):
        return True
    near = [*_neighbours(page, fact.sentence.block), *page.parents[fact.sentence.block][:1]]
    spans = [
        *_labels(page, fact.sentence.block),
        *((page.blocks[index].begin, page.blocks[index].end) for index in near),
    ]
    return any(page.cues.has(Cue.ONLINE, begin, end) for begin, end in spans if end - begin < 200)
