"""How readers point to a part of the policy."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

from markdown import markdown

from policysite.model.fact import Fact, Form
from policysite.model.language import Language
from policysite.model.page import Page, PageSet, Reference
from policysite.model.value import Date, Name
from policysite.rendering.page import render_page
from tests.rendering.models import EN, HERE, SV, fact, project, texts, unset

RIGHTS = fact(
    "rights",
    fact("rights.access", texts=texts(sv="få veta & se", en="know & see"), form=Form.ITEM),
    fact("rights.complaint", texts=texts(sv="Du kan klaga.", en="You can complain.")),
    fact("rights.objection", unset=unset()),
    title=texts(sv="Rättigheter", en="Rights"),
)
CONTROLLER = fact("controller", values={"name": Name("Example AB")})


def policy(**values: object) -> Fact:
    return fact("policy", title=texts(sv="Policy", en="Policy"), values=values)


def html(
    *sections: Fact, language: Language = EN, url: str = "https://example.org/", source: str = "{{ rights }}"
) -> str:
    page = Page("docs/en/index.md", "index.md", EN, source, (Reference("rights", HERE, 0, 0),), ())
    site = replace(project(*sections, pages=(PageSet("index.md", (page,)),)), site_url=url)
    return markdown(render_page(site, language, source, citable=True), extensions=["attr_list"])


def citation(*sections: Fact, language: Language = EN) -> str:
    (stated,) = re.findall(r'<p class="citation".*?>(.*?)</p>', html(*sections, language=language))
    return unescape(re.sub("<[^>]+>", "", stated)).replace("\xa0", " ")


def test_a_citation_says_whose_what_which_edition_in_which_language_and_where() -> None:
    edition = policy(version=Name("2"), effective=Date(date(2026, 1, 1)))
    assert citation(edition, CONTROLLER, RIGHTS) == (
        "Example AB. Policy. Version 2. Applies from 1 January 2026. Rights. English. https://example.org/en/#rights"
    )
    assert citation(edition, CONTROLLER, RIGHTS, language=SV) == (
        "Example AB. Policy. Version 2. Gäller från 1 januari 2026. Rättigheter. Svenska. https://example.org/#rights"
    )


def test_what_is_undecided_is_left_out_of_a_citation() -> None:
    assert (
        citation(policy(version=unset(), effective=unset()), RIGHTS)
        == "Policy. Rights. English. https://example.org/en/#rights"
    )


def test_every_fact_of_a_section_can_be_cited_by_its_address() -> None:
    listed = re.findall(r"<li>([^<]*) <a href=\"([^\"]+)\">([^<]+)</a></li>", html(policy(), RIGHTS))
    assert [tuple(map(unescape, parts)) for parts in listed] == [
        ("know & see", "#rights.access", "https://example.org/en/#rights.access"),
        ("You can complain.", "#rights.complaint", "https://example.org/en/#rights.complaint"),
    ]


def test_headings_and_items_link_to_themselves_with_a_name_that_tells_which() -> None:
    links = dict(re.findall(r'<a class="permalink" href="#([^"]+)" aria-label="([^"]+)"></a>', html(policy(), RIGHTS)))
    assert links == {"rights": "Link to this: Rights", "rights.access": "Link to this: know &#38; see"}


def test_a_fact_that_comes_again_is_cited_where_it_is_at_home() -> None:
    twice = html(policy(), RIGHTS, source="{{ rights }}\n\n{{ rights }}")
    assert twice.count('class="permalink"') == 2
    assert twice.count('class="cite"') == 1


def test_a_site_without_an_address_has_no_citations() -> None:
    assert "cite" not in html(policy(), RIGHTS, url="")
