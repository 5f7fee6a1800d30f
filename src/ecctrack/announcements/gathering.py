"""Dates that belong to the same event or call, brought together."""

from bisect import bisect_right
from collections.abc import Sequence

from ecctrack.announcements.calls import Calls, add_continuous
from ecctrack.announcements.events import Events
from ecctrack.announcements.facts import Fact, Role
from ecctrack.announcements.page import Page
from ecctrack.announcements.things import Thing, Things


def gathered(page: Page, facts: Sequence[Fact]) -> list[Thing]:
    """The things that the facts are about, in the order of the text."""
    things = Things(page, facts)
    events, calls = Events(things), Calls(things)
    for fact in facts:
        match fact.role:
            case Role.EVENT:
                events.add_days(fact)
            case Role.REGISTER:
                events.add_register(fact)
            case Role.DEADLINE | Role.OPENS | Role.SPAN:
                calls.add(fact)
            case Role.NOTHING:
                events.look_back(fact)
    events.settle()
    add_continuous(things)
    homes = [*sorted({thing.home for thing in things.listed}), len(page.blocks)]
    for thing in things.listed:
        thing.until = homes[bisect_right(homes, thing.home)]
    return things.listed
