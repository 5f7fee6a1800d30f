"""What is said and what is not: the rules, one by one."""

from telling import Reader, call, event, when

from ecctrack.entry import Status


def test_each_lead_is_said_once_on_its_day() -> None:
    reader, summit = Reader(), event("2026-11-30")
    heard = {day: reader.is_told(f"2026-{day}T08:00", summit) for day in ("10-30", "10-31", "11-01", "11-16", "11-17")}
    assert heard == {
        "10-30": [],
        "10-31": ["summit.event 30d"],
        "11-01": [],
        "11-16": ["summit.event 14d"],
        "11-17": [],
    }


def test_the_first_run_says_only_the_nearest_lead() -> None:
    reader = Reader()
    assert reader.is_told("2026-11-28T08:00", event("2026-11-30")) == ["summit.event 7d"]
    assert reader.is_told("2026-11-28T09:00", event("2026-11-30")) == []
    assert reader.is_told("2026-11-29T08:00", event("2026-11-30")) == ["summit.event 1d"]


def test_late_is_said_at_once_and_of_several_missed_only_the_nearest() -> None:
    reader, summit = Reader(), event("2026-11-30")
    assert reader.is_told("2026-10-31T08:00", summit) == ["summit.event 30d"]
    assert reader.is_told("2026-11-24T03:17", summit) == ["summit.event 7d"]
    assert reader.is_told("2026-11-25T08:00", summit) == []


def test_nothing_is_said_of_what_is_over() -> None:
    reader, deadline = Reader(), call("2026-11-03T17:00")
    assert reader.is_told("2026-11-03T17:00", deadline) == []
    assert Reader().is_told("2026-11-03T16:59", deadline) == ["cap2b.deadline 1d"]


def test_an_event_that_goes_on_is_still_said() -> None:
    assert Reader().is_told("2026-11-14T12:00", event("2026-11-13/2026-11-14")) == ["summit.event 1d"]
    assert Reader().is_told("2026-11-15T00:00", event("2026-11-13/2026-11-14")) == []


def test_nothing_is_said_of_a_date_not_announced() -> None:
    assert Reader().is_told("2026-11-14T12:00", event("?")) == []


def test_openings_and_registration_days_are_said_too() -> None:
    reader = Reader()
    opens = call("2026-12-03T17:00", opens="2026-11-01")
    summit = event("2026-12-01", registration=when("until 2026-11-20"))
    assert reader.is_told("2026-10-25T08:00", opens, summit) == ["cap2b.opens 7d", "summit.registration 30d"]


def test_the_most_urgent_is_said_first() -> None:
    later, closing = event("2026-11-13", id_="later"), call("2026-11-12T17:00")
    ongoing = event("2026-11-10/2026-11-12", id_="ongoing")
    assert Reader().is_told("2026-11-12T08:00", later, ongoing, closing) == [
        "cap2b.deadline 1d",
        "ongoing.event 1d",
        "later.event 1d",
    ]


def test_hours_are_nearer_than_the_day_they_are_in() -> None:
    reader, deadline = Reader(), call("2026-11-03T17:00")
    assert reader.is_told("2026-11-02T12:00", deadline, ahead="1d,2h") == ["cap2b.deadline 1d"]
    assert reader.is_told("2026-11-03T14:59", deadline, ahead="1d,2h") == []
    assert reader.is_told("2026-11-03T15:00", deadline, ahead="1d,2h") == ["cap2b.deadline 2h"]


def test_a_lead_asked_for_later_is_not_said_after_a_nearer_one() -> None:
    reader, summit = Reader(), event("2026-11-30")
    assert reader.is_told("2026-11-24T08:00", summit, ahead="7d") == ["summit.event 7d"]
    assert reader.is_told("2026-11-24T08:00", summit, ahead="8d") == []
    assert reader.is_told("2026-11-24T08:00", summit, ahead="2w,150h") == ["summit.event 150h"]


def test_two_spellings_of_a_lead_are_one() -> None:
    reader, summit = Reader(), event("2026-11-30")
    assert reader.is_told("2026-11-16T08:00", summit, ahead="2w") == ["summit.event 14d"]
    assert reader.is_told("2026-11-16T08:00", summit, ahead="14d") == []


def test_a_moved_date_arms_all_its_leads_again() -> None:
    reader = Reader()
    assert reader.is_told("2026-11-02T08:00", call("2026-11-03T17:00")) == ["cap2b.deadline 1d"]
    moved = call("2026-11-05T17:00")
    assert reader.is_told("2026-11-03T08:00", moved) == ["cap2b.deadline moved 7d"]
    assert reader.is_told("2026-11-04T08:00", moved) == ["cap2b.deadline 1d"]


def test_who_was_told_a_date_is_told_at_once_that_it_moved() -> None:
    reader = Reader()
    reader.hears("2026-11-02T08:00", call("2026-11-03T17:00"))
    moved = call("2027-03-01T17:00")
    (news,) = reader.hears("2026-11-03T08:00", moved)
    assert (news.news, news.lead, news.told) == ("moved", None, "2026-11-03T16:00:00Z")
    assert reader.is_told("2026-11-03T09:00", moved) == []
    assert reader.is_told("2027-01-31T08:00", moved) == ["cap2b.deadline 30d"]


def test_who_was_told_nothing_hears_of_no_move() -> None:
    reader = Reader()
    assert reader.is_told("2026-09-01T08:00", call("2026-11-03T17:00")) == []
    assert reader.is_told("2026-09-02T08:00", call("2026-12-03T17:00")) == []


