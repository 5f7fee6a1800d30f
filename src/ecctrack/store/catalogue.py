"""What the files bring, once every problem in them is mended."""

from typing import NamedTuple

from ecctrack.entry import Entry


class Part(NamedTuple):
    """What one file brings: its title and zone, and its entries in the order of the file, events first."""

    title: str | None
    zone: str
    entries: tuple[Entry, ...]
    ids: tuple[tuple[str, str, int], ...] = ()
    """(id, type, position) of every table that has an id, those with faults too."""


class Catalogue(NamedTuple):
    """All entries of all files; `parts` pairs each file, as it was named, with what it brings."""

    parts: tuple[tuple[str, Part], ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, file by file."""
        if len(self.parts) == 1:
            return self.parts[0][1].entries
        return tuple(entry for _, part in self.parts for entry in part.entries)

    @property
    def title(self) -> str:
        """The first file's title; every title where there are several."""
        titles = dict.fromkeys(part.title for _, part in self.parts if part.title)
        return "; ".join(titles) or "Events and calls"

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of that id, whatever its case; None if there is none."""
        wanted = entry_id.casefold()
        return next((entry for entry in self.entries if entry.id.casefold() == wanted), None)

    def file_of(self, entry: Entry) -> str:
        """The file an entry stands in."""
        return next(name for name, part in self.parts if any(other is entry for other in part.entries))
