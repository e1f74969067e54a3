"""Sentences that only one of two texts of a fact has, and what is left to compare without them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policysite.checking.alignment import BlockPair, SentenceGap
from policysite.checking.alignment.addressed import AddressedTexts, count_sentences
from policysite.checking.project.statement import Statement
from policysite.checking.rules.structure import missing_sentence
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.passage import Passage, joined

_CLEAR = 0.25
"""From where lengths tell that a sentence is missing. Of 99 pairs of texts of twenty publishers, of which one has more
sentences, those that join two reach 0.11 where the policy has more to learn from; in one of a single fact one reached
0.40, which is told though nothing is missing."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Two texts of a fact, and the sentences that only one of them has."""

    findings: tuple[Finding, ...]
    """About these sentences."""
    rest: AlignedTexts
    """The texts without them; the texts themselves where none is missing."""
    lost: tuple[SentenceGap, ...] = ()
    """These sentences, those apart of which it is a guess that they are missing."""
    unsettled: tuple[Location, ...] = ()
    """Sentences of either text of which it is not known what stands opposite them, since one of them is missing."""

    def leaves_open(self, finding: Finding) -> bool:
        """Whether a difference is only one if these sentences stand opposite each other as they are taken to."""
        return any(_lies_in(finding, sentence) for sentence in self.unsettled)


class LostSentences:
    """Finds them, by all that the languages of a policy say opposite each other: it is read when it is first needed."""

    def __init__(self) -> None:
        self._read: dict[tuple[Language, Language], AddressedTexts] = {}

    def parted(self, statement: Statement, pair: AlignedTexts, others: Sequence[Finding]) -> Parted:
        """What is missing where one of two texts has more sentences; as many are taken to be the same ones.

        Where lengths do not tell that a sentence is missing rather than told in another one, it is at least as grave as
        what of it was found to be missing.

        Args:
            statement: of the fact.
            pair: two of its texts.
            others: what else was found in the pair.
        """
        if not are_uneven(pair):
            return Parted((), pair)
        texts = self._texts(statement, pair)
        aligned = texts.aligned(pair.first.passage, pair.second.passage)
        if not aligned.texts:
            return Parted((), pair)  # the texts say nothing alike: no sentence is missing beside others that are not
        known = [finding for finding in others if finding.severity > Severity.NOTE and finding.related]
        least = _by_length(aligned, texts)
        doubtful = {gap: max(least, _gravest(gap, known)) for gap in aligned.gaps if least < Severity.ERROR}
        lost = [gap for gap in aligned.gaps if doubtful.get(gap) is not Severity.NOTE]
        rivals = texts.rivals(aligned) if lost else ()
        findings = missing_sentence.check_texts(aligned, statement.fact, doubtful, rivals)
        beside = (each for each in findings if each.severity > Severity.NOTE or not _holds_any(each, known))
        unsettled = _unsettled(aligned, lost[0], rivals) if rivals else ()
        return Parted(tuple(beside), _without(lost, statement, pair, aligned), tuple(lost), unsettled)

    def _texts(self, statement: Statement, pair: AlignedTexts) -> AddressedTexts:
        first, second = pair.first.language, pair.second.language
        if (first, second) not in self._read:
            pairs = [
                (texts[first].passage, texts[second].passage)
                for _, _, texts in statement.policy.localized()
                if first in texts and second in texts
            ]
            self._read[first, second] = AddressedTexts(pairs, statement.analyst)
        return self._read[first, second]


def are_uneven(pair: AlignedTexts) -> bool:
    """Whether one of two texts has more sentences than the other."""
    return count_sentences(pair.first.passage) != count_sentences(pair.second.passage)


def _by_length(aligned: BlockPair, texts: AddressedTexts) -> Severity:
    """How grave it is, as far as lengths tell. Texts that each have sentences of their own are put freely."""
    if len({gap.in_first for gap in aligned.gaps}) != 1:
        return Severity.NOTE
    clarity = texts.clarity(aligned)
    return Severity.ERROR if clarity > _CLEAR else Severity.WARNING if clarity > 0 else Severity.NOTE


def _gravest(gap: SentenceGap, known: Iterable[Finding]) -> Severity:
    """How grave it is that something of a sentence is missing."""
    sentence = gap.text.passage.locate()
    return max((found.severity for found in known if _lies_in(found, sentence)), default=Severity.NOTE)


def _holds_any(finding: Finding, others: Iterable[Finding]) -> bool:
    """Whether others tell something of the sentence that a finding is about."""
    return any(_lies_in(other, finding.related[0].location) for other in others)


def _lies_in(finding: Finding, sentence: Location) -> bool:
    """Whether all that a finding misses is said in a sentence."""
    return all(sentence.contains(place.location) for place in finding.related)


def _without(lost: Iterable[SentenceGap], statement: Statement, pair: AlignedTexts, aligned: BlockPair) -> AlignedTexts:
    """The texts without sentences of theirs."""
    places = {(gap.in_first, mark.line, mark.column) for gap in lost for mark in gap.text.passage.marks}
    if not places:
        return pair
    first, second = (
        joined(each for each in block.sentences if (in_first, *_place(each)) not in places)
        for in_first, (block, *_) in ((True, aligned.first), (False, aligned.second))
    )
    return replace(pair, first=statement.analyst(first), second=statement.analyst(second))


def _unsettled(aligned: BlockPair, gap: SentenceGap, rivals: Sequence[Passage]) -> tuple[Location, ...]:
    """Of a text with one sentence more, those from the first that may be missing to the last, and what is opposite."""
    one, two = aligned.first[0].sentences, aligned.second[0].sentences
    own, others = (one, two) if gap.in_first else (two, one)
    places = [own.index(each) for each in (gap.text.passage, *rivals)]
    open_ones = *own[min(places) : max(places) + 1], *others[min(places) : max(places)]
    return tuple(each.locate() for each in open_ones)


def _place(sentence: Passage) -> tuple[int, int]:
    start = sentence.marks[0]
    return start.line, start.column
