"""Text from outside made safe to print: nothing in it may act on a terminal or leave its own line."""

import re

# Patterns are compiled where they are first used: in most runs all text is printable, and none is.
_UNSAFE = (
    "["
    "\x00-\x1f\x7f-\x9f"  # C0 and C1: escape sequences begin with one of them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks would turn the rest of the line around
    "\u2028\u2029\ufeff\ufffe\uffff"
    "\U000e0000-\U000e007f"  # tag characters carry text nobody sees
    "\ud800-\udfff"  # lone surrogates cannot be encoded
    "]+"
)
_BREAK = "[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+"
_JSON_UNSAFE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"


def one_line(text: str) -> str:
    """`text` on a single line, without control or direction characters, white space folded."""
    # Of all white space, only the blank is printable.
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(re.sub(_UNSAFE, "", re.sub(_BREAK, " ", text)).split())


def lines(text: str) -> str:
    """`text` with its line breaks kept as LF and every other control or direction character dropped."""
    return "\n".join(one_line(line) for line in re.split("\r\n|[\n\v\f\r\x85\u2028\u2029]", text))


def json_safe(encoded: str) -> str:
    """A JSON document whose strings cannot act on a terminal; the same document to every JSON parser."""
    if encoded.isascii() and "\x7f" not in encoded:
        return encoded
    return re.sub(_JSON_UNSAFE, lambda match: f"\\u{ord(match[0]):04x}", encoded)


def plain(text: str) -> str:
    """`text` for comparing: case folded, accents and other marks dropped."""
    if text.isascii():
        return text.lower()
    import unicodedata  # noqa: PLC0415 - half a millisecond that most runs can do without

    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
