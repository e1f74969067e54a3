"""What both documents say stands at another place in one of them.

## Why it matters
Nothing is lost, but whoever compares the versions, or looks something up by its place ("the third item"), is misled.

## Example
```text
sv: - rättelse   - radering
en: - erasure    - rectification
```

## How to fix
Bring both into the same order. Where the order has a reason, such as the alphabet, nothing needs to be done.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.wording import quoted
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-order",
    summary="text at another place in the other document",
    severity=Severity.NOTE,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every pair of blocks that stand at different places."""
    for pair in alignment.pairs:
        if pair.moved:
            here, there = pair.second[0].passage, pair.first[0].passage
            yield RULE.finding(
                f"{quoted(here.text)} stands at another place than {quoted(there.text)} in the other document",
                help="bring both documents into the same order, unless the order has a reason",
                at=here.locate(),
                related=[Related(there.locate(), "the same is said here")],
                languages=(here.language, there.language),
            )
