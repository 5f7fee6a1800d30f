from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.calendars.contentlines import duration, fold, is_sound, phrase, prose, unfold, uri
from ecctrack.calendars.values import length

_LINES = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=400)
_ESCAPED = st.lists(st.sampled_from(["\\\\", "\\n", "\\,", "\\;", "a", "é", "漢", "👩‍🔬", " "]), max_size=200).map(
    "".join
)


@given(_LINES | _ESCAPED)
def test_folding_loses_nothing(line: str) -> None:
    folded = fold(line)
    assert unfold(folded) == line
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


@given(_ESCAPED)
def test_a_fold_parts_no_backslash_from_what_it_escapes(line: str) -> None:
    for piece in fold(line).split("\r\n")[:-1]:
        assert (len(piece) - len(piece.rstrip("\\"))) % 2 == 0


def test_a_line_is_folded_at_75_octets_and_not_before() -> None:
    assert fold("x" * 75) == "x" * 75
    assert fold("x" * 76) == "x" * 75 + "\r\n x"
    assert fold("x" * 74 + "é") == "x" * 74 + "\r\n é"
    assert fold("x" * 74 + "\\n") == "x" * 74 + "\r\n \\n"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_phrase_is_one_sound_line_and_stays_as_it_is_when_cleaned_again(text: str) -> None:
    cleaned = phrase(text)
    assert is_sound(cleaned)
    assert cleaned == cleaned.strip()
    assert phrase(cleaned) == cleaned


@pytest.mark.parametrize("mark", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_sort_of_line_break_becomes_the_one_that_readers_know(mark: str) -> None:
    assert prose(f"one{mark}two") == "one\ntwo"
    assert phrase(f"one{mark}two") == "one two"


def test_what_no_reader_agrees_on_goes() -> None:
    assert phrase("a\x00b\x07c\ufeff\ufffe\ufdd0\U0001fffed") == "abcd"


def test_a_backslash_before_a_capital_n_is_kept_from_being_a_line_break() -> None:
    assert phrase("C:\\new\\Notes") == "C:\\new\\\u2060Notes"


@pytest.mark.parametrize(
    ("given_", "written"),
    [
        ("https://example.org/a,b;c?x=1&y=%2C#z", "https://example.org/a,b;c?x=1&y=%2C#z"),
        ("https://example.org/ä b", "https://example.org/%C3%A4%20b"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://example.org/100%?q=[1]", "https://example.org/100%25?q=%5B1%5D"),
        ("https://[::1]:80/x", "https://[::1]:80/x"),
        ("https://example.org", "https://example.org"),
    ],
)
def test_a_link_is_encoded_only_where_a_uri_must_be(given_: str, written: str) -> None:
    assert uri(given_) == written
    assert uri(written) == written


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0, "PT0S"),
        (-7 * 86_400, "-P7D"),
        (-10 * 86_400, "-P10D"),
        (-(7 * 86_400 - 1800), "-P6DT23H30M"),
        (3630, "PT1H0M30S"),
        (9 * 3600, "PT9H"),
        (-30, "-PT30S"),
    ],
)
def test_durations_are_in_days_and_time(seconds: int, written: str) -> None:
    assert duration(timedelta(seconds=seconds)) == written


@given(st.integers(-(10**9), 10**9))
def test_a_duration_is_read_as_it_was_written(seconds: int) -> None:
    assert length(duration(timedelta(seconds=seconds))) == timedelta(seconds=seconds)
