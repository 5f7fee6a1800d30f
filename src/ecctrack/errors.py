"""What a user can mend: facts as attributes, the text made in one place."""

from collections.abc import Sequence
from typing import NamedTuple

DONE = 0
FAILED = 1
WRONG_USAGE = 2
FOUND = 3
"""With `--exit-code`: something was found or is due."""
DATA_HAS_ERRORS = 65
"""EX_DATAERR of BSD's sysexits.h."""


class EcctrackError(Exception):
    """Something the user can mend; `status` is the exit status."""

    status = FAILED


class UsageError(EcctrackError):
    """An option or argument that cannot be understood."""

    status = WRONG_USAGE


class FileError(EcctrackError):
    """A file that cannot be read or written."""

    def __init__(self, path: str, what: str, fix: str) -> None:
        super().__init__(f"{path}: {what}; {fix}")
        self.path, self.what, self.fix = path, what, fix


class Problem(NamedTuple):
    """One thing wrong, or worth a look, in a data file; `line` counts from 1, 0 means the whole file."""

    file: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}; {self.fix}"


class DataError(EcctrackError):
    """Data files with problems, all of them at once, in the order of the files."""

    status = DATA_HAS_ERRORS

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)
