"""An address that one document sets as a paragraph of its own and the other at the end of the one before.

A site may have another name in each language, by which no alignment knows that the two belong together; and two long
names may as well be two sites, which a person has to tell apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from policysite.checking.rules.structure import missing_paragraph
from policysite.checking.rules.values import different_url
from policysite.checking.values.addresses import Relation, host, relation, same_page
from policysite.language.text.folding import fold
from policysite.language.values.addresses import find_urls
from policysite.model.finding import Finding
from policysite.model.location import Location

_NEAR = 3
"""Lines within which the two stand opposite each other."""


def without_parted_addresses(findings: Iterable[Finding]) -> list[Finding]:
    """The same findings, without those that miss the paragraph here and the address there.

    Neither is missing where both are of one site. Where only their length speaks for one name in two languages, what
    is told is one finding about the address, with both places.
    """
    found = list(findings)
    paragraphs = [each for each in found if each.rule == missing_paragraph.RULE.name and _address_of(each)]
    addresses = [each for each in found if each.rule == different_url.RULE.name and " " not in each.subject]
    met: set[int] = set()
    doubtful: dict[int, Finding] = {}
    for paragraph in paragraphs:
        for address in addresses:
            if id(address) in met or not _are_opposite(paragraph, address):
                continue
            met |= {id(paragraph), id(address)}
            if not _are_of_one_site(paragraph, address):
                doubtful[id(address)] = replace(address, related=(*address.related, *paragraph.related))
            break
    return [doubtful.get(id(each), each) for each in found if id(each) not in met or id(each) in doubtful]


def _are_opposite(paragraph: Finding, address: Finding) -> bool:
    """Whether each is missed beside the other, and both may lead to one page or its versions in the two languages."""
    there, here = paragraph.related[0].location, address.related[0].location
    if there.language is None or here.language is None:
        return False
    return (
        _are_near(there, address.location)
        and _are_near(here, paragraph.location)
        and same_page(_address_of(paragraph), address.subject, (there.language, here.language))
    )


def _are_of_one_site(paragraph: Finding, address: Finding) -> bool:
    """Whether more than the length of their names speaks for it."""
    there, here = paragraph.related[0].location.language, address.related[0].location.language
    one, two = _address_of(paragraph), address.subject
    is_same = there is not None and here is not None and relation(one, two, (there, here)) is Relation.SAME
    return is_same or host(one) == host(two)


def _are_near(one: Location, other: Location) -> bool:
    return one.path == other.path and one.line - _NEAR <= other.end_line and other.line <= one.end_line + _NEAR


def _address_of(paragraph: Finding) -> str:
    """The address that is all there is in a paragraph; nothing where there is more."""
    words = paragraph.related[0].location.text
    whole = next(find_urls(fold(words)), None)
    return whole.key if len(paragraph.related) == 1 and whole and len(words) == whole.end - whole.start else ""
