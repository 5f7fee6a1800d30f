"""The command line: which commands there are, and what becomes of their errors.

A command is loaded when it is called: listing pays for no other command's options and imports.
"""

import errno
import sys
from collections.abc import Iterator, MutableMapping, Sequence
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from ecctrack import __version__
from ecctrack.errors import FAILED, EcctrackError
from ecctrack.text import lines

if TYPE_CHECKING:
    from typer._click import Command, Context
    from typer._click.shell_completion import CompletionItem

COMMANDS = ("list", "show", "next", "export", "remind", "check", "add", "import", "move", "checked")
"""In the order of the help; each is `command` in its module of `ecctrack.commands`."""
DEFAULT = "list"

HELP = """
Deadlines and events for European cluster organisations.

Without a command: what is coming in the next 90 days.
"""
EPILOG = """
[bold]Examples[/]

ecctrack                              what is coming in the next 90 days

ecctrack list --calls --within 30d    which calls close within 30 days

ecctrack list matchmaking india -a    words, over everything there is

ecctrack show i3-2023-cap2b           one entry whole, as it stands

ecctrack export -o clusters.ics        a file for any calendar program

ecctrack COMMAND --help               what a command takes, with examples
"""


class _Commands(MutableMapping[str, "Command"]):
    """Commands by name, each imported when it is asked for."""

    def __init__(self) -> None:
        self._loaded: dict[str, Command] = {}

    def __getitem__(self, name: str) -> "Command":
        if name not in COMMANDS:
            raise KeyError(name)
        if name not in self._loaded:
            # A module cannot bear a name of the language: `import` lives in `import_`.
            module = import_module(f"ecctrack.commands.{name}{'_' if iskeyword(name) else ''}")
            own = typer.Typer(add_completion=False, rich_markup_mode="rich", context_settings=CONTEXT)
            own.command(name, epilog=getattr(module, "EPILOG", None))(module.command)
            self._loaded[name] = typer.main.get_command(own)
        return self._loaded[name]

    def __setitem__(self, name: str, command: "Command") -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class _Group(TyperGroup):
    """`ecctrack` alone, or with options only, is `ecctrack list`; what a user can mend is printed, with its status."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands()

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Put the default command in front of options that are none of the group's own."""
        own = {name for param in self.get_params(ctx) for name in (*param.opts, *param.secondary_opts)}
        if ctx.resilient_parsing and not args:
            return super().parse_args(ctx, args)  # the shell asks which commands there are
        if not args or (args[0].startswith("-") and args[0].partition("=")[0] not in own):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: "Context", incomplete: str) -> "list[CompletionItem]":
        """Commands, and behind a dash the options of the default command too."""
        found = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            known = {item.value for item in found}
            more = self.commands[DEFAULT].shell_complete(ctx, incomplete)
            found += [item for item in more if item.value not in known]
        return found

    def main(self, args: Sequence[str] | None = None, *rest: Any, **named: Any) -> Any:
        """Run, and turn errors that a user can mend into a message and an exit status."""
        try:
            return super().main(args, *rest, **named)
        except EcctrackError as error:
            print(lines(str(error)), file=sys.stderr)
            sys.exit(error.status)
        except SystemExit as ended:
            if isinstance(ended.__context__, BrokenPipeError):
                # Typer takes a reader of its help who has seen enough for a failure.
                sys.exit(0)
            raise
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            print("the help could not be written: no space is left", file=sys.stderr)
            sys.exit(FAILED)


CONTEXT = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    cls=_Group,
    help=HELP,
    epilog=EPILOG,
    context_settings=CONTEXT,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"ecctrack {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Deadlines and events."""
