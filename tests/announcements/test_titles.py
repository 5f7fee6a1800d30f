import pytest

from ecctrack.announcements.places import WALL
from ecctrack.announcements.titles import cleaned, is_generic, parts, quoted

EN = frozenset({"en"})


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("Save the date for the Battery Summit on", "Battery Summit"),
        ("Invitation to register for the next C2Lab in Lille", "C2Lab in Lille"),
        ("Join us for our Annual Meeting!", "Annual Meeting"),
        ("Battery Summit - Register here", "Battery Summit"),
        (f"Battery Summit ({WALL})", "Battery Summit"),
        ("“Battery Summit”", "Battery Summit"),
        ("ECCP Invitation for the Battery Summit", "Battery Summit"),
        ("EIC Pathfinder Open", "EIC Pathfinder Open"),
    ],
)
def test_only_the_name_is_left(label: str, title: str) -> None:
    assert cleaned(label, EN) == title


@pytest.mark.parametrize(
    ("language", "label", "title"),
    [
        ("de", "Einladung zum Batteriegipfel am", "Batteriegipfel"),
        ("fr", "Inscrivez-vous au Sommet des batteries le", "Sommet des batteries"),
        ("it", "Iscriviti al Forum delle batterie del", "Forum delle batterie"),
        ("pl", "Zapraszamy na Forum Baterii w dniach", "Forum Baterii"),
        ("cs", "Pozvánka na Fórum baterií dne", "Fórum baterií"),
    ],
)
def test_invitations_of_other_languages_are_no_part_of_the_name(language: str, label: str, title: str) -> None:
    assert cleaned(label, frozenset({"en", language})) == title


def test_parts_that_name_nothing_are_left_out() -> None:
    assert parts(f"Deadline {WALL} | Clean harbours | Read more", EN) == ["Clean harbours"]


def test_generic_words_name_nothing() -> None:
    assert is_generic("the next event", EN)
    assert is_generic("12 / 14", EN)
    assert not is_generic("Battery Summit", EN)


def test_quoted_names_come_with_their_marks() -> None:
    assert quoted("the talk “Clean ports” in «Lyon hall»") == [(9, 22, "Clean ports"), (26, 37, "Lyon hall")]
