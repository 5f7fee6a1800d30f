# ruff: noqa: DTZ001  # wall times have no zone
from datetime import date, datetime

import pytest

from ecctrack.announcements.proposal import Proposal, ProposedMove
from ecctrack.announcements.reading import proposals

TODAY = date(2025, 3, 3)


def read(text: str, today: date = TODAY) -> tuple[Proposal, ...]:
    return proposals(text, today)


def only(text: str, today: date = TODAY) -> Proposal:
    (proposal,) = proposals(text, today)
    return proposal


def days(listed: tuple[Proposal, ...]) -> list[tuple[object, object]]:
    return [(proposal.start, proposal.end) for proposal in listed]


def test_a_text_without_dates_proposes_nothing() -> None:
    assert read("") == ()
    assert read("Our cluster has 120 members in 14 countries.") == ()


def test_an_event_has_its_days_its_place_and_its_registration_day() -> None:
    found = only(
        "Alpine Timber Forum\n\nThe Alpine Timber Forum takes place in Graz, Austria, on 14-15 May 2025. "
        "Please register by 30 April 2025, 12:00."
    )
    assert found.type == "event"
    assert found.kind == "conference"
    assert found.title == "Alpine Timber Forum"
    assert (found.start, found.end) == (date(2025, 5, 14), date(2025, 5, 15))
    assert found.register_by == datetime(2025, 4, 30, 12)
    assert (found.city, found.country) == ("Graz", "AT")


def test_the_hours_of_an_event_are_read_with_its_day() -> None:
    found = only("Webinar: Circular plastics – 9 April 2025, 10:00–11:30 CET, online")
    assert (found.start, found.end) == (datetime(2025, 4, 9, 10), datetime(2025, 4, 9, 11, 30))
    assert found.online
    assert found.zone is None


def test_hours_on_a_line_of_their_own_belong_to_the_day_above() -> None:
    found = only("Foundry breakfast\nDate: 9 April 2025\nTime: 08:30 – 10:00\nVenue: Kraków, Poland\n")
    assert (found.start, found.end) == (datetime(2025, 4, 9, 8, 30), datetime(2025, 4, 9, 10))
    assert (found.title, found.city, found.country) == ("Foundry breakfast", "Kraków", "PL")


def test_a_call_has_its_opening_day_and_its_deadline() -> None:
    found = only(
        "Call for clean ports\nThe call opens on 1 April 2025 and closes on 3 June 2025 at 17:00 Brussels time."
    )
    assert found.type == "call"
    assert found.opens == date(2025, 4, 1)
    assert found.deadline == datetime(2025, 6, 3, 17)
    assert found.deadlines == ()


def test_a_span_in_which_one_may_apply_is_an_opening_day_and_a_deadline() -> None:
    found = only("Harbour vouchers\nApplications can be submitted from 1 April to 30 May 2025.")
    assert (found.type, found.opens, found.deadline) == ("call", date(2025, 4, 1), date(2025, 5, 30))


def test_one_sentence_may_hold_several_events() -> None:
    found = read(
        "Save the date for our Regions on Tour in Turku, Finland, on 6-7 May, Brno, Czechia, on 3-4 June "
        "and Porto, Portugal, on 1-2 July"
    )
    assert [(event.title, event.city, event.country, event.start) for event in found] == [
        ("Regions on Tour Turku", "Turku", "FI", date(2025, 5, 6)),
        ("Regions on Tour Brno", "Brno", "CZ", date(2025, 6, 3)),
        ("Regions on Tour Porto", "Porto", "PT", date(2025, 7, 1)),
    ]
    assert {event.status for event in found} == {"tentative"}


def test_places_in_a_list_are_named_by_the_heading_over_it() -> None:
    found = read("Next Regions on Tour editions\n- Turku, Finland - 6-7 May 2025\n- Brno, Czechia – 3 June 2025\n")
    assert [event.title for event in found] == ["Regions on Tour Turku", "Regions on Tour Brno"]


def test_items_of_a_list_keep_their_own_names() -> None:
    found = read(
        "Upcoming events\n\n"
        "1. Invitation to register for the next Battery Summit in Lille, France, on 6-7 May 2025\n"
        "2. Apply for the EU Chile Matchmaking on 3-5 June 2025\n"
    )
    assert [event.title for event in found] == ["Battery Summit Lille", "EU Chile Matchmaking"]
    assert [event.kind for event in found] == ["conference", "matchmaking"]


def test_a_list_of_deadlines_is_a_list_of_calls() -> None:
    found = read("Funding\n1. Clean harbours; deadline 24 June 2025\n2. Silent turbines; deadline 1 July 2025, 17:00\n")
    assert [(call.title, call.deadline) for call in found] == [
        ("Clean harbours", date(2025, 6, 24)),
        ("Silent turbines", datetime(2025, 7, 1, 17)),
    ]


def test_the_head_of_a_column_says_what_its_dates_are() -> None:
    found = read("Topic\tOpening\tDeadline\nLIFE-2025-PORTS-01\t1 April 2025\t3 June 2025\n")
    assert len(found) == 1
    assert (found[0].topic, found[0].programme) == ("LIFE-2025-PORTS-01", "LIFE")
    assert (found[0].opens, found[0].deadline) == (date(2025, 4, 1), date(2025, 6, 3))


def test_a_label_line_says_what_the_date_under_it_is() -> None:
    found = only(
        "Harbour vouchers\n\nOpening of the call\n1 April 2025\n"
        "Closing date\n3 June 2025\nProject start\n1 October 2025\n"
    )
    assert (found.title, found.opens, found.deadline) == ("Harbour vouchers", date(2025, 4, 1), date(2025, 6, 3))


