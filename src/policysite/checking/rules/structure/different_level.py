"""A heading is of another level than its counterpart.

## Why it matters
A level says what belongs to what. A section that is part of another in one language stands by itself in the other.

## Example
```markdown
sv: ## Kakor
en: ### Cookies
```

## How to fix
Give both headings the same level.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from policysite.checking.alignment import Alignment
from policysite.checking.wording import quoted
from policysite.model.document import BlockKind
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-level",
    summary="heading of another level than its counterpart",
    severity=Severity.NOTE,
    quality=Quality.MARKUP,
    explanation=__doc__,
)


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every heading at which the levels start to differ otherwise than they mostly do."""
    headings = [
        (pair.first[0], pair.second[0])
        for pair in alignment.pairs
        if pair.first[0].kind is pair.second[0].kind is BlockKind.HEADING
    ]
    shifts = [second.level - first.level for first, second in headings]
    usual = Counter(shifts).most_common(1)[0][0] if shifts else 0
    for before, shift, (first, second) in zip([usual, *shifts], shifts, headings, strict=False):
        if shift not in (usual, before):
            yield RULE.finding(
                f"the heading {quoted(second.passage.text)} has level {second.level},"
                f" its counterpart {quoted(first.passage.text)} level {first.level}",
                help="give both headings the same level",
                at=second.passage.locate(),
                related=[Related(first.passage.locate(), "its counterpart")],
                languages=(first.passage.language, second.passage.language),
            )
