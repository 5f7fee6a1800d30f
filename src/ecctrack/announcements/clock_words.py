"""The words of hours in the 24 official languages of the EU, and the zones people name."""
# ruff: noqa: SIM905  # dashes and letters of 24 languages, lists of words

from ecctrack.announcements.phrases import Phrases, any_of

HOUR_UNITS = any_of(
    "h | hr | hrs | hs | o'clock | o’clock | uhr | uur | u. | óra | órakor | órától | óráig | -kor | "
    "ч. | ч | часа | часът | час | hod | hod. | hodin | hodině | hodín | hodine | sati | sat | h. | "
    "ur | uri | ure | ο'clock | val. | val | valandą | valandos | valandų | godz. | heures | heure | "
    "horas | hora | hrs. | hodiny"
)
"""Behind a number they make it an hour."""

LENGTHS = any_of(
    "hours | hour | hours' | hrs | hr | heures | heure | horas | hora | hodin | hodín | часа | sati | ur | h | u."
)
"""Units that are as often the length of something: a bare number before them needs an 'at' in front."""

AM = any_of(
    "am | a.m. | a. m. | am. | π.μ. | πμ | r.n. | dop. | de. | f.m. | ip. | ap. | vorm. | vormittags | преди обяд"
)
PM = any_of("pm | p.m. | p. m. | pm. | μ.μ. | μμ | i.n. | odp. | du. | e.m. | nachm. | nachmittags | след обяд")

NOON = any_of(
    "noon | midday | 12 noon | mittag | mittags | midi | mediodía | mezzogiorno | meio-dia | "
    "południe | poledne | poludnie | poldne | podne | délben | middaguur | keskipäivä | keskpäev | "
    "vidurdienis | amiază | μεσημέρι | meán lae | nofsinhar"
)
MIDNIGHT = any_of(
    "midnight | mitternacht | minuit | medianoche | mezzanotte | meia-noite | północ | północy | "
    "půlnoc | půlnoci | polnoc | polnoci | ponoć | ponoći | éjfél | éjfélig | éjfélkor | midnat | "
    "midnatt | middernacht | keskiyö | keskiyöllä | kesköö | südaöö | pusnakts | pusnaktij | "
    "vidurnaktis | vidurnakčio | miezul nopții | μεσάνυχτα | полунощ | meán oíche | nofsillejl"
)

HOUR_PREFIXES = any_of(
    "klo | klo. | kl | kl. | klockan | klokken | godz | godz. | godziny | godzinie | godzina | "
    "o godz. | ore | orele | kell | plkst | plkst. | pulksten | ώρα | ώρες | la ora | cu ora"
)
"""Before a bare number they make it an hour."""

AT = any_of(
    "at | ora | by | until | till | before | from | um | ab | bis | bis um | à | à partir de | avant | "
    "de | dès | a | a las | las | a la | às | alle | dalle | entro le | ore | om | vanaf | tot | o | "
    "od | do | v | ve | ob | u | в | от | до | στις | από | έως | μέχρι | ώρα | ag | fil- | fid- | "
    "kell | la | la ora | de la | no | līdz | nuo | iki | från | fra | til | klo | kl."
)
"""Before an hour."""

HOUR_TO = any_of("alle | alle ore | fino alle | a las | hasta las | às | até às | jusqu'à | jusqu’à | la | do godz.")
"""Between two hours, beside the words that stand between two days."""

BETWEEN_DATE_AND_HOUR = any_of(
    ", | / | ( | [ | : | @ | - | – | — | · | • | no later than | not later than | starting at | "
    "starting from | between | von | zwischen | entre | del | van | tussen | delle | tra le | "
    "spätestens | jusqu'à | jusqu’à | à compter de | hasta las | antes de las | de las | até às | "
    "das | entro | entro le ore | fino alle | fino alle ore | até | înainte de | între orele | ind. | "
    "i tidsrummet | senast | senest | mellan | mellem | viimeistään | hiljemalt | najkasnije | "
    "nejpozději | nejpozději do | najneskôr | najneskôr do | najpóźniej | legkésőbb | ne vėliau kaip | "
    "ne vēlāk kā | най-късно | το αργότερο | time | time: | uhrzeit | uhrzeit: | hora | hora: | "
    "heure | heure: | orario | orario: | godzina | tijd | tijd:"
)
"""What else may stand between a date and its hour; never more than a few in a row."""

BETWEEN_HOUR_AND_DATE = any_of(
    "on | on the | of | the | , | ( | ) | am | den | der | dem | le | du | de | el | del | il | op | "
    "dne | dňa | dnia | на | στις | την | της | i | v | ve | em | do | no dia | do dia | ar | an | "
    "la | pe"
)
"""What may stand between an hour and the date behind it."""

