"""Which of an entry's closing dates an announcement means: by their days, not by their numbers.

An announcement names the dates that are still to come, so its first is rarely the entry's first.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ecctrack.announcements.proposal import Day, ProposedMove
from ecctrack.clock import day_of

NEAR_DAYS = 60
"""How far a cut-off is moved at the most; what lies further is another one."""
Dated = Sequence[tuple[str, Day | None]]
Said = Sequence[tuple[str, Day]]


class Placed(NamedTuple):
    """For dates of an announcement, by their index: the key of the entry's milestone, and which of them are guesses."""

    keys: dict[int, str]
    guessed: frozenset[int]


def placed(has: Dated, said: Said, moved: Sequence[ProposedMove]) -> Placed:
    """Which of the entry's milestones each date is, both in the order of time; what is none of them is left out."""
    pairs: dict[int, int] = {}
    for way in (_same_days(has, said), _told(has, said, moved), _stages(has, said)):
        for at, own in way:
            if at not in pairs and own not in pairs.values():
                pairs[at] = own
    left = [at for at in range(len(said)) if at not in pairs]
    free = [own for own in range(len(has)) if own not in pairs.values()]
    aside = dict(zip(left, free, strict=False))
    limit = _limit(has, said)
    if len(left) == len(free) and all(
        _may_be(has, said, pair, limit) and _in_order(pairs | aside, pair) for pair in aside.items()
    ):
        return _by_key(has, pairs | aside, ())
    # Not all are told: a date may be one that has moved only if that is nearer than where another may stand.
    limit = limit and min([limit, *(gap // 2 for gap in _gaps(has))])
    near = [(at, own) for at in left for own in free if _may_be(has, said, (at, own), limit)]
    guessed = []
    for pair in sorted(near, key=lambda pair: _apart(has, said, pair)):
        if pair[0] not in pairs and pair[1] not in pairs.values() and _in_order(pairs, pair):
            pairs[pair[0]] = pair[1]
            guessed.append(pair[0])
    return _by_key(has, pairs, guessed)


def _by_key(has: Dated, pairs: dict[int, int], guessed: Iterable[int]) -> Placed:
    return Placed({at: has[own][0] for at, own in pairs.items()}, frozenset(guessed))


def _same_days(has: Dated, said: Said) -> Iterator[tuple[int, int]]:
    days = {day_of(before): own for own, (_, before) in enumerate(has) if before}
    for at, (_, when) in enumerate(said):
        if day_of(when) in days:
            yield at, days[day_of(when)]


def _told(has: Dated, said: Said, moved: Sequence[ProposedMove]) -> Iterator[tuple[int, int]]:
    """Those of which the announcement itself says what they were before."""
    for at, (key, _) in enumerate(said):
        before = {day_of(move.before) for move in moved if move.milestone == key or len(said) == 1}
        yield from ((at, own) for own, (_, when) in enumerate(has) if when and day_of(when) in before)


def _stages(has: Dated, said: Said) -> Iterator[tuple[int, int]]:
    keys = [key for key, _ in has]
    return ((at, keys.index(key)) for at, (key, _) in enumerate(said) if key.startswith("stage-") and key in keys)


def _limit(has: Dated, said: Said) -> int | None:
    """How many days a date may have moved; None for any: a call has no third stage, and a lone deadline is the one."""
    keys = [key for key, _ in has]
    alone = keys == ["deadline"] and len(said) == 1
    return None if alone or "stage-1" in keys else NEAR_DAYS


def _gaps(has: Dated) -> Iterator[int]:
    days = [day_of(when) for _, when in has if when]
    return ((later - earlier).days for earlier, later in pairwise(days))


def _may_be(has: Dated, said: Said, pair: tuple[int, int], limit: int | None) -> bool:
    """Whether a date may be that milestone's; of one without a date yet: whether it lies between its neighbours."""
    at, own = pair
    if has[own][1]:
        return limit is None or _apart(has, said, pair) <= limit
    when = day_of(said[at][1])
    return all((day_of(other) < when) == (index < own) for index, (_, other) in enumerate(has) if other)


def _apart(has: Dated, said: Said, pair: tuple[int, int]) -> int:
    before = has[pair[1]][1]
    return abs((day_of(before) - day_of(said[pair[0]][1])).days) if before else NEAR_DAYS


def _in_order(pairs: dict[int, int], pair: tuple[int, int]) -> bool:
    return all((at < pair[0]) == (own < pair[1]) for at, own in pairs.items() if at != pair[0])
