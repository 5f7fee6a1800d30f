"""One TOML table read key by key: the values that are right, and the faults of the others."""

from collections.abc import Mapping
from typing import Any

from ecctrack.clock import BRUSSELS
from ecctrack.entry import NotAnnounced
from ecctrack.store.fields import CALL, CATALOGUE, EVENT, MOVE, NOT_ANNOUNCED, Field
from ecctrack.store.values import READERS, Fault, Written, did_you_mean, shown, written

MAX_DEADLINES = 99


class Table:
    """One table being read: its values as they come out right, and the faults of the others."""

    def __init__(self, raw: Mapping[str, Any], fields: tuple[Field, ...], default_zone: str = BRUSSELS) -> None:
        self.raw, self.fields, self.zone = raw, fields, default_zone
        self.values: dict[str, Any] = {}
        self.faults: list[Fault] = []
        self._read_all()

    def _read_all(self) -> None:
        known = {field.name: field for field in self.fields}
        for key in self.raw:
            if key not in known:
                self.fault(self._stranger(key, known), key)
        for field in sorted(self.fields, key=lambda field: field.takes != "zone"):
            if field.name in self.raw:
                self._read(field)
            elif field.required:
                self.fault(Fault(f"{field.name} is missing", f"add {field.name} = …"))

    def _stranger(self, key: str, known: Mapping[str, Field]) -> Fault:
        keys = f"the keys are {', '.join(known)}"
        for owner, fields in (("an event", EVENT), ("a call", CALL)):
            # A misspelt key is near a known one; one of the other type only looks so.
            if self.fields is not MOVE and self.fields is not CATALOGUE and key in {field.name for field in fields}:
                return Fault(f"key {shown(key)} is for {owner}", keys)
        return Fault(f"key {shown(key)} is unknown", did_you_mean(key, known, keys))

    def _read(self, field: Field) -> None:
        value = self.raw[field.name]
        try:
            match field.takes:
                case "when" | "closing":
                    self.values[field.name] = written(value, field.name, self.zone)
                case "before":
                    self.values[field.name] = self._before(value, field.name)
                case "deadlines":
                    self.values[field.name] = self._deadlines(value)
                case "moves":
                    self.values[field.name] = self._moves(value)
                case takes:
                    self.values[field.name] = READERS[takes](value, field.name)
        except Fault as fault:
            self.fault(fault, field.name)
        if field.name == "zone":
            self.zone = self.values.get("zone", self.zone)

    def fault(self, fault: Fault, *path: str | int) -> None:
        """Note a fault at `path`, which leads from this table to the value."""
        fault.path = (*path, *fault.path)
        self.faults.append(fault)

    def _before(self, value: Any, key: str) -> Written:
        when = written(value, key, self.zone)
        if isinstance(when, NotAnnounced):
            raise Fault(f"{key} is no date", "write the date as it was before")
        return when

    def _deadlines(self, value: Any) -> tuple[tuple[str, Written], ...]:
        if not isinstance(value, dict) or not value:
            what = "deadlines is empty" if value == {} else f"deadlines is {shown(value)}, not a table"
            raise Fault(what, "write deadlines = { cut-off-1 = …, cut-off-2 = … }")
        named = _in_order(value)
        read = []
        for key in named:
            try:
                read.append((key, written(value[key], key, self.zone)))
            except Fault as fault:
                self.fault(fault, "deadlines", key)
        return tuple(read)

    def _moves(self, value: Any) -> tuple[dict[str, Any], ...]:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise Fault(
                "moved is no list of tables",
                'write moved = [{ on = 2024-11-04, milestone = "…", from = 2024-11-13 }]',
            )
        tables = [Table(item, MOVE, self.zone) for item in value]
        for index, table in enumerate(tables):
            for fault in table.faults:
                self.fault(fault, "moved", index)
        return tuple(table.values | {"at": index} for index, table in enumerate(tables) if not table.faults)


def _in_order(deadlines: Mapping[str, Any]) -> list[str]:
    """The keys of a `deadlines` table in order; raises Fault unless they are both stages, or cut-offs from 1."""
    stages = ["stage-1", "stage-2"]
    cut_offs = [f"cut-off-{number}" for number in range(1, min(len(deadlines), MAX_DEADLINES) + 1)]
    for expected in (stages, cut_offs):
        if set(deadlines) == set(expected):
            return expected
    unknown = [key for key in deadlines if key not in stages and key not in cut_offs]
    if unknown:
        fix = did_you_mean(unknown[0], [key for key in stages + cut_offs if key not in deadlines], "")
        raise Fault(
            f"deadlines has {shown(unknown[0])}",
            fix or "write stage-1 and stage-2, or cut-off-1, cut-off-2 and so on without a gap",
        )
    if set(deadlines) <= set(stages):
        missing = next(key for key in stages if key not in deadlines)
        raise Fault(f"deadlines lacks {missing}", f'add {missing} = …, or {missing} = "{NOT_ANNOUNCED}"')
    raise Fault("deadlines mixes stages and cut-offs", "give the call stages or cut-offs")
