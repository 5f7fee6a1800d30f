"""What the shell offers after TAB."""

import re

import pytest

from running import GOOD, process

SHELLS = ("bash", "zsh", "fish")


def offered(shell: str, *line: str, **more: str) -> list[str]:
    """The values offered for the last word of a line, as the completion script of that shell asks for them."""
    words = " ".join(("ecctrack", *line))
    asking = {
        "bash": {"COMP_WORDS": words, "COMP_CWORD": str(len(line))},
        "zsh": {"_TYPER_COMPLETE_ARGS": words},
        "fish": {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    }[shell]
    done = process(**({"_ECCTRACK_COMPLETE": f"complete_{shell}", "ECCTRACK_DATA": str(GOOD)} | asking | more))
    assert done.err == ""
    if shell == "zsh":
        return re.findall(r'"([^"]+)":"', done.out)
    return [part.split("\t")[0] for part in done.out.splitlines() if part]


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_is_offered_ids(shell: str) -> None:
    assert offered(shell, "show", "cmr-2026") == ["cmr-2026-chisinau", "cmr-2026-heilbronn"]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (("list", "--kind", "c"), ["call", "clusters-meet-regions", "conference"]),
        (("list", "--programme", "h"), ["horizon Europe"]),
        (("list", "--country", "m"), ["mD"]),
        (("list", "--tag", "e"), ["eccp"]),
        (("list", "--zone", "Europe/Bru"), ["Europe/Brussels"]),
        (("next", "--kind", "ta"), ["talk"]),
        (("ne",), ["next"]),
        (("list", "--wi"), ["--within"]),
        (("--wi",), ["--within"]),
        (("--kind", "ta"), ["talk"]),
        (("show", "nothing-such"), []),
    ],
)
def test_what_is_offered_begins_with_what_was_typed(line: tuple[str, ...], values: list[str]) -> None:
    assert offered("fish", *line) == values


def test_a_faulty_file_offers_nothing_and_says_nothing() -> None:
    bad = str(GOOD.parent / "bad")
    assert offered("bash", "show", "a", ECCTRACK_DATA=bad) == []
    assert offered("bash", "show", "a", ECCTRACK_DATA="/nowhere") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_for_each_shell_asks_the_program(shell: str) -> None:
    done = process(_ECCTRACK_COMPLETE=f"source_{shell}")
    assert f"complete_{shell}" in done.out
    assert "_ECCTRACK_COMPLETE" in done.out
