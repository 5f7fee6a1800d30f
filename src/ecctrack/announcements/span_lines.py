"""First and last day with a line each: `Start: 4 February`, `End: 6 February`; of a call `Start: …`, `Deadline: …`."""
# ruff: noqa: SIM905  # lists of words

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from ecctrack.announcements.cues import words
from ecctrack.announcements.facts import Fact, Role, leaning
from ecctrack.announcements.labels import column_head
from ecctrack.announcements.page import Page

LONGEST = timedelta(days=31)
LONGEST_UNSAID = timedelta(days=14)  # of days whose lines were taken for a call's
LONGEST_CALL = timedelta(days=366)
LONGEST_BARE = timedelta(days=6)  # of two lines that say nothing but their dates

_FIRST = frozenset(
    "start starts starting begin begins beginning from beginn von anfang debut du inizio dal inicio desde zacatek od "
    "poczatek zaciatok begin van start fran fra alku inceput de alates kezdete pradzia sakums pocetak zacetek".split()
)
_LAST = frozenset(
    "end ends finish to until till ende bis schluss fin au fine al hasta final konec do koniec einde eind tot slut "
    "til loppu sfarsit pana kuni vege pabaiga beigas kraj zavrsetak konec".split()
)
_WITH = frozenset(
    "date day time datum tag termin zeit event der des de la del dell the of veranstaltung at um a "
    "on am le el il kl klo".split()
)


def with_spans(page: Page, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, an event's first and last day that have a line each made one."""
    joined: list[Fact] = []
    for at, fact in enumerate(facts):
        last = joined[-1] if joined else None
        labelled = last and _labelled(page, last, fact)
        bare = (
            last
            and _both_bare(page, last, fact)
            and not any(_both_bare(page, fact, two) for two in facts[at + 1 : at + 2])
        )
        if last and (labelled or bare):
            first, end = last.mention, fact.mention
            mention = replace(first, last=end.last, ends=(end.ends or end.starts) if first.starts else None)
            joined[-1] = replace(last, role=Role.EVENT, mention=mention)
        else:
            if last and _opens(page, last, fact):
                joined[-1] = replace(last, role=Role.OPENS)
            joined.append(fact)
    return joined


def is_label_of_end(page: Page, begin: int, end: int) -> bool:
    """Whether text[begin:end] is the label of a last day: `End Date/Time:`."""
    return page.text[begin:end].rstrip().endswith(":") and _says(page, begin, end, _LAST)


def _opens(page: Page, first: Fact, last: Fact) -> bool:
    """Whether a line with the label `Start` stands right over that of a deadline."""
    labelled = _is_label(page, first, _FIRST) or _is_labelled_above(page, first, _FIRST)
    return last.role is Role.DEADLINE and _follows(page, first, last, LONGEST_CALL) and labelled


def _labelled(page: Page, first: Fact, last: Fact) -> bool:
    """Whether the labels of both lines say so, and nothing makes a call of them."""
    if _heads_columns(page, first, last):
        return True
    if Role.DEADLINE in (first.role, last.role) and (_is_call(page) or not _apart(first, last, LONGEST_UNSAID)):
        return False
    if _is_labelled_above(page, last, _LAST):
        apart = last.sentence.block - first.sentence.block
        starts = first.role is Role.EVENT or _is_labelled_above(page, first, _FIRST)
        return 0 < apart <= 3 and _apart(first, last, LONGEST) and starts
    if not _follows(page, first, last, LONGEST, least=timedelta(0)):
        return False
    if not (_is_label(page, first, _FIRST) and _is_label(page, last, _LAST)):
        return False
    over = page.parents[first.sentence.block][:1]
    return all(leaning(page, page.blocks[head].begin, page.blocks[head].end) is not Role.DEADLINE for head in over)


def _heads_columns(page: Page, first: Fact, last: Fact) -> bool:
    """Whether they stand in the columns `Start` and `End` of one row."""
    if first.sentence.block != last.sentence.block or not _apart(first, last, LONGEST, least=timedelta(0)):
        return False
    heads = [column_head(page, fact.sentence, fact.mention) for fact in (first, last)]
    return all(head and _says(page, *head, known) for head, known in zip(heads, (_FIRST, _LAST), strict=True))


def _is_call(page: Page) -> bool:
    """Whether the page's title is about a call."""
    return leaning(page, page.blocks[0].begin, page.blocks[0].end) in (Role.DEADLINE, Role.OPENS)


def _is_label(page: Page, fact: Fact, known: frozenset[str]) -> bool:
    """Whether the words in front of the date in its line are one of `known`."""
    return _says(page, page.blocks[fact.sentence.block].begin, fact.mention.begin, known)


def _is_labelled_above(page: Page, fact: Fact, known: frozenset[str]) -> bool:
    """Whether the date has its line to itself, and the line above is one of the labels: `End Date`."""
    index = fact.sentence.block
    if not index or not page.is_bare(index):
        return False
    above = page.blocks[index - 1]
    return _says(page, above.begin, above.end, known)


def _says(page: Page, begin: int, end: int, known: frozenset[str]) -> bool:
    """Whether text[begin:end] is one of the words `known`, with no more beside it than `date` or `of the`."""
    said = [word.key for word in words(page.text, begin, end)]
    return any(word in known for word in said) and all(word in known or word in _WITH for word in said)


def _apart(first: Fact, last: Fact, longest: timedelta, least: timedelta = timedelta(days=1)) -> bool:
    """Whether both are single days, the second at least `least` and at most `longest` behind the first."""
    single = all(fact.mention.first == fact.mention.last for fact in (first, last))
    return single and least <= last.mention.first - first.mention.last <= longest


def _both_bare(page: Page, first: Fact, last: Fact) -> bool:
    """Whether both lines are dates and nothing else, and the days of an event: `8 Feb 2011`, `9 Feb 2011`."""
    if not _follows(page, first, last, LONGEST_BARE) or not first.role is last.role is Role.EVENT:
        return False
    return page.is_bare(first.sentence.block) and page.is_bare(last.sentence.block)


def _follows(page: Page, first: Fact, last: Fact, longest: timedelta, least: timedelta = timedelta(days=1)) -> bool:
    """Whether single days stand in lines of the same group, the second within `longest` of the first."""
    here, there = first.sentence.block, last.sentence.block
    together = there == here + 1 and page.blocks[here].group == page.blocks[there].group
    return together and _apart(first, last, longest, least)
