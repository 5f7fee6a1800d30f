"""Hostile text in an entry changes its own cells and nothing else, in every format."""

import csv
import io
import json
import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ecctrack.commands.output import Format, encoded, rendered
from ecctrack.selection import Selection, Wanted, Window, select
from ecctrack.store import reading
from ecctrack.text import one_line
from ecctrack.views import brief, detail
from ecctrack.views.page import Page
from making import at
from toml_writing import basic_string

NOON = at("2026-11-23T12:00")
TERMINAL = Page("A catalogue", None, 80, terminal=True, colour=True)
PIECES = [
    "\x1b[31mred\x1b[0m", "\x1b]8;;http://evil\x07click\x1b]8;;\x07", "\x1b]0;title\x07", "\x9b2J", "\x1b[2J\x1b[H",
    "[red]", "[/x]", "[link=http://evil]x[/link]", "[[", "]]", "\\[", "\t", "\n", "\r\n", "\r", "\x0b", "\x0c", "\x85",
    "\u2028", "\u202e", "\u2066", "\u200f", "\ufeff", "\x00", "\x07", "\x7f", "\U000e0041", "\u200b", "e\u0301",
    "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "|", "\\|", "`", "```", "](http://evil)", "![x](http://evil)", "<b>", "<!--",
    "# heading", "---", "1. one", "* item", "&amp;", "'", '"', '","', ";", "家族", "👩‍👩‍👧", "\U0001f600", "$x$",
    " ", "a",
]  # fmt: skip
HOSTILE = (
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
    | st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
    | st.sampled_from(["x" * 10_000, "a b " * 2_500, "[" * 10_000, "家" * 10_000, "\u0301" * 10_000])
).filter(one_line)
ENTRY = """
[[event]]
id = "first"
title = "The first"
start = 2026-12-01

[[event]]
id = "hostile"
kind = "talk"
title = {0}
start = 2026-12-02
city = {0}
organiser = {0}
note = {0}
tags = [{0}]
source = {0}
moved = [{{ milestone = "event", from = 2026-11-30, why = {0} }}]
{1}

[[call]]
id = "last"
title = "The last"
programme = {0}
topic = {0}
deadline = 2026-12-03

[[call]]
id = "always"
title = {0}
programme = {0}
model = "continuous"
"""


def chosen(text: str, more: str = 'url = "https://example.org/a"') -> Selection:
    """A selection of which every text but two titles is `text`."""
    part, problems = reading.read(ENTRY.format(basic_string(text), more).encode(), "a.toml")
    assert problems == []
    return select(part.entries, Wanted(), Window(None, None, "included"), NOON)


def acts(text: str) -> bool:
    """Whether a character in it could act on a terminal, line breaks between records aside."""
    found = set(text) - {"\n"}
    return any(category(each) in ("Cc", "Zl", "Zp", "Cs") or one_line(f"a{each}b") == "ab" for each in found)


def without_own(text: str) -> str:
    """What the terminal table writes itself, taken out: colours, and links to the entry's page."""
    return re.sub("\x1b\\[[0-9;]*m|\x1b]8;;https://example.org/a\x1b\\\\|\x1b]8;;\x1b\\\\", "", text)


@given(HOSTILE)
def test_the_plain_format_keeps_its_lines_and_columns(text: str) -> None:
    lines = rendered(chosen(text), NOON, Page(), Format.PLAIN).split("\n")
    cells = [line.split("\t") for line in lines]
    assert [len(line) for line in cells] == [11, 11, 11, 11, 1]
    assert cells[1][6:8] == [one_line(text)] * 2
    assert [line[9] for line in cells[:-1]] == ["first", "hostile", "last", "always"]
    assert not any(acts(cell) for line in cells for cell in line)


@given(HOSTILE)
def test_json_parses_back_to_the_very_text(text: str) -> None:
    written = rendered(chosen(text), NOON, Page(text), Format.JSON)
    document = json.loads(written)
    assert document["catalogue"] == document["rows"][1]["title"] == document["rows"][1]["moved"][0]["why"] == text
    assert document["continuous"][0]["programme"] == text
    # Tag characters are only invisible, and JSON is not for reading.
    assert not acts(written.replace("\U000e0041", ""))
    rows = rendered(chosen(text), NOON, Page(), Format.JSONL)
    assert [json.loads(line) for line in rows.split("\n")[:-1]] == document["rows"]