def test_several_cut_offs_are_deadlines_of_one_call() -> None:
    found = only("Port Accelerator\nThe cut-off dates are 15 April, 10 June and 9 September 2025, each at 17:00 CET.")
    assert found.deadlines == (
        ("cut-off-1", datetime(2025, 4, 15, 17)),
        ("cut-off-2", datetime(2025, 6, 10, 17)),
        ("cut-off-3", datetime(2025, 9, 9, 17)),
    )


def test_two_stages_are_stages() -> None:
    found = only("Call for tidal power\nFirst stage: deadline 15 April 2025. Second stage: deadline 9 September 2025.")
    assert found.deadlines == (("stage-1", date(2025, 4, 15)), ("stage-2", date(2025, 9, 9)))


def test_a_call_that_is_always_open_has_no_deadline() -> None:
    found = only("Calls\n\nHarbour micro-grants\nApplications are accepted on a rolling basis.\n")
    assert found.continuous
    assert (found.type, found.title, found.deadline) == ("call", "Harbour micro-grants", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Published on 3 March 2025",
        "Last updated: 1 March 2025",
        "The cluster was founded on 5 May 2009.",
        "On 22 January 2025, the monitoring committee agreed to fund 25 projects.",
        "The project runs from 1 January 2025 to 31 December 2027.",
        "Projects must start before 1 January 2026.",
        "The results will be published on 15 September 2025.",
        "Registration opens in two weeks.",
        "The early-bird fee ends on 14 April 2025.",
        "Call us: +43 316 05 05 2025",
        "The budget is 3.5 million euro for 12 to 14 projects.",
        "© 2025",
        "Graz, 3 March 2025 – The new hall of the timber cluster was shown to its members, who liked it very much.",
        "From: Ana Pereira\nTo: members\nDate: Mon, 3 Mar 2025 09:14:22 +0100\nSubject: nothing new",
    ],
)
def test_what_is_no_fact_is_not_proposed(sentence: str) -> None:
    assert read(f"{sentence}\n") == ()


def test_an_event_said_twice_is_one_event() -> None:
    found = only(
        "Battery Summit, Lille, France, on 6-7 May 2025\n\n"
        "The organisers hold the Battery Summit in Lille, France, on 6-7 May 2025, for makers and users.\n"
    )
    assert found.start == date(2025, 5, 6)


def test_the_days_of_one_event_are_not_events_of_their_own() -> None:
    found = only(
        "Battery Summit 2025\nIn Lille, France, the Battery Summit 2025 takes place on 6-7 May.\n\n"
        "Day 1\nThe first day, on 6 May, opens at the town hall.\n\nDay 2\nDay 2, on 7 May, starts with a walk.\n"
    )
    assert days((found,)) == [(date(2025, 5, 6), date(2025, 5, 7))]


def test_a_heading_and_its_text_that_differ_make_one_event_and_a_doubt() -> None:
    found = only(
        "Battery Summit in Lille on 8-9 May 2025\n\n"
        "The Battery Summit will be held in Lille, France, on 6-7 May 2025.\n"
    )
    assert found.start == date(2025, 5, 6)
    assert "the text names two dates: 8 May 2025 to 9 May 2025 and 6 May 2025 to 7 May 2025" in found.doubts


def test_a_year_left_out_is_a_doubt() -> None:
    assert any("no year" in doubt for doubt in only("Battery Summit: 6-7 May, Lille, France").doubts)


@pytest.mark.parametrize(
    ("text", "start", "before"),
    [
        (
            "The Battery Summit, originally planned for 6-7 May 2025, has been postponed to 3-4 June 2025.",
            date(2025, 6, 3),
            date(2025, 5, 6),
        ),
        ("The Battery Summit has been moved from 6 May 2025 to 3 June 2025.", date(2025, 6, 3), date(2025, 5, 6)),
        (
            "Die Messe Hafen wird auf den 3. Juni 2025 verlegt. Ursprünglich war der 6. Mai 2025 geplant.",
            date(2025, 6, 3),
            date(2025, 5, 6),
        ),
        (
            "Le salon Ports, initialement prévu le 6 mai 2025, est reporté au 3 juin 2025.",
            date(2025, 6, 3),
            date(2025, 5, 6),
        ),
    ],
)
def test_an_event_that_moved_remembers_where_from(text: str, start: date, before: date) -> None:
    found = only(text)
    assert (found.start, found.moved) == (start, (ProposedMove("event", before),))


def test_an_extended_deadline_remembers_the_old_one() -> None:
    found = only("Harbour vouchers\nThe deadline has been extended from 15 April 2025 to 30 April 2025, 17:00.")
    assert found.deadline == datetime(2025, 4, 30, 17)
    assert found.moved == (ProposedMove("deadline", date(2025, 4, 15)),)


def test_the_old_deadline_may_follow_the_new_one() -> None:
    found = only("Bourses portuaires : clôture reportée au 30 avril 2025 (au lieu du 15 avril 2025)")
    assert found.deadline == date(2025, 4, 30)
    assert found.moved == (ProposedMove("deadline", date(2025, 4, 15)),)


def test_a_date_in_front_of_a_bar_is_named_by_what_follows() -> None:
    found = read(
        "Dates for your diary\n\n6 May 2025 | Port Forum | Brno\n7 May 2025 | Tide Workshop | register until 2 May\n"
    )
    assert [(event.title, event.start) for event in found] == [
        ("Port Forum", date(2025, 5, 6)),
        ("Tide Workshop", date(2025, 5, 7)),
    ]
    assert found[1].register_by == date(2025, 5, 2)


