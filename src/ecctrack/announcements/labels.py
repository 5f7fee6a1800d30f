"""The label that stands over a date: the short line above it, or the head of its column."""

from ecctrack.announcements.dates import Mention
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.structure import CELL, Kind

MOST_ROWS = 60  # rows looked back at for the head of a table
LONGEST_LABEL = 80  # characters


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
    return above.begin, above.end


def column_head(page: Page, sentence: Sentence, mention: Mention) -> tuple[int, int] | None:
    """Begin and end of the cell at the head of a date's column; None outside tables with a head."""
    block = page.blocks[sentence.block]
    if block.kind is not Kind.ROW:
        return None
    rows = [row for row in page.blocks[max(0, sentence.block - MOST_ROWS) : sentence.block] if row.group == block.group]
    head = next((row for row in rows if row.kind is Kind.ROW), None)
    if head is None or page.mentions_in(head.begin, head.end):
        return None
    column = page.text.count(CELL, block.begin, mention.begin)
    begin = head.begin
    for cell in page.text[head.begin : head.end].split(CELL):
        if not column:
            return begin, begin + len(cell)
        column, begin = column - 1, begin + len(cell) + len(CELL)
    return None
