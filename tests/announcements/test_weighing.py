"""What the words and the layout around a date say of it, and how it is weighed."""

from datetime import date

import pytest

from ecctrack.announcements.evidence import evidence
from ecctrack.announcements.facts import Role
from ecctrack.announcements.page import Page
from ecctrack.announcements.roles import facts, stretches
from ecctrack.announcements.stretch import Stretch
from ecctrack.announcements.weighing import Weights, learnt, likeliest

TODAY = date(2025, 3, 3)


def dates(text: str) -> list[Stretch]:
    page = Page(text, TODAY)
    return [date_ for block in page.sentences for sentence in block for date_ in stretches(page, sentence)]


def roles(text: str) -> list[Role]:
    return [fact.role for fact in facts(Page(text, TODAY))]


def test_words_are_evidence_by_where_they_stand() -> None:
    (only,) = dates("The deadline is 5 May 2025, the fair follows.")
    said = evidence(only, None)
    assert {"before DEADLINE", "after EVENT"} <= said
    assert "after DEADLINE" not in said


def test_the_head_of_a_column_is_evidence_for_the_dates_under_it() -> None:
    opening, closing = dates("Topic\tOpening\tDeadline\nPORTS-01\t1 April 2025\t3 June 2025\n")
    assert "label over the column OPENS" in evidence(opening, None)
    assert "label over the column DEADLINE" in evidence(closing, None)


def test_what_is_unknown_says_nothing() -> None:
    weights = Weights((Role.EVENT, Role.NOTHING), (0.0, 1.0), {"a word": (3.0, 0.0)})
    assert weights.scores({"never seen"}) == {Role.EVENT: 0.0, Role.NOTHING: 1.0}
    assert likeliest(weights.scores({"a word", "never seen"}), several_days=False) is Role.EVENT


def test_one_day_is_never_both_opening_day_and_deadline() -> None:
    scores = {Role.SPAN: 2.0, Role.DEADLINE: 1.0}
    assert likeliest(scores, several_days=True) is Role.SPAN
    assert likeliest(scores, several_days=False) is Role.DEADLINE


def test_every_weight_speaks_for_every_role() -> None:
    weights = learnt()
    assert set(weights.roles) == set(Role)
    assert {len(row) for row in weights.evidence.values()} == {len(weights.roles)} == {len(weights.bias)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Applications close on 5 May 2025.", Role.DEADLINE),
        ("The Harbour Forum takes place in Ghent on 5 May 2025.", Role.EVENT),
        ("Please register for the forum by 5 May 2025.", Role.REGISTER),
        ("The results will be announced by 5 May 2025.", Role.NOTHING),
        ("Proposals can be submitted from 5 May to 12 June 2025.", Role.SPAN),
        ("Published on 1 March 2025", Role.NOTHING),
    ],
)
def test_plain_sentences_are_weighed_as_they_are_meant(text: str, role: Role) -> None:
    assert roles(text) == [role]


def test_a_date_moved_from_one_day_to_another_is_no_span() -> None:
    (moved,) = dates("The deadline for abstracts has been extended from 14 April to 28 April 2025.")
    assert moved.before is not None
    assert (moved.before.last, moved.mention.first) == (date(2025, 4, 14), date(2025, 4, 28))
