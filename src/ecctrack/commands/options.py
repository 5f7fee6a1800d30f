"""The options that every command with a selection takes, defined once."""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_type_hints

import typer

from ecctrack.commands import completion

WHICH = "Which entries"
WINDOW = "Which days"
SETTING = "Setting"

# Typer would refuse what may not be read as wrong usage, and the file's own error is said otherwise: `readable=False`.
Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data", "-d", metavar="PATH", readable=False, rich_help_panel=SETTING,
        help="File or folder to read; repeatable.",
    ),
]  # fmt: skip
Zone = Annotated[
    str | None,
    typer.Option(
        metavar="ZONE", rich_help_panel=SETTING, autocompletion=completion.zones,
        help="Your zone, or local; else Brussels.",
    ),
]  # fmt: skip
Today = Annotated[
    str | None,
    typer.Option(metavar="DAY", rich_help_panel=SETTING, help="See it as on that day or moment."),
]
ExitCode = Annotated[
    bool, typer.Option("--exit-code", rich_help_panel=SETTING, help="Exit with 3 if something is found.")
]


class SelectionOptions(NamedTuple):
    """What the user said of which entries, which days, and from where to look at them."""

    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS]...", show_default=False, help="Each in title, programme, topic, place or tags."
        ),
    ] = None
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND", rich_help_panel=WHICH, autocompletion=completion.kinds, help="Only this kind; repeatable."
        ),
    ] = None
    programme: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            rich_help_panel=WHICH,
            autocompletion=completion.programmes,
            help="Only programmes named so; repeatable.",
        ),
    ] = None
    country: Annotated[
        list[str] | None,
        typer.Option(
            metavar="COUNTRY",
            rich_help_panel=WHICH,
            autocompletion=completion.countries,
            help="Only this country; repeatable.",
        ),
    ] = None
    tag: Annotated[
        list[str] | None,
        typer.Option(
            metavar="TAG", rich_help_panel=WHICH, autocompletion=completion.tags, help="Only with this tag; repeatable."
        ),
    ] = None
    events: Annotated[bool, typer.Option("--events", rich_help_panel=WHICH, help="Only events.")] = False
    calls: Annotated[bool, typer.Option("--calls", rich_help_panel=WHICH, help="Only calls.")] = False
    opens: Annotated[
        bool | None,
        typer.Option(
            "--opens/--no-opens", rich_help_panel=WHICH, show_default=False, help="With or without the days calls open."
        ),
    ] = None
    within: Annotated[
        str | None,
        typer.Option(metavar="PERIOD", rich_help_panel=WINDOW, help="How far ahead: 90d, 6w, '3 months', 1y."),
    ] = None
    from_: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="DAY", rich_help_panel=WINDOW, help="First day: 2026-12-01, '1 Dec', friday, 6w."
        ),
    ] = None
    until: Annotated[
        str | None, typer.Option(metavar="DAY", rich_help_panel=WINDOW, help="Last day, itself included.")
    ] = None
    past: Annotated[bool, typer.Option("--past", rich_help_panel=WINDOW, help="Look back at what is over.")] = False
    all_: Annotated[
        bool, typer.Option("--all", "-a", rich_help_panel=WINDOW, help="Everything, over or not, dated or not.")
    ] = False
    zone: Zone = None
    today: Today = None
    data: Data = None


def selecting(function: Callable[..., None]) -> Callable[..., None]:
    """`function(options: SelectionOptions, **own)` as a command that takes the selection's options and its own."""
    shared = SelectionOptions._fields
    hints = get_type_hints(SelectionOptions, include_extras=True)
    defaults = SelectionOptions._field_defaults

    def command(**values: Any) -> None:
        options = SelectionOptions(**{name: values.pop(name) for name in shared})
        function(options, **values)

    own = list(inspect.signature(function, eval_str=True).parameters.values())[1:]
    parameters = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=defaults[name], annotation=hints[name])
        for name in shared
    ]
    parameters += [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    command.__doc__ = function.__doc__
    return command
