"""A milestone's date as the memory keeps it: the same text as long as it has not moved."""

from datetime import UTC, date, datetime

from ecctrack.clock import BRUSSELS, in_zone, instant_of
from ecctrack.entry import MOMENT, AllDay, ClosingDay, Deadline, Move, NotAnnounced, Span, When

NOT_ANNOUNCED = "not announced"


def stamp(when: When) -> str:
    """`2024-11-13`, `2024-11-13/2024-11-14`, `2024-11-14T16:00:00Z`, or `not announced`.

    Moments are in UTC, so neither the reader's zone nor another spelling of the same moment is a move.
    The hour an event ends is left out: it is often announced late and changes nothing for a reminder.
    """
    match when:
        case AllDay():
            return _days(when.first.isoformat(), when.first, when.last)
        case ClosingDay():
            return when.day.isoformat()
        case Deadline():
            return _moment(when.instant)
        case Span():
            last = max(when.starts, when.ends - MOMENT)
            return _days(_moment(when.starts), when.start.date(), in_zone(last, when.zone).date())
        case NotAnnounced():
            return NOT_ANNOUNCED


def stamp_before(move: Move, zone: str) -> str:
    """The stamp of the date a move left, of an entry in `zone`."""
    if isinstance(move.before, datetime):
        return _moment(instant_of(move.before, zone))
    return _days(move.before.isoformat(), move.before, move.before_end or move.before)


def _moment(instant: datetime) -> str:
    return f"{instant.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat()}Z"


def _days(begins: str, first: date, last: date) -> str:
    return begins if last <= first else f"{begins}/{last.isoformat()}"


def read_stamp(text: str) -> AllDay | Deadline | None:
    """What a stamp says, enough to show it: days, or a moment in Brussels time; None if it says neither."""
    begins, _, last = text.partition("/")
    try:
        if begins.endswith("Z"):
            instant = datetime.fromisoformat(begins)
            return Deadline(in_zone(instant, BRUSSELS).replace(tzinfo=None), BRUSSELS, instant.astimezone(UTC))
        first = date.fromisoformat(begins)
        return AllDay(first, date.fromisoformat(last) if last else first)
    except ValueError:
        return None
