"""The built site, as files."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from policysite.model.contact import is_address
from policysite.model.fact import Fact
from policysite.reading.project import read_project
from tests.projects import ROOT
from tests.publishing.conftest import build, copied
from tests.publishing.documents import Element, read

ADDRESS = "https://example.org/legal/"
LANGUAGES = {"sv": "", "en": "en/"}
PAGES = ("", "changes/", "side-by-side/")


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Element]:
    """Every page by its path below the site's root."""
    found = {path.relative_to(site).as_posix(): read(path) for path in site.rglob("*.html")}
    assert len(found) == len(LANGUAGES) * len(PAGES) + 4
    return found


def versions(pages: dict[str, Element], name: str) -> dict[str, Element]:
    return {language: pages[f"{home}{name}index.html"] for language, home in LANGUAGES.items()}


def decided(fact: Fact) -> list[Fact]:
    return [] if fact.unset else [fact, *(below for child in fact.children.values() for below in decided(child))]


def test_every_page_exists_in_every_language_and_says_which(pages: dict[str, Element]) -> None:
    for name in PAGES:
        for language, page in versions(pages, name).items():
            assert page.one("html").attributes["lang"] == language
            assert len(page.all("h1")) == 1
            assert page.one("title").text == f"{page.one('h1').text} – Infomaker"


def test_every_decided_fact_is_told_in_every_language_side_by_side_and_at_home_once(pages: dict[str, Element]) -> None:
    policy = read_project(ROOT).policy
    facts = [fact for section in policy.sections.values() for fact in decided(section)]
    told = [fact.address for fact in facts if fact.texts or is_address(fact)]
    assert len(told) > 50
    for page in versions(pages, "side-by-side/").values():
        for address in told:
            cells = page.all("td", data_fact=address)
            assert sorted(cell.language for cell in cells) == sorted(LANGUAGES), address
            assert all(cell.text for cell in cells), address
            assert len(page.all(id=address)) == 1, address


def test_the_policy_page_has_every_section_that_it_places_in_the_order_of_the_model(pages: dict[str, Element]) -> None:
    policy = read_project(ROOT).policy
    for page in versions(pages, "").values():
        headings = [heading.attributes["id"] for heading in page.all("h2") if "data-fact" in heading.attributes]
        assert headings == [name for name, section in policy.sections.items() if section.title and name != "policy"]
        for heading in headings:
            for fact in decided(policy.sections[heading]):
                if fact.texts:
                    assert page.all(data_fact=fact.address), fact.address


def test_what_is_undecided_is_nowhere(pages: dict[str, Element]) -> None:
    policy = read_project(ROOT).policy
    notes = [fact.unset.note for fact in policy.facts.values() if fact.unset]
    assert notes
    for page, note, language in itertools.product(pages.values(), notes, LANGUAGES):
        assert note[language].passage.text not in page.text  # type: ignore[index]


def test_no_page_shows_a_placement_or_a_placeholder(pages: dict[str, Element]) -> None:
    for page in pages.values():
        assert "{" not in page.one("body").text


def test_anchors_are_the_same_in_every_language_and_come_once(pages: dict[str, Element]) -> None:
    for name in PAGES:
        swedish, english = versions(pages, name).values()
        assert swedish.anchors == english.anchors
        assert len(set(swedish.anchors)) == len(swedish.anchors)


def test_every_fact_on_a_page_has_its_anchor(pages: dict[str, Element]) -> None:
    policy = read_project(ROOT).policy
    for page in versions(pages, "").values():
        told = {element.attributes["data-fact"] for element in page.walk() if "data-fact" in element.attributes}
        assert (told & policy.facts.keys()) - set(page.anchors) - {"authority", "controller"} == set()


def test_versions_of_a_page_name_each_other_and_the_default(pages: dict[str, Element]) -> None:
    for name in PAGES:
        expected = {language: f"{ADDRESS}{home}{name}" for language, home in LANGUAGES.items()}
        for language, page in versions(pages, name).items():
            alternates = [link.attributes for link in page.all("link", rel="alternate")]
            links = {link["hreflang"]: link["href"] for link in alternates if "hreflang" in link}
            assert links == expected | {"x-default": expected["sv"]}
            assert page.one("link", rel="canonical").attributes["href"] == expected[language]


