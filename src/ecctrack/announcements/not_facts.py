"""Dates that are no facts: of writing, of projects, of what is smaller, of what is long over."""

import re
from collections.abc import Sequence
from datetime import timedelta

from ecctrack.announcements.cues import Hit
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.facts import Role, is_label
from ecctrack.announcements.label_roles import role_by_label_above
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.places import WALL
from ecctrack.announcements.titles import is_generic
from ecctrack.announcements.vocabulary import Cue

TOP = 12  # blocks in which a line with a date alone, of these days, says when it was written
JUST_NOW = timedelta(days=7)
SHORT_LINE = 4  # words
HEADER = 3  # blocks at the top that may hold the day of writing
FAR_FROM_ASIDE = 25  # characters behind such a word, where one applies for something else
LONG_OVER = timedelta(days=120)  # since a deadline that prose only mentions
_FIRM = frozenset({Cue.HAPPENS, Cue.WHEN, Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.BY})
_SUBJECTS = frozenset({Cue.DEADLINE, Cue.APPLY, Cue.REGISTER, Cue.CALL})
_BYLINE = re.compile(
    r"\W*(?:submitted|posted|published|written|added|created|uploaded|by|von|par|por|door|eingestellt|veröffentlicht|"
    r"publié|publicado|pubblicato|geplaatst|dodano|vloženo)\b(?: (?:by|von|par|por|da|door|przez))? ?[^.:;!?]{0,40}? ?"
    r"(?:on|am|le|el|il|op|dnia|dne)?[\s,|–-]*",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\b(?:issue|newsletter|lettre|bulletin|ausgabe|edition|numéro|número|numero|číslo|numer|nummer|n[°ºo]|nr)"
    r"\.?\s*(?:n[°ºo]\.?\s*)?\d+(?:/\d+)?[\s(|¦,–—:-]*$",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"(?:From|To|Cc|Date|Sent|Subject|Reply-To|Von|An|Datum|Gesendet|Betreff|De|À|Objet|Envoyé|Para|Enviado|Asunto|"
    r"Da|A|Inviato|Oggetto|Od|Do|Wysłano|Temat|Komu|Odesláno|Předmět|Van|Aan|Verzonden|Onderwerp)\s?:"
)


def is_number(page: Page, mention: Mention) -> bool:
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


def is_aside(page: Page, left: Sequence[Hit], right: Sequence[Hit], mention: Mention) -> bool:
    """Whether the date is that of something smaller, such as the early-bird price."""
    open_ = [hit for hit in left if hit.cue is Cue.ASIDE and not _in_brackets(page, hit, mention)]
    aside = max((hit.end for hit in open_), default=None)
    if aside is not None:
        return not any(hit.cue is Cue.APPLY and hit.begin - aside > FAR_FROM_ASIDE for hit in left)
    return any(
        hit.cue is Cue.ASIDE and re.fullmatch(r"\s*[(:–—-]\s*(?:\w+\s)?", page.text[mention.end : hit.begin])
        for hit in right
    )


def _in_brackets(page: Page, hit: Hit, mention: Mention) -> bool:
    """Whether a bracket ends between the word and the date behind it."""
    gap = page.text[hit.end : mention.begin]
    return gap.find(")") >= 0 and "(" not in gap[: gap.find(")")]


def is_of_project(left: Sequence[Hit], right: Sequence[Hit]) -> bool:
    """Whether the date is when a funded project starts or ends."""
    project = max((hit.begin for hit in left if hit.cue is Cue.PROJECT), default=None)
    if project is None or not any(
        hit.cue in (Cue.BY, Cue.HAPPENS, Cue.OPENS, Cue.CLOSES, Cue.RUNS) for hit in (*left, *right)
    ):
        return False
    useful = (Cue.EVENT, Cue.CALL, Cue.APPLY, Cue.REGISTER, Cue.DEADLINE, Cue.STAGE)
    applied = any(hit.cue in (Cue.APPLY, Cue.REGISTER) for hit in right)
    return not applied and not any(hit.cue in useful and hit.end > project for hit in left)


def settled_role(page: Page, sentence: Sentence, mention: Mention, role: Role) -> Role:
    """`role`, unless the date is the day of writing, or long past in prose."""
    over = _is_over(page, sentence, mention, role) or _is_day_of_writing(page, sentence, mention, role)
    return Role.NOTHING if over else role


def _is_over(page: Page, sentence: Sentence, mention: Mention, role: Role) -> bool:
    """Whether prose only looks back at the date."""
    if mention.last >= page.today or is_label(page, sentence):
        return False
    if role is Role.EVENT:
        return page.cues.has(Cue.PAST, sentence.begin, sentence.end)
    if role not in (Role.DEADLINE, Role.REGISTER):
        return False
    cues = {hit.cue for hit in page.cues.within(sentence.begin, sentence.end)}
    unsaid = not cues & {Cue.DEADLINE, Cue.CLOSES, Cue.MOVED} or not cues & _SUBJECTS
    return unsaid or (page.today - mention.last > LONG_OVER and Cue.CLOSES not in cues)


def _is_day_of_writing(page: Page, sentence: Sentence, mention: Mention, role: Role) -> bool:
    if mention.first > page.today or mention.first != mention.last or mention.starts:
        return False
    if _is_byline(page, sentence, mention) or _is_line_of_today(page, sentence, mention):
        return True
    edge = sentence.block < HEADER or sentence.block >= len(page.blocks) - 2
    one_day = mention.first == mention.last and not mention.starts
    generic = one_day and mention.first <= page.today and _is_generic_line(page, sentence.block, mention)
    if generic and role_by_label_above(page, sentence, mention) is None:
        return True
    if not (edge and one_day and mention.first <= page.today):
        return False
    first_line = sentence.block == 0  # where a word for a date is that of the page, not of an event
    said = {hit.cue for hit in page.cues.within(sentence.begin, sentence.end)}
    firm = said & (_FIRM - {Cue.WHEN} if first_line else _FIRM)
    bare = _is_bare(page, sentence.block) and role_by_label_above(page, sentence, mention) is None
    named_today = mention.first == page.today and not firm and role in (Role.EVENT, Role.DEADLINE)
    return bare or named_today or _is_dateline(page, sentence, mention)


def _is_generic_line(page: Page, index: int, mention: Mention) -> bool:
    """Whether the block is a date that is over and a word that names nothing: `News, 12/02/2025`."""
    block = page.blocks[index]
    rest = (page.text[block.begin : mention.begin] + page.text[mention.end : block.end]).strip(" .,:;|–—-()")
    if not rest:
        return index < TOP and page.today - mention.first <= JUST_NOW
    return mention.first < page.today and len(rest.split()) <= 2 and is_generic(rest, page.spoken)


def _is_byline(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether it is the day somebody posted the text, or the day of a numbered issue."""
    before = page.text[sentence.begin : mention.begin]
    return bool(_BYLINE.fullmatch(before) or _ISSUE.search(before[-40:]))


def _is_line_of_today(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether a short line that names no event or call gives the day of reading."""
    block = page.blocks[sentence.block]
    rest = page.walled(block.begin, block.end).replace(WALL, "").split()
    if mention.first != page.today or len(rest) > SHORT_LINE or page.words_of(sentence.block).endswith("!"):
        return False
    cues = {hit.cue for hit in page.cues.within(block.begin, block.end)}
    return not cues & (_FIRM | {Cue.EVENT, Cue.CALL, Cue.APPLY, Cue.REGISTER})


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
