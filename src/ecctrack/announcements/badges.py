"""The day alone over a longer event that begins on it, as in web calendars: `21 Feb`, `Fair, 21–24 Feb`."""

from collections.abc import Sequence
from dataclasses import replace

from ecctrack.announcements.facts import Fact, Role
from ecctrack.announcements.page import Page

NEAR = 4  # blocks


def without_badges(page: Page, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, a day that only repeats where the event below it begins made nothing."""
    return [
        replace(fact, role=Role.NOTHING) if _is_badge(page, fact, facts[at + 1 : at + 3]) else fact
        for at, fact in enumerate(facts)
    ]


def _is_badge(page: Page, fact: Fact, following: Sequence[Fact]) -> bool:
    day, index = fact.mention, fact.sentence.block
    if fact.role is Role.NOTHING or day.first != day.last or not page.is_bare(index):
        return False
    return any(
        other.role is Role.EVENT
        and other.mention.first == day.first < other.mention.last
        and other.sentence.block - index <= NEAR
        for other in following
    )
