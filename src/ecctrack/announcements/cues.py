"""Where in a text the words of the vocabulary stand."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ecctrack.announcements.function_words import FUNCTION_WORDS
from ecctrack.announcements.tokens import folded
from ecctrack.announcements.vocabulary import LANGUAGES, Cue, phrases

_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
LONGEST_SAMPLE = 20_000  # characters from the top, asked as a whole
SHORTEST_STEM = 5  # letters

_ENOUGH = 0.6  # of the votes of the leading language, for another one to count too
_LEAST = 0.9  # votes
_TELLING = (Cue.DEADLINE, Cue.APPLY, Cue.REGISTER, Cue.HAPPENS, Cue.WHEN, Cue.EVENT, Cue.CALL, Cue.OPENS, Cue.CLOSES)


@dataclass(frozen=True, slots=True)
class Word:
    """A word at text[begin:end]; `key` is it without case and accents."""

    begin: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of the vocabulary at text[begin:end]."""

    cue: Cue
    begin: int
    end: int


def key(word: str) -> str:
    """`word` as the vocabulary is compared: without case and accents."""
    return folded(word).translate(_LETTERS)


def words(text: str, begin: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[begin:end], in order."""
    stop = len(text) if end is None else end
    return [Word(match.start(), match.end(), key(match[0])) for match in _WORD.finditer(text, begin, stop)]


def languages(text: str) -> frozenset[str]:
    """The languages of `text`, each paragraph asked for itself; English always.

    A word that few languages have counts for more than one that many have.
    """
    spoken = {"en"}
    for paragraph in (text[:LONGEST_SAMPLE], *text.split("\n\n")):
        votes: defaultdict[str, float] = defaultdict(float)
        for word, count in Counter(map(key, _WORD.findall(paragraph))).items():
            told = _tellers(word)
            for language in told:
                votes[language] += min(count, 4) / len(told)
        most = max(votes.values(), default=0)
        spoken |= {name for name, number in votes.items() if number >= max(_ENOUGH * most, _LEAST)}
    return frozenset(spoken)


@lru_cache(maxsize=8_192)
def _tellers(word: str) -> tuple[str, ...]:
    """The languages that have the word among their little words, or among those of announcements."""
    exact, stems = _index_of_languages()
    found = set(exact.get(word, ()))
    for cut in range(SHORTEST_STEM, min(len(word), 24) + 1):
        found.update(stems.get(word[:cut], ()))
    return tuple(found)


@cache
def _index_of_languages() -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """The languages of each word, and of each beginning of words that has a star."""
    exact: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for little in FUNCTION_WORDS[language].split():
            exact.setdefault(key(little), set()).add(language)
        listed = phrases(language)
        for phrase in (phrase for cue in _TELLING for phrase in listed.get(cue, ())):
            for pattern in _patterns(phrase):
                stem = pattern.strip("*")
                if len(stem) >= SHORTEST_STEM:
                    (stems if "*" in pattern else exact).setdefault(stem, set()).add(language)
    return exact, stems


class Vocabulary:
    """The phrases of some languages, to be found in texts in time linear in their words."""

    def __init__(self, spoken: frozenset[str]) -> None:
        self._exact: dict[str, list[tuple[Cue, tuple[str, ...]]]] = {}
        self._starts: dict[str, list[tuple[Cue, tuple[str, ...]]]] = {}
        self._ends: dict[str, list[tuple[Cue, tuple[str, ...]]]] = {}
        self._inside: list[tuple[str, tuple[Cue, tuple[str, ...]]]] = []
        self._candidates: dict[str, tuple[tuple[Cue, tuple[str, ...]], ...]] = {}
        for language in sorted(spoken):
            for cue, listed in phrases(language).items():
                for phrase in listed:
                    self._add(cue, tuple(_patterns(phrase)))

    def _add(self, cue: Cue, phrase: tuple[str, ...]) -> None:
        if not phrase:
            return
        first = phrase[0]
        if len(first) > 2 and first.startswith("*") and first.endswith("*"):
            self._inside.append((first.strip("*"), (cue, phrase)))
            return
        index = self._starts if first.endswith("*") else self._ends if first.startswith("*") else self._exact
        index.setdefault(first.strip("*"), []).append((cue, phrase))

    def hits(self, listed: Sequence[Word]) -> Iterator[Hit]:
        """Each phrase that stands in the words, in the order of their beginnings."""
        for at, word in enumerate(listed):
            found: dict[tuple[Cue, int], None] = {}
            for cue, phrase in self._phrases_from(word.key):
                last = at + len(phrase) - 1
                if last < len(listed) and all(
                    _fits(pattern, listed[at + 1 + number].key) for number, pattern in enumerate(phrase[1:])
                ):
                    found[cue, listed[last].end] = None
            for cue, end in found:
                yield Hit(cue, word.begin, end)

    def _phrases_from(self, first: str) -> tuple[tuple[Cue, tuple[str, ...]], ...]:
        known = self._candidates.get(first)
        if known is None:
            short = first[:40]
            listed = [*self._exact.get(short, ())]
            for cut in range(1, len(short) + 1):
                listed += self._starts.get(short[:cut], ())
                listed += self._ends.get(short[-cut:], ())
            known = (*listed, *(phrase for stem, phrase in self._inside if stem in short))
            if len(self._candidates) < 50_000:
                self._candidates[first] = known
        return known


@cache
def vocabulary(spoken: frozenset[str]) -> Vocabulary:
    """The vocabulary of the languages `spoken`."""
    return Vocabulary(spoken)


def _patterns(phrase: str) -> Iterator[str]:
    for part in phrase.split():
        stem = part.strip("*")
        pieces = [word.key for word in words(stem)]
        if part.startswith("*") and pieces:
            pieces[0] = "*" + pieces[0]
        if part.endswith("*") and pieces:
            pieces[-1] += "*"
        yield from pieces


def _fits(pattern: str, word: str) -> bool:
    if len(pattern) > 2 and pattern.startswith("*") and pattern.endswith("*"):
        return pattern[1:-1] in word
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    return word == pattern


class Found:
    """The hits of one text in order of place, to be asked by span."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self._hits = sorted(hits, key=lambda hit: (hit.begin, -hit.end))
        self._begins = [hit.begin for hit in self._hits]

    def within(self, begin: int, end: int) -> list[Hit]:
        """The hits that lie wholly in [begin, end)."""
        first = bisect_left(self._begins, begin)
        last = bisect_left(self._begins, end)
        return [hit for hit in self._hits[first:last] if hit.end <= end]

    def has(self, cue: Cue, begin: int, end: int) -> bool:
        """Whether `cue` lies in [begin, end)."""
        return any(hit.cue is cue for hit in self.within(begin, end))
