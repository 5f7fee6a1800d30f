"""Where sentences begin and end."""
# ruff: noqa: SIM905  # lists of words

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_STOP = re.compile(r"[.!?…]+[”\"“»’')\]]*\s+(?=[^\W_a-zà-ÿ]|[“\"„«(\[¿¡])|\s?;\s+|\s[|¦]\s")
_HOUR = re.compile(r"\d{1,2}(?:[:.h]\d\d|\s?[ap]m\b|\sUhr\b)")
LONGEST = 1_000  # characters
_ABBREVIATIONS = frozenset(
    "e.g i.e etc no nr nos art dr prof mr mrs ms st vs approx ca z.b d.h bzw ggf inkl str tel op co ltd "
    "inc jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc p pp ul tzv resp tj napr "
    "např mj č c al fig vol ed eds cf n° bld bd min max mind sog".split()
)


def sentences(text: str, begin: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence or table cell in text[begin:end], in order.

    None ends inside one of `spans`, and none is much longer than LONGEST.

    `spans` are in order and do not overlap.
    """
    starts = [span[0] for span in spans]
    first = begin
    for match in _STOP.finditer(text, begin, end):
        stop = match.end()
        if match.start() < first:
            continue
        while match.start() - first > LONGEST:
            cut = _cut(text, first, spans, starts)
            yield first, cut
            first = cut
        near = bisect_right(starts, match.start()) - 1
        inside = near >= 0 and match.start() < spans[near][1] - 1
        if inside or _abbreviated(text, match.start()) or _belongs_together(text, match, first, spans, near):
            continue
        yield first, match.start() + len(match[0].rstrip(" |¦"))
        first = stop
    while end - first > LONGEST:
        cut = _cut(text, first, spans, starts)
        yield first, cut
        first = cut
    if first < end:
        yield first, end


def _cut(text: str, first: int, spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> int:
    """Where a sentence without an end is cut: at a blank outside the spans, if there is one."""
    cut = text.rfind(" ", first + LONGEST // 2, first + LONGEST) + 1 or first + LONGEST
    near = bisect_right(starts, cut - 1) - 1
    return spans[near][1] if near >= 0 and spans[near][0] < cut < spans[near][1] else cut


def _belongs_together(
    text: str, border: re.Match[str], first: int, spans: Sequence[tuple[int, int]], near: int
) -> bool:
    """Whether the cells on both sides are a label and its date, or a date and its hour."""
    if border[0].strip() not in ("|", "¦"):
        return False
    dated = near >= 0 and spans[near][0] >= first
    if dated:
        return spans[near][1] == border.start() and bool(_HOUR.match(text, border.end()))
    if border[0].strip() == "¦":
        return False  # a table's cells are told by its head
    after = near + 1
    label = text[first : border.start()].strip(" |¦")
    return after < len(spans) and spans[after][0] == border.end() and bool(label) and not label.isdigit()


def _abbreviated(text: str, stop: int) -> bool:
    if text[stop] != ".":
        return False
    word = re.search(r"[^\s(]{1,12}$", text[max(0, stop - 12) : stop])
    shown = word[0].casefold() if word else ""
    return (
        shown in _ABBREVIATIONS
        or (shown.isdigit() and len(shown) < 3)
        or (word is not None and shown.isalpha() and (len(shown) == 1 or (len(shown) == 2 and word[0].istitle())))
    )