def test_calls_named_in_their_own_lines_stay_apart() -> None:
    found = read(
        "Funding\n\nPort Accelerator\nDeadline: 15 April 2025\n\nTidal vouchers: applications close on 27 May 2025.\n"
    )
    assert [(call.title, call.deadline) for call in found] == [
        ("Port Accelerator", date(2025, 4, 15)),
        ("Tidal vouchers", date(2025, 5, 27)),
    ]


def test_a_postponed_event_without_a_new_date_keeps_its_old_one() -> None:
    found = only("The Battery Summit, planned for 6-7 May 2025, is postponed; the new date will be announced.")
    assert (found.status, found.start) == ("postponed", date(2025, 5, 6))


def test_a_cancelled_event_says_so() -> None:
    assert only("The Battery Summit on 6-7 May 2025 is cancelled.").status == "cancelled"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        (
            "Fachtagung Leichtbau",
            "Am 6. Mai 2025 findet in Chemnitz die Fachtagung statt. Anmeldeschluss: 22. April 2025",
        ),
        ("Journée des ports", "Mardi 6 mai 2025 à Nantes. Inscription avant le 22 avril 2025."),
        ("Jornada de puertos", "El 6 de mayo de 2025 en Vigo. Inscripciones hasta el 22 de abril de 2025."),
        ("Seminario porti", "Si terrà il 6 maggio 2025 a Trieste. Iscrizioni entro il 22 aprile 2025."),
        ("Konferencja portowa", "6 maja 2025 r., Gdynia. Rejestracja do 22 kwietnia 2025 r."),
        ("Konference přístavů", "Koná se 6. května 2025 v Ostravě. Registrace do 22. dubna 2025."),
        ("Havenconferentie", "Op 6 mei 2025 in Rotterdam. Aanmelden kan tot en met 22 april 2025."),
    ],
)
def test_other_languages_name_the_same_milestones(heading: str, text: str) -> None:
    found = only(f"{heading}\n{text}")
    assert (found.start, found.register_by) == (date(2025, 5, 6), date(2025, 4, 22))
    assert found.title == heading


@pytest.mark.parametrize(
    "text",
    [
        "Förderaufruf Hafen\nDie Antragsfrist endet am 22. April 2025.",
        "Appel à projets Ports\nDate limite de dépôt : 22 avril 2025",
        "Convocatoria Puertos\nEl plazo de solicitud finaliza el 22 de abril de 2025.",
        "Bando porti\nScadenza: 22 aprile 2025",
        "Nabór Porty\nTermin składania wniosków: 22 kwietnia 2025",
        "Výzva Přístavy\nUzávěrka příjmu žádostí: 22. dubna 2025",
        "Utlysning Hamnar\nSista ansökningsdag är den 22 april 2025.",
    ],
)
def test_other_languages_name_deadlines(text: str) -> None:
    found = only(text)
    assert (found.type, found.deadline) == ("call", date(2025, 4, 22))


def test_a_link_in_the_line_is_the_entry_s_address() -> None:
    found = only("- [Battery Summit](https://summit.example/2025), Lille, France, 6-7 May 2025")
    assert (found.title, found.url) == ("Battery Summit, Lille", "https://summit.example/2025")


def test_dates_in_addresses_are_not_read() -> None:
    assert read("See https://news.example/2025/05/06/6-may-2025-conference for the report.") == ()


def test_the_quote_is_the_item_on_one_line() -> None:
    found = only("* Battery  Summit, Lille,  France, 6-7 May 2025. Bring your own.")
    assert found.quote == "Battery Summit, Lille, France, 6-7 May 2025. Bring your own."


def test_a_long_quote_is_cut_between_words() -> None:
    found = only(f"The Battery Summit takes place on 6 May 2025 in Lille{', and it is about batteries' * 12}.")
    assert len(found.quote) <= 300
    assert found.quote.endswith("…")


def test_lines_broken_by_a_page_are_read_as_one() -> None:
    found = only(
        "The organisers of the Battery Summit invite makers and users of batteries from all over the\n"
        "continent, and everyone who works for them, to come together in Lille, France, on 6\n"
        "and 7 May 2025, and to stay for the evening, which will be spent in the old town, where the\n"
        "streets are narrow.\n"
    )
    assert (found.start, found.end, found.city) == (date(2025, 5, 6), date(2025, 5, 7), "Lille")


def test_a_column_of_labels_names_the_days_beside_it() -> None:
    found = read(
        "Harbour Days 2025\n4-5 June 2025, Brno, Czech Republic\n\n"
        "KEY DATES\nAbstracts due              28 March 2025\n"
        "Notification of speakers   20 April 2025\n"
        "Early bird fee until       2 May 2025\n"
        "Registration closes        28 May 2025, 12:00\n"
    )
    days = {day for each in found for day in (each.start, each.register_by, each.deadline) if day}
    assert days == {date(2025, 6, 4), date(2025, 3, 28), datetime(2025, 5, 28, 12)}


def test_a_table_with_bars_is_read_by_its_head() -> None:
    found = read(
        "Port | Call | Opens | Closes\n"
        "North | Quay vouchers | 10 March 2025 | 16 April 2025\n"
        "South | Tide vouchers | 12 March 2025 | 15 September 2025\n"
    )
    assert [(call.opens, call.deadline) for call in found] == [
        (date(2025, 3, 10), date(2025, 4, 16)),
        (date(2025, 3, 12), date(2025, 9, 15)),
    ]


