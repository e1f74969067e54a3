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

from collections import Counter
from collections.abc import Iterator, Sequence

from policysite.checking.force.leave import LEAVE
from policysite.checking.force.reach import REACH
from policysite.checking.force.senses import changed, excesses
from policysite.checking.mentions.differences import OneSided
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
_OF_A_MEMBER = 4
"""Words from one person to the next in a list, what joins them included."""
_SAID = {"we": "who publishes the policy", "you": "who reads it", "others": "others"}


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A person that one of two counterparts names too often, where the other names another too often.

    In documents, who may do what only data subjects do.
    """
    if not pair.is_exact:
        yield from _exchanged_right(pair)
        return
    first, second = excesses(pair, KIND)
    if first.mentions and second.mentions and not _is_told_by_lists(first, second):
        for mention, other in zip(first.mentions, second.mentions, strict=False):
            yield changed(RULE, pair, mention, other, _said, severity=Severity.WARNING)


def _is_told_by_lists(first: OneSided, second: OneSided) -> bool:
    """Whether one text alone repeats for each member of a list whose it is: "ditt namn, din adress och ditt telefon".

    Without what is repeated none names a person more, nor another one in a list: "your name and our address".
    """
    sides = first, second
    here, there = ([each for each in side.text.of(KIND) if _is_repeated(each, side.text)] for side in sides)
    if bool(here) == bool(there):
        return False
    left, right = (Counter(each.key for each in side.text.of(KIND)) for side in sides)
    left.subtract(each.key for each in here)
    right.subtract(each.key for each in there)
    if left - right and right - left:
        return False
    return not any(
        _is_joined(each, side.text) for side in sides for each in side.mentions if each not in (*here, *there)
    )


def _is_joined(person: Mention, text: AnalysedText) -> bool:
    """Whether a comma or an "and" stands right before it."""
    before = text.passage.text[: person.start].rstrip()
    joints = (each.end for each in text.of(MentionKind.CONJUNCTION) if each.key != "but")
    return before.endswith(",") or len(before) in joints


def _is_repeated(person: Mention, text: AnalysedText) -> bool:
    """Whether it tells whose something is, and is joined to the same person a few words before."""
    if person.surface.lower() in knowledge(text.language).persons_that_act:
        return False
    earlier = [each for each in text.of(KIND) if each.end <= person.start][-1:]
    words = text.passage.text
    return _is_joined(person, text) and any(
        each.key == person.key and len(words[each.end : person.start].split()) <= _OF_A_MEMBER for each in earlier
    )


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
