"""What the texts of one language leave unsaid as a habit: leaving it unsaid once more says nothing.

Languages put negations, examples, reasons and terms into different words, and of most languages only the commonest are
listed. How far a list reaches, the texts of two languages show themselves: what most of their pairs say on both sides
is missed where it is missing, and what the other language mostly does without is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from policysite.checking.extent.but_for import is_alone
from policysite.checking.extent.shortening import PURPOSE
from policysite.checking.rules.force import (
    changed_negation,
    changed_openness,
    lost_condition,
    lost_exclusivity,
    lost_limitation,
    lost_reason,
)
from policysite.checking.rules.force.lost_condition import ALTERNATIVE
from policysite.checking.rules.rights_and_roles import lost_concept, lost_right
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind

_KINDS: Mapping[str, MentionKind] = {
    changed_negation.RULE.name: MentionKind.NEGATION,
    changed_openness.RULE.name: MentionKind.OPENNESS,
    lost_condition.RULE.name: MentionKind.CONDITION,
    lost_exclusivity.RULE.name: MentionKind.EXCLUSIVITY,
    lost_limitation.RULE.name: MentionKind.LIMITATION,
    lost_reason.RULE.name: MentionKind.REASON,
    lost_concept.RULE.name: MentionKind.CONCEPT,
    lost_right.RULE.name: MentionKind.CONCEPT,
}
"""What is missed by rules about what one text says and its twin does not."""
_PUT_FREELY = frozenset(
    module.RULE.name for module in (changed_openness, lost_condition, lost_exclusivity, lost_reason)
)
"""What languages put in many ways, of which short lists of words know few: that a text has none of them is a guess,
unless the two documents show that they nearly always say it alike."""
_CLAUSES = frozenset((PURPOSE, ALTERNATIVE))
"""The subjects of findings about a whole clause."""
_SELDOM = 5
"""Times that something is said for each time that it is missed, from which they do."""


@dataclass(frozen=True, slots=True)
class _Said:
    """Something said in one language: by one word or of one concept, or all of a kind."""

    language: str | None
    kind: MentionKind
    what: str = ""

    def is_habitually_missed(self, said: int, missed: int) -> bool:
        """Whether it is missed more often than not; once is no habit, and a kind is one after some ten times."""
        return missed >= (0.6 * (said + 1) if self.what else 0.4 * (said + 5))


def without_habits(findings: Iterable[Finding], pairs: Iterable[AlignedTexts]) -> Iterator[Finding]:
    """The same findings, as notes those about the habit of a language and guesses about what is put freely.

    Between languages whose words are proven, what is missing is missing however often.

    Args:
        findings: what was found in the pairs, and other things.
        pairs: everything that was compared.
    """
    found = list(findings)
    missed = Counter(each for finding in found for each in _missed(finding))
    said = _said(pairs, missed) if missed else missed
    for finding in found:
        habitual = any(each.is_habitually_missed(said[each], missed[each]) for each in _missed(finding))
        guess = finding.severity is Severity.WARNING and finding.rule in _PUT_FREELY
        alike = all(missed[each] * _SELDOM <= said[each] for each in _missed(finding))
        yield replace(finding, severity=Severity.NOTE) if habitual or (guess and not alike) else finding


def _said(pairs: Iterable[AlignedTexts], missed: Collection[_Said]) -> Counter[_Said]:
    """In how many texts each thing is said that is missed somewhere."""
    kinds = set(_KINDS.values())
    said: Counter[_Said] = Counter()
    for pair in pairs:
        for text in (pair.first, pair.second):
            mentions = (mention for mention in text.mentions if mention.kind in kinds)
            here = {each for mention in mentions for each in _by_word_and_kind(text.language, mention)}
            said.update(here.intersection(missed))
    return said


def _by_word_and_kind(language: str, mention: Mention) -> Iterator[_Said]:
    if mention.kind is MentionKind.CONCEPT:
        yield _Said(language, mention.kind, mention.key)
    else:
        yield _Said(language, mention.kind, mention.surface.lower())
        yield _Said(language, mention.kind)


def _missed(finding: Finding) -> Iterator[_Said]:
    """What a finding misses; of a whole clause, the text that lacks it is the shorter, or says the rest."""
    is_counted = finding.subject not in _CLAUSES and not is_alone(finding.subject)
    kind = _KINDS.get(finding.rule) if is_counted else None
    if kind is not None and finding.related and not all(knowledge(each).proven for each in finding.languages):
        place = finding.related[0].location
        if kind is MentionKind.CONCEPT:
            said_in = place.language, finding.location.language
            for language, concept in zip(said_in, finding.subject.split(), strict=False):
                yield _Said(language, kind, concept)
        else:
            yield _Said(place.language, kind, place.text.lower())
            yield _Said(place.language, kind)