def test_a_date_that_moves_there_and_back_is_said_each_time() -> None:
    reader, first, second = Reader(), event("2026-11-30"), event("2026-12-07")
    assert reader.is_told("2026-11-24T08:00", first) == ["summit.event 7d"]
    assert reader.is_told("2026-11-25T08:00", second) == ["summit.event moved 14d"]
    assert reader.is_told("2026-11-26T08:00", first) == ["summit.event moved"]
    assert reader.is_told("2026-11-26T09:00", first) == []
    assert reader.is_told("2026-11-27T08:00", second) == ["summit.event moved"]
    assert reader.is_told("2026-11-30T08:00", second) == ["summit.event 7d"]


def test_a_date_moved_into_the_past_is_not_said() -> None:
    reader = Reader()
    reader.hears("2026-11-24T08:00", event("2026-11-30"))
    assert reader.is_told("2026-11-25T08:00", event("2026-11-20")) == []


def test_a_date_withdrawn_is_said_once_and_so_is_the_new_one() -> None:
    reader = Reader()
    reader.hears("2026-11-24T08:00", event("2026-11-30"))
    assert reader.is_told("2026-11-25T08:00", event("?")) == ["summit.event moved"]
    assert reader.is_told("2026-11-26T08:00", event("?")) == []
    assert reader.is_told("2026-11-27T08:00", event("2027-05-01")) == ["summit.event moved"]


def test_a_date_withdrawn_after_its_day_is_no_news() -> None:
    reader = Reader()
    reader.hears("2026-11-24T08:00", event("2026-11-30"))
    assert reader.is_told("2026-12-25T08:00", event("?")) == []


def test_cancelled_is_said_once_for_the_entry_and_not_for_each_milestone() -> None:
    reader = Reader()
    registration = when("until 2026-11-20")
    reader.hears("2026-11-16T08:00", event("2026-11-30", registration=registration))
    cancelled = event("2026-11-30", registration=registration, status=Status.CANCELLED)
    assert reader.is_told("2026-11-17T08:00", cancelled) == ["summit.registration cancelled"]
    for day in (18, 19, 23, 29, 30):
        assert reader.is_told(f"2026-11-{day}T08:00", cancelled) == []


def test_cancelled_or_postponed_is_not_said_of_what_was_never_announced() -> None:
    for status in (Status.CANCELLED, Status.POSTPONED):
        assert Reader().is_told("2026-11-29T08:00", event("2026-11-30", status=status)) == []


def test_postponed_is_said_even_after_the_old_day_and_cancelled_is_not() -> None:
    for status, told in ((Status.POSTPONED, ["summit.event postponed"]), (Status.CANCELLED, [])):
        reader = Reader()
        reader.hears("2026-11-24T08:00", event("2026-11-30"))
        assert reader.is_told("2026-12-02T08:00", event("2026-11-30", status=status)) == told


def test_a_postponed_event_with_its_new_date_has_moved() -> None:
    reader = Reader()
    reader.hears("2026-11-24T08:00", event("2026-11-30"))
    assert reader.is_told("2026-11-25T08:00", event("2026-11-30", status=Status.POSTPONED)) == [
        "summit.event postponed"
    ]
    assert reader.is_told("2026-12-25T08:00", event("2027-03-30")) == ["summit.event moved"]
    assert reader.is_told("2027-02-28T08:00", event("2027-03-30")) == ["summit.event 30d"]


def test_postponed_without_a_date_on_record_is_said_with_the_date_that_was_told() -> None:
    reader = Reader()
    reader.hears("2026-11-24T08:00", event("2026-11-30"))
    (news,) = reader.hears("2026-11-25T08:00", event("?", status=Status.POSTPONED))
    assert (news.news, news.told) == ("postponed", "2026-11-30")


def test_what_was_called_off_and_is_on_again_is_said() -> None:
    reader, on, off = Reader(), event("2026-11-30"), event("2026-11-30", status=Status.CANCELLED)
    heard = [
        reader.is_told(f"2026-11-{day}T08:00", entry)
        for day, entry in ((24, on), (25, off), (26, on), (26, on), (27, off), (27, off), (29, on))
    ]
    assert heard == [
        ["summit.event 7d"],
        ["summit.event cancelled"],
        ["summit.event on again"],
        [],
        ["summit.event cancelled"],
        [],
        ["summit.event on again 1d"],
    ]


def test_a_tentative_event_is_said_like_any_other() -> None:
    assert Reader().is_told("2026-11-29T08:00", event("2026-11-30", status=Status.TENTATIVE)) == ["summit.event 1d"]


def test_a_reader_who_changes_zone_hears_nothing_twice() -> None:
    reader, deadline = Reader(), call("2026-11-03T17:00")
    assert reader.is_told("2026-10-27T00:30", deadline) == ["cap2b.deadline 7d"]
    for zone in ("America/Los_Angeles", "Pacific/Auckland", "Europe/Brussels"):
        reader.zone = zone
        assert reader.is_told("2026-10-28T12:00", deadline) == []


def test_a_lead_the_memory_cannot_read_is_passed_over() -> None:
    reader, summit = Reader(), event("2026-11-30")
    reader.hears("2026-11-24T08:00", summit)
    reader.said = [one._replace(what="7fortnights") for one in reader.said]
    assert reader.is_told("2026-11-24T09:00", summit) == ["summit.event 7d"]
