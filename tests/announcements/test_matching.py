"""What an announcement names and the catalogue has already: the same, the same on another date, or another thing."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from ecctrack.announcements.comparing import Change, Known
from ecctrack.announcements.matching import Catalogued, recognised
from ecctrack.announcements.proposal import Proposal, ProposedMove
from ecctrack.entry import Entry, Status, as_written
from ecctrack.store.load import load, shipped
from making import entries

CATALOGUE = entries("""
[[event]]
id = "cmr-2026-turku"
kind = "clusters-meet-regions"
title = "Clusters meet Regions Turku"
start = 2026-05-12
end = 2026-05-13
city = "Turku"
country = "FI"

[[event]]
id = "cmr-2025-turku"
kind = "clusters-meet-regions"
title = "Clusters meet Regions Turku"
start = 2025-05-14
city = "Turku"
country = "FI"

[[event]]
id = "cmr-2027-porto"
kind = "clusters-meet-regions"
title = "Clusters meet Regions Porto"
start = 2027-04-14
end = 2027-04-15
city = "Matosinhos"
country = "PT"

[[event]]
id = "conference-2027"
kind = "conference"
title = "European Cluster Conference 2027"
start = 2027-05-03
end = 2027-05-05
city = "Vienna"
country = "AT"

[[event]]
id = "talk-2026-skills"
kind = "talk"
title = "EU Clusters Talk: Skills for the green transition"
start = 2026-02-18T08:30:00
end = 2026-02-18T09:45:00

[[call]]
id = "i3-2026-inv1"
title = "Interregional Innovation Investments Strand 1"
programme = "I3"
topic = "I3-2026-INV1"
opens = 2026-05-05
deadline = 2026-11-12T17:00:00

[[call]]
id = "i3-2026-inv2a"
title = "Interregional Innovation Investments Strand 2a"
programme = "I3"
topic = "I3-2026-INV2a"
deadline = 2026-11-12T17:00:00

[[call]]
id = "biotech"
title = "Scaling up biotech clusters"
deadlines = { stage-1 = 2026-03-03T17:00:00, stage-2 = 2026-09-15T17:00:00 }

[[call]]
id = "step"
title = "EIC STEP Scale Up"
topic = "EIC-2026-STEP"
deadlines = { cut-off-1 = 2026-02-11T17:00:00, cut-off-2 = 2026-05-06T17:00:00, cut-off-3 = 2026-11-25T17:00:00 }

[[call]]
id = "fusenet-internships"
title = "FuseNet support for internships"
deadline = 2026-06-30

[[call]]
id = "fusenet-schools"
title = "FuseNet support for schools"
deadline = 2026-06-30

[[call]]
id = "cascade-1"
title = "Vouchers for energy"
topic = "SMP-2026-CASCADE"
deadline = 2026-06-30

[[call]]
id = "cascade-2"
title = "Vouchers for tourism"
topic = "SMP-2026-CASCADE"
deadline = 2026-06-30

