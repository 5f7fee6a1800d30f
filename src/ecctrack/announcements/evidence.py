"""What speaks for a date being an event's, a deadline, or nothing: the words and the layout around it, by name.

Each piece of evidence is a short phrase such as `near before DEADLINE` or `label behind EVENT`. Which role
it speaks for, and how strongly, is learnt from announcements read by people: see `weighing`.
"""

import re
from collections.abc import Iterable, Iterator

from ecctrack.announcements.cues import words
from ecctrack.announcements.facts import NO_FACTS, Fact, is_label, leaning
from ecctrack.announcements.labels import beside_in_a_list, label_below, section
from ecctrack.announcements.not_facts import hints_of_no_fact
from ecctrack.announcements.page import Page
from ecctrack.announcements.stretch import Stretch
from ecctrack.announcements.structure import Kind
from ecctrack.announcements.topics import topic
from ecctrack.announcements.vocabulary import Cue

NEAR, FAR = 25, 70  # characters between a word and the date
LEADS, FOLLOWS = 30, 10  # characters between a word that says what a date is, and the date
_LEADING = frozenset({Cue.HAPPENS, Cue.WHEN, Cue.DEADLINE, Cue.CLOSES, Cue.OPENS, Cue.REGISTER, Cue.APPLY, Cue.RUNS})
NEAREST_WORDS = 3
_NO_FACTS = frozenset(cue.name for cue in NO_FACTS)
_SAYING = frozenset(
    cue.name for cue in (Cue.DEADLINE, Cue.APPLY, Cue.REGISTER, Cue.OPENS, Cue.CLOSES, Cue.EVENT, Cue.AGENDA)
)
_DISTANCES = ((3, "right "), (NEAR, "near "), (FAR, ""))
_LENGTHS = ((1, ""), (10, "days "), (45, "weeks "))
_WHEN = ((-120, "long over"), (-7, "over"), (0, "just over"), (1, "today"), (45, "soon"), (400, "coming"))

_COORDINATED = re.compile(r"[\s,;&/+]*(?:\w{1,6}\s){0,2}\s*")
JOINED = re.compile(r"\s*(?:[,;/&+]|(?:and|und|et|y|e|i|a|oraz|și|en|och|og|ja|és|και|и|in|ir|un|te)\b)")


def evidence(date: Stretch, before: Fact | None) -> frozenset[str]:
    """All that is said around the date; `before` is the date before it in its sentence, if there is one."""
    parts = (_labels(date), _words(date), _layout(date), _days(date), _hints(date), _neighbour(date, before))
    around = (_context(date), _line_beside(date))
    led = "led " if _is_led(date) else ""
    return frozenset(
        [*(found for part in parts for found in part), *(led + found for part in around for found in part)]
    )


def _is_led(date: Stretch) -> bool:
    """Whether prose says itself what the date is, so that what stands around the sentence counts otherwise."""
    before = [hit.cue for hit in date.left if date.mention.begin - hit.end <= LEADS]
    after = [hit.cue for hit in date.right if hit.begin - date.mention.end <= FOLLOWS]
    return _shape(date) == "prose" and not _LEADING.isdisjoint([*before, *after])


def _words(date: Stretch) -> Iterator[str]:
    """The cue words of the date's own stretch, by where they stand."""
    page, mention = date.page, date.mention
    for hit in date.left:
        yield f"{_banded(mention.begin - hit.end, _DISTANCES, 'far ')}before {hit.cue.name}"
        yield f"before {hit.cue.name}"
    for hit in date.right:
        yield f"{_banded(hit.begin - mention.end, _DISTANCES, 'far ')}after {hit.cue.name}"
        yield f"after {hit.cue.name}"
    last, following = _last(date), date.right[0].cue.name if date.right else "nothing"
    shape = _shape(date)
    yield from (f"last {last}", f"next {following}", f"{last} * {following}")
    yield from (f"{shape} last {last}", f"{shape} next {following}")
    tense = _tense(date)
    yield from (f"{tense} last {last}", f"{tense} next {following}")
    # `the 7 June cut-off`
    yield from (f"{tense} {shape} attribute of {hit.cue.name}" for hit in date.right if hit.begin == mention.end + 1)
    named = list(dict.fromkeys(hit.cue.name for hit in sorted(date.left, key=lambda hit: -hit.end)))
    yield from (f"{one} then {other}" for one, other in zip(named[1:2], named, strict=False))
    span = _banded((mention.last - mention.first).days, _LENGTHS, "months ")
    if span and any(hit.cue is Cue.RUNS and mention.begin - hit.end <= 1 for hit in date.left):
        yield "span of what runs"  # `can be sent from 18 to 23 May`
    for cue in {hit.cue.name for hit in (*date.left, *date.right)}:
        yield f"{tense} {cue}"
        if span:
            yield f"{span}with {cue}"
    if topic(page.text[date.begin : mention.begin]):
        yield from ("before a topic", f"{tense} before a topic", f"before a topic last {last}")
    in_front, behind = words(page.text, date.begin, mention.begin), words(page.text, mention.end, date.end)
    yield from (f"word {word.key} before" for word in in_front)
    yield from (f"word {word.key} after" for word in behind)
    yield from (f"near word {word.key} before" for word in in_front[-NEAREST_WORDS:])
    yield from (f"near word {word.key} after" for word in behind[:NEAREST_WORDS])
    yield from (f"word {word.key} right before" for word in in_front[-1:])
    yield from (f"word {word.key} right after" for word in behind[:1])


