"""Which role the evidence around a date speaks for, by weights learnt from announcements that people have read.

`weights.json` is written by `learning/learn.py`: for each piece of evidence how strongly it speaks for each role,
as the logarithm of odds (multinomial logistic regression).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ecctrack.announcements.facts import Role


@dataclass(frozen=True)
class Weights:
    """For each role its weight without any evidence, and that of each piece of evidence."""

    roles: tuple[Role, ...]
    bias: tuple[float, ...]
    evidence: Mapping[str, tuple[float, ...]]

    def scores(self, found: Iterable[str]) -> dict[Role, float]:
        """How strongly the evidence `found` speaks for each role; what is unknown says nothing."""
        known = [self.evidence[name] for name in sorted(found) if name in self.evidence]
        return dict(zip(self.roles, map(sum, zip(self.bias, *known, strict=True)), strict=True))


def likeliest(scores: Mapping[Role, float], *, several_days: bool) -> Role:
    """The role with the highest score; one day alone cannot be both opening day and deadline."""
    fitting = [role for role in scores if several_days or role is not Role.SPAN]
    return max(fitting, key=lambda role: scores[role])


@cache
def learnt() -> Weights:
    """The weights that ship with the program."""
    text = (files("ecctrack.announcements") / "weights.json").read_text("utf-8")
    read = json.loads(text)
    return Weights(
        tuple(Role[name] for name in read["roles"]),
        tuple(read["bias"]),
        {name: tuple(weights) for name, weights in read["evidence"].items()},
    )