[[call]]
id = "always"
title = "Calls from Euroclusters"
topic = "ALWAYS-2026"
model = "continuous"
""")


def day(text: str) -> date:
    return date.fromisoformat(text)


def hour(text: str) -> datetime:
    return datetime.fromisoformat(text)


def event(title: str, start: str, **more: object) -> Proposal:
    return replace(Proposal("event", title, "…", start=day(start)), **more)  # type: ignore[arg-type]


def call(title: str, deadline: str | None = None, **more: object) -> Proposal:
    when = None if deadline is None else hour(deadline) if "T" in deadline else day(deadline)
    return replace(Proposal("call", title, "…", deadline=when), **more)  # type: ignore[arg-type]


def known(proposal: Proposal) -> tuple[str, list[Change]] | None:
    found = Catalogued(CATALOGUE).known(proposal)
    return (found.entry.id, list(found.changes)) if found else None


TURKU = {"kind": "clusters-meet-regions", "city": "Turku", "country": "FI"}


CONFERENCE = {"kind": "conference", "city": "Vienna", "country": "AT"}


@pytest.mark.parametrize(
    ("proposal", "entry_id"),
    [
        (event("Clusters meet Regions in Turku", "2026-05-12", **TURKU), "cmr-2026-turku"),
        (event("The 24th matchmaking of regions", "2026-05-12", **TURKU), "cmr-2026-turku"),
        (event("Clusters meet Regions", "2025-05-14", **TURKU), "cmr-2025-turku"),
        (event("Skills for the green transition", "2026-02-18", kind="talk"), "talk-2026-skills"),
        (event("Skills for the green transition", "2026-02-18", kind="conference"), "talk-2026-skills"),
        (call("Anything at all", "2026-11-12", topic="i3-2026-inv1"), "i3-2026-inv1"),
        (call("I3: Interregional innovation investments, strand 2A", "2026-11-12"), "i3-2026-inv2a"),
        (call("FuseNet: support for internships", "2026-06-30"), "fusenet-internships"),
        (call("Energy vouchers", "2026-06-30", topic="SMP-2026-CASCADE"), "cascade-1"),
        (call("Scaling up biotech clusters", "2026-09-15"), "biotech"),
        (call("Euroclusters calls", continuous=True), "always"),
    ],
)
def test_the_same_thing_is_known(proposal: Proposal, entry_id: str) -> None:
    assert known(proposal) == (entry_id, [])


@pytest.mark.parametrize(
    "proposal",
    [
        event("Clusters meet Regions Oulu", "2026-05-12", kind="clusters-meet-regions", city="Oulu", country="FI"),
        event("Clusters meet Regions Turku", "2027-05-12", **TURKU),
        event("Clusters meet Regions Braga", "2027-04-14", kind="clusters-meet-regions", city="Braga", country="PT"),
        event("Clusters meet Regions Porto", "2027-05-12", kind="clusters-meet-regions", city="Porto", country="PT"),
        event("European Cluster Conference 2027 side event", "2027-05-02", **CONFERENCE),
        event("Pre-event of the European Cluster Conference 2027", "2027-05-03", **CONFERENCE),
        event(
            "European Cluster Conference 2027",
            "2027-05-02",
            quote="Join our side event to the European Cluster Conference 2027 on 2 May 2027 in Vienna.",
            **CONFERENCE,
        ),
        event("EU Clusters Talk: Chips", "2026-02-18", kind="talk"),
        call("Interregional Innovation Investments Strand 2b", "2026-11-12"),
        call("Interregional Innovation Investments Strand 1 and 2a", "2026-11-12"),
        call("Interregional Innovation Investments Strand 1", "2027-11-11"),
        call("Interregional Innovation Investments Strand 1", "2026-11-12", topic="I3-2027-INV1"),
        call("FuseNet support for doctoral candidates", "2026-06-30"),
        call("FuseNet support for internships 2028", "2028-06-30"),
        call("Vouchers for fisheries", "2026-05-30", topic="SMP-2026-CASCADE"),
        call("Calls from Euroclusters", "2026-06-30"),
        event("Interregional Innovation Investments Strand 1", "2026-11-12"),
    ],
)
def test_another_thing_is_not(proposal: Proposal) -> None:
    assert known(proposal) is None


MOVED = [
    (
        event("Clusters meet Regions Turku", "2026-06-09", end=day("2026-06-10"), **TURKU),
        ("cmr-2026-turku", [Change("event", day("2026-05-12"), day("2026-06-09"), day("2026-06-10"))]),
    ),
    (
        event("Clusters meet Regions Turku", "2026-05-12", end=day("2026-05-14"), **TURKU),
        ("cmr-2026-turku", [Change("event", day("2026-05-12"), day("2026-05-12"), day("2026-05-14"))]),
    ),
    (
        call("Strand 1", "2026-11-19T17:00", topic="I3-2026-INV1", opens=day("2026-05-05")),
        ("i3-2026-inv1", [Change("deadline", hour("2026-11-12T17:00"), hour("2026-11-19T17:00"))]),
    ),
    (
        call("Strand 1", "2026-11-12T12:00", topic="I3-2026-INV1"),
        ("i3-2026-inv1", [Change("deadline", hour("2026-11-12T17:00"), hour("2026-11-12T12:00"))]),
    ),
    (
        call("Scaling up biotech clusters", "2026-09-22T17:00"),
        ("biotech", [Change("stage-2", hour("2026-09-15T17:00"), hour("2026-09-22T17:00"))]),
    ),
    (
        call("Biotech clusters", deadlines=(("stage-1", day("2026-03-03")), ("stage-2", day("2026-10-01")))),
        ("biotech", [Change("stage-2", hour("2026-09-15T17:00"), day("2026-10-01"))]),
    ),
    (
        call("Biotech clusters", "2027-01-12", moved=(ProposedMove("deadline", day("2026-03-03")),)),
        ("biotech", [Change("stage-1", hour("2026-03-03T17:00"), day("2027-01-12"))]),
    ),
    (
        event("Clusters meet Regions Turku", "2026-05-12", register_by=day("2026-05-01"), **TURKU),
        ("cmr-2026-turku", [Change("registration", None, day("2026-05-01"))]),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("proposal", "found"), MOVED)
def test_the_same_thing_on_another_date_is_a_move(proposal: Proposal, found: tuple[str, list[Change]]) -> None:
    assert known(proposal) == found


def test_which_of_several_deadlines_is_meant_is_a_doubt() -> None:
    found = Catalogued(CATALOGUE).known(call("Scaling up biotech clusters", "2026-09-22"))
    assert found
    assert found.doubts == ("the entry has 2 deadlines; the nearest, stage-2, was taken",)


STEP = "EIC-2026-STEP"
FIRST, SECOND, THIRD = "2026-02-11T17:00", "2026-05-06T17:00", "2026-11-25T17:00"


def cut_offs(*hours: str, **more: object) -> Proposal:
    said = tuple((f"cut-off-{number}", hour(when)) for number, when in enumerate(hours, start=1))
    return call("STEP", None, deadlines=said, topic=STEP, **more)


@pytest.mark.parametrize(
    ("proposal", "changes"),
    [
        (cut_offs(SECOND, THIRD), []),
        (cut_offs(THIRD, "2027-03-03T17:00"), [Change("cut-off-4", None, hour("2027-03-03T17:00"))]),
        (call("STEP", "2027-03-03", topic=STEP), [Change("cut-off-4", None, day("2027-03-03"))]),
        (
            cut_offs(THIRD, "2027-03-03T17:00", "2027-06-02T17:00"),
            [
                Change("cut-off-4", None, hour("2027-03-03T17:00")),
                Change("cut-off-5", None, hour("2027-06-02T17:00")),
            ],
        ),
        (
            cut_offs(SECOND, "2026-12-02T17:00"),
            [Change("cut-off-3", hour(THIRD), hour("2026-12-02T17:00"))],
        ),
        (
            cut_offs(FIRST, "2026-06-24T17:00", THIRD),
            [Change("cut-off-2", hour(SECOND), hour("2026-06-24T17:00"))],
        ),
        (
            cut_offs("2026-09-16T17:00", "2026-11-25T12:00", moved=(ProposedMove("cut-off-1", day("2026-05-06")),)),
            [
                Change("cut-off-2", hour(SECOND), hour("2026-09-16T17:00")),
                Change("cut-off-3", hour(THIRD), hour("2026-11-25T12:00")),
            ],
        ),
        (cut_offs("2025-09-03T17:00", "2026-08-19T17:00"), []),
        (
            call("Biotech clusters", deadlines=(("stage-1", day("2026-09-15")), ("stage-2", day("2027-02-02")))),
            [],
        ),
        (
            call(
                "Scaling up biotech clusters",
                deadlines=(("stage-1", day("2026-05-05")), ("stage-2", day("2027-01-12"))),
            ),
            [
                Change("stage-1", hour("2026-03-03T17:00"), day("2026-05-05")),
                Change("stage-2", hour("2026-09-15T17:00"), day("2027-01-12")),
            ],
        ),
    ],
)  # fmt: skip
def test_cut_offs_are_known_by_their_days_not_by_their_numbers(proposal: Proposal, changes: list[Change]) -> None:
    found = known(proposal)
    assert found
    assert found[1] == changes


@pytest.mark.parametrize(
    ("proposal", "doubts"),
    [
        (cut_offs(SECOND, THIRD), ()),
        (
            cut_offs(THIRD, "2027-03-03T17:00"),
            ("2027-03-03 is none of the entry's cut-offs and would be a further one, cut-off-4",),
        ),
        (cut_offs(THIRD, "2026-08-19T17:00"), ("2026-08-19 is none of the entry's deadlines",)),
        (call("Always", "2026-08-19", topic="ALWAYS-2026"), ("2026-08-19 is none of the entry's deadlines",)),
    ],
)
def test_a_date_that_is_none_of_the_entry_s_is_a_doubt(proposal: Proposal, doubts: tuple[str, ...]) -> None:
    found = Catalogued(CATALOGUE).known(proposal)
    assert found
    assert found.doubts == doubts


def test_a_date_is_that_of_the_cut_off_that_had_none() -> None:
    (entry,) = entries("""
