import pytest

from ecctrack.announcements.documents.document import Document, Limits, Link, UnreadableDocument
from ecctrack.announcements.documents.html_text import html_document


def page(source: str) -> Document:
    return html_document(source.encode(), Limits())


def test_a_newsletter_becomes_lines() -> None:
    source = """<!DOCTYPE html><html><head><title>Newsletter</title><style>p{}</style></head><body>
      <table><tr><td><table><tr><td>
        <h2>Events</h2>
        <p>The talk is on <b>26&nbsp;June</b>,
           8:30&ndash;9:45 CET, the 3<sup>rd</sup> one.<br>Online</p>
      </td></tr></table></td></tr>
      <tr><td><ul><li>Lab in <i>Strasbourg</i></li><li><p>Academy</p><ul><li>online first</li></ul></li></ul>
          </td><td>Next column</td></tr></table>
      <ol start="3"><li>Three<li>Four</ol>
      </body>"""
    assert page(source).text == (
        "Newsletter\n\nEvents\n\nThe talk is on 26 June, 8:30\u20139:45 CET, the 3rd one.\nOnline\n\n"
        "- Lab in Strasbourg\n- Academy\n- online first\n\nNext column\n\n3. Three\n4. Four"
    )


def test_rows_of_a_table_have_tabs() -> None:
    source = (
        "<table><thead><tr><th>Topic<th>Opens<th>Closes</thead>"
        "<tr><td><p>I3-2024</p><td><td>5 December<br>2024</table>after"
    )
    assert page(source).text == "Topic\tOpens\tCloses\nI3-2024\t\t5 December 2024\n\nafter"


@pytest.mark.parametrize(
    "source",
    [
        "<script>var day = '1 May 2024'</script>",
        "<!-- 1 May 2024 -->",
        "<p style='font-size:1px; DISPLAY : none'>1 May 2024</p>",
        "<div hidden><p>1 May 2024</p></div>",
        "<span aria-hidden=true>1 May 2024</span>",
        "<template><b>1 May 2024</b></template>",
        "<nav><a href='https://x.example'>1 May 2024</a></nav>",
        "<!DOCTYPE x '1 May 2024'>",
    ],
)
def test_what_no_reader_sees_is_left_out(source: str) -> None:
    assert page(f"<p>before{source}after</p>").text.replace("\n", "") == "beforeafter"


def test_links_stand_in_the_text_and_beside_it() -> None:
    found = page("<base href='https://x.example/a/'><p>See <a href='b(1).html?d=1'>the page </a>now")
    url = "https://x.example/a/b%281%29.html?d=1"
    assert found.text == f"See [the page]({url}) now"
    assert found.links == (Link(url, "the page"),)


def test_a_link_over_several_lines_stands_beside_the_text_only() -> None:
    found = page("<a href='https://x.example/'><div>Lab</div><div>12 May</div></a>")
    assert (found.text, found.links) == ("Lab\n12 May", (Link("https://x.example/", "Lab 12 May"),))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "mailto:a@b.example", "#top", "http://[::1", ""])
def test_other_links_are_words(url: str) -> None:
    assert page(f"<p><a href='{url}'>word</a>") == Document("word", "html")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<time datetime='2024-07-01T10:00+02:00'>next Monday</time>", "next Monday (2024-07-01 10:00)"),
        ("<time datetime='2024-07-01'>soon</time>", "soon (2024-07-01)"),
        ("<time datetime='2024-07-01'>1 July</time>", "1 July"),
        ("<time class='entry-date published' datetime='2024-07-01'>yesterday</time>", "yesterday"),
        ("<time datetime='P3D'>for long</time>", "for long"),
    ],
)
def test_a_moment_for_machines_is_used_where_people_are_told_none(source: str, text: str) -> None:
    assert page(source).text == text


@pytest.mark.parametrize("section", ["<![x]>", "<![if !mso]>", "<![CDATA[x]]>", "<![x[", "<!x", "<![ \0"])
def test_sections_of_other_languages_do_no_harm(section: str) -> None:
    assert page(f"<p>3 May {section}<p>4 May").text.startswith("3 May")


def test_preformatted_lines_stay() -> None:
    assert page("<pre>1 May\n  Brussels</pre>").text == "1 May\nBrussels"


def test_the_declared_encoding_counts() -> None:
    source = "<meta charset=iso-8859-2><p>5. října".encode("iso-8859-2")
    assert html_document(source, Limits()).text == "5. října"


def test_deep_nesting_ends_with_a_note() -> None:
    found = page("<p>3 May</p>" + "<div>" * 20_000 + "4 May")
    assert (found.text, found.notes) == ("3 May", ("what lies within more than 2000 tags was left out",))


def test_too_many_tags_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 300000 tags"):
        page("<b>" * 300_001)


def test_a_long_page_is_cut_with_a_note() -> None:
    found = html_document(b"<p>" + b"word " * 100, Limits(characters=9))
    assert (found.text, found.notes) == ("word word", ("only the first 9 letters were read",))
