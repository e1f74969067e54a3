"""One text says "we" where the other says "you".

## Why it matters
Who does it, and whose it is, is what the sentence is about. In the texts of a fact each person is held to the other; in
documents, who has a right, and who may withdraw consent, object or complain.

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

from collections.abc import Iterator, Sequence

from policysite.checking.force.leave import LEAVE
from policysite.checking.force.reach import REACH
from policysite.checking.force.senses import changed, excesses
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind, within
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-person",
    summary="we in one text and you in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.PERSON
_EXERCISED = concept_group("exercised-by-data-subjects")
_SAID = {"we": "who publishes the policy", "you": "who reads it", "others": "others"}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A person that one of two counterparts names too often, where the other names another too often.

    In documents, who may do what only data subjects do.
    """
    if not pair.is_exact:
        yield from _exchanged_right(pair)
        return
    first, second = excesses(pair, KIND)
    for mention, other in zip(first.mentions, second.mentions, strict=False):
        yield changed(RULE, pair, mention, other, _said, severity=Severity.WARNING)


def _exchanged_right(pair: AlignedTexts) -> Iterator[Finding]:
    first, second = (_who_may(text, _is_exercised(pair)) for text in (pair.first, pair.second))
    if first and second and {each.key for each in first}.isdisjoint(each.key for each in second):
        yield changed(RULE, pair, first[0], second[0], _said)


def _is_exercised(pair: AlignedTexts) -> bool:
    """Whether both texts are about one thing that only data subjects do."""
    rights = ({each.key for each in text.of(MentionKind.CONCEPT)} for text in (pair.first, pair.second))
    return any(right in _EXERCISED for right in set.intersection(*rights))


def _who_may(text: AnalysedText, is_exercised: bool) -> list[Mention]:
    """The persons that a word for a right stands right beside, or inside of it: "you may", "kan du", "har du rätt"."""
    acting = knowledge(text.language).persons_that_act
    granted = [
        modal
        for modal in text.of(MentionKind.MODALITY)
        if modal.key == "right" or (is_exercised and modal.key in LEAVE)
    ]
    persons = [person for person in text.of(KIND) if person.surface.lower() in acting] if granted else []
    words = text.passage.text
    return [
        person
        for person in persons
        if any(
            modal.start <= person.start < modal.end
            or (person.end < modal.start and not words[person.end : modal.start].strip())
            or (modal.end < person.start and not words[modal.end : person.start].strip())
            for modal in _around(person, granted)
        )
    ]


def _around(person: Mention, modals: Sequence[Mention]) -> Sequence[Mention]:
    """Those of the mentions near enough to stand beside a person, or to hold one."""
    return within(modals, person.start - REACH, person.end + REACH)


def _said(mention: Mention) -> str:
    return _SAID[mention.key]
