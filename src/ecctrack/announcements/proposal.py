"""What the reading of an announcement proposes: not yet an entry, a curator decides."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Day = date | datetime
"""A day (`date`), or a wall time without tzinfo (`datetime`) in the proposal's zone."""


@dataclass(frozen=True)
class ProposedMove:
    """A date that the announcement itself says has changed."""

    milestone: str
    """Key of the milestone: `event`, `registration`, `opens`, `deadline`, `stage-1`, `cut-off-1`…"""
    before: Day


@dataclass(frozen=True)
class Proposal:
    """One dated thing an announcement names, in the words of the data file.

    `end` is the last day itself, or the hour an event ends. `deadlines` holds (key, when) pairs in
    order for calls with stages or cut-offs; `deadline` is for single-stage calls.
    """

    type: Literal["event", "call"]
    title: str
    quote: str
    """The sentence or list item it was read from, white space folded."""
    kind: str | None = None
    """For events: one of the data file's kinds."""
    start: Day | None = None
    end: Day | None = None
    register_by: Day | None = None
    opens: Day | None = None
    deadline: Day | None = None
    deadlines: tuple[tuple[str, Day], ...] = ()
    continuous: bool = False
    zone: str | None = None
    """IANA name, only where the text names a zone other than Brussels'."""
    programme: str | None = None
    topic: str | None = None
    city: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    online: bool = False
    status: Literal["tentative", "cancelled", "postponed"] | None = None
    url: str | None = None
    uid: str | None = None
    """Of a calendar's entry that this program wrote: it says which milestone of which entry is meant."""
    moved: tuple[ProposedMove, ...] = ()
    doubts: tuple[str, ...] = ()
    """What a curator should look at, one sentence each, lower case, no full stop."""
