"""Dates that belong together: the two ends of a span, the days of a list, and the hours beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from ecctrack.announcements.clock_words import AT, BETWEEN_DATE_AND_HOUR
from ecctrack.announcements.date_item import Item
from ecctrack.announcements.date_items import hours_of_next_date, item_at, opens_line
from ecctrack.announcements.date_links import SHORT, Link, link_behind
from ecctrack.announcements.date_names import small, year_of
from ecctrack.announcements.date_numbers import counts_something, notation, usual_notations
from ecctrack.announcements.date_starts import may_begin
from ecctrack.announcements.date_weekdays import behind_short_weekday
from ecctrack.announcements.date_words import (
    ARTICLES,
    BEFORE_DATES,
    BETWEEN,
    DASHES,
    LABELS,
    TO,
)
from ecctrack.announcements.hours import hours_at
from ecctrack.announcements.phrases import Phrases
from ecctrack.announcements.tokens import Gap, Tokens

_MOST_ITEMS = 12  # dates in one list
_PAIR = 3  # days
_LEAP_YEAR = 2024  # stands for a year not yet known


@dataclass(frozen=True)
class Span:
    """One date, or the first and last of a span; each has a month, but may have no year."""

    head: Item
    tail: Item
    year_written: bool
    worded: bool = False
    """Whether a word such as 'to' stands between, not a dash."""


def spans(tokens: Tokens) -> Iterator[Span]:
    """The dates and spans in `tokens`, in order."""
    index = 0
    notations = usual_notations(tokens)
    while tokens[index].kind != "end":
        if not may_begin(tokens, index):
            index += 1
            continue
        items, links = _sequence(tokens, index)
        if not items:
            index += 1
            continue
        monthed, links = _months_shared(tokens, items, links, notations)
        dated, written = _years_shared(_with_year_before(tokens, monthed), links)
        found = _joined(dated, links, written=written)
        yield from found
        if found:
            index = found[-1].tail.end
        elif items and not any(item.months for item in items):
            index = max(index + 1, items[-1].begin)  # numbers without a month have none from the second on either
        else:
            index += 1


def _sequence(tokens: Tokens, index: int) -> tuple[list[Item], list[Link]]:
    items: list[Item] = []
    links: list[Link] = []
    item = item_at(tokens, index)
    while item:
        items.append(_with_hours_behind(tokens, item))
        link = link_behind(tokens, items[-1])
        if link and link.kind == "and" and len(items) == 1 and _stands_before(BETWEEN, tokens, index):
            link = replace(link, kind="to")
        if not link or len(items) == _MOST_ITEMS:
            break
        in_month = any(earlier.month_first for earlier in items)
        item = item_at(tokens, behind_short_weekday(tokens, link.end), in_month=in_month)
        if item and item.hours and not item.sure:
            break
        links.append(link)
    return items, links[: max(0, len(items) - 1)]


def _stands_before(phrases: Phrases[bool], tokens: Tokens, index: int) -> bool:
    """Whether one of `phrases` stands before `index`, an article between them or not."""
    if phrases.before(tokens, index):
        return True
    article = ARTICLES.before(tokens, index)
    return article is not None and phrases.before(tokens, article[1]) is not None


def _with_hours_behind(tokens: Tokens, item: Item) -> Item:
    if not item.months or item.hours:
        return item
    index = item.end
    token = tokens[index]
    if token.key == "t" and token.glued and tokens[index + 1].glued:
        index += 1
    lines = False
    bracket = False
    for _ in range(5):
        lines = lines or tokens[index].gap is Gap.LINE
        if tokens[index].gap is Gap.PARAGRAPH:
            break
        hours = None if _is_last_day(tokens, item, index) else hours_at(tokens, index)
        if hours:
            if hours_of_next_date(tokens, hours.end):
                break
            last = tokens[hours.end]
            if lines and (not hours.sure or not (hours.ends or last.gap >= Gap.LINE)):
                break  # the first line of an agenda
            return replace(item, hours=hours, end=hours.end + (bracket and last.key in (")", "]")))
        bracket = bracket or tokens[index].key in ("(", "[")
        filler = BETWEEN_DATE_AND_HOUR.at(tokens, index) or AT.at(tokens, index)
        if not filler and tokens[index].key != "|":
            break
        index = filler[1] if filler else index + 1
    return item


def _is_last_day(tokens: Tokens, item: Item, index: int) -> bool:
    """Whether what might be an hour at `index` is a date that goes on from `item`: 30.10. – 01.11."""
    if not notation(tokens, item.begin) == notation(tokens, index) == "d.m.":
        return False
    if not small(tokens[index], 31) or not small(tokens[index + 2], 12):
        return False
    listed = tokens[item.end].key == "," and tokens[index + 4].kind != "end" and tokens[index + 4].gap <= Gap.BLANK
    return listed or tokens[item.end].key in DASHES or TO.at(tokens, item.end) is not None


def _months_shared(
    tokens: Tokens, items: list[Item], links: list[Link], notations: frozenset[str]
) -> tuple[list[Item], list[Link]]:
    """The items that have a month or take one from beside them; nothing if none is surely a date."""
    items = list(items)
    if len(items) > 1 and not items[0].months and _is_label(tokens, items, links):
        items, links = items[1:], links[1:]
    for at in range(len(items) - 2, -1, -1):
        behind = items[at + 1]
        if not items[at].months and behind.months and not behind.month_first:
            items[at] = replace(items[at], months=behind.months)
    for at in range(1, len(items)):
        before = items[at - 1]
        if not items[at].months and before.month_first and items[at].day > before.day:
            items[at] = replace(items[at], months=before.months, month_first=True)
        elif not items[at].months and before.months and _ends_in_its_month(tokens, items[at], before, links[at - 1]):
            items[at] = replace(items[at], months=before.months)
    begin = next((at for at, item in enumerate(items) if item.months), len(items))
    end = next((at for at in range(begin, len(items)) if not items[at].months), len(items))
    while end - 1 > begin and _is_loose(tokens, items[end - 1], links[end - 2]):
        end -= 1
    items, links = items[begin:end], links[begin : max(begin, end - 1)]
    return (items, links) if _is_date(tokens, items, links, notations) else ([], [])


def _ends_in_its_month(tokens: Tokens, item: Item, before: Item, link: Link) -> bool:
    """Whether an ordinal without a month ends a span that begins in one: from the 1st of November till the 5th."""
    ordinal = tokens[item.end - 1].kind == "word" and item.end > item.begin + 1
    return link.kind == "to" and ordinal and before.day < item.day


def _is_label(tokens: Tokens, items: list[Item], links: list[Link]) -> bool:
    """Whether the first number counts something: 'Day 2 – 14 November', 'Annex 4, 5 May'."""
    index = items[0].begin - 1
    index -= tokens[index].key in (".", "°") and index > 0
    label = tokens[index]
    counts = label.key in LABELS and not (label.text == "no" and index == items[0].begin - 1)
    if counts and tokens[items[0].begin].gap <= Gap.BLANK and not items[0].year:
        return not links[0].tight and not _ends_a_name(tokens, index, items)
    if links[0].kind == "," and len(items) == 2:
        return not items[0].weekdays and not _stands_before(BEFORE_DATES, tokens, items[0].begin)
    return False


def _ends_a_name(tokens: Tokens, index: int, items: list[Item]) -> bool:
    """Whether 'week' before two days is the last word of an event's name: 'Energy Week 22 – 26 June'."""
    week, before = tokens[index], tokens[index - 1]
    named = week.key in ("week", "woche") and week.text[0].isupper() and before.text[:1].isupper() and index > 0
    return named and week.gap is Gap.BLANK and items[0].day < items[1].day <= items[0].day + SHORT.days


