"""The year that is assumed for a date without one: of the next such day, unless the text says otherwise."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from ecctrack.announcements.date_drafts import Draft

_PAST = timedelta(days=92)  # a date without a year may be this long over on the day of reading
_JUST_OVER = timedelta(days=31)  # what `will take place` may be read this long after it did
_IN_ITS_YEAR = timedelta(days=330)  # if else it would be over
_FAR_AHEAD = 4  # years
_SOON_AFTER = timedelta(days=150)  # a date may follow the one before it in a paragraph this late, in the same year
_LONG = 31  # days; longer spans do not tell the year of a date within them


class AssumedYears:
    """Tells the year of the dates of one text, read on the day `today`.

    A weekday tells it only where that of no other date fits the next such day; if one does, this one is a slip.
    """

    def __init__(self, drafts: Sequence[Draft], today: date) -> None:
        self._today = today
        self._elsewhere = _years_elsewhere(drafts)
        self._by_weekday = not any(_fits_its_weekday(draft, today) for draft in drafts)

    def of(self, draft: Draft, above: date | None, before: date | None) -> tuple[int, str]:
        """The year of a date, and why it is not simply the next such day.

        `above` is the first day of the date above it in a list, `before` of the one before it in its paragraph.
        """
        today, head, tail = self._today, draft.span.head, draft.span.tail
        known = self._elsewhere.get((head.months[0], head.day))
        if known and self._elsewhere.get((tail.months[0], tail.day)) == known:
            return known, ", as elsewhere in the text"
        coming = _coming(draft, today)
        if draft.weekday_written:
            fitting = [year for year in range(today.year - 1, today.year + 3) if _has_its_weekday(draft, year)]
            if fitting and coming not in fitting and self._by_weekday:
                return min(fitting, key=lambda year: abs(year - coming)), ", for its weekday"
            if fitting:
                return coming, ""
        if (said := _year_said(draft, today, coming)) and draft.said:
            return said, draft.said.why
        return self._carried_on(draft, coming, above, before) or (coming, "")

    def _carried_on(self, draft: Draft, coming: int, above: date | None, before: date | None) -> tuple[int, str] | None:
        """The year of the date above it in a list or before it in a paragraph, if it goes on from there."""
        today = self._today
        if above and draft.last(coming) < today < above and coming < above.year and _follows(draft, above):
            return above.year, ", as of the date above it"
        within = _SOON_AFTER if draft.last(coming) >= today else _IN_ITS_YEAR
        if before and coming < before.year and before > today and _follows(draft, before, within):
            return before.year, ", as of the date before it"
        return None


def _years_elsewhere(drafts: Iterable[Draft]) -> dict[tuple[int, int], int]:
    """(month, day) -> the one year that the text writes beside that day."""
    years: dict[tuple[int, int], set[int]] = {}
    for draft in drafts:
        written = draft.span.head.year
        days = draft.days(written) if written else None
        if not days or not 0 <= (days[1] - days[0]).days <= _LONG:
            continue
        for shift in range((days[1] - days[0]).days + 1):
            day = days[0] + timedelta(days=shift)
            years.setdefault((day.month, day.day), set()).add(day.year)
    return {day: next(iter(found)) for day, found in years.items() if len(found) == 1}


def _year_said(draft: Draft, today: date, coming: int) -> int | None:
    """The year that the words around the date tell, where it is not that of the next such day."""
    if draft.said is None:
        return None
    if draft.said.over is False:
        return coming + 1 if draft.last(coming) < today - _JUST_OVER and draft.days(coming + 1) else None
    if draft.said.over:
        past = draft.days(coming - 1)
        return coming - 1 if past and today - past[1] < draft.last(coming) - today else None
    said = draft.said.on(today.year)
    ahead = today.year < said <= today.year + _FAR_AHEAD
    if ahead and said > coming and draft.days(said):
        return said
    counts = draft.said.sure or draft.last(coming) < today
    return said if counts and -2 <= said - coming <= 1 and draft.days(said) else None


def _follows(draft: Draft, above: date, within: timedelta = timedelta.max) -> bool:
    """Whether the day comes behind that of the date above in the same year, as in a list in the order of time."""
    days = draft.days(above.year)
    return days is not None and timedelta(0) <= days[0] - above <= within


def _coming(draft: Draft, today: date) -> int:
    """The year of the next such day, or of one that is just over."""
    years = (year for year in range(today.year - 1, today.year + 9) if draft.days(year))
    return next((year for year in years if draft.last(year) >= today - _PAST), today.year)


def _has_its_weekday(draft: Draft, year: int) -> bool:
    """Whether the weekday that is written is that of the day in `year`."""
    days, head, tail = draft.days(year), draft.span.head, draft.span.tail
    item, at = (head, 0) if head.weekdays else (tail, 1)
    return days is not None and days[at].weekday() in item.weekdays


def _fits_its_weekday(draft: Draft, today: date) -> bool:
    """Whether a date without a year has the weekday of the next such day."""
    return draft.bare and draft.weekday_written and _has_its_weekday(draft, _coming(draft, today))
