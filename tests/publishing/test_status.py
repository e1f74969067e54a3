"""The page for the team."""

from __future__ import annotations

from pathlib import Path

from policysite.model.finding import Severity
from policysite.publishing import status
from policysite.reading.project import read_project
from policysite.reviewing.overview import Noted
from tests.projects import ROOT
from tests.publishing.documents import read


def test_the_team_has_a_page_that_neither_visitors_nor_search_engines_are_led_to(site: Path) -> None:
    page = read(site / "status/index.html")
    assert page.one("meta", name="robots").attributes["content"] == "noindex, nofollow"
    assert page.one("html").attributes["lang"] == "en"
    assert "status" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    for path in site.rglob("*.html"):
        if path.parent.name != "status":
            assert not [link for link in read(path).all("a") if "status/" in link.attributes.get("href", "")]


def test_it_has_every_fact_and_every_language_and_a_picture_that_is_told_in_words(site: Path) -> None:
    page = read(site / "status/index.html")
    policy = read_project(ROOT).policy
    told = {code.text for code in page.all("code")}
    assert {fact.address for fact in policy.facts.values() if fact.texts} <= told
    assert len(page.all("svg", role="img")) == len(policy.languages)
    assert all(picture.attributes["aria-label"] for picture in page.all("svg"))
    assert len(page.all("table")) == len(page.all("caption")) == 2
    assert "warning: open-question" in page.text
    assert not [element for element in page.walk() if "style" in element.attributes]
    (home,) = page.all("a")
    assert home.attributes["href"] == "../"


def test_what_the_last_examination_found_is_kept_for_the_next_build(tmp_path: Path) -> None:
    told = (Noted("rights.access", "lost-right", Severity.ERROR), Noted("", "unused-fact", Severity.NOTE))
    (tmp_path / "examined").mkdir()
    assert status.kept(tmp_path) is None
    status.keep(tmp_path, told)
    assert status.kept(tmp_path) == told
    (tmp_path / "examined/findings.json").write_text("[[1]]", encoding="utf-8")
    assert status.kept(tmp_path) is None
    assert status.kept(None) is None
