"""Where an event is held: city and country in a piece of text."""
# ruff: noqa: SIM905  # lists of words

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ecctrack.announcements.countries import country_codes
from ecctrack.announcements.cues import Word, words
from ecctrack.announcements.vocabulary import LANGUAGES, city_names, place_words

WALL = "\x1f"
"""Stands in a text where something was that no name may cross, such as a date."""

LONGEST_NAME = 5  # words
_CONNECTORS = frozenset(
    "de di da do del della la le les am an der im in sur sous en upon of pri nad na los las el y i the".split()
)
_INFLECTING = frozenset({"cs", "sk", "pl", "hr", "sl", "hu", "fi", "et", "lv", "lt", "bg", "el", "ro"})
_NO_CITY = frozenset(
    "europe european eu czech polish dutch portuguese english german french spanish italian person horizon "
    "january february march april may june july august september october november december online hybrid virtual "
    "parallel spring summer autumn winter cooperation partnership order collaboration addition total "
    "particular general teams zoom part room hall phase stage step monday tuesday wednesday thursday "
    "friday saturday sunday q1 q2 q3 q4 union member states commission action practice research "
    "innovation industry energy health digital green africa asia america".split()
)
_CODE = re.compile(r"\s*[(,]\s*([A-Z]{2})\b\)?")


_ALSO_WORDS = frozenset(
    "nice tours bar hof split ede mons como bled pau martin essen hagen hamm cork halle bari lugo leon perth".split()
)


@dataclass(frozen=True)
class Place:
    """A city, its country, or both, as named at text[begin:end] of the text it was looked for in."""

    city: str | None
    country: str | None
    """ISO 3166-1 alpha-2."""
    begin: int
    end: int


def places(text: str, spoken: frozenset[str]) -> list[Place]:
    """The places named in `text`, in order; the first pass trusts only what is known or stands beside a country."""
    listed = words(text)
    found: list[Place] = []
    at = 0
    while at < len(listed):
        place = None
        if text[listed[at].begin].isupper() or text[listed[at].begin] in "'’":
            place = _country_at(text, listed, at, found, spoken) or _city_at(text, listed, at, spoken)
        if place is None:
            at += 1
            continue
        while found and found[-1].end > place.begin:
            found.pop()
        found.append(place)
        while at < len(listed) and listed[at].begin < place.end:
            at += 1
    return found or _by_preposition(text, listed, spoken)


def _country_at(
    text: str, listed: Sequence[Word], at: int, found: Sequence[Place], spoken: frozenset[str]
) -> Place | None:
    for length in range(min(LONGEST_NAME, len(listed) - at), 0, -1):
        if _broken(text, listed, at, length):
            continue
        code = country_codes(spoken).get(" ".join(word.key for word in listed[at : at + length]))
        if code is None:
            continue
        begin, end = listed[at].begin, listed[at + length - 1].end
        if found and found[-1].city and found[-1].country in (code, None) and end - found[-1].begin < 80:
            between = text[found[-1].end : begin]
            if WALL not in between and re.fullmatch(r"[\s,(–-]{1,4}(?:[^\W\d]+[\s,(-]{1,3}){0,3}", between):
                return Place(found[-1].city, code, found[-1].begin, end)
        city = _name_before(text, listed, at, found[-1].end if found else 0)
        if city:
            return Place(text[city[0] : city[1]], code, city[0], end)
        if match := re.match(r"\s*[:–]\s*(?=\S)", text[end : end + 6]):
            after = _name_from(text, listed, at + length)
            if after and after[0] == end + match.end():
                return Place(text[after[0] : after[1]], code, begin, after[1])
        return Place(None, code, begin, end)
    return None


def _name_before(text: str, listed: Sequence[Word], at: int, floor: int) -> tuple[int, int] | None:
    """The capitalised name that ends in front of `, ` or `(` before word `at`, the city of `City, Region, Country`."""
    last = at - 1
    if last < 0 or not re.fullmatch(r"\s?[,(]\s?|\s[–-]\s", text[listed[last].end : listed[at].begin]):
        return None
    first = _start_of_name(text, listed, last, floor)
    if first is None:
        return None
    if first > 0 and re.fullmatch(r",\s", text[listed[first - 1].end : listed[first].begin]):
        outer = _start_of_name(text, listed, first - 1, floor)
        alone = outer is not None and (
            listed[outer].begin == 0
            or text[: listed[outer].begin].rstrip()[-1:] in (WALL, "", "|", ":", "(")
            or (outer > 0 and listed[outer - 1].key in {"in", "at", "en", "a", "v", "ve", "w"})
        )
        if alone and outer is not None and first - outer <= 2:
            return listed[outer].begin, listed[first - 1].end
    return listed[first].begin, listed[last].end


def _start_of_name(text: str, listed: Sequence[Word], last: int, floor: int) -> int | None:
    """Index of the first word of the capitalised name ending with word `last`; None if it is no such name."""
    first = last
    while first > 0 and last - first < LONGEST_NAME - 1:
        gap = text[listed[first - 1].end : listed[first].begin]
        if not re.fullmatch(r"[ ’'-]|\. ", gap) or listed[first - 1].begin < floor:
            break
        word = listed[first - 1]
        if not (text[word.begin].isupper() or (word.key in _CONNECTORS and first - 1 > 0)):
            break
        first -= 1
    while first <= last and not text[listed[first].begin].isupper():
        first += 1
    if (
        first > last
        or listed[last].key in _NO_CITY
        or any(char.isdigit() for char in text[listed[first].begin : listed[last].end])
    ):
        return None
    return first


