import pytest

from ecctrack.announcements.places import WALL, places

EN = frozenset({"en"})


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("the forum in Brno, Czechia, on", "Brno", "CZ"),
        ("Kittilä, Lapland, Finland", "Kittilä", "FI"),
        ("Summit of Ports, Klaksvík, Faroe Islands", "Klaksvík", "FO"),
        ("Bergen (NO)", "Bergen", "NO"),
        ("Germany: Heilbronn", "Heilbronn", "DE"),
        ("held in Palma de Mallorca", "Palma de Mallorca", "ES"),
        ("Hotel Park, Str. 5, Timișoara, Romania", "Timișoara", "RO"),
        ("a workshop in Smallville on", "Smallville", None),
        ("the Netherlands", None, "NL"),
    ],
)
def test_a_place_is_found(text: str, city: str | None, country: str | None) -> None:
    (found,) = places(text, EN)
    assert (found.city, found.country) == (city, country)


@pytest.mark.parametrize("text", ["a nice evening", "in English", "EU Singapore Matchmaking", "Horizon Europe", ""])
def test_what_is_no_place_is_not_found(text: str) -> None:
    assert [found for found in places(text, EN) if found.city] == []


@pytest.mark.parametrize(
    ("text", "language", "city"),
    [
        ("v Katowicích.", "cs", "Katowice"),
        ("se koná v Bruselu", "cs", "Brusel"),
        ("odbędzie się w Krakowie", "pl", "Krakow"),
        ("in Prag vertreten", "de", "Prag"),
        ("à Lyon le", "fr", "Lyon"),
    ],
)
def test_cities_are_known_in_the_languages_and_cases_of_the_text(text: str, language: str, city: str) -> None:
    (found,) = places(text, frozenset({"en", language}))
    assert found.city in (city, "Kraków")


def test_no_place_crosses_a_date() -> None:
    assert [found.city for found in places(f"Turku, Finland, on {WALL}, Porto, Portugal, on {WALL}", EN)] == [
        "Turku",
        "Porto",
    ]
