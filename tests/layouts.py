"""Data files as many hands lay them out: aligned or not, with comments, sections, and every way to write a table."""

from datetime import date, timedelta

from hypothesis import strategies as st

KINDS = ("talk", "lab", "other")
FIRST = date(2026, 1, 1)
COMMENTS = st.sampled_from(["", "# a note\n", "# one\n# two\n", "\n# apart\n\n", "# ---- Section: x ----\n\n", "\n\n"])
TAILS = st.sampled_from(["", "  # checked by phone", " "])
MOVE = '{ on = 2026-01-01, milestone = "event", from = 2025-01-01 }'
LISTS = st.sampled_from(
    [
        f"moved = [{MOVE}]",
        f"moved = [\n  {MOVE},\n  # a comment\n  {MOVE}, # why\n]",
        f"moved = [\n    {MOVE}\n]",
        f"moved = [{MOVE},\n {MOVE}]",
        "moved = []",
        "",
        "[[event.moved]]\non = 2026-01-01\nmilestone = 'event'\nfrom = 2025-01-01",
    ]
)
DEADLINES = st.sampled_from(
    [
        "deadlines = { cut-off-1 = 2026-03-01, cut-off-2 = 2026-09-01T17:00:00 }",
        "deadlines.cut-off-1 = 2026-03-01\ndeadlines.cut-off-2 = 2026-09-01T17:00:00",
        "[call.deadlines]\ncut-off-1 = 2026-03-01 # spring\ncut-off-2 = 2026-09-01T17:00:00",
    ]
)


@st.composite
def event(draw: st.DrawFn, number: int, width: int) -> str:
    """One event, its keys filled up to `width`."""
    day = FIRST + timedelta(draw(st.integers(0, 300)))
    last = draw(st.sampled_from([None, 1, 3]))
    lines = [("id", f'"event-{number}"'), ("title", "'An event [[event]]'"), ("start", str(day))]
    lines += [("end", str(day + timedelta(last)))] if last else []
    lines += [("kind", f'"{draw(st.sampled_from(KINDS))}"')] if draw(st.booleans()) else []
    lines += [("note", '"""# no\ncomment = 1\n"""')] if draw(st.booleans()) else []
    body = "\n".join(f"{key:<{width}} = {value}{draw(TAILS)}" for key, value in lines)
    return f"[[event]]{draw(TAILS)}\n{body}\n{draw(LISTS)}\n"


@st.composite
def call(draw: st.DrawFn, number: int, width: int) -> str:
    """One call with two cut-offs."""
    lines = [("id", f'"call-{number}"'), ("title", '"A call"'), ("programme", f'"P{draw(st.integers(1, 2))}"')]
    body = "\n".join(f"{key:<{width}} = {value}{draw(TAILS)}" for key, value in lines)
    return f"[[call]]\n{body}\n{draw(DEADLINES)}\n"


@st.composite
def data_files(draw: st.DrawFn) -> bytes:
    """A valid data file, with LF or CRLF, with or without byte order mark and last line end."""
    width = draw(st.sampled_from([0, 9]))
    entries = [
        draw(event(number, width) if draw(st.booleans()) else call(number, width))
        for number in range(draw(st.integers(1, 5)))
    ]
    text = draw(COMMENTS) + "".join(f"{draw(COMMENTS)}{entry}" for entry in entries)
    if draw(st.booleans()):
        text = '[catalogue]\ntitle = "x"\n\n' + text
    text = text if draw(st.booleans()) else text.rstrip("\n")
    text = text.replace("\n", "\r\n") if draw(st.booleans()) else text
    return (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + text.encode()
