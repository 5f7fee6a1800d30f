"""What a reader may rely on in the catalogue that ships."""

import re
from collections import Counter
from datetime import date, datetime
from itertools import combinations, groupby

import pytest

from ecctrack.entry import AllDay, ClosingDay, Deadline, Entry, Kind, Model, NotAnnounced, Span, Status, When
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.load import load, shipped
from ecctrack.text import plain

SECTIONS = (
    Kind.TALK,
    Kind.CLUSTERS_MEET_REGIONS,
    Kind.LAB,
    Kind.TRAINING,
    Kind.MATCHMAKING,
    Kind.BROKERAGE,
    Kind.CONFERENCE,
    Kind.INFO_DAY,
    Kind.OTHER,
)
"""Kinds in the order of the file's sections."""
RULER = re.compile(r"# ---- (?:Events|Calls): .+? -+")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load([shipped()])


@pytest.fixture(scope="module")
def calls(catalogue: Catalogue) -> list[Entry]:
    return [entry for entry in catalogue.entries if entry.type == "call"]


@pytest.fixture(scope="module")
def events(catalogue: Catalogue) -> list[Entry]:
    return [entry for entry in catalogue.entries if entry.type == "event"]


def written(when: When) -> str:
    """A milestone as the file gives it: `day`, `first/last`, or wall times to the minute."""
    match when:
        case AllDay(first, last):
            return str(first) if first == last else f"{first}/{last}"
        case Span():
            return "/".join(time.isoformat(timespec="minutes") for time in (when.start, when.end) if time)
        case Deadline():
            return when.wall.isoformat(timespec="minutes")
        case ClosingDay():
            return str(when.day)
        case NotAnnounced():
            return "to be announced"


def dates(entry: Entry) -> dict[str, str]:
    return {milestone.key: written(milestone.when) for milestone in entry.milestones}


def test_it_loads_without_a_problem(catalogue: Catalogue) -> None:
    assert catalogue.title == "European cluster events and funding calls"
    assert len(catalogue.entries) >= 431


def test_every_entry_says_where_it_comes_from_and_when_it_was_checked(catalogue: Catalogue) -> None:
    assert [entry.id for entry in catalogue.entries if not entry.source or not entry.checked] == []


def test_an_entry_without_a_page_says_so(catalogue: Catalogue) -> None:
    without = [entry for entry in catalogue.entries if not entry.url]
    assert [entry.id for entry in without if "page" not in (entry.note or "")] == []


def test_only_interreg_europe_keeps_another_clock_than_brussels(catalogue: Catalogue) -> None:
    elsewhere = {entry.id: entry.zone for entry in catalogue.entries if entry.zone != "Europe/Brussels"}
    assert set(elsewhere.values()) == {"Europe/Paris"}
    assert [entry_id for entry_id in elsewhere if not entry_id.startswith("interreg-europe-")] == []


def test_events_stand_by_kind_and_first_day(events: list[Entry]) -> None:
    def place(entry: Entry) -> tuple[int, str, str]:
        assert entry.kind
        return SECTIONS.index(entry.kind), dates(entry)["event"], entry.id

    assert [entry.id for entry in events] == [entry.id for entry in sorted(events, key=place)]


def test_calls_stand_by_id(calls: list[Entry]) -> None:
    ids = [entry.id for entry in calls]
    assert ids == sorted(ids)