def test_the_switcher_leads_to_the_same_page_and_says_its_language(pages: dict[str, Element]) -> None:
    for name in PAGES:
        for language, page in versions(pages, name).items():
            (other,) = LANGUAGES.keys() - {language}
            link = page.one("a", rel="alternate")
            assert link.attributes["hreflang"] == link.attributes["lang"] == other
            here = f"{ADDRESS}{LANGUAGES[language]}{name}"
            assert urljoin(here, link.attributes["href"]) == f"{ADDRESS}{LANGUAGES[other]}{name}"


def test_no_link_and_no_anchor_is_broken(site: Path, pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        here = urljoin(ADDRESS, path.removesuffix("index.html"))
        for link in [*page.all("a"), *page.all("link")]:
            target, anchor = urldefrag(urljoin(here, link.attributes["href"]))
            if not target.startswith(ADDRESS):
                assert link.tag == "a", f"{path} loads {target}"
                continue
            inside = urlsplit(target).path.removeprefix("/legal/")
            file = f"{inside}index.html" if inside.endswith("/") or not inside else inside
            assert (site / file).is_file(), f"{path} links to {target}"
            assert not anchor or anchor in pages[file].anchors, f"{path} links to {target}#{anchor}"


def test_no_page_loads_from_elsewhere_stores_or_runs_anything(site: Path, pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        for element in page.walk():
            assert element.tag not in {"iframe", "object", "embed", "form"}, path
            assert "src" not in element.attributes or not urlsplit(element.attributes["src"]).netloc, path
            assert not {name for name in element.attributes if name == "style" or name.startswith("on")}, path
    for sheet in site.rglob("*.css"):
        assert not re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)]*", sheet.read_text()), sheet
    assert not list(site.rglob("*.map"))


