"""A date within the part of its sentence that is about it: the words that reach it, and its labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ecctrack.announcements.cues import Hit
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import is_label
from ecctrack.announcements.labels import column_head, label_above, label_below
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.structure import CELL

_LABEL_BEHIND = re.compile(r"\s*[:–—|=-]|\s¦")
_LABEL_BEFORE = re.compile(r"(?:[:–—|=-]|¦)\s*$")


@dataclass(frozen=True)
class Stretch:
    """A date within its own stretch text[begin:end] of a sentence, up to the dates beside it."""

    page: Page
    sentence: Sentence
    mention: Mention
    begin: int
    end: int
    before: Mention | None = None
    """The date that this one takes the place of, where both are written as a span."""

    @cached_property
    def left(self) -> tuple[Hit, ...]:
        """The cue words in front of the date that reach it."""
        within = self.page.cues.within(self.begin, self.mention.begin)
        return tuple(hit for hit in within if self._reaches(hit))

    @cached_property
    def right(self) -> tuple[Hit, ...]:
        """The cue words behind the date, without those of a label right before the next date."""
        within = self.page.cues.within(self.mention.end, self.end)
        if self.end < self.sentence.end:
            within = [hit for hit in within if self.page.text[hit.end : self.end].strip() != ":"]
        return tuple(within)

    @cached_property
    def head(self) -> tuple[int, int] | None:
        """Begin and end of the head of the date's column; None outside tables with a head."""
        return column_head(self.page, self.sentence, self.mention)

    @cached_property
    def labels(self) -> tuple[tuple[str, int, int], ...]:
        """Where labels of the date may stand: how they stand to it, and their begin and end."""
        return tuple(_label_places(self))

    def _reaches(self, hit: Hit) -> bool:
        """Whether no cell's border parts the cue from the date, or only the one between a label and it."""
        gap = self.page.text[hit.end : self.mention.begin]
        borders = gap.count(" | ") + gap.count(CELL)
        return not borders or (borders == 1 and gap.endswith((" | ", CELL)))


def _label_places(date: Stretch) -> Iterator[tuple[str, int, int]]:
    page, mention = date.page, date.mention
    block = page.blocks[date.sentence.block]
    if head := date.head:
        yield "over the column", *head
    if below := label_below(page, date.sentence.block):
        yield "above", *below
    elif above := label_above(page, date.sentence, mention):
        yield "above", *above
    if not is_label(page, date.sentence) and len(page.mentions_in(block.begin, block.end)) > 2:
        return
    in_front, behind = page.text[date.begin : mention.begin], page.text[mention.end : mention.end + 4]
    if not page.text[block.begin : mention.begin].strip() and _LABEL_BEHIND.match(behind):
        yield "behind", mention.end, date.end
    if _LABEL_BEFORE.search(in_front[-4:]):
        yield "before", date.begin, mention.begin
