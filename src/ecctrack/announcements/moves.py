"""Dates that took the place of others: postponed, extended, `was … now …`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

from ecctrack.announcements.calendar_words import begins_month
from ecctrack.announcements.cues import Hit, words
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import Fact, Role, is_label
from ecctrack.announcements.page import Page
from ecctrack.announcements.vocabulary import Cue

_DASH = re.compile(r"\d\.?\s?[-–—]\s?\d")
_ONTO = re.compile(r"\b(?:auf|na)\b")  # `vom 3. auf den 10. März`, `z 3. na 10. března` is a move, whatever its verb
_MOVED_TO = re.compile(r"\bto\b")  # not `reporté du 20 au 22 mars`, which are its new days
_NEXT_SENTENCE = re.compile(r"\. [A-Z]")  # behind `15 to 18.`, where the dot could be of the number
_PRESENT = frozenset(("is", "are", "ist", "sind", "est", "sont", "è", "sono", "je", "jsou", "jest", "są", "zijn", "är"))
_YEAR = re.compile(r"(?:19|20)\d\d")
SHORTEST_MONTH = 4  # letters; shorter names are words of other languages too
_LITTLE = 14  # characters between a `from` and its date
_OLD = frozenset({Cue.OLD})
_OF_CALLS = frozenset({Cue.DEADLINE, Cue.APPLY, Cue.CALL, Cue.REGISTER})
_LONGEST_FAIR = timedelta(days=9)
_GOES_ON = frozenset({Cue.NEW, Cue.HAPPENS, Cue.TO, Cue.WHEN})


def parted(page: Page, begin: int, end: int, mention: Mention) -> tuple[Mention, Mention] | None:
    """The new and the old date of `moved from 4 October to 19 October`, which is no span of days.

    text[begin:end] is the date's own stretch of its sentence; None if it is a span, or one date.
    """
    if not _is_worded_span(page, mention):
        return None
    ends = replace(mention, first=mention.last), replace(mention, last=mention.first)
    if _ONTO.search(page.text[mention.begin : mention.end]):
        return ends
    left = page.cues.within(max(begin, mention.begin - 60), mention.begin)
    moves = [hit.end for hit in left if hit.cue is Cue.MOVED]
    goes_on = bool(moves) and any(hit.cue in _GOES_ON and hit.begin >= moves[-1] for hit in left)
    said = any(hit.cue in (Cue.OLD, Cue.PLANNED) for hit in left)
    behind_from = any(hit.cue is Cue.FROM and mention.begin - hit.end <= _LITTLE for hit in left)
    next_is_new = any(
        hit.cue in (Cue.NEW, Cue.TO) and hit.begin - mention.end <= 3 for hit in page.cues.within(mention.end, end)
    )
    if not moves or goes_on or said or not behind_from or next_is_new:
        return None
    # A fair is moved by more than its own length; a deadline may be put off by days.
    short = mention.last - mention.first <= _LONGEST_FAIR
    told = _MOVED_TO.search(page.text[mention.begin : mention.end]) and mention.begin - moves[-1] <= _LITTLE
    if short and not told and not _is_of_call(page, begin, mention.begin):
        return None
    return ends


def _is_worded_span(page: Page, mention: Mention) -> bool:
    """Whether a word, not a dash, stands between two days."""
    return mention.first != mention.last and not _DASH.search(page.text[mention.begin : mention.end])


def _is_of_call(page: Page, begin: int, end: int) -> bool:
    """Whether text[begin:end], or else what it stands under, is about a call."""
    if {hit.cue for hit in page.cues.within(begin, end)} & _OF_CALLS:
        return True
    over = [page.blocks[index] for index in page.parents[page.block_at(begin)][:1]]
    return any(page.cues.has(Cue.DEADLINE, head.begin, head.end) for head in over)


def with_moves(page: Page, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, each new date with the one it replaces, the replaced ones left out."""
    settled: list[Fact] = []
    for _, group in groupby(facts, key=lambda fact: fact.sentence.block):
        settled += _in_block(page, list(group))
    return _with_old_lines(page, settled)


