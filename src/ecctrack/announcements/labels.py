"""The label of a date that is no word of its line: the short line above or below it, its section, its column's head."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ecctrack.announcements.dates import Mention
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.structure import CELL, Block, Kind
from ecctrack.announcements.vocabulary import Cue

MOST_ROWS = 60  # rows looked back at for the head of a table
LONGEST_LABEL = 80  # characters
LONGEST_SECTION = 40
_OF_SECTIONS = frozenset(
    {Cue.DEADLINE, Cue.OPENS, Cue.CLOSES, Cue.WHEN, Cue.AGENDA, Cue.EVENT, Cue.CALL, Cue.APPLY, Cue.REGISTER}
)

_SPEAKING = frozenset(
    {
        Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.CALL, Cue.APPLY, Cue.REGISTER, Cue.EVENT, Cue.HAPPENS, Cue.OUTCOME,
    }
)  # fmt: skip


def label_above(page: Page, sentence: Sentence, mention: Mention) -> tuple[int, int] | None:
    """Begin and end of the short line without a date right above a date that begins its line."""
    index = sentence.block
    block = page.blocks[index]
    if not index or page.text[block.begin : mention.begin].strip() or block.kind is Kind.ROW:
        return None
    above = page.blocks[index - 1]
    rest = page.walled(mention.end, block.end)
    beside = above.group == block.group or (above.kind is Kind.HEADING and len(rest.split()) <= 1)
    if not beside or page.mentions_in(above.begin, above.end) or above.end - above.begin > LONGEST_LABEL:
        return None
    if beside_in_a_list(above, block) and page.cues.within(mention.end, block.end):
        return None  # `October: Info day` is no label of `23 November: Stage 1 deadline` below it
    return above.begin, above.end


def beside_in_a_list(one: Block, other: Block) -> bool:
    """Whether both are items of one list, none under the other."""
    return one.kind is other.kind is Kind.ITEM and one.level == other.level


def label_below(page: Page, index: int) -> tuple[int, int] | None:
    """Begin and end of the short line below a date that has its line to itself, where a card's labels stand so.

    As in `15 May`, `Opening`, `15 July`, `Submission deadline`: read upwards it would close before it opened.
    """
    if index not in _labelled_below(page):
        return None
    below = page.blocks[index + 1]
    return below.begin, below.end


@lru_cache(maxsize=1)
def _labelled_below(page: Page) -> frozenset[int]:
    """The blocks whose labels stand below them; found once a page, for a card may be as long as the page."""
    return frozenset(index for card in _cards(page) if _reads_downwards(page, card) for index in card)


def _cards(page: Page) -> Iterator[range]:
    """The runs of lines that are dates alone, each parted from the next by a short line."""
    first = last = -1
    for index in filter(page.is_bare, range(len(page.blocks))):
        if first >= 0 and index == last + 2 and _is_short(page, index - 1):
            last = index
            continue
        if first >= 0:
            yield range(first, last + 1, 2)
        first = last = index
    if first >= 0:
        yield range(first, last + 1, 2)


def _reads_downwards(page: Page, dates: range) -> bool:
    """Whether the lines below the dates say what they are, in the order of time, and those above do not."""
    if len(dates) < 2 or not _is_short(page, dates[-1] + 1):
        return False
    upwards = _order(page, [at - 1 for at in dates])
    downwards = _order(page, [at + 1 for at in dates])
    if not downwards or downwards != sorted(downwards):
        return False
    if len(downwards) == len(dates) and (len(upwards) < len(dates) or upwards != sorted(upwards)):
        return True
    return _speaks(page, dates[-1] + 1) and not _speaks(page, dates[0] - 1)


def _speaks(page: Page, index: int) -> bool:
    """Whether the line says what takes place on a date, or is due; False outside the text."""
    if index < 0:
        return False
    block = page.blocks[index]
    return any(hit.cue in _SPEAKING for hit in page.cues.within(block.begin, block.end))


def section(page: Page, index: int) -> int | None:
    """The nearest short line above that is nothing but a label such as `Deadlines`, which lines in between keep."""
    for at in range(index - 1, max(-1, index - MOST_ROWS), -1):
        block = page.blocks[at]
        if block.end - block.begin <= LONGEST_SECTION and _is_short(page, at):
            said = page.cues.within(block.begin, block.end)
            if (
                said
                and all(hit.cue in _OF_SECTIONS for hit in said)
                and not page.words_outside(at, [(hit.begin, hit.end) for hit in said])
            ):
                return at
    return None


def _order(page: Page, labels: Sequence[int]) -> list[int]:
    """For each label that says so: 0 for an opening, 1 for a deadline."""
    said = []
    for index in labels:
        if 0 <= index < len(page.blocks):
            block = page.blocks[index]
            if page.cues.has(Cue.DEADLINE, block.begin, block.end) or page.cues.has(Cue.CLOSES, block.begin, block.end):
                said.append(1)
            elif page.cues.has(Cue.OPENS, block.begin, block.end):
                said.append(0)
    return said


def _is_short(page: Page, index: int) -> bool:
    """Whether the block is a short line without a date."""
    if not 0 <= index < len(page.blocks):
        return False
    block = page.blocks[index]
    return block.end - block.begin <= LONGEST_LABEL and not page.mentions_in(block.begin, block.end)


def column_head(page: Page, sentence: Sentence, mention: Mention) -> tuple[int, int] | None:
    """Begin and end of the cell at the head of a date's column; None outside tables with a head."""
    block = page.blocks[sentence.block]
    if block.kind is not Kind.ROW:
        return None
    head = None
    for row in reversed(page.blocks[max(0, sentence.block - MOST_ROWS) : sentence.block]):
        if row.group != block.group or row.kind is not Kind.ROW:
            break
        head = row
    if head is None or page.mentions_in(head.begin, head.end):
        return None
    column = page.text.count(CELL, block.begin, mention.begin)
    begin = head.begin
    for cell in page.text[head.begin : head.end].split(CELL):
        if not column:
            return begin, begin + len(cell)
        column, begin = column - 1, begin + len(cell) + len(CELL)
    return None
