"""An organisation in one text is missing from the other, or is another one there.

## Why it matters
Readers have to know who handles their data.

## Example
```text
sv: Besöken mäts med Matomo.
en: Visits are measured with Google Analytics.
```

## How to fix
Name the same organisation in both texts. In the model, write its name once and place it with braces.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.mentions.differences import differences
from policysite.checking.mentions.findings import difference_finding
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-organisation",
    summary="organisation that the two texts do not share",
    severity=Severity.WARNING,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.ORGANISATION

_NAME_LENGTH = 4
"""Letters of a word that identifies an organisation; shorter ones are its legal form."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every organisation that only one text states."""
    for difference in differences(pair, KIND, alike=_share_a_name, told_otherwise=_stands_in):
        yield difference_finding(RULE, pair, difference, "organisation")


def _share_a_name(one: Mention, other: Mention) -> bool:
    """Whether they differ in words around the name only: "the supplier Postia Oy", "Postia"."""
    names, others = ({word for word in mention.key.split() if len(word) >= _NAME_LENGTH} for mention in (one, other))
    return bool(names & others)


def _stands_in(mention: Mention, text: AnalysedText) -> bool:
    """Whether the name is part of another there: "CSC" in "CSC-tjänsten"."""
    return mention.surface.lower() in text.passage.text.lower()