def _with_old_lines(page: Page, facts: Sequence[Fact]) -> list[Fact]:
    """The facts without those of lines such as `Original date: …`, which the line beside them replaces."""
    kept: list[Fact] = []
    waiting: Fact | None = None
    for fact in facts:
        if is_label(page, fact.sentence) and len(fact.sentence.mentions) == 1 and _is_old(page, fact, _OLD):
            if kept and _replaces(page, kept[-1], fact):
                kept[-1] = replace(kept[-1], before=fact.mention)
            else:
                waiting = fact
            continue
        replaced = waiting if waiting and _replaces(page, fact, waiting) else None
        kept.append(replace(fact, before=replaced.mention) if replaced else fact)
        waiting = None
    return kept


def _replaces(page: Page, new: Fact, old: Fact) -> bool:
    """Whether the line right before or behind that of an old date gives its new one."""
    beside = abs(new.sentence.block - old.sentence.block) == 1
    same = page.blocks[new.sentence.block].group == page.blocks[old.sentence.block].group
    return (beside or same) and new.before is None and new.role is not Role.NOTHING


def _in_block(page: Page, facts: list[Fact]) -> list[Fact]:
    about = _about(page, facts[0].sentence.block)
    if not about & {Cue.MOVED, Cue.OLD, Cue.CANCELLED} and not {Cue.PLANNED, Cue.NEW} <= about:
        return facts
    told = frozenset({Cue.OLD, Cue.PLANNED} if about & {Cue.MOVED, Cue.CANCELLED} else {Cue.OLD})
    said = any(_says(page, fact, told) for fact in facts)
    if Cue.MOVED in about and not said:
        told |= {Cue.FROM}
    old = [at for at, fact in enumerate(facts) if _is_old(page, fact, told) or _is_moved(page, facts[at : at + 2])]
    replacing = _pairs(page, facts, old)
    replaced = set(replacing.values())
    return [
        _settled(page, fact, facts[replacing[at]] if at in replacing else None, old=at in old)
        for at, fact in enumerate(facts)
        if at not in replaced
    ]


def _about(page: Page, index: int) -> set[Cue]:
    """What the block says, and what the heading right over it says of a move."""
    block = page.blocks[index]
    about = {hit.cue for hit in page.cues.within(block.begin, block.end)}
    for parent in page.parents[index][:1]:
        head = page.blocks[parent]
        about |= {hit.cue for hit in page.cues.within(head.begin, head.end)} & {Cue.MOVED, Cue.CANCELLED}
    return about


def _pairs(page: Page, facts: Sequence[Fact], old: Sequence[int]) -> dict[int, int]:
    """For each new date the old one that it replaces, by their numbers."""
    pairs: dict[int, int] = {}
    for at in old:
        free = [
            other for other, fact in enumerate(facts) if other not in old and other not in pairs and not fact.before
        ]
        following = [other for other in free if other > at]
        leading = [other for other in reversed(free) if other < at]
        same = [
            other for other in following if facts[other].sentence == facts[at].sentence and _is_new(page, facts[other])
        ]
        partner = next(iter((*same[:1], *_same_kind(facts, at, [*following, *leading]))), None)
        if partner is not None:
            pairs[partner] = at
    return pairs


def _settled(page: Page, fact: Fact, replaced: Fact | None, *, old: bool) -> Fact:
    if fact.before:
        return fact
    if replaced:
        return _renewed(page, fact, replaced)
    return _put_off(page, fact) if old else _with_status(page, fact)


def _same_kind(facts: Sequence[Fact], at: int, others: Sequence[int]) -> Iterator[int]:
    """Of `others` those that may be the new date of fact `at`, the likeliest first."""
    role = facts[at].role
    for other in others:
        if facts[other].role is role or Role.NOTHING in (role, facts[other].role):
            yield other


