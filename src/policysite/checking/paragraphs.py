"""What one sentence of a paragraph lacks and another one has over: it is said, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from policysite.checking.alignment import SentenceGap
from policysite.checking.rules.force import changed_negation, changed_openness, lost_exclusivity
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language

_KINDS = {module.RULE.name: module.KIND for module in (changed_negation, changed_openness, lost_exclusivity)}
"""By rule, what it compares, told by its subject."""
_Said = tuple[tuple[str, str], Language | None]
"""A rule with what is missed by it, and the language that says it."""


def without_moves(findings: Iterable[Finding], gaps: Iterable[SentenceGap] = ()) -> Iterator[Finding]:
    """The findings about the sentences of one paragraph, without what each language says and misses as often.

    Translators move an "only" or a "for example" from one sentence to the next, and what a sentence says that is told
    as missing is not lost with its counterpart besides. To deny elsewhere all that a sentence says is a warning.

    Args:
        findings: what was found in the sentences that stand opposite each other.
        gaps: the sentences of the paragraph that stand alone.
    """
    found = list(findings)
    told: Counter[_Said] = Counter(
        ((rule, mention.key), gap.text.language)
        for gap in (gaps if found else ())
        for rule, kind in _KINDS.items()
        for mention in gap.text.of(kind)
    )
    missed = Counter(map(_missed, found))
    said = told + missed
    for finding in found:
        what, language = _missed(finding)
        if not finding.subject or missed[what, language] > _by_others(said, what, language):
            yield finding
        elif _is_opposite(finding) and missed[what, language] > _by_others(told, what, language):
            yield replace(finding, severity=Severity.WARNING)


def _is_opposite(finding: Finding) -> bool:
    """Whether it is a denial of all that a sentence says, which may as well have moved with its sentence."""
    return finding.rule == changed_negation.RULE.name and finding.severity is Severity.ERROR


def _by_others(said: Counter[_Said], what: tuple[str, str], by: Language | None) -> int:
    """How often something is said in other languages than one."""
    return sum(times for (other, speaker), times in said.items() if other == what and speaker != by)


def _missed(finding: Finding) -> _Said:
    """The rule and what is missed by it, and the language that says it."""
    return (finding.rule, finding.subject), finding.related[0].location.language if finding.related else None