def test_every_section_has_its_line_and_no_more_than_one_programme() -> None:
    sections = re.split("^(?=# ---- )", shipped().read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert len(sections) >= 38
    for section in sections:
        ruler, _, rest = section.partition("\n")
        assert RULER.fullmatch(ruler), ruler
        assert rest.startswith("\n[["), ruler
        programmes = set(re.findall("^programme = (.+)$", rest, re.MULTILINE))
        assert len(programmes) <= 1 or "Cascade calls" in ruler, ruler


def test_the_layout_is_even() -> None:
    text = shipped().read_bytes().decode("utf-8")
    assert "\r" not in text
    assert "\t" not in text
    assert re.findall(r"^.* $", text, re.MULTILINE) == []
    assert "\n\n\n" not in text
    assert re.findall(r"[^\n]\n\[\[.*", text) == []
    assert text.endswith("\n")


def test_ids_are_lower_case_and_follow_the_topic(catalogue: Catalogue) -> None:
    for entry in catalogue.entries:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.id), entry.id
        assert not re.search(r"\d{4}-\d\d-\d\d$", entry.id) or entry.topic, entry.id
        if entry.topic and not entry.id.startswith("cascade-"):
            assert entry.id == entry.topic.lower()


def test_only_cascade_calls_share_a_topic(calls: list[Entry]) -> None:
    topics = Counter(entry.topic for entry in calls if entry.topic and not entry.id.startswith("cascade-"))
    assert [topic for topic, count in topics.items() if count > 1] == []


def test_nothing_stands_in_it_twice(catalogue: Catalogue) -> None:
    def key(entry: Entry) -> list[str]:
        return [entry.type, *sorted(when for name, when in dates(entry).items() if name != "opens")]

    def words(entry: Entry) -> list[str]:
        return sorted(re.findall(r"\w+", plain(entry.title)))

    groups = groupby(sorted(catalogue.entries, key=key), key)
    pairs = [pair for _, alike in groups for pair in combinations(alike, 2)]
    assert pairs
    assert [(one.id, other.id) for one, other in pairs if words(one) == words(other)] == []


def test_hundreds_of_calls_close_on_23_november_2026_or_later(calls: list[Entry]) -> None:
    eve = datetime.fromisoformat("2026-11-22T23:00:00+00:00")
    to_close = {
        entry.id
        for entry in calls
        for milestone in entry.milestones
        if isinstance(milestone.when, Deadline | ClosingDay) and milestone.when.instant > eve
    }
    assert len(to_close) >= 302


def test_portal_topics_close_at_17_in_brussels_on_a_working_day(calls: list[Entry]) -> None:
    topics = [entry for entry in calls if "/topic-details/" in (entry.url or "")]
    assert len(topics) >= 286
    for entry in topics:
        for milestone in entry.milestones:
            if isinstance(milestone.when, Deadline):
                wall = milestone.when.wall
                assert (wall.hour, wall.minute, milestone.when.zone) == (17, 0, "Europe/Brussels"), entry.id
                assert wall.isoweekday() <= 5, entry.id


def test_two_stage_topics_have_both_stages_and_say_what_is_inferred(calls: list[Entry]) -> None:
    two_stage = [entry for entry in calls if "two-stage" in entry.id]
    assert len(two_stage) >= 22
    for entry in two_stage:
        assert entry.model is Model.TWO_STAGE, entry.id
        if dates(entry)["stage-2"] == "to be announced":
            assert "inferred" in (entry.note or ""), entry.id


def test_cascade_calls_say_that_their_hour_is_not_confirmed(calls: list[Entry]) -> None:
    cascade = [entry for entry in calls if entry.id.startswith("cascade-")]
    assert len(cascade) >= 16
    for entry in cascade:
        assert re.match(r"cascade-\d{5}-[a-z]", entry.id)
        assert "cascade" in entry.tags
        if entry.checked == date(2026, 8, 22):
            assert "not confirmed" in (entry.note or ""), entry.id