def test_weeks_in_which_one_may_apply_are_no_event() -> None:
    found = only("Quay vouchers\nShip owners can hand in their plans from 10 March until 30 April 2025, 17:00.")
    assert (found.opens, found.deadline) == (date(2025, 3, 10), datetime(2025, 4, 30, 17))


def test_what_begins_and_ends_in_one_sentence_is_a_call() -> None:
    found = only("Hafengutscheine\nDie Ausschreibung beginnt am 15. April 2025 und endet am 31. Mai 2025, 17.00 Uhr.")
    assert (found.type, found.opens, found.deadline) == ("call", date(2025, 4, 15), datetime(2025, 5, 31, 17))


def test_a_word_in_brackets_does_not_make_a_session_something_smaller() -> None:
    found = only("- Quay webinar 3 (tools, last questions): Thursday 13 March 2025, 10.00 – 12.30")
    assert found.start == datetime(2025, 3, 13, 10)


@pytest.mark.parametrize("line", ["3 March 2025", "News, 12/02/2025", "Submitted by Project Office on 2 March 2025"])
def test_the_day_of_writing_is_no_fact_wherever_it_stands(line: str) -> None:
    text = (
        f"Port Office\nHome · About · News\n\nQuay vouchers\n{line}\n\nThe deadline for applications is 30 April 2025."
    )
    assert [(call.type, call.deadline) for call in read(text)] == [("call", date(2025, 4, 30))]


def test_a_card_is_named_by_its_line_and_not_by_its_place() -> None:
    found = read("Programme\nEVENT\nItaly\n28 - 29.04.2025\n1st Meeting of the Harbour Committee\n")
    assert [event.title for event in found] == ["1st Meeting of the Harbour Committee"]


def test_an_event_within_another_one_is_its_own_under_its_own_heading() -> None:
    found = read("Regions Week\n\n12-16 May 2025\n\nPort Hackathon\n\n14.05 - 15.05.2025, Linz (Austria)\n")
    assert days(found) == [
        (date(2025, 5, 12), date(2025, 5, 16)),
        (date(2025, 5, 14), date(2025, 5, 15)),
    ]


def test_a_line_with_the_old_date_is_a_move_of_the_line_beside_it() -> None:
    found = only("Timber Fair, Graz\n\nNew date: 10-11 June 2025\nOriginal date: 14-15 May 2025\n")
    assert (found.start, found.end) == (date(2025, 6, 10), date(2025, 6, 11))
    assert [(move.milestone, move.before) for move in found.moved] == [("event", date(2025, 5, 14))]


def test_the_deadlines_of_a_list_are_no_contradiction() -> None:
    text = "Harbour Awards: national deadlines\n\nAustria - 28 April\n\nBelgium - 2 May\n\nCyprus - 5 May\n"
    closing = [day for call in read(text) for day in (call.deadline, *dict(call.deadlines).values()) if day]
    assert closing == [date(2025, 4, 28), date(2025, 5, 2), date(2025, 5, 5)]


def test_lines_of_a_list_that_begin_with_their_days_are_events_of_their_own() -> None:
    found = read(
        "Dates of the programme\n\n- 29 & 30 June: Digital industry\n- 30 June: Civil security\n- 1 July: Culture\n"
    )
    assert days(found) == [
        (date(2025, 6, 29), date(2025, 6, 30)),
        (date(2025, 6, 30), None),
        (date(2025, 7, 1), None),
    ]


def test_in_a_card_with_its_labels_below_each_day_is_what_the_line_below_says() -> None:
    found = only(
        "Harbour Vouchers\n\nDates\n\n15 May 2025\n\nOpening of the call\n\n15 July 2025\n\nDeadline\n\nWhat we offer\n"
    )
    assert (found.opens, found.deadline) == (date(2025, 5, 15), date(2025, 7, 15))


@pytest.mark.parametrize(
    "said",
    [
        "Le salon Ports de Nice, prévu du 6 au 9 avril, est reporté du 20 au 22 mai.",
        "Quant au salon Ports de Nice, annoncé du 6 au 9 avril, il est reporté du 20 au 22 mai.",
        "Der Salon Ports in Nizza wird vom 6. bis 9. April auf den 20. bis 22. Mai verschoben.",
    ],
)
def test_the_days_a_fair_is_moved_to_may_open_with_from(said: str) -> None:
    assert days(read(said)) == [(date(2025, 5, 20), date(2025, 5, 22))]


def test_deadlines_of_a_list_that_are_put_off_by_days_are_no_span() -> None:
    found = read(
        "The deadlines of these calls are extended:\n\n- The EIC Pathfinder will be extended from 18 May to 25 May;\n"
        "- The EIC Accelerator will be extended from 19 May to 8 June.\n"
    )
    assert [call.deadline for call in found] == [date(2025, 5, 25), date(2025, 6, 8)]


def test_other_days_in_the_title_than_in_the_text_are_a_doubt() -> None:
    found = read(
        "News\n\nPort Days Gdynia, 24-25 June 2025\n\nNew\n\n"
        "Port Days Gdynia take place on 10-11 June 2025 in Gdynia, Poland.\n"
    )
    assert days(found) == [(date(2025, 6, 10), date(2025, 6, 11))]
    assert any("two dates" in doubt for doubt in found[0].doubts)


def test_first_and_last_day_may_have_a_line_each() -> None:
    found = only("Cluster Conference in Karlstad\n\nFeb 8 2026\nFeb 9 2026\nCongress Center in Karlstad\n")
    assert (found.start, found.end) == (date(2026, 2, 8), date(2026, 2, 9))


