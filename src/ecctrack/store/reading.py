"""The bytes of one data file read and validated; only where no cached reading serves."""

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from ecctrack.clock import BRUSSELS
from ecctrack.entry import Entry
from ecctrack.errors import Problem
from ecctrack.store import validate
from ecctrack.store.catalogue import Part
from ecctrack.store.positions import line_numbers
from ecctrack.store.toml_errors import explained
from ecctrack.store.values import Fault

TYPES = ("event", "call")


def read(data: bytes, name: str) -> tuple[Part, list[Problem]]:
    """What the bytes of one file bring, and every problem in them; `name` is how messages call the file."""
    text, problem = decoded(data, name)
    if problem is None:
        raw, problem = _parsed(text, name)
    if problem is not None:
        return Part(None, BRUSSELS, ()), [problem]
    return _validated(raw, text, name)


def decoded(data: bytes, name: str) -> tuple[str, Problem | None]:
    """The text of a file without its byte order mark and with LF line ends, or the problem with its bytes."""
    try:
        # Editors on Windows put a byte order mark in front, and CR at the ends of lines.
        return data.decode("utf-8-sig").replace("\r\n", "\n"), None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", Problem(name, line, f"byte 0x{data[error.start]:02x} is not UTF-8", "save the file as UTF-8")


def _parsed(text: str, name: str) -> tuple[dict[str, Any], Problem | None]:
    try:
        return tomllib.loads(text), None
    except (ValueError, RecursionError) as error:
        line, what, fix = explained(error, text)
        return {}, Problem(name, line, what, fix)


def _validated(raw: Mapping[str, Any], text: str, name: str) -> tuple[Part, list[Problem]]:
    found: list[tuple[tuple[Any, ...], Fault]] = []
    header, faults = validate.catalogue_of(raw.get("catalogue", {}))
    found += [(("catalogue", *fault.path), fault) for fault in faults]
    found += [((key,), fault) for key, fault in validate.strangers(raw)]
    zone = header.get("zone", BRUSSELS)
    entries: list[Entry] = []
    ids: list[tuple[str, str, int]] = []
    for type_ in TYPES:
        tables = raw.get(type_, [])
        for position, table in enumerate(tables if isinstance(tables, list) else []):
            if not isinstance(table, dict):
                continue
            if isinstance(table.get("id"), str):
                ids.append((table["id"], type_, position))
            entry, faults = validate.entry_of(type_, table, zone, position)
            found += [((type_, position, *fault.path), fault) for fault in faults]
            if entry is not None:
                entries.append(entry)
    part = Part(header.get("title"), zone, tuple(entries), tuple(ids))
    if not found and not ids:
        fix = "add one under [[event]] or [[call]], or leave the file out"
        return part, [Problem(name, 0, "it holds no event and no call", fix)]
    return part, _placed(found, text, name)


def _placed(found: Sequence[tuple[tuple[Any, ...], Fault]], text: str, name: str) -> list[Problem]:
    """Each fault as a problem on its line: that of the value, or of the nearest table around it."""
    if not found:
        return []
    lines = line_numbers(text)

    def line_of(path: tuple[Any, ...]) -> int:
        while path and path not in lines:
            path = path[:-1]
        return lines.get(path, 1)

    return sorted(Problem(name, line_of(path), fault.what, fault.fix) for path, fault in found)
