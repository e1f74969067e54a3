"""The site in a real browser, under a path, with the headers that it is shipped with."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", ["", "changes/", "side-by-side/"])
def test_anchors_are_the_same_in_every_language(page: Page, home: str, name: str) -> None:
    anchors = []
    for language in ("", "en/"):
        page.goto(home + language + name)
        anchors.append(page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)"))
    assert anchors[0] == anchors[1] != []


def test_the_switcher_leads_there_and_back(page: Page, home: str) -> None:
    page.goto(f"{home}changes/")
    page.click("text=English")
    assert page.url == f"{home}en/changes/"
    page.click("text=Svenska")
    assert page.url == f"{home}changes/"


def press(page: Page, selector: str) -> None:
    """A click where the element is, as a reader clicks; Playwright's own would scroll first."""
    box = page.locator(selector).bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_a_change_of_language_keeps_the_readers_place(page: Page, home: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path, anchor in (("", "profiling"), ("changes/", "change:bland-annat-vs-as"), ("side-by-side/", "retention")):
        page.goto(home + path)
        page.evaluate("anchor => document.getElementById(anchor).scrollIntoView({behavior: 'instant'})", anchor)
        press(page, "a[rel=alternate]")
        page.wait_for_url(f"{home}en/{path}#{anchor}")
        assert page.evaluate("document.querySelector(':target').getBoundingClientRect().top") >= 0
        press(page, "a[rel=alternate]")
        page.wait_for_url(f"{home}{path}#{anchor}")


def test_a_change_of_language_leads_to_what_the_reader_came_for_while_it_is_in_view(page: Page, home: str) -> None:
    page.goto(f"{home}#rights.restriction")
    page.mouse.wheel(0, -150)
    page.wait_for_function("scrollY > 0")
    press(page, "a[rel=alternate]")
    page.wait_for_url(f"{home}en/#rights.restriction")
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    press(page, "a[rel=alternate]")
    page.wait_for_url(home)
    page.goto(f"{home}#%E0%A4%A")  # no place at all
    press(page, "a[rel=alternate]")
    page.wait_for_url(f"{home}en/")


def test_without_script_a_change_of_language_leads_to_the_same_page(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    for path in ("", "changes/", "side-by-side/"):
        page.goto(home + path)
        page.click("a[rel=alternate]")
        assert page.url == f"{home}en/{path}"
        page.click("a[rel=alternate]")
        assert page.url == home + path
    context.close()


def test_rows_side_by_side_are_beside_each_other_and_share_their_anchors(page: Page, home: str) -> None:
    page.goto(f"{home}side-by-side/#rights.restriction")
    tops = page.locator(":target td").evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().top)")
    assert len(tops) == 2
    assert tops[0] == tops[1]
    lines = page.locator(".parallel tr").evaluate_all("rows => rows.map(row => row.children.length)")
    assert set(lines) == {2}


@pytest.mark.parametrize(
    ("asked", "offered"),
    [("en-GB", "Read in English"), ("sv-SE", "English"), ("de-DE", "English"), ("zh-CN", "English")],
)
def test_readers_are_offered_the_language_that_their_browser_asks_for(
    browser: Browser, home: str, asked: str, offered: str
) -> None:
    context = browser.new_context(locale=asked)
    page = context.new_page()
    page.goto(home)
    assert page.locator("a[rel=alternate]").inner_text() == offered
    assert page.url == home
    context.close()


def test_what_is_not_found_is_told_in_every_language_at_any_depth(page: Page, home: str) -> None:
    answer = page.goto(f"{home}en/no/such/page/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("section[lang=sv] h1").inner_text() == "Sidan finns inte"
    assert page.locator("header a").evaluate("link => link.href") == home
    page.click("section[lang=en] a")
    assert page.url == f"{home}en/"


@pytest.mark.parametrize(("old", "new"), [("article/integritetspolicy/", ""), ("article/integrity-policy/", "en/")])
def test_addresses_published_before_move_on(page: Page, home: str, old: str, new: str) -> None:
    page.goto(home + old)
    page.wait_for_url(home + new)


def test_the_link_of_a_part_to_itself_is_seen_on_focus_and_under_the_mouse(page: Page, home: str) -> None:
    page.goto(f"{home}en/")
    link = page.locator('[id="rights.restriction"] .permalink')
    seen = "element => getComputedStyle(element).opacity"
    assert link.evaluate(seen) == "0"
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert link.evaluate(seen) == "1"
    assert link.get_attribute("aria-label") == "Link to this: request restriction of processing"
    page.locator("body").click(position={"x": 1, "y": 1})
    assert link.evaluate(seen) == "0"
    page.locator('[id="rights.restriction"]').hover()
    assert link.evaluate(seen) == "1"
    link.click()
    assert page.url == f"{home}en/#rights.restriction"


def test_on_a_screen_that_is_touched_the_links_of_headings_are_always_seen(browser: Browser, home: str) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{home}en/")
    seen = [
        link.evaluate("element => getComputedStyle(element).opacity") for link in page.locator("h2 > .permalink").all()
    ]
    assert seen == ["1"] * 11
    context.close()


def test_in_print_a_page_tells_its_address_and_has_nothing_to_press(page: Page, home: str) -> None:
    page.goto(f"{home}en/")
    address = page.locator(".colophon .address")
    assert not address.is_visible()
    page.emulate_media(media="print")
    assert address.inner_text() == "https://example.org/legal/en/"
    for pressed in (".cite", ".permalink", "nav", "button"):
        assert not page.locator(f"{pressed}:visible").count(), pressed


@pytest.mark.parametrize("script", [True, False])
def test_a_citation_can_be_unfolded_and_with_script_copied(browser: Browser, home: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{home}en/")
    section = page.locator("details.cite", has_text="Rights.")
    assert not section.locator("p").is_visible()
    section.locator("summary").focus()
    page.keyboard.press("Enter")
    citation = section.locator("p").text_content()
    assert citation == "Infomaker Scandinavia AB. Privacy policy. Rights. English. https://example.org/legal/en/#rights"
    assert section.locator("button").count() == script
    if script:
        section.locator("button").click()
        page.wait_for_function("document.querySelector('details[open] button').textContent === 'Copied'")
        assert page.evaluate("navigator.clipboard.readText()") == citation
    context.close()


CUT_WORDS = """table => {
    const cut = [];
    for (const cell of table.querySelectorAll("th, td")) {
        cell.style.hyphens = "none";
        const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
            for (const { 0: word, index } of words.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                const range = document.createRange();
                range.setStart(words.currentNode, index);
                range.setEnd(words.currentNode, index + word.length);
                if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) cut.push(word);
            }
        }
    }
    return cut;
}"""
WIDTHS = "row => [...row.children].map(cell => cell.getBoundingClientRect().width)"


@pytest.mark.parametrize("width", [375, 769, 1024, 1280, 1600])
@pytest.mark.parametrize("path", ["", "en/"])
def test_the_table_of_periods_has_room_for_its_words_in_every_column(
    page: Page, home: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(home + path)
    table = page.locator(".periods")
    assert table.evaluate(CUT_WORDS) == []
    columns = table.locator("tbody tr").first.evaluate(WIDTHS)
    assert len(columns) == 3
    assert min(columns) >= 80
    assert table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth")


def test_on_a_narrow_screen_the_status_is_read_from_top_to_bottom(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(f"{home}status/")
    assert page.locator("main").evaluate("main => main.scrollWidth <= main.clientWidth")
    assert [table.evaluate(CUT_WORDS) for table in page.locator(".status table").all()] == [[], []]
    cell = page.locator(".status tbody td").first
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Has words: "'
    (bar,) = {picture.bounding_box()["width"] for picture in page.locator(".status svg").all()}  # type: ignore[index]
    assert bar == cell.bounding_box()["width"]  # type: ignore[index]
