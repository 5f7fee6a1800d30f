"""The words announcements are made of, by what they say: one file a language in `words/`."""

import tomllib
from collections.abc import Mapping
from enum import Enum, auto
from functools import cache
from importlib.resources import files

LANGUAGES = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
    "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
)  # fmt: skip


class Cue(Enum):
    """What a word or phrase says about a date near it, or about the thing announced; see words/README.md."""

    DEADLINE = auto()
    BY = auto()
    APPLY = auto()
    REGISTER = auto()
    OPENS = auto()
    RUNS = auto()
    CLOSES = auto()
    HAPPENS = auto()
    WHEN = auto()
    EVENT = auto()
    CALL = auto()
    IGNORE = auto()
    WRITTEN = auto()
    OUTCOME = auto()
    HISTORY = auto()
    ASIDE = auto()
    NUMBER = auto()
    PROJECT = auto()
    PAST = auto()
    OLD = auto()
    PLANNED = auto()
    FROM = auto()
    TO = auto()
    NEW = auto()
    MOVED = auto()
    CANCELLED = auto()
    TENTATIVE = auto()
    ONLINE = auto()
    CONTINUOUS = auto()
    STAGE = auto()
    DAY = auto()
    AGENDA = auto()
    PLACE = auto()


class Around(Enum):
    """What stands around a title and is no part of it; see words/README.md."""

    LEADS = auto()
    ARTICLES = auto()
    FIRST_ARTICLES = auto()
    TAILS = auto()
    CLICKS = auto()
    GENERIC = auto()


@cache
def phrases(language: str) -> Mapping[Cue, tuple[str, ...]]:
    """The phrases of a language by what they say of a date."""
    return {Cue[name.upper()]: tuple(listed) for name, listed in _words(language)["dates"].items()}


@cache
def around_titles(language: str) -> Mapping[Around, tuple[str, ...]]:
    """The phrases of a language that stand around titles."""
    return {Around[name.upper()]: tuple(listed) for name, listed in _words(language)["titles"].items()}


@cache
def place_words(language: str) -> tuple[str, ...]:
    """The prepositions of a language that stand before a place."""
    return tuple(_words(language).get("places", {}).get("in", ()))


@cache
def city_names() -> Mapping[str, list[list[str]]]:
    """The names of each known city, the usual one first, by country code."""
    return tomllib.loads((files("ecctrack.announcements") / "words" / "cities.toml").read_text("utf-8"))


@cache
def _words(language: str) -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((files("ecctrack.announcements") / "words" / f"{language}.toml").read_text("utf-8"))
