"""Month and weekday names of the 24 official languages of the EU, in the forms that stand beside a day."""
# ruff: noqa: SIM905  # dashes and letters of 24 languages, lists of words

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from babel import Locale

from ecctrack.announcements.phrases import Phrases
from ecctrack.announcements.tokens import folded

LANGUAGES = tuple("en bg hr cs da nl et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv".split())

_SHORTEST_WITH_SLIPS = 6  # letters; shorter names with a slip could be other words
_MONTH_BEFORE_DAY = frozenset({"en", "hu", "lt", "fi"})

# Names that CLDR has not: older, Austrian, colloquial and lenited ones, and cases no rule below makes.
_MORE_MONTHS: dict[str, dict[int, str]] = {
    "en": {9: "sept"},
    "bg": {9: "септ"},
    "hr": {11: "studenog studenom studenome studenomu"},
    "cs": {1: "lednu", 6: "červnu", 9: "září zářím", 10: "říjnu"},
    "da": {9: "sept"},
    "de": {1: "jänner jän", 2: "feber", 3: "maerz mrz mär", 6: "jun juno", 7: "jul julei", 9: "sep"},
    "el": {
        1: "γενάρη",
        2: "φλεβάρη",
        3: "μάρτη",
        4: "απρίλη",
        5: "μάη",
        6: "ιούνη",
        7: "ιούλη",
        9: "σεπτέμβρη σεπτ",
        10: "οκτώβρη",
        11: "νοέμβρη",
        12: "δεκέμβρη",
    },
    "es": {9: "setiembre set sep"},
    "fi": {
        1: "tammik",
        2: "helmik",
        3: "maalisk",
        4: "huhtik",
        5: "toukok",
        6: "kesäk",
        7: "heinäk",
        8: "elok",
        9: "syysk",
        10: "lokak",
        11: "marrask",
        12: "jouluk",
    },
    "fr": {2: "fév", 7: "juill", 9: "sep"},
    "ga": {
        1: "d'eanáir",
        2: "d'fheabhra fheabhra",
        3: "mhárta",
        4: "d'aibreán aibreáin",
        5: "bhealtaine",
        6: "mheitheamh mheithimh meithimh",
        7: "d'iúil",
        9: "mheán_fómhair mheán_fhómhair",
        10: "dheireadh_fómhair",
        11: "samhna shamhain",
        12: "nollag",
    },
    "it": {9: "sett"},
    "lt": {8: "rugpj", 9: "rugsėj"},
    "pl": {2: "lutym", 4: "kwiet", 9: "wrzes", 10: "paźdz"},
    "sl": {
        1: "januarja januarju januarjem",
        2: "februarja februarju februarjem",
        3: "marca marcu marcem",
        6: "junija juniju",
        7: "julija juliju",
    },
    "sv": {9: "sept"},
}
_MORE_WEEKDAYS: dict[str, dict[int, str]] = {
    "en": {1: "tues", 2: "weds", 3: "thur thurs"},
    "de": {5: "sonnabend"},
    "fi": {2: "keskiviikosta keskiviikkoon", 6: "sunnuntaina sunnuntaista"},
    "ga": {0: "luan", 1: "máirt", 2: "céadaoin", 4: "aoine", 5: "satharn sathairn", 6: "domhnach"},
    "lv": {
        0: "pirmdien",
        1: "otrdien",
        2: "trešdien",
        3: "ceturtdien",
        4: "piektdien",
        5: "sestdien",
        6: "svētdien",
    },
    "mt": {0: "tnejn", 1: "tlieta", 2: "erbgħa", 3: "ħamis", 4: "ġimgħa", 5: "sibt", 6: "ħadd"},
    "ro": {0: "lunea", 1: "marțea", 2: "miercurea", 3: "joia", 4: "vinerea"},
}

# How a name ends in CLDR, and how else it ends beside a day; without accents.
_MONTH_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "fi": (("kuu", "kuun kuuta kuussa kuusta kuuhun"),),
    "et": (
        ("ber", "bri bril brist brini bril bris beril beri"),
        ("oober", "oobri oobril oobrist oobrini"),
        ("i", "il ist ini is"),
        ("", "i il ist ini is"),
    ),
    "hu": (("", "i ban ben"),),
    "lv": (("is", "i a im is u"), ("s", "a am u")),
    "lt": (("is", "i io iui yje"), ("as", "a o ui e"), ("e", "e es ei eje"), ("a", "a os ai oje")),
    "cs": (("a", "u em"), ("e", "i em"), ("u", "em")),
    "sk": (("a", "u i om"),),
    "sl": (("ber", "bra bru brom"), ("a", "u om em"), ("", "a u om em")),
    "hr": (("a", "u om em"), ("e", "i om u")),
    "pl": (("a", "u em"),),
    "el": (("οσ", "ο"),),
    "sv": (("", "s"),),
}
_WEEKDAY_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "fi": (("ai", "aina aista aihin ain"), ("o", "ona")),
    "et": (("paev", "paeval paevast paevani paeva"), ("e", "el est eni")),
    "hu": (("", "n en on an i tol ig"), ("a", "an atol aig")),
    "lv": (("a", "u ai as"),),
    "lt": (("is", "i io iui"),),
    "cs": (("a", "u y e"), ("e", "i"), ("ek", "ku ka"), ("i", "ka")),
    "sk": (("a", "u y e"), ("ok", "ku ka")),
    "sl": (("a", "o e i"), ("ek", "ka ku")),
    "hr": (("a", "u e i"), ("ak", "ka ku")),
    "pl": (("a", "e y i"), ("ek", "ku")),
    "sv": (("", "en"),),
    "da": (("", "en"),),
}


