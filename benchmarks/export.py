"""Writing 10,000 entries as a calendar, as a ratio to what the PyPI package `icalendar` needs for the same events.

    python benchmarks/export.py [ENTRIES]

Both start from the same rows and both fold, escape and nest; `icalendar` is given the finished texts and times, so
that their making counts for ecctrack alone. The best of three runs each, in turn. Fails above a ratio of 3.
"""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import icalendar

from ecctrack.calendars.alarms import leads
from ecctrack.calendars.vevent import VEvent, vevent
from ecctrack.clock import Now
from ecctrack.entry import Entry, Milestone
from ecctrack.selection import Row, row_of
from ecctrack.store.values import closing
from ecctrack.views.ics import render

ENTRIES = 10_000
LIMIT = 3
RUNS = 3
LEADS = leads(["7d", "1d"])
NOW = Now(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
FIRST = datetime(2027, 1, 4, 17, 0)  # noqa: DTZ001 - a wall time


def rows(number: int) -> list[Row]:
    """As many calls with one deadline each, as long-winded as those of the funding portal."""
    made = []
    for index in range(number):
        when = closing(FIRST + timedelta(days=index % 700), "Europe/Brussels")
        link = "https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/"
        entry = Entry(
            id=f"horizon-cl4-2027-{index:05}",
            type="call",
            title="Advanced manufacturing, materials; and “green” processes of Europe's industrial ecosystems",
            milestones=(Milestone("deadline", when),),
            programme="Horizon Europe",
            topic=f"HORIZON-CL4-2027-{index:05}",
            url=f"{link}HORIZON-CL4-2027-{index:05}",
            source="EU Funding & Tenders Portal",
            budget_eur=13_000_000,
            checked=date(2026, 11, 20),
            tags=("industry", "materials"),
        )
        made.append(row_of(entry, entry.milestones[0], NOW))
    return made


def by_icalendar(told: Sequence[VEvent]) -> bytes:
    """The same events as the package writes them."""
    calendar = icalendar.Calendar()
    for name, value in (("VERSION", "2.0"), ("PRODID", "-//x//x//EN"), ("METHOD", "PUBLISH"), ("X-WR-CALNAME", "x")):
        calendar.add(name, value)
    for one in told:
        event = icalendar.Event()
        event.add("UID", one.uid)
        event.add("DTSTAMP", one.stamp)
        event.add("SEQUENCE", one.sequence)
        event.add("LAST-MODIFIED", one.stamp)
        event.add("DTSTART", one.span.start)
        event.add("DTEND", one.span.end)
        event.add("SUMMARY", one.summary)
        event.add("DESCRIPTION", one.description)
        event.add("URL", one.url)
        event.add("CATEGORIES", list(one.categories))
        event.add("STATUS", one.status)
        event.add("TRANSP", "TRANSPARENT")
        for alarm in one.alarms:
            part = icalendar.Alarm()
            part.add("ACTION", "DISPLAY")
            part.add("DESCRIPTION", alarm.text)
            part.add("TRIGGER", alarm.offset)
            event.add_component(part)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def seconds(work: Callable[[], bytes]) -> tuple[float, int]:
    """How long it takes, and how many octets come of it."""
    start = time.perf_counter()
    written = work()
    return time.perf_counter() - start, len(written)


def main() -> int:
    """Print both times and their ratio; 1 if it is above the limit."""
    found = rows(int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES)
    told = [vevent(row.entry, row.milestone, LEADS) for row in found]
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(seconds(lambda: render(found, "Benchmark", LEADS)))
        theirs.append(seconds(lambda: by_icalendar(told)))
    (mine, octets), (other, as_many) = min(ours), min(theirs)
    print(f"ecctrack   {len(found)} entries, {octets:>9} octets: {mine:6.2f} s")
    print(f"icalendar  {len(found)} entries, {as_many:>9} octets: {other:6.2f} s")
    print(f"ratio {mine / other:.2f}, at most {LIMIT}")
    return 1 if mine / other > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