_BRUSSELS = (
    "CET | CEST | MEZ | MESZ | HNEC | HEEC | CET/CEST | CEST/CET | CE(S)T | C.E.T. | SEČ | SELČ | "
    "MET | HEC | Brussels time | Brussels local time | local time Brussels | local Brussels time | "
    "local time in Brussels | time of Brussels | Brussels | time in Brussels | Central European Time | "
    "Central European Summer Time | Central Europe Time | Central European Standard Time | "
    "heure de Bruxelles | heures de Bruxelles | heure locale de Bruxelles | heure d'Europe centrale | "
    "heure normale d'Europe centrale | Bruxelles | Brüsseler Zeit | Ortszeit Brüssel | "
    "Brüsseler Ortszeit | Uhr Brüsseler Zeit | mitteleuropäische Zeit | mitteleuropäischer Zeit | "
    "hora de Bruselas | horas de Bruselas | hora local de Bruselas | hora peninsular | Bruselas | "
    "hora de Bruxelas | hora local de Bruxelas | Bruxelas | ora di Bruxelles | "
    "ora locale di Bruxelles | ora de la Bruxelles | ora Bruxelles | ora Bruxelles-ului | "
    "ora Bruxellesului | Brusselse tijd | tijd Brussel | plaatselijke tijd Brussel | "
    "lokale tijd Brussel | Brussel | Brüssel | czasu brukselskiego | czas brukselski | "
    "czasu środkowoeuropejskiego | bruselského času | bruselský čas | středoevropského času | "
    "stredoeurópskeho času | po bruseljskem času | po briselskom vremenu | briselsko vrijeme | "
    "po bruxelleskom vremenu | brüsszeli idő szerint | brüsszeli idő | brüsszeli időszámítás szerint | "
    "közép-európai idő szerint | Briuselio laiku | pēc Briseles laika | Briseles laiks | "
    "Brüsseli aja järgi | Brüsseli aeg | Brysselin aikaa | Brysselin aika | Bryssel-tid | Brysseltid | "
    "svensk tid | dansk tid | bruxellestid | Bruxelles-tid | ώρα Βρυξελλών | ώρα Κεντρικής Ευρώπης | "
    "брюкселско време | централноевропейско време | am na Bruiséile | ħin ta' Brussell"
)

_OTHERS = {
    "UTC": "UTC | GMT | Z | Greenwich Mean Time",
    "Europe/London": "UK time | BST | London time | time in London | British Summer Time",
    "Europe/Dublin": "Irish time | Dublin time | IST | am na hÉireann",
    "Europe/Lisbon": "WET | WEST | Lisbon time | Lisbon local time | hora de Lisboa",
    "Europe/Athens": "EET | EEST | Eastern European Time | Athens time | ώρα Αθήνας | ώρα Ελλάδας",
    "Europe/Helsinki": "Helsinki time | Finnish time | Suomen aikaa | Suomen aika",
    "Europe/Bucharest": "Bucharest time | ora României | ora Bucureștiului",
    "Europe/Sofia": "Sofia time | българско време",
    "Europe/Vilnius": "Vilnius time | Lietuvos laiku",
    "Europe/Riga": "Riga time | pēc Latvijas laika",
    "Europe/Tallinn": "Tallinn time | Estonian time | Eesti aja järgi",
    "Europe/Kyiv": "Kyiv time | Kiev time",
    "Europe/Chisinau": "Chisinau time | Moldova time",
    "Europe/Paris": "Paris time | heure de Paris | heure française",
    "Europe/Berlin": "Berlin time | German time | deutscher Zeit",
    "Europe/Madrid": "Madrid time | hora de Madrid | hora española",
    "Europe/Rome": "Rome time | Italian time | ora italiana | ora di Roma",
    "Europe/Vienna": "Vienna time",
    "Europe/Warsaw": "Warsaw time | czasu warszawskiego | czasu polskiego",
    "Europe/Prague": "Prague time",
    "Europe/Stockholm": "Stockholm time | Swedish time",
    "Europe/Copenhagen": "Copenhagen time | Danish time",
    "Europe/Zurich": "Zurich time | Swiss time",
    "Europe/Oslo": "Oslo time | Norwegian time",
    "Europe/Istanbul": "Istanbul time | Turkish time | TRT",
    "Asia/Tokyo": "JST | Tokyo time | Japan time | Japan Standard Time",
    "Asia/Seoul": "KST | Seoul time | Korean time",
    "Asia/Singapore": "SGT | Singapore time",
    "Asia/Kolkata": "Indian Standard Time | India time",
    "America/New_York": "EST | EDT | ET | Eastern Time | New York time",
    "America/Los_Angeles": "PST | PDT | Pacific Time",
}

ZONES = Phrases(
    (phrase.strip(), zone)
    for zone, phrases in {"Europe/Brussels": _BRUSSELS, **_OTHERS}.items()
    for phrase in phrases.split("|")
)
"""IANA names. CET and its translations mean Brussels time the year round, as the Commission uses them."""

CAPITALS_ONLY = frozenset("cet cest met west wet est et z ist hec bst".split())
"""Zones whose letters are also words."""
