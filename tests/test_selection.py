"""Which milestones are chosen, in which order, and what is said of the others."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.clock import Now
from ecctrack.entry import Entry, NotAnnounced, days_of, is_over
from ecctrack.selection import STALE_AFTER_DAYS, Row, Selection, Staleness, Wanted, Window, select, staleness
from ecctrack.text import plain
from making import ZONES, at, call, entries, event

GOOD = entries((Path(__file__).parent / "data" / "good.toml").read_text(encoding="utf-8"))
NOON = at("2026-11-23T12:00")
EVERYTHING = Window(None, None, "included")
AHEAD = Window(date(2026, 11, 23), date(2027, 2, 21))
BACK = Window(date(2026, 8, 25), date(2026, 11, 23), "only")
DAYS = st.dates(date(2025, 12, 1), date(2027, 10, 1))
NOWS = st.builds(
    lambda day, clock, zone: at(f"{day}T{clock}", reader=zone),
    DAYS, st.sampled_from(["00:00", "09:00", "16:59:59", "17:00", "23:59:59"]), st.sampled_from(ZONES),
)  # fmt: skip
WINDOWS = st.builds(
    Window, st.none() | DAYS, st.none() | DAYS, st.sampled_from(["left out", "included", "only"])
).filter(lambda window: not (window.first and window.last and window.last < window.first))


def found(window: Window, wanted: Wanted | None = None, now: Now = NOON) -> Selection:
    return select(GOOD, wanted or Wanted(), window, now)


def names(rows: tuple[Row, ...]) -> list[str]:
    return [f"{row.entry.id} {row.label}" for row in rows]


def test_ahead_of_today_lies_what_is_not_over_in_order_of_date() -> None:
    assert names(found(AHEAD).rows) == [
        "lab-going-on event",
        "talk-today event",
        "matchmaking-singapore cut-off 2 of 2",
        "two-stage stage 1 of 2",
        "cmr-2026-chisinau registration",
        "closing-day deadline",
        "matchmaking-singapore event",
        "cmr-2026-chisinau event",
        "conference-cancelled event",
        "training-moved event",
        "forthcoming opens",
        "info-day-tentative event",
    ]


def test_what_lies_beyond_is_counted_and_the_nearest_of_it_named() -> None:
    ahead = found(AHEAD)
    assert (ahead.beyond, ahead.undated) == (3, 2)
    assert ahead.nearest
    assert names((ahead.nearest,)) == ["cut-offs cut-off 2 of 3"]


def test_looking_back_shows_what_is_over_and_counts_what_was_before() -> None:
    back = found(BACK)
    assert names(back.rows) == ["two-stage opens", "matchmaking-singapore cut-off 1 of 2", "closed deadline"]
    assert back.continuous == ()
    assert back.beyond == 3
    assert back.nearest
    assert names((back.nearest,)) == ["cut-offs cut-off 1 of 3"]


def test_everything_is_everything_and_what_has_no_date_comes_last() -> None:
    everything = found(EVERYTHING)
    assert len(everything.rows) == sum(len(entry.milestones) for entry in GOOD)
    assert names(everything.rows)[-2:] == ["two-stage stage 2 of 2", "cmr-2026-heilbronn event"]
    assert (everything.beyond, everything.undated, everything.nearest) == (0, 0, None)


def test_what_is_going_on_belongs_to_a_window_that_begins_in_its_midst() -> None:
    for day in ("2026-11-22", "2026-11-23", "2026-11-24"):
        window = Window(date.fromisoformat(day), date.fromisoformat(day), "included")
        assert "lab-going-on event" in names(found(window).rows)


def test_a_deadline_leaves_the_list_at_its_minute() -> None:
    window = Window(date(2026, 11, 26), None)
    assert "two-stage stage 1 of 2" in names(found(window, now=at("2026-11-26T16:59")).rows)
    assert "two-stage stage 1 of 2" not in names(found(window, now=at("2026-11-26T17:00")).rows)


def test_a_window_is_of_the_readers_days() -> None:
    # The closing day of 30 November in Auckland ends at noon of that day in Brussels.
    for zone, days in {"Europe/Brussels": ["30"], "Pacific/Auckland": ["30"], "America/Los_Angeles": ["30"]}.items():
        now = at("2026-11-23T12:00", reader=zone)
        shown = [
            str(day)
            for day in range(28, 32)
            if day < 31
            for row in found(Window(date(2026, 11, day), date(2026, 11, day)), now=now).rows
            if row.entry.id == "closing-day"
        ]
        assert shown == days


def test_of_two_that_are_equally_near_the_order_of_the_files_does_not_choose() -> None:
    some = [call("deadline = 2027-06-01", name) for name in ("b", "a", "c")]
    for window in (AHEAD, Window(date(2030, 1, 1), None, "only")):
        now = NOON if window is AHEAD else at("2030-01-01")
        near = [select(order, Wanted(), window, now).nearest for order in (some, some[::-1])]
        assert [row.entry.id for row in near if row] == ["a", "a"]


def test_whole_days_come_before_hours_of_the_same_day() -> None:
    some = entries(
        '[[event]]\nid = "c"\ntitle = "C"\nstart = 2026-12-01T00:00:00\n'
        '[[event]]\nid = "b"\ntitle = "B"\nstart = 2026-12-01\n'
        '[[event]]\nid = "a"\ntitle = "B"\nstart = 2026-12-01\n'
    )
    assert names(select(some, Wanted(), EVERYTHING, NOON).rows) == ["a event", "b event", "c event"]


@given(st.randoms(use_true_random=False), WINDOWS, NOWS)
def test_the_order_of_the_files_does_not_matter(random: Random, window: Window, now: Now) -> None:
    shuffled = list(GOOD)
    random.shuffle(shuffled)
    assert select(shuffled, Wanted(), window, now) == select(GOOD, Wanted(), window, now)


@given(WINDOWS, NOWS)
def test_a_row_is_shown_if_and_only_if_a_day_of_it_lies_in_the_window(window: Window, now: Now) -> None:
    expected, before, behind, over, undated = set(), set(), set(), 0, 0
    for entry in GOOD:
        for milestone in entry.milestones:
            days = days_of(milestone.when, now)
            done = is_over(milestone.when, now)
            if days is None:
                undated += 1
            elif window.over == "included" or done == (window.over == "only"):
                if window.first and days[1] < window.first:
                    before.add((entry.id, milestone.key))
                elif window.last and days[0] > window.last:
                    behind |= set() if done else {(entry.id, milestone.key)}
                else:
                    expected.add((entry.id, milestone.key))
            else:
                over += done
    chosen = select(GOOD, Wanted(), window, now)
    rows = {
        (row.entry.id, row.milestone.key) for row in chosen.rows if not isinstance(row.milestone.when, NotAnnounced)
    }
    assert rows == expected
    assert chosen.beyond == len(before if window.over == "only" else behind)
    assert (chosen.nearest is not None) == bool(chosen.beyond)
    assert chosen.over == over
    assert chosen.undated + len(chosen.rows) - len(rows) == undated


@given(WINDOWS, NOWS)
def test_rows_stand_in_order_of_their_first_day(window: Window, now: Now) -> None:
    firsts = [row.first or date.max for row in select(GOOD, Wanted(), window, now).rows]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(words=("chisinau",)), ["cmr-2026-chisinau"]),
        (Wanted(words=("clusters", "heil")), ["cmr-2026-heilbronn"]),
        (Wanted(words=("moldova",)), ["cmr-2026-chisinau"]),
        (Wanted(words=("eccp", "lab")), ["lab-going-on"]),
        (Wanted(words=("horizon-test",)), ["two-stage"]),
        (Wanted(words=("online",)), ["info-day-tentative", "talk-today"]),
        (Wanted(words=("eccp", "nothing")), []),
        (Wanted(kinds=frozenset({"talk", "lab"})), ["lab-going-on", "talk-today"]),
        (Wanted(kinds=frozenset({"call"}), programmes=("horizon",)), ["closed", "two-stage"]),
        (Wanted(programmes=("i3", "interreg")), ["closing-day", "cut-offs"]),
        (Wanted(countries=frozenset({"DE", "NZ"})), ["closing-day", "cmr-2026-heilbronn"]),
        (Wanted(countries=frozenset({"NZ"}), types=frozenset({"event"})), []),
        (Wanted(tags=frozenset({"eccp"})), ["lab-going-on", "talk-today"]),
        (Wanted(tags=frozenset({"cascade"})), ["always-open"]),
    ],
)
def test_every_sort_of_filter_must_fit_and_of_one_given_twice_any(wanted: Wanted, ids: list[str]) -> None:
    chosen = found(EVERYTHING, wanted)
    assert sorted({row.entry.id for row in chosen.rows} | {entry.id for entry in chosen.continuous}) == ids


def test_openings_can_be_left_out() -> None:
    labels = {row.label for row in found(EVERYTHING, Wanted(opens=False)).rows}
    assert "opens" not in labels
    assert "deadline" in labels


@given(st.text(min_size=1, max_size=8))
def test_a_word_is_found_whatever_its_case_and_accents(word: str) -> None:
    shown = plain(word).strip()
    entry = event('start = 2026-12-01\ncity = "Łódź Chișinău Île"')
    for written in ("łódź", "LODZ".replace("L", "Ł"), "chisinau", "CHIȘINĂU", "île", "ILE"):
        assert Wanted(words=(plain(written),)).matches(entry)
    assert Wanted(words=(shown,)).matches(entry) == (shown in entry.search)


@pytest.mark.parametrize(
    ("opens", "window", "shown"),
    [
        (None, AHEAD, True),
        ("2027-02-21", AHEAD, True),
        ("2027-02-22", AHEAD, False),
        ("2027-02-22", Window(None, None, "included"), True),
        ("2020-01-01", AHEAD, True),
        ("2020-01-01", BACK, False),
        ("2020-01-01", Window(date(2025, 1, 1), date(2025, 12, 31), "included"), False),
    ],
)
def test_continuous_calls_belong_to_windows_that_see_them_open(opens: str | None, window: Window, shown: bool) -> None:
    entry = call(f'model = "continuous"\n{f"opens = {opens}" if opens else ""}')
    assert select([entry], Wanted(), window, NOON).continuous == ((entry,) if shown else ())


def aged(*closings: str, checked: str | None = None) -> list[Entry]:
    lines = f"\nchecked = {checked}" if checked else ""
    return [call(f"deadline = {closing}{lines}", f"call-{closing[:10]}") for closing in closings]


def test_a_catalogue_is_stale_once_nothing_dated_lies_ahead() -> None:
    some = aged("2026-11-01", "2026-11-23T12:01:00")
    assert staleness(some, NOON) is None
    assert staleness(some, at("2026-11-23T12:01")) == Staleness(date(2026, 11, 23), None)
    always = call('model = "continuous"'), event('start = "to be announced"')
    assert staleness([*some, *always], at("2026-12-24")) == Staleness(date(2026, 11, 23), None)


def test_a_catalogue_is_stale_once_nobody_has_checked_it_for_long() -> None:
    some = [*aged("2030-01-01", checked="2026-07-26"), *aged("2030-01-02", checked="2020-01-01")]
    assert STALE_AFTER_DAYS == 120
    assert staleness(some, NOON) is None
    assert staleness(some, at("2026-11-24T00:00")) == Staleness(None, date(2026, 7, 26))
    assert staleness(aged("2030-01-01"), NOON) is None


def test_an_empty_catalogue_is_not_called_stale() -> None:
    assert staleness([], NOON) is None
