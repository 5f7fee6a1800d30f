"""The name of a thing in running text: quoted, before or behind the verb."""

import re
from collections.abc import Iterator

from ecctrack.announcements.cues import vocabulary, words
from ecctrack.announcements.facts import Fact
from ecctrack.announcements.name import LONGEST_NAME, Name, is_only_place, shortened
from ecctrack.announcements.page import Page
from ecctrack.announcements.places import WALL, places
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.titles import cleaned, is_generic, parts, quoted
from ecctrack.announcements.vocabulary import Cue

_VERBS = (
    frozenset({Cue.HAPPENS, Cue.MOVED, Cue.CANCELLED, Cue.OPENS, Cue.CLOSES}),
    frozenset({Cue.RUNS, Cue.DEADLINE, Cue.WHEN}),
    frozenset({Cue.APPLY, Cue.REGISTER}),
)


def _any_of(*phrases: str) -> str:
    return "|".join(phrases)


_CONTEXTS = _any_of(
    "at the", "during the", "as part of", "within", "bei der", "beim", "bei den", "auf der", "im Rahmen",
    "lors d", "dans le cadre d", "en el marco", "nell.ambito", "v rámci", "w ramach",
)  # fmt: skip
_ENDS = _any_of(
    "which", "where", "who", "that", "with", "when", "during", "took", "took place", "and will", "from", "featuring",
    "dedicated", "organi[sz]ed by", "co-organi[sz]ed", "und", "um", "wird", "statt", "vertreten", "bis zu[rm]",
    "qui", "que", "che", "který", "który",
)  # fmt: skip
_CLAUSE = re.compile(rf"{WALL}|[;:?!]\s|\.\s|,\s(?=[a-zà-ÿ])|\s[–—-]\s|\s\|\s|\b(?:{_ENDS}|{_CONTEXTS})\b")
_WITHIN = re.compile(
    r"\W*(?:Within|As part of|During|At the|Alongside|Ahead of|Following|After|Im Rahmen|Während|Nach|Dans le cadre|"
    r"Lors|Durant|Pendant|Après|En el marco|Durante|Nell.ambito|In occasione|W ramach|Podczas|V rámci|Během|"
    r"În cadrul|Inom|Binnen|Tijdens)\b"
)
_COPULA = re.compile(
    r"\s(?:is|are|was|will be|ist|sind|wird|est|sera|sarà|es|será|je|bude|jest|będzie)"
    r"(?:\s(?:in|at|on|am|vom|im|à|en|a|v|ve|w|na)\s.*)?\s*$"
)
_CONTEXT = re.compile(rf"(?:{_CONTEXTS})$")


def prose_name(page: Page, fact: Fact) -> Name | None:
    """The name in a sentence of running text: quoted, alone in front, or around the verb."""
    if name := _quoted_name(page, fact):
        return name
    opening = _opening_name(page, fact)
    candidates: list[Name] = [opening] if opening else []
    for number, (first, last) in enumerate(_segments(page, fact)):
        for title, weight in _candidates(page, first, last, subject=number == 1):
            worth = _worth(page, first, last, title)
            score = worth + weight
            if worth:
                whole = first == fact.sentence.begin and page.text.startswith(title, first) and title[0].isupper()
                candidates.append(Name(title, score - 0.1 * number + (0.7 if whole and len(words(title)) <= 6 else 0)))
    if candidates:
        return max(candidates, key=lambda name: name.score)
    return None


def _opening_name(page: Page, fact: Fact) -> Name | None:
    """The name that stands alone as the first sentence of a block: `Study visit to Växjö. It is moved to …`."""
    first = page.sentences[fact.sentence.block][0]
    block = page.blocks[fact.sentence.block]
    if first == fact.sentence:
        opening = re.match(
            r"([^.:!?\n]{4,90}?)(?::|\s[–—|])\s", page.text[block.begin : min(block.end, fact.mention.begin)]
        )
        if not opening:
            return None
        begin, end = block.begin, block.begin + opening.end(1)
    elif first.mentions or len(words(page.text, first.begin, first.end)) > (
        LONGEST_NAME if block.kind is Kind.ITEM else 6
    ):
        return None
    else:
        begin, end = first.begin, first.end
    cues = {hit.cue for hit in page.cues.within(begin, end)}
    if cues & {Cue.HAPPENS, Cue.MOVED, Cue.CLOSES, Cue.DEADLINE, Cue.WHEN}:
        return None
    if block.kind is Kind.TEXT and first != fact.sentence and not cues & {Cue.EVENT, Cue.CALL}:
        return None
    text = page.walled(begin, end)
    listed = parts(shortened(text, places(text, page.spoken)), page.spoken)
    return Name(listed[0], 3.2) if listed and listed[0][0].isupper() else None


