"""A paragraph ends with a colon and nothing follows, where the other document goes on.

## Why it matters
What the colon announces, an address, a list, was lost. Readers are told that it is there and cannot find it.

## Example
```text
sv: Klagomål lämnas till tillsynsmyndigheten: https://www.example.org
en: Complaints are lodged with the authority:
```

## How to fix
Add what the other document has after the colon.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.wording import quoted
from policysite.language.names import english_name
from policysite.model.document import Block, BlockKind, Document
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="dangling-colon",
    summary="colon with nothing after it",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every block that announces something before a heading or the end, while its counterpart does not."""
    last = _last_before_heading(alignment.first) | _last_before_heading(alignment.second)
    for pair in alignment.pairs:
        for own, other in ((pair.first[-1], pair.second[-1]), (pair.second[-1], pair.first[-1])):
            if id(own) in last and _announces(own) and not _announces(other):
                yield _finding(own, other)


def _last_before_heading(document: Document) -> frozenset[int]:
    following = (*document.blocks[1:], None)
    return frozenset(
        id(block)
        for block, after in zip(document.blocks, following, strict=True)
        if block.kind is not BlockKind.HEADING and (after is None or after.kind is BlockKind.HEADING)
    )


def _announces(block: Block) -> bool:
    return block.passage.text.endswith(":")


def _finding(own: Block, other: Block) -> Finding:
    here, there = own.sentences[-1], other.sentences[-1]
    return RULE.finding(
        f"{quoted(here.text)} announces something, and nothing follows in the {english_name(here.language)} document;"
        f" the {english_name(there.language)} one goes on: {quoted(there.text)}",
        help="add after the colon what the other document says there, or end the sentence without one",
        at=here.locate(),
        related=[Related(there.locate(), "its counterpart")],
        languages=(here.language, there.language),
    )