def test_what_a_preview_says_of_findings_is_on_no_published_page(site: Path, pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        assert not [element for element in page.walk() if "findings" in element.attributes.get("class", "")], path
    assert not [path for path in site.rglob("*.html") if "vscode:" in path.read_text() or "<style" in path.read_text()]


def test_changes_are_told_in_every_language(pages: dict[str, Element]) -> None:
    told = [settlement for settlement in read_project(ROOT).settlements if settlement.change]
    assert len(told) == 11
    for page in versions(pages, "changes/").values():
        assert [anchor for anchor in page.anchors if anchor.startswith("change:")] == [
            f"change:{settlement.id}" for settlement in told
        ]


def test_one_page_tells_in_every_language_that_there_is_none(pages: dict[str, Element]) -> None:
    page = pages["404.html"]
    assert [section.attributes["lang"] for section in page.all("section")] == list(LANGUAGES)
    assert [link.attributes["href"] for link in page.one("main").all("a")] == ["/legal/", "/legal/en/"]
    assert page.one("meta", name="robots").attributes["content"] == "noindex"


@pytest.mark.parametrize(
    ("old", "language"), [("article/integritetspolicy/", "sv"), ("article/integrity-policy/", "en")]
)
def test_addresses_published_before_lead_to_the_policy(pages: dict[str, Element], old: str, language: str) -> None:
    page, home = pages[f"{old}index.html"], f"{ADDRESS}{LANGUAGES[language]}"
    assert page.one("html").attributes["lang"] == language
    refresh = page.one("meta", http_equiv="refresh").attributes["content"].removeprefix("0; url=")
    assert urljoin(f"{ADDRESS}{old}", refresh) == home
    assert urljoin(f"{ADDRESS}{old}", page.one("a").attributes["href"]) == home
    assert page.one("link", rel="canonical").attributes["href"] == home


def test_machines_are_told_what_a_page_is_and_whose(pages: dict[str, Element]) -> None:
    organisation = {
        "@type": "Organization",
        "name": "Infomaker Scandinavia AB",
        "address": {
            "@type": "PostalAddress",
            "postOfficeBoxNumber": "347",
            "postalCode": "391 23",
            "addressLocality": "Kalmar",
            "addressCountry": "SE",
        },
        "telephone": "+46480362000",
    }
    page = {"@context": "https://schema.org", "@type": "WebPage", "publisher": organisation}
    swedish, english = (
        json.loads(version.one("script", type="application/ld+json").text) for version in versions(pages, "").values()
    )
    assert swedish == page | {
        "name": "Integritetspolicy",
        "@id": ADDRESS,
        "url": ADDRESS,
        "inLanguage": "sv",
        "workTranslation": [{"@type": "WebPage", "@id": f"{ADDRESS}en/", "inLanguage": "en"}],
    }
    assert english == page | {
        "name": "Privacy policy",
        "@id": f"{ADDRESS}en/",
        "url": f"{ADDRESS}en/",
        "inLanguage": "en",
        "translationOfWork": {"@type": "WebPage", "@id": ADDRESS, "inLanguage": "sv"},
    }


def test_programs_are_led_from_the_policy_to_its_facts_and_from_each_to_its_place(
    site: Path, pages: dict[str, Element]
) -> None:
    for page in versions(pages, "").values():
        (link,) = page.all("link", type="application/ld+json")
        assert link.attributes["rel"] == "alternate"
    assert not pages["changes/index.html"].all("link", type="application/ld+json")
    exported = (site / "policy.dpv.jsonld").read_text(encoding="utf-8")
    assert json.loads(exported)["@graph"][0]["@id"] == ADDRESS
    anchors = set(re.findall(rf'"@id": "{re.escape(ADDRESS)}#([^"]+)"', exported))
    assert len(anchors) > 20
    assert anchors - {"controller", "authority"} <= set(pages["index.html"].anchors)


def test_the_sitemap_lists_every_page_with_its_versions_and_nothing_else(site: Path) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    listed = {}
    for url in ElementTree.parse(site / "sitemap.xml").getroot().findall("s:url", names):  # noqa: S314 - ours
        links = url.findall("x:link", names)
        listed[url.findtext("s:loc", namespaces=names)] = {link.get("hreflang"): link.get("href") for link in links}
    assert listed == {
        f"{ADDRESS}{here}{name}": {
            **{language: f"{ADDRESS}{home}{name}" for language, home in LANGUAGES.items()},
            "x-default": f"{ADDRESS}{name}",
        }
        for here in LANGUAGES.values()
        for name in PAGES
    }


def test_the_site_holds_nothing_that_no_page_asks_for(site: Path) -> None:
    others = {path.relative_to(site).as_posix() for path in site.rglob("*.*") if path.suffix not in {".html", ""}}
    assert {re.sub(r"main\.\w+", "main", name) for name in others} == {
        "_headers.nginx.conf",
        "assets/icon.svg",
        "assets/policysite.css",
        "assets/policysite.js",
        "assets/search.js",
        "assets/search/base-stemmer.js",
        "assets/search/en.json",
        "assets/search/english-stemmer.js",
        "assets/search/finder.js",
        "assets/search/lunr.js",
        "assets/search/snowball-licence.txt",
        "assets/search/sv.json",
        "assets/search/swedish-stemmer.js",
        "assets/stylesheets/main.min.css",
        "policy.dpv.jsonld",
        "sitemap.xml",
        "sitemap.xml.gz",
    }


def test_the_same_sources_and_date_give_the_same_bytes_first_and_again(tmp_path: Path) -> None:
    built = []
    for name in ("one", "other", "other"):
        root = copied(tmp_path / name) if not (tmp_path / name).exists() else tmp_path / name
        assert build(root, SOURCE_DATE_EPOCH="1700000000", PYTHONHASHSEED=str(len(built))).returncode == 0
        files = sorted(path for path in (root / "site").rglob("*") if path.is_file())
        built.append({path.relative_to(root).as_posix(): path.read_bytes() for path in files})
    assert built[0] == built[1] == built[2] != {}
