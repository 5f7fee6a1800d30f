"""What a date of a text can be, and what its line is about."""
# ruff: noqa: SIM905  # lists of words

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal

from ecctrack.announcements.cues import Hit
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.vocabulary import Cue

LABEL_WORDS = 14  # a longer line without a verb is prose
_LOOSE_CALLS = frozenset(
    "call calls topic topics funding funds fund grant grants tender tenders prize cut-off cut-offs aide aides".split()
)
NO_FACTS = frozenset({Cue.IGNORE, Cue.WRITTEN, Cue.OUTCOME, Cue.HISTORY})
_VERBS = frozenset({Cue.HAPPENS, Cue.CLOSES, Cue.MOVED, Cue.CANCELLED})


class Role(Enum):
    """What a date is; a span is an opening day and a deadline in one."""

    EVENT = auto()
    REGISTER = auto()
    DEADLINE = auto()
    OPENS = auto()
    SPAN = auto()
    NOTHING = auto()


@dataclass(frozen=True)
class Fact:
    """A date with its role, and where it was read: text[begin:end] is its own stretch of the sentence."""

    role: Role
    mention: Mention
    sentence: Sentence
    begin: int
    end: int
    before: Mention | None = None
    """The date that this one takes the place of."""
    status: Literal["cancelled", "postponed"] | None = None
    doubts: tuple[str, ...] = ()


def leaning(page: Page, begin: int, end: int) -> Role | None:
    """Whether text[begin:end], a heading or label, is about events or calls; None if it does not say."""
    hits = page.cues.within(begin, end)
    cues = {hit.cue for hit in hits}
    if Cue.DEADLINE in cues or (Cue.APPLY in cues and Cue.EVENT not in cues):
        return Role.REGISTER if Cue.REGISTER in cues else Role.DEADLINE
    if Cue.CALL in cues and (Cue.EVENT not in cues or _calls_first(page, hits)):
        return Role.DEADLINE
    if Cue.EVENT in cues or Cue.AGENDA in cues:
        return Role.EVENT
    if cues & NO_FACTS:
        return Role.NOTHING
    return Role.OPENS if Cue.OPENS in cues else Role.EVENT if cues & {Cue.HAPPENS, Cue.WHEN} else None


def _calls_first(page: Page, hits: Sequence[Hit]) -> bool:
    """Whether the call is what is named: `call for … days`, `bando fiere`, not `days on the call`."""
    call = min((hit for hit in hits if hit.cue is Cue.CALL), key=lambda hit: hit.begin)
    event = min(hit.begin for hit in hits if hit.cue is Cue.EVENT)
    if call.begin > event:
        return False
    firm = page.text[call.begin : call.end].casefold() not in _LOOSE_CALLS
    return firm or bool(re.match(r"\w+\s(?:for|of)\b", page.text[call.begin : call.begin + 40]))


def is_label(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence is a line of a list, a heading or a short line, rather than prose."""
    begin, end = sentence.begin, sentence.end
    if any(hit.cue in _VERBS for hit in page.cues.within(begin, end)):
        return False
    size = len(page.walled(begin, end).split())
    if page.blocks[sentence.block].kind is Kind.TEXT:
        finished = page.text[begin:end].rstrip('”"»)').endswith((".", ";"))
        leads = not page.text[begin : sentence.mentions[0].begin].strip()
        brief = size <= LABEL_WORDS if not finished else size <= LABEL_WORDS // 2 and leads
        return brief or _set_off(page, sentence)
    return size <= 3 * LABEL_WORDS


def _set_off(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence begins its block and punctuation parts its date from the rest."""
    first = sentence.mentions[0]
    before = page.text[sentence.begin : first.begin].rstrip()
    after = page.text[first.end : sentence.end].lstrip()
    if sentence.begin != page.blocks[sentence.block].begin:
        return False
    if before.endswith(("–", "—", "-", "|", ":")) or (not before and after.startswith(("–", "—", "-", "|", ":", ","))):
        return True
    return before.endswith((",", "(")) and (not after or after[0] in ":.,;)–—|")
