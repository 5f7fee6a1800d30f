"""The same Typer program of two commands, with Rich's tables at hand."""

import rich.table  # noqa: F401 - its import is what is measured
import typer

app = typer.Typer()


@app.command()
def hello(name: str = "world") -> None:
    """Greet."""
    print(f"Hello {name}")


@app.command()
def goodbye(name: str = "world") -> None:
    """Take leave."""
    print(f"Goodbye {name}")


app()