def _name_from(text: str, listed: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Begin and end of the capitalised name that starts with word `at`."""
    if at >= len(listed) or not text[listed[at].begin].isupper():
        return None
    last = at
    while last + 1 < len(listed) and last - at < LONGEST_NAME - 1:
        gap = text[listed[last].end : listed[last + 1].begin]
        following = listed[last + 1]
        joins = text[following.begin].isupper() or (
            following.key in _CONNECTORS and last + 2 < len(listed) and text[listed[last + 2].begin].isupper()
        )
        if not re.fullmatch(r"[ ’'-]", gap) or not joins:
            break
        last += 1
    while last > at and not text[listed[last].begin].isupper():
        last -= 1
    return listed[at].begin, listed[last].end


def _city_at(text: str, listed: Sequence[Word], at: int, spoken: frozenset[str]) -> Place | None:
    for length in range(min(LONGEST_NAME, len(listed) - at), 0, -1):
        if _broken(text, listed, at, length):
            continue
        name = " ".join(word.key for word in listed[at : at + length])
        known = _cities().get(name)
        begin, end = listed[at].begin, listed[at + length - 1].end
        if known and (name not in _ALSO_WORDS or (at and listed[at - 1].key in _all_prepositions())):
            if (
                at
                and text[listed[at - 1].end : begin] == " "
                and text[listed[at - 1].begin].isupper()
                and not _leads(listed[at - 1])
            ):
                continue  # part of a longer name, such as EU Singapore Matchmaking
            code = _CODE.match(text, end)
            return Place(text[begin:end], known[0], begin, code.end() if code and code[1] == known[0] else end)
    if at and spoken & _INFLECTING and listed[at - 1].key in _all_prepositions():
        return _inflected(listed, at)
    return None


def _leads(word: Word) -> bool:
    """Whether a city may follow the capitalised word: it is a preposition or a label."""
    labels = ("venue", "place", "ort", "lieu", "lugar", "luogo", "location", "where")
    return word.key in _all_prepositions() or word.key in labels


def _inflected(listed: Sequence[Word], at: int) -> Place | None:
    """A known city behind a preposition, in a case that changes its end."""
    word = listed[at]
    for cut in range(len(word.key), max(3, len(word.key) - 5), -1):
        fitting = [city for city in _stems().get(word.key[:cut], ()) if cut >= max(4, len(city[0]) - 2)]
        if fitting:
            _, spelt, code = min(fitting, key=lambda city: len(city[0]))
            return Place(spelt, code, word.begin, word.end)
    return None


def _by_preposition(text: str, listed: Sequence[Word], spoken: frozenset[str]) -> list[Place]:
    """A capitalised name behind `in` that nothing else follows, where no place is known."""
    prepositions = {word for name in spoken - {"de"} for word in place_words(name)} - {"to", "do", "at"}
    for at in range(len(listed) - 1):
        if listed[at].key not in prepositions or text[listed[at].end : listed[at + 1].begin] != " ":
            continue
        name = _name_from(text, listed, at + 1)
        if not name or len(words(text, *name)) > 3 or {word.key for word in words(text, *name)} & _NO_CITY:
            continue
        shown = text[name[0] : name[1]]
        rest = text[name[1] : name[1] + 40]
        ends = re.match(rf"\s*(?:$|[,.;()|{WALL}–-]|on\b|from\b|le\b|el\b|du\b|the\b|am\b|\d)", rest)
        if ends and not shown.isupper() and not any(char.isdigit() for char in shown):
            return [Place(shown, None, *name)]
    return []


def _broken(text: str, listed: Sequence[Word], at: int, length: int) -> bool:
    """Whether the `length` words from `at` are not one name."""
    return any(
        not re.fullmatch(r"[ ’'.-]{1,2}|\s\(|", text[listed[number].end : listed[number + 1].begin])
        for number in range(at, at + length - 1)
    )


@cache
def _all_prepositions() -> frozenset[str]:
    return frozenset(word for language in LANGUAGES for word in place_words(language))


@cache
def _cities() -> Mapping[str, tuple[str, str]]:
    """Country code and usual spelling of each known city, by key."""
    return {name: (code, spelt) for name, spelt, code in _spellings()}


@cache
def _stems() -> Mapping[str, list[tuple[str, str, str]]]:
    stems: dict[str, list[tuple[str, str, str]]] = {}
    for name, spelt, code in _spellings():
        for cut in range(max(4, len(name) - 2), len(name) + 1):
            stems.setdefault(name[:cut], []).append((name, spelt, code))
    return stems


def _spellings() -> Iterator[tuple[str, str, str]]:
    for code, listed in city_names().items():
        for city in listed:
            for spelt in city:
                yield " ".join(word.key for word in words(spelt)), spelt, code
