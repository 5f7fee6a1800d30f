from email.message import EmailMessage
from email.policy import SMTP

import pytest
from made_documents import drawn, letter, pdf

from ecctrack.announcements.documents.document import Document, Limits, UnreadableDocument
from ecctrack.announcements.documents.mail_text import mail_document
from ecctrack.announcements.documents.worker import parsed

LIMITS = Limits()


def read(mail: EmailMessage | bytes, limits: Limits = LIMITS) -> Document:
    return parsed(mail if isinstance(mail, bytes) else mail.as_bytes(policy=SMTP), "mail", limits)


def test_a_mail_is_its_subject_and_body_on_the_day_it_was_sent() -> None:
    found = read(letter("Dear all,\n\nthe forum is on 17 September.\n", subject="Førum \u2013 save the date"))
    assert found.text == "Førum \u2013 save the date\n\nDear all,\n\nthe forum is on 17 September."
    assert str(found.day) == "2026-03-11"  # in the sender's zone; it was the day before in Brussels


def test_the_plain_body_comes_before_the_html_one() -> None:
    assert read(letter("plain, 3 May", html="<p>marked up, 3 May")).text == "News\n\nplain, 3 May"


@pytest.mark.parametrize("plain", ["", "  \n", "Your program shows no HTML."])
def test_the_html_body_is_read_if_the_plain_one_says_nothing(plain: str) -> None:
    page = "<ul>" + "<li>Lab on 3 May 2024, <a href='https://x.example'>register</a></li>" * 9
    found = read(letter(plain, html=page))
    assert found.text.startswith("News\n\n- Lab on 3 May 2024, [register](https://x.example)\n- Lab")
    assert len(found.links) == 9


def test_lines_broken_for_sending_are_joined() -> None:
    mail = letter("x")
    mail.replace_header("Content-Type", 'text/plain; charset="utf-8"; format=flowed')
    mail.set_payload("The forum is on \n17 September.\n-- \nLiis\n> quoted \n> line\n")
    assert read(mail).text == "News\n\nThe forum is on 17 September.\n-- \nLiis\nquoted line"


def test_attachments_are_documents_of_their_own() -> None:
    mail = letter("See attached.")
    mail.add_attachment(pdf(drawn((72, 700, "Lab on 3 May"))), maintype="application", subtype="pdf", filename="a.pdf")
    mail.add_attachment("<p>4 May", subtype="html", filename="b.html")
    mail.add_attachment("BEGIN:VCALENDAR\nEND:VCALENDAR\n", subtype="calendar", filename="c.ics")
    mail.add_attachment("5 May\n", filename="../../d.txt")
    mail.add_attachment(letter("6 May", subject="Inner"))
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    mail.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="e.docx")
    found = read(mail)
    assert [(one.kind, one.name, one.text) for one in found.parts()] == [
        ("mail", None, "News\n\nSee attached."),
        ("pdf", "a.pdf", "Lab on 3 May"),
        ("html", "b.html", "4 May"),
        ("calendar", "c.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
        ("text", "d.txt", "5 May\n"),
        ("mail", None, "Inner\n\n6 May"),
    ]
    assert found.notes == ("attachment e.docx was not read: this is a Word, OpenDocument or zip file",)


def nested(levels: int) -> bytes:
    head = b"From: a@b.example\nSubject: level\nMIME-Version: 1.0\n"
    return (head + b"Content-Type: message/rfc822\n\n") * levels + head + b"\n3 May"


def test_mails_within_mails_are_read_to_a_depth() -> None:
    assert [one.text for one in read(nested(2), Limits(depth=2)).parts()] == [
        "level",
        "level",
        "level\n\n3 May",
    ]
    *_, last = read(nested(3), Limits(depth=2)).parts()
    assert last.notes == ("attachment without a name was not read: it lies too deep within other mails",)


def test_a_thousand_mails_within_mails_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="too many mails within mails"):
        read(nested(1000))


def test_attachments_beyond_the_limit_are_left_out_with_a_note() -> None:
    mail = letter("x")
    for number in range(4):
        mail.add_attachment(f"{number} May\n", filename=f"{number}.txt")
    found = read(mail, Limits(attachments=2))
    assert (len(found.attachments), found.notes) == (2, ("only 2 of 4 attachments were read",))


@pytest.mark.parametrize(
    "mail",
    [
        b"From: x\nDate: the day after\nSubject: s\n\n3 May",
        b"From: x\nDate: Wed, 99 Mar 9999 99:99:99 +9999\nSubject: s\n\n3 May",
        b"From: x\nSubject: s\nContent-Type: text/plain; charset=no-such\n\n3 May",
        b"From: x\nDate: Wed, 11 Mar 2026 00:14:22 +99999999999999999999\nSubject: s\n\n3 May",
        b"From: x\nDate: 11 Mar 99999999999999999999 00:14\nSubject: s\n\n3 May",
        b"From: x\nSubject: s\nContent-Type: ;;;\nContent-Transfer-Encoding: base65\n\n3 May",
        b"From: x\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n3 May",
    ],
)
def test_malformed_headers_do_no_harm(mail: bytes) -> None:
    found = read(mail)
    assert (found.text, found.day) == ("s\n\n3 May", None)


def test_the_reader_of_attachments_is_given() -> None:
    mail = letter("x")
    mail.add_attachment(b"abc", maintype="application", subtype="octet-stream", filename="a.bin")
    found = mail_document(mail.as_bytes(), Limits(), lambda data, name: Document(f"{name} {data!r}", "text"))
    assert found.attachments == (Document("a.bin b'abc'", "text", name="a.bin"),)
