"""Learn from announcements that people have read what the words and the layout around a date say of it.

    python3 learning/learn.py              writes src/ecctrack/announcements/weights.json anew
    python3 learning/learn.py --check      says how well it goes, each text read by weights that were learnt without it

`pages/` holds whole announcements with their facts, `pieces/` parts of announcements with each date marked.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from ecctrack.announcements.dates import Mention
from ecctrack.announcements.evidence import evidence
from ecctrack.announcements.facts import Fact, Role
from ecctrack.announcements.page import Page
from ecctrack.announcements.roles import stretches
from ecctrack.announcements.weighing import Weights

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "src" / "ecctrack" / "announcements" / "weights.json"
RAREST = 3  # evidence seen in fewer dates teaches nothing
STRENGTH = 0.05  # the inverse of how strongly large weights are held back
DIGITS = 2
CAUTION = {Role.NOTHING: 0.0, Role.OPENS: -0.3, Role.SPAN: 0.4}  # a missed date costs as much as a wrong one
FOLDS = 8
LONGEST_EVENT = timedelta(days=14)  # within which another date may be one of its days

MARKS = {
    "E": Role.EVENT,
    "R": Role.REGISTER,
    "D": Role.DEADLINE,
    "O": Role.OPENS,
    "S": Role.SPAN,
    "N": Role.NOTHING,
}


@dataclass(frozen=True)
class Example:
    """What was found around one date, and what a reader took it for; None if that may be debated."""

    evidence: frozenset[str]
    role: Role | None


@dataclass(frozen=True)
class Text:
    """The dates of one text, in order."""

    name: str
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class Truth:
    """The facts of a page: those that are there without doubt, and those that may be."""

    sure: Mapping[tuple[str, date, date], Role]
    open: Mapping[tuple[str, date, date], Role]

    def role(self, mention: Mention) -> Role | None:
        """What the date is; None if that may be debated, or if it is one day of a longer event."""
        opens = ("opens", mention.first, mention.first)
        closes = ("closes", mention.last, mention.last)
        both = {**self.open, **self.sure}
        if mention.first != mention.last and opens in both and closes in both:
            return Role.SPAN
        event = ("event", mention.first, mention.last)
        for listed in (self.sure, self.open):
            for fact in (event, closes, *((opens,) if mention.first == mention.last else ())):
                if fact in listed:
                    return listed[fact] if listed is self.sure or fact == opens else None
        days = [(first, last) for kind, first, last in both if kind == "event" and first < last]
        within = any(
            first <= mention.first and mention.last <= last and last - first <= LONGEST_EVENT for first, last in days
        )
        return None if within else Role.NOTHING


def pages(folder: Path) -> Iterator[Text]:
    """The texts of a folder that has `index.json` and `texts/NAME.txt` with `texts/NAME.json`."""
    for about in json.loads((folder / "index.json").read_text(encoding="utf-8")):
        name = about["name"]
        truth = truth_of(json.loads((folder / "texts" / f"{name}.json").read_text(encoding="utf-8")))
        text = (folder / "texts" / f"{name}.txt").read_text(encoding="utf-8")
        page = Page(text, date.fromisoformat(about["ref_date"]))
        yield Text(name, tuple(examples(page, truth.role)))


def truth_of(entries: Iterable[Mapping[str, object]]) -> Truth:
    """The facts of hand-written entries, in the format of tests/announcements/README.md."""
    sure: dict[tuple[str, date, date], Role] = {}
    may: dict[tuple[str, date, date], Role] = {}
    for entry in entries:
        call = entry["kind"] == "call"
        listed = may if entry.get("optional") else sure
        first, last = day(entry.get("start")), day(entry.get("end"))
        if first and call:
            listed["opens", first, first] = Role.OPENS
        elif first:
            listed["event", first, last or first] = Role.EVENT
        cutoffs = entry.get("cutoffs")
        for closing in cutoffs if isinstance(cutoffs, list) else [entry.get("deadline")]:
            if closes := day(closing.get("deadline") if isinstance(closing, dict) else closing):
                listed["closes", closes, closes] = Role.DEADLINE if call else Role.REGISTER
        for key, kind in (("old_deadline", "closes"), ("old_start", "event")):
            if old := day(entry.get(key)):
                may[kind, old, day(entry.get("old_end")) or old if kind == "event" else old] = Role.NOTHING
    return Truth(sure, may)


def day(value: object) -> date | None:
    """The day of a date or moment as written in a truth."""
    written = isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value)
    return date.fromisoformat(str(value)[:10]) if written else None


def pieces(path: Path) -> Iterator[Text]:
    """The parts of announcements in a file, their dates marked as in `⟦D:5 May 2025⟧`; see README.md."""
    listed = filter(str.strip, path.read_text(encoding="utf-8").split("\n=====\n"))
    for number, piece in enumerate(listed):
        head, _, body = piece.strip("\n=").partition("\n")
        about = re.fullmatch(r"today: (\d{4}-\d\d-\d\d)\s+lang: \w\w", head.strip())
        if not about:
            raise ValueError(f"{path.name}: piece {number + 1} does not begin with its day: {head[:40]!r}")
        page = Page(re.sub(r"⟦\w:\s*([^⟧]*)⟧", r"\1", body), date.fromisoformat(about[1]))
        marked = list(marks(page.text, body))

        def role(mention: Mention, marked: Sequence[tuple[int, int, str]] = tuple(marked)) -> Role | None:
            fitting = [sign for begin, end, sign in marked if begin < mention.end and mention.begin < end]
            if not fitting or (fitting[-1] == "S" and mention.first == mention.last):
                return None
            return MARKS.get(fitting[-1])

        yield Text(f"{path.stem}-{number + 1}", tuple(examples(page, role)))


def marks(text: str, body: str) -> Iterator[tuple[int, int, str]]:
    """Where in `text` the marked dates of `body` stand, and how they are marked."""
    at = 0
    for sign, written in re.findall(r"⟦(\w):\s*([^⟧]*)⟧", body):
        begin = text.find(written, at)
        if begin >= 0:
            at = begin + len(written)
            yield begin, at, sign


def examples(page: Page, role: Callable[[Mention], Role | None]) -> Iterator[Example]:
    """The evidence around each date of a page, the role of the date before taken as read by people."""
    for block in page.sentences:
        for sentence in block:
            before: Fact | None = None
            for stretch in stretches(page, sentence):
                known = role(stretch.mention)
                yield Example(evidence(stretch, before), known)
                before = Fact(known or Role.NOTHING, stretch.mention, sentence, stretch.begin, stretch.end)


def fit(texts: Iterable[Text]) -> Weights:
    """The weights by which the evidence tells the roles of the examples best."""
    listed = [example for text in texts for example in text.examples if example.role]
    seen = Counter(name for example in listed for name in example.evidence)
    rows = [{name: 1 for name in sorted(example.evidence) if seen[name] >= RAREST} for example in listed]
    names = DictVectorizer()
    matrix = names.fit_transform(rows)
    found = LogisticRegression(C=STRENGTH, max_iter=5_000, tol=1e-6).fit(
        matrix, [example.role.name for example in listed if example.role]
    )
    roles = tuple(Role[name] for name in found.classes_)
    weights = np.round(found.coef_.T, DIGITS) + 0.0
    kept = {
        name: tuple(map(float, row))
        for name, row in zip(names.get_feature_names_out(), weights, strict=True)
        if row.any()
    }
    bias = [
        round(float(one) + CAUTION.get(role, 0.0), DIGITS) for role, one in zip(roles, found.intercept_, strict=True)
    ]
    return Weights(roles, tuple(bias), kept)


def written(weights: Weights) -> str:
    """The weights as JSON, one piece of evidence a line, so that a difference can be read."""
    listed = sorted(weights.evidence.items())
    rows = (f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in listed)
    lines = ",\n".join(rows)
    head = {"roles": [role.name for role in weights.roles], "bias": weights.bias}
    return json.dumps(head)[:-1] + f', "evidence": {{\n{lines}\n}}}}\n'


def texts() -> list[Text]:
    """All that there is to learn from."""
    whole = [text for index in sorted(HERE.glob("pages/*/index.json")) for text in pages(index.parent)]
    return whole + [text for path in sorted(HERE.glob("pieces/*.txt")) for text in pieces(path)]


def main() -> None:
    """Learn the weights, or measure how well they are learnt."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="measure instead of writing")
    if options.parse_args().check:
        check(texts())
    else:
        WEIGHTS.write_text(written(fit(texts())), encoding="utf-8")


def check(listed: Sequence[Text]) -> None:
    """Print for each role how many dates of it are found, and how many of those found are right."""
    right: Counter[Role] = Counter()
    wanted: Counter[Role] = Counter()
    given: Counter[Role] = Counter()
    for fold in range(FOLDS):
        weights = fit(text for number, text in enumerate(listed) if number % FOLDS != fold)
        for text in listed[fold::FOLDS]:
            for example in text.examples:
                if example.role is None:
                    continue
                scores = weights.scores(example.evidence)
                read = max(scores, key=lambda role: scores[role])
                wanted[example.role] += 1
                given[read] += 1
                right[read] += read is example.role
    for role in Role:
        found, sure = right[role] / wanted[role], right[role] / given[role]
        print(f"{role.name:9} {wanted[role]:5}  found {found:.3f}  right {sure:.3f}")


if __name__ == "__main__":
    sys.exit(main())
