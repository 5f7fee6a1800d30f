"""The names that the lines over and around a date give."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ecctrack.announcements.cues import words
from ecctrack.announcements.name import LONGEST_NAME, Name, is_only_labels, is_only_place, shortened
from ecctrack.announcements.page import Page
from ecctrack.announcements.places import places
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.titles import is_generic, parts, quoted
from ecctrack.announcements.vocabulary import Cue

LONGEST_CARD = 6  # lines

_SENTENCE = re.compile(
    r"\b(?:is|are|has|have|will|its|their|our|we|you|goes|gets|moves|returns|invites|wird|werden|ist|sind|zieht|geht|est|sont|sera|"
    r"es|son|è|sono|jest|są|je|jsou|är|er|este|sunt)\b"
)
_SERIES = re.compile(r"(?i)editions?|sessions?|series|events?")


def names_above(page: Page, block: int) -> Iterator[Name]:
    """The names that the lines around a block give: those of its card first, then its headings."""
    own_group = page.blocks[block].group
    card = card_line(page, block)
    if card is not None:
        yield from _names(page, card, 3.6)
    for distance, parent in enumerate(page.parents[block]):
        if parent != card:
            same_card = page.blocks[parent].group == own_group and block - parent < LONGEST_CARD
            lead = page.blocks[parent].kind is Kind.TEXT
            score = 1.0 if lead else 3.6 if same_card else 2.6 - 0.2 * distance
            alone = same_card and _is_alone(page, block)
            yield from (replace(name, shared=not alone) for name in _names(page, parent, score))


def name_under(page: Page, block: int) -> list[Name]:
    """The heading that follows a line of nothing but a date and a place, if it has no date itself."""
    if block + 1 == len(page.blocks) or page.blocks[block].kind is not Kind.HEADING:
        return []
    under = page.blocks[block + 1]
    free = under.kind is Kind.HEADING and not page.mentions_in(under.begin, under.end)
    return list(_names(page, block + 1, 2.0)) if free else []


def _is_alone(page: Page, block: int) -> bool:
    """Whether no other line of the card has a date."""
    group = page.blocks[block].group
    near = range(max(0, block - 8), min(len(page.blocks), block + 8))
    return not any(
        index != block
        and page.blocks[index].group == group
        and page.mentions_in(page.blocks[index].begin, page.blocks[index].end)
        for index in near
    )


def card_line(page: Page, block: int) -> int | None:
    """The line of the date's card that names what the card is about: below a date that opens it, else above."""
    below = line_below(page, block)
    return below if below is not None else _above(page, block)


def _above(page: Page, block: int) -> int | None:
    """The nearest line of the same card that has no date, is no sentence and more than a place or a label."""
    own = page.blocks[block]
    near = [*range(block - 1, max(-1, block - 6), -1), *([block + 1] if own.kind is Kind.TEXT else [])]
    card = [index for index in near if index < len(page.blocks) and page.blocks[index].group == own.group]
    return next(
        (
            index
            for index in card
            if page.blocks[index].kind is own.kind and _is_name_line(page, index) and not _is_label_line(page, index)
        ),
        None,
    )


def _is_label_line(page: Page, index: int) -> bool:
    text = page.words_of(index)
    return is_generic(text, page.spoken) or is_only_place(page, text, places(text, page.spoken))


def _is_name_line(page: Page, index: int) -> bool:
    block = page.blocks[index]
    if page.text[block.end - 1] in ".;:" or page.mentions_in(block.begin, block.end):
        return False
    return len(words(page.text, block.begin, block.end)) <= LONGEST_NAME


