"""Documents made for the tests: PDFs from their parts, mails from the standard library."""

import zlib
from email.message import EmailMessage


def pdf(content: bytes, *, filters: bytes = b"/FlateDecode", entries: bytes = b"", pages: int = 1) -> bytes:
    """A PDF whose pages share one content stream (given packed) and Helvetica.

    `entries` are further entries of the page: annotations and the like.
    """
    numbers = range(5, 5 + pages)
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Length %d/Filter%s>>\nstream\n%s\nendstream" % (len(content), filters, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R"
            b"/Resources<</Font<</F1 4 0 R>>>>%s>>" % entries
            for _ in numbers
        ),
        b"<</CreationDate(D:20240627101500+02'00')/ModDate(D:20250101000000Z)>>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size,
        size - 1,
        len(body),
    )
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def drawn(*texts: tuple[float, float, str], size: int = 10) -> bytes:
    """A packed content stream that draws each text at its x and y."""
    words = (b"BT /F1 %d Tf %g %g Td (%s) Tj ET" % (size, x, y, text.encode("cp1252")) for x, y, text in texts)
    return zlib.compress(b"\n".join(words))


def letter(body: str, *, subject: str = "News", html: str | None = None) -> EmailMessage:
    """A mail of 11 March 2026, sent shortly after midnight in Tallinn."""
    mail = EmailMessage()
    mail["From"] = "Liis <liis@cluster.example>"
    mail["Subject"] = subject
    mail["Date"] = "Wed, 11 Mar 2026 00:14:22 +0200"
    mail.set_content(body)
    if html is not None:
        mail.add_alternative(html, subtype="html")
    return mail
