import pytest
from examples import row

from ecctrack.calendars.wording import categories, description, location, summary

CALL = """
[[call]]
id = "i3"
title = "Capacity Building Strand 2b"
programme = "I3"
topic = "I3-2023-CAP2b"
opens = 2023-11-15T10:00:00
deadlines = { cut-off-1 = 2024-02-15T17:00:00, cut-off-2 = 2024-11-14T17:00:00 }
budget_eur = 13_000_000
url = "https://example.org/i3"
source = "Official Journal"
checked = 2026-11-20
tags = ["regions, cities"]
moved = [{ on = 2024-10-01, milestone = "cut-off-2", from = 2024-10-14T17:00:00, why = "many questions" }]
"""
EVENT = """
[[event]]
id = "cmr"
kind = "clusters-meet-regions"
title = "Clusters meet Regions Heilbronn"
start = 2024-11-13
end = 2024-11-14
register_by = 2024-11-06T12:00:00
city = "Heilbronn"
country = "DE"
"""


def _postponed(toml: str) -> str:
    return toml + 'status = "postponed"\nmoved = [{ on = 2024-11-04, milestone = "event", from = 2024-11-13 }]\n'


@pytest.mark.parametrize(
    ("toml", "milestone", "said"),
    [
        (CALL, "opens", "Opening 10:00: Capacity Building Strand 2b (I3-2023-CAP2b)"),
        (CALL, "cut-off-2", "Deadline 17:00: Capacity Building Strand 2b (I3-2023-CAP2b, cut-off 2 of 2)"),
        (EVENT, "event", "Clusters meet Regions Heilbronn"),
        (EVENT, "registration", "Registration deadline 12:00: Clusters meet Regions Heilbronn"),
        (_postponed(EVENT), "event", "Postponed: Clusters meet Regions Heilbronn"),
        (
            _postponed(EVENT),
            "registration",
            "Postponed registration deadline 12:00: Clusters meet Regions Heilbronn",
        ),
        (
            CALL.replace("17:00:00,", '17:00:00,').replace("[[call]]", '[[call]]\nzone = "Europe/Dublin"'),
            "cut-off-1",
            "Deadline 17:00 Dublin time: Capacity Building Strand 2b (I3-2023-CAP2b, cut-off 1 of 2)",
        ),
    ],
)  # fmt: skip
def test_a_title_makes_sense_alone(toml: str, milestone: str, said: str) -> None:
    found = row(toml, milestone)
    assert summary(found.entry, found.milestone) == said


def test_a_topic_that_the_title_names_is_not_said_twice() -> None:
    found = row(CALL.replace("Capacity Building", "I3-2023-cap2B Capacity Building"), "cut-off-1")
    assert summary(found.entry, found.milestone).count("2023") == 1


def test_a_title_of_nothing_but_noncharacters_gives_way_to_the_id() -> None:
    found = row(EVENT.replace("Clusters meet Regions Heilbronn", "\ufdd0"), "event")
    assert summary(found.entry, found.milestone) == "cmr"


def test_the_description_says_what_a_reader_needs_a_fact_a_line() -> None:
    found = row(CALL, "cut-off-2")
    assert description(found.entry, found.milestone).splitlines() == [
        "Cut-off 2 of 2 closes: Thursday 14 November 2024, 17:00 Brussels time.",
        "Moved from 14 October 2024, 17:00 (known since 1 October 2024): many questions",
        "Programme: I3",
        "Topic: I3-2023-CAP2b",
        "Budget: EUR 13,000,000",
        "https://example.org/i3",
        "Source: Official Journal",
        "Last checked: 20 November 2026",
    ]


def test_the_description_of_what_is_postponed_says_so_and_what_it_was_to_be() -> None:
    found = row(_postponed(EVENT), "event")
    assert description(found.entry, found.milestone).splitlines() == [
        "Event: Wednesday 13 November 2024 to Thursday 14 November 2024.",
        "Postponed: this date no longer holds, and the new one is not known yet.",
        "Called off; it was to be on 13 November 2024 (known since 4 November 2024)",
        "Kind: clusters meet regions",
    ]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("start = 2024-06-26T08:30:00\nend = 2024-06-26T09:45:00", "26 June 2024, 08:30 to 09:45 Brussels time."),
        (
            'zone = "America/New_York"\nstart = 2024-06-26T20:30:00\nend = 2024-06-27T09:45:00',
            (
                "26 June 2024, 20:30 to Thursday 27 June 2024, 09:45 New York time "
                "(Thursday 27 June 2024, 02:30 Brussels time)."
            ),
        ),
    ],
)
def test_hours_are_the_clock_of_the_place_and_of_brussels(lines: str, said: str) -> None:
    found = row(f'[[event]]\nid = "e"\ntitle = "E"\n{lines}\n', "event")
    assert description(found.entry, found.milestone) == f"Event: Wednesday {said}"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ('city = "Heilbronn"\ncountry = "DE"', "Heilbronn, Germany"),
        ('city = "Heilbronn"\ncountry = "DE"\nonline = true', "Heilbronn, Germany and online"),
        ("online = true", "online"),
        ('country = "XK"', "Kosovo"),
        ("", ""),
    ],
)
def test_a_place_is_one_that_maps_find(lines: str, place: str) -> None:
    assert location(row(f'[[event]]\nid = "e"\ntitle = "E"\nstart = 2024-01-01\n{lines}\n', "event").entry) == place


def test_categories_have_no_comma_and_none_is_there_twice() -> None:
    found = row(CALL.replace('["regions, cities"]', '["regions, cities", "I3", "a;b\\\\c", ","]'), "cut-off-1")
    assert categories(found.entry, found.milestone) == ("Deadline", "I3", "regions cities", "a b/c")
