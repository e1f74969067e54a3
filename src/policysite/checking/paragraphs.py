"""What one sentence of a paragraph lacks and another one has over: it is said, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from policysite.model.finding import Finding
from policysite.model.language import Language


def without_moves(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings about the sentences of one paragraph, without what each language says and misses as often.

    Translators move an "only" or a "for example" from one sentence to the next. A denial belongs where it stands.
    """
    found = list(findings)
    missed = Counter(map(_missed, found))
    for finding in found:
        what, language = _missed(finding)
        others = sum(count for (other, speaker), count in missed.items() if other == what and speaker != language)
        if not finding.subject or missed[what, language] > others:
            yield finding


def _missed(finding: Finding) -> tuple[tuple[str, str], Language | None]:
    """The rule and what is missed by it, and the language that says it."""
    return (finding.rule, finding.subject), finding.related[0].location.language if finding.related else None
