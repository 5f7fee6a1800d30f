"""What joins two dates: a dash, a word such as 'to', or the comma and 'and' of a list."""

from dataclasses import dataclass
from datetime import date, timedelta

from ecctrack.announcements.clock_words import HOUR_TO
from ecctrack.announcements.date_item import Item
from ecctrack.announcements.date_items import aside_end, item_at
from ecctrack.announcements.date_words import AND, ARROWS, DASHES, EITHER_A, TO, TO_FAR
from ecctrack.announcements.hours import hours_at
from ecctrack.announcements.tokens import Gap, Tokens

_MARKS = (",", "/", "&", "+", ";")
SHORT = timedelta(days=14)
SHORTEST = timedelta(days=3)


@dataclass(frozen=True)
class Link:
    """What stands between a date and the next one, which begins at `end`."""

    kind: str
    """'-' or 'to' within a span, ',' or 'and' within a list."""
    end: int
    tight: bool = False
    """Whether it is a dash, comma or stroke with no blanks beside it."""


def link_behind(tokens: Tokens, item: Item) -> Link | None:
    """What joins `item` to a date behind it."""
    index = aside_end(tokens, item.end)
    token = tokens[index]
    if token.key in ARROWS and tokens[index + 1].gap > Gap.BLANK:
        return None  # of a link at the end of its line
    if token.key in DASHES and token.gap <= Gap.BLANK:
        double = tokens[index + 1].key in DASHES and tokens[index + 1].glued
        index += 2 if double else 1
        to = TO.at(tokens, index)
        return Link("-", to[1] if to else index, tight=token.glued and tokens[index].glued)
    if token.key in _MARKS and token.gap <= Gap.BLANK:
        return _mark_link(tokens, index, sure=item.sure)
    if token.kind == "word" and (link := _word_link(tokens, index, dotted=item.dotted and index == item.end)):
        return link
    return Link("to", index) if item.opens_span or _lost_dash(tokens, item) else None


def _mark_link(tokens: Tokens, index: int, *, sure: bool) -> Link:
    """What the comma or other mark at `index` makes of the dates beside it; `sure` if the one before it is whole."""
    token = tokens[index]
    tight = token.glued and tokens[index + 1].glued
    if token.key == "/" and sure and tight:
        return Link("-", index + 1)  # 2024-09-25/2024-09-27
    if token.key == "," and (to := TO_FAR.at(tokens, index + 1)):
        return Link("to", to[1])  # Friday 14, to Sunday 16 March
    found = AND.at(tokens, index + 1)
    return Link("and" if found or token.key not in ",;" else ",", found[1] if found else index + 1, tight=tight)


def _lost_dash(tokens: Tokens, first: Item) -> bool:
    """Whether a page lost the dash between two dates: '29th January 1st February 2018', '17/06/2014 18/06/2014'."""
    if not first.months or tokens[first.end].kind != "number" or tokens[first.end].gap is not Gap.BLANK:
        return False
    last = item_at(tokens, first.end)
    if not last or not last.year or not last.months or first.month_first != last.month_first:
        return False
    try:
        begins = date(first.year or last.year - (first.months[0] > last.months[0]), first.months[0], first.day)
        longest = SHORTEST if first.year else SHORT  # a deadline may stand beside the one it takes the place of
        return timedelta(0) < date(last.year, last.months[0], last.day) - begins <= longest
    except ValueError:
        return False


def _word_link(tokens: Tokens, index: int, *, dotted: bool) -> Link | None:
    if tokens[index - 1].key == "." and tokens[index].text[0].isupper():
        return None  # the next sentence
    to, both = TO.at(tokens, index), AND.at(tokens, index)
    if not to and (hour := HOUR_TO.at(tokens, index)) and hours_at(tokens, hour[1]):
        to = hour  # 10.00 del 2 maggio alle ore 18.00 del 30 giugno
    if to and both and tokens[index].key in EITHER_A and not dotted:
        return Link("to", to[1])
    if both:
        return Link("and", both[1])
    return Link("to", _behind_dot(tokens, to[1])) if to else None


def _behind_dot(tokens: Tokens, index: int) -> int:
    """The index behind a dot that slipped in before the second date: 1. September bis. 4. September."""
    slip = tokens[index].key == "." and tokens[index].glued and tokens[index + 1].kind == "number"
    return index + 1 if slip and tokens[index + 1].gap is Gap.BLANK else index
