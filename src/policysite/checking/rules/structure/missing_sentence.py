"""A sentence stands in one of two paragraphs, or in one of two texts of a fact, that otherwise say the same.

Where the counterpart of the sentence beside it may tell it too, it is a guess, and a note.

## Why it matters
What the sentence tells, only the readers of one language are told. It is the commonest way in which versions drift: one
was amended and the other was not.

## Example
```text
sv: Vi sparar din ansökan i ett år. Därefter raderas den.
en: We keep your application for one year.
```

## How to fix
Translate the sentence, or remove it from the language that has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from policysite.checking.alignment import Alignment, BlockPair, SentenceGap, SentenceGuess
from policysite.checking.concepts.rights_named import rights_told
from policysite.checking.wording import enumerated, quoted
from policysite.language.description.names import english_name
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Related, Severity
from policysite.model.passage import Passage, joined
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-sentence",
    summary="sentence in only one of two texts",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
_FEW_LETTERS = 12
"""Up to this many letters, such as those of "15 §.", a sentence says nothing by itself."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentences of a pair that have a counterpart say."""

    first: frozenset[str]
    second: frozenset[str]

    @classmethod
    def of(cls, pair: BlockPair) -> _Told:
        return cls(
            frozenset(text.first.passage.text for text in pair.texts),
            frozenset(text.second.passage.text for text in pair.texts),
        )

    def is_trifle(self, gap: SentenceGap) -> bool:
        """Whether its readers lose nothing: it is said beside it, or says nothing by itself."""
        return self.is_repeated(gap) or sum(map(str.isalpha, gap.text.passage.text)) <= _FEW_LETTERS

    def is_repeated(self, gap: SentenceGap) -> bool:
        return gap.text.passage.text in (self.first if gap.in_first else self.second)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every sentence, or several in a row, without counterpart in a pair of blocks, and those that may have one."""
    for pair in alignment.pairs:
        yield from _in_blocks(pair, "document", {})


def check_texts(
    pair: BlockPair, fact: Fact, doubtful: Mapping[SentenceGap, Severity], rivals: Sequence[Passage] = ()
) -> Iterator[Finding]:
    """The same in two texts of a fact, of which each is one block.

    Args:
        pair: the texts.
        fact: theirs.
        doubtful: how grave it is where that is in doubt.
        rivals: of the one sentence that is missing, those that may be missing in its place.
    """
    for found in _in_blocks(pair, "text", doubtful):
        # Other sentences of the fact may be missing too: the words tell one from the other.
        told = replace(found, fact=fact.address, subject=found.related[0].location.text)
        yield _among(rivals, told) if rivals else told


def _in_blocks(pair: BlockPair, whole: str, doubtful: Mapping[SentenceGap, Severity]) -> Iterator[Finding]:
    """``whole`` is the word for what has the sentence in one language."""
    told = _Told.of(pair)
    for (_, _, is_trifle, severity), gaps in groupby(pair.gaps, key=partial(_place, told, doubtful)):
        yield _finding(pair, list(gaps), told, whole, Severity.NOTE if is_trifle else severity)
    yield from (_guess(guess, whole) for guess in pair.guesses)


def _place(
    told: _Told, doubtful: Mapping[SentenceGap, Severity], gap: SentenceGap
) -> tuple[bool, Passage | None, bool, Severity | None]:
    """Of sentences that are missing at one place, each was lost with the others."""
    return gap.in_first, gap.after.passage if gap.after else None, told.is_trifle(gap), doubtful.get(gap)


def _finding(
    pair: BlockPair, gaps: Sequence[SentenceGap], told: _Told, whole: str, severity: Severity | None
) -> Finding:
    blocks = pair.second if gaps[0].in_first else pair.first
    passage, after = joined(gap.text.passage for gap in gaps), gaps[0].after
    has, lacks = passage.language, blocks[0].passage.language
    is_repeated, is_trifle = told.is_repeated(gaps[0]), told.is_trifle(gaps[0])
    is_doubtful = not is_trifle and severity is not None and severity < RULE.severity
    what = "the sentence" if len(gaps) == 1 else f"a passage of {len(gaps)} sentences that begins"
    where = "is twice in a paragraph of" if is_repeated else "is in"
    rights = rights_told(gap.text for gap in gaps)
    lost = "and once in" if is_repeated else "and may be missing from" if is_doubtful else "and missing from"
    return RULE.finding(
        f"{what} {quoted(passage.text)}{rights} {where} the {english_name(has)} {whole} {lost}"
        f" the {english_name(lacks)} one",
        help=f"add it {'after' if after else 'before'} this place in the {english_name(lacks)} {whole},"
        f" or remove it from the {english_name(has)} one",
        at=after.passage.ending() if after else blocks[0].sentences[0].beginning(),
        related=[Related(passage.locate(), "stated here")],
        languages=(has, lacks),
        severity=severity,
    )


def _among(rivals: Sequence[Passage], found: Finding) -> Finding:
    """The same finding, which does not say that it knows the sentence."""
    (missing,) = found.related
    others = [Related(rival.locate(), "or this one") for rival in rivals]
    said = sorted((missing, *others), key=lambda each: (each.location.line, each.location.column))
    lacks, has = (
        english_name(language) for language in (found.location.language, missing.location.language) if language
    )
    sentences = enumerated([quoted(each.location.text) for each in said])
    return replace(
        found,
        message=f"the {lacks} text lacks one of the sentences {sentences} of the {has} one",
        help=f"see which of them the {lacks} text does not tell, and add it, or remove it from the {has} one",
        related=(missing, *others),
    )


def _guess(guess: SentenceGuess, whole: str) -> Finding:
    passage, told = guess.text.passage, guess.told.passage
    has, lacks = passage.language, told.language
    return RULE.finding(
        f"the sentence {quoted(passage.text)} is in the {english_name(has)} {whole} and may be missing: the only"
        f" {english_name(lacks)} sentence that could say it is {quoted(told.text)}",
        help=f"see whether that sentence says both; if not, add it there, or remove it from the {english_name(has)}"
        f" {whole}",
        at=told.locate(),
        related=[Related(passage.locate(), "stated here")],
        languages=(has, lacks),
        severity=Severity.NOTE,
    )
