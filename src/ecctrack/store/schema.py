"""The data file described for editors (JSON Schema) and for people, from the validator's own definitions.

`python -m ecctrack.store.schema` writes both anew into a checkout.
"""

import json
from pathlib import Path
from typing import Any

from ecctrack import countries
from ecctrack.entry import Kind, Status
from ecctrack.store.fields import CALL, CATALOGUE, EVENT, MOVE, NOT_ANNOUNCED, Field, Takes

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that editors' TOML plugins read."""
BEGIN, END = "<!-- fields: {} -->", "<!-- end -->"
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_DAY_OR_TIME = r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$"
# TOML dates reach a schema as texts in ISO form.
_WHEN = {"anyOf": [{"type": "string", "pattern": _DAY_OR_TIME}, {"const": NOT_ANNOUNCED}]}

IN_WORDS: dict[Takes, str] = {
    "id": "text of letters, digits, `-`, `_`, `.`",
    "text": "text",
    "source": "text",
    "when": 'day, time or `"to be announced"`',
    "closing": 'day, time or `"to be announced"`',
    "before": "day or time",
    "day": "day",
    "deadlines": "table of days or times",
    "model": '`"continuous"`',
    "kind": "one of " + ", ".join(f"`{kind}`" for kind in Kind),
    "status": "one of " + ", ".join(f"`{status}`" for status in Status),
    "country": "ISO 3166-1 alpha-2 code",
    "zone": "IANA zone name",
    "url": "web address",
    "flag": "`true` or `false`",
    "euros": "whole number",
    "texts": "list of texts",
    "moves": "list of tables, see [moves](#moves)",
    "milestone": "milestone key",
}


def _property(field: Field) -> dict[str, Any]:
    takes: dict[Takes, dict[str, Any]] = {
        "id": {"type": "string", "pattern": r"^[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9])?$"},
        "when": _WHEN,
        "closing": _WHEN,
        "before": {"type": "string", "pattern": _DAY_OR_TIME},
        "day": {"type": "string", "pattern": _DAY},
        "deadlines": {
            "type": "object",
            "minProperties": 1,
            "patternProperties": {r"^(stage-[12]|cut-off-[1-9][0-9]?)$": _WHEN},
            "additionalProperties": False,
        },
        "model": {"enum": ["continuous"]},
        "kind": {"enum": [str(kind) for kind in Kind]},
        "status": {"enum": [str(status) for status in Status]},
        "country": {"enum": sorted(countries.names())},
        "zone": {"type": "string", "pattern": "^(UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$"},
        "url": {"type": "string", "pattern": "^https?://[^\\s]+$"},
        "flag": {"type": "boolean"},
        "euros": {"type": "integer", "minimum": 1},
        "texts": {"type": "array", "items": {"type": "string", "minLength": 1}},
    }
    if field.takes == "moves":
        return {"description": field.about, "type": "array", "items": _table(MOVE)}
    return {"description": field.about} | takes.get(field.takes, {"type": "string", "minLength": 1})


def _table(fields: tuple[Field, ...]) -> dict[str, Any]:
    properties = {field.name: _property(field) for field in fields}
    return {
        "type": "object",
        "properties": properties,
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }


def json_schema() -> dict[str, Any]:
    """The schema of one data file."""
    call = _table(CALL)
    call["oneOf"] = [{"required": [key]} for key in ("deadline", "deadlines", "model")]
    return {
        "$schema": DIALECT,
        "title": "ecctrack data file",
        "type": "object",
        "properties": {
            "catalogue": _table(CATALOGUE),
            "event": {"type": "array", "items": _table(EVENT)},
            "call": {"type": "array", "items": call},
        },
        "additionalProperties": False,
    }


def schema_text() -> str:
    """The schema as it is shipped."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def field_table(fields: tuple[Field, ...]) -> str:
    """The fields as a Markdown table."""
    rows = [
        f"| `{field.name}`{' (required)' if field.required else ''} | {IN_WORDS[field.takes]} | {field.about} |"
        for field in fields
    ]
    return "\n".join(["| key | takes | says |", "| --- | --- | --- |", *rows])


def with_tables(page: str) -> str:
    """A documentation page with its tables of fields put in anew between their marks."""
    for name, fields in {"catalogue": CATALOGUE, "event": EVENT, "call": CALL, "moved": MOVE}.items():
        begin = BEGIN.format(name)
        head, _, rest = page.partition(begin)
        _, _, tail = rest.partition(END)
        page = f"{head}{begin}\n{field_table(fields)}\n{END}{tail}"
    return page


def main() -> None:
    """Write schema and tables into the checkout."""
    checkout = Path(__file__).resolve().parents[3]
    (checkout / "data" / "events.schema.json").write_text(schema_text(), encoding="utf-8")
    page = checkout / "docs" / "data.md"
    page.write_text(with_tables(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
