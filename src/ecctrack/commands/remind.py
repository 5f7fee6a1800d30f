"""`ecctrack remind`."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ecctrack.commands import completion, hints, state
from ecctrack.commands.options import SETTING, ExitCode, SelectionOptions, selecting
from ecctrack.commands.output import Format, encoded, page, rendered, say
from ecctrack.commands.request import Request, request
from ecctrack.errors import FOUND, UsageError
from ecctrack.reminders import delivery, run
from ecctrack.reminders.due import Reminder
from ecctrack.reminders.leads import DEFAULT, leads
from ecctrack.selection import Row, Selection, Window, select
from ecctrack.views import message

MEMORY = "Memory"
EPILOG = """
[bold]Examples[/]

ecctrack remind --dry-run                       what would be said now

ecctrack remind --calls --lead 30d,7d,1d,2h     deadlines, the last time two hours before

ecctrack remind --exec 'mail -s Deadlines me@example.org' > /dev/null

ecctrack remind --list-state                    what was said, and when

ecctrack remind --forget i3-2023-cap2b          say it again
"""


@selecting
def command(
    options: SelectionOptions,
    lead: Annotated[
        list[str] | None,
        typer.Option(metavar="LEADS", help="How long before: days, weeks, hours. Usually 30d,14d,7d,1d."),
    ] = None,
    exec_: Annotated[
        str | None,
        typer.Option("--exec", metavar="PROGRAM", help="Run this with the text on its standard input; no shell."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Only print: record nothing, run nothing.")] = False,
    state_: Annotated[
        Path | None,
        typer.Option(
            "--state", metavar="FILE", readable=False, rich_help_panel=MEMORY, help="Where it is kept what was said."
        ),
    ] = None,
    list_state: Annotated[
        bool, typer.Option("--list-state", rich_help_panel=MEMORY, help="Print what was said, and nothing else.")
    ] = False,
    forget: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID", rich_help_panel=MEMORY, autocompletion=completion.ids,
            help="Forget what was said of this entry, and do nothing else; repeatable.",
        ),
    ] = None,
    format_: Annotated[
        Format | None, typer.Option("--format", "-f", rich_help_panel=SETTING, help="A text to read if left out.")
    ] = None,
    exit_code: ExitCode = False,
) -> None:  # fmt: skip
    """What is due to be said today, once each; for cron."""
    if list_state or forget:
        _alone(options, lead=lead, exec_=exec_, dry_run=dry_run, format_=format_, both=list_state and forget)
        file = state.file(state_)
        state.show(file) if list_state else state.forget(file, forget or ())
        return
    ahead, words = leads(lead) if lead else DEFAULT, delivery.words_of(exec_) if exec_ is not None else []
    asked = request(options, horizon=None)
    deliver = partial(_deliver, asked=asked, format_=format_, words=[] if dry_run else words)
    step = run.look if dry_run else run.say_due
    said = step(_rows(options, asked), ahead, asked.now, state.file(state_), deliver)
    if said:
        # Never alone: cron would send a mail with it every day.
        for hint in hints.stale(asked):
            say(hint)
    if exit_code and said:
        raise typer.Exit(FOUND)


def _alone(options: SelectionOptions, **others: object) -> None:
    """Raise UsageError for options that would do nothing beside --list-state or --forget."""
    if options != SelectionOptions() or any(others.values()):
        raise UsageError("--list-state and --forget stand alone; of the other options they take --state only")


def _rows(options: SelectionOptions, asked: Request) -> Sequence[Row]:
    """The rows asked for; without a window also what is over or undated, since that may be news to the reader."""
    if options.past:
        raise UsageError("--past looks back, and reminders look ahead; leave it out")
    if any((options.within, options.from_, options.until, options.all_)):
        return asked.selection().rows
    return select(asked.catalogue.entries, asked.wanted, Window(None, None, "included"), asked.now).rows


def _deliver(reminders: Sequence[Reminder], asked: Request, format_: Format | None, words: Sequence[str]) -> None:
    if format_ is None:
        text = message.render(reminders, asked.now)
    else:
        found = Selection(asked.window, tuple(reminder.row for reminder in reminders))
        text = rendered(found, asked.now, page(asked.catalogue.title), format_)
    delivery.write_out(encoded(text, getattr(sys.stdout, "encoding", None) or "utf-8"))
    if words:
        delivery.hand_to(words, text.encode())
