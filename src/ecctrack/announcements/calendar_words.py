"""Month and weekday names of the 24 official languages of the EU."""

from dataclasses import dataclass
from functools import cache

from babel import Locale

from ecctrack.announcements.phrases import Phrases

LANGUAGES = tuple("en bg hr cs da nl et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv".split())


@dataclass(frozen=True)
class CalendarWords:
    """Names of months, 1 to 12, and of weekdays; Monday is 0, as in `date.weekday`."""

    months: Phrases[int]
    weekdays: Phrases[int]


@cache
def calendar_words() -> CalendarWords:
    """The names of all languages; loading takes a moment, the first time only."""
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for language in LANGUAGES:
        locale = Locale(language)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    months.setdefault(name.rstrip("."), number)
                for number, name in locale.days[context][width].items():
                    weekdays.setdefault(name.rstrip("."), number)
    months.setdefault("sept", 9)
    return CalendarWords(Phrases(months), Phrases(weekdays))
