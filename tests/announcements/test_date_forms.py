"""Dates and hours read back from announcements."""
# ruff: noqa: SIM905  # dashes and letters of 24 languages, lists of words

from datetime import date, time
from pathlib import Path

import pytest

from ecctrack.announcements.dates import Mention, hours, mentions

HERE = Path(__file__).parent
READ_ON = date(2026, 3, 1)


def said(mention: Mention) -> str:
    """A mention in the notation of `date_forms.tsv`: 2026-05-05..2026-05-07 09:00-17:00 Europe/Brussels."""
    days = str(mention.first) if mention.first == mention.last else f"{mention.first}..{mention.last}"
    clock = "-".join(hour.isoformat("minutes") for hour in (mention.starts, mention.ends) if hour)
    return " ".join(part for part in (days, clock, mention.zone) if part)


def read(text: str, today: date = READ_ON) -> list[tuple[str, str]]:
    """What each mention in `text` says, and the text it was read from."""
    return [(said(found), text[found.begin : found.end]) for found in mentions(text, today)]


def forms() -> list[tuple[str, str, str]]:
    lines = (HERE / "date_forms.tsv").read_text(encoding="utf-8").splitlines()
    return [(row[0], row[1], row[2]) for line in lines if not line.startswith("#") for row in [line.split("\t", 2)]]


def test_the_table_of_forms_covers_every_official_language() -> None:
    languages = {language for language, _, _ in forms()}
    assert languages == set("bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv".split())
    assert len(forms()) > 500


@pytest.mark.parametrize(("language", "want", "marked"), forms())
def test_a_form_is_read_as_it_is_meant_and_where_it_stands(language: str, want: str, marked: str) -> None:
    before, rest = marked.split("{")
    written, after = rest.split("}")
    assert read(before + written + after) == [(want, written)]


@pytest.mark.parametrize("text", (HERE / "no_dates.txt").read_text(encoding="utf-8").splitlines())
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("6, 11 and 15 November 2024", ["2024-11-06", "2024-11-11", "2024-11-15"]),
        ("13 June and 4 July 2025", ["2025-06-13", "2025-07-04"]),
        ("4 July and 13 June 2025", ["2025-07-04", "2025-06-13"]),
        ("15 December and 20 January 2027", ["2026-12-15", "2027-01-20"]),
        ("5 May, 10 June and 14 January 2027", ["2026-05-05", "2026-06-10", "2027-01-14"]),
        ("9-10, 15-16 and 20 May 2026", ["2026-05-09..2026-05-10", "2026-05-15..2026-05-16", "2026-05-20"]),
        ("12 or 14 May 2026", ["2026-05-12", "2026-05-14"]),
        ("on 12, 14 May 2026", ["2026-05-12", "2026-05-14"]),
        ("12 May 2026 / 14 May 2026", ["2026-05-12", "2026-05-14"]),
        ("26 June 2024, 27 June 2024", ["2024-06-26", "2024-06-27"]),
        (
            "moved from 13-14 November to 4-5 December 2026",
            ["2026-11-13..2026-11-14", "2026-12-04..2026-12-05"],
        ),
        ("changed from 4 October to 19 October 2026", ["2026-10-04..2026-10-19"]),
        ("5 May 2026, 10:00 and 6 May 2026, 14:00", ["2026-05-05 10:00", "2026-05-06 14:00"]),
        ("- 12 May\n- 13 May", ["2026-05-12", "2026-05-13"]),
        (
            "Riga, 4-5 May, Porto, 6-7 May and Turin, 8 May",
            ["2026-05-04..2026-05-05", "2026-05-06..2026-05-07", "2026-05-08"],
        ),
    ],
)
def test_lists_and_spans_are_told_apart(text: str, want: list[str]) -> None:
    assert [what for what, _ in read(text)] == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Call 5 – 16 January 2027", "16 January 2027"),
        ("Day 2 - 14 November 2026", "14 November 2026"),
        ("Annex 4, 5 May 2026", "5 May 2026"),
        ("No. 4, 5 May 2026", "5 May 2026"),
        ("Hall 7, 25 September 2026", "25 September 2026"),
        ("2. March 5, 2026", "March 5, 2026"),
        ("1. 25 September 2026: kick-off", "25 September 2026"),
        ("May 5, 2026 and 10 others", "May 5, 2026"),
        ("12 May 2026, 3 regions", "12 May 2026"),
        ("5 May 2026. 10 projects", "5 May 2026"),
        ("5 May 2026 – 10 projects", "5 May 2026"),
        ("EU Industry Days 2026 4-6 February", "4-6 February"),
    ],
)
def test_numbers_beside_a_date_stay_outside(text: str, want: str) -> None:
    assert [written for _, written in read(text)] == [want]


