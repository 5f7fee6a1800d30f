import tomllib
from importlib.resources import files

import pytest

from ecctrack.announcements.cues import languages, vocabulary, words
from ecctrack.announcements.vocabulary import LANGUAGES, Around, Cue, around_titles, phrases


def found(text: str, language: str) -> set[tuple[Cue, str]]:
    hits = vocabulary(frozenset({"en", language})).hits(words(text))
    return {(hit.cue, text[hit.begin : hit.end]) for hit in hits}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_events_calls_and_deadlines(language: str) -> None:
    said = phrases(language)
    for cue in (Cue.DEADLINE, Cue.BY, Cue.REGISTER, Cue.APPLY, Cue.HAPPENS, Cue.EVENT, Cue.CALL, Cue.IGNORE):
        assert said[cue], cue


def test_the_files_hold_only_known_keys() -> None:
    for language in LANGUAGES:
        text = (files("ecctrack.announcements") / "words" / f"{language}.toml").read_text("utf-8")
        tables = tomllib.loads(text)
        assert set(tables) <= {"dates", "titles", "places"}
        assert {name.upper() for name in tables["dates"]} <= set(Cue.__members__)
        assert {name.upper() for name in tables.get("titles", {})} <= set(Around.__members__)
        around_titles(language)


def test_case_accents_and_joined_words_do_not_matter() -> None:
    assert (Cue.DEADLINE, "ÉCHÉANCE") in found("ÉCHÉANCE", "fr")
    assert (Cue.DEADLINE, "Bewerbungsfrist") in found("Die Bewerbungsfrist endet", "de")
    assert (Cue.DEADLINE, "Termin składania") in found("Termin składania wniosków", "pl")


def test_a_phrase_is_found_whole() -> None:
    assert (Cue.HAPPENS, "takes place") in found("it takes place", "en")
    assert (Cue.HAPPENS, "takes place") not in found("it takes a place", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Antragsfrist endet am Freitag.", "de"),
        ("Date limite de dépôt", "fr"),
        ("El plazo de solicitud finaliza", "es"),
        ("Scadenza delle domande", "it"),
        ("Termin składania wniosków", "pl"),
        ("Uzávěrka příjmu žádostí", "cs"),
        ("Sista ansökningsdag är", "sv"),
        ("Η προθεσμία υποβολής προτάσεων", "el"),
        ("Краен срок за кандидатстване", "bg"),
    ],
)
def test_a_line_tells_its_language(text: str, language: str) -> None:
    assert language in languages(text)


def test_english_alone_is_english() -> None:
    assert languages("The deadline of the call is extended, a new date will be announced.") == {"en"}
