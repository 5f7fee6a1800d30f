"""What each date of a text is: an event's days, a registration day, a deadline, an opening day, or nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto
from typing import Literal

from ecctrack.announcements.cues import Hit
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.places import WALL
from ecctrack.announcements.structure import CELL, Kind
from ecctrack.announcements.titles import is_generic
from ecctrack.announcements.vocabulary import Cue

FAR = 110  # characters: a cue further in front of a date says nothing about it
BESIDE = 32  # characters behind a date, where a cue still names it
HEADER = 3  # blocks at the top that may hold the day of writing
LONG_OVER = timedelta(days=120)  # since a deadline that prose only mentions
LABEL_WORDS = 14  # a longer line without a verb is prose

_STRONG = frozenset({Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.HAPPENS, Cue.WHEN, Cue.IGNORE})
_FIRM = frozenset({Cue.HAPPENS, Cue.WHEN, Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.BY})
_LOOSE_CALLS = frozenset(
    "call calls topic topics funding funds fund grant grants tender tenders prize cut-off cut-offs aide aides".split()
)
_VERBS = frozenset({Cue.HAPPENS, Cue.CLOSES, Cue.MOVED, Cue.CANCELLED})
_MAIL = re.compile(
    r"(?:From|To|Cc|Date|Sent|Subject|Reply-To|Von|An|Datum|Gesendet|Betreff|De|À|Objet|Envoyé|Para|Enviado|Asunto|Da|A|Inviato|Oggetto|"
    r"Od|Do|Wysłano|Temat|Komu|Odesláno|Předmět|Van|Aan|Verzonden|Onderwerp)\s?:"
)
_COORDINATED = re.compile(r"[\s,;&/+]*(?:\w{1,6}\s){0,2}\s*")


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


def facts(page: Page) -> list[Fact]:
    """Every date of the page with its role, in order, those that are nothing too."""
    found: list[Fact] = []
    for block in page.sentences:
        for sentence in block:
            if sentence.mentions:
                found += _facts_of(page, sentence)
    return found


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
    if Cue.IGNORE in cues:
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


def _facts_of(page: Page, sentence: Sentence) -> list[Fact]:
    listed = sentence.mentions
    found: list[Fact] = []
    behind = _cues_stand_behind(page, sentence)
    for number, mention in enumerate(listed):
        begin = listed[number - 1].end if number else sentence.begin
        end = listed[number + 1].begin if number + 1 < len(listed) else sentence.end
        role = _by_label_above(page, sentence, mention) or _role(page, sentence, mention, (begin, end), behind=behind)
        if role is None and number:
            role = _inherited(page, found[-1], page.text[begin : mention.begin])
        if role is None:
            role = _by_context(page, sentence, mention)
        found.append(Fact(_allowed(page, sentence, mention, role), mention, sentence, begin, end))
    return _spread(page, found)


def _inherited(page: Page, last: Fact, gap: str) -> Role | None:
    """The role of the date before, for one that a comma or an `and` joins to it, perhaps with a place between."""
    if last.role is Role.SPAN:
        return None
    if _COORDINATED.fullmatch(gap):
        return last.role
    joined = re.match(r"\s*(?:[,;/&+]|(?:and|und|et|y|e|i|a|oraz|și|en|och|og|ja|és|και|и|in|ir|un|te)\b)", gap)
    most = 8 if last.role is Role.EVENT else 5 if last.role is Role.DEADLINE else 0
    return last.role if joined and len(gap.split()) <= most and "." not in gap else None


def _by_label_above(page: Page, sentence: Sentence, mention: Mention) -> Role | None:
    """The role of a date that begins a line, by the short line above it."""
    index = sentence.block
    block = page.blocks[index]
    if not index or page.text[block.begin : mention.begin].strip() or block.kind is Kind.ROW:
        return None
    above = page.blocks[index - 1]
    rest = page.walled(mention.end, block.end)
    beside = above.group == block.group or (above.kind is Kind.HEADING and len(rest.split()) <= 1)
    if not beside or page.mentions_in(above.begin, above.end) or above.end - above.begin > 80:
        return None
    cues = {hit.cue for hit in page.cues.within(above.begin, above.end)}
    if Cue.ASIDE in cues:
        return Role.NOTHING
    if not cues & {Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.IGNORE, Cue.RUNS, Cue.WHEN}:
        return None
    if Cue.CLOSES in cues and Cue.DEADLINE not in cues and Cue.EVENT not in cues:
        return Role.REGISTER if Cue.REGISTER in cues else Role.DEADLINE
    return _label_role(page, above.begin, above.end, mention)


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
    if any(hit.cue in _STRONG for hit in page.cues.within(sentence.begin, first.begin)):
        return False
    stop = sentence.mentions[1].begin if len(sentence.mentions) > 1 else sentence.end
    after = [hit for hit in page.cues.within(first.end, stop) if hit.cue in _STRONG]
    return bool(after) and bool(re.fullmatch(r"[\s:–—(-]{1,5}(?:\w+\s){0,3}", page.text[first.end : after[0].begin]))


def _role(page: Page, sentence: Sentence, mention: Mention, span: tuple[int, int], *, behind: bool) -> Role | None:
    """The role that the words around the date give it; None if they give none."""
    begin, end = span
    if _is_number(page, mention) or in_mail_header(page, sentence.block):
        return Role.NOTHING
    if page.blocks[sentence.block].kind is Kind.ROW and (role := _by_column(page, sentence, mention)):
        return role
    left = [
        hit for hit in page.cues.within(max(begin, mention.begin - FAR), mention.begin) if _reaches(page, hit, mention)
    ]
    right = page.cues.within(mention.end, end)
    if behind and sentence.mentions[0] is not mention:
        left = []
    if _aside(page, left, right, mention) or _of_project(left, right):
        return Role.NOTHING
    by = any(hit.cue is Cue.BY and _leads_to(page, hit, mention) for hit in left) or any(
        hit.cue is Cue.BY and page.text[mention.end : hit.begin] in ("", " ", "-", "-") for hit in right
    )
    if by and (role := _by(page, sentence, left, right)):
        return role
    if by and mention.first == mention.last and not any(hit.cue is Cue.HAPPENS for hit in left):
        earlier = page.mentions_in(page.blocks[sentence.block].begin, sentence.begin)
        return Role.REGISTER if earlier and left and not is_label(page, sentence) else Role.NOTHING
    strong = [hit for hit in left if hit.cue in _STRONG]
    after = [hit for hit in right if hit.cue in _STRONG and _names(page, mention, hit)]
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


def _is_number(page: Page, mention: Mention) -> bool:
    """Whether it is the number of a hall or chapter, not a day: `hall 8.1`."""
    before = page.cues.within(max(0, mention.begin - 20), mention.begin)
    short = mention.end - mention.begin <= 5 and not mention.year_written
    return short and any(hit.cue is Cue.NUMBER and mention.begin - hit.end <= 2 for hit in before)


def in_mail_header(page: Page, block: int) -> bool:
    """Whether the block is a line of a mail's header, or says who wrote what follows."""
    text = page.words_of(block)
    if text.endswith(":") and page.cues.has(Cue.IGNORE, page.blocks[block].end - 16, page.blocks[block].end):
        return True
    if not _MAIL.match(text):
        return False
    beside = (block - 2, block - 1, block + 1, block + 2)
    return sum(_MAIL.match(page.words_of(index)) is not None for index in beside if 0 <= index < len(page.blocks)) > 1