ANNOUNCED = {
    "talk-2024-global-perspectives": {"event": "2024-06-26T08:30/2024-06-26T09:45"},
    "c2lab-2024-strasbourg": {"event": "2024-09-25/2024-09-26"},
    "cba-4-online-1": {"event": "2024-11-06"},
    "cba-4-online-2": {"event": "2024-11-11"},
    "cba-4-online-3": {"event": "2024-11-15"},
    "cba-4": {"event": "2025-03-03/2025-03-04"},
    "cmr-2024-chisinau": {"event": "2024-10-10/2024-10-11"},
    "cmr-2024-palma-de-mallorca": {"event": "2024-10-24/2024-10-25"},
    "cmr-2024-heilbronn": {"event": "2024-11-13/2024-11-14"},
    "cmr-2024-charleroi": {"event": "2024-11-27/2024-11-28"},
    "matchmaking-2024-singapore": {"event": "2024-10-22/2024-10-24"},
    "matchmaking-2024-india": {
        "event": "2024-11-19/2024-11-21",
        "cut-off-1": "2024-07-16T23:59",
        "cut-off-2": "2024-08-20T23:59",
        "cut-off-3": "2024-09-17T23:59",
    },
    "overcoming-barriers-green-transition": {"deadline": "2024-09-24"},
    "i3-2023-cap2b": {"opens": "2023-11-15", "cut-off-1": "2024-02-15T17:00", "cut-off-2": "2024-11-14T17:00"},
    "i3-2024-inv1": {"opens": "2024-06-06", "deadline": "2024-12-05T17:00"},
    "i3-2024-inv2a": {"opens": "2024-06-06", "deadline": "2024-12-05T17:00"},
    "horizon-eie-2024-connect-02-02": {"opens": "2024-06-06", "deadline": "2024-09-19T17:00"},
    "euroclusters-calls": {},
}
"""What the talk of 26 June 2024 announces, itself included, with what is known of it."""


@pytest.mark.parametrize(("entry_id", "expected"), ANNOUNCED.items())
def test_what_the_talk_announced_is_there(catalogue: Catalogue, entry_id: str, expected: dict[str, str]) -> None:
    entry = catalogue.entry(entry_id)
    assert entry
    assert dates(entry) == expected
    assert entry.zone == "Europe/Brussels"


def test_the_announced_events_have_their_places(catalogue: Catalogue) -> None:
    places = {entry_id: entry.place for entry_id in ANNOUNCED if (entry := catalogue.entry(entry_id)) and entry.place}
    assert places == {
        "c2lab-2024-strasbourg": "Strasbourg, FR",
        "cba-4-online-1": "online",
        "cba-4-online-2": "online",
        "cba-4-online-3": "online",
        "cmr-2024-chisinau": "Chișinău, MD",
        "cmr-2024-palma-de-mallorca": "Palma de Mallorca, ES",
        "cmr-2024-heilbronn": "Heilbronn, DE",
        "cmr-2024-charleroi": "Charleroi, BE",
        "matchmaking-2024-singapore": "Singapore, SG",
        "matchmaking-2024-india": "Bengaluru, IN",
    }


def test_heilbronn_is_postponed_and_keeps_its_old_days(catalogue: Catalogue) -> None:
    entry = catalogue.entry("cmr-2024-heilbronn")
    assert entry
    assert entry.status is Status.POSTPONED
    (milestone,) = entry.milestones
    (move,) = milestone.moves
    assert (move.before, move.before_end, move.on) == (date(2024, 11, 13), date(2024, 11, 14), None)
    assert "inferred" in (entry.note or "")


def test_calls_from_euroclusters_are_continuous(catalogue: Catalogue) -> None:
    entry = catalogue.entry("euroclusters-calls")
    assert entry
    assert entry.continuous


def test_a_deadline_that_moved_twice_remembers_both(catalogue: Catalogue) -> None:
    entry = catalogue.entry("horizon-cl5-2026-07-d1-03")
    assert entry
    deadline = entry.milestone("deadline")
    assert deadline
    assert written(deadline.when) == "2026-04-21T17:00"
    assert [(move.before.isoformat(), str(move.on)) for move in deadline.moves] == [
        ("2026-04-15T17:00:00", "2026-04-15"),
        ("2026-04-16T17:00:00", "2026-04-17"),
    ]
