"""One role for all mentions of the same days: a page does not mean a deadline here and an event there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ecctrack.announcements.facts import Fact, Role


@dataclass(frozen=True)
class Weighed:
    """A date with its likeliest role, and how strongly what is said of it speaks for each."""

    fact: Fact
    scores: Mapping[Role, float]


def agreed(found: Sequence[Weighed]) -> list[Fact]:
    """The dates in their order; where mentions of the same days differ, the role that all together speak for.

    A mention that is nothing stays so: a day may be looked back on beside where it is announced.
    """
    together: dict[tuple[date, date], list[Weighed]] = {}
    for one in found:
        if one.fact.role is not Role.NOTHING:
            together.setdefault((one.fact.mention.first, one.fact.mention.last), []).append(one)
    roles = {days: _most(mentions) for days, mentions in together.items()}
    for opening in [first for (first, _), role in roles.items() if role is Role.SPAN]:
        if roles.get((opening, opening)) is Role.DEADLINE:
            roles[opening, opening] = Role.OPENS  # nothing closes on the day on which it opens
    return [
        one.fact
        if one.fact.role is Role.NOTHING
        else replace(one.fact, role=roles[one.fact.mention.first, one.fact.mention.last])
        for one in found
    ]


def _most(mentions: Iterable[Weighed]) -> Role:
    listed = list(mentions)
    named = dict.fromkeys(one.fact.role for one in listed)
    return max(named, key=lambda role: sum(one.scores[role] for one in listed))
