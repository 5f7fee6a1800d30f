"""`ecctrack add`."""

from pathlib import Path
from typing import Annotated

import typer

from ecctrack.commands import adding, completion
from ecctrack.commands.options import SETTING, Data, Today
from ecctrack.commands.places import catalogue_of
from ecctrack.commands.request import now_of

EPILOG = """
[bold]Examples[/]

ecctrack add                                   asks, on a terminal

ecctrack add --like sme-assembly-2025          the next edition of it

ecctrack add --title "Cluster Day Graz" --start "3 Mar 2027" --city Graz --country AT

ecctrack add --title "A call" --cut-off "1 Feb 2027 17:00" --cut-off "1 Sep 2027 17:00"
"""
EVENT, CALL, BOTH = "Of an event", "Of a call", "Of both"


def _dated(help_: str, panel: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(metavar="DATE", rich_help_panel=panel, help=help_)
    return option


def _text(help_: str, panel: str = BOTH) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(metavar="TEXT", rich_help_panel=panel, help=help_)
    return option


def command(
    type_: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="event or call; else seen from the other options.")
    ] = None,
    like: Annotated[
        str | None,
        typer.Option(metavar="ID", autocompletion=completion.ids, help="Start from an earlier edition, without dates."),
    ] = None,
    title: Annotated[str | None, _text("The official title.")] = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", rich_help_panel=EVENT, autocompletion=completion.kinds, help="Kind of event."),
    ] = None,
    start: Annotated[str | None, _dated("First day, '1 Dec', '1 Dec 17:00' or tba.", EVENT)] = None,
    end: Annotated[str | None, _dated("Last day itself, or the end.", EVENT)] = None,
    register_by: Annotated[str | None, _dated("Until when one must register.", EVENT)] = None,
    online: Annotated[
        bool | None,
        typer.Option("--online/--no-online", rich_help_panel=EVENT, show_default=False, help="One can join online."),
    ] = None,
    programme: Annotated[
        str | None,
        typer.Option(metavar="NAME", rich_help_panel=CALL, autocompletion=completion.programmes, help="Its programme."),
    ] = None,
    topic: Annotated[str | None, _text("The portal's topic identifier.", CALL)] = None,
    opens: Annotated[str | None, _dated("First day of submission.", CALL)] = None,
    deadline: Annotated[str | None, _dated("When it closes, '1 Dec 17:00' or tba.", CALL)] = None,
    cut_off: Annotated[list[str] | None, _dated("One of several deadlines; repeatable.", CALL)] = None,
    stage_1: Annotated[str | None, _dated("Deadline of the first stage.", CALL)] = None,
    stage_2: Annotated[str | None, _dated("Deadline of the second stage.", CALL)] = None,
    continuous: Annotated[
        bool, typer.Option("--continuous", rich_help_panel=CALL, help="Always open until withdrawn.")
    ] = False,
    budget: Annotated[str | None, _text("In euros: 13_000_000 or 13m.", CALL)] = None,
    city: Annotated[str | None, _text("City.")] = None,
    country: Annotated[
        str | None,
        typer.Option(
            metavar="COUNTRY", rich_help_panel=BOTH, autocompletion=completion.countries, help="Code or name."
        ),
    ] = None,
    organiser: Annotated[str | None, _text("Who holds it.")] = None,
    url: Annotated[str | None, _text("The page to read or apply on.")] = None,
    source: Annotated[str | None, _text("Where the dates were read; else the page.")] = None,
    tag: Annotated[list[str] | None, _text("A word to select by; repeatable.")] = None,
    note: Annotated[str | None, _text("What a reader should know besides.")] = None,
    status: Annotated[str | None, _text("tentative, cancelled or postponed.")] = None,
    time_zone: Annotated[
        str | None, typer.Option("--zone", metavar="ZONE", rich_help_panel=BOTH, help="Of its hours; else the file's.")
    ] = None,
    entry_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", rich_help_panel=BOTH, help="Else one is made.")
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(metavar="FILE", readable=False, rich_help_panel=SETTING, help="File to write; else your own."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", rich_help_panel=SETTING, help="Print the TOML, write nothing.")
    ] = False,
    today: Today = None,
    data: Data = None,
) -> None:
    """A new entry: asked for, or given as options."""
    given = {
        "id": entry_id, "title": title, "kind": kind, "start": start, "end": end, "register_by": register_by,
        "online": None if online is None else str(online), "programme": programme, "topic": topic,
        "deadline": deadline, "cut-off": cut_off, "stage-1": stage_1, "stage-2": stage_2, "opens": opens,
        "model": "continuous" if continuous else None, "budget_eur": budget, "city": city, "country": country,
        "organiser": organiser, "url": url, "source": source, "tags": ",".join(tag) if tag else None, "note": note,
        "status": status, "zone": time_zone,
    }  # fmt: skip
    said = adding.Said(type_, {key: text for key, text in given.items() if text}, like)
    adding.add(said, adding.Where(into, data, dry_run=dry_run), catalogue_of(data), now_of(today, None))
