"""What each block of a text stands under."""

from collections.abc import Collection, Iterator, Sequence

from ecctrack.announcements.structure import Block, Kind

_TITLE, _MARKED, _DIVISION, _PLAIN, _DATED, _LEAD, _ITEM = 0, 1, 10, 20, 30, 40, 50
DEEPEST = 12


def parents(blocks: Sequence[Block], texts: Sequence[str], dated: Collection[int]) -> list[tuple[int, ...]]:
    """For each block the indexes of those it stands under, innermost first; `dated` blocks hold dates."""
    return list(_parents(blocks, texts, dated))


def _parents(blocks: Sequence[Block], texts: Sequence[str], dated: Collection[int]) -> Iterator[tuple[int, ...]]:
    open_: list[tuple[int, int]] = []  # rank and index, outermost first
    for index in range(len(blocks)):
        rank = _rank(blocks, texts, index, dated)
        if rank is None:
            open_ = _without_finished_lists(blocks, index, open_)
        else:
            open_ = [(other, at) for other, at in open_ if other < rank]
        yield tuple(at for _, at in reversed(open_))
        if rank is not None and len(open_) < DEEPEST:
            open_.append((rank, index))


def _rank(blocks: Sequence[Block], texts: Sequence[str], index: int, dated: Collection[int]) -> int | None:
    """How high the block stands over those after it; None if it stands over nothing."""
    block = blocks[index]
    if block.kind is Kind.ITEM:
        return _ITEM + min(block.level, 40)
    if block.kind is Kind.HEADING:
        return _rank_of_heading(blocks, index, dated)
    lead = block.kind is Kind.TEXT and texts[index].endswith(":") and index not in dated
    return _LEAD if lead else None


def _rank_of_heading(blocks: Sequence[Block], index: int, dated: Collection[int]) -> int:
    block = blocks[index]
    if block.level:
        return _MARKED + block.level
    if index == 0 or index in dated:
        return _DATED if index else _TITLE
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    over = following and following.kind is Kind.HEADING and following.group != block.group
    return _DIVISION if over else _PLAIN


def _without_finished_lists(blocks: Sequence[Block], index: int, open_: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is still open at a paragraph: a list of several items ends where an unindented paragraph follows a gap."""
    block = blocks[index]
    items = [at for rank, at in open_ if rank >= _ITEM]
    if not items or block.kind is Kind.ROW:
        return open_
    deeper = block.level > blocks[items[-1]].level
    gap = blocks[index - 1].group != block.group
    several = items[0] > 0 and any(
        blocks[at].kind is Kind.ITEM and blocks[at].level == blocks[items[0]].level
        for at in range(max(0, items[0] - 3), items[0])
    )
    if deeper or not (gap and several):
        return open_
    return [(rank, at) for rank, at in open_ if rank < _LEAD]
