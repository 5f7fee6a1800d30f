"""What each date of a text is: an event's days, a registration day, a deadline, an opening day, or nothing."""

import re
from dataclasses import replace

from ecctrack.announcements.cue_roles import STRONG, role_by_words, surroundings
from ecctrack.announcements.facts import Fact, Role
from ecctrack.announcements.label_roles import role_by_context, role_by_label_above
from ecctrack.announcements.not_facts import settled_role
from ecctrack.announcements.page import Page, Sentence

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
        date = surroundings(page, sentence, mention, begin, end, only_right=behind and number > 0)
        role = role_by_label_above(page, sentence, mention) or role_by_words(date)
        if role is None and number:
            role = _inherited(found[-1], page.text[begin : mention.begin])
        if role is None:
            role = role_by_context(page, sentence, mention)
        found.append(Fact(settled_role(page, sentence, mention, role), mention, sentence, begin, end))
    return _spread(page, found)


def _inherited(last: Fact, gap: str) -> Role | None:
    """The role of the date before, for one that a comma or an `and` joins to it, perhaps with a place between."""
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
    return bool(after) and bool(re.fullmatch(r"[\s:–—(-]{1,5}(?:\w+\s){0,3}", page.text[first.end : after[0].begin]))
