"""One text says that a list is open or gives examples, the other reads as if it were all.

## Why it matters
"Such as IP addresses" and "that is, IP addresses" tell readers of different data. A list that closes in
translation discloses less than is done.

## Example
```text
sv: Uppgifter om användningen, bland annat IP-adresser.
en: Information about the use, i.e. IP addresses.
```

## How to fix
Mark the list alike in both texts. In the model, write `list: open` or `list: examples` and let the list be written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policysite.checking.extent.enumerations import enumerations
from policysite.checking.force.likening import is_likened, likening, may_be_likened
from policysite.checking.force.senses import excesses, lost
from policysite.checking.mentions.differences import OneSided
from policysite.checking.mentions.findings import in_quotes
from policysite.language.segmentation.punctuation import CLAUSE_END
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-openness",
    summary="list that is open in one text and closed in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.OPENNESS
_GROUPS = {"open": "open", "example": "open"}
_TELLING = {*_GROUPS, "implied"}
"""What opens a list, and words that may: beside these nothing was lost."""
_CLOSING = frozenset(("closed", "only"))
_SHORT = 25
"""Words. In a longer sentence "for example" often goes without saying, and its loss is a guess."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Marks of an open list that the other text has none for, and marks of a closed one in one of two counterparts."""
    for excess in excesses(pair, KIND, _GROUPS):
        others = excess.twin.of(MentionKind.OPENNESS)
        pairs = likening(excess.twin)
        if excess.mentions and not any(other.key in _TELLING and other not in pairs for other in others):
            mention = excess.mentions[0]
            if not _closing(excess) and is_likened(mention, excess, pairs):
                continue
            closing = _closing(excess) if mention.certain else None
            what = "so that there is more than what is listed"
            instead = f"says {in_quotes(closing)}, so that there is nothing more" if closing else "does not"
            severity = Severity.ERROR if closing else _graveness(mention, excess)
            if not closing and may_be_likened(mention, excess, pairs):
                severity = Severity.NOTE
            if pair.is_exact and not _opens_a_list(mention, excess.text):
                severity = Severity.NOTE
            found = lost(RULE, pair, mention, excess, what, instead=instead, severity=severity)
            yield replace(found, location=excess.twin.locate(closing)) if closing else found
    for excess in excesses(pair, KIND, {"closed": "closed"}) if pair.is_exact else ():
        if (
            excess.mentions
            and not excess.twin.of(MentionKind.OPENNESS)
            and not _explains(excess.mentions[0], excess.text)
        ):
            what = "so that there is nothing but what is listed"
            yield lost(RULE, pair, excess.mentions[0], excess, what, severity=Severity.WARNING)


def _closing(excess: OneSided) -> Mention | None:
    """The first words of the twin that leave no room for more, unless both texts have such: "i.e.", "only"."""
    here, there = (
        [mark for mark in text.of(MentionKind.OPENNESS, MentionKind.EXCLUSIVITY) if mark.key in _CLOSING]
        for text in (excess.text, excess.twin)
    )
    return there[0] if len(there) > len(here) else None


def _explains(mention: Mention, text: AnalysedText) -> bool:
    """Whether a whole clause follows, which says the same again and lists nothing: "i.e. everyone must have"."""
    end = CLAUSE_END.search(text.passage.text, mention.end + 1)
    stop = end.start() if end else len(text.passage.text)
    return any(mention.end < other.start < stop for other in text.of(MentionKind.MODALITY))


def _opens_a_list(mention: Mention, text: AnalysedText) -> bool:
    """Whether members follow the word, rather than what is merely part of something."""
    return mention.certain or any(list_.members[1][0] > mention.end for list_ in enumerations(text))


def _graveness(mention: Mention, excess: OneSided) -> Severity:
    if mention.key == "example" and len(excess.text.passage.text.split()) > _SHORT:
        return Severity.NOTE
    return Severity.WARNING
