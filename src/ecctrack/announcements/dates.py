"""Dates, spans of days and the hours beside them, as people write them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from ecctrack.announcements.clock_words import FILLERS
from ecctrack.announcements.date_items import Item, item_at
from ecctrack.announcements.date_words import AND, ARTICLES, BETWEEN, DASHES, LABELS, TO
from ecctrack.announcements.hours import Hours, hours_at
from ecctrack.announcements.tokens import Gap, Tokens, token_blocks

_MOST_ITEMS = 12  # dates in one list
_PAST = timedelta(days=92)  # a date without a year may be this long over
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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
    """An hour or span of hours as written at text[begin:end], with no date beside it."""

    begin: int
    end: int
    starts: time
    ends: time | None
    zone: str | None
    doubts: tuple[str, ...]


def mentions(text: str, today: date) -> tuple[Mention, ...]:
    """The dates in `text`, in its order, none overlapping; `today` is the day of reading."""
    return tuple(found for tokens in token_blocks(text) for found in _mentions(tokens, today))


def _mentions(tokens: Tokens, today: date) -> Iterator[Mention]:
    index = 0
    used = 0
    while index < len(tokens) - 4:
        if not _may_begin(tokens, index):
            index += 1
            continue
        items, links = _sequence(tokens, index)
        found = list(_settled(tokens, items, links, today, used))
        if found:
            yield from (mention for mention, _ in found)
            index = used = found[-1][1]
        else:
            index += 1


def _may_begin(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    if token.kind == "word":
        return True
    if token.kind != "number":
        return False
    before = tokens[index - 1] if index else tokens[-1]
    if not token.glued:
        return True
    far = tokens[index - 2] if index > 1 else tokens[-1]
    if before.kind in ("word", "number", "link") or before.key in "/@#€$£_+.,:\\&=":
        return False
    return not (before.key in "-‐‑" and before.glued and far.kind in ("word", "number"))


def _sequence(tokens: Tokens, index: int) -> tuple[list[Item], list[str]]:
    items: list[Item] = []
    links: list[str] = []
    item = item_at(tokens, index)
    between = BETWEEN.before(tokens, index) is not None
    while item and len(items) < _MOST_ITEMS:
        item = _with_hours_behind(tokens, item)
        items.append(item)
        link = _link(tokens, item.end, between=between and len(items) == 1)
        if not link:
            break
        links.append(link[0])
        item = item_at(tokens, link[1], in_month=any(item.month_first for item in items))
    return items, links[: max(0, len(items) - 1)]


def _link(tokens: Tokens, index: int, *, between: bool) -> tuple[str, int] | None:
    """'to', 'and' or 'or' between two dates, and the index behind it."""
    token = tokens[index]
    if token.key in DASHES and token.gap <= Gap.BLANK:
        index += 2 if tokens[index + 1].key in DASHES and tokens[index + 1].glued else 1
        return "to", index
    found = TO.at(tokens, index)
    if found:
        return "to", found[1]
    if token.key in (",", "/", "&", "+"):
        found = AND.at(tokens, index + 1)
        return ("," if token.key == "," and not found else "and"), found[1] if found else index + 1
    found = AND.at(tokens, index)
    return ("to" if between else "and", found[1]) if found else None


def _with_hours_behind(tokens: Tokens, item: Item) -> Item:
    if item.month is None:
        return item
    index = item.end
    if tokens[index].key.casefold() == "t" and tokens[index].glued and tokens[index + 1].glued:
        index += 1
    for _ in range(4):
        hours = hours_at(tokens, index)
        if hours:
            end = hours.end + (tokens[hours.end].key == ")" and tokens[hours.begin - 1].key == "(")
            return replace(item, hours=hours, end=end)
        if tokens[index].key in DASHES:
            index += 1
            continue
        filler = FILLERS.at(tokens, index)
        if not filler:
            break
        index = filler[1]
    return item


def _settled(
    tokens: Tokens, items: list[Item], links: list[str], today: date, used: int
) -> Iterator[tuple[Mention, int]]:
    items, links = _with_months(tokens, items, links)
    if not items:
        return
    items, written = _with_years(items, links)
    at = 0
    while at < len(items):
        upto = at + 1
        while upto < len(items) and links[upto - 1] == "to" and upto - at < 2:
            upto += 1
        yield from _mention(tokens, items[at:upto], today, written)
        at = upto


def _with_months(tokens: Tokens, items: list[Item], links: list[str]) -> tuple[list[Item], list[str]]:
    """The items that have a month or get one from beside them."""
    items = list(items)
    for at in range(len(items) - 2, -1, -1):
        nxt = items[at + 1]
        if items[at].month is None and nxt.month and not nxt.month_first:
            items[at] = replace(items[at], month=nxt.month)
    for at in range(1, len(items)):
        if items[at].month is None and items[at - 1].month_first:
            items[at] = replace(items[at], month=items[at - 1].month, month_first=True)
    begin = 0
    while begin < len(items) and items[begin].month is None:
        begin += 1
    end = begin
    while end < len(items) and items[end].month is not None:
        end += 1
    return items[begin:end], links[begin : max(begin, end - 1)]


def _with_years(items: list[Item], links: list[str]) -> tuple[list[Item], bool]:
    known = [item.year for item in items]
    written = any(known)
    for at in range(len(items) - 2, -1, -1):
        if items[at].year is None and items[at + 1].year:
            year = items[at + 1].year or 0
            back = (items[at].month or 0) > (items[at + 1].month or 0) + (0 if links[at] == "to" else 5)
            items[at] = replace(items[at], year=year - back)
    for at in range(1, len(items)):
        if items[at].year is None and items[at - 1].year:
            year = items[at - 1].year or 0
            on = (items[at].month or 0) + (0 if links[at - 1] == "to" else 5) < (items[at - 1].month or 0)
            items[at] = replace(items[at], year=year + on)
    return items, written


def _mention(
    tokens: Tokens, items: Sequence[Item], today: date, written: bool
) -> Iterator[tuple[Mention, int]]:
    doubts: list[str] = []
    head, tail = items[0], items[-1]
    year = head.year
    if not year:
        year = _assumed_year(head, today)
        doubts.append(f"no year is written; {year} is assumed")
    try:
        first = date(year, head.month or 0, head.day)
        last = date(tail.year or year, tail.month or 0, tail.day)
        if last < first and not tail.year:
            last = last.replace(year=year + 1)
    except ValueError:
        return
    for item, day in ((head, first), (tail, last)):
        if item.weekday is not None and item.weekday != day.weekday():
            doubts.append(
                f"{day.day} {day:%B %Y} is a {_WEEKDAYS[day.weekday()]}, the text says {_WEEKDAYS[item.weekday]}"
            )
        if item.day_first_assumed:
            shown = "".join(token.text for token in tokens[item.begin : item.begin + 5])
            doubts.append(f"{shown} is read day first")
    hours = head.hours or tail.hours
    yield (
        Mention(
            tokens[head.begin].begin,
            tokens[tail.end - 1].end,
            first,
            last,
            hours.starts if hours else None,
            hours.ends if hours else None,
            hours.zone if hours else None,
            tuple(dict.fromkeys(doubts + list(hours.doubts if hours else ()))),
            written,
            any(item.weekday is not None for item in items),
        ),
        tail.end,
    )


def _assumed_year(item: Item, today: date) -> int:
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            if date(year, item.month or 0, item.day) >= today - _PAST:
                return year
        except ValueError:
            continue
    return today.year


def hours(text: str) -> tuple[Reading, ...]:
    """The hours in `text`, in its order, whether a date stands beside them or not."""
    return tuple(found for tokens in token_blocks(text) for found in _hours(tokens))


def _hours(tokens: Tokens) -> Iterator[Reading]:
    index = 0
    while index < len(tokens) - 4:
        found = hours_at(tokens, index) if tokens[index].kind in ("number", "word") else None
        if found and _may_begin(tokens, index):
            begin, end = tokens[found.begin].begin, tokens[found.end - 1].end
            yield Reading(begin, end, found.starts, found.ends, found.zone, found.doubts)
            index = found.end
        else:
            index += 1