def _context(date: Stretch) -> Iterator[str]:
    """The cue words of the rest of the sentence and paragraph, of the headings over it, and of the page's title."""
    page, sentence = date.page, date.sentence
    block = page.blocks[sentence.block]
    own = {hit.cue for hit in (*date.left, *date.right)}
    whole = {hit.cue for hit in page.cues.within(sentence.begin, sentence.end)}
    yield from (f"sentence {cue.name}" for cue in whole - own)
    yield from (f"earlier {name}" for name in _cues(page, block.begin, sentence.begin))
    yield from (f"later {name}" for name in _cues(page, sentence.end, block.end))
    yield from (f"title {name}" for name in _cues(page, page.blocks[0].begin, page.blocks[0].end))
    shape = _shape(date)
    silent = not date.left
    if (head := section(page, sentence.block)) is not None:
        names = _cues(page, page.blocks[head].begin, page.blocks[head].end)
        led = "alone" if silent and not date.right else shape
        yield from (f"{led} in section {name}" for name in names)
    for distance, index in enumerate(page.parents[sentence.block][:3]):
        over = page.blocks[index]
        far = "far " if distance else ""
        yield from (f"{far}under {name}" for name in _cues(page, over.begin, over.end))
        if side := leaning(page, over.begin, over.end):
            yield from (f"{far}under a heading of {side.name}", f"{shape} {far}under a heading of {side.name}")
            if silent:
                yield f"unled {far}under a heading of {side.name}"
            if silent and not date.right:
                yield f"alone {far}under a heading of {side.name}"


def _layout(date: Stretch) -> Iterator[str]:
    """Where the date stands in its line and on the page, and what the line above says."""
    page, mention, index = date.page, date.mention, date.sentence.block
    block = page.blocks[index]
    starts = _starts(date)
    ends = not page.text[mention.end : block.end].strip(" .)")
    tense = _tense(date)
    places = {"starts": starts, "ends": ends, "whole line": starts and ends}
    places |= {"top": index < 3, "bottom": index >= len(page.blocks) - 2}
    for place in (name for name, holds in places.items() if holds):
        yield from (place, f"{place} {tense}")
    if starts and index < 3:
        yield f"top starts {_when(date)}"
    yield from (_shape(date), f"{tense} {_shape(date)}", f"kind {block.kind.name}")
    if date.begin > date.sentence.begin:
        yield "not first"
    if len(date.sentence.mentions) > 1:
        yield "several dates"
    yield f"mark before {_mark(page.text[max(0, mention.begin - 2) : mention.begin].strip()[-1:])}"
    yield f"mark after {_mark(page.text[mention.end : mention.end + 2].strip()[:1])}"
    if index + 1 < len(page.blocks) and not any(map(str.isalpha, page.walled(block.begin, block.end))):
        below = page.blocks[index + 1]
        yield from (f"bare over {name}" for name in (below.kind.name, *_cues(page, below.begin, below.end)))


