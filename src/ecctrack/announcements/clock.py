"""Hours that stand apart from their dates, given to the dates they belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ecctrack.announcements.dates import Mention, Reading
from ecctrack.announcements.facts import Fact, Role
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.vocabulary import Cue

NEAR = 4  # blocks: an hour further away belongs to something else


def with_hours(page: Page, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, those without an hour with the one that their sentence, card or text gives them."""
    common = _common_closing(page)
    settled = []
    for at, fact in enumerate(facts):
        found = (
            fact.mention.starts is None
            and fact.role is not Role.NOTHING
            and (
                _beside(page, fact)
                or _of_list(facts, at)
                or _in_card(page, fact)
                or (common if fact.role is Role.DEADLINE else None)
            )
        )
        settled.append(replace(fact, mention=_timed(fact.mention, found)) if found else fact)
    return settled


def _timed(mention: Mention, hours: Reading) -> Mention:
    doubts = tuple(dict.fromkeys((*mention.doubts, *hours.doubts)))
    return replace(mention, starts=hours.starts, ends=hours.ends, zone=hours.zone, doubts=doubts)


def _beside(page: Page, fact: Fact) -> Reading | None:
    """The one hour of the date's own stretch of the sentence, or of the whole sentence for its last date."""
    for begin, end in ((fact.mention.end, fact.end), (fact.begin, fact.mention.begin)):
        found = page.hours_in(begin, end)
        if len(found) == 1:
            return found[0]
    sentence = fact.sentence
    found = page.hours_in(sentence.mentions[-1].end, sentence.end)
    closing = fact.role in (Role.DEADLINE, Role.REGISTER)
    return found[0] if len(found) == 1 and closing else None


def _of_list(facts: Sequence[Fact], at: int) -> Reading | None:
    """The hour of the last of several deadlines in one sentence, which is that of all."""
    if facts[at].role is not Role.DEADLINE:
        return None
    for other in facts[at + 1 : at + 12]:
        mention = other.mention
        if other.sentence == facts[at].sentence and other.role is Role.DEADLINE and mention.starts:
            return Reading(mention.begin, mention.end, mention.starts, mention.ends, mention.zone, ())
    return None


def _in_card(page: Page, fact: Fact) -> Reading | None:
    """The hour that a line or sentence next to an event's date gives alone."""
    if fact.role is not Role.EVENT or fact.mention.first != fact.mention.last:
        return None
    for sentence in _neighbours(page, fact):
        if sentence.mentions:
            continue
        found = page.hours_in(sentence.begin, sentence.end)
        if len(found) == 1 and not page.cues.has(Cue.DEADLINE, sentence.begin, sentence.end):
            return found[0]
    return None


def _neighbours(page: Page, fact: Fact) -> Iterator[Sentence]:
    """The sentences of the date's block, and of the short lines of its card."""
    block = fact.sentence.block
    yield from page.sentences[block]
    for index in range(block + 1, min(block + 1 + NEAR, len(page.blocks))):
        other = page.blocks[index]
        same = other.group == page.blocks[block].group or block in page.parents[index]
        if not same or page.mentions_in(other.begin, other.end):
            return
        if page.parents[index][:1] in (page.parents[block][:1], (block,)):
            yield from page.sentences[index][:1]


def _common_closing(page: Page) -> Reading | None:
    """The hour that a sentence gives to all deadlines of the text."""
    for hours in page.hours:
        for sentence in page.sentences[page.block_at(hours.begin)]:
            inside = sentence.begin <= hours.begin < sentence.end and not sentence.mentions
            if (
                inside
                and page.cues.has(Cue.DEADLINE, sentence.begin, sentence.end)
                and len(page.hours_in(sentence.begin, sentence.end)) == 1
            ):
                return hours
    return None
