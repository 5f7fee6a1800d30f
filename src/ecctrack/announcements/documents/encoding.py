"""Bytes to text, whatever encoding they claim."""

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Python also knows punycode, idna and unicode_escape, which are no encodings of documents and slow to decode.
TEXT_ENCODING = re.compile(r"(iso8859|cp|koi8|mac|gb|big5|euc|shift_jis|iso2022|utf-(16|32)|tis|hz|ascii)")
# Looks like ASCII, so that UTF-8 would read it without complaint and wrongly.
DISGUISED = re.compile(r"iso2022|hz|utf-(16|32)")
# Shown as nothing: zero-width marks, soft hyphens, joiners of hidden preview texts, directions, controls.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# What a program that knows no dashes and quotes wrote in their place: 8:30 ? 9:45, 25?26 September, ?Open doors?.
LOST_DASH = re.compile(
    r"(?<=\d) [?\ufffd] (?=\d)|(?<=\d:\d\d) \u00b7 (?=\d{1,2}:\d\d)"
    r"|(?<![^\s(])(?P<first>\d{1,2}(?:[:.]\d\d)?\.?)[?\ufffd](?=\d{1,2}(?!\d))"  # not of an address: node/25?26
)
LOST_QUOTES = re.compile(
    r"(?<![^\s(])[?\ufffd](?=[\w*])([^?\ufffd\n]{0,200}(?:\n[^?\ufffd\n]{1,200})?)(?<=[\w*])[?\ufffd](?!\w)"
)
BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029\x0c]")


def decoded(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of `data`, with LF line ends and without invisible characters, and notes on what was guessed.

    A byte order mark decides; then UTF-8, which other encodings hardly ever are by chance and many
    pages are in spite of what they declare; then what is declared; then Windows-1252.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return cleaned(data.decode(encoding, errors="replace")), ()
    named = known_encoding(declared)
    if named and DISGUISED.match(named):
        return cleaned(data.decode(named, errors="replace")), ()
    for name in ("utf-8", named):
        if name and (text := strictly(data, name)) is not None:
            return cleaned(text), ()
    note = "the text is not in UTF-8 and was read as Windows-1252, letters with accents may be wrong"
    # The five bytes that Windows-1252 leaves open are as lost as they were in the source.
    return cleaned(data.decode("cp1252", errors="replace")), (note,)


def known_encoding(name: str | None) -> str | None:
    """Python's name of a declared encoding, None if there is none fit for documents."""
    try:
        found = codecs.lookup((name or "").strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if found == "iso8859-1":
        return "cp1252"  # as web browsers and mail programs do, for its dashes and quotes
    return found if TEXT_ENCODING.match(found) else None


def strictly(data: bytes, encoding: str) -> str | None:
    """The text, None if one byte does not fit."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def cleaned(text: str) -> str:
    """Text with LF line ends and no character that nobody can see; tabs stay, NUL goes, lost dashes come back."""
    seen = INVISIBLE.sub("", BREAKS.sub("\n", text))
    return LOST_QUOTES.sub(r"“\1”", LOST_DASH.sub(_dash, seen))


def _dash(lost: re.Match[str]) -> str:
    return f"{lost['first']}–" if lost["first"] else " – "