@pytest.mark.parametrize(
    ("said", "moved"),
    [
        ("Port Forum Gdynia (17-18 June 2025) is postponed to 14-15 July 2025.", ("2025-06-17", "2025-07-14")),
        ("Port Forum has been moved from 24 June to 3 July 2025, same time.", ("2025-06-24", "2025-07-03")),
        ("Das Hafenforum wird vom 3. auf den 10. Juni 2025 verschoben.", ("2025-06-03", "2025-06-10")),
        ("The forum, planned for 3 June 2025, will now take place on 10 June 2025.", ("2025-06-03", "2025-06-10")),
        ("Workshop A in Graz on 3 June 2025 is moved to 10 June 2025.", ("2025-06-03", "2025-06-10")),
    ],
)
def test_an_event_that_is_moved_has_its_new_days_and_remembers_the_old(said: str, moved: tuple[str, str]) -> None:
    found = only(said)
    assert (str(found.moved[0].before), str(found.start)) == moved


def test_an_event_that_is_put_off_without_a_new_date_is_postponed() -> None:
    found = only("The Port Forum 2025 (3-5 June 2025, Gdynia) is postponed; new dates will be announced.")
    assert (found.start, found.status) == (date(2025, 6, 3), "postponed")


def test_a_deadline_in_brackets_that_is_put_off_is_no_second_cut_off() -> None:
    found = only("The deadline of the Harbour call (31 March 2025) has been postponed to 30 April 2025.")
    assert found.deadline == date(2025, 4, 30)
    assert [move.before for move in found.moved] == [date(2025, 3, 31)]


def test_the_stages_of_a_call_are_its_deadlines() -> None:
    found = only("PORTS-2026-01: opening 12 January 2026; stage 1: 15 April 2026; stage 2: 5 October 2026, 17:00.")
    assert found.opens == date(2026, 1, 12)
    assert dict(found.deadlines) == {"stage-1": date(2026, 4, 15), "stage-2": datetime(2026, 10, 5, 17)}


@pytest.mark.parametrize(
    "lines",
    [
        "Start: 4 February 2026\nEnd: 6 February 2026\nVenue: Gdynia",
        "From: 4 February 2026\nTo: 6 February 2026",
        "Beginn: 4. Februar 2026\nEnde: 6. Februar 2026",
        "Start date: 4 February 2026\nEnd date: 6 February 2026",
    ],
)
def test_start_and_end_of_a_card_are_the_days_of_one_event(lines: str) -> None:
    assert days(read(f"Harbour Forum\n{lines}\n")) == [(date(2026, 2, 4), date(2026, 2, 6))]


def test_the_start_of_a_call_is_its_opening_day() -> None:
    found = read(
        "Gutscheine Hafen\nStart: 15. Januar 2026\nEinreichfrist: 29. April 2026\n\n"
        "Gutscheine Grün\nStart: 4. Februar 2026\nEinreichfrist: 30. April 2026\n"
    )
    assert [(call.title, call.opens, call.deadline) for call in found] == [
        ("Gutscheine Hafen", date(2026, 1, 15), date(2026, 4, 29)),
        ("Gutscheine Grün", date(2026, 2, 4), date(2026, 4, 30)),
    ]


def test_topics_that_close_together_are_a_call_each() -> None:
    found = read(
        "HORIZON-CL5-2026-11-D3-04, HORIZON-CL5-2026-11-D3-05 and HORIZON-CL5-2026-11-D3-06 close on 9 September 2025."
    )
    assert [call.topic for call in found] == [f"HORIZON-CL5-2026-11-D3-0{number}" for number in (4, 5, 6)]
    assert {call.deadline for call in found} == {date(2025, 9, 9)}


def test_what_opens_and_closes_under_the_same_topic_is_one_call() -> None:
    found = only(
        "Call for Euroclusters: the new SMP-COSME-2027-CLUSTER-01 call opens on 14 January 2026. "
        "The deadline for submission of proposals is 20 May 2026 at 17:00 Brussels time."
    )
    assert (found.opens, found.deadline, found.programme) == (date(2026, 1, 14), datetime(2026, 5, 20, 17), "SMP")


@pytest.mark.parametrize(
    "pointer",
    [
        "More: https://forum.example/2025",
        "https://forum.example/2025",
        "[Read more](https://forum.example/2025)",
        "\nhttps://forum.example/2025",
        "\nMore information: https://forum.example/2025",
    ],
)
def test_the_address_below_an_entry_is_its_own(pointer: str) -> None:
    forum, day = read(
        f"Port Forum\n14 May 2025, Gdynia\nRegister by 2 May 2025.\n{pointer}\n\nRail Day\n15 May 2025, Graz\n"
    )
    assert (forum.url, day.url) == ("https://forum.example/2025", None)


def test_the_last_day_may_stand_below_its_label() -> None:
    found = only("ClusterXchange in Lyon\n\nOctober 10, 2025\nEnd Date\nOctober 13, 2025\nEurexpo, Lyon, France\n")
    assert (found.start, found.end) == (date(2025, 10, 10), date(2025, 10, 13))


def test_the_days_of_an_agenda_are_one_event() -> None:
    found = only(
        "Programm\n\nClusterkonferenz 2025\n\nDonnerstag, 23. Oktober\n\n11:00 Uhr\n\n- Begrüßung\n\n"
        "Freitag, 24. Oktober\n\n9:00 Uhr\n\n- Forum 7: Märkte\n"
    )
    assert (found.start, found.end) == (date(2025, 10, 23), date(2025, 10, 24))