def _is_loose(tokens: Tokens, item: Item, link: Link) -> bool:
    """Whether a day with its month before it may be something else: 'September 25 and 10 others'."""
    if not item.month_first or item.sure or item.year or tokens[item.end - 1].kind == "word":  # 8th, 24-re
        return False
    if link.kind in ("-", "to") and tokens[item.begin].gap <= Gap.BLANK:
        return counts_something(tokens, item.end)  # June 7 to 12 rather than in April
    behind = tokens[item.end]
    word = behind.kind == "word" and behind.gap is Gap.BLANK and behind.text.islower()
    return link.kind == "," or (word and not AT.at(tokens, item.end) and behind.key not in ("in", "and", "or"))


def _is_date(tokens: Tokens, items: list[Item], links: list[Link], notations: frozenset[str]) -> bool:
    if any(item.sure or item.weekdays or (item.hours and item.hours.sure) for item in items):
        return True
    if _is_week(items, links) or any(notation(tokens, item.begin) in notations for item in items if item.months):
        return True
    likely = sum(item.likely for item in items)
    if not likely:
        return False
    pair = len(items) == 2 and links[0].tight and all(item.dotted for item in items)
    if _follows_weekday(tokens, items[0]) or (pair and 0 < items[1].day - items[0].day <= _PAIR):
        return True  # Mo 5.5.; 7./8.6.
    row = likely == len(items) > 1 and (links[0].kind == "-" or not any(item.dotted for item in items))
    # 12.5.-14.5., 16/9 and 30/9
    enclosed = tokens[items[0].begin - 1].key == "(" and tokens[items[-1].end].key == ")"
    return row or enclosed or _stands_before(BEFORE_DATES, tokens, items[0].begin) or opens_line(tokens, items[0])


