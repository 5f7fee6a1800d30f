"""Values and entries as TOML, the way a curator writes them: through tomlkit, one line a key."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ecctrack.store.fields import CALL, EVENT

LONGEST = 120
"""Characters of a line, from which a list of tables gets a line for each."""
WIDTH = 9
"""Of the key column in files that show no habit: `programme` and `organiser`."""


def value_text(value: Any) -> str:  # noqa: PLR0911 - one line for each sort of value
    """The TOML of a value: inline tables with blanks inside their braces, thousands parted."""
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat(timespec="microseconds" if value.microsecond else "seconds")
        case date():
            return value.isoformat()
        case int():
            return f"{value:_}"
        case str():
            return _string(value)
        case Mapping():
            return "{ " + ", ".join(f"{key} = {value_text(item)}" for key, item in value.items()) + " }"
        case Sequence():
            return "[" + ", ".join(map(value_text, value)) + "]"
    raise TypeError(value)


def _string(value: str) -> str:
    # Imported here: `checked` and `move` mostly write dates.
    import tomlkit  # noqa: PLC0415

    return tomlkit.item(value).as_string()


def line(key: str, value: Any, width: int) -> str:
    """`key = value`, the key filled up to `width` characters; lists of tables that are long get a line for each."""
    name = f"{key:<{width}} = "
    return f"{name}{listed(list(map(value_text, value)), len(name)) if _tables(value) else value_text(value)}"


def listed(items: Sequence[str], column: int, newline: str = "\n") -> str:
    """A list of ready items that begins at `column`: on one line, or with a line for each of several long ones."""
    together = "[" + ", ".join(items) + "]"
    if len(items) < 2 or column + len(together) <= LONGEST:
        return together
    return newline.join(["[", *(f"  {item}," for item in items), "]"])


def _tables(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and any(isinstance(i, Mapping) for i in value)


def entry_text(type_: str, values: Mapping[str, Any], order: Sequence[str] = (), width: int = WIDTH) -> str:
    """An entry whole, with its header: keys in `order`, else in that of the documentation; LF line ends."""
    order = order or [field.name for field in (EVENT if type_ == "event" else CALL)]
    ranked = sorted(values, key=lambda key: order.index(key) if key in order else len(order))
    return "\n".join([f"[[{type_}]]", *(line(key, values[key], width) for key in ranked)]) + "\n"
