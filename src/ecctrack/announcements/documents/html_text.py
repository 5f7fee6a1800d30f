"""The text of a web page or HTML mail, through Beautiful Soup and Python's own HTML parser.

To be run in a process of its own: some malformed pages cost the parser quadratic time.
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from ecctrack.announcements.documents.document import Document, Limits, UnreadableDocument
from ecctrack.announcements.documents.encoding import decoded
from ecctrack.announcements.documents.lines import CELL, Lines


def tags(names: str) -> frozenset[str]:
    """The names in `names`, parted by spaces."""
    return frozenset(names.split())


DROPPED = tags(
    "audio button canvas datalist embed head iframe map math nav noscript object script select style "
    "svg template textarea video"
)
PARAGRAPHS = tags(
    "article blockquote caption dl figure footer form h1 h2 h3 h4 h5 h6 header hr legend ol p pre section table ul"
)
LINES = PARAGRAPHS | tags(
    "address aside br center dd details div dt fieldset figcaption li main summary tbody td tfoot th thead tr"
)
CELLS = frozenset({"td", "th"})
LISTS = frozenset({"ol", "ul"})
# A table with one of these inside is there for the layout, as in most newsletters; its cells are no columns.
LAYOUT = tags("article dl h1 h2 h3 h4 h5 h6 hr ol section table ul")
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
PUBLISHED = re.compile(r"publish|updated|modified|posted|entry-date|timestamp|pubdate", re.IGNORECASE)
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")
MARKED_SECTION = re.compile(r"<!\[[^>]{0,200}>?")
MAX_DEPTH = 2000


def html_document(data: bytes, limits: Limits, declared: str | None = None) -> Document:
    """The page as lines; `declared` is the encoding named beside it. Raises UnreadableDocument."""
    if data.count(b"<") > limits.tags:
        raise UnreadableDocument(f"the page has more than {limits.tags} tags", "save the part that matters as text")
    named = DECLARED.search(data[:4096])
    source, notes = decoded(data, declared or (named[1].decode("ascii") if named else None))
    walk = Walk(soup(source))
    walk.run()
    if walk.too_deep:
        notes += (f"what lies within more than {MAX_DEPTH} tags was left out",)
    text = walk.lines.text()
    if len(text) > limits.characters:
        text, notes = (
            text[: limits.characters],
            (*notes, f"only the first {limits.characters} letters were read"),
        )
    return Document(text, "html", links=tuple(walk.lines.links), notes=notes)


def soup(source: str) -> BeautifulSoup:
    """The page as a tree. Raises UnreadableDocument."""
    for text in (source, MARKED_SECTION.sub("", source)):  # Python's parser stumbles over sections of SGML
        try:
            return BeautifulSoup(text, "html.parser")
        except ParserRejectedMarkup:
            continue
    raise UnreadableDocument("the page is broken", "save the part that matters as text")


class Walk:
    """One pass over a page, tag by tag and without recursion, that writes what a reader sees."""

    def __init__(self, page: BeautifulSoup) -> None:
        self.page = page
        base = page.find("base", href=True)
        self.lines = Lines(str(base["href"]) if isinstance(base, Tag) else "")
        self.layout = layout_tables(page)
        self.tables: list[int] = []
        self.numbers: list[int | None] = []
        """The next number of each open list, None in lists with bullets."""
        self.links: list[tuple[int, int]] = []
        self.first_cell = True
        self.in_cell = 0
        """Open cells of rows and columns: their blocks begin no lines."""
        self.too_deep = False

    def run(self) -> None:
        """Write the title, if the page has no heading, and the body."""
        title = self.page.title.get_text() if self.page.title and not self.page.find("h1") else ""
        self.lines.word(title)
        self.lines.end_paragraph()
        stack: list[tuple[Tag, Iterator[object]]] = [(self.page, iter(self.page.contents))]
        while stack:
            tag, children = stack[-1]
            child = next(children, None)
            if child is None:
                self.leave(tag)
                stack.pop()
            elif isinstance(child, NavigableString):
                self.write(child, verbatim=tag.name == "pre")
            elif isinstance(child, Tag) and not is_hidden(child):
                if len(stack) > MAX_DEPTH:
                    self.too_deep = True
                    continue
                self.enter(child)
                stack.append((child, iter(child.contents)))

    def write(self, text: NavigableString, *, verbatim: bool) -> None:
        """Text, but no comments and the like; `verbatim` keeps its lines."""
        if isinstance(text, PreformattedString):
            return
        for number, line in enumerate(text.split("\n") if verbatim and not self.in_cell else [str(text)]):
            if number:
                self.lines.end_line()
            self.lines.word(line)

    def enter(self, tag: Tag) -> None:
        """Begin a tag."""
        name = tag.name
        self.block(tag)
        if name == "a":
            self.links.append(self.lines.place())
        elif name == "table":
            self.tables.append(id(tag))
        elif name == "tr":
            self.first_cell = True
        elif name in LISTS:
            start = str(tag.get("start", "1"))
            first = int(start) if re.fullmatch(r"[0-9]{1,5}", start) else 1
            self.numbers.append(first if name == "ol" else None)
        elif name == "li" and not self.in_cell:
            self.lines.marker = self.marker()
        elif name in CELLS and self.has_columns():
            self.lines.word("" if self.first_cell else CELL)
            self.first_cell = False
            self.in_cell += 1

    def leave(self, tag: Tag) -> None:
        """End a tag."""
        name = tag.name
        if name == "a" and self.links:
            self.lines.link(self.links.pop(), str(tag.get("href", "")))
        elif name == "time":
            self.lines.word(machine_time(tag))
        elif name in LISTS and self.numbers:
            self.numbers.pop()
        elif name in CELLS and self.has_columns():
            self.in_cell -= 1
        self.block(tag)
        if name == "li":
            self.lines.marker = ""
        elif name == "table" and self.tables:
            self.tables.pop()

    def block(self, tag: Tag) -> None:
        """Part what comes from what was, if `tag` is a block."""
        name = tag.name
        if name not in LINES or (name in CELLS and self.has_columns()):
            return
        if self.in_cell:
            self.lines.word(" ")
        elif name in PARAGRAPHS and not (tag.parent is not None and tag.parent.name == "li"):
            self.lines.end_paragraph()
        else:
            self.lines.end_line()

    def marker(self) -> str:
        """What the next list item begins with."""
        number = self.numbers[-1] if self.numbers else None
        if number is None:
            return "- "
        self.numbers[-1] = number + 1
        return f"{number}. "

    def has_columns(self) -> bool:
        """Whether the innermost table has rows and columns."""
        return bool(self.tables) and self.tables[-1] not in self.layout


def layout_tables(page: Tag) -> set[int]:
    """The ids of the tables that hold blocks, in one pass."""
    found: set[int] = set()
    tables: list[int] = []
    stack: list[tuple[Tag, Iterator[object]]] = [(page, iter(page.contents))]
    while stack:
        tag, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if tag.name == "table":
                tables.pop()
        elif isinstance(child, Tag):
            if child.name in LAYOUT and tables:
                found.add(tables[-1])
            if child.name == "table":
                tables.append(id(child))
            stack.append((child, iter(child.contents)))
    return found


def is_hidden(tag: Tag) -> bool:
    """Whether a reader of the page does not see it."""
    if tag.name in DROPPED or tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return True
    return bool(HIDDEN_STYLE.search(str(tag.get("style", ""))[:2000]))


def machine_time(tag: Tag) -> str:
    """The moment a `time` tag tells machines, if it tells people none and is no day of publication."""
    said = MOMENT.match(str(tag.get("datetime", "")))
    labels = " ".join(str(tag.get(name, "")) for name in ("class", "itemprop", "id"))
    if not said or tag.has_attr("pubdate") or PUBLISHED.search(labels) or re.search(r"\d", tag.get_text()):
        return ""
    return f" ({said[1]} {said[2]})" if said[2] else f" ({said[1]})"
