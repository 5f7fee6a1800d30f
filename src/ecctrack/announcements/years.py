"""The year of a date that is written without one, as the words around it tell it."""
# ruff: noqa: SIM905  # lists of words

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ecctrack.announcements.calendar_words import begins_month
from ecctrack.announcements.date_names import year_of
from ecctrack.announcements.phrases import Phrases
from ecctrack.announcements.tokens import Gap, Tokens

_NEXT = (
    "next year | of next year | nächsten jahres | nächstes jahr | im nächsten jahr | kommenden jahres | "
    "kommendes jahr | im kommenden jahr | l'année prochaine | l’année prochaine | l'an prochain | l’an prochain "
    "| prochaine année | anno prossimo | prossimo anno | anno venturo | próximo año | año próximo | próximo ano "
    "| ano que vem | volgend jaar | komend jaar | příštího roku | příští rok | v příštím roce | budúceho roka | "
    "budúci rok | v budúcom roku | przyszłego roku | przyszłym roku | następnego roku | anul viitor | anului "
    "viitor | nästa år | næste år | ensi vuonna | ensi vuoden | jövő év | jövő évi | jövőre | järgmisel aastal "
    "| järgmise aasta | nākamgad | nākamā gada | kitais metais | kitų metų | следващата година | догодина | "
    "sljedeće godine | iduće godine | naslednje leto | prihodnje leto | επόμενου έτους | του χρόνου"
)
_THIS = (
    "this year | of this year | dieses jahres | dieses jahr | in diesem jahr | heuer | cette année | quest'anno "
    "| quest’anno | este año | este ano | dit jaar | tohoto roku | letošního roku | letos | tohto roku | tego "
    "roku | bieżącego roku | anul acesta | anului acesta | i år | tänä vuonna | idén | sel aastal | šogad | "
    "šiais metais | тази година | ove godine | φέτος"
)
_LAST = (
    "last year | of last year | letzten jahres | letztes jahr | vergangenen jahres | vorigen jahres | im "
    "vorjahr | l'année dernière | l’année dernière | l'an dernier | l’an dernier | anno scorso | scorso anno | "
    "año pasado | ano passado | vorig jaar | loňského roku | minulého roku | vlani | minulého roka | zeszłego "
    "roku | ubiegłego roku | anul trecut | anului trecut | förra året | sidste år | viime vuonna | tavaly | "
    "eelmisel aastal | pagājušā gada | praėjusių metų | миналата година | prošle godine | lani"
)
_SHIFTS = Phrases(
    (phrase.strip(), shift) for shift, phrases in ((1, _NEXT), (0, _THIS), (-1, _LAST)) for phrase in phrases.split("|")
)
_PAST = frozenset(
    "was were went took met war waren fand fanden etait furent fu furono fue fueron era foi foram byl byla bylo byly "
    "odbylo odbyla odbyly konalo konala konaly came began drew gave bot boten ging gingen kam kamen traf trafen lud "
    "luden gab startete starteten endete endeten veranstaltete veranstalteten nahm nahmen".split()
)
"""Says that a day is over; one that will be is told of in other words."""
_AHEAD = frozenset(
    "will wird werden sera seront sara saranno seran bude budou budu bedzie beda zal zullen kommer".split()
)
_BEFORE_SHIFTS = frozenset(", of de del dell ' ’ des do di van im in".split())
_IN = frozenset(
    "in im jahr jahre en annee anno nel ano em v ve vo roce roku rok w vuonna ar i aret jaar anul leta godine "
    "aastal gada metais evben til to".split()
)
"""Right before a year that something takes place in."""
_ONLY_PARTS = frozenset(
    ", - – — : ( and namely on from the between und zwar am vom den dem et du le les y e el los del dal il i nei os "
    "a to v ve dnech dnoch terminu termine od dne w dniach terminie dniu et fra den de van op pa i".split()
)
"""All that may stand between such a year and a date of it: `not until 2021, namely on 13 September`."""
_AGAIN = frozenset("wieder erneut again dann erst nachste nouveau nuevo nuovo opet znovu".split())
_BACK = 20  # tokens of the sentence in front of a date
_FEW = 5  # tokens
_CLAUSE = 8  # tokens
_ENDS_CLAUSE = frozenset(
    ". ! ? ; : , and und et y e i a och og set extended postponed moved rescheduled scheduled planned shifted "
    "changed prolonged brought verschoben verlegt verlangert reporte prorogato aplazado odlozen przelozony".split()
)
"""Ends what a past tense tells of; what was moved or planned may well be to come."""
_LABEL = 3  # words between a year and the colon of its label
_LISTS = frozenset(
    "events event dates date calendar agenda diary termine veranstaltungen kalender messen evenements calendrier "
    "salons eventi calendario fiere eventos fechas ferias evenementen beurzen akce terminy veletrhy kalendar podujatia "
    "wydarzenia kalendarz targi evenimente kalendarium tapahtumat rendezvenyek dogodki dogadjanja".split()
)
"""A word beside a year in a line that gives all dates under it theirs; `Call 2026` is often due in 2025."""
_BESIDE_LISTS = frozenset(
    "key important main upcoming next planned our all more the in for of and wichtige unsere weitere kommende alle im "
    "fur und jahr prochains prochaines autres nos les et de en du l annee prossimi prossime principali altri i gli per "
    "nel e del anno proximos proximas principales otros los las para y ano belangrijke komende alle de het jaar "
    "nadchodzace najwazniejsze w roku na rok dulezite nadchazejici v roce a".split()
)
"""What may stand with it there: `Key dates in 2026`."""
_OVER = frozenset(
    "past previous former earlier recent archive archives archived vergangene vergangenen fruhere bisherige ruckblick "
    "archiv passes passees precedents passati passate trascorsi pasados pasadas anteriores afgelopen voorbije minule "
    "uplynule probehle minionych minione zakonczone archiwum trecute tidigare tidligere menneet".split()
)
"""In a short line without a year: what is listed under it is over."""
_REACH = 400  # tokens


