"""That pages are light: what is transferred, and that nothing moves while it comes."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.publishing.chromium import watched

pytestmark = pytest.mark.browser

SHIFTS = """
window.shifts = [];
const add = (list) => list.getEntries().forEach(({ value, sources }) => {
    window.shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 100))]);
});
new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("path", ["", "en/", "en/side-by-side/"])
def test_a_page_is_complete_in_less_than_a_hundred_kilobytes(browser: Browser, home: str, path: str) -> None:
    with watched(browser, home) as page:
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        received: list[int] = []
        network.on("Network.loadingFinished", lambda loaded: received.append(loaded["encodedDataLength"]))
        page.goto(home + path, wait_until="networkidle")
        assert len(received) >= 5
        assert sum(received) < 100_000


@pytest.mark.parametrize("width", [375, 768, 1280])
@pytest.mark.parametrize("locale", ["sv-SE", "en-GB"])
def test_nothing_moves_while_a_page_comes_is_offered_in_another_language_or_searched(
    browser: Browser, home: str, width: int, locale: str
) -> None:
    options: dict[str, Any] = {"viewport": {"width": width, "height": 800}, "locale": locale}
    with watched(browser, home, **options) as page:
        page.add_init_script(SHIFTS)
        page.goto(home, wait_until="networkidle")
        page.evaluate("document.querySelector('input[type=search]').focus({ preventScroll: true })")
        page.keyboard.type("personuppgifter")
        page.wait_for_selector(".search ol a")
        page.evaluate("new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))")
        assert page.evaluate("window.shifts") == []
