"""Every format of one small catalogue, held whole against the files in tests/golden.

`pytest --renew-golden` writes those files anew; read the difference before you keep it.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ecctrack.commands.output import Format, rendered
from ecctrack.selection import Selection, Wanted, Window, select
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.load import load
from ecctrack.views import brief, detail
from ecctrack.views.page import Page
from making import SINGAPORE, at

Golden = Callable[[str, str], None]
NOON = at("2026-11-23T12:00")
TITLE = "A catalogue for tests"
TABLES: Mapping[str, Page] = {
    "table-60.txt": Page(TITLE, None, 60, terminal=False),
    "table-80.txt": Page(TITLE, None, 80, terminal=False),
    "table-120.txt": Page(TITLE, None, 120, terminal=False),
    "table-200.txt": Page(TITLE, None, 200, terminal=False),
    "table-120-colour.txt": Page(TITLE, None, 120, terminal=True, colour=True),
    "table-60-colour.txt": Page(TITLE, None, 60, terminal=True, colour=True),
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load([Path(__file__).parent.parent / "data" / "good.toml"])


@pytest.fixture(scope="module")
def ahead(catalogue: Catalogue) -> Selection:
    """What `ecctrack` alone shows."""
    return select(catalogue.entries, Wanted(), Window(NOON.today, NOON.today.replace(2027, 2, 21)), NOON)


@pytest.fixture(scope="module")
def everything(catalogue: Catalogue) -> Selection:
    return select(catalogue.entries, Wanted(), Window(None, None, "included"), NOON)


@pytest.mark.parametrize("name", TABLES)
def test_the_table_fits_its_width(name: str, ahead: Selection, golden: Golden) -> None:
    golden(name, rendered(ahead, NOON, TABLES[name], Format.TABLE))


def test_the_table_of_everything(everything: Selection, golden: Golden) -> None:
    golden("table-everything.txt", rendered(everything, NOON, Page(TITLE, None, 100), Format.TABLE))


def test_the_table_for_a_reader_elsewhere(catalogue: Catalogue, golden: Golden) -> None:
    now = at("2026-11-23T12:00", reader=SINGAPORE)
    there = select(catalogue.entries, Wanted(), Window(now.today, None), now)
    golden("table-singapore.txt", rendered(there, now, Page(TITLE, None, 100), Format.TABLE))


@pytest.mark.parametrize(
    ("name", "format_", "header"),
    [
        ("plain.txt", Format.PLAIN, None),
        ("plain-header.txt", Format.PLAIN, True),
        ("rows.json", Format.JSON, None),
        ("rows.jsonl", Format.JSONL, None),
        ("rows.csv", Format.CSV, None),
        ("rows-no-header.csv", Format.CSV, False),
        ("rows.md", Format.MARKDOWN, None),
    ],
)
def test_every_format(name: str, format_: Format, header: bool | None, everything: Selection, golden: Golden) -> None:
    golden(name, rendered(everything, NOON, Page(TITLE, header), format_))


@pytest.mark.parametrize(
    "entry_id",
    [
        "talk-today",
        "matchmaking-singapore",
        "cmr-2026-heilbronn",
        "two-stage",
        "cut-offs",
        "closing-day",
        "always-open",
    ],
)
def test_one_entry_whole(entry_id: str, catalogue: Catalogue, golden: Golden) -> None:
    entry = catalogue.entry(entry_id)
    assert entry
    golden(f"show-{entry_id}.txt", detail.as_text(entry, "good.toml:7", NOON, Page(TITLE)))
    golden(f"show-{entry_id}.json", detail.as_json(entry, NOON))


def test_one_entry_on_a_narrow_terminal_elsewhere(catalogue: Catalogue, golden: Golden) -> None:
    now = at("2026-11-23T12:00", reader="Pacific/Auckland")
    page = Page(TITLE, None, 50, terminal=True, colour=True)
    for entry_id in ("matchmaking-singapore", "closing-day", "info-day-tentative"):
        entry = catalogue.entry(entry_id)
        assert entry
        golden(f"show-{entry_id}-auckland-50.txt", detail.as_text(entry, "good.toml:7", now, page))


def test_the_nearest_in_brief(ahead: Selection, golden: Golden) -> None:
    golden("next.txt", brief.render(ahead.rows, NOON))


@pytest.mark.parametrize("format_", [Format.TABLE, Format.PLAIN, Format.JSONL, Format.MARKDOWN])
def test_nothing_gives_nothing(format_: Format) -> None:
    assert rendered(Selection(Window(None, None)), NOON, Page(), format_) == ""
