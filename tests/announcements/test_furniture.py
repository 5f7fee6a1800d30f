"""Menus, paths and buttons are told from what a page says."""

from datetime import date

import pytest

from ecctrack.announcements.furniture import is_furniture, without_button
from ecctrack.announcements.reading import proposals


@pytest.mark.parametrize(
    "line",
    [
        "Home   About   Agenda   Participants   Log in",
        "Projects | News | Contact",
        "Accueil > Financements > Lettre d'information",
        "Sie sind hier: Unternehmen > Förderungen",
        "Hero Image",
        "Saltar al contenido",
        "Share: ".rstrip(": "),
    ],
)
def test_furniture_is_known(line: str) -> None:
    assert is_furniture(line, 0)


@pytest.mark.parametrize(
    "line",
    [
        "Event | Date | Place | Deadline",
        "Port Forum | Brno | 6 May 2025",
        "Cluster Days > 5 May 2025",
        "Call for proposals",
        "Partners and funding in the North Sea",
    ],
)
def test_what_a_page_says_is_kept(line: str) -> None:
    assert not is_furniture(line, 0)


def test_a_path_stands_at_the_top_only() -> None:
    assert is_furniture("Harbour office > Notices", 1)
    assert not is_furniture("Harbour office > Notices", 9)


def test_a_button_at_the_end_of_a_line_is_cut() -> None:
    assert without_button("date 2024-03-21 Submit Release") == "date 2024-03-21"
    assert without_button("How to submit a press release") == "How to submit a press release"


def test_key_dates_take_their_roles_from_their_labels() -> None:
    page = (
        "HOME   NEWS   CONTACT\n\nPORT DAYS 2025\n4-5 June 2025, Brno\n\nKEY DATES\n"
        "Abstracts due        28 February 2025\nEarly bird fee until        15 April 2025\n"
        "Registration closes        28 May 2025, 12:00\n"
    )
    found = proposals(page, date(2025, 1, 10))
    closing = {str(day)[:10] for one in found for day in (one.register_by, one.deadline) if day}
    assert [str(one.start) for one in found if one.start] == ["2025-06-04"]
    assert closing == {"2025-02-28", "2025-05-28"}


@pytest.mark.parametrize(
    "line",
    ["Submitted by Events Team on 31 July 2023", "News, 31/07/2023", "Did you miss Issue 40 (14 December 2022)?"],
)
def test_days_of_publication_are_no_facts(line: str) -> None:
    page = f"Open calls\n\n{line}\n\nTide vouchers: deadline 8 September 2023\n"
    days = [one.deadline or one.start for one in proposals(page, date(2023, 7, 31))]
    assert days == [date(2023, 9, 8)]


def test_an_hour_before_of_belongs_to_the_day_behind_it() -> None:
    page = "Bando voucher del porto\n\nDomande: dalle ore 10.00 del 25 maggio 2023 alle ore 18.00 del 30 giugno 2023.\n"
    (call,) = proposals(page, date(2023, 5, 2))
    assert (str(call.opens), str(call.deadline)) == ("2023-05-25 10:00:00", "2023-06-30 18:00:00")