@pytest.mark.parametrize(
    "said",
    [
        "The Harbour Conference is in Riga, Latvia, on 3 June.",
        "The Harbour Conference will be in Riga on 3 June 2025.",
        "The Harbour Conference is on 3 June in Riga.",
    ],
)
def test_the_verb_is_no_part_of_a_title(said: str) -> None:
    assert only(said).title in ("Harbour Conference", "Harbour Conference Riga")


def test_what_begins_and_ends_on_days_of_its_own_is_one_event() -> None:
    found = only("The Research Forum begins on Monday 7 April at lunch time and ends after lunch on Tuesday 8 April.")
    assert (found.start, found.end) == (date(2025, 4, 7), date(2025, 4, 8))


def test_a_deadline_is_not_lost_with_a_meeting_that_is_cancelled() -> None:
    found = read(
        "11th Harbour Conference\n\nThe face to face meeting scheduled for 7-9 October 2025 in Lisbon, Portugal is "
        "cancelled. The deadline for submitting abstracts has been extended until July 21 2025."
    )
    assert [one.deadline or one.register_by for one in found if one.status != "cancelled"] == [date(2025, 7, 21)]


def test_mentions_of_the_same_day_are_one_thing() -> None:
    found = only(
        "Calls for proposals\n\nThe info session takes place on 14 May 2025 in Ghent.\n\n"
        "Calls\n14 May 2025: info session\n"
    )
    assert (found.type, found.start) == ("event", date(2025, 5, 14))


@pytest.mark.parametrize(
    "lines",
    [
        "Day 1: 14 May 2025\n\nWelcome and opening\n\nDay 2: 15 May 2025\n\nSite visit",
        "Start at: 14 May 2025 09:00\nEnd at: 15 May 2025 17:00",
        "Starts: 14 May 2025\nEnds: 15 May 2025",
        "Start Date:\n\n14 May 2025\n\nEnd Date:\n\n15 May 2025",
        "Wednesday, 14 May 2025, 9:00 to 18:15, then reception,\n\nThursday, 15 May 2025, 9:00 to 15:30.",
        "14 May 2025\n\nThe forum is back: from 14 to 15 May 2025 it takes place in Ghent.",
    ],
)
def test_the_days_of_an_event_may_stand_in_lines_of_their_own(lines: str) -> None:
    found = only(f"Harbour Forum 2025\n\n{lines}\n")
    first, last = found.start, found.end
    assert first is not None
    assert last is not None
    assert (first.day, last.day) == (14, 15)


def test_fairs_in_a_row_are_events_of_their_own_though_their_days_overlap() -> None:
    found = read("The season begins with BEAUTY (9 – 11 May 2025) and TOP HAIR (10 – 11 May 2025) in Cologne.")
    assert days(found) == [(date(2025, 5, 9), date(2025, 5, 11)), (date(2025, 5, 10), date(2025, 5, 11))]


def test_lines_that_begin_alike_are_events_of_their_own_though_their_days_overlap() -> None:
    found = read(
        "Join – Harbour School, 19-23 May 2025, Porto, Portugal\n"
        "Join – Luxury Coatings Day, 21 May 2025, Graz, Austria\n"
    )
    assert days(found) == [(date(2025, 5, 19), date(2025, 5, 23)), (date(2025, 5, 21), None)]


def test_both_dates_of_a_pair_are_deadlines() -> None:
    found = read("The calls stay open until 24 October 2025 and 8 November 2025 respectively.")
    closings = [day for one in found for day in ([one.deadline] if one.deadline else [day for _, day in one.deadlines])]
    assert closings == [date(2025, 10, 24), date(2025, 11, 8)]


def test_numbers_of_rooms_are_no_dates() -> None:
    found = only("The Harbour Forum takes place on 14 May 2025 in Ghent (Rooms 02.01.12 and 02.01.13).")
    assert found.start == date(2025, 5, 14)


def test_the_years_of_a_programme_are_no_call() -> None:
    found = read(
        "Proposals are sought for the next network, for the period from 1 January 2026 to 30 June 2029. "
        "Submission deadline: 15 December 2025."
    )
    assert [one.deadline for one in found] == [date(2025, 12, 15)]


def test_words_that_a_page_ran_together_are_parted() -> None:
    found = only("Harbour Forum, 14 September 2025, Ghent. Please register beforeJune 30th.")
    assert found.register_by == date(2025, 6, 30)


def test_nothing_closes_on_the_day_on_which_a_call_opens() -> None:
    (call,) = read(
        "The call is open from 21 September 2025 to 25 January 2026.\n\n"
        "Applicants find all forms on the website from 21 September 2025.\n"
    )
    assert (call.opens, call.deadline) == (date(2025, 9, 21), date(2026, 1, 25))


def test_an_event_within_a_longer_one_has_days_of_its_own() -> None:
    found = read(
        "The matchmaking takes place in the frame of Harbour Expo, which will be held on 10-14 June 2025.\n\n"
        "The EU – South Matchmaking Event itself will take place in Frankfurt, Germany, on 11-13 June 2025.\n"
    )
    assert (date(2025, 6, 11), date(2025, 6, 13)) in days(found)


def test_what_lasts_from_one_hour_to_another_is_an_event_on_the_day_a_call_opens() -> None:
    found = read(
        "The call opens on 17 November 2025. The application deadline is 28 February 2026.\n\n"
        "For questions from applicants the following webinars will be held:\n\n"
        "- General overview: 17 November 2025, 11:00-12:15\n- Question session: 10 January 2026, 15:00-16:00\n"
    )
    starts = [one.start for one in found if one.start]
    assert starts == [datetime(2025, 11, 17, 11), datetime(2026, 1, 10, 15)]
    assert [(one.opens, one.deadline) for one in found if one.deadline] == [(date(2025, 11, 17), date(2026, 2, 28))]


