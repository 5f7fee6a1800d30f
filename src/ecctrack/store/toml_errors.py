"""What tomllib complains of, in words for people who write a data file by hand."""

import re

_LONG_NUMBER = re.compile(r"[0-9][0-9_]{4000}")
_AT = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)$")


def explained(error: Exception, text: str) -> tuple[int, str, str]:
    """Line from 1, what is wrong, and what to write instead, for an error of `tomllib.loads`."""
    if isinstance(error, RecursionError):
        return 1, "brackets are nested too deep", "a data file needs no more than [{ … }]"
    message = str(error)
    place = _AT.search(message)
    line = int(place[1]) if place and place[1] else text.rstrip("\n").count("\n") + 1
    what = message[: place.start()].strip() if place else message
    what = what[:1].lower() + what[1:]
    if "\x00" in text:
        return text.count("\n", 0, text.index("\x00")) + 1, "it holds binary data", "name a TOML file"
    if place is None and (number := _LONG_NUMBER.search(text)):
        return (
            text.count("\n", 0, number.start()) + 1,
            "a number has thousands of digits",
            "write the one that is meant",
        )
    return line, f"this is no TOML: {what}", _fix(what)


def _fix(what: str) -> str:
    hints = {
        "date": "there is no such day or time; write 2026-11-03 or 2026-11-03T17:00:00",
        "overwrite": "it stands twice; keep one, and begin each entry with [[event]] or [[call]], two brackets",
        "declare": "the table stands twice; write [[event]] or [[call]] with two brackets",
        "invalid value": "put texts in quotes; dates, numbers, true and false stand without",
        "'='": 'write key = "value"',
        "expected newline": "write one key = value a line: texts in quotes, dates as 2026-11-03 or 2026-11-03T17:00:00",
        "key part": "begin with a key; no comma stands before }",
        "invalid statement": 'write key = "value", or [[event]] or [[call]] to begin an entry',
        "unterminated": "close the quotes",
        "illegal character": "close the quotes on the same line",
        "escape": "write a backslash as \\\\, or put the text in single quotes",
        "array": "close the list with ]",
        "inline table": "close the table with }, without a comma before it",
    }
    return next((fix for sign, fix in hints.items() if sign in what.lower()), "see docs/data.md for examples")
