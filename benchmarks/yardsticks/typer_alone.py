"""A Typer program of two commands that prints one line: the least a program of this sort can cost."""

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
