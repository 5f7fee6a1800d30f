"""The reader takes from whole announcements what a careful curator would: the texts beside this file."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ecctrack.announcements.proposal import Proposal
from ecctrack.announcements.reading import proposals

HERE = Path(__file__).parent


class Fact(NamedTuple):
    role: str
    first: str
    last: str


class Score(NamedTuple):
    found: int
    wanted: int
    wrong: int
    hours: tuple[int, int]


def day(value: object) -> str | None:
    return str(value)[:10] if isinstance(value, str) and value[:4].isdigit() and len(value) >= 10 else None


def dates(entry: Mapping[str, Any]) -> Iterator[tuple[Fact, str]]:
    """The facts of one entry of the truth, each with its date as written."""
    call = entry["kind"] == "call"
    if first := day(entry.get("start")):
        last = None if call else day(entry.get("end"))
        yield Fact("opens" if call else "event", first, last or first), entry["start"]
    for each in entry.get("cutoffs") or [entry.get("deadline")]:
        written = str(each.get("deadline") if isinstance(each, dict) else each)
        if closing := day(written):
            yield Fact("deadline", closing, closing), written


def may_be_left_out(entry: Mapping[str, Any], fact: Fact) -> bool:
    return bool(entry.get("optional")) or fact.role == "opens" or entry.get("status") in ("cancelled", "closed")


def before(entry: Mapping[str, Any]) -> Iterator[Fact]:
    if closing := day(entry.get("old_deadline")):
        yield Fact("deadline", closing, closing)
    if first := day(entry.get("old_start")):
        yield Fact("event", first, day(entry.get("old_end")) or first)


def proposed(found: Iterable[Proposal]) -> Iterator[tuple[Fact, date]]:
    for proposal in found:
        if proposal.status == "cancelled":
            continue
        if proposal.start:
            last = proposal.end or proposal.start
            yield Fact("event", str(proposal.start)[:10], str(last)[:10]), proposal.start
        for when in (proposal.deadline, proposal.register_by, *(closing for _, closing in proposal.deadlines)):
            if when:
                yield Fact("deadline", str(when)[:10], str(when)[:10]), when
        if proposal.opens:
            yield Fact("opens", str(proposal.opens)[:10], str(proposal.opens)[:10]), proposal.opens


def score(name: str, today: date) -> Score:
    truth = json.loads((HERE / "texts" / f"{name}.json").read_text(encoding="utf-8"))
    found = dict(proposed(proposals((HERE / "texts" / f"{name}.txt").read_text(encoding="utf-8"), today)))
    wanted, allowed, loose = {}, set(), set()
    for entry in truth:
        for fact, written in dates(entry):
            if may_be_left_out(entry, fact):
                allowed.add(fact)
            else:
                wanted[fact] = written
        allowed |= set(before(entry))
        told = json.dumps(entry.get("conflict", ""))
        loose |= {told[at : at + 10] for at in range(len(told)) if day(told[at : at + 10])}
    wrong = [fact for fact in found if fact not in wanted and fact not in allowed and fact.first not in loose]
    hit = [fact for fact in wanted if fact in found]
    timed = [fact for fact in hit if "T" in wanted[fact]]
    right = [
        fact for fact in timed if isinstance(when := found[fact], datetime) and wanted[fact][11:16] == f"{when:%H:%M}"
    ]
    return Score(len(hit), len(wanted), len(wrong), (len(right), len(timed)))


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    index = json.loads((HERE / "index.json").read_text(encoding="utf-8"))
    return [score(each["name"], date.fromisoformat(each["ref_date"])) for each in index]


def test_nearly_every_fact_is_found(scores: list[Score]) -> None:
    assert sum(each.found for each in scores) >= 0.95 * sum(each.wanted for each in scores) > 50


def test_hardly_anything_else_is_proposed(scores: list[Score]) -> None:
    assert sum(each.wrong for each in scores) <= 0.05 * sum(each.found for each in scores)


def test_the_hours_are_right(scores: list[Score]) -> None:
    assert sum(each.hours[0] for each in scores) >= 0.95 * sum(each.hours[1] for each in scores) > 10
