"""A web address in one text is missing from the other, or is another address there.

## Why it matters
Readers are sent to another page, or not told where to go. Whether an address begins with http, https or www does not
matter, nor that it leads to the page in the reader's own language. One that is mistyped (“https//”) leads nowhere.

## Example
```text
sv: Läs mer på https://www.example.org/regler.
en: Read more at https://www.example.net/rules.
```

## How to fix
Give the same page in both texts, each in its language. In the model, write it once as `url:` and place it as `{url}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from policysite.checking.mentions.differences import differences
from policysite.checking.mentions.findings import difference_finding
from policysite.checking.values.addresses import Relation, host, relation, same_page
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-url",
    summary="web address that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.URL
_MANY = 1600
"""More pairs of addresses than that, of which each of two texts lacks the other's, are not taken for translations."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every web address that only one text states."""
    languages = pair.first.language, pair.second.language
    first, second = (_alone(text, twin) for text, twin in pair.directions)
    is_register = len(first) * len(second) > _MANY

    @cache
    def related(one: str, other: str) -> Relation:
        return relation(one, other, languages)

    def alike(one: Mention, other: Mention) -> bool:
        if related(one.key, other.key) is Relation.TRANSLATED and (
            any(related(one.key, key) is Relation.MISTAKEN for key in second)
            or any(related(key, other.key) is Relation.MISTAKEN for key in first)
        ):
            return False  # it was meant to be that one
        return same_page(one.key, other.key, languages)

    for difference in differences(pair, KIND, alike=None if is_register else alike, told_otherwise=_stands_in):
        yield difference_finding(RULE, pair, difference, "web address")


def _alone(text: AnalysedText, twin: AnalysedText) -> frozenset[str]:
    """The addresses that the other text does not have in the same letters."""
    return frozenset(mention.key for mention in text.of(KIND)).difference(mention.key for mention in twin.of(KIND))


def _stands_in(mention: Mention, text: AnalysedText) -> bool:
    """Whether the site is named in the text all the same, as in "example.org-tjänsten", beside other addresses."""
    return host(mention.key) in _without_addresses(text)


@lru_cache(1)
def _without_addresses(text: AnalysedText) -> str:
    """Its words in small letters, those between its addresses."""
    addresses = text.of(KIND)
    starts = [0, *(address.end for address in addresses)]
    ends = [*(address.start for address in addresses), len(text.passage.text)]
    return "".join(text.passage.text[start:end] for start, end in zip(starts, ends, strict=True)).lower()
