"""What the company had published before is on the built policy page, in every language."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

from policysite.model.finding import Finding
from policysite.reading.site.published import read_site
from tests.projects import ROOT

POLICY_PAGES = {"sv": "index.html", "en": "en/index.html"}


def test_every_published_fact_is_on_the_policy_page_of_each_language_unless_it_was_settled(site: Path) -> None:
    facts = YAML(typ="safe", pure=True).load(ROOT / "tests/policy/published_facts.yaml")
    faults: list[Finding] = []
    pages = {page.name: page for page in read_site(site, "site", faults)}
    assert faults == []
    told = {
        language: {
            placement.address
            for placement in pages[name].placements
            if placement.passage.text and placement.passage.language == language
        }
        for language, name in POLICY_PAGES.items()
    }
    lost = [
        (fact, language, place)
        for fact, places in facts.items()
        if not isinstance(places, dict)
        for place in ([places] if isinstance(places, str) else places)
        for language in POLICY_PAGES
        if place not in told[language]
    ]
    assert lost == []
