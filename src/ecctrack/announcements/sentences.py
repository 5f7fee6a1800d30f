"""Where sentences begin and end."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_STOP = re.compile(r"[.!?…]+[”\"“»’')\]]*\s+(?=[^\W_a-zà-ÿ]|[“\"„«(\[¿¡])|\s?;\s+|\s[|¦]\s")
_ABBREVIATIONS = frozenset(
    "e.g i.e etc no nr nos art dr prof mr mrs ms st vs approx ca z.b d.h bzw ggf inkl str tel op co ltd inc jan feb mar apr jun jul aug sep sept "
    "oct nov dec janv févr avr juil déc p pp ul tzv resp tj napr např mj č c al fig vol ed eds cf n° bld bd min max mind sog".split()
)


def sentences(text: str, begin: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence or table cell in text[begin:end]; none ends inside one of `spans`.

    `spans` are in order and do not overlap.
    """
    starts = [span[0] for span in spans]
    first = begin
    for match in _STOP.finditer(text, begin, end):
        stop = match.end()
        near = bisect_right(starts, match.start()) - 1
        inside = near >= 0 and match.start() < spans[near][1] - 1
        if inside or _abbreviated(text, match.start()):
            continue
        yield first, match.start() + len(match[0].rstrip(" |¦"))
        first = stop
    if first < end:
        yield first, end


def _abbreviated(text: str, stop: int) -> bool:
    if text[stop] != ".":
        return False
    word = re.search(r"[^\s(]{1,12}$", text[max(0, stop - 12) : stop])
    shown = word[0].casefold() if word else ""
    return shown in _ABBREVIATIONS or (shown.isdigit() and len(shown) < 3) or (len(shown) == 1 and shown.isalpha())
