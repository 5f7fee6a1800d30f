"""Which words of a text name the thing that a date belongs to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ecctrack.announcements.cues import words, vocabulary
from ecctrack.announcements.page import Page
from ecctrack.announcements.places import WALL, Place, places
from ecctrack.announcements.roles import Fact, Role, is_label
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.titles import cleaned, is_generic, parts, quoted
from ecctrack.announcements.vocabulary import Cue

LONGEST_NAME = 18  # words

_VERBS = (
    frozenset({Cue.HAPPENS, Cue.MOVED, Cue.CANCELLED, Cue.OPENS, Cue.CLOSES}),
    frozenset({Cue.RUNS, Cue.DEADLINE, Cue.WHEN}),
    frozenset({Cue.APPLY, Cue.REGISTER}),
)
_CLAUSE = re.compile(
    rf"{WALL}|[;:?!]\s|\.\s|,\s(?=[a-zà-ÿ])|\s[–—-]\s|\s\|\s|\b(?:which|where|who|that|with|when|und|um|wird|qui|que|che|który|který|during|"
    r"statt|took|took place|vertreten|and will|from|featuring|dedicated|bei der|beim|bei den|auf der|im Rahmen|at the|during the|as part of|within|lors d|dans le cadre d|en el marco|nell.ambito|v rámci|w ramach|organi[sz]ed by|co-organi[sz]ed|bis zu[rm])\b"
)
_LABELS = frozenset(
    {
        Cue.DEADLINE,
        Cue.BY,
        Cue.OPENS,
        Cue.CLOSES,
        Cue.WHEN,
        Cue.REGISTER,
        Cue.APPLY,
        Cue.ONLINE,
        Cue.PLACE,
        Cue.TENTATIVE,
        Cue.RUNS,
        Cue.STAGE,
    }
)
_SENTENCE = re.compile(
    r"\b(?:is|are|has|have|will|its|their|our|we|you|goes|gets|moves|returns|invites|wird|werden|ist|sind|zieht|geht|est|sont|sera|"
    r"es|son|è|sono|jest|są|je|jsou|är|er|este|sunt)\b"
)
_SERIES = re.compile(r"(?i)editions?|sessions?|series|events?")
_WITHIN = re.compile(
    r"\W*(?:Within|As part of|During|At the|Alongside|Ahead of|Following|After|Im Rahmen|Während|Nach|Dans le cadre|Lors|Durant|Pendant|Après|En el marco|"
    r"Durante|Nell.ambito|In occasione|W ramach|Podczas|V rámci|Během|În cadrul|Inom|Binnen|Tijdens)\b"
)
_CONTEXT = re.compile(
    r"(?:bei der|beim|bei den|auf der|im Rahmen|at the|during the|as part of|within the|within|lors d|dans le cadre d|en el marco|v rámci|w ramach)$"
)
_IN = re.compile(r"[\s,]+(?:in|at|à|a|en|em|w|we|v|ve|vo|te|la|în|i|u)$", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """A possible title, and how surely it is one."""

    title: str
    score: float
    shared: bool = False
    """Whether it is that of a heading over several things."""


def own_name(page: Page, fact: Fact) -> Name | None:
    """The name in the sentence or line of a date; None if the line names nothing."""
    if is_label(page, fact.sentence):
        return _label_name(page, fact)
    return _prose_name(page, fact)


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


def leader(page: Page, fact: Fact) -> str:
    """The name that a sentence gives all of its events, in front of the first."""
    sentence = fact.sentence
    text = page.walled(sentence.begin, sentence.mentions[0].begin)
    listed = places(text, page.spoken)
    verbs = [
        hit.begin - sentence.begin
        for hit in page.cues.within(sentence.begin, sentence.mentions[0].begin)
        if hit.cue is Cue.HAPPENS
    ]
    cut = min([*(place.begin for place in listed), *verbs], default=len(text))
    short = text[:cut] if cut else text[: listed[0].begin] if listed else text
    return next(iter(parts(short, page.spoken)), "")


def names_above(page: Page, block: int) -> Iterator[Name]:
    """The names that the lines around a block give: those of its card first, then its headings."""
    own_group = page.blocks[block].group
    card = _below(page, block) or _above(page, block)
    if card is not None:
        yield from _names(page, card, 3.6)
    for distance, parent in enumerate(page.parents[block]):
        if parent != card:
            same_card = page.blocks[parent].group == own_group
            lead = page.blocks[parent].kind is Kind.TEXT
            score = 1.0 if lead else 3.6 if same_card else 2.6 - 0.2 * distance
            alone = same_card and _is_alone(page, block)
            yield from (replace(name, shared=not alone) for name in _names(page, parent, score))


def _is_alone(page: Page, block: int) -> bool:
    """Whether no other line of the card has a date."""
    group = page.blocks[block].group
    near = range(max(0, block - 8), min(len(page.blocks), block + 8))
    return not any(
        index != block
        and page.blocks[index].group == group
        and page.mentions_in(page.blocks[index].begin, page.blocks[index].end)
        for index in near
    )


def _above(page: Page, block: int) -> int | None:
    """The nearest line of the same card that is above, has no date and is no sentence."""
    for index in range(block - 1, max(-1, block - 6), -1):
        other = page.blocks[index]
        if other.group != page.blocks[block].group or other.kind is Kind.HEADING:
            return None
        if other.kind is page.blocks[block].kind and _is_name_line(page, index):
            return index
    return None


def _is_name_line(page: Page, index: int) -> bool:
    block = page.blocks[index]
    short = len(words(page.text, block.begin, block.end)) <= LONGEST_NAME
    return short and page.text[block.end - 1] not in ".;:" and not page.mentions_in(block.begin, block.end)


def _below(page: Page, block: int) -> int | None:
    """The line under a date that opens a card."""
    here = page.blocks[block]
    first = block == 0 or page.blocks[block - 1].group != here.group
    if not first or here.kind is Kind.ITEM or block + 1 == len(page.blocks):
        return None
    mentions = page.mentions_in(here.begin, here.end)
    if not mentions or page.text[here.begin : mentions[0].begin].strip(" ,.|–-") or _set_under_a_name(page, block):
        return None
    for index in range(block + 1, min(block + 4, len(page.blocks))):
        under, start = page.blocks[index], page.sentences[index][0]
        named = not start.mentions and len(words(page.text, start.begin, start.end)) <= LONGEST_NAME
        if not named or under.group != here.group or under.kind not in (Kind.TEXT, Kind.HEADING):
            return None
        shown = page.text[start.begin : start.end]
        if not _only_place(page, shown, places(shown, page.spoken)):
            return index
    return None


def _set_under_a_name(page: Page, block: int) -> bool:
    """Whether a heading right above already names what the card is about."""
    above = page.blocks[block - 1] if block else None
    if above is None or above.kind is not Kind.HEADING or page.mentions_in(above.begin, above.end):
        return False
    title = name_of_heading(page, block - 1)
    return bool(title) and not _is_collective(page, title)


def name_of_heading(page: Page, block: int) -> str:
    """The name in a heading: what it quotes, or all of it but the date."""
    begin, end = page.sentences[block][0].begin, page.blocks[block].end
    if len(page.sentences[block]) > 1 and page.blocks[block].kind is not Kind.HEADING:
        end = page.sentences[block][0].end
    text = page.walled(begin, end)
    for first, last, marked in quoted(text):
        around = [hit for hit in page.cues.within(begin, end) if hit.cue in (Cue.EVENT, Cue.CALL)]
        named = page.text.find(marked, begin, end)
        outside = [hit for hit in around if not named <= hit.begin < named + len(marked)]
        only_series = all(_SERIES.fullmatch(page.text[hit.begin : hit.end]) for hit in outside)
        if len(words(marked)) > 1 and only_series and last - first < len(text):
            return marked
    moved = [hit.begin - begin for hit in page.cues.within(begin, end) if hit.cue in (Cue.MOVED, Cue.CANCELLED)]
    if moved and len(words(text[: moved[0]])) > 1:
        text = text[: moved[0]]
    listed = parts(shortened(text, places(text, page.spoken)), page.spoken)
    return _without_series_words(listed[0]) if listed else ""


def shortened(text: str, listed: Sequence[Place]) -> str:
    """`text` with `City, Country` made `City`, and a country behind a name left out."""
    for place in reversed(listed):
        if place.city and place.country:
            text = text[: place.begin] + place.city + text[place.end :]
        elif place.country and place.begin and text[: place.begin].rstrip()[-1:] in ",(":
            text = text[: place.begin].rstrip(" ,(") + text[place.end :].removeprefix(")")
    return text


def with_city(title: str, city: str | None) -> str:
    """`title` with the city behind it, once."""
    if not city:
        return title
    folded = {word.key for word in words(title)}
    if all(word.key in folded for word in words(city)):
        end = title.rfind(city)
        if end > 0 and end + len(city) == len(title) and _IN.search(title[:end].rstrip()):
            return f"{_IN.sub('', title[:end].rstrip())} {city}"
        return title
    return f"{title} {city}"


def _names(page: Page, block: int, score: float) -> Iterator[Name]:
    title = name_of_heading(page, block)
    if (
        not title
        or len(words(title)) > LONGEST_NAME
        or _only_cues(page, page.blocks[block].begin, page.blocks[block].end, title)
    ):
        return
    cues = {hit.cue for hit in page.cues.within(page.blocks[block].begin, page.blocks[block].end)}
    if cues & {Cue.MOVED, Cue.CANCELLED} or (Cue.OPENS in cues and Cue.EVENT not in cues):
        score -= 1.2
    if Cue.IGNORE in cues:
        score -= 1
    if cues & {Cue.EVENT, Cue.CALL}:
        score += 0.4
    if _is_collective(page, title):
        score -= 1.5
    if _SENTENCE.search(title):
        score -= 0.8
    yield Name(title, score)


def _is_collective(page: Page, title: str) -> bool:
    """Whether a heading only says what kind of things stand under it."""
    listed = words(title)
    return (
        len(listed) <= 3
        and not any(char.isupper() for word in title.split()[1:] for char in word)
        and page.spoken >= {"en"}
        and (listed[-1].key.endswith("s") or is_generic(" ".join(word.key for word in listed[:-1]), page.spoken))
    )


def _without_series_words(title: str) -> str:
    """`title` without `series of` in front, and `editions in 2025` behind."""
    title = re.sub(
        r"^(?:next\s+)?(?:series|editions?|dates|overview|calendar) of (?:the )?(?=\S)", "", title, flags=re.IGNORECASE
    )
    return re.sub(
        r"[\s:–-]+(?:editions?|series|dates)(?:\s+(?:in|for|of))?(?:\s+20\d\d)?$", "", title, flags=re.IGNORECASE
    )


def _label_name(page: Page, fact: Fact) -> Name | None:
    for begin, end, score in _label_spans(page, fact):
        text = page.walled(begin, end)
        listed = places(text, page.spoken)
        for title in parts(shortened(text, listed), page.spoken):
            if _stands_for_place(page, fact, title) or _only_place(page, title, listed):
                continue
            if len(words(title)) <= 2 * LONGEST_NAME and not _only_cues(page, begin, end, title):
                return Name(_without_label(page, _quote_or_all(title)), score)
    return None


def _label_spans(page: Page, fact: Fact) -> Iterator[tuple[int, int, float]]:
    """Where the name of a label may stand, and how surely: before the date, behind it, in the first sentence."""
    block, mention = page.blocks[fact.sentence.block], fact.mention
    yield fact.begin, mention.begin, 4.0
    behind = page.text[mention.end : fact.end]
    if re.match(r"\s*[:–—|-]", behind):
        yield mention.end, fact.end, 4.0
    first = page.sentences[fact.sentence.block][0]
    short = len(words(page.text, first.begin, first.end)) <= (LONGEST_NAME if block.kind is not Kind.TEXT else 6)
    named = block.kind is not Kind.TEXT or any(
        hit.cue in (Cue.EVENT, Cue.CALL) for hit in page.cues.within(first.begin, first.end)
    )
    if first.end <= fact.sentence.begin and not first.mentions and short and named:
        yield first.begin, first.end, 3.5
    if re.match(r"\W*[^\W_a-zà-ÿ]", behind):
        yield mention.end, fact.end, 3.3
    closing = fact.role in (Role.DEADLINE, Role.REGISTER, Role.OPENS)
    if not closing and mention is fact.sentence.mentions[-1]:
        following = next((one for one in page.sentences[fact.sentence.block] if one.begin >= fact.sentence.end), None)
        if following and not following.mentions and not page.cues.has(Cue.HAPPENS, following.begin, following.end):
            yield following.begin, following.end, 2.0


def _without_label(page: Page, title: str) -> str:
    """`title` without a label that punctuation parts from it, such as `; deadline` or `: first cut-off`."""
    match = re.search(r"(?:\s[–—-]|[;:,.|(])\s*([^;:,.|()–—]{3,60})$", title)
    if not match:
        return title
    listed = words(title, match.start(1))
    covered = [(hit.begin, hit.end) for hit in vocabulary(page.spoken).hits(listed) if hit.cue in _LABELS]
    rest = [word.key for word in listed if not any(first <= word.begin < last for first, last in covered)]
    return cleaned(title[: match.start()], page.spoken) if is_generic(" ".join(rest), page.spoken) else title


def _quote_or_all(title: str) -> str:
    return (
        re.sub(r"\s*[“”„«»]\s*|(?<!\w)\"|\"(?!\w)", lambda match: " " if match[0].strip() != match[0] else "", title)
        if len(quoted(title)) == 1
        else title
    )


def _only_place(page: Page, title: str, listed: Sequence[Place]) -> bool:
    named = {word.key for place in listed for word in words(title, place.begin, place.end)}
    named |= {word.key for place in listed for word in words(place.city or "")}
    rest = " ".join(word.key for word in words(title) if word.key not in named and len(word.key) > 2)
    return bool(named) and is_generic(rest, page.spoken)


def _stands_for_place(page: Page, fact: Fact, title: str) -> bool:
    """Whether what follows the date in the first line of a card is a place rather than a name."""
    block = fact.sentence.block
    card = _below(page, block)
    starts = not page.text[page.blocks[block].begin : fact.mention.begin].strip()
    return (
        starts
        and card is not None
        and len(words(title)) <= 3
        and not any(hit.cue is Cue.EVENT for hit in vocabulary(page.spoken).hits(words(title)))
    )


def _only_cues(page: Page, begin: int, end: int, title: str) -> bool:
    """Whether the words are a label such as `Application deadline`, or `online`."""
    at = page.text.find(title, begin, end)
    if at < 0:
        return False
    covered = [(hit.begin, hit.end) for hit in page.cues.within(at, at + len(title)) if hit.cue in _LABELS]
    left = [
        word
        for word in words(page.text, at, at + len(title))
        if not any(first <= word.begin < last for first, last in covered)
    ]
    return is_generic(" ".join(word.key for word in left), page.spoken) or (
        len(left) * 3 <= len(words(title)) and not any(page.text[word.begin].isupper() for word in left)
    )


def _prose_name(page: Page, fact: Fact) -> Name | None:
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
        piece = short[at : separator.start() if separator else len(short)]
        before = short[max(0, at - 12) : at].strip()
        at = separator.end() if separator else len(short)
        title = _from_capital(page, cleaned(piece, page.spoken))
        if not title or is_generic(title, page.spoken) or len(words(title)) > LONGEST_NAME:
            continue
        if _only_place(page, title, listed):
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
    return 1.5 + nouns + min(capitals, 3) * 0.3
