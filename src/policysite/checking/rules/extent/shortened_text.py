"""A text says markedly less than its counterpart.

## Why it matters
A clause was lost, or added on one side only: readers of the two languages are told more or less. Between two documents
it is a note where one of them is mostly the shorter, where the lengths of all their texts are as uneven and the longer
text does not name much more than what is done, and where the sentences around tell what the longer text names.

## Example
```text
sv: Vi lämnar ut uppgifter till polisen om en domstol har beslutat det och lagen kräver det.
en: We disclose data to the police.
```

## How to fix
Compare the two texts part by part, and translate what is missing, or remove it from the longer one.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.extent.shortening import shortening
from policysite.checking.wording import quoted
from policysite.language.description.names import english_name
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="shortened-text",
    summary="text much shorter than its counterpart",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = None


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A text that lacks a clause of its twin, unless that is a reason, which `lost-reason` tells."""
    found = shortening(pair)
    if found is None or found.clause:
        return
    longer, shorter = english_name(found.longer.language), english_name(found.shorter.language)
    yield RULE.finding(
        f"the {shorter} text {quoted(found.shorter.passage.text)} says much less than the {longer} one",
        help=f"translate what is missing into {shorter}, or remove it from the {longer} text",
        at=found.shorter.passage.locate(),
        related=[Related(found.longer.passage.locate(), "says more")],
        fact=pair.address,
        languages=(found.longer.language, found.shorter.language),
    )
