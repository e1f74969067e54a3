"""A list holds the same item twice, where the other document has two different ones.

## Why it matters
The repeated item stands in for one that was lost. The number of items is the same, so nobody notices.

## Example
```text
sv: - namn     - adress
en: - name     - name
```

## How to fix
Replace the repetition with the item that the other document has in its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment, BlockPair
from policysite.checking.wording import quoted
from policysite.language.description.names import english_name
from policysite.model.document import Block, BlockKind
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="duplicated-item",
    summary="list item repeated in place of another",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every item that an earlier one of the same list repeats, while their counterparts differ."""
    seen: dict[str, dict[str, BlockPair]] = {}
    for row in alignment.rows:
        if not isinstance(row, BlockPair) or row.first[0].kind is not BlockKind.ITEM:
            seen = {}
            continue
        for own, other in ((row.first, row.second), (row.second, row.first)):
            items = seen.setdefault(own[0].passage.path + own[0].passage.language, {})
            before = items.setdefault(_folded(own), row)
            earlier = before.second if own is row.first else before.first
            if before is not row and _folded(earlier) != _folded(other):
                yield _finding(own[0], other[0])


def _folded(blocks: tuple[Block, ...]) -> str:
    return " ".join(block.passage.text for block in blocks).casefold().rstrip(".,;")


def _finding(repeated: Block, lost: Block) -> Finding:
    language, other = repeated.passage.language, lost.passage.language
    return RULE.finding(
        f"the list item {quoted(repeated.passage.text)} is there twice in the {english_name(language)} document;"
        f" the {english_name(other)} one has {quoted(lost.passage.text)} in its place",
        help="replace the repetition with the item that stands in its place in the other document",
        at=repeated.passage.locate(),
        related=[Related(lost.passage.locate(), "its counterpart")],
        languages=(language, other),
    )
