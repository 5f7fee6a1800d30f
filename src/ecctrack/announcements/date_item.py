"""What is written of one date, and where."""

from dataclasses import dataclass
from typing import Literal

from ecctrack.announcements.hours import Hours

Order = Literal["day first", "month first"]


@dataclass(frozen=True)
class Item:
    """A date in tokens[begin:end], as far as it is written there."""

    begin: int
    end: int
    day: int
    months: tuple[int, ...] = ()
    """What its month may be; more than one where languages differ; none for a bare day."""
    year: int | None = None
    weekdays: frozenset[int] = frozenset()
    month_first: bool = False
    """Whether days that follow, as in 'September 25–26', are of the same month."""
    swappable: bool = False
    """Whether another reader would take the month for the day."""
    order: Order | None = None
    """Which of two numbers must be the day, if one is too large for a month."""
    turned: bool = False
    """Whether it was read month first because the text writes its dates so."""
    sure: bool = True
    """Whether it is a date without help from beside it."""
    likely: bool = False
    """Whether a word such as 'on' before it is help enough."""
    dotted: bool = False
    """Whether a dot follows the day, as in Czech, German or Croatian."""
    opens_span: bool = False
    """Whether its ending says 'from', so that the next date is the last day with no 'to' between."""
    hours: Hours | None = None
