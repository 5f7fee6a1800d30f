from datetime import date, datetime

import pytest

from ecctrack.announcements.feeds import feed
from ecctrack.announcements.proposal import Proposal

at = datetime.fromisoformat


def calendar(*entries: str, head: str = "") -> str:
    body = "\n".join(f"BEGIN:VEVENT\n{entry}\nEND:VEVENT" for entry in entries)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{head}\n{body}\nEND:VCALENDAR\n"


def only(entry: str, head: str = "") -> Proposal:
    (proposal,) = feed(calendar(entry, head=head)).proposals
    return proposal


def test_whole_days_end_on_the_last_day_itself() -> None:
    assert only(
        "UID:1\nDTSTART;VALUE=DATE:20241113\nDTEND;VALUE=DATE:20241115\n"
        "SUMMARY:Clusters meet Regions\\, Heilbronn\n"
        "LOCATION:Harmonie\\, Allee 28\\, 74072 Heilbronn\\, Germany\nURL:https://x.example/cmr\nSTATUS:TENTATIVE"
    ) == Proposal(
        type="event",
        title="Clusters meet Regions, Heilbronn",
        quote="Clusters meet Regions, Heilbronn, 2024-11-13, Harmonie, Allee 28, 74072 Heilbronn, Germany",
        start=date(2024, 11, 13),
        end=date(2024, 11, 14),
        city="Heilbronn",
        country="DE",
        url="https://x.example/cmr",
        status="tentative",
    )


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        ("DTSTART;VALUE=DATE:20241113", date(2024, 11, 13), None),
        ("DTSTART;VALUE=DATE:20241113\nDTEND;VALUE=DATE:20241114", date(2024, 11, 13), None),
        ("DTSTART;VALUE=DATE:20241113\nDTEND;VALUE=DATE:20241113", date(2024, 11, 13), None),
        ("DTSTART;VALUE=DATE:20241113\nDURATION:P2D", date(2024, 11, 13), date(2024, 11, 14)),
        (
            "DTSTART:20240626T063000Z\nDURATION:PT1H15M",
            at("2024-06-26T08:30"),
            at("2024-06-26T09:45"),
        ),
        ("DTSTART:20241126T073000Z\nDTEND:20241126T073000Z", at("2024-11-26T08:30"), None),
    ],
)
def test_ends_as_programs_write_them(lines: str, start: date, end: date | None) -> None:
    found = only(f"UID:1\nSUMMARY:Talk\n{lines}")
    assert (found.start, found.end, found.zone, found.doubts) == (start, end, None, ())


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("Europe/Brussels", None),
        ("Romance Standard Time", "Europe/Paris"),
        ("Europe/Tallinn", "Europe/Tallinn"),
        ("/mozilla.org/20050126_1/Europe/Tallinn", "Europe/Tallinn"),
        ("/x.example/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
    ],
)
def test_times_are_those_of_the_wall_in_their_zone(zone: str, name: str | None) -> None:
    found = only(f"UID:1\nSUMMARY:Talk\nDTSTART;TZID={zone}:20240626T083000\nDTEND;TZID={zone}:20240626T094500")
    assert (found.start, found.end) == (at("2024-06-26T08:30"), at("2024-06-26T09:45"))
    assert (found.zone, found.doubts) == (name, ())


def test_an_end_in_another_zone_is_told_in_that_of_the_start() -> None:
    found = only(
        "UID:1\nSUMMARY:Talk\nDTSTART;TZID=Europe/Helsinki:20240626T100000\nDTEND;TZID=Europe/Berlin:20240626T100000"
    )
    assert (found.end, found.zone) == (at("2024-06-26T11:00"), "Europe/Helsinki")


