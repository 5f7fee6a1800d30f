"""Proposals as a JSON document, with the keys of the data file."""

import json
from collections.abc import Iterable
from datetime import datetime

from ecctrack.announcements.proposal import Day, Proposal

VERSION = 1


def as_json(proposals: Iterable[Proposal]) -> str:
    """The document `{"version": 1, "proposals": [...]}`, dates in ISO 8601, what is not known left out."""
    document = {"version": VERSION, "proposals": [as_entry(proposal) for proposal in proposals]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def as_entry(proposal: Proposal) -> dict[str, object]:
    """The proposal by the keys of the data file, and what only a proposal has."""
    fields: dict[str, object] = {
        "type": proposal.type,
        "kind": proposal.kind,
        "title": proposal.title,
        "start": _shown(proposal.start),
        "end": _shown(proposal.end),
        "register_by": _shown(proposal.register_by),
        "programme": proposal.programme,
        "topic": proposal.topic,
        "opens": _shown(proposal.opens),
        "deadline": _shown(proposal.deadline),
        "deadlines": {milestone: _shown(day) for milestone, day in proposal.deadlines} or None,
        "model": "continuous" if proposal.continuous else None,
        "zone": proposal.zone,
        "city": proposal.city,
        "country": proposal.country,
        "online": proposal.online or None,
        "status": proposal.status,
        "url": proposal.url,
        "moved": [{"milestone": move.milestone, "from": _shown(move.before)} for move in proposal.moved] or None,
    }
    written: dict[str, object] = {name: value for name, value in fields.items() if value is not None}
    return written | {"quote": proposal.quote, "doubts": list(proposal.doubts), "known": None, "change": None}


def _shown(day: Day | None) -> str | None:
    if day is None:
        return None
    return day.isoformat(timespec="minutes") if isinstance(day, datetime) else day.isoformat()
