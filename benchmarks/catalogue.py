"""A catalogue of any size for measuring: the shipped entries drawn again and again, each with its own id and days.

    python benchmarks/catalogue.py 10000 ten-thousand.toml
    python benchmarks/catalogue.py 100000 hundred-thousand/

A name that ends in .toml becomes one file, any other a folder of files of 10,000 entries (10,000 are 5 MB, and
ecctrack reads no file above 45). The mix of events and calls, the length of their titles and the spread of their
deadlines are those of `data/events.toml`. The same number and seed give the same bytes as long as that file does
not change.
"""

import argparse
import json
import random
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).resolve().parent.parent / "data" / "events.toml"
IN_ONE_FILE = 10_000
SHIFT_WEEKS = 6
"""Days move by whole weeks, so that a weekday stays one, and by few, so that the years keep their shares."""
Table = Mapping[str, Any]


def entries(number: int, seed: int) -> Iterator[tuple[str, Table]]:
    """`number` pairs of `event` or `call` and its table, drawn from the shipped catalogue."""
    shipped = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))
    pool = [(type_, table) for type_ in ("event", "call") for table in shipped[type_]]
    chance = random.Random(seed)
    for position in range(number):
        type_, table = chance.choice(pool)
        shift = timedelta(weeks=chance.randint(-SHIFT_WEEKS, SHIFT_WEEKS))
        own = {"id": f"{table['id'][:80]}-{position}", "title": f"{table['title']} ({position})"}
        yield type_, shifted(dict(table), shift) | own


def shifted(value: Any, shift: timedelta) -> Any:
    """`value` with every date in it moved by `shift`, but for the days when something was looked at."""
    if isinstance(value, date):
        return value + shift
    if isinstance(value, list):
        return [shifted(item, shift) for item in value]
    if isinstance(value, dict):
        return {key: item if key in ("checked", "on") else shifted(item, shift) for key, item in value.items()}
    return value


def toml(type_: str, table: Table) -> str:
    """One entry as a table of a data file."""
    return f"[[{type_}]]\n" + "".join(f"{key} = {_value(value)}\n" for key, value in table.items()) + "\n"


def _value(value: Any) -> str:
    match value:
        case date() | datetime():
            return value.isoformat()
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case dict():
            return f"{{ {', '.join(f'{key} = {_value(item)}' for key, item in value.items())} }}"
    # Texts, whole numbers, true and false are written alike in TOML and in JSON.
    return json.dumps(value, ensure_ascii=False)


def write(number: int, target: Path, seed: int = 1) -> None:
    """Write `number` entries to the file `target`, or to files in the folder `target`."""
    tables = (toml(*entry) for entry in entries(number, seed))
    if target.suffix == ".toml":
        _write_file(target, tables, number)
        return
    target.mkdir(parents=True, exist_ok=True)
    for first in range(0, number, IN_ONE_FILE):
        _write_file(target / f"from-{first:06}.toml", tables, min(IN_ONE_FILE, number - first))


def _write_file(file: Path, tables: Iterator[str], number: int) -> None:
    with file.open("w", encoding="utf-8", newline="\n") as out:
        out.write('[catalogue]\ntitle = "Made up for measuring"\nzone = "Europe/Brussels"\n\n')
        for _ in range(number):
            out.write(next(tables))


def main() -> None:
    """Read the command line and write the catalogue."""
    parser = argparse.ArgumentParser(description="Write a catalogue of any size, for measuring.")
    parser.add_argument("number", type=int, help="how many entries")
    parser.add_argument("target", type=Path, help="FILE.toml, or a folder for files of 10,000 entries")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write(arguments.number, arguments.target, arguments.seed)


if __name__ == "__main__":
    main()
