"""Years of runs at random times over a catalogue that changes, with kills between the steps, and a judge.

The judge knows nothing of the rules' own bookkeeping: it counts days left at what it heard.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from telling import rows

from ecctrack.clock import BRUSSELS, Now, end_of, instant_of
from ecctrack.entry import (
    AllDay,
    ClosingDay,
    Deadline,
    Entry,
    Milestone,
    Move,
    NotAnnounced,
    Span,
    Status,
    When,
    days_left,
    days_of,
    is_over,
)
from ecctrack.reminders.due import Reminder
from ecctrack.reminders.leads import leads
from ecctrack.reminders.run import say_due
from ecctrack.reminders.stamp import stamp
from ecctrack.selection import Row
from ecctrack.views.message import render

DAYS = (30, 14, 7, 1)
LEADS = leads([",".join(f"{days}d" for days in DAYS)])
CALLED_OFF = (Status.CANCELLED, Status.POSTPONED)


class KilledError(BaseException):
    """SIGKILL, as far as one process can play it: nothing catches it."""


@dataclass
class Judge:
    """Hears every run, and collects what went wrong."""

    faults: list[str] = field(default_factory=list)
    announced: int = 0
    news: int = 0
    repeated: int = 0
    runs: int = 0
    changes: int = 0
    _nearest: dict[tuple[str, str], int] = field(default_factory=dict)
    """Of each milestone and date: the fewest days left at which it was announced."""
    _certain: dict[tuple[str, str, int], bool] = field(default_factory=dict)
    """Which lead of a milestone and date was announced, and whether that run came to its end."""
    _date: dict[str, str] = field(default_factory=dict)
    """Of each milestone announced by a run that came to its end: the stamp of the date the reader knows of."""
    _told: dict[str, str | None] = field(default_factory=dict)
    """The same of the status. A run killed before it recorded what it said leaves both as they were."""

    def hears(self, said: Sequence[Reminder], shown: Sequence[Row], now: Now, *, ended: bool) -> None:
        """What one run said of the rows it saw; `ended` where nothing killed it before it had recorded that."""
        for reminder in said:
            self._one(reminder, now, ended=ended)
        for row in shown:
            self._missed(row, now)
        heard = {reminder.row.entry.id for reminder in said}
        for row in shown:
            if row.entry.id not in heard and (what := self._unknown(row, now)):
                self.faults.append(f"{now.instant}: nobody was told {what} of {row.uid}")

    def _one(self, reminder: Reminder, now: Now, *, ended: bool) -> None:
        row, left = reminder.row, reminder.row.days_left
        self.news += reminder.news is not None
        if row.entry.status in CALLED_OFF:
            self._status_said(row, now, ended=ended)
            return
        self._date_said(reminder, now, ended=ended)
        if left is None:
            return
        if is_over(row.milestone.when, now):
            self.faults.append(f"{now.instant}: {row.uid} is over and was announced")
        key = (row.uid, stamp(row.milestone.when))
        if reminder.lead:
            self._announced((*key, _lead_of(left)), now, ended=ended)
        elif key not in self._nearest and left <= max(DAYS):
            self.faults.append(f"{now.instant}: {row.uid} was said at this date for the first time, and no lead")
        self._nearest[key] = min(left, self._nearest.get(key, left))

    def _date_said(self, reminder: Reminder, now: Now, *, ended: bool) -> None:
        uid, date_ = reminder.row.uid, stamp(reminder.row.milestone.when)
        before = self._date.get(uid, date_)
        if before != date_ and (reminder.news != "moved" or reminder.told != before):
            self.faults.append(f"{now.instant}: {uid} was said at {date_}, but not that it was at {before}")
        if ended:
            self._date[uid], self._told[uid] = date_, None

    def _announced(self, key: tuple[str, str, int], now: Now, *, ended: bool) -> None:
        self.announced += 1
        if key in self._certain:
            self.repeated += 1
            if self._certain[key]:
                self.faults.append(f"{now.instant}: {key} was announced twice")
        self._certain[key] = ended

    def _status_said(self, row: Row, now: Now, *, ended: bool) -> None:
        if row.uid not in self._told:
            self.faults.append(f"{now.instant}: {row.uid} was called off, and had never been announced")
        for milestone in row.entry.milestones if ended else ():
            uid = f"{row.entry.id}.{milestone.key}@ecctrack"
            if uid in self._told:
                self._told[uid] = row.entry.status

    def _missed(self, row: Row, now: Now) -> None:
        left = row.days_left
        if row.entry.status in CALLED_OFF or left is None or is_over(row.milestone.when, now) or left > max(DAYS):
            return
        nearest = self._nearest.get((row.uid, stamp(row.milestone.when)))
        if nearest is None or nearest > _lead_of(left):
            self.faults.append(f"{now.instant}: {row.uid} is {left} days away, and was not announced (last: {nearest})")

    def _unknown(self, row: Row, now: Now) -> str:
        """What the reader ought to know of a milestone that was announced, and does not."""
        if row.uid not in self._told:
            return ""
        over = is_over(row.milestone.when, now)
        if row.entry.status in CALLED_OFF:
            # Once the day has passed, that it did not take place is no news any more.
            known = self._told[row.uid] == row.entry.status or (over and row.entry.status is Status.CANCELLED)
            return "" if known else "what has become"
        if over or row.days_left is None:
            return ""
        return "the date" if self._date[row.uid] != stamp(row.milestone.when) else ""


def _lead_of(left: int) -> int:
    """The nearest lead that `left` days have reached."""
    return min(days for days in DAYS if left <= days)


@dataclass
class World:
    """A catalogue that changes: dates move, entries are cancelled, postponed, and come back."""

    entries: list[Entry]
    random: Random
    changes: int = 0

    def passes(self, now: Now) -> None:
        """Let happen what happens between two runs; more to what is near, as in life."""
        for index, entry in enumerate(self.entries):
            ahead = [left for one in entry.milestones if (left := days_left(one.when, now)) is not None and left >= 0]
            if not ahead and entry.status is not Status.POSTPONED:
                continue
            chance = 0.03 if ahead and min(ahead) < 40 else 0.002
            if self.random.random() < chance:
                self.entries[index] = self._changed(entry, now)
                self.changes += 1

    def _changed(self, entry: Entry, now: Now) -> Entry:
        if entry.status is Status.CANCELLED:
            return entry._replace(status=None)
        if entry.status is Status.POSTPONED:
            return self._moved(entry, now)._replace(status=None)
        match self.random.randrange(10):
            case 0:
                return entry._replace(status=Status.CANCELLED)
            case 1:
                return entry._replace(status=Status.POSTPONED)
            case _:
                return self._moved(entry, now)

    def _moved(self, entry: Entry, now: Now) -> Entry:
        at = self.random.randrange(len(entry.milestones))
        old = entry.milestones[at]
        days = days_of(old.when, now)
        if days is None:
            day = now.today + timedelta(days=self.random.randrange(1, 90))
        else:
            # Mostly later, now and then earlier, now and then back to where it was.
            back = [date.fromisoformat(str(move.before)[:10]) for move in old.moves]
            day = days[0] + timedelta(days=self.random.choice((-3, 1, 2, 7, 14, 60, 120)))
            day = self.random.choice([day, day, day, *back])
        before = (Move(old.key, days[0]),) if days else ()
        new = Milestone(old.key, self._dated(old.when, day), (*old.moves[-3:], *before))
        return entry._replace(milestones=(*entry.milestones[:at], new, *entry.milestones[at + 1 :]))

    def _dated(self, when: When, day: date) -> When:
        match when:
            case AllDay():
                return AllDay(day, day + (when.last - when.first))
            case ClosingDay():
                return ClosingDay(day, when.zone, end_of(day, when.zone))
            case Deadline():
                wall = datetime.combine(day, when.wall.time())
                return Deadline(wall, when.zone, instant_of(wall, when.zone))
            case Span():
                wall = datetime.combine(day, when.start.time())
                starts = instant_of(wall, when.zone)
                end = wall + (when.end - when.start) if when.end else None
                return Span(wall, end, when.zone, starts, instant_of(end, when.zone) if end else end_of(day, when.zone))
            case NotAnnounced():
                return AllDay(day, day)


def gap(random: Random) -> timedelta:
    """The time between two runs: minutes, an hour or a day as a timer brings them, or a machine asleep for days."""
    longest = random.choice((0.01, 0.05, 1, 1, 1, 2, 10))
    return timedelta(days=random.random() * longest)


class Ear:
    """Hears what one run says, and is where the run is killed, if it is."""

    def __init__(self, now: Now, killed: str | None) -> None:
        self.now, self.killed = now, killed
        self.heard: tuple[Reminder, ...] = ()

    def __call__(self, reminders: Sequence[Reminder]) -> None:
        if self.killed == "before output":
            raise KilledError
        render(reminders, self.now)
        self.heard = tuple(reminders)
        if self.killed == "after output":
            raise KilledError


def simulate(entries: Sequence[Entry], path: Path, seed: int, first: date, days: int, kills: float = 0.2) -> Judge:
    """Run for `days` from `first`, remembering at `path`; of the runs, a share of `kills` is killed at some step."""
    random = Random(seed)
    judge, world = Judge(), World(list(entries), random)
    clock = datetime.combine(first, time(), UTC)
    last = clock + timedelta(days=days)
    while clock < last:
        now = Now(clock, BRUSSELS)
        world.passes(now)
        shown = rows(world.entries, now)
        ear = Ear(now, random.choice(("before output", "after output")) if random.random() < kills else None)
        with suppress(KilledError):
            say_due(shown, LEADS, now, path, ear)
        if ear.killed != "before output":
            judge.hears(ear.heard, shown, now, ended=ear.killed is None)
            judge.runs += 1
        clock += gap(random)
    judge.changes = world.changes
    return judge
