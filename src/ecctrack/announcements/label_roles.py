"""The role that a label, a column head or a heading gives to a date."""

from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import Role, is_label, leaning
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.structure import CELL, Kind
from ecctrack.announcements.vocabulary import Cue

MOST_ROWS = 60  # rows looked back at for the head of a table
LONGEST_LABEL = 80  # characters

_OF_LABELS = frozenset({Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.IGNORE, Cue.RUNS, Cue.WHEN})


def role_by_label_above(page: Page, sentence: Sentence, mention: Mention) -> Role | None:
    """The role of a date that begins a line, by the short line above it."""
    index = sentence.block
    block = page.blocks[index]
    if not index or page.text[block.begin : mention.begin].strip() or block.kind is Kind.ROW:
        return None
    above = page.blocks[index - 1]
    rest = page.walled(mention.end, block.end)
    beside = above.group == block.group or (above.kind is Kind.HEADING and len(rest.split()) <= 1)
    if not beside or page.mentions_in(above.begin, above.end) or above.end - above.begin > LONGEST_LABEL:
        return None
    cues = {hit.cue for hit in page.cues.within(above.begin, above.end)}
    if not cues & _OF_LABELS:
        return Role.NOTHING if Cue.ASIDE in cues else None
    if Cue.ASIDE in cues:
        return Role.NOTHING
    if Cue.CLOSES in cues and not cues & {Cue.DEADLINE, Cue.EVENT}:
        return Role.REGISTER if Cue.REGISTER in cues else Role.DEADLINE
    return role_of_label(page, above.begin, above.end, mention)


def role_by_label_below(page: Page, sentence: Sentence, mention: Mention) -> Role | None:
    """The role of a date that is a line by itself, by the list item below it."""
    index = sentence.block
    block = page.blocks[index]
    if index + 1 == len(page.blocks) or any(map(str.isalpha, page.walled(block.begin, block.end))):
        return None
    below = page.blocks[index + 1]
    if block.kind is Kind.ITEM or below.kind is not Kind.ITEM or page.mentions_in(below.begin, below.end):
        return None
    cues = {hit.cue for hit in page.cues.within(below.begin, below.end)}
    if Cue.ASIDE in cues:
        return Role.NOTHING
    return role_of_label(page, below.begin, below.end, mention) if cues & _OF_LABELS else None


def role_by_column(page: Page, sentence: Sentence, mention: Mention) -> Role | None:
    """The role that the head of its column gives to a date in a table; None outside tables."""
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
            cues = {hit.cue for hit in page.cues.within(begin, begin + len(cell))}
            if Cue.REGISTER in cues and not cues & {Cue.EVENT, Cue.OPENS}:
                return Role.REGISTER
            return role_of_label(page, begin, begin + len(cell), mention)
        column, begin = column - 1, begin + len(cell) + len(CELL)
    return None


def role_by_context(page: Page, sentence: Sentence, mention: Mention) -> Role:
    """The role that the headings over it give to a date in a label."""
    index = sentence.block
    block = page.blocks[index]
    if not is_label(page, sentence):
        return Role.EVENT if _under_event(page, sentence, mention) else Role.NOTHING
    alone = not any(letter.isalpha() for letter in page.walled(block.begin, block.end))
    leads = not page.text[block.begin : mention.begin].strip()
    if leads and index and page.blocks[index - 1].group == block.group:
        above = page.blocks[index - 1]
        if not page.mentions_in(above.begin, above.end) and (
            role := role_of_label(page, above.begin, above.end, mention)
        ):
            return role
    for parent in page.parents[index]:
        head = page.blocks[parent]
        role = role_of_label(page, head.begin, head.end, mention)
        if role is not None and not (
            alone and role is Role.DEADLINE and not page.cues.has(Cue.DEADLINE, head.begin, head.end)
        ):
            return role
    return Role.EVENT if not alone or mention.starts or index or mention.first > page.today else Role.NOTHING


def _under_event(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether prose right under a heading that names an event gives its first, coming date."""
    index = sentence.block
    if mention.last < page.today or not page.parents[index] or mention is not sentence.mentions[0]:
        return False
    head = page.blocks[page.parents[index][0]]
    if page.parents[index][0] != index - 1 or head.kind is not Kind.HEADING:
        return False
    first = not page.mentions_in(page.blocks[index].begin, sentence.begin)
    cues = {hit.cue for hit in page.cues.within(sentence.begin, sentence.end)}
    ignored = cues & {Cue.IGNORE, Cue.PROJECT, Cue.APPLY, Cue.CALL, Cue.DEADLINE}
    return first and not ignored and leaning(page, head.begin, head.end) is Role.EVENT


def role_of_label(page: Page, begin: int, end: int, mention: Mention) -> Role | None:
    """The role that the label text[begin:end] gives to a date beside or under it."""
    hits = page.cues.within(begin, end)
    if any(hit.cue is Cue.OPENS for hit in hits) and not any(hit.cue is Cue.DEADLINE for hit in hits):
        return Role.OPENS if end - begin < 60 else None
    role = leaning(page, begin, end)
    if role is None and any(hit.cue is Cue.CLOSES for hit in hits):
        role = Role.DEADLINE
    if role is Role.DEADLINE and mention.first != mention.last:
        return Role.SPAN
    return role
