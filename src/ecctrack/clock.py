"""Now, zones, and the way between wall times and instants."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

BRUSSELS = "Europe/Brussels"
DAY = timedelta(days=1)


_ABBREVIATED = dict.fromkeys(("cet", "cest", "met", "mez", "mesz"), BRUSSELS) | {"gmt": "Europe/London"}


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """The zone of an IANA name such as `Europe/Brussels`; raises LookupError for any other text."""
    if name != "UTC" and "/" not in name:
        # "CET", "EST" and the like are in the database too, but mean an abbreviation to people.
        raise LookupError(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise LookupError(name) from error


def zone_meant(name: str) -> str | None:
    """The IANA zone nearest to a misspelt one, to a city or to an abbreviation; None if none is near."""
    # Imported here: reads the whole zone folder, and only messages need it.
    from difflib import get_close_matches  # noqa: PLC0415
    from zoneinfo import available_timezones  # noqa: PLC0415

    word = name.strip().casefold().replace(" ", "_")
    whole = {zone.casefold(): zone for zone in available_timezones() if "/" in zone}
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(whole.values())}
    known = cities | whole | _ABBREVIATED
    near = get_close_matches(word, known, n=1, cutoff=0.75)
    return known[near[0]] if near else None


class _Now(NamedTuple):
    instant: datetime
    """Aware, in UTC."""
    zone: str
    today: date
    """The day it is in the reader's zone."""


class Now(_Now):
    """One instant, seen in the reader's zone; read once, at the edge, and handed on."""

    __slots__ = ()

    def __new__(cls, instant: datetime, zone: str = BRUSSELS) -> Self:  # noqa: D102
        return super().__new__(cls, instant, zone, in_zone(instant, zone).date())

    def here(self, instant: datetime) -> datetime:
        """`instant` as the reader's clock shows it."""
        return in_zone(instant, self.zone)

    def day_of(self, instant: datetime) -> date:
        """The day `instant` falls on in the reader's zone."""
        return self.here(instant).date()


def day_of(when: date) -> date:
    """The day of a day or of a wall time."""
    return when.date() if isinstance(when, datetime) else when


def in_zone(instant: datetime, zone: str) -> datetime:
    """The aware wall time of `instant` in `zone`; at the calendar's two ends it stays in UTC."""
    try:
        return instant.astimezone(zone_named(zone))
    except OverflowError:
        return instant


def instant_of(wall: datetime, zone: str) -> datetime:
    """The UTC instant of a naive wall time; the first of two, and the moment of the jump inside a gap."""
    try:
        return wall.replace(tzinfo=zone_named(zone)).astimezone(UTC)
    except OverflowError:
        return wall.replace(tzinfo=UTC)


def start_of(day: date, zone: str) -> datetime:
    """The UTC instant at which `day` begins in `zone`."""
    return instant_of(datetime.combine(day, time.min), zone)


def end_of(day: date, zone: str) -> datetime:
    """The UTC instant at which `day` is over in `zone`: the first one of the day after."""
    if day == date.max:
        return datetime.max.replace(tzinfo=UTC)
    return start_of(day + DAY, zone)


def wall_fault(wall: datetime, zone: str) -> Literal["missing", "twice"] | None:
    """Whether the clocks of `zone` skip `wall` (spring) or show it twice (autumn)."""
    if wall.year in (date.min.year, date.max.year):
        return None
    there = zone_named(zone)
    first, second = wall.replace(tzinfo=there, fold=0), wall.replace(tzinfo=there, fold=1)
    if first.utcoffset() == second.utcoffset():
        return None
    back = first.astimezone(UTC).astimezone(there).replace(tzinfo=None)
    return "twice" if back == wall else "missing"
