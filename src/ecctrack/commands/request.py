"""What the options ask for: the time it is, the catalogue, which entries, which days. The clock is read here, once."""

import os
from datetime import UTC, date, datetime
from difflib import get_close_matches
from typing import NamedTuple

from ecctrack.clock import BRUSSELS, Now, zone_meant, zone_named
from ecctrack.commands import dates
from ecctrack.commands.options import SelectionOptions
from ecctrack.commands.places import catalogue_of
from ecctrack.entry import Kind
from ecctrack.errors import UsageError
from ecctrack.selection import CALL_KIND, HORIZON_DAYS, Selection, Wanted, Window, select
from ecctrack.store.catalogue import Catalogue
from ecctrack.text import one_line, plain

NINETY_DAYS = dates.Period(HORIZON_DAYS, "d")


class Request(NamedTuple):
    """A selection's options, understood."""

    now: Now
    catalogue: Catalogue
    wanted: Wanted
    window: Window

    def selection(self) -> Selection:
        """What is found."""
        return select(self.catalogue.entries, self.wanted, self.window, self.now)


def request(options: SelectionOptions, horizon: dates.Period | None = NINETY_DAYS) -> Request:
    """What the options ask for; `horizon` is how far ahead one looks if they say nothing, None without end.

    Raises UsageError for what cannot be understood, and what loading raises.
    """
    now = now_of(options.today, options.zone)
    wanted, window = wanted_of(options), window_of(options, now.today, horizon)
    return Request(now, catalogue_of(options.data), wanted, window)


def now_of(today: str | None, zone: str | None) -> Now:
    """The time to look from, in the reader's zone."""
    return dates.moment(today, zone_of(zone), datetime.now(UTC))


def zone_of(given: str | None) -> str:
    """The reader's zone; raises UsageError for what is no IANA zone."""
    if given is None:
        return BRUSSELS
    name = _local_zone() if given == "local" else given
    try:
        zone_named(name)
    except LookupError:
        near = zone_meant(name)
        fix = f"did you mean {near}?" if near else "write an IANA name such as Asia/Singapore, or local"
        raise UsageError(f"--zone '{one_line(name)}' is unknown; {fix}") from None
    return name


def _local_zone() -> str:
    from tzlocal import get_localzone_name  # noqa: PLC0415 - only for --zone local

    try:
        return str(get_localzone_name() or "UTC")
    except (LookupError, ValueError, OSError):
        return os.environ.get("TZ", "local")


def wanted_of(options: SelectionOptions) -> Wanted:
    """Which entries; raises UsageError for a kind or country that does not exist."""
    types = {"event"} if options.events else set()
    return Wanted(
        words=tuple(map(plain, options.words or ())),
        kinds=frozenset(map(_kind, options.kind or ())),
        programmes=tuple(map(plain, options.programme or ())),
        countries=frozenset(map(_country, options.country or ())),
        tags=frozenset(map(plain, options.tag or ())),
        types=frozenset(types | ({"call"} if options.calls else set())),
        opens=options.opens is not False,
    )


def _kind(word: str) -> str:
    known = [*map(str, Kind), CALL_KIND]
    if word.lower() in known:
        return word.lower()
    near = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    fix = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
    raise UsageError(f"--kind '{one_line(word)}' is unknown; {fix}")


def _country(word: str) -> str:
    from ecctrack import countries  # noqa: PLC0415 - loads the ISO 3166 tables

    code = countries.code_of(word)
    if code is None:
        near = countries.nearest(word)
        fix = f"did you mean {near}?" if near else "write the two-letter ISO 3166 code, or the English name"
        raise UsageError(f"--country '{one_line(word)}' is unknown; {fix}")
    return code


def window_of(options: SelectionOptions, today: date, horizon: dates.Period | None) -> Window:
    """Which days: what was said holds, the narrower where two things were said; the rest is `horizon` from today.

    `--all` takes the bounds away that nobody named. Raises UsageError for a window that ends before it begins.
    """
    length = dates.period(options.within, "--within") if options.within is not None else None
    first = _day(options.from_, "--from", today, options)
    since = first if first and first > today and not options.past else today
    last = _day(options.until, "--until", today, options, since=since, ends=True)
    window = _looking_back if options.past else _looking_ahead
    found = window(options, today, (first, last), length, None if options.all_ else horizon)
    if found.first and found.last and found.last < found.first:
        hint = "" if options.from_ or options.past else "; add --past, or --from an earlier day"
        raise UsageError(f"the window ends on {found.last}, before it begins on {found.first}{hint}")
    return found


def _looking_ahead(
    options: SelectionOptions,
    today: date,
    said: tuple[date | None, date | None],
    length: dates.Period | None,
    horizon: dates.Period | None,
) -> Window:
    first, last = said
    if length is None and last is None:
        length = horizon
    if length is not None:
        last = min(filter(None, (last, length.after(first or today))))
    if first is None and not options.all_:
        return Window(today, last, "left out")
    return Window(first, last, "included")


def _looking_back(
    options: SelectionOptions,  # noqa: ARG001 - the same shape as looking ahead
    today: date,
    said: tuple[date | None, date | None],
    length: dates.Period | None,
    horizon: dates.Period | None,
) -> Window:
    first, last = said
    if length is None and first is None:
        length = horizon
    if length is not None:
        first = max(filter(None, (first, length.before(last or today))))
    return Window(first, last or today, "only")


def _day(
    text: str | None,
    option: str,
    today: date,
    options: SelectionOptions,
    *,
    since: date | None = None,
    ends: bool = False,
) -> date | None:
    if text is None:
        return None
    return dates.day(text, option, today, looks_back=options.past, since=since, ends=ends)
