"""The role that the words around a date give it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from ecctrack.announcements.cues import Hit
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import Role, is_label, leaning
from ecctrack.announcements.label_roles import role_by_column
from ecctrack.announcements.not_facts import in_mail_header, is_aside, is_number, is_of_project
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.structure import CELL, Kind
from ecctrack.announcements.vocabulary import Cue

LONGEST_STAY = timedelta(days=14)
FAR = 110  # characters: a cue further in front of a date says nothing about it
SHORTEST_WINDOW = timedelta(days=10)
LONGEST_WINDOW = timedelta(days=550)
BESIDE = 32  # characters behind a date, where a cue still names it
STRONG = frozenset({Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.HAPPENS, Cue.WHEN, Cue.IGNORE})

_OF_CALLS = frozenset({Cue.APPLY, Cue.CALL, Cue.RUNS})
_SUBJECTS = STRONG | {Cue.REGISTER, Cue.APPLY, Cue.RUNS, Cue.CALL}


@dataclass(frozen=True)
class Surroundings:
    """A date with the cue words of its stretch of a sentence, in front of it and behind it."""

    page: Page
    sentence: Sentence
    mention: Mention
    left: tuple[Hit, ...]
    right: tuple[Hit, ...]

    @cached_property
    def before(self) -> frozenset[Cue]:
        """What is said in front of the date."""
        return frozenset(hit.cue for hit in self.left)

    @cached_property
    def after(self) -> frozenset[Cue]:
        """What is said behind the date."""
        return frozenset(hit.cue for hit in self.right)

    @cached_property
    def is_label(self) -> bool:
        """Whether the date stands in a line of a list or the like, not in running text."""
        return is_label(self.page, self.sentence)

    @property
    def several_days(self) -> bool:
        """Whether the date is a span of days."""
        return self.mention.first != self.mention.last

    @property
    def is_window(self) -> bool:
        """Whether the days are too many for an event, and about as many as one may apply or register."""
        return SHORTEST_WINDOW <= self.mention.last - self.mention.first <= LONGEST_WINDOW

    def gap_from(self, hit: Hit) -> str:
        """What stands between a cue in front of the date, and the date."""
        return self.page.text[hit.end : self.mention.begin]

    def gap_to(self, hit: Hit) -> str:
        """What stands between the date, and a cue behind it."""
        return self.page.text[self.mention.end : hit.begin]


def surroundings(
    page: Page, sentence: Sentence, mention: Mention, begin: int, end: int, *, only_right: bool
) -> Surroundings:
    """The date within its own stretch text[begin:end] of the sentence."""
    left = () if only_right else page.cues.within(max(begin, mention.begin - FAR), mention.begin)
    reaching = tuple(hit for hit in left if _reaches(page, hit, mention))
    right = page.cues.within(mention.end, end)
    if end < sentence.end:  # a label right before the next date is that one's
        right = [hit for hit in right if page.text[hit.end : end].strip() != ":"]
    return Surroundings(page, sentence, mention, reaching, tuple(right))


def role_by_words(date: Surroundings) -> Role | None:
    """The role that the words around the date give it, the surest first; None if they give none."""
    found = (rule(date) for rule in _RULES)
    return next((role for role in found if role is not None), None)


def _reaches(page: Page, hit: Hit, mention: Mention) -> bool:
    """Whether nothing parts the cue from the date; a name reaches over a cell's border, and so does a label."""
    gap = page.text[hit.end : mention.begin]
    borders = gap.count(" | ") + gap.count(CELL)
    return not borders or hit.cue in (Cue.EVENT, Cue.CALL) or (borders == 1 and gap.endswith((" | ", CELL)))


def _no_fact(date: Surroundings) -> Role | None:
    nothing = is_number(date.page, date.mention) or in_mail_header(date.page, date.sentence.block)
    return Role.NOTHING if nothing else None


def _by_column(date: Surroundings) -> Role | None:
    return role_by_column(date.page, date.sentence, date.mention)


def _smaller_fact(date: Surroundings) -> Role | None:
    smaller = is_aside(date.page, date.left, date.right, date.mention) or is_of_project(date.left, date.right)
    return Role.NOTHING if smaller else None


def _behind_until(date: Surroundings) -> Role | None:
    """The role of a date behind `until` or `by`, or in front of such a word where a language puts it there."""
    by = [hit for hit in date.left if hit.cue is Cue.BY and _leads_to(date, hit)]
    by += [hit for hit in date.right if hit.cue is Cue.BY and date.gap_to(hit) in ("", " ", "-")]
    if not by:
        return None
    if any(hit.cue is Cue.MOVED and hit.end <= by[0].begin and by[0].begin - hit.end < 3 for hit in date.left):
        return None  # `postponed until` tells where to, not until when
    subjects = [hit for hit in date.left if hit.cue in _SUBJECTS]
    if (subjects and subjects[-1].cue is Cue.IGNORE) or (not subjects and Cue.IGNORE in date.after):
        return Role.NOTHING
    if role := _closing(date):
        return role
    if date.several_days or Cue.HAPPENS in date.before:
        return None
    return _closing_of_block(date)


