"""Announcements that come quoted or forwarded read as they were sent."""

import pytest

from ecctrack.announcements.documents.quoting import as_sent

LETTER = "The forum takes place\non 5 May 2025.\n\nRegister by 2 May."


def quoted(text: str, marks: str) -> str:
    return "\n".join(f"{marks} {line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("marks", [">", ">>", "> >", ">>>"])
def test_quoted_lines_lose_their_marks(marks: str) -> None:
    assert as_sent(f"See below.\n{quoted(LETTER, marks)}\nAnn") == f"See below.\n{LETTER}\nAnn"


def test_a_list_with_pointed_bullets_is_no_quote() -> None:
    listed = "> Port Forum, 5 May 2025\n> Rail Forum, 6 May 2025"
    assert as_sent(listed) == listed


@pytest.mark.parametrize(
    "header",
    [
        "From: Port Days <news@port.example>\nDate: Wed, Apr 2, 2025 at 5 PM\nSubject: Port Forum\nTo: <a@b.example>",
        "From: Port Days\nSent: Wednesday, 2 April 2025 17:02\nTo: Ann\nCc: Bo\nSubject: Port Forum",
        "Von: Port Days\nGesendet: Mittwoch, 2. April 2025 17:02\nAn: Ann\nBetreff: Port Forum",
        "*De :* Port Days\n*Envoyé :* mercredi 2 avril 2025\n*Objet :* Port Forum\n*À :* Ann",
    ],
)
def test_of_the_header_of_a_forwarded_mail_only_the_subject_is_left(header: str) -> None:
    assert as_sent(f"FYI\n\n{header}\n\n{LETTER}") == f"FYI\n\nPort Forum\n\n{LETTER}"


def test_lines_with_labels_are_no_header_without_a_subject() -> None:
    card = "From: 5 May 2025\nUntil: 7 May 2025\nVenue: Gdynia"
    assert as_sent(card) == card
