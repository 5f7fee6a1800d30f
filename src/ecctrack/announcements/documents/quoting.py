"""Mails within mails: they read as they were sent, without the marks and headers that quoting and forwarding added."""
# ruff: noqa: SIM905  # lists of words

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

_MARKS = re.compile(r"[ \t]{0,3}>(?:[ \t]?>){0,20} ?")
_NESTED = re.compile(r"[ \t]{0,3}>[ \t]?>")
_HEADER = re.compile(r"\s{0,3}\*{0,2}([^\W\d_][\w-]{0,15}(?: \w{2,10})?)\*{0,2}\s?:\*{0,2}(?:\s+(\S.*)|\s*)$")
_MOST_HEADERS = 8
_SENDER = frozenset("from von de da van od fra från lähettäjä feladó από от no nuo saatja expéditeur".split())
_SUBJECT = frozenset(
    "subject betreff objet asunto oggetto onderwerp temat předmět predmet tárgy ämne emne aihe θέμα тема относно "
    "assunto subiect teema tēma tema zadeva suġġett ábhar".split()
)


def as_sent(text: str) -> str:
    """`text` without the marks of quoted lines and without the headers of forwarded mails, but for their subjects."""
    return _without_headers(_unquoted(text))


def _unquoted(text: str) -> str:
    """`text` without the `>` of RFC 3676, 4.5; a `>` that stands before each item of a list stays."""
    if ">" not in text:
        return text
    lines: list[str] = []
    for marked, run in groupby(text.split("\n"), key=lambda line: bool(_MARKS.match(line))):
        together = list(run)
        lines += _without_marks(together) if marked else together
    return "\n".join(lines)


def _without_marks(run: Sequence[str]) -> Sequence[str]:
    bare = [_MARKS.sub("", line, count=1) for line in run]
    quoted = any(not words or words[0].islower() or _NESTED.match(line) for words, line in zip(bare, run, strict=True))
    return bare if quoted else run


def _without_headers(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(_bodies(lines)) if any(_label(line) in _SENDER for line in lines) else text


def _bodies(lines: Sequence[str]) -> Iterator[str]:
    """The lines, of each header that opens with its sender and gives a subject only that."""
    at = 0
    while at < len(lines):
        run = _header_at(lines, at) if _label(lines[at]) in _SENDER else []
        subjects = [line for line in run if _label(line) in _SUBJECT]
        if subjects:
            match = _HEADER.match(subjects[0])
            yield match[2] or "" if match else ""
            at += len(run)
        else:
            yield lines[at]
            at += 1


def _header_at(lines: Sequence[str], at: int) -> list[str]:
    run = []
    for line in lines[at : at + _MOST_HEADERS]:
        if not _label(line):
            break
        run.append(line)
    return run


def _label(line: str) -> str:
    match = _HEADER.match(line[:400])
    return match[1].casefold() if match else ""
