"""Signs that a date says when a text was written, or is no date at all."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from ecctrack.announcements.cues import key, words
from ecctrack.announcements.dates import Mention
from ecctrack.announcements.page import Page, Sentence
from ecctrack.announcements.titles import is_generic
from ecctrack.announcements.vocabulary import LANGUAGES, Cue, phrases

TOP = 12  # blocks in which a line with a date alone, of these days, says when it was written
JUST_NOW = timedelta(days=7)
SHORT_LINE = 4  # words
_SPEAKING = frozenset(
    {Cue.HAPPENS, Cue.WHEN, Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.BY, Cue.EVENT, Cue.CALL, Cue.APPLY, Cue.REGISTER}
)
LONGEST_LABEL = 40
SHORTEST_PUBLISHED = 6  # letters
LONGEST_ROOMS = 30  # characters
_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}(?:\.(?:\d\d)?)?")
_NUMBERS = re.compile(r"[ :]{0,2}(?:[\d.]+(?:,| and| &| und| et| y| e)? )*")
_BYLINE = re.compile(
    r"\W*(?:submitted|posted|published|written|added|created|uploaded|by|von|par|por|door|eingestellt|veröffentlicht|"
    r"publié|publicado|pubblicato|geplaatst|dodano|vloženo)\b(?: (?:by|von|par|por|da|door|przez))? ?[^.:;!?]{0,40}? ?"
    r"(?:on|am|le|el|il|op|dnia|dne)?[\s,|–-]*",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(
    r"(?:news(?: (?:article|blog|item|announcement))?|press release|call for (?:proposals|tenders)|funding opportunity|"
    r"event|publication|(?:general|corporate) publications?|announcement|statement|speech|blog(?: post)?|article|"
    r"report|study|nachricht|pressemitteilung|actualité|communiqué de presse|comunicato stampa|noticia|aktualita)"
    r"\s*[|·•]\s*",
    re.IGNORECASE,
)
"""What kind of page a line of a list leads to, before the day it was published: `News article | 3 May 2024`."""
_STAMP = re.compile(r"\d\d:\d\d:\d\d (?:[+-]\d{4}|GMT|UTC)\b")
_LAW = re.compile(r"\b\d{1,4}/(?:19|20)\d\d,? (?:of|de|du|del|vom|z|ze|zo|van|dne|dňa|din) $")
"""The number of a law before its day: `Ley 39/2015, de 1 de octubre`."""
_ISSUE = re.compile(
    r"\b(?:issue|newsletter|lettre|bulletin|ausgabe|edition|numéro|número|numero|číslo|numer|nummer|n[°ºo]|nr)"
    r"\.?\s*(?:n[°ºo]\.?\s*)?\d+(?:/\d+)?[\s(|¦,–—:-]*$",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"(?:From|To|Cc|Date|Sent|Subject|Reply-To|Von|An|Datum|Gesendet|Betreff|De|À|Objet|Envoyé|Para|Enviado|Asunto|"
    r"Da|A|Inviato|Oggetto|Od|Do|Wysłano|Temat|Komu|Odesláno|Předmět|Van|Aan|Verzonden|Onderwerp)\s?:"
)


def hints_of_no_fact(page: Page, sentence: Sentence, mention: Mention) -> Iterator[str]:
    """The names of the signs that are there."""
    index = sentence.block
    if _in_mail_header(page, index):
        yield "mail header"
    if mention.first > page.today or mention.first != mention.last or mention.starts:
        return
    hints = {
        "byline": _is_byline(page, sentence, mention),
        "line of today": _is_line_of_today(page, sentence, mention),
        "generic line": _is_generic_line(page, index, mention),
        "bare": _is_bare(page, index),
        "dateline": _is_dateline(page, sentence, mention),
    }
    yield from (name for name, holds in hints.items() if holds)


def is_number(page: Page, mention: Mention) -> bool:
    """Whether it is the number of a hall or chapter, not a day: `hall 8.1`, `rooms 02.01.12 and 02.01.13`."""
    written = page.text[mention.begin : mention.end]
    if len(written) > len("02.01.12") or not _NUMBER.fullmatch(written):
        return False
    before = page.cues.within(max(0, mention.begin - LONGEST_ROOMS), mention.begin)
    counted = [hit.end for hit in before if hit.cue is Cue.NUMBER]
    return bool(counted) and bool(_NUMBERS.fullmatch(page.text[counted[-1] : mention.begin]))


def is_surely_none(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether it is surely no fact: when a text was written, by people or machines, or the day of a law."""
    if _STAMP.search(page.text[mention.begin : mention.end + 8]):
        return True
    if _LAW.search(page.text[max(0, mention.begin - LONGEST_LABEL) : mention.begin]):
        return True
    over = mention.first == mention.last <= page.today
    return over and _is_published(page.text[sentence.begin : mention.begin])


def _in_mail_header(page: Page, block: int) -> bool:
    """Whether the block is a line of a mail's header, or says who wrote what follows."""
    text = page.words_of(block)
    if text.endswith(":") and page.cues.has(Cue.WRITTEN, page.blocks[block].end - 16, page.blocks[block].end):
        return True
    if not _MAIL.match(text):
        return False
    beside = (block - 2, block - 1, block + 1, block + 2)
    return sum(_MAIL.match(page.words_of(index)) is not None for index in beside if 0 <= index < len(page.blocks)) > 1


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
    line = page.text[page.blocks[sentence.block].begin : mention.begin]
    return bool(_BYLINE.fullmatch(before) or _ISSUE.search(before[-LONGEST_LABEL:]) or _OF_PAGE.fullmatch(line))


def _is_published(before: str) -> bool:
    """Whether a word such as `Published` stands right before a date, in whatever language a page's frame is."""
    said = [word.key for word in words(before[-LONGEST_LABEL:])][-1:]
    return bool(said) and len(said[0]) >= SHORTEST_PUBLISHED and said[0].startswith(_published())


@cache
def _published() -> tuple[str, ...]:
    """How the words for what is published or updated begin, in all languages."""
    listed = (phrase for language in LANGUAGES for phrase in phrases(language).get(Cue.WRITTEN, ()))
    stems = {key(phrase.rstrip("*")) for phrase in listed if " " not in phrase and not phrase.startswith("*")}
    return tuple(sorted(stem for stem in stems if len(stem) >= SHORTEST_PUBLISHED))


def _is_line_of_today(page: Page, sentence: Sentence, mention: Mention) -> bool:
    """Whether a short line that names no event or call gives the day of reading."""
    block = page.blocks[sentence.block]
    rest = page.undated(sentence.block).split()
    if mention.first != page.today or len(rest) > SHORT_LINE or page.words_of(sentence.block).endswith("!"):
        return False
    cues = {hit.cue for hit in page.cues.within(block.begin, block.end)}
    return not cues & (_SPEAKING)


def _is_bare(page: Page, index: int) -> bool:
    """Whether the block is little more than its date."""
    rest = page.undated(index)
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
