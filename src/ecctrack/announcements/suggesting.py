"""What a curator is shown of an announcement: new entries ready to be written, and what the catalogue has already."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from ecctrack.announcements.comparing import Change, Known
from ecctrack.announcements.drafting import Draft, draft
from ecctrack.announcements.matching import Catalogued, recognised
from ecctrack.announcements.output import VERSION, as_entry
from ecctrack.announcements.proposal import Day, Proposal
from ecctrack.entry import Entry
from ecctrack.store.toml_text import entry_text
from ecctrack.text import json_safe, one_line, plain

COMMENT_WIDTH = 110
LONGEST_QUOTE = 400


class Suggestion(NamedTuple):
    """One proposal: a `draft` of a new entry, or else the `known` one it is."""

    proposal: Proposal
    known: Known | None
    draft: Draft | None

    @property
    def doubts(self) -> tuple[str, ...]:
        """What a curator should look at."""
        if self.known:
            return tuple(dict.fromkeys([*self.proposal.doubts, *self.known.doubts]))
        return self.draft.doubts if self.draft else ()


def suggestions(
    proposals: Sequence[Proposal], entries: Sequence[Entry], today: date, source: str | None = None
) -> list[Suggestion]:
    """A suggestion for each proposal, in their order; what is said twice comes once."""
    proposals = list({_sameness(proposal): proposal for proposal in reversed(proposals)}.values())[::-1]
    catalogued = Catalogued(entries)
    taken = {entry.id.casefold() for entry in entries}
    found = []
    for proposal, known in zip(proposals, recognised(proposals, catalogued), strict=True):
        if known:
            found.append(Suggestion(proposal, known, None))
            continue
        new = draft(proposal, entries, taken, today, source)
        taken.add(new.values["id"].casefold())
        near = catalogued.perhaps(proposal)
        if near:
            new = new._replace(doubts=(*new.doubts, f"it may be {near.id}: {one_line(near.title)}"))
        found.append(Suggestion(proposal, None, new))
    return found


def _sameness(proposal: Proposal) -> tuple[object, ...]:
    dates = (proposal.start, proposal.register_by, proposal.opens, proposal.deadline, proposal.deadlines)
    return (proposal.type, plain(one_line(proposal.title)), proposal.city, proposal.uid, *map(str, dates))


def as_json(found: Iterable[Suggestion]) -> str:
    """`{"version": 1, "proposals": […]}`: keys as in the data file, `known` an id, `change` what moved."""
    document = {"version": VERSION, "proposals": [_record(each) for each in found]}
    return json_safe(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _record(each: Suggestion) -> dict[str, object]:
    changes = _change_records(each.known) if each.known else []
    proposed = {"id": each.draft.values["id"]} if each.draft else {}
    return (
        proposed
        | as_entry(each.proposal)
        | {
            "doubts": list(each.doubts),
            "known": each.known.entry.id if each.known else None,
            "change": changes or None,
        }
    )


def _change_records(known: Known) -> list[dict[str, object]]:
    records = [_change_record(change) for change in known.changes]
    return (
        [*records, {"milestone": "status", "from": known.entry.status, "to": known.status}] if known.status else records
    )


def _change_record(change: Change) -> dict[str, object]:
    record = {"milestone": change.milestone, "from": _iso(change.before), "to": _iso(change.after)}
    return record | ({"to_end": _iso(change.end)} if change.end else {})


def as_toml(found: Iterable[Suggestion]) -> str:
    """For pasting into a data file: new entries below a comment with their sentence, known ones as comments."""
    return "\n".join(f"{comment(each)}{toml(each.draft) if each.draft else ''}" for each in found)


def toml(new: Draft) -> str:
    """The table of a new entry."""
    return entry_text(new.type, new.values)


def comment(each: Suggestion) -> str:
    """Where a suggestion comes from, what is doubtful, and what to do about a known one, as comment lines."""
    quote = one_line(each.proposal.quote)
    lines = [f"“{quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1] + '…'}”"]
    lines += [f"doubt: {one_line(doubt)}" for doubt in each.doubts]
    if each.known:
        what = each.known.status or ("with another date" if each.known.changes else "")
        lines.insert(0, ", ".join(filter(None, (f"known: {each.known.entry.id}", what))))
        lines += [line for change in each.known.changes for line in told(each.known.entry, change)]
        lines += [f"change: status to {what}", f'  status = "{what}"'] if each.known.status else []
    return "".join(f"# {part}\n" for line in lines for part in _wrapped(line))


def _wrapped(line: str) -> list[str]:
    if line.startswith("  "):
        return [line]
    return textwrap.wrap(line, COMMENT_WIDTH, break_long_words=False, break_on_hyphens=False) or [""]


def told(entry: Entry, change: Change) -> Iterator[str]:
    """What differs, and the command that records it."""
    until = f", until {_iso(change.end)}" if change.end else ""
    yield f"change: {change.milestone} from {_iso(change.before) or 'no date'} to {_iso(change.after)}{until}"
    if entry.milestone(change.milestone):
        end = f" --end {_iso(change.end)}" if change.end else ""
        yield f"  ecctrack move {entry.id} {change.milestone} {_iso(change.after)}{end}"
    else:
        yield f"  {_key(change)} = {_iso(change.after, seconds=True)}"


def _key(change: Change) -> str:
    return {"registration": "register_by", "event": "start"}.get(change.milestone, change.milestone)


def _iso(when: Day | None, *, seconds: bool = False) -> Any:
    if isinstance(when, datetime):
        return when.isoformat(timespec="seconds" if seconds or when.second else "minutes")
    return when.isoformat() if when else None
