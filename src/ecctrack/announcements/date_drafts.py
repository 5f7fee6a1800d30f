"""Dates as they are written in a text, before it is known what year those mean that have none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ecctrack.announcements.date_item import Item, Order
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

    @property
    def bare(self) -> bool:
        """Whether no year is written beside it."""
        return self.span.head.year is None and self.span.tail.year is None

    @property
    def weekday_written(self) -> bool:
        """Whether a weekday is written beside one of its ends."""
        return bool(self.span.head.weekdays or self.span.tail.weekdays)

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
        yield replace(draft, said=years.said_of(span.head.begin, span.tail.end)) if draft.bare else draft


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


def _in_their_order(found: list[Draft]) -> list[Draft]:
    """The drafts, 11/04/2025 read month first where its weekday says so, or all dates of the text that tell."""
    told = {_order(item) for draft in found for item in (draft.span.head, draft.span.tail)}
    if "month first" not in told:
        return found
    everywhere = "day first" not in told
    return [replace(draft, span=_turned(draft.span, everywhere=everywhere)) for draft in found]


def _order(item: Item) -> Order | None:
    """Whether a date in numbers can only have its day first, or its month: by its numbers, or by its weekday."""
    if not item.swappable or not item.weekdays or not item.year:
        return item.order
    first = date(item.year, item.months[0], item.day).weekday() in item.weekdays
    second = date(item.year, item.day, item.months[0]).weekday() in item.weekdays
    return None if first == second else "day first" if first else "month first"


def _turned(span: Span, *, everywhere: bool) -> Span:
    """The span with the ends read month first of which that is told, or all that may be."""
    head, tail = (_month_first(item, everywhere=everywhere) for item in (span.head, span.tail))
    return replace(span, head=head, tail=tail)


def _month_first(item: Item, *, everywhere: bool) -> Item:
    if not item.swappable or not (everywhere or _order(item) == "month first"):
        return item
    return replace(item, day=item.months[0], months=(item.day,), swappable=False, turned=True)
