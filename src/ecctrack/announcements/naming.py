"""Which words of a text name the thing that a date belongs to."""

import re
from collections.abc import Iterator

from ecctrack.announcements.cues import vocabulary, words
from ecctrack.announcements.facts import Fact, Role, is_label
from ecctrack.announcements.headings import line_below
from ecctrack.announcements.name import (
    LONGEST_NAME,
    Name,
    is_only_labels,
    is_only_place,
    shortened,
    without_label,
)
from ecctrack.announcements.page import Page
from ecctrack.announcements.places import WALL, places
from ecctrack.announcements.prose_names import prose_name
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.titles import parts, quoted
from ecctrack.announcements.topics import last_topic
from ecctrack.announcements.vocabulary import Cue

SURE = 3.7  # the score of a name that a topic identifier would not better


def own_name(page: Page, fact: Fact) -> Name | None:
    """The name in the sentence or line of a date; None if the line names nothing."""
    named = label_name(page, fact) if is_label(page, fact.sentence) else prose_name(page, fact)
    if fact.role is Role.EVENT or (named and named.score >= SURE):
        return named
    identifier = last_topic(page.text[page.blocks[fact.sentence.block].begin : fact.mention.begin])
    return Name(identifier, SURE) if identifier and not (named and identifier in named.title) else named


def leader(page: Page, fact: Fact) -> str:
    """The name that a sentence gives all of its events, in front of the first."""
    sentence = fact.sentence
    text = page.walled(sentence.begin, sentence.mentions[0].begin)
    listed = places(text, page.spoken)
    verbs = [
        hit.begin - sentence.begin
        for hit in page.cues.within(sentence.begin, sentence.mentions[0].begin)
        if hit.cue is Cue.HAPPENS
    ]
    cut = min([*(place.begin for place in listed), *verbs], default=len(text))
    short = text[:cut] if cut else text[: listed[0].begin] if listed else text
    return next(iter(parts(short, page.spoken)), "")


def label_name(page: Page, fact: Fact) -> Name | None:
    """The name in a line of a list, a heading or another short line."""
    for begin, end, score in _label_spans(page, fact):
        text = page.walled(begin, end)
        listed = places(text, page.spoken)
        for title in parts(shortened(text, listed), page.spoken):
            if _stands_for_place(page, fact, title) or is_only_place(page, title, listed):
                continue
            if len(words(title)) <= 2 * LONGEST_NAME and not is_only_labels(page, begin, end, title):
                return Name(without_label(page, _quote_or_all(title)), score)
    return None


def _label_spans(page: Page, fact: Fact) -> Iterator[tuple[int, int, float]]:
    """Where the name of a label may stand, and how surely: before the date, behind it, in the first sentence."""
    block, mention = page.blocks[fact.sentence.block], fact.mention
    yield fact.begin, mention.begin, 4.0
    behind = page.text[mention.end : fact.end]
    if re.match(r"\s*[:–—|-]", behind):
        yield mention.end, fact.end, 4.0
    following = next((one for one in page.sentences[fact.sentence.block] if one.begin >= fact.sentence.end), None)
    bare = not page.walled(fact.sentence.begin, fact.sentence.end).strip(f" ,{WALL}")
    if (
        bare
        and following
        and not following.mentions
        and re.search(r"[|¦]", page.text[fact.sentence.end : following.begin])
    ):
        yield following.begin, following.end, 4.0
    first = page.sentences[fact.sentence.block][0]
    short = len(words(page.text, first.begin, first.end)) <= (LONGEST_NAME if block.kind is not Kind.TEXT else 6)
    named = block.kind is not Kind.TEXT or any(
        hit.cue in (Cue.EVENT, Cue.CALL) for hit in page.cues.within(first.begin, first.end)
    )
    if first.end <= fact.sentence.begin and not first.mentions and short and named:
        yield first.begin, first.end, 3.5 if block.kind is Kind.TEXT else 3.9
    if re.match(r"\W*[^\W_a-zà-ÿ]", behind):
        yield mention.end, fact.end, 3.3
    closing = fact.role in (Role.DEADLINE, Role.REGISTER, Role.OPENS)
    names_all = not closing and mention is fact.sentence.mentions[-1]
    if not (names_all and following) or following.mentions:
        return
    if not page.cues.has(Cue.HAPPENS, following.begin, following.end):
        yield following.begin, following.end, 2.0


def _quote_or_all(title: str) -> str:
    return (
        re.sub(
            r"\s*[“”„«»]\s*|(?<!\w)\"|\"(?!\w)",
            lambda match: " " if match[0].strip() != match[0] else "",
            title,
        )
        if len(quoted(title)) == 1
        else title
    )


def _stands_for_place(page: Page, fact: Fact, title: str) -> bool:
    """Whether what follows the date in the first line of a card is a place rather than a name."""
    block = fact.sentence.block
    card = line_below(page, block)
    starts = not page.text[page.blocks[block].begin : fact.mention.begin].strip()
    return (
        starts
        and card is not None
        and len(words(title)) <= 3
        and not any(hit.cue is Cue.EVENT for hit in vocabulary(page.spoken).hits(words(title)))
    )
