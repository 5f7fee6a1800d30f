"""Suggestions accepted into a file, one by one: what is accepted is written at once."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import typer

from ecctrack.announcements.drafting import Draft
from ecctrack.announcements.suggesting import Suggestion, comment, told, toml
from ecctrack.clock import BRUSSELS, Now
from ecctrack.commands import asking, called_off, checked, curating, move
from ecctrack.commands.lookup import entry_named
from ecctrack.commands.output import emit, say
from ecctrack.commands.places import catalogue_of, data_paths
from ecctrack.entry import Entry
from ecctrack.errors import EcctrackError, UsageError
from ecctrack.store.catalogue import Catalogue
from ecctrack.store.moving import Move
from ecctrack.store.validate import entry_of
from ecctrack.text import one_line


def drafted(found: Iterable[Suggestion]) -> Iterator[Entry]:
    """The entries that suggestions would become: a second announcement may be of the same things."""
    for each in found:
        entry = entry_of(each.draft.type, each.draft.values, BRUSSELS, 0)[0] if each.draft else None
        if entry:
            yield entry


def one_by_one(
    found: Sequence[Suggestion], into: Path, data: list[Path] | None, now: Now, *, unasked: bool = False
) -> None:
    """Go through suggestions with the person at the terminal; `unasked` takes the new ones without doubts.

    What was left out without being asked for is listed at the end.
    """
    written = number = 0
    left_out: list[Suggestion] = []
    try:
        for number, each in enumerate(found, start=1):
            if unasked:
                if each.draft and not each.doubts:
                    written += _accept(each.draft, into, data)
                else:
                    left_out.append(each)
                continue
            say(f"\n{number} of {len(found)}")
            say(comment(each).rstrip("\n"))
            said = _new(each.draft, into, data) if each.draft else _known(each, into, data, now)
            written += said not in ("skip", "quit")
            if said == "quit":
                say(f"{len(found) - number + 1} left")
                break
            unasked = said == "all"
    except (typer.Abort, KeyboardInterrupt):
        say(f"{len(found) - number + 1} left")
        raise
    finally:
        # Each was written at once, and stays so whatever ended this.
        say(f"{written} written to {into}" if written else f"nothing was written to {into}")
    if left_out:
        catalogue = catalogue_with(into, data)
        for each in left_out:
            for line in _reasons(each, catalogue):
                say(line)


def _reasons(each: Suggestion, catalogue: Catalogue) -> Iterator[str]:
    """Why a suggestion was left out, and the commands that record a new date; nothing if it says what is known."""
    known = each.known
    doubts = known.doubts if known and not known.changes else each.doubts
    if known and known.changes:
        yield f"left out: {known.entry.id}, known with another date"
    elif doubts:
        yield f"left out: {known.entry.id if known else one_line(each.proposal.title)}, in doubt"
    for doubt in doubts:
        yield f"  doubt: {one_line(doubt)}"
    entry = catalogue.entry(known.entry.id) if known else None
    if known is None or entry is None:
        return  # of an earlier suggestion that was left out itself there is nothing to move
    where = f" --data {shlex.quote(catalogue.file_of(entry))}"
    for change in known.changes:
        what, how = told(entry, change)
        yield f"  {what}"
        yield f"{how}{where if entry.milestone(change.milestone) else ''}"


def _new(draft: Draft, into: Path, data: list[Path] | None) -> str:
    """What the person decides on a new entry: accept, skip, all or quit."""
    while True:
        say(toml(draft).rstrip("\n"))
        said = asking.choice("", ("accept", "edit", "skip", "all", "quit"), "accept")
        try:
            if said == "edit":
                draft = _edited(draft)
            elif said in ("skip", "quit") or _accept(draft, into, data):
                return said
        except EcctrackError as error:
            say(str(error))


def _edited(draft: Draft) -> Draft:
    """The draft as the person's editor leaves it; asked again, with what is wrong, until it is valid."""
    text = toml(draft)
    while True:
        text = asking.edited(text)
        try:
            type_, values = curating.read_back(text)
        except UsageError as error:
            say(str(error))
            if asking.choice("edit again?", ("yes", "no"), "yes") == "no":
                return draft
        else:
            return Draft(type_, values, draft.doubts)


def _accept(draft: Draft, into: Path, data: list[Path] | None) -> bool:
    place = curating.write(into, draft.type, draft.values, catalogue_with(into, data))
    emit(f"added {draft.values['id']}; {place}\n")
    return True


def _known(each: Suggestion, into: Path, data: list[Path] | None, now: Now) -> str:
    """What the person decides on a known entry: checked, move, its new status, skip or quit."""
    if each.known is None:
        return "skip"
    movable = [change for change in each.known.changes if each.known.entry.milestone(change.milestone)]
    way = each.known.status or ("move" if movable else "checked")
    said = asking.choice("", (way, "skip", "quit"), "skip")
    try:
        if said == "checked":
            catalogue = catalogue_with(into, data)
            emit(checked.record(catalogue, [entry_named(catalogue, each.known.entry.id)], now.today))
        if each.known.status and said == each.known.status:
            catalogue = catalogue_with(into, data)
            emit(called_off.record(catalogue, entry_named(catalogue, each.known.entry.id), each.known.status, now))
        for change in movable if said == "move" else ():
            catalogue = catalogue_with(into, data)
            entry = entry_named(catalogue, each.known.entry.id)
            emit(move.record(catalogue, entry, Move(change.milestone, change.after, change.end, now.today, None), now))
    except EcctrackError as error:
        say(str(error))
        return "skip"
    return said


def catalogue_with(into: Path, data: list[Path] | None) -> Catalogue:
    """The catalogue as it is now, with the file that is written to."""
    paths = data_paths(data)
    return catalogue_of([*paths, into] if into.exists() and _has_entries(into) else paths)


def _has_entries(path: Path) -> bool:
    return "[[" in path.read_text(encoding="utf-8", errors="replace")