def test_what_was_planned_for_a_month_is_no_old_date() -> None:
    found = only("Harbour Expo, first planned for March, takes place in Ghent on 3 September 2025.")
    assert (found.start, found.moved) == (date(2025, 9, 3), ())


def test_the_old_date_of_the_next_sentence_is_not_that_of_this_one() -> None:
    found = read(
        "Harbour Expo has been postponed as well, to June 15 to 18. Originally scheduled for May 17 to 20, "
        "the show in Ghent was meant to come first."
    )
    assert (date(2025, 6, 15), date(2025, 6, 18)) in days(found)


def test_a_date_is_no_title_where_a_line_near_it_names_the_event() -> None:
    found = only("Start Date:\n\n6 May 2025\n\nEnd Date:\n\n8 May 2025\n\nHarbour Forum, Ghent. All are welcome.\n")
    assert found.title == "Harbour Forum, Ghent"
    assert (found.start, found.end) == (date(2025, 5, 6), date(2025, 5, 8))


def test_the_badge_over_an_entry_of_a_calendar_is_no_date_of_its_own() -> None:
    lines = "Feb\n21\nSun\n\nHardware Fair | 21 – 24 February 2027 @ Cologne\nFeb 21 – Feb 24, all day\n"
    calendar = lines + lines.replace("21", "15").replace("24", "18").replace("Hardware", "Building")
    assert [start for start, _ in days(read(calendar))] == [date(2027, 2, 21), date(2027, 2, 15)]


def test_questions_that_are_due_shortly_before_a_deadline_do_not_hide_it() -> None:
    found = read(
        "Call for media projects\n\n"
        "You can ask questions by 22 January 2027. The deadline for applications is 29 January 2027."
    )
    assert date(2027, 1, 29) in {day for one in found for day in (one.deadline, *dict(one.deadlines).values())}


TABLE = ("Call", "Opens", "Closes", "Decision"), ("First call", "3 May 2025", "7 June 2025", "1 July 2025")
ROW = ("Second call", "4 August 2025", "8 September 2025", "2 October 2025")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_table_with_a_line_for_each_cell_is_read_by_its_head(gap: str) -> None:
    found = read("Calendar of calls\n\n" + gap.join(cell for row in (*TABLE, ROW) for cell in row))
    assert [(one.opens, one.deadline) for one in found] == [
        (date(2025, 5, 3), date(2025, 6, 7)),
        (date(2025, 8, 4), date(2025, 9, 8)),
    ]


def test_a_table_whose_cells_ran_together_is_read_by_its_head() -> None:
    found = read(
        "Calls of the programme\nCall for applicationsLaunch of the callDeadline of the callFunds (mEUR)\n"
        "First call10 March 202531 May 2025, 16:00118\nSecond call13 August 202514 October 2025, 16:0059\n"
    )
    assert [(one.opens, one.deadline) for one in found] == [
        (date(2025, 3, 10), datetime(2025, 5, 31, 16)),
        (date(2025, 8, 13), datetime(2025, 10, 14, 16)),
    ]


def test_columns_for_start_and_end_are_the_days_of_one_event() -> None:
    found = read(
        "Planned brokerage events\n\nNo.\tEvent\tCity\tStart\tEnd\tReg. deadline\n"
        "1\tMobility brokerage\tBarcelona\t26/05/2025\t28/05/2025\t19/05/2025\n"
        "2\tRail matchmaking\tDublin\t17/06/2025\t17/06/2025\t\n"
    )
    assert days(found) == [(date(2025, 5, 26), date(2025, 5, 28)), (date(2025, 6, 17), None)]
    assert [one.register_by for one in found] == [date(2025, 5, 19), None]


def test_a_row_without_a_head_is_read_by_what_stands_beside_its_date() -> None:
    found = read(
        "Joint call 2025\n\n11 April 2025\tOnline info day\n5 May 2025\tDeadline for pre-proposals\n"
        "16 June 2025\tInvitation to the second stage\n2 July 2025\tDeadline for full proposals\n"
    )
    assert [one.start for one in found if one.type == "event"] == [date(2025, 4, 11)]
    assert [day for one in found for _, day in one.deadlines] == [date(2025, 5, 5), date(2025, 7, 2)]


def test_in_a_time_line_the_labels_may_stand_below_the_dates() -> None:
    found = read(
        "Cluster award\nTimeline\nMar\n12\nSubmission opens\nApr\n19\nSubmission closes\n"
        "Jun\n03\nShortlist published\nNov\n19\nAward ceremony in Ghent\n"
    )
    assert [one.start for one in found if one.type == "event"] == [date(2025, 11, 19)]
    assert [one.deadline for one in found if one.type == "call"] == [date(2025, 4, 19)]


@pytest.mark.parametrize(
    "line",
    [
        "Mission for growth, 26 to 28 May 2025 Julkaistu: 28/02/2025",
        "Mission for growth, 26 to 28 May 2025\nMon, 03 Mar 2025 11:15:00 +0000",
        "News article | 27 February 2025\nMission for growth, 26 to 28 May 2025",
    ],
)
def test_when_a_page_was_written_is_told_in_any_language_and_by_machines(line: str) -> None:
    assert days(read(f"European Commission\n\n{line}\n\nIt goes to Rabat.")) == [(date(2025, 5, 26), date(2025, 5, 28))]


