"""Whatever a data file holds, it gives entries or a message; and what gives entries can be shown."""

from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecctrack.clock import Now
from ecctrack.commands.output import Format
from ecctrack.errors import DataError
from ecctrack.selection import Wanted, Window, select
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.load import load
from ecctrack.store.review import remarks
from ecctrack.views import brief, detail
from ecctrack.views.page import Page
from toml_writing import TEXTS, VALUES, inline, key_text

GOOD = (Path(__file__).parent.parent / "data" / "good.toml").read_bytes()
NOON = Now(datetime(2026, 11, 23, 11, tzinfo=UTC))
PAGES = (Page(), Page(width=40, terminal=True, colour=True))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("random") / "a.toml"


def shown(file: Path, data: bytes) -> bool:
    """Whether the file loads; then it is shown in every way."""
    file.write_bytes(data)
    try:
        catalogue = load([file])
    except DataError as error:
        problems = error.problems
    else:
        problems = ()
        show(catalogue)
    assert all(0 <= problem.line <= data.count(b"\n") + 1 and problem.what and problem.fix for problem in problems)
    return not problems


def show(catalogue: Catalogue) -> None:
    """Do everything that can be done with entries."""
    for window in (Window(None, None, "included"), Window(NOON.today, None)):
        found = select(catalogue.entries, Wanted(), window, NOON)
        for page in PAGES:
            for format_ in Format:
                import_module(f"ecctrack.views.{format_}").render(found, NOON, page).encode()
        brief.render(found.rows, NOON).encode()
    for entry in catalogue.entries:
        detail.as_json(entry, NOON).encode()
        detail.as_text(entry, "a.toml:1", NOON, PAGES[1]).encode()
    list(remarks(catalogue.entries, NOON))


@given(st.binary(max_size=200))
def test_random_bytes_give_a_message(file: Path, data: bytes) -> None:
    assert not shown(file, data)


@given(
    st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 30), st.binary(max_size=5)), min_size=1, max_size=4)
)
def test_a_good_file_with_damage_gives_a_message_or_entries(file: Path, damages: list[tuple[int, int, bytes]]) -> None:
    data = GOOD
    for at, length, instead in damages:
        data = data[:at] + instead + data[at + length :]
    shown(file, data)


def test_the_good_file_can_be_shown(file: Path) -> None:
    assert shown(file, GOOD)


DATES = st.one_of(
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.just(UTC)),
    st.just("to be announced"),
    st.sampled_from([date.min, date.max, datetime.fromisoformat("0001-01-01"), datetime.fromisoformat("9999-12-31")]),
    st.dates(date(2026, 11, 1), date(2026, 12, 31)),
)
LIKELY: dict[str, st.SearchStrategy[Any]] = {
    "id": st.sampled_from(["a", "A", "b.c", "d", "e-1"]),
    "title": TEXTS.map("T{}".format),
    "kind": st.sampled_from(["talk", "lab", "tlak"]),
    "start": DATES,
    "end": DATES,
    "register_by": DATES,
    "opens": DATES,
    "deadline": DATES,
    "deadlines": st.dictionaries(st.sampled_from(["stage-1", "stage-2", "cut-off-1", "cut-off-2"]), DATES, max_size=3),
    "model": st.just("continuous"),
    "zone": st.sampled_from(["Europe/Brussels", "Pacific/Auckland", "America/Los_Angeles", "UTC", "CET", "Etc/GMT-14"]),
    "status": st.sampled_from(["tentative", "cancelled", "postponed"]),
    "country": st.sampled_from(["BE", "XK", "be", "ZZ"]),
    "online": st.booleans(),
    "budget_eur": st.integers(-5, 10**16),
    "url": st.sampled_from(["https://example.org/a", "https://é.example/(a)|b", "x"]),
    "checked": st.dates(),
    "tags": st.lists(TEXTS.map("{}t".format), max_size=3),
    "note": TEXTS,
    "moved": st.lists(
        st.fixed_dictionaries(
            {"milestone": st.sampled_from(["event", "deadline", "stage-1"]), "from": DATES},
            optional={"from_end": DATES, "on": st.dates(), "why": TEXTS.map("w{}".format)},
        ),
        max_size=2,
    ),
    "topic": TEXTS,
    "city": TEXTS,
    "source": TEXTS,
}


@st.composite
def tables(draw: st.DrawFn, type_: str) -> str:
    """A table with keys as they should be, and now and then a value that is not."""
    needed = {
        "event": ["id", "title", "start"],
        "call": ["id", "title", draw(st.sampled_from(["deadline", "deadlines", "model"]))],
    }
    more = draw(st.lists(st.sampled_from(sorted(LIKELY)), max_size=5))
    lines = [f"[[{type_}]]"]
    for key in dict.fromkeys([*needed[type_], *more]):
        value = draw(LIKELY[key] if draw(st.integers(0, 39)) else VALUES)
        lines.append(f"{key_text(key)} = {inline(value)}")
    return "\n".join(lines) + "\n"


@settings(max_examples=300)
@given(st.lists(tables("event") | tables("call"), min_size=1, max_size=3))
def test_random_tables_give_a_message_or_entries_that_can_be_shown(file: Path, tables: list[str]) -> None:
    shown(file, "\n".join(tables).encode())


def test_random_tables_are_good_ones_often_enough(file: Path) -> None:
    good = 0

    @settings(max_examples=100, derandomize=True)
    @given(tables("event"))
    def count(table: str) -> None:
        nonlocal good
        good += shown(file, table.encode())

    count()
    assert good >= 10
