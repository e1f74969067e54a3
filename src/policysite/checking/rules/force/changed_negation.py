"""One text denies what the other affirms.

## Why it matters
"We do not share your data" and "We share your data" are opposite promises, one word apart.

## Example
```text
sv: Vi lämnar inte ut uppgifter till tredje part.
en: We disclose data to third parties.
```

## How to fix
Say in both texts whether it is so or not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from policysite.checking.differences import OneSided
from policysite.checking.senses import excesses, lost
from policysite.language.sentences import split
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-negation",
    summary="negation in one text and not in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.NEGATION
_SAID = {"not": "negative", "never": "negative"}
_STANDING_IN = {"without": "without", "implied": "implied", "phrasal": "implied", "limiting": "limiting"}
"""Words that deny without saying not, each for its kind: without; refuse, lacks, inaccessible; unless, only."""
DENIED_OTHERWISE = frozenset(("free", "voluntary", "temporary", "permanent"))
"""Limits that say no more than a denial: of a charge, a duty, an end."""
_CLOSE = 2
"""Words between two denials of one thing."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A text with more denials than its twin has, counting the words there that could stand for them.

    What goes on denying in a series, "no names and no addresses", is one denial with its beginning where the twin
    denies as well.
    """
    for excess in excesses(pair, KIND, _SAID):
        own = [mention for mention in excess.mentions if not _is_repeated(mention, excess)]
        own = own[: len(own) - len(_undone(excess))]
        stand_ins = _stand_ins(excess.twin, excess.text)
        if len(own) > len(stand_ins) + _is_limited(excess) + _is_put_as_limit(excess):
            alone = not (stand_ins or denials(excess.twin)) and len(denials(excess.text)) == 1
            severity = RULE.severity if alone else Severity.WARNING
            yield lost(RULE, pair, own[-1], excess, "which denies", severity=severity)


def _stand_ins(text: AnalysedText, twin: AnalysedText) -> list[Mention]:
    """The words of a text that may stand for a denial, those cancelled that its twin has as well."""
    told = Counter(_STANDING_IN.get(mention.key) for mention in twin.of(KIND) if mention.certain)
    found = []
    for mention in text.of(KIND):
        if group := _STANDING_IN.get(mention.key):
            told[group] -= 1
            if told[group] < 0:
                found.append(mention)
    return found


def _undone(excess: OneSided) -> list[Mention]:
    """Words that deny and are denied themselves, where the twin says it straight: "not excluded" is "welcome"."""
    ends = {denial.end + 1 for denial in denials(excess.text)}
    words = [each for each in _stand_ins(excess.text, excess.twin) if each.certain]
    is_needed = any(each.key in {"need", "obligation"} for each in excess.twin.of(MentionKind.MODALITY))
    return [
        each
        for each in words
        if (_STANDING_IN[each.key] == "implied" and each.start in ends)
        or (each.key == "without" and is_needed)  # "not without" is "needed"
    ]


def _is_put_as_limit(excess: OneSided) -> bool:
    """Whether the twin says in one word what is denied here: "voluntary" is "not mandatory", "free" "no charge"."""
    told = {each.key for each in excess.text.of(MentionKind.LIMITATION)}
    limits = {each.key for each in excess.twin.of(MentionKind.LIMITATION) if each.certain}
    return not DENIED_OTHERWISE.isdisjoint(limits - told)


def _is_limited(excess: OneSided) -> bool:
    """Whether the text denies with an exception what its twin says with an only: "not unless" is "only if"."""
    conditions = {each.key for each in excess.text.of(MentionKind.CONDITION)}
    excepts = "unless" in conditions or ("if" in conditions and len(denials(excess.text)) > 1)
    return excepts and any(each.key == "only" for each in excess.twin.of(MentionKind.EXCLUSIVITY))


def _is_repeated(mention: Mention, excess: OneSided) -> bool:
    """Whether it goes on denying in a series, which one denial does as well: "not written or not read".

    Languages repeat it there or not: "we do not share it and do not sell it" is "do not share or sell it". After an
    "or if" another clause begins. Two sentences may be one in the twin, which then has an "or" more.
    """
    before = [each for each in denials(excess.text) if each.end <= mention.start]
    told = denials(excess.twin) or _stand_ins(excess.twin, excess.text)
    if not (before and told):
        return False
    if _sentence(before[-1], excess.text) != _sentence(mention, excess.text):
        return len(_alternatives(excess.twin, told[0])) > len(_alternatives(excess.text, before[0]))
    between = [
        each
        for each in excess.text.of(MentionKind.CONJUNCTION, MentionKind.CONDITION)
        if before[-1].end <= each.start <= mention.start and each.key != "but"  # "nor" joins and denies
    ]
    if any(each.kind is MentionKind.CONDITION for each in between):
        return False
    joined = any(each.key != "and" for each in between)
    if joined or _is_next_in_series(mention, before[-1], excess.text):
        return not (joined and _goes_on_to_affirm(excess.twin, told[0]))
    words = excess.text.passage.text
    near = between and len(words[before[-1].end : mention.start].split()) <= _CLOSE
    if near or (between and not words[between[-1].end : mention.start].strip()):
        return True
    return bool(_alternatives(excess.twin, told[0]))


def _goes_on_to_affirm(text: AnalysedText, denial: Mention) -> bool:
    """Whether it joins something else to what is denied, and no alternative: "does not sell it, but shares it"."""
    joined = {each.key for each in text.of(MentionKind.CONJUNCTION) if each.start > denial.end}
    return "but" in joined and "or" not in joined


def _sentence(mention: Mention, text: AnalysedText) -> int:
    """Which sentence of a text it stands in."""
    ends = [end for _, end in split(text.passage.text, text.language)]
    return bisect_right(ends, mention.start)


def _alternatives(text: AnalysedText, denial: Mention) -> list[Mention]:
    """What joins alternatives to what is denied: "not A or B", "without A and B", "outside of A and B"."""
    joining = ("or",) if denial.key in _SAID else ("or", "and")
    return [each for each in text.of(MentionKind.CONJUNCTION) if each.key in joining and each.start > denial.end]


def denials(text: AnalysedText) -> list[Mention]:
    """The words of a text that deny in so many words."""
    return [mention for mention in text.of(MentionKind.NEGATION) if mention.key in _SAID]


def _is_next_in_series(mention: Mention, before: Mention, text: AnalysedText) -> bool:
    """Whether a comma parts two denials, and the first is not one that an "if" makes a clause of its own."""
    sentence = _sentence(before, text)
    conditions = [each for each in text.of(MentionKind.CONDITION) if each.start <= before.start]
    is_conditional = any(_sentence(each, text) == sentence for each in conditions)
    return not is_conditional and text.passage.text[: mention.start].rstrip().endswith(",")
