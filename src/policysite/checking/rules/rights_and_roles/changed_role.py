"""Who is controller or processor differs between the texts.

## Why it matters
The controller answers for the processing and to the data subject; the processor acts on its behalf (GDPR
Articles 4(7), 4(8), 24 and 28). Swapped, readers turn to the wrong party.

## Example
```text
sv: Information som vi behandlar som personuppgiftsansvarig.
en: Information that we process as processor.
```

## How to fix
Name the same role in both texts. In the model, state it as `role:` on the fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.concepts import OneSided, family, one_sided
from policysite.language.names import english_name
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-role",
    summary="controller in one text and processor in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
_PARTIES = frozenset({"role.controller", "role.joint-controller", "role.processor", "role.sub-processor"})


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A role that only one text names, told as a change where the other text names another."""
    first, second = one_sided(pair, _PARTIES.__contains__)
    for mention, other in zip(first.mentions, second.mentions, strict=False):
        if {mention.key, other.key} != {"role.processor", "role.sub-processor"}:
            yield _changed(pair, mention, other)
    pairs = min(len(first.mentions), len(second.mentions))
    for side in (first, second):
        for mention in side.mentions[pairs:]:
            yield _lost(pair, side, mention)


def _changed(pair: AlignedTexts, mention: Mention, other: Mention) -> Finding:
    here, there = english_name(pair.first.language), english_name(pair.second.language)
    certain = mention.certain and other.certain
    return RULE.finding(
        f"the {here} text names the {_role(mention)}, and the {there} text the {_role(other)}",
        help="name the same role in both texts",
        at=pair.second.locate(other),
        related=[Related(pair.first.locate(mention), f"the {here} text says this")],
        fact=pair.fact.address if pair.fact else None,
        languages=(pair.first.language, pair.second.language),
        subject=f"{mention.key} {other.key}",
        severity=RULE.severity if certain else RULE.severity.lowered(),
    )


def _lost(pair: AlignedTexts, side: OneSided, mention: Mention) -> Finding:
    """A text may name the party instead of its role, so that only a text with no party at all has lost it."""
    has, lacks = english_name(side.text.language), english_name(side.twin.language)
    parties = any(family(other.key) in {"role", "recipient"} for other in side.twin.of(MentionKind.CONCEPT))
    named_otherwise = (parties and not _is_replaced(side)) or side.twin.of(MentionKind.ORGANISATION)
    return RULE.finding(
        f"the {has} text names the {_role(mention)}, and the {lacks} text does not",
        help=f"name the role in the {lacks} text as well, or remove it from the {has} one",
        at=side.twin.passage.locate(),
        related=[Related(side.text.locate(mention), "named here")],
        fact=pair.fact.address if pair.fact else None,
        languages=(side.text.language, side.twin.language),
        subject=mention.key,
        severity=Severity.NOTE if named_otherwise or not mention.certain else Severity.WARNING,
    )


def _role(mention: Mention) -> str:
    """``sub-processor``: the vocabulary's word, which takes an article."""
    return mention.key.partition(".")[2]


def _is_replaced(side: OneSided) -> bool:
    """Whether the twin names as many parties, so that one of them stands in the place of this one."""
    return 1 < len(_parties(side.text)) <= len(_parties(side.twin))


def _parties(text: AnalysedText) -> list[Mention]:
    return [mention for mention in text.of(MentionKind.CONCEPT) if mention.key in _PARTIES]