def test_a_year_before_the_days_is_theirs() -> None:
    assert read("EU Industry Days 2024 4-6 December") == [("2024-12-04..2024-12-06", "4-6 December")]


@pytest.mark.parametrize(
    ("text", "first", "doubt"),
    [
        ("20 December", date(2025, 12, 20), "no year is written; 2025 is assumed"),
        ("20 November", date(2026, 11, 20), "no year is written; 2026 is assumed"),
        ("29 February", date(2028, 2, 29), "no year is written; 2028 is assumed"),
        ("Wednesday 5 May", date(2027, 5, 5), "no year is written; 2027 is assumed, for its weekday"),
        (
            "20 November, as on 20 November 2024",
            date(2024, 11, 20),
            "no year is written; 2024 is assumed, as elsewhere in the text",
        ),
    ],
)
def test_a_year_left_out_follows_the_day_of_reading(text: str, first: date, doubt: str) -> None:
    found = mentions(text, READ_ON)[0]
    assert (found.first, found.doubts, found.year_written) == (first, (doubt,), False)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("from 11 to 14 January 2027, then from 28 January to 1 February", "2027-01-28..2027-02-01"),
        ("opens on 6 May 2027 and closes on 16 September", "2027-09-16"),
        ("opens on 15 November 2026 and closes on 15 February 2027; note 30 October", "2026-10-30"),
        ("the fair on 6 May 2027, to be booked until 16 March", "2026-03-16"),
        ("the fair on 6 May 2027.\nA talk on 16 September", "2026-09-16"),
    ],
)
def test_a_date_soon_after_another_in_its_paragraph_has_its_year(text: str, want: str) -> None:
    assert [days for days, _ in read(text)][-1] == want


def test_a_year_elsewhere_in_the_text_is_for_all_days_of_a_span_or_for_none() -> None:
    assert read("22-30 May, and again 21-29 May 2028")[0][0] == "2026-05-22..2026-05-30"


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Monday 3 March 2026", "3 March 2026 is a Tuesday, the text says Monday"),
        ("3 March 2026 (Monday)", "3 March 2026 is a Tuesday, the text says Monday"),
        ("lundi 3 mars 2026", "3 March 2026 is a Tuesday, the text says Monday"),
        ("03/04/2026", "03/04/2026 is read day first"),
        ("24:00 on 3 March 2026", "midnight is read as the end of that day, 23:59"),
        ("3 March 2026, midnight", "midnight is read as the end of that day, 23:59"),
        (
            "7.9.2026 – 5.9.2026",
            "'7.9.2026 – 5.9.2026' ends before it begins; 5 September 2026 to 7 September 2026 is assumed",
        ),
        ("28–2 July 2026", "'28–2 July 2026' ends before it begins; 28 June 2026 to 2 July 2026 is assumed"),
        (
            "vom 13. bis zum 1. Juli 2026",
            "'13. bis zum 1. Juli 2026' ends before it begins; 13 July 2026 is assumed",
        ),
        ("25. lis 2026", "the month in '25. lis 2026' is read as October; elsewhere it means November"),
    ],
)
def test_what_is_doubtful_is_said(text: str, doubt: str) -> None:
    assert [found.doubts for found in mentions(text, READ_ON)] == [(doubt,)]


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday 3 March 2026",
        "13/04/2026",
        "04/04/2026",
        "04/13/2026",
        "03.04.2026",
        "2026-03-04",
        "noon on 3 March 2026",
    ],
)
def test_what_is_clear_raises_no_doubt(text: str) -> None:
    assert [found.doubts for found in mentions(text, READ_ON)] == [()]


