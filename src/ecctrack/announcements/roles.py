"""What each date of a text is: an event's days, a registration day, a deadline, an opening day, or nothing."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from ecctrack.announcements.agreement import Weighed, agreed
from ecctrack.announcements.badges import without_badges
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.evidence import JOINED, evidence, side_of
from ecctrack.announcements.facts import Fact, Role, is_label
from ecctrack.announcements.labels import column_head
from ecctrack.announcements.moves import parted
from ecctrack.announcements.not_facts import is_number, is_surely_none
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.span_lines import is_label_of_end, with_spans
from ecctrack.announcements.stretch import Stretch
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.vocabulary import Cue
from ecctrack.announcements.weighing import learnt, likeliest

LONGEST_EVENT = timedelta(days=31)
MOMENTS = (Role.DEADLINE, Role.REGISTER, Role.OPENS)
LONGEST_WINDOW = timedelta(days=730)
OPENING, OVER = 1.2, 0.5  # as the logarithm of odds against being nothing
LONGEST_BETWEEN = 60  # characters between the first and the last day in `begins on … and ends on …`


def facts(page: Page) -> list[Fact]:
    """Every date of the page with its role, in order, those that are nothing too."""
    weighed = (one for block in page.sentences for sentence in block for one in _facts_of(page, sentence))
    return with_spans(page, without_badges(page, agreed(list(weighed))))


def _facts_of(page: Page, sentence: Sentence) -> list[Weighed]:
    found: list[Weighed] = []
    for date in stretches(page, sentence):
        before = found[-1].fact if found else None
        if before and (span := _joined(page, before, date.mention)):
            found[-1] = replace(found[-1], fact=replace(before, mention=span, end=date.end))
            continue
        scores = learnt().scores(evidence(date, before))
        role, sure = _role(date, before, scores)
        fact = Fact(role, date.mention, sentence, date.begin, date.end, before=date.before)
        found.append(Weighed(fact, scores, sure=sure))
    return found


def _role(date: Stretch, before: Fact | None, scores: Mapping[Role, float]) -> tuple[Role, bool]:
    """The date's role, and whether it is told by more than its words."""
    page, sentence, mention = date.page, date.sentence, date.mention
    role = likeliest(scores, several_days=mention.first != mention.last)
    if mention.ends and role in MOMENTS and is_label(page, sentence):
        return Role.EVENT, True  # nothing opens or closes from one hour to another
    if told := _told_by_column(date, scores):
        return told, True
    if (
        is_number(page, mention)
        or is_surely_none(page, sentence, mention)
        or _looks_back(date)
        or _only_names(date, role)
        or _is_programme(date, role)
    ):
        return Role.NOTHING, False
    if role is Role.NOTHING and before and _carried_on(date, before):
        return before.role, False
    fitting = _fitting(date, role)
    return (fitting if _is_likely(date, fitting, scores) else Role.NOTHING), False


def _is_likely(date: Stretch, role: Role, scores: Mapping[Role, float]) -> bool:
    """Whether an opening day, or a date that is over, is far enough from being nothing to be worth a curator's time."""
    if role in (Role.NOTHING, Role.SPAN):
        return True
    over = OVER if date.mention.last < date.page.today else -math.inf
    return scores[role] - scores[Role.NOTHING] >= (OPENING if role is Role.OPENS else over)


def _fitting(date: Stretch, role: Role) -> Role:
    """The role, or what a plain label or `can be sent from` makes of it: nothing closes under `Opening of the call`."""
    mention = date.mention
    if mention.first != mention.last:
        runs = any(hit.cue is Cue.RUNS and mention.begin - hit.end <= 1 for hit in date.left)
        return Role.SPAN if runs and role in (Role.EVENT, *MOMENTS) else role
    closes, opens = {Cue.DEADLINE, Cue.CLOSES}, {Cue.OPENS}
    for where, begin, end in date.labels if role in MOMENTS else ():
        said = {hit.cue for hit in date.page.cues.within(begin, end)}
        if role is Role.OPENS and said & closes and not said & opens:
            return Role.DEADLINE
        if role is not Role.OPENS and where != "above" and said & opens and not said & closes:
            return Role.OPENS
    return role


def _told_by_column(date: Stretch, scores: Mapping[Role, float]) -> Role | None:
    """What the head of its column makes of a single day: an opening day, a deadline, or nothing."""
    if date.head is None or date.mention.first != date.mention.last:
        return None
    match side_of(date.page, *date.head):
        case "DEADLINE" | "REGISTER":
            return likeliest({role: scores[role] for role in (Role.DEADLINE, Role.REGISTER)}, several_days=False)
        case "OPENS":
            return Role.OPENS
        case "NOTHING":
            return Role.NOTHING
    return None


