"""A sentence stands in one of two paragraphs that otherwise say the same.

## Why it matters
What the sentence tells, only the readers of one language are told. It is the commonest way in which versions drift: one
was amended and the other was not.

## Example
```text
sv: Vi sparar din ansökan i ett år. Därefter raderas den.
en: We keep your application for one year.
```

## How to fix
Translate the sentence, or remove it from the paragraph that has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment, BlockPair, SentenceGap
from policysite.checking.wording import quoted
from policysite.language.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.passage import Passage
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-sentence",
    summary="sentence in only one of two documents",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
_FEW_LETTERS = 12
"""Up to this many letters, such as those of "15 §.", a sentence says nothing by itself."""


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every sentence without counterpart in a pair of blocks."""
    for pair in alignment.pairs:
        for gap in pair.gaps:
            yield _finding(pair, gap)


def _finding(pair: BlockPair, gap: SentenceGap) -> Finding:
    blocks = pair.second if gap.in_first else pair.first
    passage = gap.text.passage
    has, lacks = passage.language, blocks[0].passage.language
    is_repeated = any((text.first if gap.in_first else text.second).passage.text == passage.text for text in pair.texts)
    what = "is twice in a paragraph of" if is_repeated else "is in"
    lost = "and once in" if is_repeated else "and missing from"
    return RULE.finding(
        f"the sentence {quoted(passage.text)} {what} the {english_name(has)} document"
        f" {lost} the {english_name(lacks)} one",
        help=f"add it {'after' if gap.after else 'before'} this place in the {english_name(lacks)} document,"
        f" or remove it from the {english_name(has)} one",
        at=gap.after.passage.ending() if gap.after else blocks[0].sentences[0].beginning(),
        related=[Related(passage.locate(), "stated here")],
        languages=(has, lacks),
        severity=Severity.NOTE if is_repeated or _says_nothing(passage) else None,
    )


def _says_nothing(passage: Passage) -> bool:
    return sum(map(str.isalpha, passage.text)) <= _FEW_LETTERS
