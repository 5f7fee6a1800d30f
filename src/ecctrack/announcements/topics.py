"""Topic identifiers of the funding portal, and the programmes they belong to."""

import re

_TOPIC = re.compile(r"\b[A-Z][A-Z0-9]{1,11}(?:-[A-Za-z0-9]{1,24}){0,6}-20\d\d(?:-[A-Za-z0-9]{1,30}){1,8}\b")

_AND = re.compile(r"[\s,;/&+]*(?:(?:and|und|et|y|e|i|a|oraz|og|och|en|ja|és|as well as|sowie|topics?)[\s,]+)*")

# By the first part of an identifier, as the portal writes it.
_BY_PREFIX = {
    "HORIZON": "Horizon Europe",
    "DIGITAL": "Digital Europe",
    "LIFE": "LIFE",
    "SMP": "SMP",
    "I3": "I3",
    "EDF": "European Defence Fund",
    "CEF": "Connecting Europe Facility",
    "EU4H": "EU4Health",
    "CREA": "Creative Europe",
    "ERASMUS": "Erasmus+",
    "INNOVFUND": "Innovation Fund",
    "EMFAF": "EMFAF",
    "AGRIP": "AGRIP",
    "CERV": "CERV",
    "ESF": "ESF+",
    "RFCS": "RFCS",
    "EURATOM": "Euratom",
    "UCPM": "UCPM",
    "JTM": "Just Transition Mechanism",
    "EUI": "European Urban Initiative",
}

# By name in running text; the longer first where one holds the other.
_BY_NAME = (
    (
        "Horizon Europe",
        r"horizon europ[ea]|horizont europa|horyzont europa|horizonte europa|orizzonte europa",
    ),
    ("Horizon 2020", r"horizon 2020"),
    ("Digital Europe", r"digital europe|digitales europa|europe num[ée]rique|europa digital"),
    ("Interreg", r"interreg"),
    ("EIC", r"eic (?:accelerator|pathfinder|transition)|european innovation council"),
    ("I3", r"i3 instrument|interregional innovation investments"),
    ("SMP", r"single market programme|cosme"),
    ("LIFE", r"life (?:programme|call)|programme life|programa life|life-programm"),
    ("European Defence Fund", r"european defence fund|europ[aä]ischer verteidigungsfonds"),
    ("EU4Health", r"eu4health"),
    ("Innovation Fund", r"innovation fund\b"),
    ("Erasmus+", r"erasmus\+"),
    ("Creative Europe", r"creative europe"),
    ("Connecting Europe Facility", r"connecting europe facility"),
    ("EMFAF", r"emfaf"),
    ("Euroclusters", r"euroclusters?"),
)
_NAMED = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _BY_NAME)


def topic(text: str) -> str | None:
    """The first topic identifier in `text`, such as HORIZON-CL5-2027-07-D3-16."""
    match = _TOPIC.search(text)
    return match[0] if match else None


def topics_together(text: str) -> tuple[str, ...]:
    """The topic identifiers that only commas and words such as `and` part, where there are several."""
    found: list[re.Match[str]] = []
    for match in _TOPIC.finditer(text):
        if found and not _AND.fullmatch(text, found[-1].end(), match.start()):
            break
        found.append(match)
    return tuple(dict.fromkeys(match[0] for match in found)) if len(found) > 1 else ()


def last_topic(text: str) -> str | None:
    """The last topic identifier in `text`."""
    found = _TOPIC.findall(text)
    return found[-1] if found else None


def programme(text: str) -> str | None:
    """The programme of the topic in `text`, or else the one that it names."""
    if identifier := topic(text):
        known = _BY_PREFIX.get(identifier.split("-", 1)[0])
        if known:
            return known
    return next((name for name, pattern in _NAMED if pattern.search(text)), None)
