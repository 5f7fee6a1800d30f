"""What may stand where in a calendar file: RFC 5545 section 3.6, RFC 7986 section 4."""

REQUIRED = {
    "VCALENDAR": ("VERSION", "PRODID"),
    "VEVENT": ("UID", "DTSTAMP", "DTSTART"),
    "VTODO": ("UID", "DTSTAMP"),
    "VJOURNAL": ("UID", "DTSTAMP"),
    "VALARM": ("ACTION", "TRIGGER"),
    "VTIMEZONE": ("TZID",),
    "STANDARD": ("DTSTART", "TZOFFSETTO", "TZOFFSETFROM"),
    "DAYLIGHT": ("DTSTART", "TZOFFSETTO", "TZOFFSETFROM"),
}
"""DTSTART of an event may be left out beside a METHOD, which no reader makes sense of."""

_DATED = (
    "UID", "DTSTAMP", "DTSTART", "CLASS", "CREATED", "LAST-MODIFIED", "ORGANIZER", "RECURRENCE-ID", "SEQUENCE",
    "STATUS", "SUMMARY", "URL", "COLOR",
)  # fmt: skip
_PLANNED = (*_DATED, "DESCRIPTION", "GEO", "LOCATION", "PRIORITY", "DURATION")
_OBSERVANCE = ("DTSTART", "TZOFFSETTO", "TZOFFSETFROM")
ONCE = {
    "VCALENDAR": (
        "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "LAST-MODIFIED", "URL", "REFRESH-INTERVAL", "SOURCE",
        "COLOR", "X-WR-CALNAME", "X-PUBLISHED-TTL",
    ),
    "VEVENT": (*_PLANNED, "TRANSP", "DTEND"),
    "VTODO": (*_PLANNED, "COMPLETED", "PERCENT-COMPLETE", "DUE"),
    "VJOURNAL": _DATED,
    "VALARM": ("ACTION", "TRIGGER", "DESCRIPTION", "DURATION", "REPEAT"),
    "VTIMEZONE": ("TZID", "LAST-MODIFIED", "TZURL"),
    "STANDARD": _OBSERVANCE,
    "DAYLIGHT": _OBSERVANCE,
}  # fmt: skip
KNOWN = {
    "VCALENDAR": frozenset((*ONCE["VCALENDAR"], "NAME", "DESCRIPTION", "CATEGORIES", "IMAGE")),
    "VEVENT": frozenset((
        *ONCE["VEVENT"], "ATTACH", "ATTENDEE", "CATEGORIES", "COMMENT", "CONTACT", "EXDATE", "REQUEST-STATUS",
        "RELATED-TO", "RESOURCES", "RDATE", "RRULE", "IMAGE", "CONFERENCE",
    )),
    "VALARM": frozenset((*ONCE["VALARM"], "SUMMARY", "ATTENDEE", "ATTACH", "UID", "ACKNOWLEDGED", "RELATED-TO")),
}  # fmt: skip
"""What every reader takes; of what is newer, libical makes an error and ruby-icalendar refuses the file."""

INSIDE = {
    "": frozenset({"VCALENDAR"}),
    "VCALENDAR": frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"}),
    "VEVENT": frozenset({"VALARM"}),
    "VTODO": frozenset({"VALARM"}),
    "VTIMEZONE": frozenset({"STANDARD", "DAYLIGHT"}),
}
"""Components by the one they stand in; X- components may stand anywhere."""

WORDS = {
    ("VCALENDAR", "VERSION"): ("2.0",),
    ("VCALENDAR", "CALSCALE"): ("GREGORIAN",),
    ("VCALENDAR", "METHOD"): ("PUBLISH",),
    ("VEVENT", "STATUS"): ("CONFIRMED", "TENTATIVE", "CANCELLED"),
    ("VTODO", "STATUS"): ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"),
    ("VJOURNAL", "STATUS"): ("DRAFT", "FINAL", "CANCELLED"),
    ("VEVENT", "TRANSP"): ("OPAQUE", "TRANSPARENT"),
}
"""Properties that take one of a few words; a METHOD other than PUBLISH makes the file a message to one person."""

TEXT = frozenset((
    "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "UID", "CATEGORIES", "RESOURCES", "NAME", "TZNAME",
    "X-WR-CALNAME", "X-WR-CALDESC",
))  # fmt: skip
TEXT_LISTS = frozenset(("CATEGORIES", "RESOURCES"))
LINKS = frozenset(("URL", "SOURCE", "TZURL", "CONFERENCE", "ATTACH", "IMAGE"))
STAMPS = frozenset(("DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED"))
"""In UTC, always."""
TIMES = frozenset(("DTSTART", "DTEND", "DUE", "RECURRENCE-ID"))
NUMBERS = {"SEQUENCE": 2**31 - 1, "PRIORITY": 9, "PERCENT-COMPLETE": 100, "REPEAT": 2**31 - 1}
"""From 0 up to."""
DURATIONS = frozenset(("DURATION", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"))

COLOURS = frozenset(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
    darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
    firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
    hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
    midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red
    rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray
    slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
    yellowgreen
    """.split()  # noqa: SIM905 - 147 quoted words would be hard to read
)
"""CSS3 names, which RFC 7986 section 5.9 asks for."""
