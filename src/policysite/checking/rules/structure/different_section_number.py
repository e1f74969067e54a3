"""Sections that say the same carry different numbers.

## Why it matters
Texts refer to each other by number. "See section 4" leads readers of the two languages to different sections, and so
does a letter from a lawyer.

## Example
```text
sv: 4. Gallring
en: 5. Deletion
```

## How to fix
Number both documents alike. Where all later numbers are shifted, only the first one is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.wording import quoted
from policysite.language.description.names import english_name
from policysite.model.document import Block, BlockKind
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-section-number",
    summary="same section under different numbers",
    severity=Severity.WARNING,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every numbered heading or paragraph at which the numbers start to differ."""
    differed = False
    for pair in alignment.pairs:
        first, second = pair.first[0], pair.second[0]
        if not (first.marker and second.marker) or BlockKind.ITEM in (first.kind, second.kind):
            continue
        differs = first.marker.lower() != second.marker.lower()
        if differs and not differed:
            yield _finding(first, second)
        differed = differs


def _finding(first: Block, second: Block) -> Finding:
    languages = first.passage.language, second.passage.language
    return RULE.finding(
        f"{quoted(second.passage.text)} has the number {second.marker} in the {english_name(languages[1])} document and"
        f" {first.marker} in the {english_name(languages[0])} one",
        help="number both documents alike",
        at=second.passage.locate(),
        related=[Related(first.passage.locate(), f"number {first.marker} here")],
        languages=languages,
        subject=f"{first.marker} {second.marker}",
    )
