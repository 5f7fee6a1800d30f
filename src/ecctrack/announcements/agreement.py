"""One role for all mentions of the same days: a page does not mean a deadline here and an event there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ecctrack.announcements.facts import Fact, Role

_BOTH = {Role.EVENT, Role.REGISTER}
FAR = 3.5  # as the logarithm of odds


@dataclass(frozen=True)
class Weighed:
    """A date with its likeliest role, and how strongly what is said of it speaks for each."""

    fact: Fact
    scores: Mapping[Role, float]
    sure: bool = False
    """Whether its role is told by more than its words, and stays whatever other mentions are."""


def agreed(found: Sequence[Weighed]) -> list[Fact]:
    """The dates in their order; where mentions of the same days differ, the role that all together speak for.

    A mention that is nothing stays so: a day may be looked back on beside where it is announced.
    """
    together: dict[tuple[date, date], list[Weighed]] = {}
    for one in found:
        if not _stays(one):
            together.setdefault(one.fact.mention.days, []).append(one)
    roles = {days: _most(mentions) for days, mentions in together.items()}
    for opening in [first for (first, _), role in roles.items() if role is Role.SPAN]:
        if roles.get((opening, opening)) is Role.DEADLINE:
            roles[opening, opening] = Role.OPENS  # nothing closes on the day on which it opens
    return [
        one.fact if _stays(one) else replace(one.fact, role=_agreed(one, roles[one.fact.mention.days])) for one in found
    ]


def _agreed(one: Weighed, role: Role) -> Role:
    """The role of all together, unless the mention itself speaks far more for another."""
    own = one.fact.role
    if {own, role} == _BOTH:
        return own  # one may register until the day itself
    return own if one.scores[own] - one.scores[role] > FAR else role


def _stays(one: Weighed) -> bool:
    return one.sure or one.fact.role is Role.NOTHING


def _most(mentions: Iterable[Weighed]) -> Role:
    listed = list(mentions)
    named = dict.fromkeys(one.fact.role for one in listed)
    return max(named, key=lambda role: sum(one.scores[role] for one in listed))
