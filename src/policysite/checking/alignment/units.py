"""What is aligned, blocks or sentences, reduced to what can be compared; and how likely two of them say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from math import log
from operator import add

from policysite.checking.alignment.features import Evidence
from policysite.model.document import BlockKind

_UNRELATED = 1.0
"""Variance of the logarithm of the ratio of lengths of two texts taken at random."""
_STEADY, _UNSTEADY = 0.006, 1.4
"""The variance of it between translations, of long texts and what letters add to it: what 10,000 pairs of sentences of
twenty publishers in twelve languages have."""
_TAILS = 5.0
"""Degrees of freedom of Student's distribution: a free translation is not as rare as by the normal one."""
_SAME_KIND = 1.0
_SAME_LEVEL = 0.5
_OTHER_KIND = {
    frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH}): -1.5,
    frozenset({BlockKind.HEADING, BlockKind.ITEM}): -2.0,
    frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM}): -1.0,
}
_VERY_OTHER_KIND = -3.0
_SAME_MARKER = 1.5


@dataclass(frozen=True, slots=True)
class Unit:
    """A block or a sentence."""

    length: int
    """In characters, at least 1."""
    known: frozenset[str]
    """Features that say something about what it is the translation of."""
    lost: float
    """What it would say against a pair if none of them were shared."""
    kind: BlockKind | None = None
    level: int = 0
    marker: str = ""

    def __add__(self, other: Unit) -> Unit:
        """Both, read one after the other; a heading if one of them is."""
        kind = other.kind if other.kind is BlockKind.HEADING else self.kind
        return Unit(self.length + other.length, self.known | other.known, self.lost + other.lost, kind, self.level)


@dataclass(frozen=True)
class Comparison:
    """Scores pairs of units of two sequences: the logarithm of "translations" to "unrelated"."""

    first: Sequence[Unit]
    second: Sequence[Unit]
    evidence: Evidence
    ratio: float
    """Characters of the second document for one of the first."""

    def score(self, one: Unit, two: Unit) -> float:
        return self._content(one, two) + self.extent(one, two) + _form(one, two)

    def _content(self, one: Unit, two: Unit) -> float:
        return one.lost + two.lost + self.evidence.shared(one.known & two.known)

    def extent(self, one: Unit, two: Unit) -> float:
        """What their lengths say: the ratio is the steadier the longer the texts are."""
        shorter = min(one.length * self.ratio, two.length)
        variance = _STEADY + _UNSTEADY / shorter
        square = self.deviation(one, two) ** 2
        likely = (_TAILS + 1) * log(1 + square / (_TAILS * variance)) + log(variance)
        return (square / _UNRELATED + log(_UNRELATED) - likely) / 2

    def deviation(self, one: Unit, two: Unit) -> float:
        """By how much the second is longer than is usual, as a logarithm."""
        return log(two.length / (one.length * self.ratio))


def together(units: Sequence[Unit]) -> Unit:
    """At least one unit, read one after the other."""
    return reduce(add, units)


def _form(one: Unit, two: Unit) -> float:
    if one.kind is None or two.kind is None:
        return 0.0
    if one.kind is not two.kind:
        return _OTHER_KIND.get(frozenset({one.kind, two.kind}), _VERY_OTHER_KIND)
    score = _SAME_KIND
    if one.level == two.level:
        score += _SAME_LEVEL
    if one.marker and one.marker == two.marker:
        score += _SAME_MARKER
    return score