def test_the_calendar_s_zone_is_that_of_utc_times() -> None:
    found = only("UID:1\nSUMMARY:Talk\nDTSTART:20240626T063000Z", head="X-WR-TIMEZONE:Europe/Helsinki")
    assert (found.start, found.zone) == (at("2024-06-26T09:30"), "Europe/Helsinki")


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [
        ("DTSTART:20240626T083000", "the time has no zone, Europe/Brussels was taken"),
        (
            "DTSTART;TZID=Nowhere:20240626T083000",
            "the time zone Nowhere is unknown, Europe/Brussels was taken",
        ),
        (
            "DTSTART;TZID=../../x:20240626T083000",
            "the time zone ../../x is unknown, Europe/Brussels was taken",
        ),
        ("DTSTART:20240626T083000Z\nDTEND:20240626T073000Z", "the end is before the start"),
        ("DTSTART;VALUE=DATE:20240626\nDTEND;VALUE=DATE:20240601", "the end is before the start"),
        (
            "DTSTART;TZID=Europe/Paris:20240626T000000\nDTEND;TZID=Europe/Paris:20240628T000000",
            "it goes from midnight to midnight and was read as whole days",
        ),
        (
            "DTSTART:20240626T083000Z\nRRULE:FREQ=SECONDLY",
            "the entry repeats, only its first time is proposed",
        ),
    ],
)
def test_what_is_doubtful_is_said(lines: str, doubt: str) -> None:
    assert only(f"UID:1\nSUMMARY:Talk\n{lines}").doubts == (doubt,)


def test_midnight_to_midnight_is_whole_days() -> None:
    found = only("SUMMARY:Fair\nDTSTART;TZID=Europe/Paris:20240626T000000\nDTEND;TZID=Europe/Paris:20240628T000000")
    assert (found.start, found.end, found.zone) == (date(2024, 6, 26), date(2024, 6, 27), None)


@pytest.mark.parametrize(
    ("summary", "title"),
    [
        ("Deadline: I3 Strand 2b", "I3 Strand 2b"),
        ("I3 Strand 2b - call closes", "I3 Strand 2b"),
        ("Bewerbungsschluss Clusterpreis", "Bewerbungsschluss Clusterpreis"),
        ("I3 Strand 2b: deadline 17:00 (Brussels time)", "I3 Strand 2b"),
        ("I3 Strand 2b (cut-off 1)", "I3 Strand 2b"),
        ("Deadline 17:00: I3 Strand 2b", "I3 Strand 2b"),
        ("Deadline 17:00 Dublin time: I3 Strand 2b", "I3 Strand 2b"),
        ("Postponed deadline 17.00: I3 Strand 2b", "I3 Strand 2b"),
        ("Einreichfrist Cluster 2026", "Einreichfrist Cluster 2026"),
        ("Date limite : appel Relance", "Date limite : appel Relance"),
    ],
)
def test_a_summary_that_speaks_of_a_deadline_is_a_call(summary: str, title: str) -> None:
    found = only(f"UID:1\nSUMMARY:{summary}\nDTSTART;VALUE=DATE:20241114")
    assert (found.type, found.title, found.deadline, found.start) == ("call", title, date(2024, 11, 14), None)


@pytest.mark.parametrize(
    ("summary", "description", "topic", "programme"),
    [
        ("Deadline: HORIZON-CL4-2027-01-MAT-PROD-47", "", "HORIZON-CL4-2027-01-MAT-PROD-47", "Horizon Europe"),
        ("Deadline: access schemes", "Topic: I3-2026-INV1\\nI3-2026-INV1 again", "I3-2026-INV1", "I3"),
        ("Deadline: access schemes", "I3-2026-INV1 and I3-2026-INV2a", None, None),
        ("LIFE programme: call opens", "", None, "LIFE"),
        ("I3-2026-INV1 and I3-2026-INV2a: deadline", "", "I3-2026-INV1", "I3"),
    ],
)
def test_the_topic_of_a_call_is_read(summary: str, description: str, topic: str | None, programme: str | None) -> None:
    found = only(f"UID:1\nSUMMARY:{summary}\nDESCRIPTION:{description}\nDTSTART;VALUE=DATE:20270209")
    assert (found.type, found.topic, found.programme) == ("call", topic, programme)


def test_a_task_is_a_deadline_when_it_is_due() -> None:
    task = (
        "BEGIN:VTODO\nUID:1\nSUMMARY:Submit the I3 proposal\nDTSTART:20261101T080000Z\nDUE:20261112T160000Z\n"
        "BEGIN:VALARM\nTRIGGER:-P1D\nEND:VALARM\nEND:VTODO"
    )
    (found,) = feed(calendar(head=task)).proposals
    assert (found.type, found.title, found.deadline) == ("call", "Submit the I3 proposal", at("2026-11-12T17:00"))
    assert found.doubts == ()


