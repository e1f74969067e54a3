"""Placements on pages."""

import re

from markdown import markdown

from policysite.model.finding import Severity
from policysite.model.page import Page, PageSet, Reference
from policysite.model.policy import Settlement
from policysite.model.project import Project
from policysite.model.value import Duration
from policysite.rendering.page import render_page
from tests.rendering.models import EN, HERE, SV, fact, project, texts

SECTION = fact(
    "retention",
    fact(
        "retention.logs",
        texts=texts(sv="Vi sparar i {period}.", en="Kept for {period}."),
        values={"period": Duration(3)},
    ),
    title=texts(sv="Lagringstid", en="Retention"),
)


def html(source: str, *, of: Project | None = None) -> str:
    return markdown(render_page(of or project(SECTION), EN, source), extensions=["attr_list"]).replace("\xa0", " ")


def test_a_placement_alone_on_its_line_is_a_block() -> None:
    assert html("Before\n{{ retention }}\nafter") == (
        "<p>Before</p>\n"
        '<h2 data-fact="retention.title" id="retention">Retention</h2>\n'
        '<p id="retention.logs" data-fact="retention.logs">'
        'Kept for <data value="P3Y" data-fact="retention.logs.period">3 years</data>.</p>\n\n'
        "<p>after</p>"
    )


def test_a_placement_in_a_sentence_stays_in_it() -> None:
    assert html("It is {{retention.logs.period}}. {{ retention.logs }}") == (
        '<p>It is <data value="P3Y" data-fact="retention.logs.period">3 years</data>. '
        '<span data-fact="retention.logs">Kept for '
        '<data value="P3Y" data-fact="retention.logs.period">3 years</data>.</span></p>'
    )


def test_a_placement_as_a_heading_has_the_same_anchor_in_every_language() -> None:
    expected = '<h1 id="retention.title"><span data-fact="retention.title">Retention</span></h1>'
    assert html("# {{ retention.title }}") == expected


def test_a_fact_is_at_home_once_per_page() -> None:
    page = html("{{ retention }}\n\n{{ retention }}\n\n{{ retention.logs }}")
    assert page.count('id="retention"') == page.count('id="retention.logs"') == 1
    assert page.count('data-fact="retention.logs"') == 3


def test_what_is_unknown_stays_as_written() -> None:
    assert html("{{ retention.lags }} {{ 7*7 }} {{ config }} {% raw %}") == (
        "<p>{{ retention.lags }} {{ 7*7 }} {{ config }} {% raw %}</p>"
    )


def test_anchors_are_the_same_in_every_language() -> None:
    source = "# {{ retention.title }}\n\n{{ retention }}\n\n{{ policy.side-by-side }}\n\n{{ policy.changes }}"
    swedish, english = (re.findall(r'id="([^"]+)"', render_page(project(SECTION), lang, source)) for lang in (SV, EN))
    assert swedish == english != []


def settled(name: str, **change: str) -> Settlement:
    return Settlement(
        name, HERE, Severity.ERROR, {}, "retention.logs", texts(sv="Beslut", en="Decision"), texts(**change)
    )


def test_changes_are_those_told_to_visitors_each_with_an_anchor_and_its_section() -> None:
    placed = Reference("retention", HERE, 0, 0)
    page = Page("docs/en/index.md", "index.md", EN, "", (placed,))
    told = settled("period", sv="Rättad till {period}.", en="Corrected to {period}.")
    site = project(SECTION, settlements=(settled("untold"), told), pages=(PageSet("index.md", (page,)),))
    assert html("{{ policy.changes }}", of=site) == (
        "<ol>\n"
        '<li><span id="change:period">Corrected to '
        '<data value="P3Y" data-fact="retention.logs.period">3 years</data>.</span> '
        '<a class="more" href="index.md#retention.logs">Retention</a></li>\n'
        "</ol>"
    )


def test_side_by_side_every_cell_says_its_language_and_the_readers_own_comes_first() -> None:
    page = html("{{ policy.side-by-side }}")
    assert re.findall(r'<th [^>]*lang="(\w+)">(\w+)', page) == [("en", "English"), ("sv", "Svenska")]
    assert re.findall(r'<td [^>]*lang="(\w+)" data-fact="([^"]+)"', page) == [
        ("en", "retention.title"),
        ("sv", "retention.title"),
        ("en", "retention.logs"),
        ("sv", "retention.logs"),
    ]
    assert re.findall(r'<tr [^>]*id="([^"]+)"', page) == ["retention", "retention.logs"]
