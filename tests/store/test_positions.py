"""On which line a value of a TOML file stands."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecctrack.store.positions import line_numbers
from toml_writing import Path, documents


def paths(value: Any, here: Path = ()) -> set[Path]:
    """Every path in parsed TOML."""
    inner: set[Path] = {here} if here else set()
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        inner |= paths(item, (*here, key))
    return inner


@given(documents())
def test_every_value_is_found_on_the_line_it_was_written_on(document: tuple[str, dict[Path, int]]) -> None:
    text, lines = document
    assert paths(tomllib.loads(text)) == set(lines)
    assert line_numbers(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", {}),
        ("# a = 1\n", {}),
        ("a.b = 1\n", {("a", "b"): 1}),
        ("[a]\n[a.b]\nc = 1", {("a",): 1, ("a", "b"): 2, ("a", "b", "c"): 3}),
        ("[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 1", {
            ("a",): 1, ("a", 0): 1, ("a", 0, "b"): 2, ("a", 0, "b", "c"): 3,
            ("a", 1): 4, ("a", 1, "b"): 5, ("a", 1, "b", "c"): 6,
        }),
        ('a = """\n\n"""""\nb = 1', {("a",): 1, ("b",): 4}),
        ("a = ''''''\nb = 1", {("a",): 1, ("b",): 2}),
    ],
)  # fmt: skip
def test_tables_and_dotted_keys_are_found_too(text: str, lines: dict[Path, int]) -> None:
    tomllib.loads(text)
    assert line_numbers(text) == lines


@given(st.text(st.sampled_from("[]{}=,.'\"\\#\n a1"), max_size=60))
def test_text_that_is_no_toml_comes_to_an_end_too(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line in line_numbers(text).values())


@pytest.mark.parametrize(
    "text",
    [
        'a = """' + "x" * 3_000_000 + '"""\nb = 1',
        'a = """' + '""\\"' * 500_000 + '"""\nb = 1',
        'a = "' + "\\\\" * 1_000_000 + '"\nb = 1',
        "a = [" + "1," * 200_000 + "]\nb = 1",
        "a = " + "[" * 200 + "]" * 200 + "\nb = 1",
        "#" * 3_000_000 + "\n" * 1_000_000 + "b = 1",
    ],
    ids=["text", "quotes", "backslashes", "list", "nested", "comments"],
)
def test_what_follows_a_value_of_megabytes_is_found(text: str) -> None:
    assert line_numbers(text)["b",] == text.count("\n") + 1