def test_a_task_without_its_day_is_left_out_with_a_note() -> None:
    found = feed(calendar(head="BEGIN:VTODO\nUID:1\nSUMMARY:Think\nEND:VTODO"))
    assert found.proposals == ()
    assert found.notes == ("line 4: a task without a due day that can be read was left out",)


@pytest.mark.parametrize(
    ("uid", "summary", "hour"),
    [
        ("1", "I3: deadline 17:00", 17),
        ("1", "I3: deadline 16.30", 16),
        ("i3.deadline@ecctrack", "I3: deadline", 17),
        ("i3.deadline@ecctrack", "Deadline 16:30 Lisbon time: I3", 17),
    ],
)
def test_a_deadline_is_the_end_of_its_span_that_is_meant(uid: str, summary: str, hour: int) -> None:
    times = "DTSTART;TZID=Europe/Brussels:20241114T163000\nDTEND;TZID=Europe/Brussels:20241114T170000"
    found = only(f"UID:{uid}\nSUMMARY:{summary}\n{times}")
    assert isinstance(found.deadline, datetime)
    assert (found.deadline.hour, found.doubts) == (hour, ())


def test_a_deadline_with_a_span_of_its_own_is_doubtful() -> None:
    found = only("UID:1\nSUMMARY:Deadline: I3\nDTSTART:20241114T153000Z\nDTEND:20241114T160000Z")
    assert found.deadline == at("2024-11-14T16:30")
    assert found.doubts == ("the entry is from 16:30 to 17:00, its start was taken for the deadline",)


@pytest.mark.parametrize(
    ("key", "summary", "read"),
    [
        ("deadline", "Deadline 17:00: Open topic (I3-2026-INV1)", ("call", "Open topic", "deadline")),
        ("cut-off-2", "Deadline: Harbours (I3, cut-off 2 of 3)", ("call", "Harbours", "deadline")),
        ("stage-1", "Postponed deadline 17:00: Harbours (IA) (stage 1 of 2)", ("call", "Harbours (IA)", "deadline")),
        ("opens", "Opening: Harbours (I3-2026-INV1)", ("call", "Harbours", "opens")),
        ("opens", "Tentative opening 09:00 Dublin time: Harbours", ("call", "Harbours", "opens")),
        ("registration", "Registration deadline 12:00: Lab Turku", ("event", "Lab Turku", "register_by")),
        ("event", "How to meet a deadline", ("event", "How to meet a deadline", "start")),
    ],
)
def test_an_entry_of_our_own_is_what_its_uid_says(key: str, summary: str, read: tuple[str, str, str]) -> None:
    found = only(f"UID:a.b.{key}@ecctrack\nSUMMARY:{summary}\nDESCRIPTION:I3-2026-INV1\nDTSTART;VALUE=DATE:20260106")
    assert (found.type, found.title) == read[:2]
    assert getattr(found, read[2]) == date(2026, 1, 6)
    assert (found.uid, found.doubts) == (f"a.b.{key}@ecctrack", ())


def test_openings_and_registration_days_are_known() -> None:
    opening = only("UID:1\nSUMMARY:I3-2026-INV1: opens\nDTSTART;VALUE=DATE:20260106")
    assert (opening.type, opening.title, opening.opens) == ("call", "I3-2026-INV1", date(2026, 1, 6))
    day = only("UID:1\nSUMMARY:Registration deadline: Lab Turku\nDTSTART;VALUE=DATE:20260106")
    assert (day.type, day.title, day.register_by) == ("event", "Lab Turku", date(2026, 1, 6))
    assert day.doubts == ("the calendar has the registration day only, the event's days are missing",)


