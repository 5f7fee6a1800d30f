"""One entry whole: every milestone in its zone and the reader's, moves, source, when it was checked."""

import json
import textwrap
from collections.abc import Iterator

from ecctrack.clock import Now
from ecctrack.entry import AllDay, ClosingDay, Entry, Milestone, NotAnnounced, call_state
from ecctrack.selection import Row, row_of
from ecctrack.text import json_safe, lines, one_line
from ecctrack.views.page import Page
from ecctrack.views.record import continuous_record, record, zone_of
from ecctrack.views.wording import left_text, status_text, what_text, when_text, written_text, zone_text

BOLD, RESET = "\x1b[1m", "\x1b[0m"
INDENT = "  "


def as_json(entry: Entry, now: Now) -> str:
    """`{"version": 1, "entry": …, "rows": […]}`: the entry's own keys, and each milestone as `list` gives it."""
    own = continuous_record(entry, now)
    for key in ("uid", "milestone", "label", "start", "end", "all_day", "days_left", "moved"):
        del own[key]
    own["state"] = str(call_state(entry, now)) if entry.continuous else None
    rows = [record(row_of(entry, milestone, now)) for milestone in entry.milestones]
    return json_safe(json.dumps({"version": 1, "entry": own, "rows": rows}, ensure_ascii=False, indent=2)) + "\n"


def as_text(entry: Entry, place: str, now: Now, page: Page) -> str:
    """For reading; `place` is the file and line it stands in. Wrapped on a terminal only."""
    width = page.width if page.terminal else 0
    title = "\n".join(_wrapped(one_line(entry.title), width))
    text = [f"{BOLD}{title}{RESET}" if page.colour else title]
    text += [_line("", one_line(about), width) for about in _about(entry)]
    text.append("")
    for milestone in entry.milestones:
        text += [_line("", line, width, hang=indent) for indent, line in _milestone(entry, milestone, now)]
    if entry.continuous:
        text.append(_line("", f"always open until withdrawn ({call_state(entry, now)})", width))
    text.append("")
    known = [(name, value) for name, value in _facts(entry, place) if value]
    room = max(len(name) for name, _ in known) + 2
    text += [
        _line(f"{name:<{room}}", part, width, hang=room) for name, value in known for part in lines(value).split("\n")
    ]
    return "\n".join(text) + "\n"


def _about(entry: Entry) -> Iterator[str]:
    sort = "call" if entry.type == "call" else str(entry.kind or "event").replace("-", " ")
    model = f"{entry.model} call" if entry.model else sort
    yield " · ".join(part for part in (model, status_text(entry), entry.programme, entry.topic, entry.place) if part)


def _milestone(entry: Entry, milestone: Milestone, now: Now) -> Iterator[tuple[int, str]]:
    """The lines of one milestone, each with how deep it hangs."""
    row = row_of(entry, milestone, now)
    own = zone_of(milestone.when) or entry.zone
    hours = not isinstance(milestone.when, AllDay | ClosingDay | NotAnnounced)
    zone = f" {zone_text(own)}" if hours else ""
    yield 0, f"{_name(row)}: {when_text(milestone.when, own, now)}{zone}{_standing(row, now)}"
    if (hours or isinstance(milestone.when, ClosingDay)) and now.zone != own:
        if isinstance(milestone.when, ClosingDay):
            there = now.here(milestone.when.instant)
            yield 2, f"{INDENT}the day ends {there:%a} {there.day} {there:%b %Y, %H:%M} {zone_text(now.zone)}"
        else:
            yield 2, f"{INDENT}{when_text(milestone.when, now.zone, now)} {zone_text(now.zone)}"
    for move in milestone.moves:
        until = f" – {written_text(move.before_end)}" if move.before_end else ""
        known = f", known since {written_text(move.on)}" if move.on else ""
        why = f" ({one_line(move.why)})" if move.why else ""
        yield 2, f"{INDENT}moved from {written_text(move.before)}{until}{known}{why}"


def _name(row: Row) -> str:
    return "event" if row.milestone.key == "event" else what_text(row)


def _standing(row: Row, now: Now) -> str:
    if isinstance(row.milestone.when, NotAnnounced):
        return ""
    left = left_text(row, now)
    return f" — {row.state}" if left in ("over", "now") else f" — {row.state}, {left}"


def _facts(entry: Entry, place: str) -> Iterator[tuple[str, str]]:
    yield "budget", f"€{entry.budget_eur:,}".replace(",", " ") if entry.budget_eur else ""
    yield "organiser", entry.organiser or ""
    yield "tags", ", ".join(entry.tags)
    yield "note", entry.note or ""
    yield "url", entry.url or ""
    yield "source", entry.source or ""
    yield "checked", str(entry.checked or "")
    yield "id", entry.id
    yield "file", place


def _line(name: str, text: str, width: int, hang: int = 0) -> str:
    return "\n".join(_wrapped(text, width, first=name, rest=" " * (hang or len(name))))


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    if not width:
        return [f"{first}{text}"]
    # Links stay whole, whatever the width: a cut one cannot be opened.
    return textwrap.wrap(
        text, max(width, 20), initial_indent=first, subsequent_indent=rest,
        break_long_words=False, break_on_hyphens=False, drop_whitespace=True,
    ) or [first]  # fmt: skip