[[call]]
id = "open"
title = "Open"
topic = "EIC-2026-STEP"
deadlines = { cut-off-1 = 2026-02-11, cut-off-2 = "to be announced" }
""")
    found = Catalogued([entry]).known(cut_offs(FIRST, THIRD))
    assert found
    assert found.changes == (
        Change("cut-off-1", day("2026-02-11"), hour(FIRST)),
        Change("cut-off-2", None, hour(THIRD)),
    )


def test_a_cancellation_is_a_status_to_take_over() -> None:
    found = Catalogued(CATALOGUE).known(event("Clusters meet Regions Turku", "2026-05-12", status="cancelled", **TURKU))
    assert found == Known(CATALOGUE[0], (), ("the announcement says it is cancelled",), "cancelled")


@pytest.mark.parametrize(
    ("more", "status", "changes"),
    [
        ({"status": "postponed"}, "postponed", 0),
        ({"status": "postponed", "start": None}, "postponed", 0),
        ({"status": "postponed", "start": day("2026-06-09")}, None, 1),
        ({"status": "cancelled", "start": day("2026-06-09")}, "cancelled", 0),
        (
            {"status": "cancelled", "start": day("2026-06-09"), "moved": (ProposedMove("event", day("2026-05-12")),)},
            None,
            1,
        ),
        ({"status": "cancelled", "start": None, "register_by": day("2026-05-01")}, None, 1),
        ({"status": "tentative"}, None, 0),
    ],
)
def test_a_new_date_is_a_move_whatever_it_is_called(more: dict[str, object], status: str | None, changes: int) -> None:
    said = event("Clusters meet Regions Turku", "2026-05-12", **TURKU)
    found = Catalogued(CATALOGUE).known(replace(said, **more))  # type: ignore[arg-type]
    assert found
    assert (found.status, len(found.changes)) == (status, changes)


def test_what_the_entry_says_already_is_no_news() -> None:
    off = [entry._replace(status=Status.CANCELLED) for entry in CATALOGUE]
    for said, doubts in (("cancelled", ()), ("postponed", ("the announcement says it is postponed",))):
        found = Catalogued(off).known(event("Clusters meet Regions Turku", "2026-05-12", status=said, **TURKU))
        assert found == Known(off[0], (), doubts)


PORTO = {"kind": "clusters-meet-regions", "city": "Porto", "country": "PT"}


@pytest.mark.parametrize("title", ["Clusters meet Regions Porto", "Clusters meet Regions"])
def test_the_same_title_and_day_in_another_city_is_a_doubt(title: str) -> None:
    found = Catalogued(CATALOGUE).known(event(title, "2027-04-14", end=day("2027-04-15"), **PORTO))
    assert found
    assert (found.entry.id, found.changes) == ("cmr-2027-porto", ())
    assert found.doubts == ("the announcement says Porto, the entry Matosinhos",)


def test_of_two_on_one_day_the_one_in_its_city_is() -> None:
    here = event("Clusters meet Regions", "2027-04-14", **(PORTO | {"city": "Matosinhos"}))
    found = recognised([event("Clusters meet Regions", "2027-04-14", **PORTO), here], Catalogued(CATALOGUE))
    assert [each.entry.id if each else None for each in found] == [None, "cmr-2027-porto"]


def test_a_title_edited_to_the_other_city_is_pointed_out() -> None:
    renamed = event("Clusters meet Regions Braga", "2027-04-14", **(PORTO | {"city": "Braga"}))
    near = Catalogued(CATALOGUE).perhaps(renamed)
    assert near
    assert near.id == "cmr-2027-porto"


def test_an_event_is_known_though_its_sentence_names_side_events() -> None:
    said = event("European Cluster Conference 2027", "2027-05-10", **CONFERENCE)
    quote = "European Cluster Conference 2027, 10-12 May, Vienna; side events on 9 May"
    assert known(replace(said, quote=quote)) == (
        "conference-2027",
        [Change("event", day("2027-05-03"), day("2027-05-10"))],
    )


def test_of_two_that_would_be_one_the_nearer_is() -> None:
    near = event("Clusters meet Regions Turku", "2026-05-12", **TURKU)
    far = event("Clusters meet Regions Turku", "2026-09-12", **TURKU)
    found = recognised([far, near], Catalogued(CATALOGUE))
    assert [each.entry.id if each else None for each in found] == [None, "cmr-2026-turku"]


def test_what_is_only_like_it_is_pointed_out() -> None:
    near = Catalogued(CATALOGUE).perhaps(call("Investments strand 1 and 2a", "2026-11-12", programme="I3"))
    assert near
    assert near.id.startswith("i3-2026-inv")
    assert Catalogued(CATALOGUE).perhaps(call("Strand 1 and 2a", "2026-10-12")) is None


def proposal_of(entry: Entry, later: timedelta) -> Proposal | None:
    """What an announcement of an entry might say, some days later; None if it has no date."""
    dates = [(milestone.key, as_written(milestone.when)) for milestone in entry.milestones]
    moved = {key: when + later for key, when in dates if when}
    if entry.type == "event" and "event" in moved:
        where = {"kind": str(entry.kind), "city": entry.city, "country": entry.country}
        return event(entry.title, moved["event"].isoformat()[:10], **where)
    closings = {key: when for key, when in moved.items() if key not in ("opens", "event", "registration")}
    if entry.type == "call" and closings:
        return call(entry.title, deadlines=tuple(closings.items()), programme=entry.programme)
    return None


@pytest.mark.parametrize(("days", "alike"), [(0, 1.0), (14, 0.99), (-45, 0.99)])
def test_every_entry_of_the_curated_file_is_found_without_its_topic(days: int, alike: float) -> None:
    every = load([shipped()]).entries
    catalogued = Catalogued(every)
    made = [(entry, proposal) for entry in every if (proposal := proposal_of(entry, timedelta(days)))]
    assert len(made) > 400
    found = [(entry.id, known.entry.id) for entry, proposal in made if (known := catalogued.known(proposal))]
    right = sum(one == other for one, other in found)
    assert right >= alike * len(made)
    assert len(found) - right <= (1 - alike) * len(made)


def test_no_entry_of_the_curated_file_is_taken_for_next_years() -> None:
    every = load([shipped()]).entries
    catalogued = Catalogued(every)
    made = [proposal for entry in every if (proposal := proposal_of(entry, timedelta(365)))]
    assert sum(catalogued.known(proposal) is not None for proposal in made) <= 0.03 * len(made)
