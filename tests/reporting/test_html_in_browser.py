"""The page that a lawyer is sent, in a real browser, opened from a disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from policysite.checking.comparison import compare
from policysite.reading.documents import read_document
from policysite.reporting.html import html_report
from tests.publishing import chromium

pytestmark = pytest.mark.browser

PUBLISHED = Path(__file__).parents[1] / "policy"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The comparison of the two texts as published, on disk; its address."""
    first, second = (read_document(PUBLISHED / name, name) for name in ("published.sv.txt", "published.en.txt"))
    comparison = compare(first, second)
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(html_report(comparison, comparison.findings), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def page(browser: Browser, report: str) -> Iterator[Page]:
    """Opened; what it writes to the console or asks for fails the test."""
    with chromium.watched(browser, report) as page:
        page.goto(report)
        yield page
        page.goto("about:blank")


def here(page: Page) -> str:
    """The finding that has the focus."""
    return str(page.evaluate("document.activeElement.id"))


def test_nothing_overflows_and_everything_is_accessible_at_every_width_and_in_the_dark(page: Page) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for width in (320, 375, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, width
            if width != 320:
                found = Axe().run(page)
                assert found.violations_count == 0, f"{width}, {scheme}: {found.generate_report()}"


def test_the_keys_go_from_finding_to_finding_and_say_where_one_is(page: Page) -> None:
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert here(page) == "finding-2"
    count = page.locator(".findings li").count()
    assert page.locator("[role=status]").inner_text() == f"2 of {count}"
    assert page.locator(".findings a[aria-current]").get_attribute("href") == "#finding-2"
    assert page.locator(".words.here").count() >= 1
    page.keyboard.press("p")
    page.keyboard.press("p")
    assert here(page) == f"finding-{count}"


def test_the_keys_can_be_turned_off_and_buttons_do_the_same(page: Page) -> None:
    page.uncheck("#keys")
    page.keyboard.press("n")
    assert not here(page).startswith("finding")
    page.click("#next")
    assert here(page) == "finding-1"


def test_words_in_question_lead_to_what_is_told_of_them(page: Page) -> None:
    words = page.locator("td[lang=sv] .words").first
    words.click()
    target = page.evaluate("document.querySelector(':target').id")
    assert words.get_attribute("href") == f"#{target}"
    assert page.locator(f".findings a[href='#{target}']").get_attribute("aria-current") == "true"


@pytest.mark.parametrize("script", [True, False])
def test_findings_are_shown_by_severity_with_and_without_the_script(
    browser: Browser, report: str, *, script: bool
) -> None:
    with chromium.watched(browser, report, java_script_enabled=script) as page:
        page.goto(report)
        errors = page.locator("article.error").count()
        shown = page.locator("article:visible")
        assert 0 < errors < shown.count()
        page.uncheck("#show-warning")
        page.uncheck("#show-note")
        assert shown.count() == errors == page.locator(".findings li:visible").count()
        rows = page.locator("tr:visible").count()
        page.uncheck("#show-all")
        assert page.locator("tr:visible").count() < rows
        assert page.locator(".steps").is_visible() is script
        page.goto("about:blank")


def test_a_print_has_every_finding_and_no_buttons(page: Page) -> None:
    count = page.locator("article").count()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("article:visible").count() == count
    assert not page.locator(".steps").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