def _closing_of_block(date: Surroundings) -> Role:
    """What ends on the date by the sentences before it, and by the heading right over it."""
    page, index = date.page, date.sentence.block
    block = page.blocks[index]
    over = page.parents[index][:1]
    heads = [page.blocks[parent] for parent in over if page.blocks[parent].kind is Kind.HEADING]
    for begin, end in ((block.begin, date.sentence.begin), *((head.begin, head.end) for head in heads)):
        cues = {hit.cue for hit in page.cues.within(begin, end)} & {Cue.APPLY, Cue.REGISTER, Cue.EVENT}
        if cues in ({Cue.APPLY}, {Cue.REGISTER}):
            return Role.DEADLINE if Cue.APPLY in cues else Role.REGISTER
    later = date.left and not date.is_label and page.mentions_in(block.begin, date.sentence.begin)
    return Role.REGISTER if later else Role.NOTHING


def _closing(date: Surroundings) -> Role | None:
    """Whether what ends on the date is a registration or a call; None if no word tells."""
    page, sentence = date.page, date.sentence
    applied = max((hit.begin for hit in date.left if hit.cue in (Cue.APPLY, Cue.CALL)), default=-1)
    registered = max((hit.begin for hit in date.left if hit.cue is Cue.REGISTER), default=-1)
    near = date.before | date.after
    whole = {hit.cue for hit in page.cues.within(sentence.begin, sentence.end)}
    tests = (
        (registered >= 0 and registered >= applied, Role.REGISTER),
        (date.before & (_OF_CALLS | {Cue.DEADLINE, Cue.CLOSES, Cue.OPENS}), Role.DEADLINE),
        (Cue.REGISTER in near, Role.REGISTER),
        (near & {Cue.APPLY, Cue.CALL, Cue.CLOSES, Cue.DEADLINE}, Role.DEADLINE),
        (Cue.APPLY in whole, Role.DEADLINE),
        (Cue.REGISTER in whole, Role.REGISTER),
    )
    return next((role for holds, role in tests if holds), None)


def _leads_to(date: Surroundings, hit: Hit) -> bool:
    """Whether at most a little word or an hour stands between `until` and the date."""
    gap = date.gap_from(hit)
    return len(gap) < 16 and (len(gap.split()) < 2 or bool(date.page.hours_in(hit.end, date.mention.begin)))


def _named_in_front(date: Surroundings) -> Role | None:
    strong = [hit for hit in date.left if hit.cue in STRONG]
    if not strong:
        return None
    last = max(strong, key=lambda hit: (hit.end, hit.end - hit.begin))
    last = next((hit for hit in strong if hit.cue is Cue.IGNORE and _governs(date, hit, last)), last)
    if last.cue in (Cue.HAPPENS, Cue.WHEN) and Cue.EVENT not in date.before:
        # `the deadline, set for …` and `cut-off dates` are no events
        last = next((hit for hit in strong if hit.cue in (Cue.DEADLINE, Cue.OPENS)), last)
    if last.cue is Cue.IGNORE and _names_an_event_to_come(date, last):
        return Role.EVENT
    return _role_of(date, last, date.left)