@given(HOSTILE)
def test_csv_parses_back_and_no_cell_is_a_formula(text: str) -> None:
    written = rendered(chosen(text), NOON, Page(), Format.CSV)
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    assert [row["id"] for row in rows] == ["first", "hostile", "last", "always"]
    assert rows[1]["title"].removeprefix("'") == one_line(text).removeprefix("'")
    assert rows[1]["tags"] == rows[1]["title"] == rows[1]["note"]
    assert not any(None in row or None in row.values() for row in rows)
    numbers = ("days_left", "budget_eur")
    texts = [value for row in rows for key, value in row.items() if key not in numbers]
    assert not any(value.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for value in texts)
    assert not acts(written.replace("\r\n", "\n"))


@given(HOSTILE, st.sampled_from(["", 'url = "https://example.org/a"']))
def test_markdown_keeps_its_table_and_its_list(text: str, url: str) -> None:
    lines = rendered(chosen(text, url), NOON, Page(), Format.MARKDOWN).split("\n")
    assert [re.sub(r"\\.", "", line).count("|") for line in lines] == [6, 6, 6, 6, 6, 0, 0, 0, 0, 0]
    assert lines[5:8] == ["", "Always open:", ""]
    assert lines[8].startswith("- ")
    # What Markdown or HTML acts on is escaped, wherever it is not the program's own.
    bare = [
        re.sub(r"\\.", "", line.replace("](https://example.org/a)", "").replace("| [", "| ")) for line in lines[3:5]
    ]
    bare.append(re.sub(r"\\.", "", lines[8].removeprefix("- ")))
    assert not any(re.search(r"[`*_{}<>#!~&$]|\]\(", line) for line in bare)
    assert not re.match(r"- (\d+[.)]|[-+*#>])( |$)", lines[8])
    assert not acts("".join(lines))


@pytest.mark.parametrize("width", [30, 60, 80, 120, 200])
@given(HOSTILE)
def test_the_table_stays_within_its_width_and_on_its_own_lines(width: int, text: str) -> None:
    sheet = TERMINAL._replace(width=width)
    written = without_own(rendered(chosen(text), NOON, sheet, Format.TABLE))
    harmless = without_own(rendered(chosen("harmless"), NOON, sheet, Format.TABLE))
    assert not acts(written)
    if width >= 60:
        assert max(map(cell_len, written.split("\n"))) <= width
    for own in ("The first", "The last", "Always open", "December 2026"):
        assert sum(own in line for line in written.split("\n")) >= sum(own in line for line in harmless.split("\n"))


@given(HOSTILE)
def test_the_brief_lines_stay_three(text: str) -> None:
    written = brief.render(chosen(text).rows, NOON)
    assert written.count("\n") == 3
    assert not acts(written)


@given(HOSTILE)
def test_one_entry_whole_acts_on_nothing(text: str) -> None:
    entry = chosen(text).rows[1].entry
    written = detail.as_text(entry, f"{text}:7", NOON, Page())
    assert not acts(written)
    assert written.split("\n")[0] == one_line(text)
    names = [
        line.split("  ")[0] for line in written.split("\n") if re.match("(organiser|tags|url|checked|id|file) ", line)
    ]
    assert [name for name in names if name in ("url", "id")][-2:] == ["url", "id"]
    assert json.loads(detail.as_json(entry, NOON))["entry"]["note"] == text
    on_terminal = detail.as_text(entry, "a.toml:7", NOON, TERMINAL)
    assert not acts(without_own(on_terminal))


@given(HOSTILE, st.sampled_from(["ascii", "latin-1", "cp1252", "utf-8"]))
def test_any_terminal_can_show_any_text(text: str, encoding: str) -> None:
    line = one_line(text)
    shown = encoded(line, encoding).decode(encoding)
    assert not acts(shown)
    if encoding == "utf-8" or line.isascii():
        assert shown == line


def test_letters_lose_their_accents_before_they_are_lost() -> None:
    assert encoded("Chișinău – “Łódź” … Straße 家", "ascii") == b'Chisinau - "Lodz" ... Strasse ?'


def test_the_tests_would_notice() -> None:
    assert acts("\x1b[31m")
    assert acts("a\u202eb")
    assert not acts("a b\nc é")
