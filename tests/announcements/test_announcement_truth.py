"""The truth beside the announcements is well formed, and every day of it can be found in its text."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
INDEX: list[dict[str, Any]] = json.loads((HERE / "index.json").read_text(encoding="utf-8"))
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")
KEYS = {"title", "kind", "start", "end", "deadline", "city", "country", "timezone", "url"}


def truth(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((HERE / "texts" / f"{name}.json").read_text(encoding="utf-8"))
    return found


def test_the_index_names_every_text_once() -> None:
    names = [info["name"] for info in INDEX]
    assert sorted(names) == sorted(path.stem for path in (HERE / "texts").glob("*.txt"))
    assert len(names) == len(set(names))


@pytest.mark.parametrize("info", INDEX, ids=lambda info: info["name"])
def test_every_day_of_the_truth_stands_in_its_text(info: dict[str, Any]) -> None:
    text = (HERE / "texts" / f"{info['name']}.txt").read_text(encoding="utf-8")
    entries = truth(info["name"])
    assert info["entries"] == sum(not entry.get("optional") for entry in entries)
    date.fromisoformat(info["ref_date"])
    for entry in entries:
        assert entry.keys() >= KEYS
        days = [entry["start"], entry["end"], entry["deadline"], *entry.get("cutoffs", [])]
        for day in filter(None, days):
            assert DAY.fullmatch(day)
            assert re.search(rf"(?<!\d)0?{int(day[8:10])}(?!\d)", text), day
            if "T" in day:
                hour, minute = int(day[11:13]), day[14:]
                shown = {str(hour), f"{hour:02}", str(hour - 12)} | ({"noon"} if hour == 12 else set())
                assert any(re.search(rf"(?<!\d){word}(?!\d)", text) for word in shown), day
                assert minute == "00" or re.search(rf"[:.h]{minute}", text), day