def _names_an_event_to_come(date: Surroundings, ignored: Hit) -> bool:
    """Whether an event is named right in front of a coming date: `selected clusters join a briefing on …`."""
    events = [hit for hit in date.left if hit.cue is Cue.EVENT and hit.begin - ignored.end > BESIDE // 2]
    if not events or date.mention.last < date.page.today:
        return False
    return bool(re.fullmatch(r"[\s,:–—(-]{1,3}(?:\w{1,4}\s){0,2}", date.gap_from(events[-1])))


def _governs(date: Surroundings, ignored: Hit, last: Hit) -> bool:
    """Whether a word for what is no fact is the subject of the cue behind it: `decision date`, `the jury meets`."""
    if ignored.begin < last.begin < ignored.end:
        return True
    between = {hit.cue for hit in date.left if ignored.end <= hit.begin and hit.end <= last.begin}
    close = last.begin - ignored.end < 30 and ignored.end <= last.begin
    return close and last.cue in (Cue.HAPPENS, Cue.WHEN) and not between & (_OF_CALLS | {Cue.EVENT, Cue.DEADLINE})


def _named_behind(date: Surroundings) -> Role | None:
    naming = [hit for hit in date.right if hit.cue in STRONG and _names(date, hit)]
    if not naming:
        return None
    first = naming[0]
    if first.cue is Cue.DEADLINE and date.mention.last < date.page.today and date.gap_to(first) == " ":
        return Role.NOTHING  # `the 7 June cut-off`, long known
    return _role_of(date, first, (*date.left, *date.right))


def _names(date: Surroundings, hit: Hit) -> bool:
    """Whether a cue behind the date speaks of it: it is near, or in the same clause."""
    return hit.begin - date.mention.end <= BESIDE or not re.search(r"[,;:.(|–—]", date.gap_to(hit))


def _role_of(date: Surroundings, cue: Hit, around: Iterable[Hit]) -> Role:
    """The role that a strong cue gives, with what else is said around."""
    cues = {hit.cue for hit in around}
    match cue.cue:
        case Cue.IGNORE:
            return Role.NOTHING
        case Cue.HAPPENS | Cue.WHEN:
            if Cue.OLD in cues and any(hit.cue is Cue.DEADLINE for hit in date.right):
                return Role.DEADLINE  # `originally set for …, the deadline is now …`
            if _begins_a_call(date, cues):
                return Role.OPENS
            call = date.several_days and Cue.EVENT not in cues and cues & {Cue.RUNS, Cue.APPLY}
            return Role.SPAN if call else Role.EVENT
        case Cue.OPENS:
            return _opening(date, cues)
        case _:
            beside = {hit.cue for hit in date.right if hit.begin - date.mention.end < BESIDE}
            registers = Cue.REGISTER in cues or (Cue.REGISTER in beside and Cue.APPLY not in cues)
            return Role.REGISTER if registers and not _submits(around, cue) else Role.DEADLINE


def _begins_a_call(date: Surroundings, cues: set[Cue]) -> bool:
    """Whether a call begins on the date and ends on a later one of the sentence: `starts on … and ends on …`."""
    if date.several_days or Cue.CALL not in cues or Cue.EVENT in cues:
        return False
    behind = date.page.cues.within(date.mention.end, date.sentence.end)
    later = any(other.begin > date.mention.end for other in date.sentence.mentions)
    return later and any(hit.cue in (Cue.CLOSES, Cue.DEADLINE) for hit in behind)


def _opening(date: Surroundings, cues: set[Cue]) -> Role:
    """What opens on the date: a call, an event, or a registration, whose opening is no fact."""
    of_call = bool(cues & _OF_CALLS)
    if Cue.REGISTER in cues and not cues & {Cue.APPLY, Cue.CALL}:
        return Role.NOTHING
    if date.several_days:
        if date.is_window and Cue.EVENT in cues and Cue.CALL not in cues:
            return Role.NOTHING  # `for fairs from 1 June to 30 November`
        return Role.SPAN if of_call or date.is_window else Role.EVENT
    return Role.EVENT if cues & {Cue.EVENT, Cue.DAY} and not of_call else Role.OPENS


def _submits(around: Iterable[Hit], cue: Hit) -> bool:
    """Whether applying, not registering, is the word next to a deadline's."""
    near = [hit for hit in around if hit.cue in (Cue.APPLY, Cue.REGISTER)]
    return bool(near) and min(near, key=lambda hit: abs(hit.begin - cue.begin)).cue is Cue.APPLY


def _hinted_in_front(date: Surroundings) -> Role | None:
    """What nouns in front of the date suggest."""
    cues = date.before
    if date.several_days and Cue.RUNS in cues and Cue.EVENT not in cues:
        return Role.REGISTER if Cue.REGISTER in cues else Role.SPAN
    colon = date.page.text[max(0, date.mention.begin - 4) : date.mention.begin].rstrip().endswith(":")
    if Cue.REGISTER in cues and Cue.EVENT not in cues and ((date.is_label and colon) or date.is_window):
        return Role.REGISTER
    if not cues & {Cue.EVENT, Cue.CALL}:
        applied = (date.is_label or date.is_window) and Cue.APPLY in cues
        return (Role.SPAN if date.several_days else Role.DEADLINE) if applied else None
    if not date.is_label and date.mention.last < date.page.today:
        return None
    side = leaning(date.page, max(date.sentence.begin, date.left[0].begin), date.mention.begin)
    if side is Role.DEADLINE and date.several_days:
        return Role.SPAN
    return side if date.is_label or side is not Role.DEADLINE else None


def _long_window(date: Surroundings) -> Role | None:
    """Weeks in which one may apply or register: no event lasts so long."""
    near = date.before | date.after
    length = date.mention.last - date.mention.first
    if length <= LONGEST_STAY or near & {Cue.EVENT, Cue.HAPPENS, Cue.IGNORE, Cue.PROJECT}:
        return None
    if near & {Cue.APPLY, Cue.CALL}:
        return Role.SPAN
    return Role.REGISTER if Cue.REGISTER in near else None


def _hinted_behind(date: Surroundings) -> Role | None:
    """What nouns behind the date suggest, where none stand in front."""
    if date.before & {Cue.EVENT, Cue.CALL}:
        return None
    if date.is_window and date.after & {Cue.APPLY, Cue.REGISTER} and Cue.EVENT not in date.after:
        return Role.SPAN if Cue.APPLY in date.after else Role.REGISTER
    if Cue.EVENT in date.after:
        return leaning(date.page, date.mention.end, date.sentence.end) if date.is_label else Role.EVENT
    return Role.DEADLINE if Cue.CALL in date.after and date.is_label else None


_RULES: tuple[Callable[[Surroundings], Role | None], ...] = (
    _no_fact,
    _by_column,
    _smaller_fact,
    _behind_until,
    _named_in_front,
    _named_behind,
    _long_window,
    _hinted_in_front,
    _hinted_behind,
)
