"""Hours as people write them: 17:00, 5 pm, 17h00, 8:30 – 9:45 CET."""

from dataclasses import dataclass
from datetime import time

from ecctrack.announcements.clock_words import AM, HOUR_PREFIXES, HOUR_UNITS, MIDNIGHT, NOON, PM, ZONES
from ecctrack.announcements.date_words import AND, BETWEEN, DASHES, TO
from ecctrack.announcements.tokens import Gap, Tokens

LAST_MINUTE = time(23, 59)
END_OF_DAY = "midnight is read as the end of that day, 23:59"


@dataclass(frozen=True)
class Hours:
    """An hour or a span of hours as written in tokens[begin:end]."""

    begin: int
    end: int
    starts: time
    ends: time | None
    zone: str | None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Clock:
    """One hour; `sure` if its form can be nothing but an hour."""

    hour: int
    minute: int
    end: int
    sure: bool
    half: str = ""
    """am, pm, or midnight, or nothing."""

    def half_taken_from(self, later: "_Clock") -> "_Clock":
        """This hour with the am or pm of the later one, where it has none: 9–11 am, 10–2 pm."""
        if self.half or later.half not in ("am", "pm") or self.hour > 12:
            return self
        half = later.half
        if half == "pm" and (self.hour % 12, self.minute) > (later.hour % 12, later.minute):
            half = "am"
        return _Clock(self.hour, self.minute, self.end, self.sure, half)

    def read(self) -> tuple[time, tuple[str, ...]]:
        """The wall time, and what is doubtful about it."""
        if self.half == "midnight" or (self.hour == 24 and self.minute == 0):
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
        index = prefixed[1]
        if tokens[index].key == ".":
            index += 1
    first = _clock(tokens, index)
    if first is None:
        return None
    second = _second(tokens, begin, first)
    if not (first.sure or prefixed or (second and second.sure)):
        return None
    if second:
        first = first.half_taken_from(second)
    starts, doubts = first.read()
    ends, more = second.read() if second else (None, ())
    end = second.end if second else first.end
    zone, end = _zone(tokens, end)
    return Hours(begin, end, starts, ends, zone, tuple(dict.fromkeys(doubts + more)))


def _second(tokens: Tokens, begin: int, first: _Clock) -> _Clock | None:
    index = first.end
    if tokens[index].key in DASHES:
        index += 1
    else:
        found = TO.at(tokens, index) or (BETWEEN.before(tokens, begin) and AND.at(tokens, index))
        if not found:
            return None
        index = found[1]
    second = _clock(tokens, index)
    # 17:00 – 6 May: the 6 is no hour.
    return second if second and (second.sure or not first.sure) else None


def _clock(tokens: Tokens, index: int) -> _Clock | None:
    for words, hour, half in ((NOON, 12, "pm"), (MIDNIGHT, 24, "midnight")):
        found = words.at(tokens, index)
        if found:
            return _Clock(hour, 0, found[1], sure=True, half=half)
    token = tokens[index]
    if token.kind != "number" or len(token.text) > 2 or int(token.text) > 24:
        return None
    hour, minute, index, sure = int(token.text), 0, index + 1, False
    marks = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
    if (
        marks[0].key in (":", ".", "h", "u", "：")
        and marks[0].glued
        and marks[1].kind == "number"
        and marks[1].glued
        and len(marks[1].text) == 2
        and int(marks[1].text) < 60
    ):
        minute, index, sure = int(marks[1].text), index + 2, True
        if tokens[index].key == ":" and tokens[index].glued and tokens[index + 1].kind == "number":
            index += 2
        if (
            tokens[index].key in (".", ":")
            and tokens[index].glued
            and tokens[index + 1].kind == "number"
            and tokens[index + 1].glued
        ):
            return None
    half = ""
    for words, name in ((AM, "am"), (PM, "pm"), (NOON, "pm"), (MIDNIGHT, "midnight")):
        found = words.at(tokens, index)
        if found and 1 <= hour <= 12:
            return _Clock(hour, minute, found[1], sure=True, half=name)
    unit = HOUR_UNITS.at(tokens, index)
    if unit and tokens[index].gap <= Gap.BLANK:
        index, sure = unit[1], True
    if hour == 24 and minute:
        return None
    return _Clock(hour, minute, index, sure, half)


def _zone(tokens: Tokens, index: int) -> tuple[str | None, int]:
    begin = index
    if tokens[index].key in ("(", ","):
        index += 1
    found = ZONES.at(tokens, index)
    if not found:
        return None, begin
    end = found[1]
    if tokens[begin].key == "(" and tokens[end].key == ")":
        end += 1
    return found[0], end
