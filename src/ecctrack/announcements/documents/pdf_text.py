"""The text of a PDF, through pypdf, in the order in which it was drawn.

To be run in a process of its own: pypdf's limits bound what a file can unpack to, not its time.
"""

import io
import logging
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject

from ecctrack.announcements.documents.document import Document, Limits, Link, UnreadableDocument
from ecctrack.announcements.documents.encoding import cleaned

NEXT_COLUMN = 3.0
"""A jump up of so many letter heights starts a new column."""
PARAGRAPH = 1.6
"""A step down of more letter heights is a new paragraph: single spacing is 1.2, one and a half is 1.5."""
SAME_LINE = 0.45
LETTER_WIDTH = 0.5
"""Mean width of a letter, in letter heights."""
WIDTH_ERROR = 0.12
"""How much wider the letters of a typewriter or of capitals are."""
# Bullets are often drawn from symbol fonts, whose letters come out as private or control characters.
BULLETS = "\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u25a0\u2043\u27a2\u2794\uf0a0-\uf0ff\u00b7\x7f"
BULLET = re.compile(rf"[{BULLETS}][ \t]*(?=\S)")
MARKER = re.compile(rf"[-{BULLETS}]|\(?\d{{1,3}}[.)]?|\(?[a-z][.)]")
FIRST_YEAR, LAST_YEAR = 1993, 2200
# What pypdf lets out on files that no program would have written, found by changing bytes at random.
BROKEN = (
    PyPdfError,
    DependencyError,
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True)
class Piece:
    """Text drawn in one go; `y` grows upwards, `height` is the size of its letters.

    Within a line `x` may be that of the line's start: pypdf tells no better after a change of font.
    """

    text: str
    x: float
    y: float
    height: float
    broken: bool
    """Whether pypdf sees a line break before it."""


@dataclass
class Line:
    """Pieces at the same height, from left to right."""

    pieces: list[Piece]

    @property
    def text(self) -> str:
        """The line with tabs between columns and `- ` for its bullet."""
        parts: list[str] = []
        end, letters = self.pieces[0].x, 0
        for before, piece in zip((None, *self.pieces), self.pieces, strict=False):
            moved = before is None or piece.x > before.x + 0.1
            parts.append(gap(before, piece, end, letters) if before and moved else "")
            parts.append(piece.text.lstrip() if parts[-1] else piece.text)
            end = (piece.x if moved else end) + len(piece.text) * piece.height * LETTER_WIDTH
            letters = (0 if moved else letters) + len(piece.text)
        return BULLET.sub("- ", "".join(parts).strip(), count=1) if self.bulleted else "".join(parts).strip()

    @property
    def bulleted(self) -> bool:
        """Whether it begins with a bullet."""
        return bool(BULLET.match(self.pieces[0].text.lstrip() + "."))


def pdf_document(data: bytes, limits: Limits) -> Document:
    """The PDF's text and links. Raises UnreadableDocument if it is encrypted, a picture, a bomb or broken."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it complains of every second PDF
    until = time.monotonic() + limits.seconds * 0.75
    bound = limits.stream_bytes
    with pypdf.apply_configuration(
        zlib_maximum_output_length=bound,
        lzw_maximum_output_length=bound,
        run_length_maximum_output_length=bound,
        array_based_stream_maximum_output_length=bound,
        maximum_declared_stream_length=max(bound, limits.size_bytes),
        stream_decoding_work_maximum_length=4 * bound,
        zlib_maximum_recovery_input_length=1_000_000,
        jbig2dec_binary=None,
    ):
        try:
            return extracted(opened(data), limits, until)
        except LimitReachedError as fault:
            raise UnreadableDocument(
                "the PDF unpacks to far more than its size", "print it to a new PDF, or copy its text"
            ) from fault
        except BROKEN as fault:
            why = cleaned(str(fault))[:200] or type(fault).__name__
            raise UnreadableDocument(f"the PDF is broken ({why})", "print it to a new PDF") from fault


def opened(data: bytes) -> pypdf.PdfReader:
    """A reader that has its key, if the empty password is one."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        try:
            unlocked = bool(reader.decrypt(""))
        except (DependencyError, FileNotDecryptedError, NotImplementedError):
            unlocked = False
        if not unlocked:
            raise UnreadableDocument("the PDF is encrypted", "save it without a password first")
    return reader


