"""A country in one text is missing from the other, or is another country there.

## Why it matters
Where data go decides which law protects them (GDPR Articles 44 to 49). A country in a name or an address that only one
text spells out is told as a note, unless it stands among others.

## Example
```text
sv: Uppgifterna lagras i Norge och Japan.
en: The data are stored in Norway.
```

## How to fix
Name the same countries in both texts. In the model, write them once as `country:` and place them as `{country}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policysite.checking.mentions.differences import Loss, differences
from policysite.checking.mentions.findings import difference_finding
from policysite.checking.values.regions import named_regions
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.regions import AREA
from policysite.language.description.knowledge import knowledge
from policysite.language.text.folding import fold
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-country",
    summary="country that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.COUNTRY

_WHOLE_NAME = 4
"""Letters of the shortest name that is not found in other words by chance."""
_WHEREABOUTS = concept_group("whereabouts")


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every country that only one text names."""
    for difference in differences(pair, KIND, told_otherwise=_is_told_otherwise):
        if isinstance(difference, Loss) and _is_told_as_area(difference):
            continue
        found = difference_finding(RULE, pair, difference, "country")
        is_remark = isinstance(difference, Loss) and not (
            _is_about_data(difference.text) or _share_a_country(difference.text, difference.twin)
        )
        yield replace(found, severity=Severity.NOTE) if is_remark else found


def _is_told_otherwise(mention: Mention, text: AnalysedText) -> bool:
    """Whether the other text has the name all the same, as in "Taiwanu", or the word for what belongs to the country.

    That is "Finnish" beside "Finlands miljöcentral".
    """
    if len(mention.surface) >= _WHOLE_NAME and mention.surface.lower() in text.passage.text.lower():
        return True
    words = fold(text.passage.text)
    return any(code == mention.key for code, _, _ in knowledge(text.language).nationalities.find(words))


def _is_told_as_area(loss: Loss) -> bool:
    """Whether it is one of the countries with which the text spells out the EEA, which the twin names."""
    spelled_out = any(
        region.key == AREA and region.start <= loss.mention.start and loss.mention.end <= region.end
        for region in named_regions(loss.text)
    )
    return spelled_out and any(region.key == AREA for region in named_regions(loss.twin))


def _share_a_country(text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether both name another country, so that the one is missing from a list of them."""
    return not {mention.key for mention in text.of(KIND)}.isdisjoint(mention.key for mention in twin.of(KIND))


def _is_about_data(text: AnalysedText) -> bool:
    return any(mention.key in _WHEREABOUTS for mention in text.of(MentionKind.CONCEPT))