@dataclass(frozen=True)
class MonthName:
    """A month, 1 to 12, as some languages name it."""

    number: int
    languages: frozenset[str]
    abbreviated: bool
    derived: bool = False
    """Whether the form is made by a rule, not taken from CLDR."""
    from_here: bool = False
    """Whether its ending says that a span begins: Estonian 'septembrist'."""

    @property
    def before_day(self) -> bool:
        """Whether a day may follow the name: September 25."""
        return bool(self.languages & _MONTH_BEFORE_DAY)


@dataclass(frozen=True)
class WeekdayName:
    """The weekdays that a name may mean; Monday is 0, as in `date.weekday`."""

    numbers: frozenset[int]
    letters: int


@dataclass(frozen=True)
class CalendarWords:
    """Month names with what each may mean, most often one month; and weekday names."""

    months: Phrases[tuple[MonthName, ...]]
    weekdays: Phrases[WeekdayName]


def begins_month(word: str) -> bool:
    """Whether `word`, without the marks beside it, is the first of a month's name; case and accents do not matter."""
    return folded(word) in calendar_words().months.first_words


@lru_cache(maxsize=4_096)
def nearly_named(word: str) -> MonthName | None:
    """The month whose long name `word` is but for one letter left out, added, changed or swapped; None if unsure."""
    if len(word) < _SHORTEST_WITH_SLIPS - 1:
        return None
    names = [name for less in _one_less(word) for first, name in _slips().get(less, ()) if first == word[0]]
    if len({name.number for name in names}) != 1:
        return None
    languages = frozenset(language for name in names for language in name.languages)
    return MonthName(names[0].number, languages, abbreviated=False)


@cache
def _slips() -> Mapping[str, Sequence[tuple[str, MonthName]]]:
    """The months with the first letters of their long names, by these, whole and with one letter less."""
    slips: dict[str, list[tuple[str, MonthName]]] = {}
    for name, names in calendar_words().months.single_words():
        if len(name) >= _SHORTEST_WITH_SLIPS:
            for less in _one_less(name):
                slips.setdefault(less, []).extend((name[0], one) for one in names)
    return slips


def _one_less(word: str) -> Iterator[str]:
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


@cache
def calendar_words() -> CalendarWords:
    """The names of all languages; loading takes a moment, the first time only."""
    months: dict[str, dict[int, list[_Use]]] = {}
    weekdays: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for name, number, use in _month_names(language):
            months.setdefault(name, {}).setdefault(number, []).append(use)
        for name, number in _weekday_names(language):
            weekdays.setdefault(name, set()).add(number)
    return CalendarWords(
        Phrases(
            (name, tuple(_month(number, uses) for number, uses in by_number.items()))
            for name, by_number in months.items()
        ),
        Phrases(
            (name, WeekdayName(frozenset(numbers), len(name))) for name, numbers in weekdays.items() if len(name) > 1
        ),
    )


@dataclass(frozen=True)
class _Use:
    """How one language uses a form of a month's name."""

    language: str
    abbreviated: bool = False
    derived: bool = False
    from_here: bool = False


def _month(number: int, uses: list[_Use]) -> MonthName:
    return MonthName(
        number,
        frozenset(use.language for use in uses),
        abbreviated=all(use.abbreviated for use in uses),
        derived=all(use.derived for use in uses),
        from_here=all(use.from_here for use in uses),
    )


def _month_names(language: str) -> Iterator[tuple[str, int, _Use]]:
    """All forms, each with its month."""
    for width in ("wide", "abbreviated"):
        for number, name in _cldr("months", language, width):
            yield name, number, _Use(language, abbreviated=width == "abbreviated")
            if width == "wide":
                for form in _inflected(name, _MONTH_ENDINGS.get(language, ())):
                    from_here = language == "et" and form.endswith("st")
                    yield form, number, _Use(language, derived=True, from_here=from_here)
    for number, name in _listed(_MORE_MONTHS, language):
        yield name, number, _Use(language, abbreviated=len(name) < 5)


def _weekday_names(language: str) -> Iterator[tuple[str, int]]:
    for width in ("wide", "abbreviated"):
        for number, name in _cldr("days", language, width):
            yield name, number
            if width == "wide":
                for form in _inflected(name, _WEEKDAY_ENDINGS.get(language, ())):
                    yield form, number
    for number, name in _listed(_MORE_WEEKDAYS, language):
        yield name, number


def _cldr(table: Literal["months", "days"], language: str, width: str) -> Iterator[tuple[int, str]]:
    names = getattr(Locale(language), table)
    for context in ("format", "stand-alone"):
        for number, name in names[context][width].items():
            yield number, folded(name.rstrip("."))


def _listed(table: dict[str, dict[int, str]], language: str) -> Iterator[tuple[int, str]]:
    for number, names in table.get(language, {}).items():
        for name in names.split():
            yield number, folded(name.replace("_", " "))


def _inflected(name: str, endings: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for ending, others in endings:
        if name.endswith(ending):
            stem = name[: len(name) - len(ending)]
            yield from (stem + other for other in others.split())
            return
