"""What is wrong with a calendar file, and what deserves a look, in the order of its lines."""

from ecctrack.errors import Problem
from ecctrack.text import one_line

SHOWN = 5
"""Problems shown of one sort; the rest are counted, for a program repeats its fault in every event."""
QUOTED = 60


class Findings:
    """Collects problems of one file; those with the same fix are of one sort."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._errors: dict[str, list[Problem]] = {}
        self._looks: dict[str, list[Problem]] = {}
        self._more: dict[str, int] = {}

    def error(self, line: int, what: str, fix: str) -> None:
        """Note what some program will not read, or not as it was meant."""
        self._note(self._errors, line, what, fix)

    def look(self, line: int, what: str, fix: str) -> None:
        """Note what is allowed, and yet shown badly by a program that people use."""
        self._note(self._looks, line, what, fix)

    def _note(self, kept: dict[str, list[Problem]], line: int, what: str, fix: str) -> None:
        alike = kept.setdefault(fix, [])
        if len(alike) < SHOWN:
            alike.append(Problem(self.file, line, what, fix))
        else:
            self._more[fix] = self._more.get(fix, 0) + 1

    @property
    def errors(self) -> tuple[Problem, ...]:
        """In the order of the lines."""
        return self._in_order(self._errors)

    @property
    def looks(self) -> tuple[Problem, ...]:
        """In the order of the lines."""
        return self._in_order(self._looks)

    def _in_order(self, kept: dict[str, list[Problem]]) -> tuple[Problem, ...]:
        found = [problem for alike in kept.values() for problem in alike]
        for fix, alike in kept.items():
            if more := self._more.get(fix):
                last = alike[-1]
                found.append(Problem(self.file, last.line, f"and {more} more like the one on line {last.line}", fix))
        # A stable sort: what is counted stays behind what it is like.
        return tuple(sorted(found, key=lambda problem: problem.line))


def quoted(text: str) -> str:
    """A value as a message shows it: on one line, short."""
    shown = one_line(text)
    return f"'{shown if len(shown) <= QUOTED else shown[: QUOTED - 1] + '…'}'"
