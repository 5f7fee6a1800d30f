"""Countries by the names that people write."""

from collections.abc import Mapping
from functools import cache

import pycountry
from babel import Locale

from ecctrack.announcements.cues import words

_OTHER_NAMES = {
    "uk": "GB",
    "usa": "US",
    "us": "US",
    "the netherlands": "NL",
    "holland": "NL",
    "czech republic": "CZ",
    "moldova": "MD",
    "turkey": "TR",
    "south korea": "KR",
    "republic of korea": "KR",
    "uae": "AE",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "north macedonia": "MK",
    "kosovo": "XK",
    "macedonia": "MK",
    "russia": "RU",
    "ceska republika": "CZ",
    "republique tcheque": "CZ",
    "tschechische republik": "CZ",
    "repubblica ceca": "CZ",
    "republica checa": "CZ",
    "slovak republic": "SK",
    "republic of serbia": "RS",
}
_NO_COUNTRY = (
    "jersey",
    "man",
    "chad",
    "guinea",
    "niger",
    "mali",
    "georgia us",
    "monaco di baviera",
    "luxembourg city",
)


@cache
def country_codes(spoken: frozenset[str]) -> Mapping[str, str]:
    """ISO 3166 codes by the name without case and accents, in the languages `spoken`."""
    codes: dict[str, str] = {}
    for language in sorted(spoken):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
                codes.setdefault(" ".join(word.key for word in words(name)), code)
    for country in pycountry.countries:
        for name in (
            country.name,
            getattr(country, "common_name", ""),
            getattr(country, "official_name", ""),
        ):
            codes.setdefault(" ".join(word.key for word in words(name)), country.alpha_2)
    codes |= _OTHER_NAMES
    for name in ("", *_NO_COUNTRY):
        codes.pop(name, None)
    return codes
