"""Ids for new entries, as a curator would give them: series, year and place; a call's topic."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from ecctrack.entry import Entry
from ecctrack.text import plain

MAX_LENGTH = 60
WORDS = 4
"""Of a title, where no place or topic tells entries apart."""
_SERIES = re.compile(r"([a-z0-9]+(?:-[a-z]+)*)-(?:19|20)\d\d-")
_NOT_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
    | {"ъ": "a"}  # in Bulgarian; elsewhere it is not heard, and rare
)
_SMALL = frozenset(
    [
        "a", "an", "and", "at", "by", "das", "de", "der", "die", "du", "eu", "european", "for", "from", "in", "into",
        "la", "le", "of", "on", "or", "the", "to", "und", "with",
    ]
)  # fmt: skip


def proposed_id(type_: str, values: Mapping[str, Any], entries: Iterable[Entry], taken: Collection[str]) -> str:
    """An id like those of the entries there are, and none of `taken` (case folded): `cmr-2024-heilbronn`."""
    parts = _event(values, entries) if type_ == "event" else _call(values)
    base = cut(slug("-".join(part for part in parts if part))) or type_
    number = 1
    while (candidate := base if number == 1 else f"{base}-{number}").casefold() in taken:
        number += 1
    return candidate


def of_year(entry_id: str, year: int) -> str:
    """The id of another edition: its year changed, or put at the end."""
    found = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", entry_id)
    return f"{entry_id[: found.start()]}{year}{entry_id[found.end() :]}" if found else f"{entry_id}-{year}"


def of_city(entry_id: str, old: str, new: str) -> str:
    """The id of an edition elsewhere: the slug of one city in place of the other's, if it is there."""
    return re.sub(rf"(?<![a-z0-9]){re.escape(slug(old))}(?![a-z0-9])", slug(new), entry_id) if slug(old) else entry_id


def slug(text: str) -> str:
    """`text` in lower case ASCII letters and digits, parted by hyphens; other alphabets as they sound."""
    folded = text.casefold().translate(_NOT_PLAIN)
    if not (latin := plain(folded)).isascii():
        latin = "".join(map(_latin, unicodedata.normalize("NFC", folded)))
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")


def _latin(character: str) -> str:
    """A character without its accents, a letter of another alphabet in Latin ones."""
    if (bare := plain(character)).isascii() or not character.isalpha():
        return bare
    # Imported here: most titles are in Latin letters.
    from anyascii import anyascii  # noqa: PLC0415

    return re.sub(r"[^a-z0-9]", "", anyascii(character).lower())


def cut(text: str) -> str:
    """A slug of no more than `MAX_LENGTH` characters, whole words."""
    return text if len(text) <= MAX_LENGTH else text[: MAX_LENGTH + 1].rpartition("-")[0] or text[:MAX_LENGTH]


def _event(values: Mapping[str, Any], entries: Iterable[Entry]) -> list[str]:
    kind, title = str(values.get("kind") or "other"), str(values.get("title", ""))
    series = _series(kind, entries) if kind != "other" else ""
    year = _year(values.get("start"))
    if not series:
        return [_title_words(title, year) or "event", year]
    # What stands behind the colon tells the talks of a series apart.
    name = title.rpartition(": ")[0].partition(": ")[2] or title.rpartition(": ")[2]
    return [series, year, str(values.get("city") or "") or _title_words(name, year, without=kind.split("-"))]


def _series(kind: str, entries: Iterable[Entry]) -> str:
    """What most ids of that kind begin with; the kind itself if there are none."""
    ids = [entry.id for entry in entries if entry.kind == kind]
    begins = Counter(found[1] for entry_id in ids if (found := _SERIES.match(entry_id)))
    usual = {"clusters-meet-regions": "cmr"}.get(kind, kind)
    name, count = begins.most_common(1)[0] if begins else (usual, 1)
    return name if 2 * count > len(ids) else usual


def _call(values: Mapping[str, Any]) -> list[str]:
    if values.get("topic"):
        return [str(values["topic"])]
    dates = [values.get("deadline"), *(values.get("deadlines") or {}).values(), values.get("opens")]
    year = next((_year(when) for when in dates if _year(when)), "")
    programme = slug(str(values.get("programme") or ""))
    words = _title_words(str(values.get("title", "")), year, without=programme.split("-"))
    return [programme, year, words] if programme else [words or "call", year]


def _year(when: object) -> str:
    return str(when.year) if isinstance(when, date) else ""


def _title_words(title: str, year: str, without: Collection[str] = ()) -> str:
    words = [word for word in slug(title).split("-") if word not in _SMALL and word != year and word not in without]
    # Strand 2a and Strand 2b differ in a word that may come late.
    return "-".join([*words[:WORDS], *(word for word in words[WORDS:] if any(map(str.isdigit, word)))])
