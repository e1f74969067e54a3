"""The rule ``active-content`` on what was built, whatever it was built from: a page, a template, a plugin, a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from policysite.checking.project.markup import activities
from policysite.checking.project.publication import Publication
from policysite.checking.rules.pages.active_content import RULE
from policysite.model.finding import Finding

__all__ = ["RULE", "check"]

_SOMEWHERE = "https://site.invalid/"
"""Of a site that does not know its address (RFC 6761)."""


def check(publication: Publication) -> Iterator[Finding]:
    """Everything in a built file that runs or acts, and is not the engine's own."""
    home = publication.project.site_url or _SOMEWHERE
    own = {urljoin(home, name) for name in publication.files.own_scripts}
    for file in publication.files.files:
        is_own_script = _is_among(own, urljoin(home, file.name))
        for element in file.elements:
            for what, does in activities(element, home, is_own_script):
                yield RULE.finding(
                    f"`{what}` in {file.name} {does}",
                    help="remove it from the page, the template or the plugin that it comes from",
                    at=element.location,
                    subject=what,
                )


def _is_among(addresses: set[str], here: str) -> Callable[[str], bool]:
    return lambda address: urljoin(here, address) in addresses