def test_a_weekday_is_noted() -> None:
    monday, plain = mentions("Monday 2 March 2026; 3 March 2026", READ_ON)
    assert (monday.weekday_written, plain.weekday_written) == (True, False)


def test_days_that_do_not_exist_are_no_dates() -> None:
    assert read("31 June 2026, 29-31 June 2026, 29 February 2027, 31.4.2026") == []


def test_an_hour_after_a_span_of_two_whole_dates_closes_it() -> None:
    assert mentions("from 5 May to 7 May 2026 at 17:00", READ_ON)[0].ends == time(17)
    assert mentions("5-7 May 2026 at 17:00", READ_ON)[0].starts == time(17)


def test_an_hour_on_the_next_line_belongs_to_the_date_unless_it_begins_an_agenda() -> None:
    assert read("5 May 2026\n9:00 – 12:00 CET") == [
        ("2026-05-05 09:00-12:00 Europe/Brussels", "5 May 2026\n9:00 – 12:00 CET")
    ]
    assert read("5 May 2026\n9:00 Registration") == [("2026-05-05", "5 May 2026")]
    assert read("5 May 2026\n\n9:00 – 12:00") == [("2026-05-05", "5 May 2026")]


def test_a_date_may_be_wrapped_over_lines_but_not_over_paragraphs() -> None:
    assert read("on 25\nSeptember\n2026 in") == [("2026-09-25", "25\nSeptember\n2026")]
    assert read("25\n\nSeptember 2026") == []


@pytest.mark.parametrize(
    "text",
    [
        "25. za\u0301r\u030ci\u0301 2026",
        "25\u00a0Sep\u00adtember\u202f2026",
        "25\u200b September\ufeff 2026",
        "２５ September ２０２６",
    ],
)
def test_accents_set_apart_and_signs_without_width_change_nothing(text: str) -> None:
    assert read(text) == [("2026-09-25", text)]


