"""A number in one text is missing from the other, or is another number there.

## Why it matters
Numbers are limits, counts and addresses: readers of the two languages are told different ones. Digits and words are
the same number. A name that ends in a number, such as COVID-19, is a note where one text alone has it.

## Example
```text
sv: Du har 14 dagar på dig.
en: You have 24 days.
```

## How to fix
State the same number in both texts. In the model, store the value once and place it with braces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from policysite.checking.mentions.differences import Change, Loss, differences
from policysite.checking.mentions.figures import figures_stand_in
from policysite.checking.mentions.findings import difference_finding
from policysite.checking.values.hours import changed_hours
from policysite.checking.values.numbered_names import NumberedName, numbered_name
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="different-number",
    summary="number that the two texts do not share",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.NUMBER


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every number that only one text states."""
    hours = {mention for change in changed_hours(pair) for mention in (change.first, change.second)}

    def is_told(mention: Mention, twin: AnalysedText) -> bool:
        return mention in hours or figures_stand_in(mention, twin)

    for difference in _unmixed(pair, differences(pair, KIND, told_otherwise=is_told)):
        if isinstance(difference, Loss) and (name := _lone_name(difference)):
            named = replace(difference, mention=name.whole)
            yield replace(difference_finding(RULE, pair, named, "name"), severity=Severity.NOTE)
        else:
            yield difference_finding(RULE, pair, difference, "number")


def _unmixed(pair: AlignedTexts, found: Iterable[Change | Loss]) -> Iterator[Change | Loss]:
    """The same; a name that only one text has was not changed into the number that the other has left over."""
    for difference in found:
        if isinstance(difference, Change):
            sides = zip((difference.first, difference.second), pair.directions, strict=True)
            losses = [Loss(mention, *direction) for mention, direction in sides]
            names = [_lone_name(loss) for loss in losses]
            if sum(name is not None and name.is_evident for name in names) == 1 and None in names:
                yield from losses
                continue
        yield difference


def _lone_name(loss: Loss) -> NumberedName | None:
    """The name that ends in the number, where the other text does not have it."""
    name = numbered_name(loss.mention, loss.text)
    return None if name is None or name.stands_in(loss.twin) else name