def _aside(page: Page, left: Sequence[Hit], right: Sequence[Hit], mention: Mention) -> bool:
    """Whether the date is that of something smaller, such as the early-bird price."""
    near = [hit for hit in left if hit.cue in (Cue.ASIDE, Cue.EVENT)]
    if any(hit.cue is Cue.ASIDE for hit in near):
        return True
    return any(
        hit.cue is Cue.ASIDE and re.fullmatch(r"\s*[(:–—-]\s*(?:\w+\s)?", page.text[mention.end : hit.begin])
        for hit in right
    )


def _leads_to(page: Page, hit: Hit, mention: Mention) -> bool:
    """Whether at most a little word or an hour stands between `until` and the date."""
    gap = page.text[hit.end : mention.begin]
    return len(gap) < 16 and (len(gap.split()) < 2 or bool(page.hours_in(hit.end, mention.begin)))


def _of_project(left: Sequence[Hit], right: Sequence[Hit]) -> bool:
    """Whether the date is when a funded project starts or ends."""
    project = max((hit.begin for hit in left if hit.cue is Cue.PROJECT), default=None)
    if project is None or not any(
        hit.cue in (Cue.BY, Cue.HAPPENS, Cue.OPENS, Cue.CLOSES, Cue.RUNS) for hit in (*left, *right)
    ):
        return False
    useful = (Cue.EVENT, Cue.CALL, Cue.APPLY, Cue.REGISTER, Cue.DEADLINE, Cue.STAGE)
    applied = any(hit.cue in (Cue.APPLY, Cue.REGISTER) for hit in right)
    return not applied and not any(hit.cue in useful and hit.end > project for hit in left)