@dataclass(frozen=True)
class YearSaid:
    """What the words say: a year, or how many years after that of the day of reading."""

    why: str
    year: int | None = None
    shift: int = 0
    over: bool | None = None
    """Whether the words say that the day is over, or that it is to come; None if they tell its year."""
    sure: bool = True
    """Whether it is said right beside the date; what is said further away only tells the year of a day that is over."""

    def on(self, reading: int) -> int:
        """The year meant by a text that is read in the year `reading`."""
        return reading + self.shift if self.year is None else self.year


class Years:
    """The years that a block of tokens names apart from dates."""

    def __init__(self, tokens: Tokens, dated: Sequence[tuple[int, int]]) -> None:
        """`dated` are the first token and the one behind the last of each date, in order."""
        self._tokens = tokens
        self._headings = list(_headings(tokens, dated))
        self._ends = [end for end, _ in self._headings]

    def said_of(self, begin: int, end: int) -> YearSaid | None:
        """What is said of the year of the date in tokens[begin:end], most surely first."""
        return (
            self._behind(end)
            or self._label(begin)
            or self._right_before(begin)
            or self._in_front(begin)
            or self._heading(begin)
            or self._told(begin)
        )

    def _behind(self, end: int) -> YearSaid | None:
        for _ in range(3):
            if found := _SHIFTS.at(self._tokens, end):
                return YearSaid("", shift=found[0])
            if self._tokens[end].key not in _BEFORE_SHIFTS:
                return None
            end += 1
        return None

    def _label(self, begin: int) -> YearSaid | None:
        """The year of `2021 dates: 9–13 October`."""
        at = begin - 1
        if at < 1 or self._tokens[at].key != ":":
            return None
        for index in range(at - 1, max(-1, at - 2 - _LABEL), -1):
            token = self._tokens[index]
            if self._tokens[index + 1].gap > Gap.BLANK:
                return None
            if (year := year_of(token)) and (not index or self._tokens[index - 1].kind in ("word", "end")):
                return YearSaid(", as its label says", year)
            if token.kind != "word":
                return None
        return None

    def _right_before(self, begin: int) -> YearSaid | None:
        """The year of `will come back in 2021, from 13 to 17 September`."""
        again = False
        for index in range(begin - 1, max(-1, begin - 2 - _FEW), -1):
            token = self._tokens[index]
            if self._tokens[index + 1].gap > Gap.BLANK:
                return None
            if year := self._year_in(index):
                return YearSaid(", as the words before it say", year)
            again = again or token.key in _AGAIN or (index > 0 and self._tokens[index - 1].key in _AGAIN)
            if again and (year := year_of(token)):
                return YearSaid(", as the words before it say", year)  # 2022 wieder vom 23. bis 26. Januar
            if token.key not in _ONLY_PARTS | _AGAIN:
                return None
        return None

    def _in_front(self, begin: int) -> YearSaid | None:
        """The year of `Next year the forum takes place on 5 May`."""
        earlier = False
        for index in range(begin - 1, max(-1, begin - 2 * _BACK), -1):
            token = self._tokens[index]
            ends = token.key in (".", "!", "?")
            near = begin - index < _BACK
            if self._tokens[index + 1].gap > Gap.LINE or (earlier and ends):
                return None
            if token.kind == "number":
                if earlier:
                    return None
                if year := self._year_in(index):
                    told = self._told(begin)
                    return YearSaid(", as its sentence says", year, sure=told is not None and told.over is True)
                if year_of(token):
                    return None
            earlier = earlier or ends or not near
            if (found := _SHIFTS.at(self._tokens, index)) and found[1] <= begin:
                return YearSaid("", shift=found[0], sure=not earlier)
        return None

    def _year_in(self, index: int) -> int | None:
        """The year at `index` if a word such as `in` stands right before it."""
        return year_of(self._tokens[index]) if index and self._tokens[index - 1].key in _IN else None

    def _told(self, begin: int) -> YearSaid | None:
        """Whether the same part of the sentence tells of what is over, or to come: `the deadline was 5 May`."""
        for index in range(begin - 1, max(-1, begin - 2 - _CLAUSE), -1):
            token = self._tokens[index]
            if self._tokens[index + 1].gap > Gap.LINE or token.key in _ENDS_CLAUSE:
                return None
            if token.key in _AHEAD:
                return YearSaid(", as the text tells of it as to come", over=False)
            if token.key in _PAST:
                return YearSaid(", as the text tells of it as over", over=True)
        return None

    def _heading(self, begin: int) -> YearSaid | None:
        at = bisect_left(self._ends, begin + 1) - 1
        if at < 0 or begin - self._ends[at] > _REACH:
            return None
        return self._headings[at][1]


