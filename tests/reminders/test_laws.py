"""What holds of reminders whatever happens to a date, to the clock, and to the leads that are asked for."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import event, rows

from ecctrack.clock import Now
from ecctrack.entry import Status, is_over
from ecctrack.reminders.due import Said, due
from ecctrack.reminders.leads import Lead, reached_at
from ecctrack.reminders.stamp import stamp
from making import at

START = at("2026-03-20T12:00").instant
ZONES = st.sampled_from(["Europe/Brussels", "Pacific/Auckland", "America/Los_Angeles"])
LEADS = st.lists(
    st.builds(Lead, st.integers(1, 20), st.just("d")) | st.builds(Lead, st.integers(1, 100), st.just("h")),
    min_size=1,
    max_size=4,
)
DATES = st.sampled_from(
    ["2026-03-29", "2026-03-28/2026-03-30", "2026-03-29T17:00", "until 2026-03-29", "2026-03-29T09:00/10:30", "?"]
)
STATUSES = st.sampled_from([None, None, None, Status.TENTATIVE, Status.CANCELLED, Status.POSTPONED])
RUNS = st.lists(st.tuples(st.integers(0, 3 * 24 * 60), DATES, STATUSES, LEADS, ZONES), min_size=1, max_size=12)
Run = tuple[int, str, Status | None, list[Lead], str]


@settings(max_examples=150, deadline=None)
@given(RUNS)
def test_every_lead_reached_is_said_or_was_and_nothing_twice(runs: Sequence[Run]) -> None:
    said: list[Said] = []
    announced: set[tuple[str, str]] = set()
    clock = START
    for minutes, written, status, leads, zone in runs:
        clock += timedelta(minutes=minutes)
        now = Now(clock, zone)
        entry = event(written, status=status)
        when, shown = entry.milestones[0].when, rows([entry], now)
        found = due(shown, said, leads, now)
        assert len(found) <= 1
        for reminder in found:
            said += reminder.counts_as
            if reminder.lead:
                key = (stamp(when), str(reminder.lead))
                assert key not in announced, "said twice"
                announced.add(key)
                assert not is_over(when, now)
        assert due(shown, said, leads, now) == (), "what was said is due again"
        reached = [lead for lead in leads if (instant := reached_at(when, lead, now)) and instant <= now.instant]
        if reached and not is_over(when, now) and status not in (Status.CANCELLED, Status.POSTPONED):
            assert any(date_ == stamp(when) for date_, _ in announced), "missed"
            assert said[-1].date == stamp(when), "the reader believes in another date"


@given(
    st.lists(st.dates(date(2026, 11, 1), date(2026, 12, 31)), max_size=8),
    st.integers(0, 60),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_rows_changes_nothing(days: list[date], after: int, random: object) -> None:
    now = Now(at("2026-11-01T08:00").instant + timedelta(days=after))
    shown = list(rows([event(day.isoformat(), id_=f"e{number}") for number, day in enumerate(days)], now))
    shuffled = list(shown)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    leads = (Lead(30, "d"), Lead(1, "d"))
    assert due(shown, (), leads, now) == due(shuffled, (), leads, now)
