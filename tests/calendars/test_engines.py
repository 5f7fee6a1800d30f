"""What the engine of a program that people use makes of an exported calendar: ical.js, which Thunderbird reads with."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from examples import NOW, document, rows
from expected import expected

from ecctrack.calendars.alarms import leads
from ecctrack.calendars.wording import description, summary
from ecctrack.selection import Row, Wanted, Window, select
from ecctrack.store.load import load, shipped
from ecctrack.views.ics import render

HERE = Path(__file__).parent
READER = HERE.parent / "engines" / "read_calendar.mjs"
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ecctrack-engines"
MODULES = Path(os.environ.get("ECCTRACK_ENGINES") or _CACHE) / "node_modules"
LEADS = leads(["7d", "1d", "10m"])

pytestmark = [
    pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed, which runs ical.js"),
    pytest.mark.skipif(
        not (MODULES / "ical.js").exists(), reason="ical.js is missing; tests/engines/install fetches it"
    ),
]

HOSTILE = [
    "x\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\r\\nUID:evil",
    "a\\nb\\u000bc\\u0085d\\u2028e\\u2029f",
    "nul \\u0000, bell \\u0007, escape \\u001b[31m",
    'C:\\\\new\\\\Notes; a,b;c:d=\\"e\\" ends with \\\\',
    "\\\\" * 90,
    "é" * 90 + "漢" * 90 + "👩‍🔬" * 30,
    "שלום עולם مرحبا",
    "BEGIN:VALARM",
]


def _read(data: bytes, folder: Path) -> list[dict[str, Any]]:
    file = folder / "calendar.ics"
    file.write_bytes(data)
    command = ["node", str(READER), str(MODULES), str(file)]
    said = {
        subprocess.run(command, check=True, capture_output=True, timeout=120, env=os.environ | {"TZ": zone}).stdout
        for zone in ("UTC", "America/Los_Angeles", "Pacific/Auckland")
    }
    assert len(said) == 1, "the reader's own zone changed what it understood"
    read: list[dict[str, Any]] = json.loads(said.pop())
    return read


def _compare(found: list[Row], folder: Path) -> None:
    read = {event["uid"]: event for event in _read(render(found, "Any name", LEADS), folder)}
    told = {event["uid"]: event for event in expected(document(found), LEADS, opens=True)}
    assert read.keys() == told.keys()
    for row in found:
        event = told[row.uid]
        assert {key: read[row.uid][key] for key in event} == event
        assert read[row.uid]["summary"] == summary(row.entry, row.milestone)
        assert read[row.uid]["description"] == description(row.entry, row.milestone)


def test_ical_js_understands_the_whole_shipped_catalogue_as_the_list_does(tmp_path: Path) -> None:
    entries = load([shipped()]).entries
    found = [row for row in select(entries, Wanted(), Window(None, None, "included"), NOW).rows if row.first]
    assert len(found) > 400
    _compare(found, tmp_path)


def test_ical_js_is_not_misled_by_hostile_texts(tmp_path: Path) -> None:
    tables = [
        f'[[event]]\nid = "e{number}"\ntitle = "{text} {number}"\nnote = "{text}"\ncity = "{text}"\ntags = ["{text}"]\n'
        f"start = 2026-03-{number + 1:02}T09:00:00\nregister_by = 2026-03-01\n"
        for number, text in enumerate(HOSTILE)
    ]
    _compare(rows("\n".join(tables)), tmp_path)
