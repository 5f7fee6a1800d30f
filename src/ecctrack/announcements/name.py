"""Names, and what belongs to none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ecctrack.announcements.cues import vocabulary, words
from ecctrack.announcements.page import Page
from ecctrack.announcements.places import Place
from ecctrack.announcements.titles import cleaned, is_generic
from ecctrack.announcements.vocabulary import Cue

LONGEST_NAME = 18  # words
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
_IN = re.compile(r"[\s,]+(?:in|at|à|a|en|em|w|we|v|ve|vo|te|la|în|i|u)$", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """A possible title, and how surely it is one."""

    title: str
    score: float
    shared: bool = False
    """Whether it is that of a heading over several things."""


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


def without_label(page: Page, title: str) -> str:
    """`title` without a label that punctuation parts from it, such as `; deadline` or `: first cut-off`."""
    match = re.search(r"(?:\s[–—-]|[;:,.|(])\s*([^;:,.|()–—]{3,60})$", title)
    if not match:
        return title
    listed = words(title, match.start(1))
    covered = [(hit.begin, hit.end) for hit in vocabulary(page.spoken).hits(listed) if hit.cue in _LABELS]
    rest = [word.key for word in listed if not any(first <= word.begin < last for first, last in covered)]
    return cleaned(title[: match.start()], page.spoken) if is_generic(" ".join(rest), page.spoken) else title


def is_only_place(page: Page, title: str, listed: Sequence[Place]) -> bool:
    """Whether the words name no more than one of the places `listed`, found in them."""
    named = {word.key for place in listed for word in words(title, place.begin, place.end)}
    named |= {word.key for place in listed for word in words(place.city or "")}
    rest = " ".join(word.key for word in words(title) if word.key not in named and len(word.key) > 2)
    return bool(named) and is_generic(rest, page.spoken)


def is_only_labels(page: Page, begin: int, end: int, title: str) -> bool:
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