def test_hours_far_from_a_date_are_found_too() -> None:
    text = "The deadline is 17:00 Brussels time. Coffee at 3 pm, 10.30-11.00, 24 h, 5.30 %, 2 hours, room 12.15."
    assert [(text[h.begin : h.end], h.starts, h.ends, h.zone) for h in hours(text)] == [
        ("17:00 Brussels time", time(17), None, "Europe/Brussels"),
        ("3 pm", time(15), None, None),
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It is held from 4 to 7 October next year.", date(2026, 10, 4)),
        ("Next year the forum takes place on 20 June.", date(2026, 6, 20)),
        ("Změna čeká příští rok i veletrh. Potrvá čtyři dny, a to od 4. do 7. října.", date(2026, 10, 4)),
        ("Die Messe findet vom 21. bis 23. April nächsten Jahres statt.", date(2026, 4, 21)),
        ("Initial 2026 dates: April 11-14", date(2026, 4, 11)),
        ("Events 2025\n\n5 May: Port Forum", date(2025, 5, 5)),
        ("2024\n\n20 December: Port Forum", date(2024, 12, 20)),
        ("We look back on last year. The forum is on 20 December.", date(2025, 12, 20)),
        ("Call 2026\n\nDeadline: 20 December", date(2025, 12, 20)),
        ("Horizon Europe 2021-2027: info day on 20 December", date(2025, 12, 20)),
    ],
)
def test_the_words_around_a_date_tell_its_year(text: str, first: date) -> None:
    (mention,) = mentions(text, date(2025, 12, 1))
    assert mention.first == first


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Proposals due: 4.4 2019.", [date(2019, 4, 4)]),
        ("Teachers’ Academies2022 September 7", [date(2022, 9, 7)]),
        ("Partnerships 2022 March 23, 2022 October 4", [date(2022, 3, 23), date(2022, 10, 4)]),
        ("COVID2019 in numbers", []),
    ],
)
def test_dates_of_pages_that_lost_a_mark_or_blank(text: str, days: list[date]) -> None:
    assert [mention.first for mention in mentions(text, date(2021, 11, 25))] == days


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # What is written of the days above it in a list in the order of time.
        ("- Forum: 11-13 May\n- Fair: 21-22 February", ["2026-05-11..2026-05-13", "2026-02-21..2026-02-22"]),
        ("- Fair: 11 June\n- Forum: 21 December", ["2026-06-11", "2026-12-21"]),
        ("The forum will be back in 2027, namely from 13 to 17 September.", ["2027-09-13..2027-09-17"]),
        ("In 2027 there will be two cut-offs: 13 March and 1 October.", ["2027-03-13", "2027-10-01"]),
        ("In 2028 it will go back to the usual rhythm: 7–13 April.", ["2028-04-07..2028-04-13"]),
        ("2027 wieder vom 23. bis 26. Januar vor Ort", ["2027-01-23..2027-01-26"]),
        ("In 2040 there will be none; apply by 13 April.", ["2026-04-13"]),
        ("The deadline was the 20th of September.", ["2025-09-20"]),
        ("The deadline was extended to 20 May.", ["2026-05-20"]),
        ("It went to the Council on the 10th of October.", ["2025-10-10"]),
        ("The fair was moved to 5 September.", ["2026-09-05"]),
        ("The week will be held from 15 to 21 January.", ["2027-01-15..2027-01-21"]),
    ],
)
def test_the_words_before_a_date_may_tell_its_year(text: str, want: list[str]) -> None:
    assert [days for days, _ in read(text)] == want


def test_a_list_in_the_order_of_time_goes_on_in_the_year_of_the_date_above() -> None:
    listed = "- Forum: 11-13 May\n- Fair: 21-22 October\n- Week: 4-5 November"
    found = mentions(listed, date(2026, 1, 12))
    assert [mention.first.year for mention in found] == [2026, 2026, 2026]


def test_a_heading_with_a_year_gives_it_to_the_dates_below() -> None:
    found = mentions("Key dates in 2027\n\nForum: 21-22 October\nWeek: 4-5 November", date(2026, 12, 12))
    assert [mention.first for mention in found] == [date(2027, 10, 21), date(2027, 11, 4)]


def test_a_weekday_is_a_slip_where_that_of_another_date_fits_the_coming_year() -> None:
    alone = mentions("The deadline is Wednesday 28 April.", date(2022, 3, 10))
    beside = mentions("Opens Wednesday 6 April. The deadline is Wednesday 28 April.", date(2022, 3, 10))
    assert alone[0].first == date(2021, 4, 28)
    assert beside[1].first == date(2022, 4, 28)
    assert "28 April 2022 is a Thursday, the text says Wednesday" in beside[1].doubts


def test_dates_in_numbers_are_read_month_first_where_the_text_writes_them_so() -> None:
    told, other = mentions("Registration: 10/28/2026. Event: 11/04/2026.", READ_ON)
    assert (told.first, other.first) == (date(2026, 10, 28), date(2026, 11, 4))
    assert any("month first" in doubt for doubt in other.doubts)
    (first,) = mentions("Event: 11/04/2026.", READ_ON)
    assert first.first == date(2026, 4, 11)


def test_two_pairs_of_days_are_two_spans() -> None:
    found = mentions("Die Messe wurde vom 9. und 10. März 2027 auf den 6. und 7. Juli 2027 verschoben.", READ_ON)
    assert [(one.first.day, one.last.day) for one in found] == [(9, 10), (6, 7)]
