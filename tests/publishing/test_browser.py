"""The site in a real browser, under a path, with the headers that it is shipped with."""

from __future__ import annotations

import functools
import gzip
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from policysite.publishing.headers import HEADERS

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PREFIX = "/legal/"
PAGES = ["", "changes/", "side-by-side/", "en/", "en/changes/", "en/side-by-side/", "404.html"]

if CHROMIUM is None:
    pytest.skip("the browser tests need chromium, which .ci/run installs", allow_module_level=True)

from axe_playwright_python.sync_playwright import Axe  # noqa: E402 - only where there is a browser
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402


class Server(SimpleHTTPRequestHandler):
    """A static host below a path, with our headers and our page for what is not found."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(PREFIX.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            return super().send_error(code, message, explain)
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """A page whose console, requests and storage are looked at when the test is over."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert [words for words in said if "404" not in words] == []
    assert [address for address in asked if not address.startswith((home, "data:"))] == []
    assert context.cookies() == []
    if page.url.startswith(home):
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_overflows_and_everything_is_accessible_at_every_width_and_in_the_dark(
    page: Page, home: str, path: str
) -> None:
    page.goto(home + path)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for width in (320, 375, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{path} at {width}"
            if width in {320, 768, 1440}:
                found = Axe().run(page)
                assert found.violations_count == 0, f"{path} at {width}, {scheme}: {found.generate_report()}"


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


def test_a_change_of_language_keeps_the_readers_place(page: Page, home: str) -> None:
    page.goto(f"{home}#rights.restriction")
    page.click("text=English")
    assert page.url == f"{home}en/#rights.restriction"
    page.goto(f"{home}changes/")
    page.goto(home)
    page.evaluate("document.getElementById('profiling').scrollIntoView({behavior: 'instant'})")
    page.evaluate("document.querySelector('a[rel=alternate]').click()")  # a click by mouse would scroll first
    page.wait_for_url(f"{home}en/#profiling")


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
    page.click("section[lang=en] a")
    assert page.url == f"{home}en/"


@pytest.mark.parametrize(("old", "new"), [("article/integritetspolicy/", ""), ("article/integrity-policy/", "en/")])
def test_addresses_published_before_move_on(page: Page, home: str, old: str, new: str) -> None:
    page.goto(home + old)
    page.wait_for_url(home + new)


def test_the_keyboard_reaches_every_link_and_its_focus_is_seen(page: Page, home: str) -> None:
    page.goto(home)
    links = page.locator("a:visible").count()
    reached = set()
    for _ in range(links + page.locator("summary:visible").count() + 5):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            """() => {
                const style = getComputedStyle(document.activeElement);
                const link = [...document.links].indexOf(document.activeElement);
                return [link, parseFloat(style.outlineWidth), style.outlineStyle];
            }"""
        )
        if focused[0] >= 0:
            assert focused[1] >= 2, focused
            assert focused[2] == "solid", focused
            reached.add(focused[0])
    assert len(reached) == links


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


@pytest.mark.parametrize("script", [True, False])
def test_a_citation_can_be_unfolded_and_with_script_copied(browser: Browser, home: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{home}en/")
    section = page.locator("details.cite", has_text="Rights.")
    assert not section.locator("p").is_visible()
    section.locator("summary").focus()
    page.keyboard.press("Enter")
    citation = section.locator("p").inner_text()
    assert citation == "Infomaker Scandinavia AB. Privacy policy. Rights. English. https://example.org/legal/en/#rights"
    assert section.locator("button").count() == script
    if script:
        section.locator("button").click()
        page.wait_for_function("document.querySelector('details[open] button').textContent === 'Copied'")
        assert page.evaluate("navigator.clipboard.readText()") == citation
    context.close()


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


def test_the_policy_page_weighs_less_than_a_hundred_kilobytes_and_does_not_shift(
    page: Page, site: Path, home: str
) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(home)))
    page.add_init_script(
        """
        window.shifts = 0;
        const add = list => list.getEntries().forEach(entry => { window.shifts += entry.value; });
        new PerformanceObserver(add).observe({type: "layout-shift", buffered: true});
        """
    )
    page.goto(home)
    files = [site / (name or "index.html") for name in loaded if not name.startswith("data:")]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 100_000
    assert page.evaluate("window.shifts") == 0
