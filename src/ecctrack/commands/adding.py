"""One new entry, from options or from answers, into a file."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ecctrack.announcements.matching import Catalogued
from ecctrack.announcements.proposal import Proposal
from ecctrack.clock import Now
from ecctrack.commands import asking, curating, filling, questions
from ecctrack.commands.lookup import entry_named
from ecctrack.commands.output import emit, say
from ecctrack.errors import EcctrackError, UsageError
from ecctrack.store import writing
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.fields import CALL, EVENT
from ecctrack.store.ids import of_city, of_year, proposed_id
from ecctrack.store.toml_text import entry_text
from ecctrack.text import one_line

OF_CALLS = {field.name for field in CALL} - {field.name for field in EVENT} | {"stage-1", "stage-2"}
OPTIONS = {"register_by": "--register-by", "budget_eur": "--budget", "tags": "--tag", "model": "--continuous"}
WAYS = (("deadline",), ("cut-off",), ("stage-1", "stage-2"), ("model",))
"""How a call closes: one of these, and all of its options."""
NEEDED = {"event": ("title", "start"), "call": ("title", "deadline")}


class Said(NamedTuple):
    """What the options say: key and text, as they were typed."""

    type: str | None
    texts: Mapping[str, Any]
    like: str | None


class Where(NamedTuple):
    """Where the entry goes."""

    into: Path | None
    data: list[Path] | None
    dry_run: bool = False


def add(said: Said, where: Where, catalogue: Catalogue, now: Now) -> None:
    """Write the entry, or print it for a dry run; asks at a terminal for what is missing, and never elsewhere."""
    if not where.dry_run:
        curating.refuse(curating.target(where.into, where.data), catalogue)
    type_ = _type(said, catalogue)
    values = _values(said, type_, catalogue, now.today)
    if known := catalogue.entry(values.get("id", "")):
        what = f"id '{values['id']}' is already used in {catalogue.file_of(known)}"
        raise EcctrackError(f"{what}; give each entry its own id")
    missing = _missing(type_, values)
    asks = bool(missing) and asking.at_terminal()
    if missing and not asks:
        verb, them = ("is", "it") if len(missing) == 1 else ("are", "them")
        raise UsageError(
            f"{' and '.join(missing)} {verb} needed for a new {type_}; on a terminal you are asked for {them}"
        )
    if asks:
        values = questions.answers(type_, values, now.today)
    values = _whole(type_, values, said.like, catalogue, now.today)
    while asks and not where.dry_run:
        for hint in _alike(type_, values, catalogue):
            say(hint)
        wish = questions.wanted(entry_text(type_, values))
        if wish == "no":
            say("nothing was written")
            return
        wrong = curating.faults(type_, values)
        if wish == "yes" and not wrong:
            break
        for fault in wrong:
            say(fault)
        type_, values = _edited(type_, values)
    _finish(type_, values, where, catalogue, hints=not asks)


def _finish(type_: str, values: Mapping[str, Any], where: Where, catalogue: Catalogue, *, hints: bool) -> None:
    if wrong := curating.faults(type_, values):
        raise UsageError("\n".join(wrong))
    for hint in _alike(type_, values, catalogue) if hints else ():
        say(hint)
    if where.dry_run:
        emit(entry_text(type_, values))
        return
    path = curating.target(where.into, where.data)
    emit(f"added {values['id']}; {curating.write(path, type_, values, catalogue)}\n")


def _type(said: Said, catalogue: Catalogue) -> str:
    if said.type:
        if said.type not in NEEDED:
            raise UsageError(f"--type '{one_line(said.type)[:60]}' is unknown; write event or call")
        return said.type
    if said.like:
        return entry_named(catalogue, said.like).type
    if OF_CALLS & said.texts.keys() or ("cut-off" in said.texts and "start" not in said.texts):
        return "call"
    return "event" if said.texts or not asking.at_terminal() else questions.chosen_type()


def _values(said: Said, type_: str, catalogue: Catalogue, today: date) -> dict[str, Any]:
    """What the options say, and what an earlier edition has; raises UsageError for all that cannot be read."""
    known = {field.name for field in (EVENT if type_ == "event" else CALL)} | {"stage-1", "stage-2", "cut-off"}
    wrong = [f"{_option(key)} is not for {type_}s" for key in said.texts if key not in known]
    wrong += _wrong_ways(said.texts) if type_ == "call" else ()
    read: dict[str, Any] = {}
    for key, text in said.texts.items():
        try:
            many = [filling.value(key, one, today, read) for one in text] if isinstance(text, list) else None
            read[key] = many or filling.value(key, text, today, read)
        except UsageError as error:
            wrong.append(str(error) if str(error).startswith(key) else f"{_option(key)}: {error}")
    if wrong:
        raise UsageError("\n".join(wrong))
    if "url" in read:
        # The page of an earlier edition says nothing of the new dates.
        read.setdefault("source", read["url"])
    read = _with_deadlines(read)
    earlier = _earlier(said, read, catalogue)
    if {"deadline", "deadlines"} & read.keys():
        earlier.pop("model", None)
    return earlier | read


def _wrong_ways(texts: Mapping[str, Any]) -> Iterator[str]:
    """What the options say of deadlines that no call can have."""
    used = [way for way in WAYS if any(key in texts for key in way)]
    if len(used) > 1:
        both = " and ".join(_option(next(key for key in way if key in texts)) for way in used)
        yield f"{both} do not go together; keep the one that holds"
    for way in used:
        for key in way:
            if key not in texts:
                yield f"{_option(key)} is needed too; write tba if it is not known yet"


def _with_deadlines(read: dict[str, Any]) -> dict[str, Any]:
    stages = {key: read.pop(key) for key in ("stage-1", "stage-2") if key in read}
    cut_offs = {f"cut-off-{number}": when for number, when in enumerate(read.pop("cut-off", []), start=1)}
    return read | ({"deadlines": stages | cut_offs} if stages or cut_offs else {})


def _earlier(said: Said, read: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
    if not said.like:
        return {}
    entry = entry_named(catalogue, said.like)
    raw = writing.table(writing.read(Path(catalogue.file_of(entry))), entry)
    return filling.from_earlier(raw, filling.year_of(read), read.get("city"))


def _missing(type_: str, values: Mapping[str, Any]) -> list[str]:
    closings = {"deadline", "deadlines", "model"}
    missing = [
        key for key in NEEDED[type_] if key not in values and not (key == "deadline" and closings & values.keys())
    ]
    ways = "--deadline (or --cut-off, --stage-1 and --stage-2, --continuous)"
    return [ways if key == "deadline" else _option(key) for key in missing]


def _option(key: str) -> str:
    return OPTIONS.get(key, f"--{key}")


def _whole(type_: str, values: dict[str, Any], like: str | None, catalogue: Catalogue, today: date) -> dict[str, Any]:
    """The values with what follows from them: id and the day it was checked."""
    values = {key: value for key, value in values.items() if value is not False}
    entry_id = values.pop("id", None) or _id(type_, values, like, catalogue)
    return {"id": entry_id} | values | {"checked": today}


def _id(type_: str, values: Mapping[str, Any], like: str | None, catalogue: Catalogue) -> str:
    taken = {entry.id.casefold() for entry in catalogue.entries}
    year = filling.year_of(values)
    if like and year:
        earlier = entry_named(catalogue, like)
        next_id = of_year(earlier.id, year)
        if earlier.city and values.get("city"):
            next_id = of_city(next_id, earlier.city, values["city"])
        if next_id.casefold() not in taken:
            return next_id
    return proposed_id(type_, values, catalogue.entries, taken)


def _edited(type_: str, values: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    text = entry_text(type_, values)
    while True:
        text = asking.edited(text)
        try:
            return curating.read_back(text)
        except UsageError as error:
            say(str(error))
            if asking.choice("Edit again?", ("yes", "no"), "yes") == "no":
                return type_, values


def _alike(type_: str, values: Mapping[str, Any], catalogue: Catalogue) -> Iterator[str]:
    """A line if the catalogue seems to have it already."""
    proposal = Proposal(
        "event" if type_ == "event" else "call",
        str(values["title"]),
        "",
        kind=values.get("kind"),
        start=_date(values.get("start")),
        end=_date(values.get("end")),
        deadline=_date(values.get("deadline")),
        continuous="model" in values,
        programme=values.get("programme"),
        topic=values.get("topic"),
        city=values.get("city"),
        country=values.get("country"),
        deadlines=tuple((key, when) for key, when in (values.get("deadlines") or {}).items() if _date(when)),
    )
    entries = Catalogued(catalogue.entries)
    known = entries.known(proposal)
    near = known.entry if known else entries.perhaps(proposal)
    if near:
        yield f"it looks like '{near.id}', {one_line(near.title)}; see it with: ecctrack show {near.id}"


def _date(when: Any) -> Any:
    return when if isinstance(when, date) else None
