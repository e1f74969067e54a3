"""An e-mail address in one text is missing from the other, or is another address there.

## Why it matters
Readers have to be able to reach the controller (GDPR Article 13(1)(a)), or use a right.

## Example
```text
sv: Skriv till dataskydd@example.org.
en: Write to info@example.org.
```

## How to fix
State the same address in both texts. In the model, write it once as `email:` and place it as `{email}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.checking.mentions.differences import differences
from policysite.checking.mentions.findings import difference_finding
from policysite.checking.values.addresses import is_one_name
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-email",
    summary="e-mail address that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.EMAIL


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every e-mail address that only one text states."""
    for difference in differences(pair, KIND, alike=_same_mailbox, told_otherwise=_stands_in):
        yield difference_finding(RULE, pair, difference, "e-mail address")


def _same_mailbox(one: Mention, other: Mention) -> bool:
    """Whether the names are one name in two languages, as offices that answer in several have them."""
    return is_one_name(one.key.partition("@")[0], other.key.partition("@")[0])


def _stands_in(mention: Mention, text: AnalysedText) -> bool:
    """Whether the address is in the text all the same: "office at example.org"; but "information" has no "info"."""
    name, _, domain = mention.key.partition("@")
    folded = text.passage.text.lower()
    return domain in folded and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) is not None