@pytest.mark.parametrize(
    ("lines", "head", "status", "title"),
    [
        ("SUMMARY:Lab\nSTATUS:CANCELLED", "", "cancelled", "Lab"),
        ("SUMMARY:CANCELLED: Lab", "", "cancelled", "Lab"),
        ("SUMMARY:Postponed \u2013 Lab", "", "postponed", "Lab"),
        ("SUMMARY:Postponed: Lab\nSTATUS:CANCELLED", "", "postponed", "Lab"),
        ("SUMMARY:Save the date: Lab", "", "tentative", "Lab"),
        ("SUMMARY:Lab\nSTATUS:CONFIRMED", "", None, "Lab"),
        ("SUMMARY:Lab", "METHOD:CANCEL", "cancelled", "Lab"),
    ],
)
def test_the_status_is_read(lines: str, head: str, status: str | None, title: str) -> None:
    found = only(f"UID:1\nDTSTART;VALUE=DATE:20260106\n{lines}", head)
    assert (found.status, found.title) == (status, title)


def test_an_entry_counts_once_in_its_newest_version() -> None:
    found = feed(
        calendar(
            "UID:1\nSEQUENCE:2\nDTSTART;VALUE=DATE:20260108\nSUMMARY:new",
            "UID:1\nSEQUENCE:1\nDTSTART;VALUE=DATE:20260106\nSUMMARY:old",
            "UID:2\nRECURRENCE-ID;VALUE=DATE:20260113\nDTSTART;VALUE=DATE:20260114\nSUMMARY:one of many",
            "UID:2\nDTSTART;VALUE=DATE:20260106\nRRULE:FREQ=WEEKLY\nSUMMARY:weekly",
            "DTSTART;VALUE=DATE:20260107\nSUMMARY:a",
            "DTSTART;VALUE=DATE:20260107\nSUMMARY:b",
        )
    )
    assert [one.title for one in found.proposals] == ["new", "weekly", "a", "b"]


@pytest.mark.parametrize(
    "lines",
    [
        "SUMMARY:no start",
        "SUMMARY:x\nDTSTART:20241399",
        "SUMMARY:x\nDTSTART;VALUE=DATE:00010101",
        "SUMMARY:x\nDTSTART;VALUE=DATE:99991231",
        "SUMMARY:x\nDTSTART:170000",
        "SUMMARY:x\nDTSTART;TZID=" + "x" * 300 + ":20240626T083000",
        "no property at all",
    ],
)
def test_an_entry_that_cannot_be_read_is_left_out_with_a_note(lines: str) -> None:
    found = feed(calendar(lines, "UID:2\nSUMMARY:good\nDTSTART;VALUE=DATE:20260106"))
    assert [one.title for one in found.proposals] == ["good"]
    assert found.notes == ("line 5: an entry without a start that can be read was left out",)


def test_folded_lines_alarms_and_time_zones_do_no_harm() -> None:
    endless = (
        "BEGIN:VTIMEZONE\nTZID:Evil\nBEGIN:STANDARD\nDTSTART:19700101T000000\nRRULE:FREQ=SECONDLY\n"
        "END:STANDARD\nEND:VTIMEZONE"
    )
    found = only(
        "UID:1\nSUMMARY:Lab in\n  Turku\nBEGIN:VALARM\nSUMMARY:alarm\nTRIGGER:-P1D\nEND:VALARM\n"
        "DTSTART;TZID=Evil:20260106T090000\nDESCRIPTION:see https://x.example/lab.",
        head=endless,
    )
    assert (found.title, found.url) == ("Lab in Turku", "https://x.example/lab")


def test_a_feed_of_too_many_entries_is_cut_with_a_note() -> None:
    entry = "SUMMARY:x\nDTSTART;VALUE=DATE:20260106\nDESCRIPTION:" + "y" * 200_000
    assert len(feed(calendar(*[entry] * 3)).proposals) == 3
    small = "SUMMARY:x\nDTSTART;VALUE=DATE:20260106"
    found = feed(calendar(*[small] * 2001))
    assert (len(found.proposals), found.notes) == (2000, ("only the first 2000 entries were read",))


@pytest.mark.parametrize("text", ["", "BEGIN:VCALENDAR", "BEGIN:VEVENT\n" * 10_000, "END:VEVENT\n" * 10_000])
def test_what_is_no_calendar_proposes_nothing(text: str) -> None:
    assert feed(text).proposals == ()