def _follows_weekday(tokens: Tokens, item: Item) -> bool:
    """Whether a weekday of two letters stands right before day and month in numbers: Mo 5.5."""
    numbers = item.likely and item.dotted and item.begin > 0 and tokens[item.begin].gap is Gap.BLANK
    return numbers and behind_short_weekday(tokens, item.begin - 1) == item.begin


def _is_week(items: list[Item], links: list[Link]) -> bool:
    """Whether days and months in numbers are the ends of some days: 1/9-5/9."""
    if len(items) != 2 or not links[0].tight or not all(item.months for item in items):
        return False
    first, last = (date(_LEAP_YEAR, item.months[0], min(item.day, 29)) for item in items)
    return timedelta(0) < last - first <= SHORT


def _with_year_before(tokens: Tokens, items: list[Item]) -> list[Item]:
    """The items with the year that ends what stands before them: 'Industry Days 2026 4-6 February'."""
    if not items or items[0].month_first or any(item.year for item in items):
        return items
    first = tokens[items[0].begin]
    year = year_of(tokens[items[0].begin - 1]) if first.gap is Gap.BLANK and first.kind == "number" else None
    return [replace(items[0], year=year), *items[1:]] if year else items


def _years_shared(items: list[Item], links: list[Link]) -> tuple[list[Item], bool]:
    """The items with the years that stand beside others of them, and whether any is written."""
    written = any(item.year for item in items)
    for at in range(len(items) - 2, -1, -1):
        year = items[at + 1].year
        if not items[at].year and year:
            over = _turns(items[at], items[at + 1], links[at])
            items[at] = replace(items[at], year=year - over)
    for at in range(1, len(items)):
        year = items[at - 1].year
        if not items[at].year and year:
            over = _turns(items[at - 1], items[at], links[at - 1])
            items[at] = replace(items[at], year=year + over)
    return items, written


def _turns(earlier: Item, later: Item, link: Link) -> bool:
    """Whether the year turns between two dates: always within a span, in a list over some months only."""
    back = earlier.months[0] - later.months[0]
    return back > (0 if link.kind in ("-", "to") else 3)


def _joined(items: list[Item], links: list[Link], *, written: bool) -> list[Span]:
    """The dates as spans: dashes bind first, then words such as 'to', then days in a row."""
    if [link.kind for link in links] == ["and", "to", "and"] and _are_pairs(items, links):
        return [span for at in (0, 2) for span in _joined(items[at : at + 2], links[at : at + 1], written=written)]
    heads, ends = [False] * len(items), [False] * len(items)  # which are the first and last of a span
    for kind in ("-", "to"):
        for at, link in enumerate(links):
            if link.kind == kind and not (heads[at] or ends[at] or heads[at + 1] or ends[at + 1]):
                heads[at], ends[at + 1] = True, True
    if len(items) > 1 and _in_a_row(items, links):
        return [Span(items[0], items[-1], written)]
    found = []
    for at, item in enumerate(items):
        if heads[at]:
            found.append(Span(item, items[at + 1], written, worded=links[at].kind == "to"))
        elif not ends[at]:
            found.append(Span(item, item, written))
    return found


def _are_pairs(items: list[Item], links: list[Link]) -> bool:
    """Whether both are two days in a row: 'from 9 and 10 March to 6 and 7 July'."""
    return _in_a_row(items[:2], links[:1]) and _in_a_row(items[2:], links[2:])


def _in_a_row(items: list[Item], links: list[Link]) -> bool:
    """Whether a list names days that follow each other: '10, 11 and 12 June'."""
    dashes = {link.kind in ("-", "to") for link in links}
    if dashes != {False} and not (dashes == {True} and len(items) > 2):  # 6-7-8.12.2024
        return False
    if any(item.hours for item in items[:-1]):
        return False
    bare = all(not item.sure and not item.likely for item in (items[1:] if items[0].month_first else items[:-1]))
    if not bare and any(link.kind == "," for link in links[-1:]):
        return False
    try:
        days = [date(item.year or _LEAP_YEAR, item.months[0], item.day) for item in items]
    except ValueError:
        return False
    return all(after - before == timedelta(days=1) for before, after in pairwise(days))
