"""What a person says of an entry, key by key, made into the values of a data file."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from ecctrack import countries
from ecctrack.clock import day_of
from ecctrack.commands import moments
from ecctrack.commands.dates import Anchor
from ecctrack.errors import UsageError
from ecctrack.store.fields import CALL, EVENT, NOT_ANNOUNCED, Takes
from ecctrack.store.values import MOST_EUROS, READERS, Fault
from ecctrack.text import one_line, plain

TAKES: dict[str, Takes] = {field.name: field.takes for field in (*EVENT, *CALL)} | {
    "stage-1": "closing", "stage-2": "closing", "cut-off": "closing",
}  # fmt: skip
DATED = ("start", "end", "register_by", "opens", "deadline", "deadlines", "moved", "checked")
OF_ONE_EDITION = (*DATED, "status", "topic", "id", "source", "note")
"""What an earlier edition cannot tell of the next."""
YEAR_FROM: dict[str, tuple[str, Literal["last", "nearest"]]] = {
    "end": ("start", "nearest"), "register_by": ("start", "last"), "opens": ("deadline", "last"),
}  # fmt: skip
"""Which other date gives a key its year where it is left out: one registers before the event."""
_YES, _NO = ("y", "yes", "true", "1"), ("n", "no", "false", "0")
_WHOLE = re.compile(r"(\d+|\d{1,3}(?:([ .,'_])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,]00)?")
"""A sum in whole euros: bare, or its thousands parted by one and the same sign."""
_UNIT = re.compile(r"(\d+(?:[.,]\d{1,2})?) ?(m|mio|million|k)", re.IGNORECASE)
"""Three decimals could be thousands."""


def value(key: str, text: str, today: date, others: Mapping[str, Any]) -> Any:  # noqa: PLR0911 - a line for each sort
    """The value of a key from the words of a person; raises UsageError with what to write instead.

    `others` are values that are known already: a date may have its year from another.
    """
    said = one_line(text)
    match TAKES[key]:
        case "when" | "closing":
            when = moments.moment(said, key, today, _anchor(key, others))
            return NOT_ANNOUNCED if when is None else when
        case "day":
            return moments.day(said, key, today, looks_back=True)
        case "flag":
            return _flag(said, key)
        case "euros":
            return _euros(said)
        case "texts":
            return [part for part in map(str.strip, said.split(",")) if part]
        case "country":
            return _read("country", countries.code_of(said) or said, key)
        case takes:
            return str(_read(takes, said, key))


def _anchor(key: str, others: Mapping[str, Any]) -> Anchor | None:
    other, which = YEAR_FROM.get(key, ("", "last"))
    when = others.get(other)
    return Anchor(day_of(when), which) if isinstance(when, date) else None


def _read(takes: Takes, said: Any, key: str) -> Any:
    try:
        return READERS[takes](said, key)
    except Fault as fault:
        raise UsageError(f"{fault.what}; {fault.fix}") from None


def _flag(said: str, key: str) -> bool:
    if said.casefold() in (*_YES, *_NO):
        return said.casefold() in _YES
    raise UsageError(f"{key} '{said[:60]}' is neither yes nor no")


def _euros(said: str) -> int:
    """Whole euros of `13_000_000`, `13 000 000`, `13.000.000 €`, `13m` and `1.5 million`."""
    number = said.replace("€", "").replace("EUR", "").strip()[:40]
    euros = 0
    if found := _WHOLE.fullmatch(number):
        euros = int(re.sub(r"\D", "", found[1]))
    elif found := _UNIT.fullmatch(number):
        euros = round(float(found[1].replace(",", ".")) * (1000 if found[2].casefold() == "k" else 1_000_000))
    if not 0 < euros < MOST_EUROS:
        raise UsageError(f"'{said[:60]}' is no sum in whole euros; write it as 1500000, '1 500 000' or 1.5m")
    return euros


def from_earlier(raw: Mapping[str, Any], year: int | None, city: str | None) -> dict[str, Any]:
    """What the next edition has of an earlier one: all but `OF_ONE_EDITION`; its `year` and `city` in the title."""
    values = {key: value for key, value in raw.items() if key not in OF_ONE_EDITION}
    old = year_of(raw)
    if year and old:
        values["title"] = values["title"].replace(str(old), str(year))
    if city and raw.get("city"):
        values["title"] = _in_city(values["title"], raw["city"], city)
    return values


def _in_city(title: str, old: str, new: str) -> str:
    """The title with the one city for the other, its name with accents or without."""
    names = "|".join(map(re.escape, (old, plain(old))))
    return re.sub(rf"(?<!\w)(?:{names})(?!\w)", lambda _: new, title, flags=re.IGNORECASE)


def year_of(raw: Mapping[str, Any]) -> int | None:
    """The year of the first date that matters; None if there is none."""
    dates = [raw.get("start"), raw.get("deadline"), *(raw.get("deadlines") or {}).values(), raw.get("opens")]
    return next((when.year for when in dates if isinstance(when, date)), None)