def _by_column(page: Page, sentence: Sentence, mention: Mention) -> Role | None:
    """The role that the head of its column gives to a date in a table."""
    block = page.blocks[sentence.block]
    column = page.text.count(CELL, block.begin, mention.begin)
    head = next(
        (
            other
            for other in page.blocks[max(0, sentence.block - 60) : sentence.block]
            if other.group == block.group and other.kind is Kind.ROW
        ),
        None,
    )
    if head is None or page.mentions_in(head.begin, head.end):
        return None
    begin = head.begin
    for cell in page.text[head.begin : head.end].split(CELL):
        if not column:
            return _label_role(page, begin, begin + len(cell), mention)
        column, begin = column - 1, begin + len(cell) + len(CELL)
    return None


def _reaches(page: Page, hit: Hit, mention: Mention) -> bool:
    """Whether nothing parts the cue from the date."""
    return not any(wall in page.text[hit.end : mention.begin] for wall in (" | ", CELL)) or hit.cue in (
        Cue.EVENT,
        Cue.CALL,
    )


def _names(page: Page, mention: Mention, hit: Hit) -> bool:
    gap = page.text[mention.end : hit.begin]
    return hit.begin - mention.end <= BESIDE or not re.search(r"[,;:.(|–—]", gap)


def _by(page: Page, sentence: Sentence, left: Sequence[Hit], right: Sequence[Hit]) -> Role | None:
    """The role of a date behind `until` or `by`."""
    cues = {hit.cue for hit in left}
    latest = [hit for hit in left if hit.cue in _STRONG or hit.cue in (Cue.REGISTER, Cue.APPLY, Cue.RUNS, Cue.CALL)]
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


def _by_context(page: Page, sentence: Sentence, mention: Mention) -> Role:
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
            role := _label_role(page, above.begin, above.end, mention)
        ):
            return role
    for parent in page.parents[index]:
        head = page.blocks[parent]
        role = _label_role(page, head.begin, head.end, mention)
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


def _label_role(page: Page, begin: int, end: int, mention: Mention) -> Role | None:
    hits = page.cues.within(begin, end)
    if any(hit.cue is Cue.OPENS for hit in hits) and not any(hit.cue is Cue.DEADLINE for hit in hits):
        return Role.OPENS if end - begin < 60 else None
    role = leaning(page, begin, end)
    if role is Role.DEADLINE and mention.first != mention.last:
        return Role.SPAN
    return role


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


def _allowed(page: Page, sentence: Sentence, mention: Mention, role: Role) -> Role:
    """`role`, unless the date is the day of writing, or long past in prose."""
    if role is Role.NOTHING:
        return role
    if role is Role.EVENT and mention.last < page.today and not is_label(page, sentence):
        if page.cues.has(Cue.PAST, sentence.begin, sentence.end):
            return Role.NOTHING
    long_over = page.today - mention.last > LONG_OVER and role in (Role.DEADLINE, Role.REGISTER)
    if long_over and not is_label(page, sentence) and not page.cues.has(Cue.CLOSES, sentence.begin, sentence.end):
        return Role.NOTHING
    edge = sentence.block < HEADER or sentence.block >= len(page.blocks) - 2
    one_day = mention.first == mention.last and not mention.starts
    if edge and one_day and mention.first <= page.today:
        strong = any(hit.cue in _FIRM for hit in page.cues.within(sentence.begin, sentence.end))
        if _is_bare(page, sentence.block) and _by_label_above(page, sentence, mention) is None:
            return Role.NOTHING
        if mention.first == page.today and not strong and role is Role.EVENT:
            return Role.NOTHING
        if _is_dateline(page, sentence, mention):
            return Role.NOTHING
    return role


def _is_bare(page: Page, index: int) -> bool:
    """Whether the block is little more than its date."""
    rest = page.walled(page.blocks[index].begin, page.blocks[index].end).replace(WALL, "")
    return len(rest.split()) <= 3 and is_generic(rest, page.spoken)


def _is_dateline(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether a paragraph opens with a place and the day of writing: `Graz, 5 May 2025 – The …`."""
    block = page.blocks[sentence.block]
    before = page.text[block.begin : mention.begin].strip(" ,(")
    behind = page.text[mention.end : block.end].lstrip(" )")
    goes_on = behind.startswith((".", "–", "-", "—", ":", "/")) and len(behind.split()) > 6
    return (
        len(before.split()) <= 3
        and goes_on
        and not any(
            hit.cue in (Cue.EVENT, Cue.CALL, Cue.DEADLINE, Cue.WHEN)
            for hit in page.cues.within(block.begin, mention.begin)
        )
    )
