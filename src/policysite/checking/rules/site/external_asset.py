"""The rule ``external-asset`` on what was built, whatever it was built from, stylesheets included."""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.project.markup import foreign_addresses
from policysite.checking.project.publication import Publication
from policysite.checking.rules.pages.external_asset import HELP, RULE
from policysite.model.finding import Finding

__all__ = ["RULE", "check"]


def check(publication: Publication) -> Iterator[Finding]:
    """Every address in a built file from which browsers load something of another site."""
    for file in publication.files.files:
        for element in file.elements:
            for address in foreign_addresses(element, publication.project.site_url):
                yield RULE.finding(
                    f"{file.name} has every reader's browser load `{address}`",
                    help=HELP,
                    at=element.location,
                    subject=address,
                )
