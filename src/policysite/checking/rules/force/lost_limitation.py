"""One text limits what it says, or says how it is done, and the other does not.

## Why it matters
"We tell you of material changes" promises less than "We tell you of changes". Whether something is free of charge, done
at once, in writing, at any time or at the reader's own risk is what readers rely on, and it is lost with one word.

## Example
```text
sv: Vi meddelar dig vid ändringar av policyn.
en: We will notify you of material changes to the policy.
```

## How to fix
Say in both texts how far it goes, or in neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from policysite.checking.extent.but_for import say_the_same_but_for
from policysite.checking.force.contraries import denies_contrary
from policysite.checking.force.denials import denials
from policysite.checking.force.senses import excesses, lost
from policysite.checking.mentions.differences import OneSided
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="lost-limitation",
    summary="limit of a duty or a promise that only one text sets",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = MentionKind.LIMITATION
_SAYS: Mapping[str, str] = {
    "material": "which leaves out what is minor",
    "reasonable": "which sets a measure",
    "mostly": "which leaves room for exceptions",
    "individual-case": "which keeps it to single cases",
    "possible": "which promises no more than can be done",
    "temporary": "which limits its time",
    "permanent": "which sets no end",
    "free": "which says what it costs",
    "prompt": "which says how soon",
    "in-advance": "which says that it comes first",
    "any-time": "which leaves the time open",
    "in-writing": "which says in what form",
    "explicit": "which asks for clear words",
    "voluntary": "which leaves the choice",
    "unilateral": "which needs nobody's consent",
    "own-risk": "which says who bears the risk",
    "discretion": "which says who decides",
    "for-now": "which may change",
    "without-reason": "which asks for no reason",
    "without-notice": "which promises no word of it",
}
_MOSTLY = "mostly"
"""The limit that everyday verbs, adjectives and idioms set as well: it is a guess where more than its words differs."""
_LACKING: Mapping[str, str] = {"unilateral": "basis.consent"}
"""By limit, the concept that it says there is none of."""
_CLOSE = 2
"""Words between a "without" and such a concept."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """The first words for each limit that the other text has no words for, not even such as may say something else."""
    for side in excesses(pair, KIND):
        told = {other.key for other in side.twin.of(KIND)}
        for mention in side.mentions:
            if (
                mention.certain
                and mention.key not in told
                and not _is_denied(mention, side)
                and not _is_without(mention, side)
                and not _is_part_of_another(mention, side)
            ):
                told.add(mention.key)
                is_guess = mention.key == _MOSTLY and not say_the_same_but_for(mention, side.text, side.twin)
                severity = Severity.NOTE if is_guess else None
                yield lost(RULE, pair, mention, side, _SAYS[mention.key], severity=severity)


def _is_denied(mention: Mention, side: OneSided) -> bool:
    """Whether the other text says it with a denial more: "not mandatory" for "voluntary"."""
    return len(denials(side.twin)) > len(denials(side.text)) and denies_contrary(mention.key, side.twin, side.text)


def _is_without(mention: Mention, side: OneSided) -> bool:
    """Whether the other text says that it does without what the limit says there is none of: "without your consent"."""
    words, lacking = side.twin.passage.text, _LACKING.get(mention.key)
    return any(
        each.key == lacking and denial.end <= each.start and len(words[denial.end : each.start].split()) <= _CLOSE
        for denial in side.twin.of(MentionKind.NEGATION)
        if denial.key == "without"
        for each in side.twin.of(MentionKind.CONCEPT)
    )


def _is_part_of_another(mention: Mention, side: OneSided) -> bool:
    """Whether the words of another limit hold it: the "prior notice" of "without prior notice".

    So do those that deny another which the twin sets: "no prior notice" where that says without.
    """
    denied = denials(side.text)
    set_there = {other.key for other in side.twin.of(KIND) if other.certain}
    return any(
        other.start <= mention.start and mention.end <= other.end
        for other in side.text.of(KIND)
        if other.key != mention.key
        and (other.certain or (other.key in set_there and any(_is_before(denial, other, side) for denial in denied)))
    )


def _is_before(denial: Mention, mention: Mention, side: OneSided) -> bool:
    """Whether a denial stands right before the words of a limit."""
    return denial.end <= mention.start and not side.text.passage.text[denial.end : mention.start].strip()
