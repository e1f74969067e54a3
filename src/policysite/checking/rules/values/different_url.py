"""A web address in one text is missing from the other, or is another address there.

## Why it matters
Readers are sent to another page, or not told where to go. Whether an address begins with http, https or www does not
matter, nor that it leads to the page in the reader's own language.

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
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from policysite.checking.addresses import Relation, relation
from policysite.checking.differences import differences
from policysite.checking.findings import difference_finding
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

_LONG_NAME = 12
"""Letters from which two unlike names of sites are one name in two languages, not the names of two sites."""
_UNLIKE = 0.6


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every web address that only one text states."""

    def alike(one: Mention, other: Mention) -> bool:
        return _same_page(one.key, other.key, pair)

    for difference in differences(pair, MentionKind.URL, alike=alike, told_otherwise=_stands_in):
        yield difference_finding(RULE, pair, difference, "web address")


def _same_page(one: str, other: str, pair: AlignedTexts) -> bool:
    found = relation(one, other, (pair.first.language, pair.second.language))
    if found is Relation.TRANSLATED:
        return _host(one) == _host(other) or _is_name_in_two_languages(_host(one), _host(other))
    return found is Relation.SAME


def _is_name_in_two_languages(one: str, other: str) -> bool:
    name, other_name = (max(host.split("."), key=len) for host in (one, other))
    likeness = SequenceMatcher(None, name, other_name, autojunk=False).ratio()
    return min(len(name), len(other_name)) >= _LONG_NAME and likeness < _UNLIKE


def _stands_in(mention: Mention, text: AnalysedText) -> bool:
    """Whether the site is named in the text all the same, as in "example.org-tjänsten"."""
    return _host(mention.key) in text.passage.text.lower()


def _host(address: str) -> str:
    host = urlsplit(address if "://" in address else f"https://{address}").hostname or ""
    return host.removeprefix("www.")
