"""The small words around dates in the 24 official languages of the EU: to, and, of, the, on."""
# ruff: noqa: SIM905  # dashes and letters of 24 languages, lists of words

from ecctrack.announcements.phrases import any_of

DASHES = frozenset("÷-‐‑‒–—―−~〜⁓→➔>")
ARROWS = frozenset("→➔>")
HYPHENS = frozenset("-‐‑")

TO = any_of(
    # English, Bulgarian, Croatian, Czech and Slovak, Danish, Dutch
    "bis und mit | e fino al | e fino a | und bis | und bis zum | et jusqu'au | et jusqu’au | y hasta | y hasta el | "
    "to | until | till | til | up to | up until | through | thru | up to and including | and until | "
    "ending | до | до и включително | do | sve do | až | až do | do i | til og med | t.o.m. | tot | "
    "tot en met | t/m | tem | t.e.m. | kuni | saakka | au | à | jusqu'au | jusqu’au | bis | bis zum | "
    "bis einschließlich | bis inkl. | bis einschl. | auf den | έως | ως | μέχρι | έως και | "
    "μέχρι και | ίσαμε | go | go dtí | go dtí an | al | all' | all’ | a | fino al | līdz | iki | sa | "
    "sal | sat | sas- | sal- | sat- | sad- | sa l- | do dnia | aż do | ao | até | até ao | até a | "
    "la | până la | până pe | până în | și până la | hasta | hasta el | till och med"
)
"""Between the first and the last day of a span."""

TO_FAR = any_of(
    "to | until | till | bis | bis zum | jusqu'au | jusqu’au | au | fino al | al | hasta | hasta el | do | až do | tot"
)
"""What may stand between them behind a comma."""

AND = any_of(
    "bzw. | and | or | u. | and on | or on | и | i | te | a | og | en | ja | sekä | et | ou | und | oder | sowie | "
    "και | ή | "
    "e al | e all' | e all’ | és | valamint | illetve | agus | e | ed | ed il | un | ir | u | oraz | lub | și | sau | "
    "in | ter | ali | y | y el | o | och | samt | plus"
)

BETWEEN = any_of(
    "between | между | između | mezi | mellem | tussen | entre | entre le | entre el | entre os dias | "
    "zwischen | zwischen dem | μεταξύ | idir | tra | tra il | fra | fra il | starp | tarp | bejn | "
    "między | pomiędzy | între | medzi | med | mellan"
)
"""Makes the next 'and' a 'to'."""

EITHER_A = frozenset({"a"})
"""Czech and Slovak 'and', but 'to' in Spanish, Portuguese and French."""

ARTICLES = any_of(
    "the | den | der | dem | die | det | le | les | l' | l’ | el | los | il | i | lo | o | os | d. | "
    "o dia | os dias | dia | dias | día | días | el día | los días | il giorno | i giorni | le jour | "
    "της | του | στις | τις | την | η | an | az | a | an t- | il- | l- | id- | on | on the | am | "
    "dne | dňa | dnia | dne. | data de | date de | lá"
)
"""What may stand between a weekday or a 'to' and the day."""

OF = any_of(
    "of | de | d' | d’ | del | di | do | ta' | ta’ | ta` | ta‘ | ta | din | του | de mhí | de mhí na | "
    "lá de | lá de mhí na | na | de la | mí | mí na | lá mhí na"
)
"""Between a day and its month."""

YEAR_WORDS = any_of(
    "of | de | del | do | του | leta | roku | rok | r. | anul | l' | tal- | tas-sena | a. | год. | "
    "anno | godine | året | aastal"
)
"""Between a month and its year."""

YEAR_NOUNS = any_of("г. | г | година | години | m. | gada | gads | r. | roku | év | a. | aasta")
"""Behind a year that stands in front: 2024 m. rugsėjo 25 d."""

AFTER_YEAR = any_of(
    ". | m. | m | metų | metais | gada | . gada | .gada | . gads | . gadā | - | / | ‑ | . év | . évi | г. | ,"
)
"""Between a year and the month and day behind it."""

ORDINALS = any_of(
    "st | nd | rd | th | er | ere | re | e | ste | de | en | ème | η | ης | ην | ᾽ | ú | o | a | ο | "
    "го | ти | ви | ри | ми | и | ego | go | ta | asis | oji | te | nde | ième | ten | ter"
)
"""Right behind the number of a day."""

