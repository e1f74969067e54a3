"""axe-core on a page as it stands, whether or not the page may run scripts."""

from __future__ import annotations

from importlib import resources
from typing import Any

from playwright.sync_api import Page

CONFORMANCE = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""WCAG 2.2 AA; named one by one, since axe leaves the rules that came with 2.2 out unless it is asked."""

COLOURS = ("color-contrast", "link-in-text-block")
"""What alone can differ between light and dark."""

_SOURCE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

_TIMERS_OF_A_PAGE_WITHOUT_SCRIPT = """
window.setTimeout = (callback, _, ...values) => { Promise.resolve().then(() => callback(...values)); return 0; };
window.requestAnimationFrame = window.setTimeout;
"""
"""Where scripts may not run, timers never fire; what a debugger evaluates runs all the same."""

_RUN = """([type, values]) => axe
    .run(document, { runOnly: { type, values }, resultTypes: ["violations"] })
    .then(({ violations, passes }) => [
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        passes.map(({ id }) => id),
    ])"""


def load(page: Page, *, scripting: bool = True) -> None:
    """Bring axe into a page; once after each navigation."""
    if not scripting:
        page.evaluate(_TIMERS_OF_A_PAGE_WITHOUT_SCRIPT)
    page.evaluate(_SOURCE)


def violations(page: Page, *, rules: tuple[str, ...] = ()) -> list[str]:
    """Each violated rule with its elements. With ``rules`` no others are looked at.

    Raises:
        AssertionError: axe looked at nothing.
    """
    asked: tuple[Any, ...] = ("rule", rules) if rules else ("tag", CONFORMANCE)
    violated, passed = page.evaluate(_RUN, asked)
    assert passed, "axe found nothing to look at"
    assert rules or "target-size" in passed or "404" in page.title() or not page.locator("a").count()
    found: list[str] = violated
    return found
