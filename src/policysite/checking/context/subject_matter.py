"""What two documents are about: where neither speaks of personal data, the words for rights mean something else.

A code of conduct lets moderators block someone, and a declaration knows "limitations": neither is that of data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from policysite.checking.concepts.names import family
from policysite.checking.rules.rights_and_roles import lost_right
from policysite.checking.rules.terms import wrong_term
from policysite.language.concepts.concept_groups import concept_group
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import MentionKind

_RULES = frozenset((lost_right.RULE.name, wrong_term.RULE.name))
_OF_DATA_PROTECTION = concept_group("of-data-protection")
_FEW_TEXTS = 10
"""Up to this many, documents are too short to tell: one list of rights need not say once more what they are about."""


def within_data_protection(findings: Iterable[Finding], pairs: Iterable[AlignedTexts]) -> Iterator[Finding]:
    """The same findings, as notes those about rights in documents that are not about personal data.

    Args:
        findings: what was found in the pairs, and other things.
        pairs: everything that was compared.
    """
    found = list(findings)
    if any(map(_is_about_a_right, found)) and not _are_about_data(list(pairs)):
        found = [replace(each, severity=Severity.NOTE) if _is_about_a_right(each) else each for each in found]
    yield from found


def _is_about_a_right(finding: Finding) -> bool:
    return finding.rule in _RULES and family(finding.subject) == "right"


def _are_about_data(pairs: list[AlignedTexts]) -> bool:
    if len(pairs) <= _FEW_TEXTS:
        return True
    return any(
        mention.key in _OF_DATA_PROTECTION
        for pair in pairs
        for text in (pair.first, pair.second)
        for mention in text.of(MentionKind.CONCEPT)
    )
