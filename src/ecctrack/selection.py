"""Entries to rows: which milestones are wanted, and which of them lie in the window."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Literal, NamedTuple

from ecctrack.clock import Now, end_of, start_of
from ecctrack.entry import (
    AllDay,
    ClosingDay,
    Deadline,
    Entry,
    Milestone,
    NotAnnounced,
    Span,
    State,
    call_state,
    days_left,
    days_of,
    is_over,
    label,
    starts_at,
    state,
    uid,
)
from ecctrack.text import plain

HORIZON_DAYS = 90
STALE_AFTER_DAYS = 120
CALL_KIND = "call"
"""What `--kind` and the JSON call the kind of every call."""


class Wanted(NamedTuple):
    """Which entries are asked for; everything empty asks for all. Texts are as `text.plain` makes them."""

    words: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    programmes: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    opens: bool = True
    """Whether the openings of calls are wanted too."""

    def matches(self, entry: Entry) -> bool:
        """Whether each word and each sort of filter fits; of one filter given several times, any."""
        if self.types and entry.type not in self.types:
            return False
        if self.kinds and (entry.kind or CALL_KIND) not in self.kinds:
            return False
        if self.countries and entry.country not in self.countries:
            return False
        if self.programmes and not self._fits_programme(entry):
            return False
        if self.tags and not self.tags.intersection(map(plain, entry.tags)):
            return False
        return all(word in entry.search for word in self.words)

    def _fits_programme(self, entry: Entry) -> bool:
        programme = plain(entry.programme or "")
        return bool(programme) and any(word in programme for word in self.programmes)


class Window(NamedTuple):
    """Days of the reader, both inclusive; None is without bound. `over` says what becomes of things that are over."""

    first: date | None
    last: date | None
    over: Literal["left out", "included", "only"] = "left out"


class Row(NamedTuple):
    """A milestone chosen for showing, with what depends on the reader and the time."""

    entry: Entry
    milestone: Milestone
    first: date | None
    """First and last day in the reader's zone, both inclusive; None where not announced."""
    last: date | None
    days_left: int | None
    """Calendar days of the reader until it: 0 today and while it goes on, negative since it was over."""
    state: State

    @property
    def label(self) -> str:
        """`event`, `registration`, `opens`, `deadline`, `stage 1 of 2`, `cut-off 2 of 3`."""
        return label(self.entry, self.milestone)

    @property
    def uid(self) -> str:
        """The UID, which never changes."""
        return uid(self.entry, self.milestone)


class Selection(NamedTuple):
    """What was found. `rows` in order of date, undated ones last."""

    window: Window
    rows: tuple[Row, ...] = ()
    continuous: tuple[Entry, ...] = ()
    """Calls that are always open, by title."""
    beyond: int = 0
    """Milestones that match and lie behind the window's last day; looking back, before its first."""
    nearest: Row | None = None
    """The nearest of those."""
    undated: int = 0
    """Milestones that match and have no date yet; 0 where they are among the rows."""
    over: int = 0
    """Milestones that match and were left out because they are over."""


class _Found:
    def __init__(self) -> None:
        self.inside: list[tuple[Entry, Milestone]] = []
        self.undated: list[tuple[Entry, Milestone]] = []
        self.beyond = 0
        self.over = 0
        self.nearest: tuple[datetime, Entry, Milestone] | None = None


def select(entries: Iterable[Entry], wanted: Wanted, window: Window, now: Now) -> Selection:
    """The rows of `window`, in order of date; the same entries in any order give the same selection."""
    found = _Found()
    place = _Place(window, now)
    continuous = []
    for entry in entries:
        if not wanted.matches(entry):
            continue
        if entry.continuous and place.shows_continuous(entry):
            continuous.append(entry)
        for milestone in entry.milestones:
            if milestone.key == "opens" and not wanted.opens:
                continue
            place.sort(entry, milestone, found)
    unbounded = window.first is None and window.last is None and window.over != "only"
    undated = found.undated if unbounded else []
    rows = sorted(
        (row_of(entry, milestone, now) for entry, milestone in found.inside), key=lambda row: _order(row, now)
    )
    rows += sorted((row_of(*pair, now) for pair in undated), key=lambda row: (row.entry.search, row.uid))
    return Selection(
        window,
        tuple(rows),
        tuple(sorted(continuous, key=lambda entry: (entry.search, entry.id))),
        found.beyond,
        row_of(*found.nearest[1:], now) if found.nearest else None,
        0 if unbounded else len(found.undated),
        found.over,
    )


