"""What becomes of an entry's table: its values then, and the steps that lead there in its text."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from ecctrack.store.editing import Editor

Raw = Mapping[str, Any]


class Change:
    """What becomes of an entry's table: as values, and as steps for an editor."""

    def __init__(self, raw: Raw) -> None:
        self.values: dict[str, Any] = deepcopy(dict(raw))
        self._steps: list[tuple[str, tuple[str, ...], Any]] = []

    def put(self, value: Any, *path: str) -> None:
        """Set a key, or a key inside another."""
        inside = self.values
        for key in path[:-1]:
            inside = inside[key]
        if inside.get(path[-1]) != value or type(inside.get(path[-1])) is not type(value):
            inside[path[-1]] = value
            self._steps.append(("put", path, value))

    def drop(self, key: str) -> None:
        """Take a key out."""
        if key in self.values:
            del self.values[key]
            self._steps.append(("drop", (key,), None))

    def append(self, key: str, item: Raw) -> None:
        """Put a table at the end of a list of tables."""
        self.values[key] = [*self.values.get(key, []), dict(item)]
        self._steps.append(("append", (key,), item))

    def apply(self, editor: Editor) -> None:
        """Take the steps on the entry's text."""
        for step, path, value in self._steps:
            if step == "put":
                editor.put(value, *path)
            elif step == "drop":
                editor.drop(path[0])
            else:
                editor.append(path[0], value)
