"""What is due to be said: pure rules over rows, what was said before, and now.

1. A lead falls due when it is reached and the milestone is not over. Late is said at once; of several
   leads reached, only the nearest is said, and the others count as said.
2. A lead is not said where it, or a nearer one, was said before of the same date.
3. Whoever was told a date that is no longer true is told so at once: moved, cancelled, postponed, or on again.
   A moved date arms all its leads again.
4. Of cancelled and postponed entries nothing else is said, nor of dates not announced.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from ecctrack.clock import Now, end_of
from ecctrack.entry import MOMENT, AllDay, ClosingDay, Span, Status, When, has_begun, is_over, starts_at
from ecctrack.errors import UsageError
from ecctrack.reminders.leads import Lead, lead, reached_at
from ecctrack.reminders.stamp import NOT_ANNOUNCED, read_stamp, stamp
from ecctrack.selection import Row

FOREVER = datetime.max.replace(tzinfo=UTC)


class News(StrEnum):
    """What has become of a date the reader was told."""

    MOVED = "moved"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    ON_AGAIN = "on again"


class Said(NamedTuple):
    """One thing said: of which milestone, at which date, and which lead (`7d`) or news (`moved`)."""

    uid: str
    date: str
    """A stamp."""
    what: str


class Reminder(NamedTuple):
    """One thing to say of one row, and all that counts as said once it is."""

    row: Row
    lead: Lead | None
    """The nearest lead reached; None where only the news is said."""
    news: News | None
    told: str | None
    """The stamp of the date the reader was told last, where it is another one now."""
    counts_as: tuple[Said, ...]


class _History(NamedTuple):
    """What was said of one milestone: everything, and the last of it."""

    said: frozenset[Said]
    last: Said

    @property
    def status(self) -> str | None:
        """The status the reader believes in: `cancelled`, `postponed`, or None."""
        return self.last.what if self.last.what in (News.CANCELLED, News.POSTPONED) else None


def due(rows: Iterable[Row], said: Iterable[Said], leads: Sequence[Lead], now: Now) -> tuple[Reminder, ...]:
    """The reminders due at `now`, most urgent first.

    `said` in the order in which it was said. Saying them, and adding what each `counts_as` to `said`,
    leaves nothing due at the same `now`.
    """
    histories = _histories(said)
    found: list[Reminder] = []
    called_off: dict[str, list[tuple[Row, _History | None]]] = {}
    furthest = max((lead.days_at_most for lead in leads), default=0)
    for row in rows:
        history = histories.get(row.uid)
        if history is None and (row.days_left is None or not 0 <= row.days_left <= furthest):
            continue
        if row.entry.status in (Status.CANCELLED, Status.POSTPONED):
            called_off.setdefault(row.entry.id, []).append((row, history))
        elif reminder := _of_date(row, history, leads, now):
            found.append(reminder)
    for pairs in called_off.values():
        found += _of_status([(row, history) for row, history in pairs if history], now)
    return tuple(sorted(found, key=lambda reminder: _urgency(reminder, now)))


def _histories(said: Iterable[Said]) -> dict[str, _History]:
    by_uid: dict[str, list[Said]] = {}
    for one in said:
        by_uid.setdefault(one.uid, []).append(one)
    return {uid: _History(frozenset(all_of_it), all_of_it[-1]) for uid, all_of_it in by_uid.items()}


def _of_date(row: Row, history: _History | None, leads: Sequence[Lead], now: Now) -> Reminder | None:
    when = row.milestone.when
    if is_over(when, now):
        return None
    date = stamp(when)
    news = _news(date, history, now)
    reached = _reached(when, leads, now)
    nearest = reached[-1] if reached and not _said_already(reached[-1], row, date, history, now) else None
    if news is None and nearest is None:
        return None
    counts_as = [Said(row.uid, date, str(lead)) for lead in reached]
    if news is not None:
        counts_as.append(Said(row.uid, date, news))
    told = history.last.date if news is News.MOVED and history else None
    return Reminder(row, nearest, news, told, tuple(counts_as))


def _news(date: str, history: _History | None, now: Now) -> News | None:
    if history is None:
        return None
    told = history.last.date
    if told != date:
        # A date withdrawn when it was over anyway is no news.
        withdrawn = date == NOT_ANNOUNCED
        return None if withdrawn and _is_past(told, now) else News.MOVED
    return News.ON_AGAIN if history.status else None


def _is_past(date: str, now: Now) -> bool:
    when = read_stamp(date)
    return when is None or is_over(when, now)


def _reached(when: When, leads: Iterable[Lead], now: Now) -> list[Lead]:
    """The leads reached, the nearest to the milestone last."""
    instants = [(reached_at(when, lead, now), lead) for lead in leads]
    return [lead for instant, lead in sorted((i, lead) for i, lead in instants if i and i <= now.instant)]


def _said_already(nearest: Lead, row: Row, date: str, history: _History | None, now: Now) -> bool:
    """Whether `nearest` or a lead nearer still was said of this date."""
    if history is None:
        return False
    when = row.milestone.when
    limit = reached_at(when, nearest, now)
    known = (reached_at(when, lead, now) for lead in _leads_said(history, date))
    return any(limit is not None and instant is not None and instant >= limit for instant in known)


def _leads_said(history: _History, date: str) -> Iterator[Lead]:
    for one in history.said:
        if one.date == date and one.what[:1].isdigit():
            try:
                yield lead(one.what)
            except UsageError:
                continue


def _of_status(told: Sequence[tuple[Row, _History]], now: Now) -> Iterator[Reminder]:
    """The news of one entry that does not take place as announced: said once, not once for each milestone."""
    if not told or all(history.status == row.entry.status for row, history in told):
        return
    ahead = [(row, history) for row, history in told if not is_over(row.milestone.when, now)]
    news = News(str(told[0][0].entry.status))
    if news is News.CANCELLED and not ahead:
        return
    row, history = (ahead or told[-1:])[0]
    counts_as = tuple(Said(row.uid, stamp(row.milestone.when), news) for row, _ in told)
    last = history.last.date
    yield Reminder(row, None, news, last if last != stamp(row.milestone.when) else None, counts_as)


def _urgency(reminder: Reminder, now: Now) -> tuple[bool, datetime, str]:
    """By what comes next: the start of what has not begun, the end of what goes on; what is over or undated last."""
    row, when = reminder.row, reminder.row.milestone.when
    begins = starts_at(when, now)
    if begins is None or is_over(when, now):
        return True, begins or FOREVER, row.uid
    ends = begins
    match when:
        # A day ends before the next one begins, and so do hours.
        case AllDay() if has_begun(when, now):
            ends = end_of(when.last, now.zone) - MOMENT
        case Span() if has_begun(when, now):
            ends = when.ends - MOMENT
        case ClosingDay():
            ends = when.instant - MOMENT
    return False, ends, row.uid
