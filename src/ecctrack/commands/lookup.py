"""Entries by what a user calls them."""

from difflib import get_close_matches

from ecctrack.entry import Entry
from ecctrack.errors import UsageError
from ecctrack.store.catalogue import Catalogue
from ecctrack.text import one_line


def entry_named(catalogue: Catalogue, wanted: str) -> Entry:
    """The entry of that id or topic identifier, whatever its case; raises UsageError with the nearest ids if none."""
    if found := catalogue.entry(wanted):
        return found
    by_topic = [entry for entry in catalogue.entries if entry.topic and entry.topic.casefold() == wanted.casefold()]
    if len(by_topic) == 1:
        return by_topic[0]
    if by_topic:
        raise UsageError(f"'{one_line(wanted)}' is the topic of several: {', '.join(entry.id for entry in by_topic)}")
    near = get_close_matches(wanted.casefold(), [entry.id for entry in catalogue.entries], n=3, cutoff=0.6)
    fix = f"did you mean {' or '.join(near)}?" if near else f"look for it with: ecctrack list --all {one_line(wanted)}"
    raise UsageError(f"there is no entry '{one_line(wanted)}'; {fix}")
