"""The role that the words around a date give it."""

import re
from collections.abc import Sequence

from ecctrack.announcements.cues import Hit
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import Role, is_label, leaning
from ecctrack.announcements.label_roles import role_by_column
from ecctrack.announcements.not_facts import in_mail_header, is_aside, is_number, is_of_project
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.structure import CELL, Kind
from ecctrack.announcements.vocabulary import Cue

FAR = 110  # characters: a cue further in front of a date says nothing about it
BESIDE = 32  # characters behind a date, where a cue still names it
STRONG = frozenset({Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.HAPPENS, Cue.WHEN, Cue.IGNORE})


def role_by_words(
    page: Page, sentence: Sentence, mention: Mention, span: tuple[int, int], *, behind: bool
) -> Role | None:
    """The role that the words around the date give it; None if they give none."""
    begin, end = span
    if is_number(page, mention) or in_mail_header(page, sentence.block):
        return Role.NOTHING
    if page.blocks[sentence.block].kind is Kind.ROW and (role := role_by_column(page, sentence, mention)):
        return role
    left = [
        hit for hit in page.cues.within(max(begin, mention.begin - FAR), mention.begin) if _reaches(page, hit, mention)
    ]
    right = page.cues.within(mention.end, end)
    if behind and sentence.mentions[0] is not mention:
        left = []
    if is_aside(page, left, right, mention) or is_of_project(left, right):
        return Role.NOTHING
    by = any(hit.cue is Cue.BY and _leads_to(page, hit, mention) for hit in left) or any(
        hit.cue is Cue.BY and page.text[mention.end : hit.begin] in ("", " ", "-", "-") for hit in right
    )
    if by and (role := _by(page, sentence, left, right)):
        return role
    if by and mention.first == mention.last and not any(hit.cue is Cue.HAPPENS for hit in left):
        earlier = page.mentions_in(page.blocks[sentence.block].begin, sentence.begin)
        return Role.REGISTER if earlier and left and not is_label(page, sentence) else Role.NOTHING
    strong = [hit for hit in left if hit.cue in STRONG]
    after = [hit for hit in right if hit.cue in STRONG and _names(page, mention, hit)]
    if strong:
        last = max(strong, key=lambda hit: (hit.end, hit.end - hit.begin))
        last = next((hit for hit in strong if hit.cue is Cue.IGNORE and hit.begin < last.begin < hit.end), last)
        if last.cue is Cue.HAPPENS and not any(hit.cue is Cue.EVENT for hit in left):
            last = next((hit for hit in strong if hit.cue in (Cue.DEADLINE, Cue.OPENS)), last)  # the deadline, set for
        return _strong_role(page, last, left, right, mention)
    if after:
        if (
            after[0].cue is Cue.DEADLINE
            and mention.last < page.today
            and page.text[mention.end : after[0].begin] == " "
        ):
            return Role.NOTHING
        return _strong_role(page, after[0], [*left, *right], right, mention)
    return _weak_role(page, sentence, mention, left, right)


def _reaches(page: Page, hit: Hit, mention: Mention) -> bool:
    """Whether nothing parts the cue from the date."""
    return not any(wall in page.text[hit.end : mention.begin] for wall in (" | ", CELL)) or hit.cue in (
        Cue.EVENT,
        Cue.CALL,
    )


def _names(page: Page, mention: Mention, hit: Hit) -> bool:
    gap = page.text[mention.end : hit.begin]
    return hit.begin - mention.end <= BESIDE or not re.search(r"[,;:.(|–—]", gap)


def _leads_to(page: Page, hit: Hit, mention: Mention) -> bool:
    """Whether at most a little word or an hour stands between `until` and the date."""
    gap = page.text[hit.end : mention.begin]
    return len(gap) < 16 and (len(gap.split()) < 2 or bool(page.hours_in(hit.end, mention.begin)))


