"""Where a gap could as well stand a little earlier or later, it starts at a heading: whole sections come and go.

The last item of one section and the last of the next may be equally good counterparts of an item of the other
document. Of two alignments that are about as likely, people mean the one that leaves sections whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policysite.checking.alignment.path import Bead
from policysite.checking.alignment.units import Comparison
from policysite.model.document import BlockKind

_WORSE = 1.5
"""How much less likely the pairs may be after a slide, for each that is exchanged."""
_FARTHEST = 6
"""Units that a gap slides at most."""


def slid(beads: Sequence[Bead], comparison: Comparison) -> list[Bead]:
    """The same beads, gaps moved to start at a heading where that is about as likely."""
    found = list(beads)
    for run in list(_runs(found)):
        _slide(found, run, comparison)
    return found


@dataclass(frozen=True, slots=True)
class _Run:
    """Consecutive gaps of one side."""

    start: int
    end: int
    in_first: bool


def _runs(beads: Sequence[Bead]) -> Iterator[_Run]:
    start = 0
    for index in range(1, len(beads) + 1):
        if index == len(beads) or _side(beads[index]) != _side(beads[start]):
            if _side(beads[start]):
                yield _Run(start, index, _side(beads[start]) == "first")
            start = index


def _side(bead: Bead) -> str:
    """Which side a gap is on; empty for a pair."""
    return "" if bead.first and bead.second else "first" if bead.first else "second"


def _slide(beads: list[Bead], run: _Run, comparison: Comparison) -> None:
    units = comparison.first if run.in_first else comparison.second
    here = [bead.first[0] if run.in_first else bead.second[0] for bead in beads[run.start : run.end]]
    if units[here[0]].kind is BlockKind.HEADING:
        return
    later = next((step for step, unit in enumerate(here) if units[unit].kind is BlockKind.HEADING), None)
    if later is not None and later <= _FARTHEST:
        _exchange(beads, range(run.start, run.end + later), later, run, comparison)
        return
    for earlier in range(1, min(_FARTHEST, run.start) + 1):
        if here[0] >= earlier and units[here[0] - earlier].kind is BlockKind.HEADING:
            _exchange(beads, range(run.start - earlier, run.end), -earlier, run, comparison)
            return


def _exchange(beads: list[Bead], window: range, step: int, run: _Run, comparison: Comparison) -> None:
    """Pair the units at one end of the window instead of those at the other, if that is about as likely."""
    if window.stop > len(beads):
        return
    inside = beads[window.start : window.stop]
    pairs = [bead for bead in inside if bead.first and bead.second]
    if len(pairs) != abs(step) or any(len(bead.first) != 1 or len(bead.second) != 1 or bead.moved for bead in pairs):
        return
    own = [(bead.first if run.in_first else bead.second)[0] for bead in inside]
    others = [(bead.second if run.in_first else bead.first)[0] for bead in pairs]
    paired = own[: len(others)] if step > 0 else own[len(own) - len(others) :]
    exchanged = [_bead(one, two, run, comparison) for one, two in zip(paired, others, strict=True)]
    if sum(bead.score for bead in exchanged) < sum(bead.score for bead in pairs) - _WORSE * len(pairs):
        return
    rest = own[len(others) :] if step > 0 else own[: len(own) - len(others)]
    gaps = [
        Bead(range(unit, unit + 1), range(0)) if run.in_first else Bead(range(0), range(unit, unit + 1))
        for unit in rest
    ]
    beads[window.start : window.stop] = [*exchanged, *gaps] if step > 0 else [*gaps, *exchanged]


def _bead(own: int, other: int, run: _Run, comparison: Comparison) -> Bead:
    first, second = (own, other) if run.in_first else (other, own)
    score = comparison.score(comparison.first[first], comparison.second[second])
    return Bead(range(first, first + 1), range(second, second + 1), score)
