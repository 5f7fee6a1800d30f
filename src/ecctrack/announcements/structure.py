"""The shape of a text: headings, list items, table rows, paragraphs, and the links in them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from html import unescape

from ecctrack.announcements.cells import parted, rows
from ecctrack.announcements.furniture import is_furniture, without_button
from ecctrack.announcements.month_lists import with_months
from ecctrack.announcements.stacked import unstacked
from ecctrack.announcements.wrapping import LONGEST_BLOCK, Line, page_width, rejoined
from ecctrack.english import MONTHS

LONGEST_HEADING = 140

_LINK = re.compile(r"!?\[([^\[\]\n]{0,400})\]\(\s*<?([^()\s<>]{0,800})>?[^()\n]{0,200}\)")
_CUT_LINK = re.compile(r"\[([^\[\]\n]{1,200}\n)([^\[\]\n]{1,200}\]\()")
_MONTH = f"(?:{'|'.join(MONTHS)})"
_LOST_BLANK = re.compile(
    rf"(?<=[a-z])(?={_MONTH}\s?\d)|(?<=\d)(?=(?:until|till|to){_MONTH})|(?<=\d{{4}})(?=until )"
    r"|(?<=[^\W\d_]{2})(?=\d{1,2}[./]\d{1,2}[./]20\d\d(?!\d))|(?<=\d[./]20\d\d)(?=[A-ZÀ-Þ][a-zß-ÿ]|\d\d:\d\d)"
)
"""Where a page ran a word and a date together: `beforeJune 30th`, `Date23.05.2024Place`."""
_TAG = re.compile(
    r"</?(?:a|b|i|u|p|br|em|del|ins|sup|span|small|strong|time|font|div|li|ul|td|tr)\b[^<>]{0,200}>", re.IGNORECASE
)
_ENTITY = re.compile(
    r"&(?:nbsp|ndash|mdash|amp|[a-zA-Z]{1,2}uml|szlig|[a-zA-Z](?:acute|grave|circ|caron|cedil|tilde));"
)
_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>\"'“”„)\]]{1,800}>?|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_BULLET = re.compile(r"\s{0,80}(?:[-–—•*·▪◦‣►▶➤→⇒✓✔●○■□»>+∙]+|o|\(?[a-z]\))\s+(?=\S)")
_ORDINAL = re.compile(r"\s{0,80}\(?(\d{1,3})[.)]\s{1,8}(?=\S)")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_RULE = re.compile(r"\s{0,80}(?:=[=\s]{2,}|-[-\s]{2,}|_{3,}|\*{3,}|~{3,})$")
_COLUMNS = re.compile(r"\t+| {3,}")
_EMPTY_CELL = re.compile(r"\t(?=\t)")
_PIPE = re.compile(r"\s+\|\s+")
_LABEL_AND_DATE = re.compile(r"[^\W\d][^\d\t:]{2,60}?(?:\t+| {3,})(?:[^\W\d]{2,12}[.,]?\s{1,2}){0,2}\d{1,4}\b")
"""`Registration closes      28 May 2025`: what stands in the first column names the day in the second."""
_BOLD = re.compile(r"\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])")
_PINS = str.maketrans({"📍": "Venue: ", "⏰": "Time: ", "🕒": "Time: ", "🕘": "Time: ", "🕙": "Time: "})
_GAP = " | "

CELL = " ¦ "
"""Between the cells of a table row; between other parts of a line stands what the text has."""


class Kind(Enum):
    """What a block is on the page."""

    HEADING = auto()
    ITEM = auto()
    ROW = auto()
    TEXT = auto()


@dataclass(frozen=True)
class Link:
    """Where in the text a link's words stand; `begin` equals `end` for an address without words."""

    begin: int
    end: int
    url: str


@dataclass(frozen=True)
class Block:
    """One heading, list item, row or paragraph: `text[begin:end]` of its document.

    `group` numbers the runs of lines with no empty line between them.
    """

    kind: Kind
    begin: int
    end: int
    group: int
    level: int = 0
    """Of a marked heading: 1 is the highest, 0 if nothing says so; of anything else: its indent."""