def _is_old(page: Page, fact: Fact, told: frozenset[Cue]) -> bool:
    """Whether words of the kinds `told` say that the date is the one before a change."""
    if fact.before:
        return False
    left = page.cues.within(max(fact.begin, fact.mention.begin - 90), fact.mention.begin)
    # `re-scheduled` has `scheduled` in it.
    left = [hit for hit in left if not _holds(page, hit, left) and not _is_within(hit, left, Cue.MOVED)]
    left = [hit for hit in left if hit.cue in told or hit.cue is Cue.NEW]
    left = [hit for hit in left if hit.cue is not Cue.FROM or _moves_from(page, fact, hit)]
    if left:  # `as planned` is longer than `planned`
        last = max(left, key=lambda hit: (hit.end, hit.end - hit.begin, hit.cue is not Cue.NEW))
        return last.cue is not Cue.NEW and not _names_month(page, last.end, fact.mention.begin)
    if _NEXT_SENTENCE.match(page.text, fact.mention.end):
        return False
    behind = page.cues.within(fact.mention.end, min(fact.end, fact.mention.end + 40))
    last_of_sentence = fact.end == fact.sentence.end  # else a word right before the next date speaks of that one
    verbs = {hit.begin for hit in behind if hit.cue is Cue.HAPPENS}  # `findet am … statt` is no `statt am …`
    right = {hit.cue for hit in behind if last_of_sentence or fact.end - hit.end > _LITTLE if hit.begin not in verbs}
    return Cue.OLD in right and Cue.NEW not in right


def _names_month(page: Page, begin: int, end: int) -> bool:
    """Whether a month without a day is what was planned: `first planned for March, it takes place on 3 September`."""
    between = words(page.text, begin, end)
    return any(
        begins_month(word.key)
        for word in between
        if word.end - word.begin >= SHORTEST_MONTH or _YEAR.match(page.text, word.end + 1, end)
    )


def _is_moved(page: Page, pair: Sequence[Fact]) -> bool:
    """Whether the sentence moves the first date to the second: `announced for 5 May, it now moves to 8 June`."""
    if len(pair) < 2 or pair[0].sentence != pair[1].sentence or pair[1].mention.first <= pair[0].mention.first:
        return False
    old, new = pair
    between = page.cues.within(old.mention.end, new.mention.begin)
    cues = {hit.cue for hit in between}
    moves = [hit.end for hit in between if hit.cue is Cue.MOVED]
    planned = page.cues.has(Cue.PLANNED, max(old.begin, old.mention.begin - _LITTLE), old.mention.begin)
    if not (moves or (planned and Cue.NEW in cues)) or cues & {Cue.EVENT, Cue.CALL, Cue.OLD, Cue.PLANNED}:
        return False
    alike = old.role is new.role is not Role.NOTHING
    directly = bool(moves) and new.mention.begin - moves[-1] <= _LITTLE
    told = frozenset({Cue.OLD, Cue.PLANNED, Cue.FROM})
    return (alike or (directly and old.role is not Role.NOTHING)) and not _is_old(page, new, told)


def _says(page: Page, fact: Fact, told: frozenset[Cue]) -> bool:
    """Whether a word such as `originally` stands in front of the date."""
    left = page.cues.within(max(fact.begin, fact.mention.begin - 60), fact.mention.begin)
    return any(hit.cue in told and not _holds(page, hit, left) for hit in left)


def _holds(page: Page, hit: Hit, beside: Sequence[Hit]) -> bool:
    """Whether a word such as `planned` speaks of what still holds: `is set for`, `is planned`, `papers due`."""
    before = page.text[max(0, hit.begin - _LITTLE) : hit.begin].split()
    present = hit.cue is Cue.PLANNED and bool(before) and before[-1].casefold() in _PRESENT
    return present or _is_within(hit, beside, Cue.DEADLINE, Cue.HAPPENS)


def _is_within(hit: Hit, beside: Sequence[Hit], *kinds: Cue) -> bool:
    """Whether the word ends or stands inside a phrase of one of `kinds`."""
    return any(one.cue in kinds and one.begin < hit.begin and hit.end <= one.end for one in beside)


def _moves_from(page: Page, fact: Fact, hit: Hit) -> bool:
    """Whether a little word such as `from` says what was before: `moved from`, `from … to …`."""
    if fact.mention.begin - hit.end > _LITTLE:
        return False
    before = page.cues.within(max(fact.sentence.begin, hit.begin - 40), hit.begin)
    moves = [one.end for one in before if one.cue is Cue.MOVED]
    # In `reporté du 20 au 22 mars` the little word opens the new days.
    opens_span = _is_worded_span(page, fact.mention)
    if moves and not opens_span and not any(one.cue in _GOES_ON and one.begin >= moves[-1] for one in before):
        return True
    return any(
        one.cue in (Cue.NEW, Cue.TO) and one.begin - fact.mention.end <= 4
        for one in page.cues.within(fact.mention.end, fact.end)
        if page.mentions_in(one.end, one.end + _LITTLE)  # not `vom 12. bis 18. November auf dem Gelände`
    )


