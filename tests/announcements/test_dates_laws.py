"""Laws of reading dates: what is written reads back, any text can be read, and in linear work."""
# ruff: noqa: SIM905  # dashes and letters of 24 languages, lists of words

import calendar
from datetime import date, time, timedelta

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ecctrack.announcements import phrases
from ecctrack.announcements.calendar_words import LANGUAGES
from ecctrack.announcements.dates import Mention, hours, mentions
from ecctrack.announcements.tokens import token_blocks

READ_ON = date(2026, 3, 1)
DOTTED = "hr cs sk sl de da et fi lv".split()  # languages that write a dot behind the day
DASHES = "-‐‑‒–—―−~"

days = st.dates(date(2000, 1, 1), date(2069, 12, 31))
languages = st.sampled_from(LANGUAGES)
lengths = st.integers(1, 27)
minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def only(text: str) -> Mention:
    """The one mention in a text that holds one between two marks."""
    found = mentions(f"« {text} »", READ_ON)
    assert len(found) == 1, (text, found)
    assert f"« {text} »"[found[0].begin : found[0].end] == text.rstrip("."), text
    return found[0]


@given(days, languages, st.sampled_from(["long", "full"]))
@settings(max_examples=400)
def test_a_date_as_cldr_writes_it_in_any_language_reads_back(day: date, language: str, style: str) -> None:
    written = format_date(day, style, locale=language)
    read = mentions(f"« {written} »", READ_ON)
    assert [(found.first, found.last, found.doubts) for found in read] == [(day, day, ())], written


@given(days, languages)
@settings(max_examples=200)
def test_a_short_date_as_cldr_writes_it_reads_back_unless_its_year_comes_first_in_two_digits(
    day: date, language: str
) -> None:
    if language == "en":  # American: 9/25/24
        return
    written = format_date(day, "short", locale=language)
    read = mentions(f"« {written} »", READ_ON)
    assert [(found.first, found.last) for found in read] == [(day, day)], written


@given(days, languages, st.sampled_from([str.upper, str.lower, str.title, str]))
@settings(max_examples=300)
def test_every_month_name_is_read_in_any_case(day: date, language: str, cased: type[str]) -> None:
    for context in ("format", "stand-alone"):
        name = Locale(language).months[context]["wide"][day.month]
        dot = "." if language in DOTTED else ""
        found = only(f"{day.day}{dot} {cased(name)} {day.year}")
        assert found.first == day or "elsewhere it means" in found.doubts[0], name


@given(days, lengths, st.sampled_from(list(DASHES)), st.sampled_from(["", " ", "\u00a0", "\u2009"]))
def test_a_span_reads_back_with_any_dash(first: date, length: int, dash: str, blank: str) -> None:
    last = first + timedelta(days=length)
    found = only(f"{first:%-d %B %Y}{blank}{dash}{blank}{last:%-d %B %Y}")
    assert (found.first, found.last) == (first, last)
    if first.month == last.month:
        found = only(f"{first.day}{blank}{dash}{blank}{last:%-d %B %Y}")
        assert (found.first, found.last) == (first, last)
    if first.year == last.year:
        found = only(f"{first:%-d %B}{blank}{dash}{blank}{last:%-d %B %Y}")
        assert (found.first, found.last) == (first, last)


@given(days, lengths, st.sampled_from([".", "/", "-"]), st.booleans())
def test_a_span_in_numbers_reads_back(first: date, length: int, mark: str, padded: bool) -> None:
    last = first + timedelta(days=length)
    form = f"%d{mark}%m{mark}%Y" if padded else f"%-d{mark}%-m{mark}%Y"
    found = only(f"{first.strftime(form)} – {last.strftime(form)}")
    assert (found.first, found.last) == (first, last)


