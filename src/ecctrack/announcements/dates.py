"""Dates, spans of days and the hours beside them, as people write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ecctrack.announcements.assumed_years import AssumedYears
from ecctrack.announcements.date_drafts import Draft, drafts
from ecctrack.announcements.date_item import Item
from ecctrack.announcements.date_spans import Span
from ecctrack.announcements.hours import lone_hours
from ecctrack.announcements.tokens import token_blocks
from ecctrack.english import MONTHS, WEEKDAYS, day_in_words

_LONG = 31  # days; of a span that is written backwards, hardly more can be meant
_SHORT = 10  # days; an event that is written backwards is hardly longer
_STREET = re.compile(
    r"(?:\b(?:[Rr]ue|[Pp]lace|[Aa]venue|[Bb]oulevard|[Qq]uai)\s(?:du|de|des)|(?:[Ss]tra(?:ß|ss)e|[Pp]latz|[Pp]lein)\s(?:des|der|van)"
    r"|\b(?:Via(?:le)?|Piazza|Largo|Corso|Calle|Plaza|Avenida|Rua|Praça|Plac|Aleja|Ulica|Ulice|Náměstí|Trg|Strada|Piața)"
    r"|\b(?:c/|bd|av\.|ul\.|pl\.|al\.|str\.))\s(?:(?:de|do|dos|del|della|delle)\s)?$"
)
_OF_STREETS = ("-straße", "-platz", "-strasse", " straße ", "-plein")
_AND = re.compile(r"\s*(?:,|&|\+|/|,?\s(?:and|or|und|et|e|y|a|i|och|og|ja|en))\s*(?:on\s|am\s|le\s|el\s|il\s)?")


@dataclass(frozen=True)
class Mention:
    """One date, or one span of days, as written at text[begin:end].

    `end` is exclusive and `last` inclusive; an hour written right beside the date is within.
    """

    begin: int
    end: int
    first: date
    last: date
    starts: time | None = None
    ends: time | None = None
    zone: str | None = None
    """IANA name, if a zone is written."""
    doubts: tuple[str, ...] = ()
    year_written: bool = True
    weekday_written: bool = False

    @property
    def days(self) -> tuple[date, date]:
        """First and last day."""
        return self.first, self.last


@dataclass(frozen=True)
class Reading:
    """An hour or span of hours as written at text[begin:end]."""

    begin: int
    end: int
    starts: time
    ends: time | None
    zone: str | None
    doubts: tuple[str, ...]


def mentions(text: str, today: date) -> tuple[Mention, ...]:
    """The dates in `text`, in its order, none overlapping; `today` is the day of reading."""
    written = drafts(text)
    years = AssumedYears(written, today)
    found: list[Mention] = []
    for draft in written:
        before = found[-1] if found and draft.bare else None
        above = before.first if before and _listed_alike(text, before, draft) else None
        beside = before.first if before and "\n" not in text[before.end : draft.begin] else None
        mention = _mention(draft, years, above, beside)
        if mention and not _goes_on(text, mention) and not _is_street(text, mention):
            found.append(mention)
    return tuple(found)


def _goes_on(text: str, mention: Mention) -> bool:
    """Whether what looks like a date is the beginning of a number or name: `2016/2/2.1.A`, `1.2.2024.pdf`."""
    behind = text[mention.end : mention.end + 2]
    return (
        len(behind) == 2
        and behind[0] == "."
        and behind[1].isalnum()
        and behind[1].isascii()
        and not behind[1].isupper()
    )


def _is_street(text: str, mention: Mention) -> bool:
    """Whether it is a street or square with the name of a day: `Straße des 17. Juni 135`, `ul. 11 Listopada 22`."""
    if mention.first != mention.last or mention.starts:
        return False
    behind = text[mention.end : mention.end + 8].casefold()
    return bool(_STREET.search(text[max(0, mention.begin - 24) : mention.begin])) or behind.startswith(_OF_STREETS)


def hours(text: str) -> tuple[Reading, ...]:
    """The hours in `text`, in its order, whether a date stands beside them or not."""
    return tuple(
        Reading(
            tokens[found.begin].begin,
            tokens[found.end - 1].end,
            found.starts,
            found.ends,
            found.zone,
            found.doubts,
        )
        for tokens in token_blocks(text)
        for found in lone_hours(tokens)
    )


def _listed_alike(text: str, above: Mention, draft: Draft) -> bool:
    """Whether both dates begin their lines, or both end them, as in a list; or only an `and` stands between."""
    if _AND.fullmatch(text[above.end : draft.begin]):
        return True
    begins = [text[max(0, one.begin - 4) : one.begin].rpartition("\n")[2].strip(" \t-•*–") for one in (above, draft)]
    ends = [text[one.end : one.end + 3].partition("\n")[0].strip(" \t.;,)") for one in (above, draft)]
    return not any(begins) or not any(ends)


def _mention(draft: Draft, years: AssumedYears, above: date | None, before: date | None) -> Mention | None:
    """What `draft` says, if there are such days; `above` and `before` as for AssumedYears.of."""
    head, tail = draft.span.head, draft.span.tail
    doubts: list[str] = []
    year = head.year or tail.year
    if year is None:
        year, reason = years.of(draft, above, before)
        doubts.append(f"no year is written; {year} is assumed{reason}")
    days = draft.days(year)
    if days is None:
        return None
    if days[1] < days[0]:
        days = _turned_round(head, *days)
        read = day_in_words(days[0]) if days[0] == days[1] else f"{day_in_words(days[0])} to {day_in_words(days[1])}"
        doubts.append(f"'{draft.written}' ends before it begins; {read} is assumed")
    for item, day in zip((head, tail), days, strict=True):
        doubts += _doubts(item, day, draft.written)
    starts, ends, zone, more = _hours(draft.span)
    return Mention(
        draft.begin,
        draft.end,
        *days,
        starts,
        ends,
        zone if zone is None or not zone.startswith("Etc/") else _brussels_if_same(zone, days[0]),
        tuple(dict.fromkeys([*doubts, *more])),
        draft.span.year_written,
        draft.weekday_written,
    )


def _turned_round(head: Item, first: date, last: date) -> tuple[date, date]:
    """Sensible days for a span that is written backwards.

    '28–2 July' starts in the month before; 27/09/2024 – 25/09/2024 has its ends swapped; and where
    neither gives a short span, as in '13–1 July', the last day cannot be read: the first stands alone.
    """
    if not head.sure and (first.year, first.month) == (last.year, last.month):
        month_before = last.replace(day=1) - timedelta(days=1)
        if first.day <= month_before.day:
            earlier = month_before.replace(day=first.day)
            return (earlier, last) if (last - earlier).days <= _SHORT else (first, first)
    return (last, first) if (first - last).days <= _LONG else (first, first)


def _doubts(item: Item, day: date, written: str) -> Iterator[str]:
    """What a curator should look at in one end of a span."""
    if item.weekdays and day.weekday() not in item.weekdays:
        said = WEEKDAYS[min(item.weekdays)]
        yield f"{day_in_words(day)} is a {WEEKDAYS[day.weekday()]}, the text says {said}"
    if item.swappable:
        yield f"{written} is read day first"
    if item.turned:
        yield f"{written} is read month first, as its weekday or the other dates of the text say"
    if len(item.months) > 1:
        meant, other = (MONTHS[month - 1] for month in item.months[:2])
        yield f"the month in '{written}' is read as {meant}; elsewhere it means {other}"


def _hours(span: Span) -> tuple[time | None, time | None, str | None, tuple[str, ...]]:
    """When the first day starts and the last one ends, the zone, and doubts."""
    head, tail = span.head.hours, span.tail.hours
    if head and tail and head is not tail:
        return head.starts, tail.ends or tail.starts, head.zone or tail.zone, head.doubts + tail.doubts
    if tail and not head and span.worded and span.head.sure and not tail.ends:
        return None, tail.starts, tail.zone, tail.doubts  # from 5 May to 7 May at 17:00
    only = head or tail
    return (only.starts, only.ends, only.zone, only.doubts) if only else (None, None, None, ())


def _brussels_if_same(zone: str, day: date) -> str:
    """Brussels for an offset that is Brussels' own on that day."""
    noon = datetime.combine(day, time(12), ZoneInfo(zone))
    brussels = ZoneInfo("Europe/Brussels")
    return brussels.key if noon.utcoffset() == noon.astimezone(brussels).utcoffset() else zone