def row_of(entry: Entry, milestone: Milestone, now: Now) -> Row:
    """A milestone as it stands at `now`."""
    first, last = days_of(milestone.when, now) or (None, None)
    return Row(entry, milestone, first, last, days_left(milestone.when, now), state(entry, milestone, now))


def _order(row: Row, now: Now) -> tuple[date, bool, datetime, str, str]:
    when = row.milestone.when
    begins = starts_at(when, now) or now.instant
    return row.first or date.max, not isinstance(when, AllDay), begins, row.entry.search, row.uid


class _Place:
    """Tells where a milestone lies, by comparing instants: most are outside, and need no calendar."""

    def __init__(self, window: Window, now: Now) -> None:
        self.window, self.now = window, now
        self.begins = start_of(window.first, now.zone) if window.first else datetime.min.replace(tzinfo=UTC)
        self.ends = end_of(window.last, now.zone) if window.last else datetime.max.replace(tzinfo=UTC)
        self.looks_back = window.over == "only"

    def sort(self, entry: Entry, milestone: Milestone, found: _Found) -> None:
        """Note the milestone in the part of `found` it belongs to."""
        when = milestone.when
        if isinstance(when, NotAnnounced):
            found.undated.append((entry, milestone))
            return
        over = is_over(when, self.now)
        if over != self.looks_back and self.window.over != "included":
            found.over += over
            return
        before, behind = self._outside(when)
        if not before and not behind:
            found.inside.append((entry, milestone))
        elif (before and self.looks_back) or (behind and not over):
            found.beyond += 1
            self._nearest(entry, milestone, found)

    def _outside(self, when: AllDay | Span | Deadline | ClosingDay) -> tuple[bool, bool]:
        """Whether it is over before the window begins, and whether it begins behind its end."""
        match when:
            case Deadline():
                return when.instant < self.begins, when.instant >= self.ends
            case ClosingDay():
                return when.instant <= self.begins, when.instant > self.ends
            case AllDay():
                first, last = self.window.first, self.window.last
                return bool(first and when.last < first), bool(last and when.first > last)
            case Span():
                done = when.ends <= self.begins and when.starts < self.begins
                return done, when.starts >= self.ends

    def _nearest(self, entry: Entry, milestone: Milestone, found: _Found) -> None:
        begins = starts_at(milestone.when, self.now)
        if begins is None:
            return
        known = found.nearest
        nearer = known is None or ((begins > known[0]) if self.looks_back else (begins < known[0]))
        tie = known is not None and begins == known[0] and uid(entry, milestone) < uid(known[1], known[2])
        if nearer or tie:
            found.nearest = (begins, entry, milestone)

    def shows_continuous(self, entry: Entry) -> bool:
        """Open calls belong to every window that has not ended; coming ones to those that see them open."""
        if self.looks_back or self.ends <= self.now.instant:
            return False
        opens = entry.milestone("opens")
        begins = starts_at(opens.when, self.now) if opens else None
        return call_state(entry, self.now) is State.OPEN or (begins is not None and begins < self.ends)


class Staleness(NamedTuple):
    """Why a catalogue can no longer be relied on."""

    newest: date | None
    """The last day of anything in it, where all of it is over."""
    checked: date | None
    """When it was last checked, where that is long ago."""


def staleness(entries: Sequence[Entry], now: Now) -> Staleness | None:
    """Whether a catalogue has gone stale: nothing in it lies ahead, or nobody has checked it for long."""
    newest = None
    # Continuous calls and unknown dates lie ahead for ever.
    dated = (each.when for entry in entries for each in entry.milestones if not isinstance(each.when, NotAnnounced))
    if all(is_over(when, now) for when in dated):
        newest = max(_last_days(entries, now), default=None)
    checked = max((entry.checked for entry in entries if entry.checked), default=None)
    if checked is None or (now.today - checked).days <= STALE_AFTER_DAYS:
        checked = None
    return Staleness(newest, checked) if newest or checked else None


def _last_days(entries: Iterable[Entry], now: Now) -> Iterator[date]:
    for entry in entries:
        for milestone in entry.milestones:
            if days := days_of(milestone.when, now):
                yield days[1]
