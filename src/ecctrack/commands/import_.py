"""`ecctrack import`."""

import gc
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ecctrack.announcements.suggesting import Suggestion, as_json, as_toml, suggestions
from ecctrack.commands import accepting, announced, curating
from ecctrack.commands.asking import at_terminal
from ecctrack.commands.options import SETTING, Data, Today
from ecctrack.commands.output import emit, say
from ecctrack.commands.places import catalogue_of
from ecctrack.commands.request import now_of
from ecctrack.errors import UsageError

EPILOG = """
[bold]Examples[/]

ecctrack import newsletter.pdf                what it announces, as TOML to paste

ecctrack import mail.eml --into mine.toml     one by one: accept, edit, skip

ecctrack import - --today 2024-06-26 < talk.txt

ecctrack import feed.ics -f json              for a program
"""
WRITING = "Writing"


class ProposalFormat(StrEnum):
    """How proposals are printed."""

    TOML = "toml"
    JSON = "json"


def command(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", readable=False, show_default=False, help="Text, PDF, HTML, .eml or .ics; - is stdin."
        ),
    ],
    into: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", readable=False, rich_help_panel=WRITING, help="Ask one by one, write what is accepted."
        ),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", rich_help_panel=WRITING, help="With --into: all without doubts, unasked.")
    ] = False,
    source: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Where the dates were read; else the link or the file's name.")
    ] = None,
    format_: Annotated[
        ProposalFormat,
        typer.Option("--format", "-f", metavar="FORMAT", rich_help_panel=SETTING, help="toml or json."),
    ] = ProposalFormat.TOML,
    today: Today = None,
    data: Data = None,
) -> None:
    """What an announcement proposes: entries to check and accept."""
    if into and not yes and not at_terminal():
        raise UsageError("--into asks one by one, which needs a terminal; add --yes to take all without doubts")
    if yes and not into:
        raise UsageError("--yes is for --into FILE; say where to write")
    # Reading documents builds structures that go in circles: here the collector earns its keep again.
    gc.enable()
    now = now_of(today, None)
    catalogue = catalogue_of(data)
    if into:
        curating.refuse(into, catalogue)
    found: list[Suggestion] = []
    for document in announced.documents(files):
        proposals = announced.proposals(document, now.today, given=today is not None)
        where = source or announced.source_of(document)
        found += suggestions(proposals, (*catalogue.entries, *accepting.drafted(found)), now.today, where)
        for note in announced.notes(document):
            say(note)
    if into:
        accepting.one_by_one(found, into, data, now, unasked=yes)
        return
    emit(as_json(found) if format_ is ProposalFormat.JSON else as_toml(found))
    say(_count(found))


def _count(found: list[Suggestion]) -> str:
    new = sum(each.draft is not None for each in found)
    moved = sum(bool(each.known and each.known.changes) for each in found)
    if not found:
        return "no dated event or call was found"
    off = sum(bool(each.known and each.known.status) for each in found)
    called_off = f", {off} known and called off" if off else ""
    return f"{new} new, {len(found) - new - moved - off} known, {moved} known with another date{called_off}"