def _carried_on(date: Stretch, before: Fact) -> bool:
    """Whether nothing but an `and` parts the date from the one before it: `until 24 October and 8 November`."""
    text, mention = date.page.text, date.mention
    alone = JOINED.fullmatch(text[before.mention.end : mention.begin].rstrip())
    behind = text[mention.end : date.end].strip(" .;,)")
    alike = (before.mention.first == before.mention.last) == (mention.first == mention.last)
    return bool(alone) and alike and (not behind or behind == "respectively") and not is_label(date.page, date.sentence)


def _looks_back(date: Stretch) -> bool:
    """Whether the label before a day that is over speaks of an earlier edition: `Previous edition: 3-5 May`."""
    over = date.mention.last < date.page.today
    return over and any(
        where == "before" and side_of(date.page, begin, end) == "PAST" for where, begin, end in date.labels
    )


def _only_names(date: Stretch, role: Role) -> bool:
    """Whether prose only names an earlier deadline by its day: `after the 7 June cut-off`."""
    named = any(hit.cue is Cue.DEADLINE and hit.begin == date.mention.end + 1 for hit in date.right)
    return role is Role.DEADLINE and named and date.mention.last < date.page.today


def _is_programme(date: Stretch, role: Role) -> bool:
    """Whether the days are too many for what can be sent in: `for the period from 1 January 2022 to 30 June 2025`."""
    return role is Role.SPAN and date.mention.last - date.mention.first > LONGEST_WINDOW


def stretches(page: Page, sentence: Sentence) -> list[Stretch]:
    """The dates of a sentence, each with its own stretch of it, from the date before to the date behind."""
    listed = sentence.mentions
    first, last = _reach(page, sentence)
    begins = [first, *(mention.end for mention in listed)]
    ends = [*(mention.begin for mention in listed[1:]), last]
    return [_stretch(page, sentence, *one) for one in zip(listed, begins, ends, strict=False)]


def _reach(page: Page, sentence: Sentence) -> tuple[int, int]:
    """Begin and end of what says what the dates of a sentence are: of a date alone in its cell, the whole row.

    A table's head says it better; and in a row with several dates each keeps to its own cell.
    """
    block = page.blocks[sentence.block]
    dates = page.mentions_in(block.begin, block.end)
    bare = not any(map(str.isalnum, page.walled(sentence.begin, sentence.end)))
    cell = block.kind is Kind.ROW or (bare and " | " in page.text[block.begin : block.end])
    if dates != sentence.mentions or len(dates) != 1 or not cell or column_head(page, sentence, dates[0]):
        return sentence.begin, sentence.end
    return block.begin, block.end


def _stretch(page: Page, sentence: Sentence, mention: Mention, begin: int, end: int) -> Stretch:
    new, old = parted(page, begin, end, mention) or (mention, None)
    return Stretch(page, sentence, new, begin, end, old)


def _joined(page: Page, last: Fact, mention: Mention) -> Mention | None:
    """One span of days from two dates that only a word such as `until` parts: `Monday 6 July, until Friday 9 July`."""
    begin, end = last.mention.end, mention.begin
    words_between = page.text[begin:end].strip(" ,").split()
    to = page.cues.has(Cue.TO, begin, end) or page.cues.has(Cue.BY, begin, end)
    days = mention.first - last.mention.first
    both_single = last.mention.first == last.mention.last and mention.first == mention.last
    joined = (
        (to and len(words_between) <= 2) or is_label_of_end(page, begin, end) or _begins_and_ends(page, last, mention)
    )
    moved = page.cues.has(Cue.MOVED, last.sentence.begin, last.mention.begin)  # `from Monday 5 May to Tuesday 6 May`
    if moved or not (joined and both_single and timedelta(0) < days <= LONGEST_EVENT):
        return None
    return replace(last.mention, end=mention.end, last=mention.last) if last.role is Role.EVENT else None


def _begins_and_ends(page: Page, last: Fact, mention: Mention) -> bool:
    """Whether the sentence says that what begins on the first date ends on the second."""
    between = page.text[last.mention.end : mention.begin]
    begins = bool(_BEGINS.search(page.text[last.begin : last.mention.begin]))
    return begins and len(between) <= LONGEST_BETWEEN and bool(_ENDS.search(between))


_BEGINS = re.compile(
    r"\b(?:begins?|starts?|opens|commences|beginnt|startet|commence|débute|inizia|comienza|empieza|rozpoczyna|začíná)\b"
)
_ENDS = re.compile(
    r"\b(?:ends?|finish(?:es)?|concludes|closes|endet|schließt|se termine|finit|termina|finisce|kończy|končí)\b"
)