def test_days_under_a_heading_that_looks_back_are_over() -> None:
    text = "Upcoming events\n20 MAR | Assembly | Ghent\n\nPast events\n28-29 NOV | Recycling Days | Lyon"
    assert days(read(text)) == [(date(2025, 3, 20), None), (date(2024, 11, 28), date(2024, 11, 29))]


def test_words_and_dates_that_a_line_s_end_broke_are_whole() -> None:
    text = (
        "Small-scale projects: second call\nSmall partnerships may hand in their pro-\nposals as of 22 April 2025. "
        "The call clo-\nses on 31\nMay 2025 at 13:00, and no later. A part-\n"
        "ner search event takes place in Salzburg on 1-\n2 April 2025.\n"
    )
    found = read(text)
    assert [one.deadline for one in found if one.type == "call"] == [datetime(2025, 5, 31, 13)]
    assert days(tuple(one for one in found if one.type == "event")) == [(date(2025, 4, 1), date(2025, 4, 2))]


def test_two_deadlines_side_by_side_are_no_days_of_an_event() -> None:
    found = only("Call for projects\n\nDeadline for submission: 03.06.2025 24.06.2025")
    assert date(2025, 6, 24) in (found.deadline, *dict(found.deadlines).values())


def test_what_is_cancelled_and_put_off_until_a_date_is_not_cancelled() -> None:
    (found,) = read("Swimwear show Splash has cancelled the June event, and postponed until 3-5 October 2025.")
    assert (found.start, found.end, found.status) == (date(2025, 10, 3), date(2025, 10, 5), None)


def test_an_event_that_its_heading_does_not_name_is_no_day_of_the_one_above() -> None:
    text = (
        "Overview\n\n16-22 September 2025\n\nEuropean Mobility Week has the theme of shared mobility.\n\n"
        "Kick-Off Meeting 19th - 20th September 2025\n\nThe partners come to the city of Dresden.\n"
    )
    assert (date(2025, 9, 19), date(2025, 9, 20)) in days(read(text))


def test_labels_and_dates_in_one_row_are_lines_of_their_own() -> None:
    found = read(
        "Spring call 2025\n\nDeadline for project outline   7 May 2025 Deadline for full proposal     "
        "9 July 2025 Labelling   14 August 2025"
    )
    closings = sorted(day for one in found for day in (one.deadline, *dict(one.deadlines).values()) if day)
    assert closings == [date(2025, 5, 7), date(2025, 7, 9)]


def test_start_and_end_may_have_their_labels_in_one_line() -> None:
    text = "Conference on small enterprises\n\nEvent Date/Time: Sep 22, 2025 End Date/Time: Sep 24, 2025"
    assert days(read(text)) == [(date(2025, 9, 22), date(2025, 9, 24))]


def test_registration_may_close_on_the_day_of_the_event() -> None:
    found = read(
        "Open digital café on cluster 6\n\nLive streaming\n21 Apr 2025 09:30–10:50\n\n"
        "Registration deadline:\n\nApril 21 at 09:00\n"
    )
    assert {one.start for one in found} >= {datetime(2025, 4, 21, 9, 30)}
    assert {one.register_by or one.deadline for one in found} >= {datetime(2025, 4, 21, 9)}


def test_what_is_planned_is_not_what_was_planned() -> None:
    text = "The forge fair was first shifted to June. Clean Parts keeps its date: it is planned from 5 to 7 May."
    assert (date(2025, 5, 5), date(2025, 5, 7)) in days(read(f"The fairs move\n\n{text}"))


def test_an_edition_cancelled_in_an_earlier_year_does_not_cancel_the_next() -> None:
    found = only("Die Fakuma, 2023 ausgefallen, ist für den 12. bis 16. Oktober 2025 geplant.")
    assert found.start == date(2025, 10, 12)
    assert found.status != "cancelled"


def test_days_listed_under_their_month_are_dates() -> None:
    found = read(
        "Cluster talks, autumn season\n\nSEPTEMBER 2025\n6   Skills for small suppliers\n"
        "20   How to win apprentices\nOCTOBER 2025\n4   Euroclusters one year on\n"
    )
    assert days(found) == [(date(2025, 9, 6), None), (date(2025, 9, 20), None), (date(2025, 10, 4), None)]


def test_numbers_under_a_month_that_name_other_things_are_no_days() -> None:
    assert read("May 2025\n\n10 clusters took part.\n24 people asked.\n") == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The fairs move. The wood fair is set for 29 March to 1 April 2026.", (date(2026, 3, 29), date(2026, 4, 1))),
        (
            "Die Messe wird verschoben. Die nächste ist vom 12. bis 18. November 2025 auf dem Gelände in Hannover.",
            (date(2025, 11, 12), date(2025, 11, 18)),
        ),
        (
            "The conference is moved from 27-29 April to 23-25 February 2026.",
            (date(2026, 2, 23), date(2026, 2, 25)),
        ),
    ],
)
def test_what_still_holds_is_read_beside_what_is_moved(text: str, wanted: tuple[date, date]) -> None:
    assert wanted in days(read(text))


def test_a_plain_label_and_what_can_be_sent_decide_over_what_stands_around() -> None:
    timeline = "Call timeline: from launch to start\nLaunch of call\n15 March 2025\nClosure of call\n10 May 2025"
    found = only(f"Call for projects\n\n{timeline}")
    assert (found.opens, found.deadline) == (date(2025, 3, 15), date(2025, 5, 10))
    text = "The brokerage event takes place on 23 May 2025. Pitches can be sent from 18 to 22 May to the event website."
    assert (date(2025, 5, 18), date(2025, 5, 22)) not in days(read(text))
