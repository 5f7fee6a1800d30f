"""Schema and documentation say what the validator does."""

import json
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ecctrack.store import schema
from ecctrack.store.reading import read

ROOT = Path(__file__).parents[2]
RENEW = "run: python -m ecctrack.store.schema"


def as_json(value: Any) -> Any:
    """TOML as schema validators see it: dates as texts."""
    match value:
        case dict():
            return {key: as_json(item) for key, item in value.items()}
        case list():
            return [as_json(item) for item in value]
        case date() | datetime():
            return value.isoformat()
    return value


def fits(text: str) -> bool:
    return jsonschema.Draft7Validator(schema.json_schema()).is_valid(as_json(tomllib.loads(text)))


def validates(text: str) -> bool:
    return not read(text.encode(), "x.toml")[1]


def test_the_shipped_schema_is_the_validators() -> None:
    assert (ROOT / "data" / "events.schema.json").read_text() == schema.schema_text(), RENEW


def test_the_page_on_the_data_file_lists_every_field() -> None:
    page = (ROOT / "docs" / "data.md").read_text()
    assert page == schema.with_tables(page), RENEW


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(schema.schema_text()))


def test_the_curated_file_fits_the_schema() -> None:
    assert fits((ROOT / "data" / "events.toml").read_text())


def examples() -> list[str]:
    page = (ROOT / "docs" / "data.md").read_text()
    found = [block.partition("```")[0] for block in page.split("```toml\n")[1:]]
    return [block for block in found if block.startswith("[[")]


@pytest.mark.parametrize("example", examples())
def test_the_pages_examples_are_data_files(example: str) -> None:
    assert validates(example)
    assert fits(example)


EVENT = '[[event]]\nid = "a"\ntitle = "A"\nstart = 2026-12-01\n'
CALL = '[[call]]\nid = "a"\ntitle = "A"\n'


@pytest.mark.parametrize(
    "text",
    [
        EVENT + "titel = 'x'\n",
        EVENT + "kind = 'trainig'\n",
        EVENT + "country = 'XX'\n",
        EVENT + "online = 1\n",
        EVENT + "url = 'ftp://x'\n",
        EVENT + "checked = 2026-12-01T10:00:00\n",
        EVENT + "end = 'soon'\n",
        EVENT + "zone = '+01:00'\n",
        EVENT + "moved = [{ milestone = 'event' }]\n",
        EVENT + "moved = [{ milestone = 'event', from = 'to be announced' }]\n",
        EVENT.replace('id = "a"', 'id = "a b"'),
        CALL,
        CALL + "deadline = 2026-12-01\nmodel = 'continuous'\n",
        CALL + "deadlines = { cutoff-1 = 2026-12-01 }\n",
        CALL + "deadline = 2026-12-01\nbudget_eur = 0\n",
        "[events]\n",
    ],
)
def test_what_the_schema_refuses_the_validator_refuses_too(text: str) -> None:
    assert not fits(text)
    assert not validates(text)


@pytest.mark.parametrize(
    "text",
    [
        EVENT,
        EVENT + "end = 2026-12-02\nregister_by = 2026-11-01\ntags = ['a', 'b']\nstatus = 'tentative'\n",
        EVENT.replace("2026-12-01", '"to be announced"'),
        CALL + "deadline = 2026-12-01T17:00:00\nbudget_eur = 1_000\n",
        CALL + "deadlines = { stage-1 = 2026-12-01, stage-2 = 'to be announced' }\n",
        CALL + "model = 'continuous'\n",
    ],
)
def test_what_the_validator_takes_the_schema_takes_too(text: str) -> None:
    assert validates(text)
    assert fits(text)
