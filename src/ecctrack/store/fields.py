"""Every key of a data file, defined once: for the validator, the JSON Schema and docs/data.md."""

from typing import Literal, NamedTuple

Takes = Literal[
    "id", "text", "when", "day", "closing", "deadlines", "model", "kind", "status", "country",
    "zone", "url", "source", "flag", "euros", "texts", "moves", "milestone", "before",
]  # fmt: skip
"""What a key takes; `values` reads each, `schema` describes each."""

NOT_ANNOUNCED = "to be announced"


class Field(NamedTuple):
    """One key: what it takes and what it says."""

    name: str
    takes: Takes
    about: str
    required: bool = False


CATALOGUE = (
    Field("title", "text", "What the file is about; shown in calendars and JSON."),
    Field("zone", "zone", "IANA zone of every time in this file that names none; Europe/Brussels if left out."),
)

_COMMON = (
    Field("id", "id", "Unique over all files, never changed: calendars know the entry by it.", required=True),
    Field("title", "text", "The official title, on one line.", required=True),
)
_WHERE_FROM = (
    Field("organiser", "text", "Who holds the event or runs the call."),
    Field("zone", "zone", "IANA zone of this entry's times, where it differs from the file's."),
    Field("status", "status", "What no date can say: tentative (save the date), cancelled, postponed."),
    Field("url", "url", "The page to read or apply on."),
    Field("source", "source", "Where the dates were read: a link, or words."),
    Field("checked", "day", "The day a person last held the entry against its source."),
    Field("tags", "texts", "Words to select by."),
    Field("note", "text", "What a reader should know besides; doubts about a fact go here."),
    Field("moved", "moves", "Dates as they were before they changed, oldest first; never deleted."),
)

EVENT = (
    *_COMMON,
    Field("kind", "kind", "What sort of event it is; other if left out."),
    Field("start", "when", "First day, or the time it begins.", required=True),
    Field("end", "when", "The last day itself, or the time it ends; left out for one day."),
    Field("register_by", "closing", "Day or time until which one must register or apply."),
    Field("deadlines", "deadlines", "Several days or times to apply by: cut-off-1, cut-off-2…"),
    Field("city", "text", "City where it is held."),
    Field("country", "country", "ISO 3166-1 alpha-2 code of the country it is held in."),
    Field("online", "flag", "true if one can take part online."),
    *_WHERE_FROM,
)

CALL = (
    *_COMMON,
    Field("programme", "text", "Funding programme, such as Horizon Europe."),
    Field("topic", "text", "The funding portal's topic identifier."),
    Field("opens", "when", "First day of submission, or the time it opens."),
    Field("deadline", "closing", "Single-stage: the day or time it closes."),
    Field("deadlines", "deadlines", "Two-stage: stage-1 and stage-2. Multiple cut-off: cut-off-1, cut-off-2…"),
    Field(
        "model",
        "model",
        'Only "continuous": always open until withdrawn. Other models follow from the deadlines.',
    ),
    Field("budget_eur", "euros", "Budget of the topic in whole euros."),
    Field("city", "text", "City, for calls bound to a place."),
    Field("country", "country", "ISO 3166-1 alpha-2 code, for calls bound to a country."),
    *_WHERE_FROM,
)

MOVE = (
    Field("milestone", "milestone", "Key of the milestone whose date changed.", required=True),
    Field("from", "before", "The date as it was before; of an event, its first day.", required=True),
    Field("from_end", "before", "Of an event: its last day or end as it was before."),
    Field("on", "day", "The day the change became known."),
    Field("why", "text", "What is known of the reason."),
)

TABLES = {"catalogue": CATALOGUE, "event": EVENT, "call": CALL, "moved": MOVE}
