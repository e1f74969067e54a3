"""What holds for every test."""

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
