"""A reference to a law in one text is missing from the other, or is to another provision there.

## Why it matters
Readers look up their right and find another one. A reference that is only more precise is no fault.

## Example
```text
sv: enligt artikel 6.1 f i dataskyddsförordningen
en: under Article 6(1)(c) of the General Data Protection Regulation
```

## How to fix
Refer to the same provision in both texts. In the model, write it once as `article:` and place it as `{article}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policysite.checking.mentions.differences import Change, Loss, differences
from policysite.checking.mentions.figures import figures_stand_in
from policysite.checking.mentions.findings import difference_finding
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-legal-reference",
    summary="legal reference that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.LEGAL_REFERENCE

_LETTERED = re.compile(r"(?<=\d)[a-z]")
"""The letter of a section such as § 22a, which others take for a point of it."""
_LETTER = re.compile(r"(?<![^\W\d])[a-z](?![^\W])")


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every legal reference that only one text states."""
    found = differences(pair, KIND, alike=_same_provision, told_otherwise=_stands_in)
    if len(found) == 1 and isinstance(found[0], Loss):
        found = [_exchanged(pair, found[0].mention) or found[0]]
    for difference in found:
        yield difference_finding(RULE, pair, difference, "legal reference")


def _exchanged(pair: AlignedTexts, mention: Mention) -> Change | None:
    """What stands in the place of a reference, where each text has one that the other lacks.

    Its figures may be those of others: "Article 6(1)(b) … Article 6(1)(f)" beside "Article 6(1)(b) … Article 7(1)(f)".
    """
    changes = differences(pair, KIND, alike=_same_provision)
    if len(changes) == 1 and isinstance(changes[0], Change) and mention in {changes[0].first, changes[0].second}:
        return changes[0]
    return None


def _same_provision(one: Mention, other: Mention) -> bool:
    """Whether one is a part of the other, as Article 6(1)(f) of Article 6; an act may be named elsewhere.

    What one language calls an article another calls a section ("§ 22", "madde 22").
    """
    shorter, longer = sorted((_provision(one), _provision(other)), key=len)
    return longer == shorter or longer.startswith((f"{shorter}(", f"{shorter} "))


def _stands_in(mention: Mention, text: AnalysedText) -> bool:
    """Whether number and letter stand in the text, as in "9.2 a" beside Article 9(2)(a)."""
    letters = _LETTER.findall(mention.key)
    written = set(_LETTER.findall(text.passage.text.lower()))
    return figures_stand_in(mention, text) and written.issuperset(letters)


def _provision(mention: Mention) -> str:
    number = mention.key.removeprefix("GDPR ").removeprefix("Art ").removeprefix("§ ")
    return _LETTERED.sub(r"(\g<0>)", number)
