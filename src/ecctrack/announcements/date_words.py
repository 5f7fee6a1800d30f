"""The small words around dates: to, and, of, the, on; all languages in one list each."""

from ecctrack.announcements.phrases import any_of

DASHES = frozenset("-‐‑‒–—―−~〜⁓→")

TO = any_of("to | until | till | up to | up until | through | thru | up to and including")
"""Between the first and the last day of a span."""

AND = any_of("and | or")

BETWEEN = any_of("between")
"""Makes the next 'and' a 'to'."""

ARTICLES = any_of("the")
"""Before a day."""

OF = any_of("of")
"""Between a day and its month."""

ORDINALS = any_of("st | nd | rd | th")
"""Right behind the number of a day."""

LABELS = frozenset(
    "day part call cluster room step stage phase module session workshop webinar strand lot pillar chapter "
    "section panel no nr number version edition episode hall stand booth level round wp task page p pp "
    "article art art. volume vol issue track topic objective destination target annex table figure fig "
    "group wave batch week version item question".split()
)
"""What a number behind it counts: 'Call 5 – 16 January' is one date, not two."""
