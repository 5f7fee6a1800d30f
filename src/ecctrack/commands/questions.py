"""A new entry asked for, key by key, with what is known already as the answer that Enter gives."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from ecctrack.commands import asking
from ecctrack.commands.filling import value
from ecctrack.commands.output import say
from ecctrack.errors import UsageError
from ecctrack.store.fields import NOT_ANNOUNCED

MODELS = ("one", "two-stage", "cut-offs", "continuous")
QUESTIONS = {
    "title": "Title",
    "kind": "Kind (clusters-meet-regions, matchmaking, training, talk, conference, info-day, lab, brokerage, other)",
    "start": "First day, or day and hour (or tba)",
    "end": "Last day, or end; Enter for one day",
    "register_by": "Register by",
    "city": "City",
    "country": "Country",
    "online": "Online too? (yes, no)",
    "programme": "Programme",
    "topic": "Topic identifier",
    "opens": "Opens",
    "deadline": "Deadline, with its hour (or tba)",
    "budget_eur": "Budget in euros",
    "organiser": "Organiser",
    "url": "Page (https://…)",
    "source": "Where the dates were read",
    "tags": "Tags, parted by commas",
    "note": "Note",
}
EVENT = ("title", "kind", "start", "end", "register_by", "city", "country", "online")
CALL = ("title", "programme", "topic", "opens")
BOTH = ("url", "source", "tags", "note")
NEEDED = ("title", "start", "deadline")


def answers(type_: str, known: Mapping[str, Any], today: date) -> dict[str, Any]:
    """`known` with what the person adds and changes; each answer is read at once, and asked for again if it fails."""
    values = dict(known)
    for key in EVENT if type_ == "event" else CALL:
        _ask(values, key, today)
    if type_ == "call":
        _deadlines(values, today)
        _ask(values, "budget_eur", today)
    for key in BOTH:
        if key == "source" and values.get("url") != known.get("url"):
            values.setdefault("source", values.get("url"))
        _ask(values, key, today)
    return {key: said for key, said in values.items() if said not in (None, "", [], False)}


def _ask(values: dict[str, Any], key: str, today: date) -> None:
    values[key] = asking.asked(QUESTIONS[key], partial(_read, key, today, values), _shown(values.get(key)))


def _read(key: str, today: date, others: Mapping[str, Any], text: str) -> Any:
    if text in ("", "-"):
        if key in NEEDED:
            raise UsageError(f"{key} is needed" + ("; write tba if it is not known yet" if key != "title" else ""))
        return None
    return value(key, text, today, others)


def _deadlines(values: dict[str, Any], today: date) -> None:
    if {"deadline", "deadlines", "model"} & values.keys():
        return
    model = asking.choice("Deadlines", MODELS, "one")
    if model == "continuous":
        values["model"] = model
    elif model == "one":
        _ask(values, "deadline", today)
    elif model == "two-stage":
        values["deadlines"] = {key: _when(f"Deadline of {key}", today) for key in ("stage-1", "stage-2")}
    else:
        values["deadlines"] = _cut_offs(today)


def _when(question: str, today: date) -> Any:
    return asking.asked(question, partial(_read, "deadline", today, {}))


def _cut_offs(today: date) -> dict[str, Any]:
    found = {"cut-off-1": _when("First cut-off", today)}
    while True:
        more = asking.asked("Next cut-off, Enter if that was the last", partial(_read, "cut-off", today, {}))
        if more is None:
            return found
        found[f"cut-off-{len(found) + 1}"] = more


def _shown(known: Any) -> str:
    """A value as one would type it."""
    match known:
        case None:
            return ""
        case bool():
            return "yes" if known else "no"
        case list():
            return ", ".join(map(str, known))
        case datetime():
            return known.isoformat(" ", "minutes")
    return "tba" if known == NOT_ANNOUNCED else str(known)


def chosen_type() -> str:
    """Event or call."""
    return asking.choice("What is it?", ("event", "call"), "event")


def wanted(preview: str) -> str:
    """Whether to write what is shown: yes, edit or no."""
    say(f"\n{preview.rstrip()}\n")
    return asking.choice("Write it?", ("yes", "edit", "no"), "yes")