HYPHENED_ORDINALS = any_of(
    "én | án | jén | ján | e | je | i | jei | ei | ai | ig | éig | áig | jéig | től | tól | étől | "
    "ától | jétől | re | ra | ére | jére | ти | ви | ри | ми | го | и | go | ego | szy | ta | oji | "
    "osios | ąją | ą | ú | nä | na"
)
"""Behind the number of a day and a hyphen: szeptember 25-én."""

FROM_ENDINGS = frozenset({"tol", "etol", "atol", "jetol"})
"""Hungarian endings that begin a span, with no word for 'to' behind it."""

DAY_NOUNS = any_of("d. | d | dieną | dienos | dienomis | d. d. | päivänä | päivästä | päivään | päivä | p:nä | p. | lá")
"""Behind the number of a day: rugsėjo 25 d."""

BEFORE_DATES = any_of(
    "on | by | until | till | before | from | since | deadline | deadline: | opens | closes | due | opens: | "
    "closes: | due: | ends | starts | frist | frist: | anmeldeschluss | anmeldeschluss: | einreichfrist | "
    "termin: | wann: | when: | date: | "
    "scadenza | scadenza: | plazo | plazo: | date limite | date limite : | termín | termín: | termin do | "
    "до | от | на | dana | "
    "do | od | s | od dana | ke dni | dne | dňa | dnia | w dniu | w dniach | ve dnech | v dňoch | "
    "od dne | den | d. | fra | til | op | vanaf | tot | voor | le | du | au | dès le | avant le | "
    "jusqu'au | jusqu’au | les | am | vom | bis | bis zum | ab | ab dem | zum | seit | στις | στη | "
    "από | έως | μέχρι | την | τις | ar | an | il | dal | al | entro il | fino al | nei giorni | no | "
    "entro il giorno | il giorno | "
    "līdz | iki | nuo | fil- | fi | pe | pe data de | la | din | până la | data de | em | no dia | "
    "nos dias | a | de | até | dia | el | del | hasta el | antes del | los días | från | senast | "
    "inkl. | bis inkl. | bis einschließlich | nejpozději | nejpozději však | najneskôr | "
    "spätestens | spätestens am | spätestens bis | spätestens zum | bis spätestens | latest | no later than | "
    "at the latest | not later than | au plus tard le | entro e non oltre il | a más tardar el | nejpozději do | "
    "najneskôr do | najpóźniej do | uiterlijk | uiterlijk op | senest | senast den | legkésőbb | cel târziu | "
    "per | kuni | alates | viimeistään | alkaen | date | datum | termin | data | fecha | dato | "
    "päivämäärä | kuupäev | dátum | päivä"
)
"""Behind one of these, 25.9. or 25/9 is a date."""

UNITS = frozenset(
    (
        "% ‰ € $ £ ° million millions mio mrd billion m bn k eur euro euros usd gbp sek dkk pln czk huf "
        "ron bgn km cm mm kg kw mw gw times x percent per pct percentage points days weeks months years "
        "people participants companies partners"
    ).split()
)
"""What follows a number that is an amount."""

LABELS = frozenset(
    (
        "day part call cluster room step stage phase module session workshop webinar strand lot pillar "
        "chapter section panel no nr number edition episode hall stand booth level round wp task page p pp "
        "topic annex article art volume vol issue track objective destination target table figure fig "
        "group wave batch week item question version v building floor gate tag teil modul raum halle seite "
        "kapitel jour partie salle étape módulo sala fase parte giorno modulo dag deel zaal sal lokal "
        "dzień część etap moduł část etapa"
    ).split()
)
"""What a number behind it counts: 'Call 5 – 16 January' is one date, not two."""

COMMON_WORDS = frozenset(
    (
        "may march mar mars mai set sete out ago dec gen mag led dub tra lis lip kol pro stu svi sij ruj "
        "bal vas kov sie cze sty gru lut kwi elo loka pros beal ean aib fra aww ott mei maa jan ian sep "
        "april august kesa joulu helmi geg"
    ).split()
)
"""Months' names that are also words: they need a year, a dot or a capital beside them."""
