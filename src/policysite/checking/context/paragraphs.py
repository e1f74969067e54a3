"""What one sentence of a paragraph lacks and another one has over: it is said, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from policysite.checking.alignment import SentenceGap
from policysite.checking.alignment.features import VALUES
from policysite.checking.extent.but_for import sense
from policysite.checking.rules.force import changed_negation, changed_openness, lost_exclusivity
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.mention import MentionKind

_KINDS = {
    changed_negation.RULE.name: changed_negation.DENIALS,
    changed_openness.RULE.name: changed_openness.KIND,
    lost_exclusivity.RULE.name: lost_exclusivity.KIND,
}
"""By rule, what it compares, told by its subject."""
_NAMED = VALUES | {MentionKind.CONCEPT}
"""What tells that two texts speak of the same."""
_Said = tuple[tuple[str, str], Language | None]
"""A rule with what is missed by it, and the language that says it."""


def without_moves(
    paragraph: Iterable[tuple[AlignedTexts, Iterable[Finding]]], gaps: Iterable[SentenceGap] = ()
) -> Iterator[Finding]:
    """The findings about the sentences of one paragraph, without what each language says and misses as often.

    Translators move an "only" or a "for example" from one sentence to the next. It may be in a sentence that is told as
    missing, which then stands beside the counterpart and names something that the sentence does. To deny elsewhere all
    that a sentence says is a warning, and that a missing sentence denies never answers for it.

    Args:
        paragraph: the sentences that stand opposite each other, and what was found in them.
        gaps: the sentences of the paragraph that stand alone.
    """
    texts = [(pair, list(found)) for pair, found in paragraph]
    alone = [gap.text for gap in gaps] if any(found for _, found in texts) else []
    beside = _Beside([pair for pair, _ in texts], alone)
    findings = [finding for pair, found in texts for finding in found if not beside.tells(finding, pair)]
    missed = Counter(map(_missed, findings))
    by_all = Counter(what for what, _ in map(_missed, findings))
    for finding in findings:
        what, language = _missed(finding)
        if not finding.subject or 2 * missed[what, language] > by_all[what]:
            yield finding
        elif _is_opposite(finding):
            yield replace(finding, severity=Severity.WARNING)


class _Beside:
    """The sentences of a paragraph that stand alone, each of whose words answers for one finding."""

    def __init__(self, pairs: Iterable[AlignedTexts], alone: Sequence[AnalysedText]) -> None:
        self._spare = {text: list(spare) for text in alone if (spare := text.of(*_KINDS.values()))}
        placed = [text for pair in pairs for text in (pair.first, pair.second)] if self._spare else []
        order = sorted([*placed, *alone], key=_place) if self._spare else []
        self._neighbours: dict[AnalysedText, list[AnalysedText]] = {}
        """The texts before and after each, the first in the order of those that stand alone first."""
        for before, text, after in zip([None, *order], order, [*order[1:], None], strict=False):
            self._neighbours[text] = [each for each in (before, after) if each in self._spare]

    def tells(self, finding: Finding, pair: AlignedTexts) -> bool:
        """Whether a sentence beside the pair says what one of its texts lacks, and names what the other one does."""
        kind = _KINDS.get(finding.rule)
        if kind is None or not self._spare or _is_opposite(finding):
            return False
        (_, subject), language = _missed(finding)
        says, lacks = (pair.first, pair.second) if pair.first.language == language else (pair.second, pair.first)
        for text in self._neighbours[lacks]:
            told = next((each for each in self._spare[text] if each.identity == (kind, subject)), None)
            if told and text.language == lacks.language and not _named(text).isdisjoint(_named(says)):
                self._spare[text].remove(told)
                return True
        return False


def _named(text: AnalysedText) -> set[tuple[MentionKind, str]]:
    return {mention.identity for mention in text.of(*_NAMED)}


def _place(text: AnalysedText) -> tuple[str, int, int]:
    """Its document, and where it stands there."""
    mark = text.passage.marks[0]
    return text.passage.path, mark.line, mark.column


def _is_opposite(finding: Finding) -> bool:
    """Whether it is a denial of all that a sentence says, which may as well have moved with its sentence."""
    return finding.rule == changed_negation.RULE.name and finding.severity is Severity.ERROR


def _missed(finding: Finding) -> _Said:
    """The rule and what is missed by it, and the language that says it."""
    return (finding.rule, sense(finding.subject)), finding.related[0].location.language if finding.related else None
