"""A saved web page is read without the site around it, and broken markup costs nothing but time linear in its size."""

from __future__ import annotations

import pytest

from policysite.model.document import Document
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


RIGHTS = (
    "<h2>Dina rättigheter</h2><p>Du har rätt att få tillgång till dina personuppgifter och att få dem raderade.</p>"
)


def words_of(document: Document) -> str:
    return " ".join(text for _, text in outline(document))


@pytest.mark.parametrize(
    "opening",
    [
        "<aside>",
        *(
            f'<section class="{name}">'
            for name in ("cookie-notice", "cookie-consent", "cookie-banner", "share", "breadcrumb", "sidebar")
        ),
    ],
)
@pytest.mark.parametrize("around", ["<main>{}</main>", "<div>{}</div>"])
def test_a_section_among_the_prose_of_a_policy_is_read_whatever_its_element_is_called(
    read: Read, opening: str, around: str
) -> None:
    closing = f"</{opening.strip('<>').split()[0]}>"
    content = around.format(f"{LONG}{opening}{RIGHTS}{closing}{LONG}")
    document = read(PAGE.format(content=content), "page.html")
    assert "Dina rättigheter" in words_of(document)
    assert "Hem" not in words_of(document)
    assert document.left_out == ()


def test_what_offers_a_section_for_citing_is_not_read_again_and_told_once(read: Read) -> None:
    items = "".join(f"<li>{word} lagrar viss information av säkerhetsskäl …</li>" for word in ("Vi", "Bolaget", "Alla"))
    cite = f'<details class="cite"><summary>Citera</summary><ul>{items}</ul></details>'
    document = read(PAGE.format(content=f"<main>{LONG}{cite * 2}{LONG}</main>"), "page.html")
    assert "viss information" not in words_of(document)
    assert document.left_out == ("a citation that begins “Citera” and 1 more like it, 8 paragraphs",)


def test_so_is_the_end_of_a_policy_that_stands_in_an_aside(read: Read) -> None:
    document = read(PAGE.format(content=f"{LONG}<aside>{RIGHTS * 3}</aside>"), "page.html")
    assert "Dina rättigheter" in words_of(document)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (
            "<div class='cookie-banner'><h2>Kakor</h2><p>{}</p><button>Ja</button></div>",
            "a part called “cookie-banner”",
        ),
        ("<dialog><p>{}</p></dialog>", "a dialog"),
        ("<nav><p>{}</p></nav>", "a navigation"),
        ("<aside><p>{}</p></aside>", "an aside"),
        ("<div hidden><p>{}</p></div>", "a hidden part"),
    ],
)
def test_what_is_left_out_is_told_where_it_has_more_than_a_few_words(read: Read, part: str, told: str) -> None:
    said = "Här står det några ord om kakor som den som läser nog inte saknar alls."
    document = read(PAGE.format(content=LONG * 3 + part.format(said)), "page.html")
    assert "Här står" not in words_of(document)
    (only,) = document.left_out
    assert only.startswith(f"{told} that begins “")
    assert read(PAGE.format(content=LONG * 3 + part.format("Få ord.")), "page.html").left_out == ()


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">gömt</p>',
        '<p style="color: red; DISPLAY : none">gömt<p>',
        "<div hidden>gömt<p>gömt<br>gömt</div>",
        "<ul><li hidden>gömt<li>Ett</ul><table><tr><td hidden>gömt<td>Två</table>",
        '<p>Före <span style="visibility:hidden">gömt <a href="/">gömt</a></span> <a hidden href="/">gömt</a>nu.</p>',
    ],
)
def test_what_is_hidden_is_not_read(read: Read, hidden: str) -> None:
    words = words_of(read(f"<html lang=sv><body style='display:none'><h1>Rätt</h1>{hidden}<p>Slut", "page.html"))
    assert "gömt" not in words
    assert words.startswith("Rätt")
    assert words.endswith("Slut")


@pytest.mark.parametrize(
    "panel",
    [
        '<button aria-controls="a1">Visa</button><div id="a1" hidden>{}</div>',
        '<div role="tabpanel" style="display: none">{}</div>',
        '<div hidden="until-found">{}</div>',
    ],
)
def test_what_a_reader_can_unfold_is_read(read: Read, panel: str) -> None:
    assert "Dina rättigheter" in words_of(read(PAGE.format(content=LONG + panel.format(RIGHTS)), "page.html"))


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
