"""Dates that took the place of others: postponed, extended, `was … now …`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ecctrack.announcements.page import Page
from ecctrack.announcements.roles import Fact, Role
from ecctrack.announcements.vocabulary import Cue

_DASH = re.compile(r"\d\.?\s?[-–—]\s?\d")
_LITTLE = 14  # characters between a `from` and its date


def with_moves(page: Page, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, each new date with the one it replaces, the replaced ones left out."""
    settled: list[Fact] = []
    for _, group in groupby(facts, key=lambda fact: fact.sentence.block):
        settled += _in_block(page, list(group))
    return settled


def _in_block(page: Page, facts: list[Fact]) -> list[Fact]:
    block = page.blocks[facts[0].sentence.block]
    about = {hit.cue for hit in page.cues.within(block.begin, block.end)}
    heads = {
        hit.cue
        for parent in page.parents[facts[0].sentence.block][:1]
        for hit in page.cues.within(page.blocks[parent].begin, page.blocks[parent].end)
    }
    if not about & {Cue.MOVED, Cue.OLD, Cue.CANCELLED} and not heads & {Cue.MOVED, Cue.CANCELLED}:
        return facts
    facts = [part for fact in facts for part in _parted(page, fact)]
    old = [at for at, fact in enumerate(facts) if _is_old(page, fact, moved=bool((about | heads) & {Cue.MOVED}))]
    paired: dict[int, int] = {}
    for at in old:
        following = [other for other in range(at + 1, len(facts)) if other not in old and other not in paired]
        leading = [other for other in range(at - 1, -1, -1) if other not in old and other not in paired]
        partner = next(iter(_same_kind(facts, at, [*following, *leading])), None)
        if partner is not None:
            paired[partner] = at
    replaced = set(paired.values())
    return [
        _renewed(page, fact, facts[paired[at]]) if at in paired else _with_status(page, fact)
        for at, fact in enumerate(facts)
        if at not in replaced
    ]


def _same_kind(facts: Sequence[Fact], at: int, others: Sequence[int]) -> Iterator[int]:
    """Of `others` those that may be the new date of fact `at`, the likeliest first."""
    role = facts[at].role
    for other in others:
        if facts[other].role is role or Role.NOTHING in (role, facts[other].role):
            yield other


def _parted(page: Page, fact: Fact) -> Iterator[Fact]:
    """`moved from 4 October to 19 October` is two dates, not a span of days."""
    mention = fact.mention
    shown = page.text[mention.begin : mention.end]
    before = page.cues.within(max(fact.sentence.begin, mention.begin - 60), mention.begin)
    moved = any(hit.cue is Cue.MOVED for hit in before)
    behind_from = any(hit.cue is Cue.FROM and mention.begin - hit.end <= _LITTLE for hit in before)
    next_is_new = any(
        hit.cue is Cue.NEW and hit.begin - mention.end <= 3 for hit in page.cues.within(mention.end, fact.end)
    )
    if mention.first == mention.last or not moved or not behind_from or next_is_new or _DASH.search(shown):
        yield fact
        return
    role = fact.role if fact.role in (Role.EVENT, Role.REGISTER) else Role.DEADLINE
    yield replace(fact, role=role, mention=replace(mention, last=mention.first))
    yield replace(fact, role=role, mention=replace(mention, first=mention.last))


def _is_old(page: Page, fact: Fact, *, moved: bool) -> bool:
    left = page.cues.within(max(fact.begin, fact.mention.begin - 90), fact.mention.begin)
    left = [hit for hit in left if hit.cue in (Cue.OLD, Cue.NEW) or (hit.cue is Cue.FROM and moved)]
    left = [hit for hit in left if hit.cue is not Cue.FROM or fact.mention.begin - hit.end <= _LITTLE]
    right = page.cues.within(fact.mention.end, min(fact.end, fact.mention.end + 40))
    if left:
        last = max(left, key=lambda hit: (hit.end, hit.cue is Cue.OLD))
        return last.cue is not Cue.NEW
    return any(hit.cue is Cue.OLD for hit in right) and not any(hit.cue is Cue.NEW for hit in right)


def _renewed(page: Page, new: Fact, old: Fact) -> Fact:
    role = new.role if new.role is not Role.NOTHING else old.role
    if role is Role.NOTHING:
        block = page.blocks[new.sentence.block]
        cues = {hit.cue for hit in page.cues.within(block.begin, block.end)}
        role = Role.DEADLINE if cues & {Cue.DEADLINE, Cue.APPLY, Cue.CALL} else Role.EVENT
    if role is Role.SPAN:
        role = Role.DEADLINE
    return replace(new, role=role, before=old.mention)


def _with_status(page: Page, fact: Fact) -> Fact:
    """The fact, cancelled or postponed without a new date if its own sentence says so."""
    if fact.role is not Role.EVENT:
        return fact
    cues = {hit.cue: hit for hit in page.cues.within(fact.sentence.begin, fact.sentence.end)}
    if Cue.CANCELLED in cues:
        return replace(fact, status="cancelled")
    moved = cues.get(Cue.MOVED)
    if moved and _is_old(page, fact, moved=True):
        return replace(fact, status="postponed")
    return fact
