"""Dates, spans of days and the hours beside them, as people write them."""
# ruff: noqa: SIM905  # dashes and letters of 24 languages, lists of words

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ecctrack.announcements.date_item import Item
from ecctrack.announcements.date_spans import Span, spans
from ecctrack.announcements.hours import lone_hours
from ecctrack.announcements.tokens import Gap, Tokens, token_blocks
from ecctrack.announcements.years import Years, YearSaid

_PAST = timedelta(days=92)  # a date without a year may be this long over on the day of reading
_LONG = 31  # days; longer spans do not tell the year of a date within them
_SHORT = 10  # days; an event that is written backwards is hardly longer
_SHOWN = 12  # tokens of a date in a doubt
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December".split()


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
    drafts = [draft for tokens in token_blocks(text) for draft in _drafts(tokens)]
    elsewhere = _years_elsewhere(drafts)
    found = (_mention(draft, today, elsewhere) for draft in drafts)
    return tuple(mention for mention in found if mention and not _goes_on(text, mention))


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


@dataclass(frozen=True)
class _Draft:
    """A span with its place in the text, before its year is known."""

    span: Span
    begin: int
    end: int
    written: str
    said: YearSaid | None = None
    """What the words around it say of its year."""

    def days(self, year: int) -> tuple[date, date] | None:
        """First and last day if the year is `year` where none is written; None if there is no such day."""
        head, tail = self.span.head, self.span.tail
        try:
            first = date(head.year or year, head.months[0], head.day)
            last_year = tail.year or first.year + (tail.months[0] < head.months[0])
            return first, date(last_year, tail.months[0], tail.day)
        except ValueError:
            return None


def _drafts(tokens: Tokens) -> Iterator[_Draft]:
    found = list(spans(tokens))
    years = Years(tokens, [(span.head.begin, span.tail.end) for span in found])
    for span in found:
        draft = _draft(tokens, span)
        bare = span.head.year is None and span.tail.year is None
        yield replace(draft, said=years.said_of(span.head.begin, span.tail.end)) if bare else draft


def _draft(tokens: Tokens, span: Span) -> _Draft:
    begin, last = span.head.begin, span.tail.end - 1
    # A dot behind the day or year belongs to the date only if the sentence goes on.
    behind = tokens[last + 1]
    whole = span.tail.sure or not span.tail.likely
    if whole and tokens[last].key == "." and last > begin and tokens[last - 1].kind == "number":
        last -= not (behind.text.islower() or behind.key in (",", ";", ")", "-", "–"))
    shown = tokens[begin : min(last + 1, begin + _SHOWN)]
    written = "".join(" " * (token.gap > Gap.NONE) + token.text for token in shown).strip()
    return _Draft(span, tokens[begin].begin, tokens[last].end, written)


def _years_elsewhere(drafts: Iterable[_Draft]) -> dict[tuple[int, int], int]:
    """(month, day) -> the one year that the text writes beside that day."""
    years: dict[tuple[int, int], set[int]] = {}
    for draft in drafts:
        written = draft.span.head.year
        days = draft.days(written) if written else None
        if not days or not 0 <= (days[1] - days[0]).days <= _LONG:
            continue
        for shift in range((days[1] - days[0]).days + 1):
            day = days[0] + timedelta(days=shift)
            years.setdefault((day.month, day.day), set()).add(day.year)
    return {day: next(iter(found)) for day, found in years.items() if len(found) == 1}


def _mention(draft: _Draft, today: date, elsewhere: dict[tuple[int, int], int]) -> Mention | None:
    """What `draft` says, if there are such days."""
    head, tail = draft.span.head, draft.span.tail
    doubts: list[str] = []
    year = head.year or tail.year
    if year is None:
        year, reason = _assumed_year(draft, today, elsewhere)
        doubts.append(f"no year is written; {year} is assumed{reason}")
    days = draft.days(year)
    if days is None:
        return None
    if days[1] < days[0]:
        days = _turned_round(head, *days)
        read = _said(days[0]) if days[0] == days[1] else f"{_said(days[0])} to {_said(days[1])}"
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
        bool(head.weekdays or tail.weekdays),
    )


def _assumed_year(draft: _Draft, today: date, elsewhere: dict[tuple[int, int], int]) -> tuple[int, str]:
    """The year of a date that has none, and why it is not simply the next such day."""
    head, tail = draft.span.head, draft.span.tail
    known = elsewhere.get((head.months[0], head.day))
    if known:
        return known, ", as elsewhere in the text"
    years = [year for year in range(today.year - 1, today.year + 9) if draft.days(year)]
    coming = next((year for year in years if _last(draft, year) >= today - _PAST), today.year)
    item, at = (head, 0) if head.weekdays else (tail, 1)
    if item.weekdays:
        near = [year for year in years if year <= today.year + 2]
        fitting = [year for year in near if (draft.days(year) or ())[at].weekday() in item.weekdays]
        if fitting and coming not in fitting:
            return min(fitting, key=lambda year: abs(year - coming)), ", for its weekday"
        if fitting:
            return coming, ""
    if draft.said and (draft.said.sure or _last(draft, coming) < today):
        said = draft.said.on(today.year)
        if abs(said - coming) == 1 and draft.days(said):
            return said, draft.said.why
    return coming, ""


def _last(draft: _Draft, year: int) -> date:
    days = draft.days(year)
    return days[1] if days else date.min


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
        said = _WEEKDAYS[min(item.weekdays)]
        yield f"{_said(day)} is a {_WEEKDAYS[day.weekday()]}, the text says {said}"
    if item.swappable:
        yield f"{written} is read day first"
    if len(item.months) > 1:
        meant, other = (_MONTHS[month - 1] for month in item.months[:2])
        yield f"the month in '{written}' is read as {meant}; elsewhere it means {other}"


def _said(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


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
