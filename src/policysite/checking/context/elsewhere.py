"""What one sentence of a document lacks and its readers are told all the same: an address behind a link, a name.

One text says "the ripan.example service", as its service is called, where the other says "the service"; or one shows
the address to which the other leads by a link. To lose such an address is a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from policysite.checking.alignment import Alignment
from policysite.checking.rules.values import different_url
from policysite.checking.values.addresses import host, is_site, same_page
from policysite.model.document import Document
from policysite.model.finding import Finding, Severity
from policysite.model.place_index import PlaceIndex

_A_NAME = 3
"""Times that a document has to state a site for it to be a name by which it calls a service."""


def with_what_stands_elsewhere(findings: Iterable[Finding], alignment: Alignment) -> Iterator[Finding]:
    """The same findings, as notes those about an address that the readers of the other document are told."""

    @cache
    def is_name(site: str, path: str) -> bool:
        return _times_stated(site, _document(path, alignment)) >= _A_NAME

    @cache
    def places(path: str) -> PlaceIndex[int]:
        return _document(path, alignment).by_place

    for finding in findings:
        lost = _lost_address(finding)
        is_told = lost is not None and (
            (is_site(lost) and is_name(host(lost), finding.location.path))
            or _is_linked(lost, finding, alignment, places(finding.location.path))
        )
        yield replace(finding, severity=Severity.NOTE) if is_told else finding


def _lost_address(finding: Finding) -> str | None:
    """The address that one text has and the other lacks; where two differ both are stated."""
    is_loss = finding.rule == different_url.RULE.name and " " not in finding.subject
    return finding.subject if is_loss else None


def _times_stated(site: str, document: Document) -> int:
    """How often a document calls something by a site, inside of words as well: "ripan.example-tjänsten"."""
    name = re.compile(rf"(?<![\w@.-])(?:www\.)?{re.escape(site)}(?!\w)", re.IGNORECASE)
    return sum(len(name.findall(block.passage.text)) for block in document.blocks)


def _is_linked(lost: str, finding: Finding, alignment: Alignment, places: PlaceIndex[int]) -> bool:
    """Whether a link in the paragraph that lacks the address leads there."""
    lacking = _document(finding.location.path, alignment)
    has = alignment.first.language if lacking is alignment.second else alignment.second.language
    targets = (link.target for index in places.around(finding.location) for link in lacking.blocks[index].links)
    return any(same_page(lost, target, (has, lacking.language)) for target in targets)


def _document(path: str, alignment: Alignment) -> Document:
    return alignment.first if alignment.first.path == path else alignment.second