def _by(page: Page, sentence: Sentence, left: Sequence[Hit], right: Sequence[Hit]) -> Role | None:
    """The role of a date behind `until` or `by`."""
    cues = {hit.cue for hit in left}
    latest = [hit for hit in left if hit.cue in STRONG or hit.cue in (Cue.REGISTER, Cue.APPLY, Cue.RUNS, Cue.CALL)]
    if latest and latest[-1].cue is Cue.IGNORE:
        return Role.NOTHING
    near = cues | {hit.cue for hit in right}
    applied = [hit.begin for hit in left if hit.cue in (Cue.APPLY, Cue.CALL)]
    registered = [hit.begin for hit in left if hit.cue is Cue.REGISTER]
    if registered and (not applied or registered[-1] >= applied[-1]):
        return Role.REGISTER
    if cues & {Cue.APPLY, Cue.CALL, Cue.DEADLINE, Cue.CLOSES, Cue.RUNS, Cue.OPENS}:
        return Role.DEADLINE
    if Cue.REGISTER in near:
        return Role.REGISTER
    if near & {Cue.APPLY, Cue.CALL, Cue.CLOSES, Cue.DEADLINE}:
        return Role.DEADLINE
    whole = {hit.cue for hit in page.cues.within(sentence.begin, sentence.end)}
    if Cue.REGISTER in whole or Cue.APPLY in whole:
        return Role.REGISTER if Cue.APPLY not in whole else Role.DEADLINE
    return None


def _strong_role(page: Page, cue: Hit, around: Sequence[Hit], right: Sequence[Hit], mention: Mention) -> Role:
    cues = {hit.cue for hit in around}
    several_days = mention.first != mention.last
    match cue.cue:
        case Cue.IGNORE:
            return Role.NOTHING
        case Cue.HAPPENS | Cue.WHEN:
            only_call = Cue.EVENT not in cues and cues & {Cue.RUNS, Cue.APPLY} and several_days
            return Role.SPAN if only_call else Role.EVENT
        case Cue.OPENS:
            if Cue.REGISTER in cues and not cues & {Cue.APPLY, Cue.CALL}:
                return Role.NOTHING
            if several_days:
                return Role.SPAN if cues & {Cue.APPLY, Cue.CALL, Cue.RUNS} else Role.EVENT
            if cues & {Cue.EVENT, Cue.DAY} and not cues & {Cue.APPLY, Cue.CALL, Cue.RUNS}:
                return Role.EVENT
            return Role.OPENS
        case _:
            beside = {hit.cue for hit in right if hit.begin - mention.end < BESIDE}
            registers = Cue.REGISTER in cues or (Cue.REGISTER in beside and Cue.APPLY not in cues)
            return Role.REGISTER if registers and not _submits(page, around, cue) else Role.DEADLINE


def _submits(page: Page, around: Sequence[Hit], cue: Hit) -> bool:
    """Whether applying, not registering, is the word next to a deadline's."""
    near = [hit for hit in around if hit.cue in (Cue.APPLY, Cue.REGISTER)]
    return bool(near) and min(near, key=lambda hit: abs(hit.begin - cue.begin)).cue is Cue.APPLY


def _weak_role(
    page: Page, sentence: Sentence, mention: Mention, left: Sequence[Hit], right: Sequence[Hit]
) -> Role | None:
    cues = {hit.cue for hit in left}
    label = is_label(page, sentence)
    if (
        mention.first != mention.last
        and Cue.RUNS in cues
        and cues & {Cue.APPLY, Cue.CALL, Cue.RUNS}
        and Cue.EVENT not in cues
    ):
        return Role.SPAN if Cue.REGISTER not in cues else Role.REGISTER
    if label and Cue.REGISTER in cues and Cue.EVENT not in cues and page.text[: mention.begin].rstrip().endswith(":"):
        return Role.REGISTER
    if Cue.EVENT in cues or Cue.CALL in cues:
        side = leaning(page, max(sentence.begin, left[0].begin if left else sentence.begin), mention.begin)
        if side is Role.DEADLINE and not label:
            return None
        return side
    if Cue.APPLY in cues and label:
        return Role.SPAN if mention.first != mention.last else Role.DEADLINE
    near = {hit.cue for hit in right}
    if Cue.EVENT in near:
        return leaning(page, mention.end, sentence.end) if label else Role.EVENT
    if Cue.CALL in near and label:
        return Role.DEADLINE
    return None
