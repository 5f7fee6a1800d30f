"""Entries, rows and moments for tests, in few words."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from ecctrack.clock import BRUSSELS, Now, end_of, instant_of
from ecctrack.entry import (
    AllDay,
    ClosingDay,
    Deadline,
    Entry,
    Kind,
    Milestone,
    Model,
    Move,
    NotAnnounced,
    Span,
    Status,
    When,
)
from ecctrack.reminders.due import Reminder, Said, due
from ecctrack.reminders.leads import Lead, leads
from ecctrack.selection import Row, Wanted, Window, select
from making import at

CATALOGUE = """
[catalogue]
title = "Test"

[[event]]
id = "summit"
kind = "conference"
title = "Café Summit"
start = 2026-11-30
city = "Łódź"
country = "PL"
url = "https://example.org/summit"
source = "https://example.org/"
checked = 2026-11-20

[[call]]
id = "cap2b"
title = "Capacity Building"
deadline = 2026-11-25T17:00:00
url = "https://example.org/cap2b"
source = "https://example.org/"
checked = 2026-11-20
"""
TEXT = """\
Tomorrow: Capacity Building, deadline; and 1 more

Tomorrow: Capacity Building, deadline
  Wed 25 Nov 2026, 17:00 Brussels time
  https://example.org/cap2b

In 6 days: Café Summit
  Mon 30 Nov 2026
  Łódź, PL
  https://example.org/summit
"""
"""What is due of it on 24 November 2026."""
USUAL = leads(["30d,14d,7d,1d"])


def when(text: str, zone: str = BRUSSELS) -> When:
    """`2026-11-13`, `2026-11-13/2026-11-14`, `2026-11-13T17:00`, `2026-11-13T09:00/10:30`, `until 2026-11-13`, `?`."""
    if text == "?":
        return NotAnnounced()
    if text.startswith("until "):
        day = date.fromisoformat(text.removeprefix("until "))
        return ClosingDay(day, zone, end_of(day, zone))
    begins, _, ends = text.partition("/")
    if "T" not in begins:
        return AllDay(date.fromisoformat(begins), date.fromisoformat(ends or begins))
    wall = datetime.fromisoformat(begins)
    if not ends:
        return Deadline(wall, zone, instant_of(wall, zone))
    end = datetime.fromisoformat(ends if "T" in ends else f"{wall.date()}T{ends}")
    return Span(wall, end, zone, instant_of(wall, zone), instant_of(end, zone))


def event(date_: str, *moves: Move, id_: str = "summit", status: Status | None = None, **others: When) -> Entry:
    """An event on that date; `others` are milestones by key, `registration` for one."""
    milestones = (Milestone("event", when(date_), moves), *(Milestone(key, other) for key, other in others.items()))
    return Entry(id_, "event", id_.title(), milestones, Kind.CONFERENCE, status, url=f"https://example.org/{id_}")


def call(date_: str, *moves: Move, id_: str = "cap2b", status: Status | None = None, opens: str | None = None) -> Entry:
    """A single-stage call that closes then."""
    milestones = (Milestone("opens", when(opens)),) if opens else ()
    milestones = (*milestones, Milestone("deadline", when(date_), moves))
    return Entry(id_, "call", id_.title(), milestones, None, status, Model.SINGLE_STAGE)


def rows(entries: Iterable[Entry], now: Now) -> Sequence[Row]:
    """Every milestone, over or not, dated or not."""
    return select(entries, Wanted(), Window(None, None, "included"), now).rows


class Reader:
    """Someone who is told everything that falls due, and remembers it."""

    def __init__(self, ahead: Sequence[Lead] = USUAL, zone: str = BRUSSELS) -> None:
        self.ahead, self.zone, self.said = ahead, zone, list[Said]()

    def hears(self, moment: str, *entries: Entry, ahead: str | None = None) -> list[Reminder]:
        """What a run at that moment says, most urgent first; from then on it counts as said."""
        now = at(moment, self.zone)
        found = list(due(rows(entries, now), self.said, leads([ahead]) if ahead else self.ahead, now))
        self.said += [one for reminder in found for one in reminder.counts_as]
        return found

    def is_told(self, moment: str, *entries: Entry, ahead: str | None = None) -> list[str]:
        """The same in short: `summit.event 7d`, `cap2b.deadline moved`, `cap2b.deadline moved 1d`."""
        return [in_short(reminder) for reminder in self.hears(moment, *entries, ahead=ahead)]


def in_short(reminder: Reminder) -> str:
    """`cap2b.deadline moved 1d`: which milestone, the news if any, the lead if any."""
    parts = (reminder.row.uid.removesuffix("@ecctrack"), reminder.news, reminder.lead)
    return " ".join(str(part) for part in parts if part is not None)


def utc(text: str) -> datetime:
    """An aware moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
