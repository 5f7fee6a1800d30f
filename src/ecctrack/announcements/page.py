"""A text with everything that was found in it: blocks, sentences, dates and cue words."""
# ruff: noqa: SIM905  # lists of words

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ecctrack.announcements.cues import Found, Hit, languages, vocabulary, words
from ecctrack.announcements.dates import Mention, Reading, hours, mentions
from ecctrack.announcements.outline import parents
from ecctrack.announcements.places import WALL, Place
from ecctrack.announcements.sentences import sentences
from ecctrack.announcements.structure import Block, Document, Kind, Link, parse
from ecctrack.announcements.vocabulary import Cue

_SPANS_OF_TIME = frozenset(
    "day days week weeks semaine semaines journée den dny týden semana semanas settimana".split()
)
_COUNTED = frozenset(
    "one two three four five six seven eight nine ten half few several many some next last this these "
    "that every each per a an the of and within same previous following deux trois quatre cinq plusieurs "
    "la cette chaque par dos tres cada la esta due tre la questa každý tento dva tři".split()
)
QUOTE = 300  # characters, at most


@dataclass(frozen=True)
class Sentence:
    """text[begin:end], the dates in it, and the block it belongs to."""

    block: int
    begin: int
    end: int
    mentions: tuple[Mention, ...]


class Page:
    """A text as it is read on the day `today`."""

    def __init__(self, source: str, today: date) -> None:
        self.document: Document = parse(source)
        self.text = self.document.text
        self.today = today
        self.spoken = languages(self.text)
        self.mentions = mentions(self.text, today)
        self.cues = Found(self._hits())
        self.places: dict[tuple[int, int], Place | None] = {}
        """What was found where a place was looked for, by begin and end."""
        self._starts = [mention.begin for mention in self.mentions]

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks of the text, in order."""
        return self.document.blocks

    def words_of(self, block: int) -> str:
        """The text of a block."""
        return self.text[self.blocks[block].begin : self.blocks[block].end]

    @cached_property
    def parents(self) -> list[tuple[int, ...]]:
        """What each block stands under, innermost first."""
        dated = {index for index, block in enumerate(self.blocks) if self.mentions_in(block.begin, block.end)}
        return parents(self.blocks, [self.words_of(index) for index in range(len(self.blocks))], dated)

    @cached_property
    def sentences(self) -> list[list[Sentence]]:
        """The sentences of each block."""
        return [list(self._sentences(index, block)) for index, block in enumerate(self.blocks)]

    def mentions_in(self, begin: int, end: int) -> tuple[Mention, ...]:
        """The dates that begin in [begin, end)."""
        return self.mentions[bisect_left(self._starts, begin) : bisect_left(self._starts, end)]

    def links_in(self, begin: int, end: int) -> Sequence[Link]:
        """The links that begin in [begin, end]."""
        return self.document.links[bisect_left(self._link_starts, begin) : bisect_left(self._link_starts, end + 1)]

    @cached_property
    def _link_starts(self) -> list[int]:
        return [link.begin for link in self.document.links]

    @cached_property
    def hours(self) -> list[Reading]:
        """The hours that stand apart from dates, in order."""
        return [one for one in hours(self.text) if not self._in_mention(one.begin)]

    def hours_in(self, begin: int, end: int) -> list[Reading]:
        """The hours that begin in [begin, end) and belong to no date."""
        return self.hours[bisect_left(self._hour_starts, begin) : bisect_left(self._hour_starts, end)]

    @cached_property
    def _hour_starts(self) -> list[int]:
        return [one.begin for one in self.hours]

    def block_at(self, at: int) -> int:
        """The index of the block that holds text[at]."""
        return bisect_right(self._block_starts, at) - 1

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.begin for block in self.blocks]

    def _in_mention(self, at: int) -> bool:
        index = bisect_left(self._starts, at + 1) - 1
        return index >= 0 and at < self.mentions[index].end

    def walled(self, begin: int, end: int) -> str:
        """text[begin:end] with a wall in place of each date and hour."""
        pieces: list[str] = []
        at = begin
        taken = [(mention.begin, mention.end) for mention in self.mentions_in(begin, end)]
        taken += [(one.begin, one.end) for one in self.hours_in(begin, end)]
        for first, last in sorted(taken):
            pieces += [self.text[at:first], WALL]
            at = last
        return "".join((*pieces, self.text[at:end]))

    def undated(self, index: int) -> str:
        """The text of a block without its dates and hours."""
        return self.walled(self.blocks[index].begin, self.blocks[index].end).replace(WALL, "")

    def words_outside(self, index: int, spans: Collection[tuple[int, int]]) -> int:
        """How many words of a block lie in none of `spans`, each a begin and an end in the text."""
        block = self.blocks[index]
        return sum(
            not any(begin <= word.begin and word.end <= end for begin, end in spans)
            for word in words(self.text, block.begin, block.end)
        )

    def is_bare(self, index: int) -> bool:
        """Whether the block is one date and nothing else; False outside the text."""
        if not 0 <= index < len(self.blocks):
            return False
        block = self.blocks[index]
        one = len(self.mentions_in(block.begin, block.end)) == 1
        return one and not any(map(str.isalnum, self.walled(block.begin, block.end)))

    def quote(self, begin: int, end: int) -> str:
        """text[begin:end] on one line, cut where it is long."""
        folded = " ".join(self.text[begin:end].split())
        return folded if len(folded) <= QUOTE else folded[: QUOTE - 1].rsplit(" ", 1)[0] + "…"

    def passage(self, block: int, begin: int, end: int) -> str:
        """The sentence text[begin:end], or all of its list item, row or heading where that is short."""
        whole = self.blocks[block]
        if (
            whole.kind is not Kind.TEXT
            and whole.begin <= begin
            and end <= whole.end
            and whole.end - whole.begin <= QUOTE
        ):
            return self.quote(whole.begin, whole.end)
        return self.quote(begin, end)

    def _sentences(self, index: int, block: Block) -> list[Sentence]:
        spans = [(mention.begin, mention.end) for mention in self.mentions_in(block.begin, block.end)]
        return [
            Sentence(index, begin, end, self.mentions_in(begin, end))
            for begin, end in sentences(self.text, block.begin, block.end, spans)
        ]

    def _counts_time(self, hit: Hit) -> bool:
        """Whether an event word such as `days` is written small and counted, as in `two days`."""
        if hit.cue is not Cue.EVENT or self.text[hit.begin : hit.end] not in _SPANS_OF_TIME:
            return False
        before = self.text[max(0, hit.begin - 16) : hit.begin].replace("-", " ").split()
        return not before or before[-1].isdigit() or before[-1].casefold() in _COUNTED

    def _hits(self) -> list[Hit]:
        """The cue words outside dates."""
        taken = iter(self.mentions)
        mention = next(taken, None)
        kept = []
        for hit in vocabulary(self.spoken).hits(words(self.text)):
            while mention and mention.end <= hit.begin:
                mention = next(taken, None)
            if (not mention or hit.end <= mention.begin) and not self._counts_time(hit):
                kept.append(hit)
        return kept
