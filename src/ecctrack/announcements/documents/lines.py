"""Lines made from the words of a page with its blocks, list items, cells and links."""

import re
from urllib.parse import quote, urljoin, urlsplit

from ecctrack.announcements.documents.document import Link

SPACE = re.compile(r"[ \t\n\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
CELL = "\0"
"""Parts the cells of a row, until the line is done; no cleaned text has it."""
MAX_LINKS = 2000
MAX_URL = 2000


class Lines:
    """Lines in the making: white space is folded, one blank line at most parts two lines."""

    def __init__(self, base: str = "") -> None:
        """`base` is the address that links are relative to."""
        self.base = base
        self.links: list[Link] = []
        self.done: list[str] = []
        self.words: list[str] = []
        self.marker = ""
        """What the next line begins with: `- ` or `1. `."""

    def word(self, text: str) -> None:
        """More of the line at hand."""
        self.words.append(text)

    def end_line(self) -> None:
        """Begin a new line, if there is anything on this one."""
        line = "\t".join(SPACE.sub(" ", cell).strip() for cell in "".join(self.words).split(CELL))
        self.words.clear()
        if line.strip():
            self.done.append(self.marker + line.strip(" "))
            self.marker = ""

    def end_paragraph(self) -> None:
        """Begin a new line after a blank one."""
        self.end_line()
        if self.done and self.done[-1]:
            self.done.append("")

    def place(self) -> tuple[int, int]:
        """Where the text is now, for `link`."""
        return len(self.done), len(self.words)

    def link(self, start: tuple[int, int], address: str) -> None:
        """Keep a link over what was written since `start`, if it leads to the web.

        It is marked in the text if it stays within one line.
        """
        line, first = start
        across = line != len(self.done)
        words = "\n".join([*self.done[line : line + 3], *self.words]) if across else "".join(self.words[first:])
        words = SPACE.sub(" ", words.replace(CELL, " ")).strip()
        url = web_address(address, self.base)
        if not words or not url or len(self.links) >= MAX_LINKS:
            return
        self.links.append(Link(url, words))
        if not across:
            before = " " if self.words[first][:1].isspace() else ""
            after = " " if self.words[-1][-1:].isspace() else ""
            self.words[first:] = [f"{before}[{words}]({url}){after}"]

    def text(self) -> str:
        """All lines, without blank ones at the ends."""
        self.end_line()
        return "\n".join(self.done).strip("\n")


def web_address(address: str, base: str) -> str:
    """The address in ASCII and without brackets, empty if it does not lead to the web."""
    try:
        url = urljoin(base[:MAX_URL], address.strip()[:MAX_URL])
        urlsplit(url)
    except ValueError:  # such as http://[half-an-ip-address
        return ""
    return quote(url, safe="!#$%&'*+,/:;=?@~-._") if url.lower().startswith(("http://", "https://")) else ""
