"""That everybody can use every page: on any screen, in light and dark, by keyboard, enlarged, printed, unscripted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.publishing import axe
from tests.publishing.chromium import watched

pytestmark = pytest.mark.browser

NAMES = ["", "changes/", "side-by-side/"]
PAGES = [*NAMES, *(f"en/{name}" for name in NAMES), "404.html", "status/"]
MOVED = {"article/integritetspolicy/", "article/integrity-policy/"}

FOCUSED = """() => {
    const element = document.activeElement;
    const { outlineWidth, outlineStyle } = getComputedStyle(element);
    const boxes = [...element.getClientRects()]; // one per line of a link in a sentence
    const inside = boxes.map(({ left, top, width, height }) => [left + width / 2, top + height / 2]);
    return {
        at: CONTROLS.indexOf(element),
        seen: parseFloat(outlineWidth) >= 2 && outlineStyle === "solid" && boxes.length > 0,
        open: inside.every(([x, y]) => element.contains(document.elementFromPoint(x, y))),
        html: element.outerHTML.slice(0, 200),
    };
}"""
CONTROLS = """[...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter(
    element => element.checkVisibility({ checkVisibilityCSS: true }))"""

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
"""What readers may set by WCAG 1.4.12."""
CUT_OFF = """[...document.querySelectorAll("main :is(p, li, td, dd, h1, h2)")].filter(
    ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1
).map(({ outerHTML }) => outerHTML)"""


@pytest.fixture(scope="module", params=[True, False], ids=["with script", "without script"])
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=request.param, reduced_motion="reduce")
    yield context
    context.close()


def runs_scripts(page: Page) -> bool:
    return not page.evaluate("matchMedia('(scripting: none)').matches")


def test_no_page_of_the_site_is_left_out(site: Path) -> None:
    built = {path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("*.html")}
    assert built - MOVED == set(PAGES)


@pytest.mark.parametrize("path", PAGES)
def test_everything_is_accessible_and_nothing_overflows_at_every_width_in_light_and_dark(
    context: BrowserContext, home: str, path: str
) -> None:
    page = context.new_page()
    page.goto(home + path)
    axe.load(page, scripting=runs_scripts(page))
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    for width in (320, 375, *range(400, 1440, 80), 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"at {width}"
        if width in {320, 768, 1440}:
            page.emulate_media(color_scheme="light")
            assert axe.violations(page) == [], f"at {width}"
            page.emulate_media(color_scheme="dark")
            if path != "404.html" or width == 320:
                assert axe.violations(page, rules=axe.COLOURS) == [], f"at {width} in the dark"
    page.close()


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_the_keyboard_reaches_every_control_and_its_focus_is_seen(page: Page, home: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(home + name)
    page.evaluate(f"window.CONTROLS = {CONTROLS}")
    controls = page.evaluate("CONTROLS.length")
    reached = set()
    for _ in range(controls):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["seen"], focused
        assert focused["open"], focused
        reached.add(focused["at"])
    assert reached == set(range(controls))


@pytest.mark.parametrize("path", ["", "en/changes/", "side-by-side/"])
def test_enlarged_four_times_and_with_more_space_in_the_text_nothing_is_cut_off_or_scrolls_sideways(
    browser: Browser, home: str, path: str
) -> None:
    with watched(browser, home, viewport={"width": 320, "height": 256}, bypass_csp=True) as page:
        page.goto(home + path)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        page.evaluate("scrollTo({top: 600, behavior: 'instant'})")
        assert page.locator(".masthead__tools").evaluate("tools => tools.getBoundingClientRect().bottom") < 0
        page.add_style_tag(content=SPACING)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("path", ["", "en/side-by-side/"])
def test_on_paper_there_is_the_text_and_nothing_to_press(page: Page, home: str, path: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(home + path)
    for pressed in (".search", ".masthead nav", ".contents", ".skip", ".permalink", ".cite"):
        assert not [one for one in page.locator(pressed).all() if one.is_visible()], pressed
    assert page.locator("h1").is_visible()
    assert page.locator(".masthead__name").is_visible()
    hidden = "facts => facts.filter((fact) => !fact.checkVisibility()).map(({ outerHTML }) => outerHTML)"
    assert page.locator("main [data-fact]:not(.cite *)").evaluate_all(hidden) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('main p, main td')).color") == "rgb(0, 0, 0)"


def test_the_skip_link_leads_past_the_masthead(page: Page, home: str) -> None:
    page.goto(home)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_a_page_without_stylesheets_and_scripts_reads_in_order(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{home}en/")
    words = page.locator("body").inner_text()
    order = ["Skip to content", "Side by side", "Svenska", "Contents", "request restriction"]
    assert [word for word in order if word in words] == order == sorted(order, key=words.index)
    context.close()


@pytest.mark.parametrize("path", ["en/", "versions/1/", "en/versions/2/", "versions/3/", "en/changes/"])
def test_versions_and_what_changed_are_accessible_and_do_not_overflow(
    browser: Browser, released_home: str, path: str
) -> None:
    with watched(browser, released_home, bypass_csp=True) as page:
        page.goto(released_home + path)
        axe.load(page)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"at {width}"
            assert axe.violations(page) == [], f"at {width}"
        page.emulate_media(color_scheme="dark")
        assert axe.violations(page, rules=axe.COLOURS) == []


def test_a_reader_follows_a_change_to_the_version_and_from_there_to_the_one_in_force(
    browser: Browser, released_home: str
) -> None:
    with watched(browser, released_home) as page:
        page.goto(f"{released_home}en/")
        page.get_by_role("link", name="Read version 3").click()
        assert page.locator(".banner").inner_text().startswith("This version is not in force yet.")
        page.get_by_role("link", name="Svenska").click()
        assert page.url.partition("#")[0] == f"{released_home}versions/3/"
        page.get_by_role("link", name="Till versionen som gäller").click()
        assert page.url == released_home
        page.goto(f"{released_home}en/changes/")
        page.locator(".changes a").last.click()
        assert page.url == f"{released_home}en/versions/2/#retention.security-logs"
        assert page.locator("[id='retention.security-logs']").is_visible()
