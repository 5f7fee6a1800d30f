"""Text as numbers, words and marks, each with the gap before it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache

_BLOCK = 16_384  # characters read at once, so that memory does not grow with the text
_LATEST_CUT = 4_096  # a block may end this much earlier, where no date is cut in two

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # combining accents and signs without width
_TOKEN = re.compile(
    rf"""(?P<space>[\s\u200b\ufeff\u2060]+)
    | (?P<link>(?:https?|ftp)://[^\s<>"]{{1,2000}} | www\.[^\s<>"]{{1,2000}})
    | (?P<number>\d+)
    | (?P<word>[^\W\d_](?:[^\W\d_]|[{_MARKS}])*)
    | (?P<mark>.)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


_STROKES = str.maketrans("ħłđøςıŧ", "hldoσit")  # letters that do not come apart into a letter and a mark
_CLOSING = 8  # empty tokens behind each block, more than any rule looks ahead


class Gap(IntEnum):
    """What stands between a token and the one before it."""

    NONE = 0
    BLANK = 1
    LINE = 2
    PARAGRAPH = 3


class Token:
    """A number, word, link or mark at text[begin:end]; `key` is the text without case and accents."""

    __slots__ = ("begin", "end", "gap", "key", "kind", "text")

    def __init__(self, kind: str, text: str, begin: int, gap: Gap) -> None:
        self.kind = kind
        self.text = text
        self.begin = begin
        self.end = begin + len(text)
        self.gap = gap
        self.key = folded(text) if kind == "word" else text

    @property
    def glued(self) -> bool:
        """Whether nothing stands between this token and the one before."""
        return self.gap is Gap.NONE


Tokens = Sequence[Token]


@lru_cache(maxsize=16_384)
def folded(word: str) -> str:
    """`word` without case, accents and signs without width."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cf")).translate(_STROKES)


def token_blocks(text: str) -> Iterator[Tokens]:
    """The tokens of `text` in blocks of bounded size; empty tokens close each block."""
    begin = 0
    while begin < len(text):
        end = _cut(text, begin)
        yield _tokens(text, begin, end)
        begin = end


def _cut(text: str, begin: int) -> int:
    """Where the block from `begin` ends: after a paragraph, a line or a blank, if there is one near."""
    end = begin + _BLOCK
    if end >= len(text):
        return len(text)
    for gap in ("\n\n", "\n", ". ", " "):
        found = text.rfind(gap, end - _LATEST_CUT, end)
        if found >= 0:
            return found + len(gap)
    return end


def _tokens(text: str, begin: int, end: int) -> Tokens:
    tokens: list[Token] = []
    gap = Gap.PARAGRAPH
    for match in _TOKEN.finditer(text, begin, end):
        kind = match.lastgroup or "mark"
        if kind == "space":
            gap = max(gap, _gap(match[0]))
            continue
        parts = _run_together(match[0], match.start()) if kind == "word" else ((match[0], match.start()),)
        for part, at in parts:
            tokens.append(Token(kind, part, at, gap))
            gap = Gap.NONE
    tokens.extend(Token("end", "", end, Gap.PARAGRAPH) for _ in range(_CLOSING))
    return tokens


def _run_together(word: str, begin: int) -> Iterator[tuple[str, int]]:
    """The words of `word`, which a page may have lost the blank between: AprilDeadline."""
    if not word[1:].islower() and not word.isupper():
        for at in range(3, len(word)):
            if word[at].isupper() and word[at - 1].islower():
                yield word[:at], begin
                yield word[at:], begin + at
                return
    yield word, begin


def _gap(space: str) -> Gap:
    lines = space.count("\n") or space.count("\r") or (2 if "\f" in space else 0)
    return Gap.PARAGRAPH if lines > 1 else Gap.LINE if lines else Gap.BLANK
