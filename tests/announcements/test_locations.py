import pytest

from ecctrack.announcements.locations import Location, location


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Heilbronn, Germany", "Heilbronn", "DE"),
        ("Harmonie, Allee 28, 74072 Heilbronn, Germany", "Heilbronn", "DE"),
        ("Chișinău, Moldova", "Chișinău", "MD"),
        ("Town Hall, 1017 AB Amsterdam, the Netherlands", "Amsterdam", "NL"),
        ("Palma de Mallorca (Spain)", "Palma de Mallorca", "ES"),
        ("The Egg, Rue Bara 175, B-1070 Brussels, BE", "Brussels", "BE"),
        ("Brno, Czech Republic", "Brno", "CZ"),
        ("Kittilä, Lapland, Finland", "Lapland", "FI"),
        ("Brussels", "Brussels", None),
        ("Germany", None, "DE"),
        ("Room 12, third floor", None, None),
        ("to be announced", None, None),
        ("", None, None),
    ],
)
def test_the_city_stands_before_the_country(text: str, city: str | None, country: str | None) -> None:
    assert location(text) == Location(city, country)


@pytest.mark.parametrize("text", ["Online", "https://x.example/join", "Microsoft Teams", "Zoom (link follows)"])
def test_online_is_no_city(text: str) -> None:
    assert location(text) == Location(online=True)


def test_both_on_site_and_online() -> None:
    assert location("Brussels, Belgium / online") == Location("Brussels", "BE", online=True)
