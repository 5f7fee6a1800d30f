"""The words of hours, and the zones people name."""

from ecctrack.announcements.phrases import Phrases, any_of

HOUR_UNITS = any_of("h | hr | hrs | hours | hour | o'clock | o’clock | hs")
"""Behind a number they make it an hour."""

AM = any_of("am | a.m. | a. m.")
PM = any_of("pm | p.m. | p. m.")

NOON = any_of("noon | midday | 12 noon")
MIDNIGHT = any_of("midnight")

HOUR_PREFIXES = any_of("klo")
"""Before a bare number they make it an hour."""

FILLERS = any_of(
    ", | ( | at | by | from | @ | : | until | till | before | no later than | not later than | starting at"
)
"""What may stand between a date and its hour."""

ZONES = Phrases(
    {
        "CET": "Europe/Brussels",
        "CEST": "Europe/Brussels",
        "Brussels time": "Europe/Brussels",
        "Brussels local time": "Europe/Brussels",
        "local Brussels time": "Europe/Brussels",
        "Brussels": "Europe/Brussels",
        "Central European Time": "Europe/Brussels",
        "Central European Summer Time": "Europe/Brussels",
        "GMT": "UTC",
        "UTC": "UTC",
        "UK time": "Europe/London",
        "BST": "Europe/London",
        "EET": "Europe/Athens",
        "EEST": "Europe/Athens",
        "WET": "Europe/Lisbon",
        "WEST": "Europe/Lisbon",
    }
)
