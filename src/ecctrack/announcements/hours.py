"""Hours as people write them: 17:00, 5 pm, 17h00, 17 Uhr, 8:30 – 9:45 CET."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import time
from enum import IntEnum

from ecctrack.announcements.clock_words import (
    AM,
    AT,
    CAPITALS_ONLY,
    HOUR_PREFIXES,
    HOUR_TO,
    HOUR_UNITS,
    LENGTHS,
    MIDNIGHT,
    NOON,
    PM,
    ZONES,
)
from ecctrack.announcements.date_words import AND, BETWEEN, DASHES, TO, UNITS
from ecctrack.announcements.tokens import Gap, Tokens

LAST_MINUTE = time(23, 59)
END_OF_DAY = "midnight is read as the end of that day, 23:59"


class Form(IntEnum):
    """How sure it is from its form alone that a number is an hour."""

    BARE = 0
    LENGTH = 1
    """2 hours: an hour only with an 'at' in front."""
    DOTTED = 2
    """17.00: an hour only beside a date, a zone or another hour."""
    SURE = 3


@dataclass(frozen=True)
class Hours:
    """An hour or a span of hours as written in tokens[begin:end]."""

    begin: int
    end: int
    starts: time
    ends: time | None
    zone: str | None
    sure: bool
    """Whether it is an hour wherever it stands."""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Clock:
    """One hour; `half` is am, pm, midnight or nothing."""

    hour: int
    minute: int
    end: int
    form: Form
    half: str = ""

    def helped_by(self, later: "_Clock") -> "_Clock":
        """This hour with the am or pm of the later one, where it has none: 9–11 am, 10–2 pm."""
        if self.half or later.half not in ("am", "pm") or self.hour > 12:
            return self
        half = later.half
        if half == "pm" and (self.hour % 12, self.minute) > (later.hour % 12, later.minute):
            half = "am"
        return replace(self, half=half)

    def read(self) -> tuple[time, tuple[str, ...]]:
        """The wall time, and what is doubtful about it."""
        if self.half == "midnight" or self.hour == 24:
            return LAST_MINUTE, (END_OF_DAY,)
        hour = self.hour
        if self.half == "am" and hour == 12:
            hour = 0
        elif self.half == "pm" and hour < 12:
            hour += 12
        return time(hour, self.minute), ()


def hours_at(tokens: Tokens, index: int) -> Hours | None:
    """The hour or span of hours that begins at `index`."""
    begin = index
    prefixed = HOUR_PREFIXES.at(tokens, index)
    if prefixed:
        index = prefixed[1] + (tokens[prefixed[1]].key in (".", ":"))
    first = _clock(tokens, index)
    if first is None:
        return None
    second = _second(tokens, begin, first)
    form = max(first.form, second.form) if second else first.form
    if not prefixed and (form is Form.BARE or (form is Form.LENGTH and not AT.before(tokens, begin))):
        return None
    if second:
        first = first.helped_by(second)
    starts, doubts = first.read()
    ends, more = second.read() if second else (None, ())
    end = second.end if second else first.end
    zone, end = _zone(tokens, end)
    token = tokens[end]
    if zone is None and (token.key in UNITS or (token.kind == "number" and token.glued)):
        return None
    sure = form is Form.SURE or bool(prefixed or zone)
    return Hours(begin, end, starts, ends, zone, sure, tuple(dict.fromkeys(doubts + more)))


def _second(tokens: Tokens, begin: int, first: _Clock) -> _Clock | None:
    index = first.end
    if tokens[index].key in DASHES and tokens[index].gap <= Gap.BLANK:
        index += 1
    else:
        found = TO.at(tokens, index) or HOUR_TO.at(tokens, index)
        if not found:
            found = AND.at(tokens, index)
            if not found or not BETWEEN.before(tokens, begin):
                return None
        index = found[1]
    prefixed = HOUR_PREFIXES.at(tokens, index)
    second = _clock(tokens, prefixed[1] if prefixed else index)
    if second is None or tokens[index].gap > Gap.LINE:
        return None
    # 17:00 – 6 May: the 6 is no hour.
    if second.form is Form.BARE and first.form is not Form.BARE:
        return None
    return second


def _clock(tokens: Tokens, index: int) -> _Clock | None:
    for words, hour, half in ((NOON, 12, "pm"), (MIDNIGHT, 24, "midnight")):
        found = words.at(tokens, index)
        if found:
            return _Clock(hour, 0, found[1], Form.SURE, half)
    token = tokens[index]
    if token.kind != "number" or len(token.text) > 2 or int(token.text) > 24:
        return None
    hour = int(token.text)
    minute, end, form = _minute(tokens, index + 1)
    if minute < 0 or (hour == 24 and minute):
        return None
    for words, half in ((AM, "am"), (PM, "pm"), (NOON, "pm"), (MIDNIGHT, "midnight")):
        found = words.at(tokens, end)
        if found and tokens[end].gap <= Gap.BLANK and (hour <= 12 or (half == "pm" and hour < 24)):
            return _Clock(hour, minute, found[1], Form.SURE, half if hour <= 12 else "")
    return _Clock(hour, minute, *_unit(tokens, end, form))


def _minute(tokens: Tokens, index: int) -> tuple[int, int, Form]:
    """The minutes behind the mark at `index`, the index behind them, and the form; -1 if there are none."""
    mark, number = tokens[index], tokens[index + 1]
    if mark.key not in (":", ".", "h", "u", "：", "∶") or not mark.glued or number.kind != "number" or not number.glued:
        return 0, index, Form.BARE
    if len(number.text) != 2 or int(number.text) > 59:
        return -1, index, Form.BARE
    end = index + 2
    form = Form.DOTTED if mark.key == "." else Form.SURE
    while form is Form.SURE and tokens[end].key in ":." and tokens[end].glued and _seconds(tokens, end + 1):
        end += 2
    if tokens[end].key in (":", ".", ",", "/") and tokens[end].glued and tokens[end + 1].kind == "number":
        return (-1, index, Form.BARE) if tokens[end + 1].glued else (int(number.text), end, form)
    return int(number.text), end, form


def _seconds(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    return token.kind == "number" and token.glued


def _unit(tokens: Tokens, index: int, form: Form) -> tuple[int, Form]:
    """The index behind a unit such as 'Uhr', if there is one, and what it makes of the form."""
    # The dot of an ordinal: ob 17. uri.
    if tokens[index].key == "." and tokens[index].glued and HOUR_UNITS.at(tokens, index + 1):
        index += 1
    length = LENGTHS.at(tokens, index)
    found = HOUR_UNITS.at(tokens, index) or length
    if not found or tokens[index].gap > Gap.BLANK:
        return index, form
    if form is Form.BARE and length:
        return found[1], Form.LENGTH
    return found[1], Form.SURE


def _zone(tokens: Tokens, index: int) -> tuple[str | None, int]:
    """The zone behind an hour, and the index behind it."""
    begin = index
    bracket = tokens[index].key in ("(", "[")
    if bracket or tokens[index].key in (",", "-", "–", "/"):
        index += 1
    found = ZONES.at(tokens, index)
    token = tokens[index]
    if token.key == "+" and (token.glued or len(tokens[index + 1].text) == 4):
        return _offset(tokens, index, begin)
    if not found or token.gap > Gap.LINE or (token.key in CAPITALS_ONLY and not token.text.isupper()):
        return None, begin
    name, end = found
    if name == "UTC" and tokens[end].key in ("+", "-", "−") and tokens[end + 1].kind == "number":
        shifted, end = _offset(tokens, end, end)
        name = shifted or name
    for _ in range(3):  # (CET, Brussels time)
        step = 1 if tokens[end].key in (",", "/", "-", "–", "(") else 0
        again = ZONES.at(tokens, end + step)
        if not again or again[0] != name:
            break
        end = again[1] + (tokens[end].key == "(" and tokens[again[1]].key == ")")
    if bracket and tokens[end].key in (")", "]"):
        end += 1
    return name, end


def _offset(tokens: Tokens, index: int, begin: int) -> tuple[str | None, int]:
    """The zone of an offset in whole hours: +01:00 is Etc/GMT-1, for POSIX counts westward."""
    number = tokens[index + 1]
    if number.kind != "number" or not number.glued or len(number.text) not in (1, 2, 4):
        return None, begin
    shift = int(number.text[:2])
    end = index + 2
    minutes = number.text[2:]
    if tokens[end].key == ":" and tokens[end].glued and tokens[end + 1].kind == "number":
        minutes, end = tokens[end + 1].text, end + 2
    if int(minutes or 0) or shift > 12:
        return None, begin
    sign = "-" if tokens[index].key == "+" else "+"
    return (f"Etc/GMT{sign}{shift}" if shift else "UTC"), end


def lone_hours(tokens: Tokens) -> Iterator[Hours]:
    """The hours in `tokens` that are hours wherever they stand."""
    index = 0
    while tokens[index].kind != "end":
        token = tokens[index]
        before = tokens[index - 1] if index else token
        glued = token.glued and index and (before.kind in ("number", "word", "link") or before.key in ".,:/+€$£#_-")
        found = hours_at(tokens, index) if token.kind in ("number", "word") and not glued else None
        if found and found.sure:
            yield found
            index = found.end
        else:
            index += 1