@given(days, minutes, minutes, st.sampled_from([":", ".", "h"]), st.sampled_from(["", "CET", "(Brussels time)"]))
def test_hours_beside_a_date_read_back(day: date, starts: time, ends: time, mark: str, zone: str) -> None:
    written = f"{day:%-d %B %Y}, {starts:%H}{mark}{starts:%M} – {ends:%H}{mark}{ends:%M} {zone}".strip()
    found = only(written)
    assert (found.first, found.last, found.starts, found.ends) == (day, day, starts, ends)
    assert found.zone == ("Europe/Brussels" if zone else None)


@given(days, minutes)
def test_hours_before_a_date_and_of_twelve_read_back(day: date, hour: time) -> None:
    found = only(f"{hour:%-I:%M %p} on {day:%A %-d %B %Y}")
    assert (found.first, found.starts, found.doubts) == (day, hour, ())


@given(days.filter(lambda day: (day.month, day.day) != (2, 29)), st.integers(-92, 270))
def test_without_a_year_the_next_such_day_is_meant_or_one_just_over(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    if (day.month, day.day) == (2, 29):
        return
    found = mentions(f"on {day:%-d %B}", today)
    assert [(one.first, one.year_written) for one in found] == [(day, False)]


@given(days)
def test_a_weekday_that_does_not_fit_is_a_doubt(day: date) -> None:
    wrong = calendar.day_name[(day.weekday() + 1) % 7]
    assert only(f"{wrong} {day:%-d %B %Y}").doubts == (
        f"{day:%-d %B %Y} is a {calendar.day_name[day.weekday()]}, the text says {wrong}",
    )


def pieces() -> st.SearchStrategy[str]:
    """Bits of dates and hours, to be put together at random."""
    numbers = "1 5 25 31 32 99 2026 25. 9. 17".split()
    words = "May Sept. maj to and the of at de pm Uhr CET klo noon Mon IX m. gada d. T Z".split()
    marks = ": . , / - – ( ) + %".split()
    return st.sampled_from([*numbers, *words, *marks, " ", " ", " ", "\n", "\n\n", "-től", "\u0301", "\u00ad", "²"])


@given(st.one_of(st.text(max_size=200), st.lists(pieces(), max_size=40).map("".join)))
@example("17:00 " * 40)
@example("٢٥ May ٢٠٢٦ ²5 May")
@settings(max_examples=500)
def test_any_text_is_read_in_order_without_overlap(text: str) -> None:
    end = 0
    for found in mentions(text, READ_ON):
        assert end <= found.begin < found.end <= len(text)
        assert found.first <= found.last
        end = found.end
    end = 0
    for hour in hours(text):
        assert end <= hour.begin < hour.end <= len(text)
        end = hour.end


WORST = [
    "1", "1-", "1 2 3 4 ", "1, ", "1 and ", "1.1.", "1/", ".", "-", "(", "May ", "september", "1 May ",
    "May 1 ", "1 to ", "1:00 ", "9:00-", "17:00, , , ", "24:00 on on the ", "klo klo 5 ", "the ",
    "CET, ", "mon, ", "2024-", "www.", "http://a", "5 May 10:00 - ", "5 May 2026 to ", "a\u0301",
    "\u0301", "\n", "1 de ", "5 Maj to 6 ", "noon ", "la 5 ",
]  # fmt: skip


@pytest.mark.parametrize("unit", WORST)
def test_ten_times_the_text_is_about_ten_times_the_work(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = 0
    at = phrases.Phrases.at

    def counting(self: phrases.Phrases[object], tokens: object, index: int) -> object:
        nonlocal looked
        looked += 1
        return at(self, tokens, index)  # type: ignore[arg-type]

    monkeypatch.setattr(phrases.Phrases, "at", counting)
    work: list[int] = []
    for size in (2_000, 20_000):
        looked = 0
        mentions((unit * size)[:size], READ_ON)
        work.append(looked)
    assert work[1] <= 12 * work[0] + 200
    assert work[1] <= 60 * 20_000


def test_a_long_text_is_read_block_by_block_and_no_date_is_cut() -> None:
    text = "The call closes on 5 May 2026, 17:00 CET, as said before. " * 3_000
    assert len(mentions(text, READ_ON)) == 3_000
    assert max(len(block) for block in token_blocks(text)) < 20_000
