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

from policysite.checking.concepts.names import family
from policysite.checking.concepts.one_sided import PARTIES, one_sided
from policysite.checking.mentions.differences import Change, Loss, OneSided
from policysite.checking.mentions.findings import change_finding, languages_of, loss_finding
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-role",
    summary="controller in one text and processor in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.CONCEPT
_CONTROLLER = "role.controller"


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A role that only one text names, told as a change where the other text names another."""
    first, second = one_sided(pair, PARTIES.__contains__)
    for mention, other in zip(first.mentions, second.mentions, strict=False):
        if {mention.key, other.key} != {"role.processor", "role.sub-processor"}:
            yield _changed(pair, Change(mention, other))
    pairs = min(len(first.mentions), len(second.mentions))
    for side in (first, second):
        for mention in side.mentions[pairs:]:
            yield _lost(pair, side, side.loss(mention))


def _changed(pair: AlignedTexts, change: Change) -> Finding:
    here, there = languages_of(pair)
    roles = _role(change.first), _role(change.second)
    message = f"the {here} text names the {roles[0]}, and the {there} text the {roles[1]}"
    return change_finding(RULE, pair, change, message, help="name the same role in both texts")


def _lost(pair: AlignedTexts, side: OneSided, loss: Loss) -> Finding:
    """A text may name the party instead of its role, so that only a text with no party at all has lost it.

    In a document, the controller that one text speaks of is who speaks in the other where both words stand before the
    same: "the controller's legitimate interests", "our legitimate interests".
    """
    parties = any(family(other.key) in {"role", "recipient"} for other in loss.twin.of(MentionKind.CONCEPT))
    named_otherwise = (parties and not _is_replaced(side)) or loss.twin.of(MentionKind.ORGANISATION)
    speaks = loss.mention.key == _CONTROLLER and not pair.is_exact and _is_who_speaks(loss.mention, side)
    message = f"the {loss.has} text names the {_role(loss.mention)}, and the {loss.lacks} text does not"
    severity = Severity.NOTE if named_otherwise or speaks or not loss.certain else Severity.WARNING
    return loss_finding(RULE, pair, loss, message, severity=severity)


def _is_who_speaks(controller: Mention, side: OneSided) -> bool:
    """Whether only the twin says "we", and right before the concept that the controller stands right before."""
    owned = _owned(controller, side.text)
    return not _we(side.text) and any(owned & _owned(each, side.twin) for each in _we(side.twin))


def _owned(owner: Mention, text: AnalysedText) -> frozenset[str]:
    """The concepts whose words come right after those of a party."""
    words = text.passage.text
    return frozenset(
        each.key for each in text.of(KIND) if owner.end <= each.start and not words[owner.end : each.start].strip()
    )


def _we(text: AnalysedText) -> list[Mention]:
    return [mention for mention in text.of(MentionKind.PERSON) if mention.key == "we"]


def _role(mention: Mention) -> str:
    """``sub-processor``: the vocabulary's word, which takes an article."""
    return mention.key.partition(".")[2]


def _is_replaced(side: OneSided) -> bool:
    """Whether the twin names as many parties, so that one of them stands in the place of this one."""
    return 1 < len(_parties(side.text)) <= len(_parties(side.twin))


def _parties(text: AnalysedText) -> list[Mention]:
    return [mention for mention in text.of(MentionKind.CONCEPT) if mention.key in PARTIES]
