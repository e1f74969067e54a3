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
from itertools import pairwise

from policysite.checking.alignment import Alignment
from policysite.checking.wording import quoted
from policysite.language.description.names import english_name
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
    """Every block that announces something, while its counterpart tells it and no list follows."""
    following = {
        id(block): after for document in (alignment.first, alignment.second) for block, after in _next(document)
    }
    for pair in alignment.pairs:
        for own, other in ((pair.first[-1], pair.second[-1]), (pair.second[-1], pair.first[-1])):
            if (
                _announces(own)
                and not _announces(other)
                and id(own) in following
                and _nothing_follows(following[id(own)], other)
            ):
                yield _finding(own, other)


def _next(document: Document) -> Iterator[tuple[Block, Block | None]]:
    """Every block and what comes next; subsections of its own section are what a block announces."""
    level = 0
    for block, after in pairwise((*document.blocks, None)):
        if block is None:
            return
        if block.kind is BlockKind.HEADING:
            level = block.level
        if after is None or after.kind is not BlockKind.HEADING or after.level <= level:
            yield block, after


def _nothing_follows(after: Block | None, other: Block) -> bool:
    """Whether a heading or the end comes next, or a paragraph while the other block tells what its colon announces."""
    if after is None or after.kind is BlockKind.HEADING:
        return True
    return after.kind is BlockKind.PARAGRAPH and ": " in other.sentences[-1].text


def _announces(block: Block) -> bool:
    return block.passage.text.endswith(":")


def _finding(own: Block, other: Block) -> Finding:
    here, there = own.sentences[-1], other.sentences[-1]
    return RULE.finding(
        f"{quoted(here.text)} announces something, and nothing follows in the {english_name(here.language)} document;"
        f" the {english_name(there.language)} one goes on: {quoted(there.text)}",
        help="add after the colon what the other document says there, or end the sentence without one",
        at=here.ending(),
        related=[Related(there.locate(), "its counterpart")],
        languages=(here.language, there.language),
    )