def _line_beside(date: Stretch) -> Iterator[str]:
    """What the line above says; where labels stand below their dates, the line below takes its part."""
    page, index = date.page, date.sentence.block
    block = page.blocks[index]
    below = label_below(page, index)
    if not below and not index:
        return
    above = page.blocks[index + 1 if below else index - 1]
    starts = _starts(date)
    where = "near " if above.group == block.group or above.kind is Kind.HEADING else ""
    where = "item " if beside_in_a_list(above, block) else where
    where += "dated " if page.mentions_in(above.begin, above.end) else ""
    where += "short above" if above.end - above.begin <= 80 else "above"
    yield from (where, f"above {above.kind.name}")
    for name in _cues(page, above.begin, above.end):
        yield from (f"above {name}", f"{where} {name}")
        if starts:
            yield f"starts {where} {name}"


def _labels(date: Stretch) -> Iterator[str]:
    """What a label beside the date, on the line above it or at the head of its column makes of it."""
    for where, begin, end in date.labels:
        if where == "over the column":
            row = date.page.blocks[date.page.block_at(begin)]
            yield from (f"head of the table with {name}" for name in _cues(date.page, row.begin, row.end))
        side = side_of(date.page, begin, end)
        yield from (f"label {where} {side}", f"label of {side}")
        yield from (f"label {where} with {name}" for name in _cues(date.page, begin, end))


def side_of(page: Page, begin: int, end: int) -> str:
    """What the label text[begin:end] makes of a date; `launch of the call` is about its opening, not its deadline."""
    cues = _cues(page, begin, end)
    if "PAST" in cues:
        return "PAST"
    if not _NO_FACTS.isdisjoint(cues) and _SAYING.isdisjoint(cues):
        return "NOTHING"
    if "OPENS" in cues and "DEADLINE" not in cues:
        return "OPENS"
    side = leaning(page, begin, end)
    return side.name if side else "DEADLINE" if "CLOSES" in cues else "nothing"


def _days(date: Stretch) -> Iterator[str]:
    """The days themselves: how many, how near to the day of reading, and how they are written."""
    mention = date.mention
    length = (mention.last - mention.first).days
    yield _when(date)
    yield f"length {_banded(length, ((0, '1'), (1, '2'), (7, 'week'), (31, 'month')), 'long')}"
    if mention.starts:
        yield from ("hour", f"hour {_shape(date)}")
        if mention.starts.minute % 15 and mention.starts.minute != 59:
            yield "odd minute"  # of an hour at which something was posted
    if mention.ends:
        yield "hours"
    if date.before:
        yield "in place of another"
    if mention.weekday_written:
        yield "weekday"
    if not mention.year_written:
        yield "no year"


def _hints(date: Stretch) -> Iterator[str]:
    return hints_of_no_fact(date.page, date.sentence, date.mention)


def _neighbour(date: Stretch, before: Fact | None) -> Iterator[str]:
    """What the date before is, where a comma or an `and` may carry its role on."""
    if before is None:
        return
    gap = date.page.text[before.mention.end : date.mention.begin]
    role = before.role.name
    yield f"follows {role}"
    if not date.left:
        yield f"unled follows {role}"
    if _COORDINATED.fullmatch(gap):
        yield f"joined to {role}"
    if JOINED.match(gap) and len(gap.split()) <= 8:
        yield f"listed with {role}"


def _starts(date: Stretch) -> bool:
    """Whether the date begins its line."""
    return not date.page.text[date.page.blocks[date.sentence.block].begin : date.mention.begin].strip()


def _last(date: Stretch) -> str:
    return max(date.left, key=lambda hit: (hit.end, hit.end - hit.begin)).cue.name if date.left else "nothing"


def _shape(date: Stretch) -> str:
    return "label" if is_label(date.page, date.sentence) else "prose"


def _when(date: Stretch) -> str:
    return _banded((date.mention.last - date.page.today).days, _WHEN, "far off", inclusive=False)


def _tense(date: Stretch) -> str:
    days = (date.mention.last - date.page.today).days
    return "past" if days < 0 else "future" if days else "today"


def _cues(page: Page, begin: int, end: int) -> set[str]:
    return {hit.cue.name for hit in page.cues.within(begin, end)}


def _mark(sign: str) -> str:
    return "a word" if sign.isalnum() else sign


def _banded(number: int, bands: Iterable[tuple[int, str]], beyond: str, *, inclusive: bool = True) -> str:
    """The name of the first band whose bound `number` does not pass."""
    return next((name for bound, name in bands if number < bound + inclusive), beyond)
