"""The names a thing may go by, with the name of its series, and its city where only that tells it apart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ecctrack.announcements.cues import vocabulary, words
from ecctrack.announcements.facts import Fact, Role, is_label
from ecctrack.announcements.headings import name_of_heading, name_under, names_above
from ecctrack.announcements.name import Name, with_city
from ecctrack.announcements.naming import leader
from ecctrack.announcements.page import Page
from ecctrack.announcements.topics import topic
from ecctrack.announcements.vocabulary import Cue

SHORT_NAME = 6  # words: a shorter one of an item gets the name of its series

_NUMBERED = re.compile(
    r"(?:session|part|module|webinar|workshop|teil|modul|séance|sesión|sessione|day|tag)\s+"
    r"(?:\d{1,2}|[ivx]{1,4})\s*[:–-]\s*(?=\S)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d\d\b")


def names_of(page: Page, fact: Fact, own: Name | None, city: str | None, *, event: bool, several: bool) -> list[Name]:
    """All names for the thing of a date; `own` is that in its line, `several` says that its sentence has more."""
    block = fact.sentence.block
    above = _without_numbers([_dated(name, fact) for name in names_above(page, block)])
    if not event:
        above = _of_calls(page, above, own)
    if own:
        named = _in_series(page, fact, own, above) if event else own
        at_end = bool(city) and named.title.endswith(city or "")
        return [replace(named, title=with_city(named.title, city)) if at_end else named, *above]
    if event and (several or _is_listed(page, block)):
        above = [replace(name, title=with_city(name.title, city)) if name.shared else name for name in above]
    if event and not above:
        above = name_under(page, block)
    series = leader(page, fact) if several else ""
    return [Name(with_city(series, city), 4.0), *above] if series else above


def _of_calls(page: Page, above: Sequence[Name], own: Name | None) -> list[Name]:
    """The names without those of events, where another is left: `Graz mission` over `Harbour vouchers`."""
    kept = [name for name in above if not _is_of_event(page, name)]
    return kept if kept or (own and topic(own.title)) else list(above)


def _is_of_event(page: Page, name: Name) -> bool:
    cues = {hit.cue for hit in vocabulary(page.spoken).hits(words(name.title))}
    return Cue.EVENT in cues and not cues & {Cue.CALL, Cue.APPLY, Cue.DEADLINE}


def _without_numbers(above: Sequence[Name]) -> list[Name]:
    """The names, `Session 2: …` with that of its series in place of the number."""
    listed = list(above)
    for at, name in enumerate(listed[:-1]):
        part = _NUMBERED.match(name.title)
        series = next((other.title for other in listed[at + 1 :] if not _NUMBERED.match(other.title)), None)
        if part and series:
            listed[at] = replace(name, title=f"{series}: {name.title[part.end() :]}")
    return listed


def _dated(name: Name, fact: Fact) -> Name:
    """The name, less likely if it is that of another year's edition."""
    years = {int(year) for year in _YEAR.findall(name.title)}
    other = fact.role is Role.EVENT and years and not years & {fact.mention.first.year, fact.mention.last.year}
    return replace(name, score=name.score - 1.5) if other else name


def _is_listed(page: Page, block: int) -> bool:
    """Whether the block is one of several dated ones under the same heading."""
    near = [index for index in (block - 2, block - 1, block + 1, block + 2) if 0 <= index < len(page.blocks)]
    return any(
        page.parents[index][:1] == page.parents[block][:1]
        and page.blocks[index].kind is page.blocks[block].kind
        and bool(page.mentions_in(page.blocks[index].begin, page.blocks[index].end))
        for index in near
    )


def _in_series(page: Page, fact: Fact, own: Name, above: Sequence[Name]) -> Name:
    """A short name of a list item with that of the series it stands under in front."""
    if not is_label(page, fact.sentence):
        return own
    if (part := _NUMBERED.match(own.title)) and above:
        return Name(f"{max(above, key=lambda name: name.score).title}: {own.title[part.end() :]}", own.score)
    block = page.blocks[fact.sentence.block]
    at = page.text.find(own.title, block.begin, block.end)
    long = len(words(own.title)) > SHORT_NAME
    if long or at < 0 or page.cues.has(Cue.EVENT, at, at + len(own.title)):
        return own
    for parent in page.parents[fact.sentence.block]:
        head, title = page.blocks[parent], name_of_heading(page, parent)
        likely = any(name.title == title and name.score > 2 for name in above)
        if likely and page.cues.has(Cue.EVENT, head.begin, head.end):
            return Name(f"{title}: {own.title}", own.score)
    return own
