"""A saved web page is read without the site around it, and broken markup costs nothing but time linear in its size."""

from __future__ import annotations

import pytest

from policysite.reading.documents import UnreadableDocumentError
from tests.documents.outlines import Read, outline

PAGE = """<!doctype html><html lang="sv"><head><title>Titel</title><style>p {{}}</style></head><body>
<header><a href="/">Hem</a></header><nav><ul><li>Meny</li></ul></nav>
<div class="cookie-banner"><p>Vi använder kakor. <button>Godkänn</button></p></div>
{content}
<script>if (a < b) document.write("<p>nej</p>")</script>
<footer><p>Bolaget AB</p></footer></body></html>"""
LONG = "<p>" + "Så här många ord behövs för att sidan ska ha ett innehåll att tala om. " * 3 + "</p>"


@pytest.mark.parametrize("content", ["<main>{}</main>", "<div>{}</div>", "<article><header>{}</header></article>"])
def test_only_the_main_content_is_read(read: Read, content: str) -> None:
    words = "".join(text for _, text in outline(read(PAGE.format(content=content.format(LONG)), "page.html")))
    assert words.startswith("Så här")
    assert not any(word in words for word in ("Titel", "Hem", "Meny", "kakor", "Godkänn", "nej", "Bolaget"))


def test_the_page_declares_its_language(read: Read) -> None:
    assert read(PAGE.format(content=LONG), "page.html").language == "sv"


def test_blocks_have_the_kinds_of_their_elements(read: Read) -> None:
    document = read(
        "<h2>1. Rätt</h2><ul><li>ett<ol><li>djupt</ol><li><p>två</p><p>mer</p></ul>"
        "<table><tr><th>Namn<td>Tid<tr><td>sid<td>2 veckor</table><p>Slut<br><br>Nytt",
        "p.sv.html",
    )
    assert outline(document) == [
        ("heading 2", "Rätt"),
        ("item 1", "ett"),
        ("item 2", "djupt"),
        ("item 1", "två"),
        ("paragraph", "mer"),
        ("row", "Namn Tid"),
        ("row", "sid 2 veckor"),
        ("paragraph", "Slut"),
        ("paragraph", "Nytt"),
    ]


def test_a_table_that_lays_out_the_page_is_no_table(read: Read) -> None:
    document = read("<table><tr><td>Logga<td><h1>Policy</h1><p>Text.<p>Mer.</table>", "p.sv.html")
    assert outline(document) == [
        ("paragraph", "Logga"),
        ("heading 1", "Policy"),
        ("paragraph", "Text."),
        ("paragraph", "Mer."),
    ]


def test_positions_are_those_of_the_file_even_after_references(read: Read) -> None:
    document = read("<p>\n  Fr&aring;ga&nbsp;oss\n  <b>g&#228;rna</b> nu</p>", "p.sv.html")
    passage = document.blocks[0].passage
    assert passage.text == "Fråga oss gärna nu"
    place = passage.locate(passage.text.index("nu"))
    assert (place.line, place.column) == (3, 21)
    assert passage.locate(passage.text.index("oss")).column == 20


def test_links_are_kept_with_their_targets(read: Read) -> None:
    (link,) = read('<p>Läs <a class=x href="/a?b&amp;c">våra villkor</a>.', "p.sv.html").blocks[0].links
    assert (link.words.text, link.target) == ("våra villkor", "/a?b&c")


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<p>", "<b>", "<ul><li>a", "<!--", "<", "</p", "<a ", '<a b="" c=">', "&", "<table><tr><td>", "</div>"],
)
def test_broken_and_deeply_nested_markup_is_read_in_one_pass(read: Read, unit: str) -> None:
    try:
        document = read(unit * 40_000 + '" ord', "p.sv.html")
    except UnreadableDocumentError:
        return
    assert document.words
