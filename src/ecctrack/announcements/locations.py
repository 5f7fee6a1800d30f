"""City and country from the LOCATION of a calendar entry."""

import re
from dataclasses import dataclass

from ecctrack import countries

ONLINE = re.compile(
    r"\b(online|on-line|virtual|webinar|web ?stream|zoom|teams|webex|google meet|https?)\b", re.IGNORECASE
)
POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}-)?\d[\d -]*\d(?: [A-Z]{2}\b)?|\b\d+\b")
MAX_LENGTH = 500


@dataclass(frozen=True)
class Location:
    """Where something is: `country` in ISO 3166-1 alpha-2; what is not said is None."""

    city: str | None = None
    country: str | None = None
    online: bool = False


def location(text: str) -> Location:
    """The place in `text`, such as `Town Hall, Allee 28, 74072 Heilbronn, Germany`.

    A city is the part before the country, or the whole text if that is a bare name.
    """
    parts = [part.strip() for part in re.split(r"[,;\n|]| [-\u2013\u2014/] |[()]", text[:MAX_LENGTH])]
    parts = [part for part in parts if part]
    online = any(ONLINE.search(part) for part in parts)
    places = [part for part in parts if not ONLINE.search(part)]
    for index in range(len(places) - 1, -1, -1):
        country = country_code(places[index], last=index == len(places) - 1)
        if country:
            city = bare(places[index - 1]) if index else ""
            return Location(city or None, country, online)
    only = bare(places[0]) if len(places) == 1 and places[0][:1].isupper() else ""
    named = only and only == places[0] and len(only.split()) <= 3
    return Location(only if named else None, None, online)


def bare(part: str) -> str:
    """A part of an address without its postcode, empty if nothing like a name is left."""
    name = " ".join(POSTCODE.sub(" ", part).split())
    return name if any(map(str.isalpha, name)) else ""


def country_code(name: str, *, last: bool) -> str | None:
    """The code of a country; a code itself counts only at the end of an address."""
    written_as_code = len(name) <= 3
    if written_as_code and (not last or name != name.upper()):
        return None
    return countries.code_of(re.sub(r"^the ", "", name, flags=re.IGNORECASE))
