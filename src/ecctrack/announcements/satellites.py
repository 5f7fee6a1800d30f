"""Events beside another event: they bear its name, and are not it."""

import re

from ecctrack.text import one_line, plain

_NEAR = 5
"""Words that may stand between `side event` and the name behind it."""
_SATELLITE = (
    r"\b(?:side[- ]?events?|(?:satellite|fringe|parallel|pre|post)[- ]?"
    r"(?:events?|conferences?|workshops?|meetings?|sessions?|symposium|summit)"
    r"|(?:begleit|neben|vor|rahmen|satelliten)veranstaltung(?:en)?|evenements? (?:paralleles?|satellites?|associes?)"
    r"|event[oi] (?:collateral[ei]|paralel[oa]s?|parallel[oi]|satelites?)|wydarzeni[ea] towarzyszace|nevenevenement"
    r"|sidoevenemang|sidearrangement)\b"
)
_SAID = re.compile(_SATELLITE)


def is_satellite(title: str, quote: str = "") -> bool:
    """Whether a title says so, or the words right before or behind it in the sentence it was read from."""
    name, sentence = plain(one_line(title)), plain(one_line(quote))
    if _SAID.search(name):
        return True
    at = sentence.find(name) if name else -1
    if at < 0 or not _SAID.search(sentence):
        return False
    before, behind = sentence[:at], sentence[at + len(name) :]
    leading = [found.end() for found in _SAID.finditer(before)]
    leads = bool(leading) and not re.search(r"[.;:!?\d]", before[leading[-1] :].rstrip(" :"))
    return (leads and len(before[leading[-1] :].split()) <= _NEAR) or bool(
        re.match(rf"[\s,:\u2013-]*{_SATELLITE}", behind)
    )
