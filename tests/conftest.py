"""What holds for every test, and what is said of tests that were skipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.programs import lacking
from tests.publishing import chromium

settings.register_profile("policysite", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("policysite")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests: a process can have one only."""
    if chromium.CHROMIUM is None:
        lacking("chromium", "make browser")
    with chromium.opened() as browser:
        yield browser


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Each reason once, with the number of tests, since nobody asks for a list of what was not done."""
    skipped = terminalreporter.stats.get("skipped", ())
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in skipped)
    for reason, tests in reasons.items():
        terminalreporter.write_line(f"{tests} tests were skipped: {reason}", yellow=True, bold=True)
