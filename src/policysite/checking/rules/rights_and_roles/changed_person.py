"""One text of a fact says "we" where the other says "you".

## Why it matters
Who does it, and whose it is, is what the sentence is about.

## Example
```yaml
withdrawal:
  text:
    sv: Du kan när som helst återkalla samtycket.
    en: We can withdraw the consent at any time.
```

## How to fix
Let the same persons act in both texts. A passive in one of them is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.senses import changed, excesses
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-person",
    summary="we in one text and you in the other",
    severity=Severity.WARNING,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.PERSON
_SAID = {"we": "who publishes the policy", "you": "who reads it", "others": "others"}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A person that one of two counterparts names too often, where the other names another too often."""
    if not pair.is_exact:
        return
    first, second = excesses(pair, KIND)
    for mention, other in zip(first.mentions, second.mentions, strict=False):
        yield changed(RULE, pair, mention, other, _said)


def _said(mention: Mention) -> str:
    return _SAID[mention.key]
