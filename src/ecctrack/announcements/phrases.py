"""Phrases of several words found in tokens, the longest first."""
# dashes and letters of 24 languages; lists of words

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from ecctrack.announcements.tokens import Gap, Tokens, token_blocks

Value = TypeVar("Value")
_MOST_WORDS = 5  # of a phrase that is looked for backwards


class Phrases(Generic[Value]):
    """Which phrase stands at a token; case and accents do not matter."""

    def __init__(self, phrases: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else phrases
        self._by_first: dict[str, dict[tuple[str, ...], Value]] = {}
        for phrase, value in pairs:
            keys = tuple(token.key for block in token_blocks(phrase) for token in block if token.kind != "end")
            self._by_first.setdefault(keys[0], {}).setdefault(keys, value)
        for first, found in self._by_first.items():
            self._by_first[first] = dict(sorted(found.items(), key=lambda pair: -len(pair[0])))

    @property
    def first_words(self) -> frozenset[str]:
        """The keys that a phrase may begin with."""
        return frozenset(self._by_first)

    def single_words(self) -> Iterator[tuple[str, Value]]:
        """The phrases of one word, by their keys, with their values."""
        for first, found in self._by_first.items():
            if (first,) in found:
                yield first, found[first,]

    def at(self, tokens: Tokens, index: int) -> tuple[Value, int] | None:
        """The value of the longest phrase from `index`, and the index after it."""
        phrases = self._by_first.get(tokens[index].key)
        if phrases is None:
            return None
        for keys, value in phrases.items():
            end = index + len(keys)
            if end <= len(tokens) and all(
                token.key == key and token.gap <= Gap.LINE
                for token, key in zip(tokens[index + 1 : end], keys[1:], strict=True)
            ):
                return value, end
        return None

    def before(self, tokens: Tokens, index: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that ends before `index`, and the index of its first token."""
        for begin in range(max(0, index - _MOST_WORDS), index):
            phrases = self._by_first.get(tokens[begin].key)
            if phrases is not None:
                keys = tuple(token.key for token in tokens[begin:index])
                if keys in phrases and all(token.gap <= Gap.LINE for token in tokens[begin + 1 : index]):
                    return phrases[keys], begin
        return None


def any_of(phrases: str) -> Phrases[bool]:
    """Phrases that have no value, one between each pair of bars."""
    return Phrases((phrase.strip(), True) for phrase in phrases.split("|") if phrase.strip())
