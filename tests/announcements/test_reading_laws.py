# ruff: noqa: SIM905  # lists of words
import json
import sys
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecctrack.announcements.output import as_json
from ecctrack.announcements.reading import proposals

TODAY = date(2025, 3, 3)

PIECES = st.sampled_from(
    [
        *"Deadline: conference - 1. # [a](b) [ ]( “ ” from to ; : . , ( ) > ** | ¦ 📅 📍 🔔".split(),
        *"Frist postponed online".split(),
        *"originally cancelled The 12/05/2025 24/2-1/3 a@b.example http://x.example/5-May-2025".split(),
        *"\u202e \x00 ﷽ ß İ ς".split(),
        *"HORIZON-CL5-2027-07-D3-16|5 May 2025|6. Mai|le 7 mai|17:00 CET|in Brno, Czechia".split("|"),
        *"register by|bis zum".split("|"),
        *"First stage|cut-off dates|Venue:|Time: 10:00|save the date|\n|\n\n|\t|\u2028".split("|"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_text_made_of_what_announcements_are_made_of_is_read_or_left(text: str) -> None:
    document = json.loads(as_json(proposals(text, TODAY)))
    assert document["version"] == 1
    for proposal in document["proposals"]:
        assert proposal["title"]
        assert len(proposal["quote"]) <= 300
        assert "\n" not in proposal["quote"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_reading_fail(text: str) -> None:
    proposals(text, TODAY)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_reading_twice_proposes_the_same(text: str) -> None:
    assert proposals(text, TODAY) == proposals(text, TODAY)


def calls_made(read: Callable[[], object]) -> int:
    """How many Python functions `read` calls: the cost, on any machine."""
    count = 0

    def tick(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(tick)
    try:
        read()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "Conference in Brno, Czechia, on 6 May 2025. Register by 5 May 2025.\n\n",
        "- Call for ports: apply by 6 June 2025\n",
        "the conference of the year takes place on 12 June 2025 in Brno, Czechia, and\n",
        "5 May 2025, ",
        "Register by 5 May 2025. ",
        "Heading\n\n",
        "[a](",
        "“",
        "Aa ",
        "| a ",
        "Topic\tDeadline\n",
        "moved from 5 May to 6 May 2025, ",
        "5 May 2025\n\nOpening\n\n",
        "📅 ",
        "- ",
        ". ",
    ],
)
def test_a_text_four_times_as_long_costs_at_most_five_times_as_much(piece: str) -> None:
    short = piece * (4_000 // len(piece))
    proposals(short, TODAY)
    once = calls_made(lambda: proposals(short, TODAY))
    four_times = calls_made(lambda: proposals(short * 4, TODAY))
    assert four_times <= 5 * once + 2_000
