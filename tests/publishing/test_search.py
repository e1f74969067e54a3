"""Search in a real browser: what readers ask, and what they find."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from policysite.model.language import Language
from policysite.publishing.cache import Kept
from policysite.publishing.search import settings
from policysite.reading.project import read_project
from policysite.rendering.wording import wording_of
from tests.projects import ROOT
from tests.publishing import axe
from tests.publishing.chromium import watched
from tests.publishing.documents import read

UNKEPT = Kept(None, "")
HOMES = {"sv": "", "en": "en/"}
QUERIES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text(encoding="utf-8"))
FIELD = "input[type=search]"
LINKS = ".search ol a"


@pytest.fixture(scope="module")
def pages(browser: Browser, home: str) -> dict[str, Page]:
    """The policy page of each language, loaded once. What is typed in one test is gone in the next."""
    opened = {language: browser.new_page(reduced_motion="reduce") for language in HOMES}
    for language, page in opened.items():
        page.goto(home + HOMES[language])
    return opened


def ask(page: Page, query: str) -> list[str]:
    """Type a query in the field; gives where the results lead, the best first."""
    page.fill(FIELD, "")
    expect(page.locator(".search")).not_to_have_class("search search--open")
    page.fill(FIELD, query)
    expect(page.locator(".search [role=status]")).not_to_be_empty()
    return page.locator(LINKS).evaluate_all("links => links.map(link => link.href)")


@pytest.mark.browser
@pytest.mark.parametrize("language", HOMES)
def test_a_question_leads_to_the_fact_that_answers_it_nearly_always_first(
    pages: dict[str, Page], home: str, language: str
) -> None:
    queries: dict[str, str] = QUERIES[language]
    assert len(queries) >= 20
    led = {query: ask(pages[language], query)[:3] for query in queries}
    places = {query: f"{home}{HOMES[language]}{anchor}" for query, anchor in queries.items()}
    assert {query: led[query] for query, place in places.items() if place not in led[query]} == {}
    assert sum(led[query][0] == place for query, place in places.items()) > 0.9 * len(places)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "asked", "marked"),
    [
        ("sv", "uppgifterna", "uppgifter"),
        ("sv", "uppgift", "uppgifterna"),
        ("sv", "rättigheterna", "rättigheter"),
        ("sv", "rättighet", "rättigheter"),
        ("sv", "rattigheten", "rättigheter"),
        ("sv", "formulären", "formulär"),
        ("sv", "biträden", "personuppgiftsbiträde"),
        ("en", "right", "rights"),
        ("en", "processes", "processed"),
        ("en", "deleting", "deleted"),
    ],
)
def test_a_word_is_found_in_its_other_forms_and_marked(
    pages: dict[str, Page], language: str, asked: str, marked: str
) -> None:
    assert ask(pages[language], asked)
    assert marked in [words.lower() for words in pages[language].locator(".search mark").all_inner_texts()]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "asked", "not_found"),
    [
        ("sv", "radera", "changes/#change:incognito-added"),  # "råder"
        ("sv", "tre månader", "#term:recipient.third-party"),  # "tredje"
        ("sv", "dataskyddsombud", "#term:role.supervisory-authority"),  # "Dataskyddsombudsmannen", in Finland
        ("en", "delete", "#rights.rectification"),  # "correct or delete"
        ("en", "three months", "#retention.legislation"),  # "there"
    ],
)
def test_what_only_looks_like_the_question_is_no_answer(
    pages: dict[str, Page], home: str, language: str, asked: str, not_found: str
) -> None:
    assert f"{home}{HOMES[language]}{not_found}" not in ask(pages[language], asked)


@pytest.mark.browser
def test_words_written_alike_are_found_only_where_no_word_of_the_question_is(pages: dict[str, Page]) -> None:
    assert ask(pages["en"], "Kalnar") == ask(pages["en"], "Kalmar") != []
    assert ask(pages["en"], "Kalnar processors") == ask(pages["en"], "processors") != []


@pytest.mark.browser
def test_a_language_finds_its_own_pages_only(pages: dict[str, Page], home: str) -> None:
    wording = {language: wording_of(Language(language)) for language in HOMES}
    for asked, other in (("uppgifter", "en"), ("rättigheter", "en"), ("processing", "sv"), ("rights", "sv")):
        assert ask(pages[other], asked) == []
        assert pages[other].locator(".search [role=status]").inner_text() == wording[other].word("search-none")
    for language, page in pages.items():
        led = ask(page, "Infomaker")
        assert led
        assert all(url.startswith(home + HOMES[language]) for url in led)
        if language == "sv":
            assert not any(url.startswith(home + HOMES["en"]) for url in led)


@pytest.mark.browser
def test_nothing_of_search_is_loaded_before_a_reader_turns_to_it_and_nothing_leaves_the_site(
    browser: Browser, home: str
) -> None:
    with watched(browser, home) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(home)))
        page.goto(home, wait_until="networkidle")
        assert not [path for path in asked if path.startswith("assets/search/")]
        ask(page, "klagomål")
        chosen = settings(Language("sv"), UNKEPT)
        assert {path for path in asked if path.startswith("assets/search/")} == {
            *chosen.scripts,
            chosen.index,
            "assets/search/finder.js",
        }


@pytest.mark.browser
def test_a_result_leads_to_its_place_on_this_page_and_on_another(page: Page, home: str) -> None:
    page.goto(f"{home}changes/")
    ask(page, "begränsning av behandling")
    page.locator(LINKS).first.click()
    page.wait_for_url(f"{home}#rights.restriction")
    ask(page, "telefonnummer")
    page.locator(LINKS).first.click()
    page.wait_for_url(f"{home}#contact.address")
    expect(page.locator("[id='contact.address']")).to_be_in_viewport()
    expect(page.locator(LINKS)).to_have_count(0)


@pytest.mark.browser
def test_the_keyboard_alone_finds_opens_and_leaves(page: Page, home: str) -> None:
    page.goto(f"{home}en/")
    page.keyboard.press("Control+k")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("personal data")
    expect(page.locator(".search [role=status]")).to_contain_text("Results: ")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(LINKS).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(LINKS)).to_have_count(0)
    page.fill(FIELD, "complaint")
    expect(page.locator(LINKS).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(LINKS).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}en/#rights.complaint")
    ask(page, "restriction")
    page.focus(FIELD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}en/#rights.restriction")


@pytest.mark.browser
def test_results_are_accessible_and_fit_on_every_screen(pages: dict[str, Page]) -> None:
    for page in pages.values():
        axe.load(page)
    for width, scheme in ((320, "light"), (768, "dark"), (1440, "light")):
        for language, query in (("sv", "personuppgifter"), ("en", "no such word")):
            page = pages[language]
            page.set_viewport_size({"width": width, "height": 700})
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            ask(page, query)
            assert axe.violations(page) == [], f"at {width}, {scheme}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            for link in page.locator(LINKS).all():
                box = link.bounding_box()
                assert box
                assert box["height"] >= 24
                assert box["x"] >= 0
                assert box["x"] + box["width"] <= width


@pytest.mark.browser
def test_there_is_no_field_without_script_and_none_in_print(
    browser: Browser, pages: dict[str, Page], home: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home)
    expect(page.locator(FIELD)).to_be_hidden()
    page.route("**/*.css", lambda route: route.abort())
    page.reload()
    expect(page.locator(FIELD)).to_be_hidden()
    context.close()
    pages["sv"].emulate_media(media="print")
    expect(pages["sv"].locator(FIELD)).to_be_hidden()
    pages["sv"].emulate_media(media="screen")


@pytest.mark.browser
def test_a_reader_is_told_when_search_cannot_be_loaded_and_can_try_again(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.goto(f"{home}en/")
    page.route("**/en.json", lambda route: route.abort())
    page.fill(FIELD, "rights")
    expect(page.locator(".search [role=status]")).to_have_text("Search is not available right now")
    page.unroute("**/en.json")
    page.fill(FIELD, "right")
    expect(page.locator(LINKS).first).to_have_attribute("href", f"{home}en/#rights")
    page.close()


@pytest.mark.browser
def test_words_of_the_policy_stay_words(browser: Browser, home: str) -> None:
    hostile = "<img src=x onerror=alert(1)> begränsning"
    entry = {"url": "#x", "title": hostile, "section": hostile, "text": hostile}
    with watched(browser, home) as page:
        page.route("**/sv.json", lambda route: route.fulfill(json={"entries": [entry], "ignored": []}))
        page.goto(home)
        ask(page, "begränsning")
        assert hostile in page.locator(LINKS).inner_text()
        assert page.locator(".search img").count() == 0


@pytest.mark.browser
def test_a_language_without_a_stemmer_is_searched_by_folded_words(pages: dict[str, Page]) -> None:
    found = pages["sv"].evaluate(
        """async () => {
            const { Finder } = await import("./assets/search/finder.js");
            const entries = [{ url: "#a", text: "Pravo na ograničenje obrade" }, { url: "#b", text: "Kontakt" }];
            const finder = new Finder({ entries, ignored: ["na"] }, "");
            return ["ogranicenje", "ograničenja", "na pravo", "kontakti"].map(
                (query) => finder.find(query).map(({ entry }) => entry.url));
        }"""
    )
    assert found == [["#a"], ["#a"], ["#a"], ["#b"]]


def test_every_language_has_the_stemmer_of_its_name_or_none(site: Path) -> None:
    spoken = {"sv": "SwedishStemmer", "en": "EnglishStemmer", "nb": "NorwegianStemmer", "de-AT": "GermanStemmer"}
    for language, stemmer in spoken.items():
        assert settings(Language(language), UNKEPT).stemmer == stemmer
    for language in HOMES:
        chosen = settings(Language(language), UNKEPT)
        assert all((site / script).is_file() for script in chosen.scripts)
        assert f"var {chosen.stemmer}=" in (site / chosen.scripts[-1]).read_text(encoding="utf-8")
    assert settings(Language("hr"), UNKEPT).stemmer == ""
    assert settings(Language("hr"), UNKEPT).scripts == ("assets/search/lunr.js",)
    assert "Copyright" in (site / "assets/search/snowball-licence.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", HOMES)
def test_the_index_holds_every_fact_of_the_policy_page_and_no_anchor_that_is_not_there(
    site: Path, language: str
) -> None:
    index = json.loads((site / settings(Language(language), UNKEPT).index).read_text(encoding="utf-8"))
    urls = [entry["url"].removeprefix("./") for entry in index["entries"]]
    assert len(set(urls)) == len(urls)
    anchors = {
        f"{page}#{anchor}" if anchor else page
        for page in (f"{HOMES[language]}{name}" for name in ("", "changes/", "side-by-side/"))
        for anchor in ("", *read(site / page / "index.html").anchors)
    }
    assert {url or "./" for url in urls} - anchors <= {"./"}
    policy = read_project(ROOT).policy
    told = {
        element.attributes["id"]
        for element in read(site / HOMES[language] / "index.html").walk()
        if element.attributes.get("id") in policy.facts
    }
    assert told
    assert {f"{HOMES[language]}#{address}" for address in told} <= set(urls)
    notes = [fact.unset.note[Language(language)].passage.text for fact in policy.facts.values() if fact.unset]
    assert notes
    assert not any(note in entry.get("text", "") for note in notes for entry in index["entries"])