def extracted(reader: pypdf.PdfReader, limits: Limits, until: float) -> Document:
    """Text and links, page by page, as far as the limits go."""
    total = len(reader.pages)
    texts: list[str] = []
    links: list[Link] = []
    room = limits.characters
    for page in reader.pages:
        if len(texts) == limits.pages or room <= 0 or time.monotonic() > until:
            break
        lines = list(lines_of(pieces_of(page)))
        text = joined(lines) or page.extract_text()
        texts.append(cleaned(text)[:room].strip())
        room -= len(texts[-1])
        links.extend(links_of(page, lines))
    text = "\n\n".join(filter(None, texts))
    if not any(character.isalnum() for character in text):
        raise UnreadableDocument(
            "the PDF has no text, its pages are pictures" if total else "the PDF has no pages",
            "run text recognition (OCR) on it first" if total else "use a PDF with text",
        )
    notes = (f"only {len(texts)} of {total} pages were read",) if len(texts) < total or room <= 0 else ()
    return Document(text, "pdf", day=day_of(reader), links=tuple(dict.fromkeys(links)), notes=notes)


def day_of(reader: pypdf.PdfReader) -> date | None:
    """The day the PDF was made, else changed; None if it does not say, or nonsense."""
    try:
        found = reader.metadata and (reader.metadata.creation_date or reader.metadata.modification_date)
    except (ValueError, OverflowError, PyPdfError):
        return None
    return found.date() if found and FIRST_YEAR <= found.year <= LAST_YEAR else None


def pieces_of(page: pypdf.PageObject) -> list[Piece]:
    """What is drawn on the page, in that order."""
    pieces: list[Piece] = []
    broken = False

    def collect(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        nonlocal broken
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        height = max(abs(size * (tm[3] or tm[1]) * (cm[3] or cm[1])), 1.0)
        first, *others = text.split("\n")
        for number, part in enumerate((first, *others)):
            broken = broken or bool(number)
            if part.strip():
                pieces.append(Piece(part, x, y, height, broken))
                broken = False
            elif part and pieces and not broken:
                pieces.append(Piece(" ", pieces[-1].x, y, height, broken=False))

    page.extract_text(visitor_text=collect)
    return pieces


def lines_of(pieces: Iterable[Piece]) -> Iterator[Line]:
    """Lines in drawing order: pieces that follow each other to the right at the same height."""
    line: Line | None = None
    for piece in pieces:
        if line:
            last = line.pieces[-1]
            near = abs(piece.y - last.y) <= SAME_LINE * max(piece.height, last.height)
            if near and piece.text == last.text and abs(piece.x - last.x) < 1 and piece.text.strip():
                continue  # drawn twice to look bold
            if near and piece.x > last.x - 0.1:
                line.pieces.append(piece)
                continue
            yield line
        line = Line([piece])
    if line:
        yield line


def gap(before: Piece, after: Piece, end: float, letters: int) -> str:
    """What stands between two pieces of a line: nothing, a space, or a tab between columns.

    `end` is where the text before probably ends, reckoned from its number of letters.
    """
    if MARKER.fullmatch(before.text.strip()):
        return " "
    if after.x - end > after.height * (1 + WIDTH_ERROR * letters):
        return "\t"
    spaced = before.text.endswith(" ") or after.text.startswith(" ")
    return " " if after.broken and not spaced else ""


def joined(lines: list[Line]) -> str:
    """Lines as text, a blank line where the page shows a paragraph, a heading or a column."""
    parts: list[str] = []
    for before, line in zip((None, *lines), lines, strict=False):
        if before:
            above, here = before.pieces[-1], line.pieces[0]
            step = (above.y - here.y) / max(above.height, here.height)
            apart = step > PARAGRAPH or step < -NEXT_COLUMN or abs(above.height - here.height) > 0.15 * above.height
            rows = "\t" in before.text and "\t" in line.text
            parts.append("\n\n" if apart and not rows else "\n")
        parts.append(line.text)
    return "".join(parts)


def links_of(page: pypdf.PageObject, lines: list[Line]) -> Iterator[Link]:
    """The page's web links, each with the line it is drawn over."""
    try:
        annotations = page.annotations
    except (PyPdfError, AttributeError, TypeError):
        return
    for reference in (annotations or ArrayObject())[:500]:
        annotation = reference.get_object()
        action = annotation.get("/A") if isinstance(annotation, DictionaryObject) else None
        action = action.get_object() if action is not None else None
        url = str(action.get("/URI", "")) if isinstance(action, DictionaryObject) else ""
        if url.lower().startswith(("http://", "https://")):
            yield Link(cleaned(url)[:2000], text_under(annotation.get("/Rect"), lines))


def text_under(rectangle: object, lines: list[Line]) -> str:
    """The line under a rectangle (left, bottom, right, top), empty if there is none."""
    try:
        left, bottom, right, top = (float(side) for side in rectangle)  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        return ""
    for line in lines:
        first = line.pieces[0]
        if min(bottom, top) <= first.y + first.height / 4 <= max(bottom, top) and first.x <= max(left, right):
            return line.text
    return ""
