"""What the shell offers after TAB: ids, kinds, programmes, countries, tags and zones, from the catalogue.

A completion that fails offers nothing: an error message would land in the middle of the user's line.
"""

from collections.abc import Callable, Iterable, Iterator

from ecctrack.entry import Entry, Kind
from ecctrack.errors import EcctrackError
from ecctrack.selection import CALL_KIND
from ecctrack.text import one_line, plain

Offer = tuple[str, str]
"""A value, and the words some shells show beside it."""


def _entries() -> tuple[Entry, ...]:
    from ecctrack.commands.places import catalogue_of  # noqa: PLC0415 - only once TAB is pressed

    try:
        return catalogue_of(None).entries
    except EcctrackError:
        return ()


def _offer(incomplete: str, offers: Callable[[tuple[Entry, ...]], Iterable[Offer]]) -> Iterator[Offer]:
    begin = plain(incomplete)
    for value, about in sorted(set(offers(_entries()))):
        if plain(value).startswith(begin):
            shown = one_line(value)
            yield shown if "/" in shown else _as_typed(shown, incomplete), one_line(about)[:60]


def _as_typed(value: str, incomplete: str) -> str:
    """`value` in the case in which it was begun, which is all one but for zones.

    Typer drops what does not begin with just what was typed.
    """
    begun = value[: len(incomplete)]
    return incomplete + value[len(incomplete) :] if begun.casefold() == incomplete.casefold() else value


def ids(incomplete: str) -> Iterator[Offer]:
    """Entry ids, with their titles."""
    return _offer(incomplete, lambda entries: ((entry.id, entry.title) for entry in entries))


def kinds(incomplete: str) -> Iterator[Offer]:
    """Kinds of event, and `call`."""
    return _offer(incomplete, lambda _: ((str(kind), "") for kind in (*Kind, CALL_KIND)))


def programmes(incomplete: str) -> Iterator[Offer]:
    """The catalogue's funding programmes."""
    return _offer(incomplete, lambda entries: ((entry.programme, "") for entry in entries if entry.programme))


def countries(incomplete: str) -> Iterator[Offer]:
    """Codes of the catalogue's countries, with their names."""
    from ecctrack.countries import names  # noqa: PLC0415

    return _offer(
        incomplete, lambda entries: ((entry.country, names()[entry.country]) for entry in entries if entry.country)
    )


def tags(incomplete: str) -> Iterator[Offer]:
    """The catalogue's tags."""
    return _offer(incomplete, lambda entries: ((tag, "") for entry in entries for tag in entry.tags))


def zones(incomplete: str) -> Iterator[Offer]:
    """IANA zones, and `local`."""
    from zoneinfo import available_timezones  # noqa: PLC0415

    names = [zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "posix", "right"))]
    return _offer(incomplete, lambda _: ((zone, "") for zone in ("local", "UTC", *names)))