def _headings(tokens: Tokens, dated: Sequence[tuple[int, int]]) -> Iterator[tuple[int, YearSaid | None]]:
    """The token behind each short line that heads a list of dates, and what it says of their year."""
    begin, at, below_over = 0, 0, False
    for end in range(1, len(tokens)):
        if tokens[end].gap < Gap.LINE and tokens[end].kind != "end":
            continue
        line = tokens[begin:end]
        while at < len(dated) and dated[at][1] <= begin:
            at += 1
        free = at == len(dated) or dated[at][0] >= end
        years = [year for token in line if (year := year_of(token))]
        words = [token for token in line if token.kind == "word"]
        numbers = [token for token in line if token.kind == "number"]
        lists = [token.key in _LISTS for token in words]
        rest = [token.key in _BESIDE_LISTS for token in words if token.key not in _LISTS | _OVER]
        months = bool(words) and all(begins_month(token.key) for token in words)
        named = months or (sum(lists) == bool(words) and all(rest))
        if free and len(years) == 1 == len(numbers) and named:
            yield end, YearSaid(", as its heading says", years[0])
            below_over = False
        elif free and words and not numbers and all(rest):
            over = any(token.key in _OVER for token in words)
            if over or (below_over and any(lists)):
                yield end, YearSaid(", as its heading tells of it as over", over=True) if over else None
                below_over = over
        begin = end
        if tokens[end].kind == "end":
            return