@dataclass(frozen=True)
class Document:
    """A text in one block a paragraph, without markup, with what its markup said."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]


def parse(source: str) -> Document:
    """The blocks of `source`; lines that only a page's width broke are joined again."""
    lines = list(_groups(_with_addresses(_lines(source))))
    width = page_width(lines)
    groups = [rejoined(group, width) for group in lines]
    parts: list[str] = []
    blocks: list[Block] = []
    links: list[Link] = []
    at = 0
    for number, group in enumerate(groups):
        for position, line in enumerate(group):
            kind = _kind(line, group, position, groups, number)
            level = line.hashes or (0 if kind is Kind.HEADING else line.indent)
            blocks.append(Block(kind, at, at + len(line.text), number, level=level))
            links.extend(Link(at + begin, at + end, url) for begin, end, url in line.links)
            parts.append(line.text)
            at += len(line.text) + 2
    return Document("\n\n".join(parts), tuple(blocks), tuple(links))


def _lines(source: str) -> Iterator[Line | None]:
    """Each line without its markup; None for an empty one."""
    plain = _ENTITY.sub(lambda entity: unescape(entity[0]), _TAG.sub("", _CUT_LINK.sub(r"\1[\2", source)))
    plain = _LOST_BLANK.sub(" ", plain)
    plain = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\v", "\n")
    last_ordinal = number = 0
    written = re.split(r"[\n\u2028\u2029\x85]", plain)
    for mended in (parted, unstacked, with_months, rows):
        written = list(mended(written))
    for raw in (piece for line in written for piece in _pieces(line)):
        if not raw.strip() or _RULE.match(raw):
            yield None
            continue
        line = _line(without_button(raw), last_ordinal)
        if is_furniture(line.text, number):
            if len(line.links) == 1:  # a button such as `Read more`
                yield Line("", line.links)
            continue
        number += 1
        if line.ordinal is not None:
            last_ordinal = line.ordinal
        yield line if line.text or line.links else None


def _with_addresses(lines: Iterable[Line | None]) -> Iterator[Line | None]:
    """The lines, an address that has one to itself given to the line above it."""
    held: list[Line | None] = []
    for line in lines:
        if line is None or line.text:
            if line is not None:
                yield from held
                held = []
            held.append(line)
        elif held and (above := held[0]) is not None:
            at = len(above.text)
            held[0] = replace(above, links=(*above.links, *((at, at, url) for _, _, url in line.links)))
    yield from held


