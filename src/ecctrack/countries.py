"""ISO 3166 countries: codes, and the names people write, in English."""

from difflib import get_close_matches
from functools import lru_cache

import pycountry

from ecctrack.text import plain

_USUAL = {
    "TW": "Taiwan",
    "MD": "Moldova",
    "CZ": "Czechia",
    "XK": "Kosovo",
    "TR": "Türkiye",
    "KR": "South Korea",
    "CD": "Democratic Republic of the Congo",
}
"""Where people, and EU institutions, do not write the standard's long name."""
_ALSO = {
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "el": "GR", "usa": "US",
    "czech republic": "CZ", "the netherlands": "NL", "holland": "NL", "turkey": "TR", "republic of moldova": "MD",
    "korea": "KR", "republic of korea": "KR", "vietnam": "VN", "viet nam": "VN", "north macedonia": "MK",
    "bosnia": "BA", "russia": "RU", "wales": "GB", "uae": "AE",
}  # fmt: skip


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """The usual English name of each alpha-2 code; Kosovo's user-assigned XK with them."""
    usual = {
        country.alpha_2: getattr(country, "common_name", country.name).partition(",")[0]
        for country in pycountry.countries
    }
    return usual | _USUAL


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    known = {plain(country.name): country.alpha_2 for country in pycountry.countries}
    known |= {plain(country.alpha_3): country.alpha_2 for country in pycountry.countries}
    known |= {
        plain(country.official_name): country.alpha_2
        for country in pycountry.countries
        if hasattr(country, "official_name")
    }
    return known | {plain(name): code for code, name in names().items()} | _ALSO


def code_of(word: str) -> str | None:
    """The alpha-2 code of a code or an English name, whatever its case and accents; None if there is none."""
    if word.upper() in names():
        return word.upper()
    return _by_name().get(plain(word.strip()))


def nearest(word: str) -> str | None:
    """`CODE (Name)` of the country whose name is nearest to a misspelt one, or None."""
    near = get_close_matches(plain(word), _by_name(), n=1, cutoff=0.75)
    if not near:
        return None
    code = _by_name()[near[0]]
    return f"{code} ({names()[code]})"
