"""The browser of the tests of the site, for the report that is a page too."""

from tests.publishing.conftest import browser

__all__ = ["browser"]