def _pieces(line: str) -> Iterator[str]:
    """The line, in pieces no longer than a block may be, cut behind a full stop or a blank if there is one."""
    begin = 0
    while len(line) - begin > LONGEST_BLOCK:
        end = begin + LONGEST_BLOCK
        for gap in (". ", " "):
            found = line.rfind(gap, begin + LONGEST_BLOCK // 2, end)
            if found >= 0:
                end = found + len(gap)
                break
        yield line[begin:end]
        begin = end
    yield line[begin:]


def _line(raw: str, last_ordinal: int) -> Line:
    text = _without_signs(raw)
    indent = len(text) - len(text.lstrip())
    item, ordinal, hashes = text != raw and _starts_with_sign(raw), None, 0
    if match := _HASHES.match(text):
        hashes, text = len(match[1]), text[match.end() :].rstrip("# ")
    elif match := _BULLET.match(text):
        item, text = True, text[match.end() :]
    if (match := _ORDINAL.match(text)) and int(match[1]) in (1, last_ordinal + 1):
        item, ordinal, text = True, int(match[1]), text[match.end() :]
    text = text.strip()
    bold = text.startswith(("**", "__")) and text.endswith(("**", "__")) and text.count("**") <= 2
    text, row = _with_cells(text)
    text, links = _without_links(re.sub(r"\s+//\s+", _GAP, _BOLD.sub("", text)))
    return Line(text, links, indent, item, ordinal, hashes, bold, row)


def _with_cells(text: str) -> tuple[str, bool]:
    """`text` with its columns parted as cells, and whether it is a row of a table."""
    # A line that begins with its date is no row of a table with a head: `6 May | Port Forum | Rotterdam`.
    piped = text.startswith("|") or (len(_PIPE.findall(text)) > 1 and not text.lstrip()[:1].isdigit())
    text = _EMPTY_CELL.sub("\t\N{EN DASH}", text) if text.strip().count("\t") > 2 else text
    gaps = len(_COLUMNS.findall(text))
    row = piped or "\t" in text or gaps > 1
    text = text.strip("|").strip()
    if piped:
        return _PIPE.sub(CELL, text), row
    if gaps == 1 and _LABEL_AND_DATE.match(text):
        return _COLUMNS.sub(": ", text), False
    return re.sub(" {2}", " ", _COLUMNS.sub(CELL if row else _GAP, text)), row


def _without_signs(raw: str) -> str:
    """`raw` with plain spaces, and pictures turned into the boundary between cells that they are."""
    if raw.isascii():
        return raw
    kept: list[str] = []
    written = False
    for sign in raw.translate(_PINS):
        category = unicodedata.category(sign)
        written = written or sign.isalnum()
        if category == "Zs":
            kept.append(" ")
        elif category == "So" and ord(sign) > 0x2190 and sign not in "●○■□▪►▶➤✓✔◦":
            kept.append(_GAP if written else "")
        elif not (category in {"Cf", "Cc", "Cs", "Co"} and sign != "\t") and sign not in "\ufe0f\ufe0e":
            kept.append(sign)
    return re.sub(r"(?: \| ?){2,}", _GAP, "".join(kept)).removesuffix(_GAP)


def _starts_with_sign(raw: str) -> bool:
    first = raw.strip()[:1]
    return bool(first) and unicodedata.category(first) == "So" and ord(first) > 0x2190


def _without_links(text: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """`text` with links' words in place of their markup, and where those words now stand."""
    parts: list[str] = []
    links: list[tuple[int, int, str]] = []
    at = last = 0
    for match in re.finditer(f"{_LINK.pattern}|{_ADDRESS.pattern}", text):
        before = text[last : match.start()]
        words = (match[1] or "").strip()
        url = (match[2] or "").strip() if match[2] is not None else match[0].strip("<>").rstrip(".,;:")
        parts += [before, words]
        at += len(before)
        if url.startswith(("http", "www.")):
            links.append((at, at + len(words), url if url.startswith("http") else f"https://{url}"))
        at += len(words)
        last = match.end()
    parts.append(text[last:])
    whole = "".join(parts).rstrip()
    return whole, tuple((min(begin, len(whole)), min(end, len(whole)), url) for begin, end, url in links)


def _groups(lines: Iterator[Line | None]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if line is not None:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _kind(line: Line, group: list[Line], position: int, groups: list[list[Line]], number: int) -> Kind:
    if line.hashes:
        return Kind.HEADING
    if line.item:
        return Kind.ITEM
    if line.row:
        return Kind.ROW
    alone, first = len(group) == 1, position == 0
    follows = number + 1 < len(groups) if alone else position + 1 < len(group)
    short = len(line.text) <= LONGEST_HEADING and any(letter.isalpha() for letter in line.text)
    goes_on = first and number > 0 and _is_of_item(line, groups[number - 1][-1])
    if short and follows and (first or line.bold) and not goes_on and not _ends_like_a_sentence(line.text):
        return Kind.HEADING
    return Kind.TEXT


def _is_of_item(line: Line, last: Line) -> bool:
    """Whether the line is set in as far as the words of the list item above it."""
    return last.item and line.indent > last.indent


def _ends_like_a_sentence(text: str) -> bool:
    return text[-1] in ".,;" or bool(re.search(r"(?<!\d)[.!?]\s+[A-ZÀ-ÞΑ-ΩА-Я]\w", text))
