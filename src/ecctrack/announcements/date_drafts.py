"""Dates as they are written in a text, before it is known what year those mean that have none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ecctrack.announcements.date_item import Item
from ecctrack.announcements.date_spans import Span, spans
from ecctrack.announcements.tokens import Gap, Tokens, token_blocks
from ecctrack.announcements.years import Years, YearSaid

_SHOWN = 12  # tokens of a date in a doubt


@dataclass(frozen=True)
class Draft:
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

    def last(self, year: int) -> date:
        """The last day in that year; the first day of all if there is no such day."""
        days = self.days(year)
        return days[1] if days else date.min


def drafts(text: str) -> list[Draft]:
    """The dates written in `text`, in its order, 11/04/2025 with the month first where the text writes it so."""
    return _in_their_order([draft for tokens in token_blocks(text) for draft in _drafts(tokens)])


def _drafts(tokens: Tokens) -> Iterator[Draft]:
    found = list(spans(tokens))
    years = Years(tokens, [(span.head.begin, span.tail.end) for span in found])
    for span in found:
        draft = _draft(tokens, span)
        bare = span.head.year is None and span.tail.year is None
        yield replace(draft, said=years.said_of(span.head.begin, span.tail.end)) if bare else draft


def _draft(tokens: Tokens, span: Span) -> Draft:
    begin, last = span.head.begin, span.tail.end - 1
    # A dot behind the day or year belongs to the date only if the sentence goes on.
    behind = tokens[last + 1]
    whole = span.tail.sure or not span.tail.likely
    if whole and tokens[last].key == "." and last > begin and tokens[last - 1].kind == "number":
        last -= not (behind.text.islower() or behind.key in (",", ";", ")", "-", "–"))
    shown = tokens[begin : min(last + 1, begin + _SHOWN)]
    written = "".join(" " * (token.gap > Gap.NONE) + token.text for token in shown).strip()
    return Draft(span, tokens[begin].begin, tokens[last].end, written)


def _in_their_order(drafts: list[Draft]) -> list[Draft]:
    """The drafts, 11/04/2025 read month first where its weekday says so, or all dates of the text that tell."""
    told = {order for draft in drafts for item in (draft.span.head, draft.span.tail) if (order := _order(item))}
    if "month first" not in told:
        return drafts
    turn = _turned if "day first" in told else _turned_unless_told
    spans_ = (replace(draft.span, head=turn(draft.span.head), tail=turn(draft.span.tail)) for draft in drafts)
    return [replace(draft, span=span) for draft, span in zip(drafts, spans_, strict=True)]


def _order(item: Item) -> Literal["day first", "month first"] | None:
    """Whether a date in numbers can only have its day first, or its month: by its numbers, or by its weekday."""
    if not item.swappable or not item.weekdays or not item.year:
        return item.order
    first = date(item.year, item.months[0], item.day).weekday() in item.weekdays
    second = date(item.year, item.day, item.months[0]).weekday() in item.weekdays
    return None if first == second else "day first" if first else "month first"


def _turned(item: Item) -> Item:
    """The date read month first, if that is told of it."""
    return _month_first(item) if item.swappable and _order(item) == "month first" else item


def _turned_unless_told(item: Item) -> Item:
    return _month_first(item) if item.swappable else item


def _month_first(item: Item) -> Item:
    return replace(item, day=item.months[0], months=(item.day,), swappable=False, turned=True)
