"""What kind of event a title names."""

from collections.abc import Mapping

from ecctrack.announcements.cues import words

# In order: the first that fits. A star stands for the rest of a word, at its end or beginning.
_KINDS: Mapping[str, str] = {
    "clusters-meet-regions": "clusters meet regions",
    "lab": "c2lab, labs, collaboration lab*, lab, living lab*",
    "brokerage": (
        "brokerage*, partnering event, kooperationsbörse, bourse de partenariat, borsa di partenariato, "
        "bolsa de cooperacion, gielda kooperacyjna"
    ),
    "matchmaking": (
        "matchmaking*, match-making, b2b, business mission*, rencontres d affaires, rendez-vous d "
        "affaires, b2match, business meetings, *kooperationsborse, encuentros bilaterales, incontri b2b, "
        "trade mission, mission economique, podnikatelska mise, unternehmerreise, delegationsreise*"
    ),
    "info-day": (
        "info day*, infoday*, information day*, info session*, information session*, infotag*, *infotag, "
        "*infotage, journee d information, jornada informativa, giornata informativa, infoden*, "
        "informacni den, dzien informacyjny, dni informacyjne, infonap*, informacijski dan, zi de "
        "informare, informativni dan, infodag*, informationsveranstaltung*"
    ),
    "training": (
        "training*, academy, academies, *akademie, course*, *schulung*, *lehrgang, formation*, formacion, "
        "formazione, corso, curso*, szkoleni*, skoleni*, masterclass*, bootcamp*, boot camp, summer "
        "school, curs, usposabljanj*, kepzes*, koolitus*, mokym*, utbildning*, kursus, koulutu*, capacity "
        "building"
    ),
    "talk": (
        "talk, talks, webinar*, webinaire*, webseminar*, *webinar, *gesprach, expert talk*, breakfast, "
        "petit-dejeuner, fireside chat, lecture*, debate, webbinari*, podcast, livestream"
    ),
    "conference": (
        "conference*, konferen*, *konferenz, *konferenzen, summit*, *gipfel, forum*, *forum, fora, "
        "congress*, congres*, *kongress*, conferenz*, conferenc*, conferinta, conferentie*, tagung*, "
        "*tagung, symposium, assembly, assises, convegno, convention, kongres*, jornadas, συνεδριο, "
        "конференци*, sommet, cumbre, *konferens, general assembly, industry days, conferencia*, cimeira"
    ),
}


def kind(title: str, context: str = "") -> str:
    """The data file's word for the event `title`; `context` is asked where the title does not tell."""
    for text in (title, context):
        listed = [word.key for word in words(text)]
        for name, phrases in _KINDS.items():
            if any(_stands_in(_phrase(phrase), listed) for phrase in phrases.split(",")):
                return name
    return "other"


def _phrase(phrase: str) -> tuple[str, ...]:
    parts = phrase.split()
    return tuple(
        ("*" if part.startswith("*") else "") + word.key + ("*" if part.endswith("*") and at == len(found) - 1 else "")
        for part in parts
        for found in [words(part.strip("*"))]
        for at, word in enumerate(found)
    )


def _stands_in(phrase: tuple[str, ...], listed: list[str]) -> bool:
    length = len(phrase)
    return any(
        all(_fits(pattern, word) for pattern, word in zip(phrase, listed[at : at + length], strict=True))
        for at in range(len(listed) - length + 1)
    )


def _fits(pattern: str, word: str) -> bool:
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    return word.endswith(pattern[1:]) if pattern.startswith("*") else word == pattern
