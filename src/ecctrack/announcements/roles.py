"""What each date of a text is: an event's days, a registration day, a deadline, an opening day, or nothing."""

import re
from dataclasses import replace
from datetime import timedelta

from ecctrack.announcements.cue_roles import STRONG, role_by_words, surroundings
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import Fact, Role
from ecctrack.announcements.label_roles import role_by_context, role_by_label_above, role_by_label_below
from ecctrack.announcements.not_facts import settled_role
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.vocabulary import Cue

LONGEST_EVENT = timedelta(days=31)

_PARTED = re.compile(r"[,;|/–—)]|\b(?:and|und|et|y|e|i|a|oraz|și|en|och|og|ja|és|και|и|in|ir|un)\b")
_COORDINATED = re.compile(r"[\s,;&/+]*(?:\w{1,6}\s){0,2}\s*")


def facts(page: Page) -> list[Fact]:
    """Every date of the page with its role, in order, those that are nothing too."""
    found: list[Fact] = []
    for block in page.sentences:
        for sentence in block:
            if sentence.mentions:
                found += _facts_of(page, sentence)
    return found


def _facts_of(page: Page, sentence: Sentence) -> list[Fact]:
    listed = sentence.mentions
    found: list[Fact] = []
    behind = _cues_stand_behind(page, sentence)
    for number, mention in enumerate(listed):
        begin = listed[number - 1].end if number else sentence.begin
        end = listed[number + 1].begin if number + 1 < len(listed) else sentence.end
        if number and (span := _joined(page, found[-1], mention)):
            found[-1] = replace(found[-1], mention=span, end=end)
            continue
        date = surroundings(page, sentence, mention, begin, end, only_right=behind and number > 0)
        role = (
            role_by_label_above(page, sentence, mention)
            or role_by_label_below(page, sentence, mention)
            or role_by_words(date)
        )
        if role is None and number:
            role = _inherited(page, found[-1], begin, mention.begin)
        if role is None:
            role = role_by_context(page, sentence, mention)
        found.append(Fact(settled_role(page, sentence, mention, role), mention, sentence, begin, end))
    return _spread(page, found)


def _joined(page: Page, last: Fact, mention: Mention) -> Mention | None:
    """One span of days from two dates that only a word such as `until` parts: `Monday 6 July, until Friday 9 July`."""
    begin, end = last.mention.end, mention.begin
    words_between = page.text[begin:end].strip(" ,").split()
    to = page.cues.has(Cue.TO, begin, end) or page.cues.has(Cue.BY, begin, end)
    days = mention.first - last.mention.first
    both_single = last.mention.first == last.mention.last and mention.first == mention.last
    if not (to and both_single and len(words_between) <= 2 and timedelta(0) < days <= LONGEST_EVENT):
        return None
    return replace(last.mention, end=mention.end, last=mention.last) if last.role is Role.EVENT else None


def _inherited(page: Page, last: Fact, begin: int, end: int) -> Role | None:
    """The role of the date before, for one that a comma or an `and` joins to it, perhaps with a place between."""
    gap = page.text[begin:end]
    if page.cues.has(Cue.TO, begin, end):
        return Role.DEADLINE if last.role is Role.OPENS else None
    if last.role is Role.SPAN:
        return None
    if _COORDINATED.fullmatch(gap):
        return last.role
    joined = re.match(r"\s*(?:[,;/&+]|(?:and|und|et|y|e|i|a|oraz|și|en|och|og|ja|és|και|и|in|ir|un|te)\b)", gap)
    most = 8 if last.role is Role.EVENT else 5 if last.role is Role.DEADLINE else 0
    return last.role if joined and len(gap.split()) <= most and "." not in gap else None


def _spread(page: Page, found: list[Fact]) -> list[Fact]:
    """The facts, where a cue behind a list of dates speaks for all of the list."""
    for at in range(len(found) - 2, -1, -1):
        gap = page.text[found[at].mention.end : found[at + 1].mention.begin]
        if (
            found[at].role is Role.NOTHING
            and found[at + 1].role in (Role.EVENT, Role.DEADLINE)
            and _COORDINATED.fullmatch(gap)
        ):
            found[at] = replace(found[at], role=found[at + 1].role)
    return found


def _cues_stand_behind(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence writes `1 May: opening, 3 June: deadline`."""
    first = sentence.mentions[0]
    if any(hit.cue in STRONG for hit in page.cues.within(sentence.begin, first.begin)):
        return False
    stop = sentence.mentions[1].begin if len(sentence.mentions) > 1 else sentence.end
    after = [hit for hit in page.cues.within(first.end, stop) if hit.cue in STRONG]
    if len(sentence.mentions) > 1 and after and not _PARTED.search(page.text[after[0].end : stop]):
        return False  # `instead of 1 May it takes place on 3 June`
    return bool(after) and bool(re.fullmatch(r"[\s:–—(-]{1,5}(?:\w+\s){0,3}", page.text[first.end : after[0].begin]))