def _quoted_name(page: Page, fact: Fact) -> Name | None:
    sentence = fact.sentence
    text = page.text[sentence.begin : sentence.end]
    found = [
        (first, last, marked)
        for first, last, marked in quoted(text)
        if not is_generic(marked, page.spoken)
        and not re.search(r"(?i)\b(?:room|hall|theme|motto|titel|saal|salle|tema|t[ée]ma)\W*$", text[:first])
    ]
    if not found:
        return None
    at = fact.mention.begin - sentence.begin
    first, _, marked = min(found, key=lambda item: min(abs(item[0] - at), abs(item[1] - at)))
    lead = re.search(
        r"((?:[^\W\d_][\w’'.&+/-]*|\d+(?:th|st|nd|rd|\.)?)(?:\s+(?:[^\W\d_][\w’'.&+/-]*|of|and|the)){0,6})[\s:,–-]*$",
        text[:first],
    )
    kind = _kind_before(page, sentence.begin + lead.start(), sentence.begin + lead.end()) if lead else ""
    return Name(f"{kind[0].upper()}{kind[1:]}: {marked}" if kind else marked, 4.5)


def _kind_before(page: Page, begin: int, end: int) -> str:
    """The noun in front of a quoted name, with what is capitalised before it: `EU Clusters Talk`."""
    events = [hit for hit in page.cues.within(begin, end) if hit.cue in (Cue.EVENT, Cue.CALL)]
    listed = words(page.text, begin, end)
    if not events or not listed or events[-1].end < listed[-1].begin:
        return ""
    first = next(at for at, word in enumerate(listed) if word.end > events[-1].begin)
    while first > 0 and (
        page.text[listed[first - 1].begin].isupper() or listed[first - 1].key in ("and", "of", "th", "6th")
    ):
        first -= 1
    return cleaned(page.text[listed[first].begin : end], page.spoken)


def _segments(page: Page, fact: Fact) -> Iterator[tuple[int, int]]:
    """Where the name may stand: behind the verb, before it, behind the date."""
    sentence, mention = fact.sentence, fact.mention
    hits = page.cues.within(sentence.begin, sentence.end)
    verbs = next((found for cues in _VERBS if (found := [hit for hit in hits if hit.cue in cues])), [])
    left = [hit for hit in verbs if hit.end <= mention.begin and hit.begin >= fact.begin]
    right = [hit for hit in verbs if hit.begin >= mention.end]
    if left:
        verb = left[0]
        yield verb.end, mention.begin
        yield fact.begin, verb.begin
        yield mention.end, fact.end
    elif right:
        yield right[0].end, fact.end
        yield mention.end, right[0].begin
        yield fact.begin, mention.begin
    else:
        yield fact.begin, mention.begin
        yield mention.end, fact.end


def _candidates(page: Page, begin: int, end: int, *, subject: bool) -> Iterator[tuple[str, float]]:
    text = page.walled(begin, end)
    listed = places(text, page.spoken)
    short = shortened(text, listed)
    at = 0
    for separator in (*_CLAUSE.finditer(short), None):
        piece = _COPULA.sub("", short[at : separator.start() if separator else len(short)])
        before = short[max(0, at - 12) : at].strip()
        at = separator.end() if separator else len(short)
        title = _from_capital(page, cleaned(piece, page.spoken))
        if not title or is_generic(title, page.spoken) or len(words(title)) > LONGEST_NAME:
            continue
        if is_only_place(page, title, listed):
            continue
        starting = [hit for hit in vocabulary(page.spoken).hits(words(title)[:4]) if hit.begin < 6]
        if any(hit.cue in (Cue.HAPPENS, Cue.MOVED, Cue.IGNORE, Cue.WRITTEN, Cue.HISTORY, Cue.OLD) for hit in starting):
            continue
        within = _WITHIN.match(piece) or _CONTEXT.search(before)
        weight = -1.0 if within else 0.4 if subject and separator is None else 0.0
        yield (re.sub(r"^(?:In|À|En|V|Ve|W) [^,]{2,30}, (?=\S)", "", title) if subject else title), weight


def _from_capital(page: Page, title: str) -> str:
    """`title` from its first capital letter on, if what follows is a name by itself."""
    if not title or not title[0].islower():
        return title
    for match in re.finditer(r"(?<=[\s(])(?=[A-ZÀ-ÞΑ-ΩА-Я0-9])", title):
        rest = title[match.start() :]
        found = vocabulary(page.spoken).hits(words(rest))
        if any(hit.cue in (Cue.EVENT, Cue.CALL) for hit in found):
            return cleaned(rest, page.spoken)
        break
    return title


def _worth(page: Page, begin: int, end: int, title: str) -> float:
    """How surely `title` is a name: it has a noun of the field, and capitals."""
    at = page.text.find(title, begin, end)
    hits = page.cues.within(at, at + len(title)) if at >= 0 else page.cues.within(begin, end)
    nouns = any(hit.cue in (Cue.EVENT, Cue.CALL) for hit in hits)
    capitals = sum(part[0].isupper() or any(char.isdigit() for char in part) for part in re.findall(r"[\w’']+", title))
    if not nouns and capitals < 2:
        return 0
    if title[0].islower() and capitals == 0:
        return 1.2 if nouns and len(words(title)) > 1 else 0
    return 1.5 + int(nouns) + 0.3 * float(min(capitals, 3))