def _is_new(page: Page, fact: Fact) -> bool:
    return any(hit.cue in (Cue.NEW, Cue.TO, Cue.MOVED) for hit in page.cues.within(fact.begin, fact.mention.begin))


def _renewed(page: Page, new: Fact, old: Fact) -> Fact:
    together = new.sentence == old.sentence and old.role is not Role.NOTHING
    role = old.role if together or new.role is Role.NOTHING else new.role
    if role is Role.NOTHING:
        block = page.blocks[new.sentence.block]
        cues = {hit.cue for hit in page.cues.within(block.begin, block.end)}
        role = Role.DEADLINE if cues & {Cue.DEADLINE, Cue.APPLY, Cue.CALL} else Role.EVENT
    if role is Role.SPAN or (role is Role.EVENT and _is_of_deadline(page, new)):
        role = Role.DEADLINE
    begin = min(old.begin, new.begin) if new.sentence == old.sentence else new.begin
    return replace(new, role=role, begin=begin, before=old.mention)


def _is_of_deadline(page: Page, fact: Fact) -> bool:
    """Whether the sentence is about a deadline and no event: `scheduled for May, the deadline is now …`."""
    cues = {hit.cue for hit in page.cues.within(fact.sentence.begin, fact.sentence.end)}
    return Cue.DEADLINE in cues and Cue.EVENT not in cues


def _put_off(page: Page, fact: Fact) -> Fact:
    """An old date with no new one: an event that is postponed, or a deadline that no longer holds."""
    begin, end = fact.sentence.begin, fact.sentence.end
    moved = page.cues.has(Cue.MOVED, begin, end) or page.cues.has(Cue.NEW, fact.mention.end, end)
    if not moved:
        return _with_status(page, fact)
    if fact.role in (Role.DEADLINE, Role.REGISTER) and page.cues.has(Cue.DEADLINE, begin, fact.mention.begin):
        return replace(fact, role=Role.NOTHING)
    return replace(fact, role=Role.EVENT, status="postponed")


def _with_status(page: Page, fact: Fact) -> Fact:
    """The fact, cancelled or postponed without a new date if its own sentence says so."""
    if fact.role is not Role.EVENT:
        return fact
    cues = {hit.cue: hit for hit in page.cues.within(fact.sentence.begin, fact.sentence.end)}
    cancelled = cues.get(Cue.CANCELLED)
    if cancelled and not _goes_on(page, fact, cancelled.end) and not _of_another_year(page, fact, cancelled):
        return replace(fact, status="cancelled")
    moved = cues.get(Cue.MOVED)
    if moved and (_is_old(page, fact, frozenset({Cue.OLD, Cue.PLANNED, Cue.FROM})) or _is_put_off(page, fact, moved)):
        return replace(fact, status="postponed")
    return fact


def _of_another_year(page: Page, fact: Fact, cancelled: Hit) -> bool:
    """Whether it is an earlier edition that was cancelled: `2020 ausgefallen, ist sie für den 12. Oktober geplant`."""
    year = _YEAR.search(page.text[max(0, cancelled.begin - _LITTLE) : cancelled.begin])
    return year is not None and int(year[0]) < fact.mention.first.year


def _is_put_off(page: Page, fact: Fact, moved: Hit) -> bool:
    """Whether the sentence puts its one date off and names no other: `the forum (3-5 May) is postponed`."""
    alone = len(fact.sentence.mentions) == 1 and fact.mention.end <= moved.begin
    near = {hit.cue for hit in page.cues.within(fact.mention.end, min(fact.sentence.end, moved.end + _LITTLE))}
    return alone and not near & {Cue.EVENT, Cue.CALL, Cue.DEADLINE, Cue.FROM, Cue.OLD}


def _goes_on(page: Page, fact: Fact, end: int) -> bool:
    """Whether the sentence goes on to say when it will be held after all."""
    between = page.cues.within(end, fact.mention.begin)
    return any(hit.cue in (Cue.HAPPENS, Cue.NEW, Cue.WHEN, Cue.MOVED) for hit in between)
