"""What a view is told besides the rows: whom it is for, and how much room there is."""

from typing import NamedTuple


class Page(NamedTuple):
    """The sheet a view writes on."""

    title: str = "Events and calls"
    """The catalogue's."""
    header: bool | None = None
    """Whether to write a line of column names; None is the format's own habit."""
    width: int = 100
    """Columns of the terminal."""
    terminal: bool = False
    """Whether a person looks at it: colours and links are welcome."""
    colour: bool = False
    """Whether colours may be used; never without `terminal`."""
    condensed: bool = False
    """Whether the openings of many calls on one day may share a line; for people only."""
    hints: bool = True
    """Whether to say how to see more."""
