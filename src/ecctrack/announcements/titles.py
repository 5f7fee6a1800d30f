"""The name of the thing a text announces, without its date, its place's country and the words around it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ecctrack.announcements.cues import Word, words
from ecctrack.announcements.places import WALL
from ecctrack.announcements.vocabulary import Around, around_titles

LONGEST = 160  # characters; what is longer is prose

_EDGES = " \t\n,;:.–—-|/!¡…·•*+~<>=_'’"
_QUOTED = re.compile(r"[“”\"„«»]([^“”\"„«»\x1f\n]{4,160})[“”\"»«]")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{0,200})[)\]]")
_Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


def cleaned(label: str, spoken: frozenset[str]) -> str:
    """`label` without what leads to the name, follows it, or stands in brackets emptied of a date."""
    text = _BRACKETS.sub(lambda match: "" if _nothing(match[1], spoken) else match[0], label)
    text = re.sub(r"\s+", " ", text).strip(_EDGES)
    before = None
    while before != text:
        before = text
        text = _without_clicks(text, spoken)
        text = _without_front(text, spoken)
        text = _without_end(text, spoken).strip(_EDGES)
    return _balanced(text).strip(_EDGES)[:LONGEST]


def parts(label: str, spoken: frozenset[str]) -> list[str]:
    """The cleaned parts of `label` between its walls that name something, in order."""
    pieces = (
        cleaned(piece, spoken)
        for piece in re.split(
            rf"{WALL}|\s[|¦]\s|(?<=[!?])\s+(?=[A-Z])|(?<=[^\W\dA-Z][^\W\dA-Z]\.)\s+(?=[A-ZÀ-Þ])", label
        )
    )
    return [piece for piece in pieces if not is_generic(piece, spoken) and not is_click(piece, spoken)]


def is_click(piece: str, spoken: frozenset[str]) -> bool:
    """Whether `piece` invites to click or read on."""
    listed = words(piece)[:8]
    return any(_phrase_at(listed, at, _phrases(Around.CLICKS, spoken)) > 1 - (not at) for at in range(len(listed)))


def quoted(text: str) -> list[tuple[int, int, str]]:
    """What stands in quotation marks: begin and end with the marks, and the words between."""
    return [(match.start(), match.end(), match[1].strip()) for match in _QUOTED.finditer(text)]


def is_generic(title: str, spoken: frozenset[str]) -> bool:
    """Whether `title` names no particular thing."""
    plain = _known(Around.GENERIC, spoken) | _known(Around.TAILS, spoken) | _known(Around.ARTICLES, spoken)
    listed = [word.key for word in words(title)]
    return all(word in plain or word.removesuffix("s") in plain or word.isdigit() or len(word) < 2 for word in listed)


def _nothing(inside: str, spoken: frozenset[str]) -> bool:
    return WALL in inside and (is_generic(inside, spoken) or len(inside.replace(WALL, "").strip(_EDGES)) < 4)


def _without_clicks(text: str, spoken: frozenset[str]) -> str:
    """`text` up to an invitation to click that ends it, behind a full stop, a dash or a bracket."""
    for match in re.finditer(r"[!.|¦–—(-]\s*(?=[^\W\d])|\s-\s", text):
        if match.start() and _phrase_at(words(text, match.end()), 0, _phrases(Around.CLICKS, spoken)):
            return text[: match.start()]
    return text


def _without_front(text: str, spoken: frozenset[str]) -> str:
    listed = words(text)[:14]
    at = next(
        (
            start
            for start in (1, 2, 3)
            if _phrase_at(listed, start, _phrases(Around.LEADS, spoken)) > 1
            and not _in_lower_case(text, listed[:start])
        ),
        0,
    )
    while at < len(listed):
        length = _phrase_at(listed, at, _phrases(Around.LEADS, spoken))
        if not length and at:
            length = _phrase_at(listed, at, _phrases(Around.ARTICLES, spoken))
        elif not length:
            length = _phrase_at(listed, at, _phrases(Around.FIRST_ARTICLES, spoken))
        if not length or at + length >= len(listed):
            break
        at += length
    if not at:
        return text
    rest = text[listed[at].begin :]
    opening = text[max(0, listed[at].begin - 1) : listed[at].begin]
    return opening + rest if opening in '“"„«(' else rest


def _in_lower_case(text: str, listed: Sequence[Word]) -> bool:
    """Whether the words are no names, of an organiser for example."""
    return any(text[word.begin].islower() for word in listed)


def _without_end(text: str, spoken: frozenset[str]) -> str:
    listed = words(text)
    tails = _known(Around.TAILS, spoken)
    last = len(listed)
    while last > 1 and listed[last - 1].key in tails and _hangs(text, listed[last - 2], listed[last - 1]):
        last -= 1
    if last == len(listed):
        return text
    closing = re.match(r"[)”\"»!?]*", text[listed[last - 1].end :])
    return text[: listed[last - 1].end] + (closing[0] if closing else "")


def _hangs(text: str, before: Word, word: Word) -> bool:
    """Whether a little word at the end is none of the name: it is written small, or stands apart."""
    return text[word.begin].islower() or bool(re.search(r"\s[–—-]\s|[:,;]", text[before.end : word.begin]))


def _balanced(text: str) -> str:
    """`text` without a bracket or quotation mark that has no partner."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) > text.count(closing):
            cut = text.rfind(opening)
            text = text[:cut] if len(text) - cut < len(text) / 2 else text.replace(opening, "")
        elif text.count(closing) > text.count(opening):
            text = text.replace(closing, "")
    if text.count('"') % 2 or len(re.findall(r"[“„«]", text)) != len(re.findall(r"[”»]", text)):
        text = re.sub(r"[\"“”„«»]", "", text)
    match = re.fullmatch(r"[“\"„«]([^“”\"„«»]+)[”\"“»]", text)
    return match[1] if match else text


def _phrase_at(listed: Sequence[Word], at: int, phrases: _Phrases) -> int:
    """How many words of `listed` from `at` on are the longest of `phrases`; 0 if none stands there."""
    if at >= len(listed):
        return 0
    fitting = (
        len(phrase)
        for phrase in phrases.get(listed[at].key, ())
        if tuple(word.key for word in listed[at : at + len(phrase)]) == phrase
    )
    return max(fitting, default=0)


def _listed(what: Around, spoken: frozenset[str]) -> Iterator[tuple[str, ...]]:
    for language in sorted(spoken):
        for phrase in around_titles(language).get(what, ()):
            if found := tuple(word.key for word in words(phrase)):
                yield found


@cache
def _phrases(what: Around, spoken: frozenset[str]) -> _Phrases:
    index: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in _listed(what, spoken):
        index[phrase[0]] = (*index.get(phrase[0], ()), phrase)
    return index


@cache
def _known(what: Around, spoken: frozenset[str]) -> frozenset[str]:
    return frozenset(word for phrase in _listed(what, spoken) for word in phrase)