def line_below(page: Page, block: int) -> int | None:
    """The line under a date that opens a card."""
    here = page.blocks[block]
    first = block == 0 or page.blocks[block - 1].group != here.group
    if not first or here.kind is Kind.ITEM or block + 1 == len(page.blocks):
        return None
    mentions = page.mentions_in(here.begin, here.end)
    if not mentions or page.text[here.begin : mentions[0].begin].strip(" ,.|–-") or _set_under_a_name(page, block):
        return None
    for index in range(block + 1, min(block + 4, len(page.blocks))):
        under, start = page.blocks[index], page.sentences[index][0]
        named = not start.mentions and len(words(page.text, start.begin, start.end)) <= LONGEST_NAME
        if not named or under.group != here.group or under.kind not in (Kind.TEXT, Kind.HEADING):
            return None
        shown = page.text[start.begin : start.end]
        if not is_only_place(page, shown, places(shown, page.spoken)):
            return index
    return None


def _set_under_a_name(page: Page, block: int) -> bool:
    """Whether a heading right above already names what the card is about."""
    above = page.blocks[block - 1] if block else None
    if above is None or above.kind is not Kind.HEADING or page.mentions_in(above.begin, above.end):
        return False
    title = name_of_heading(page, block - 1)
    return bool(title) and not is_collective(page, title)


def name_of_heading(page: Page, block: int) -> str:
    """The name in a heading: what it quotes, or all of it but the date."""
    begin, end = page.sentences[block][0].begin, page.blocks[block].end
    if len(page.sentences[block]) > 1 and page.blocks[block].kind is not Kind.HEADING:
        end = page.sentences[block][0].end
    text = page.walled(begin, end)
    for first, last, marked in quoted(text):
        around = [hit for hit in page.cues.within(begin, end) if hit.cue in (Cue.EVENT, Cue.CALL)]
        named = page.text.find(marked, begin, end)
        outside = [hit for hit in around if not named <= hit.begin < named + len(marked)]
        only_series = all(_SERIES.fullmatch(page.text[hit.begin : hit.end]) for hit in outside)
        if len(words(marked)) > 1 and only_series and last - first < len(text):
            return marked
    moved = [hit.begin - begin for hit in page.cues.within(begin, end) if hit.cue in (Cue.MOVED, Cue.CANCELLED)]
    if moved and len(words(text[: moved[0]])) > 1:
        text = text[: moved[0]]
    listed = parts(shortened(text, places(text, page.spoken)), page.spoken)
    return _without_series_words(listed[0]) if listed else ""


def _names(page: Page, block: int, score: float) -> Iterator[Name]:
    title = name_of_heading(page, block)
    if (
        not title
        or len(words(title)) > LONGEST_NAME
        or is_only_labels(page, page.blocks[block].begin, page.blocks[block].end, title)
    ):
        return
    cues = {hit.cue for hit in page.cues.within(page.blocks[block].begin, page.blocks[block].end)}
    if cues & {Cue.MOVED, Cue.CANCELLED} or (Cue.OPENS in cues and Cue.EVENT not in cues):
        score -= 1.2
    if cues & {Cue.IGNORE, Cue.WRITTEN}:
        score -= 1
    if cues & {Cue.EVENT, Cue.CALL}:
        score += 0.4
    if is_collective(page, title):
        score -= 1.5
    if _SENTENCE.search(title):
        score -= 0.8
    yield Name(title, score)


def is_collective(page: Page, title: str) -> bool:
    """Whether a heading only says what kind of things stand under it."""
    listed = words(title)
    return (
        len(listed) <= 3
        and not any(char.isupper() for word in title.split()[1:] for char in word)
        and page.spoken >= {"en"}
        and (listed[-1].key.endswith("s") or is_generic(" ".join(word.key for word in listed[:-1]), page.spoken))
    )


def _without_series_words(title: str) -> str:
    """`title` without `series of` in front, and `editions in 2025` behind."""
    title = re.sub(
        r"^(?:next\s+)?(?:series|editions?|dates|overview|calendar) of (?:the )?(?=\S)",
        "",
        title,
        flags=re.IGNORECASE,
    )
    return re.sub(
        r"[\s:–-]+(?:editions?|series|dates)(?:\s+(?:in|for|of))?(?:\s+20\d\d)?$",
        "",
        title,
        flags=re.IGNORECASE,
    )
