"""Text from outside stays on its own line and acts on nothing."""

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.text import json_safe, lines, one_line, plain

HARMFUL = "\x00\x07\x08\x1b\x7f\x85\x9b\x9d\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\U000e0041"
ANY = st.text(st.characters() | st.sampled_from(HARMFUL + "\t\n\r\x0b\x0c "))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Cluster Booster Academy", "Cluster Booster Academy"),
        ("  two   words ", "two words"),
        ("tab\tand\nline\r\nbreak", "tab and line break"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\", "]8;;http://evil\\click]8;;\\"),
        ("\x9b31mred", "31mred"),
        ("txt.\u202eexe", "txt.exe"),
        ("\ufeffstart", "start"),
        ("Chișinău – 30 € · Łódź", "Chișinău – 30 € · Łódź"),
        ("家族 👩‍👩‍👧", "家族 👩‍👩‍👧"),
        ("\x1b\u202e", ""),
    ],
)
def test_one_line_keeps_words_and_drops_what_acts(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(ANY)
def test_one_line_is_one_line_whatever_comes(text: str) -> None:
    shown = one_line(text)
    assert not any(unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs") for character in shown)
    assert not set(shown) & set(HARMFUL)
    assert "  " not in shown
    assert shown == shown.strip() == one_line(shown)


@given(ANY)
def test_lines_keep_line_breaks_and_nothing_else_that_acts(text: str) -> None:
    shown = lines(text)
    assert not set(shown) & set(HARMFUL)
    assert all(line == one_line(line) for line in shown.split("\n"))
    assert (
        shown.count("\n")
        == len(
            text.replace("\r\n", "\n").translate(dict.fromkeys(map(ord, "\v\f\r\x85\u2028\u2029"), "\n")).split("\n")
        )
        - 1
    )


@given(st.recursive(ANY, lambda inner: st.lists(inner) | st.dictionaries(ANY, inner), max_leaves=5))
def test_json_stays_the_same_document_and_acts_on_nothing(value: object) -> None:
    safe = json_safe(json.dumps(value, ensure_ascii=False))
    assert json.loads(safe) == value
    assert not set(safe) & set(HARMFUL.replace("\U000e0041", ""))
    safe.encode()


@given(ANY, ANY)
def test_comparing_is_blind_to_case_and_accents_but_not_to_order(text: str, other: str) -> None:
    assert plain(text + other) == plain(text) + plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("CHIȘINĂU", "chisinau"), ("Straße", "STRASSE"), ("Île", "ile"), ("Łódź", "ŁODZ"), ("ﬁ", "FI")]
)
def test_words_are_the_same_without_case_and_accents(one: str, other: str) -> None:
    assert plain(one) == plain(other)


def test_of_all_of_unicode_nothing_that_acts_comes_through() -> None:
    # Bidi_Control in PropList.txt of the Unicode Character Database, and what Unicode calls no character at all.
    direction = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
    other = {0xFEFF, 0xFFFE, 0xFFFF, *range(0xE0000, 0xE0080)}
    acting = {code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) in ("Cc", "Cs", "Zl", "Zp")}
    for code in acting | direction | other:
        assert one_line(f"a{chr(code)}b") in ("ab", "a b")
    for code in (acting | direction) - set(range(0x20)):
        assert json_safe(f'"a{chr(code)}b"') == f'"a\\u{code:04x}b"'
