"""A list inside of a sentence has fewer members than in the other language.

## Why it matters
"Texts, pictures and films" lists what is collected, who receives it, what one may ask for. A member that is lost is
hardly seen among the others.

## Example
```text
sv: Du kan bifoga texter, bilder, filmer eller ljud.
en: You can attach texts, pictures or sounds.
```

## How to fix
List the same things in both languages. In the model, make each member an item of its own: then none can be lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.extent.list_shortages import Shortage, shortages
from policysite.checking.wording import enumerated, quoted
from policysite.language.description.names import english_name
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Finding, Related, Severity
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="shortened-enumeration",
    summary="list in a sentence with fewer members than in the other language",
    severity=Severity.WARNING,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = None


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Enumerations of other sizes that share members, of which the longer has some that the other text has not."""
    for shortage in shortages(pair):
        if shortage.is_evident:
            yield _finding(pair, shortage)
        else:
            yield from (_half_finding(pair, shortage, *halved) for halved in shortage.halved)


def _finding(pair: AlignedTexts, shortage: Shortage) -> Finding:
    longer, shorter = shortage.longer.text, shortage.shorter.text
    has, lacks = english_name(longer.language), english_name(shorter.language)
    listed = len(shortage.listed.members) - shortage.is_led_in
    members = shortage.longer.without_lead(shortage.listed.members[0]), *shortage.listed.members[1:]
    missing = [members[each] for each in shortage.missing]
    words = [shortage.longer.words(each) for each in missing]
    joined = "and" if len(missing) == listed - shortage.size else "or"
    return RULE.finding(
        f"the {has} text lists {listed} things, the {lacks} one {shortage.size}; what is missing"
        f" in {lacks} may be {enumerated(map(quoted, words), joined)}",
        help=f"list it in the {lacks} text as well, or remove it from the {has} one",
        at=shorter.passage.locate(*shortage.spot),
        related=[Related(longer.passage.locate(*member), "listed here") for member in missing],
        fact=pair.address,
        languages=(longer.language, shorter.language),
        subject=" ".join((str(listed), str(shortage.size), *words)),
    )


def _half_finding(pair: AlignedTexts, shortage: Shortage, half: tuple[int, int], other: tuple[int, int]) -> Finding:
    longer, shorter = shortage.longer.text, shortage.shorter.text
    has, lacks = english_name(longer.language), english_name(shorter.language)
    words = shortage.longer.words(half)
    return RULE.finding(
        f"the {has} text adds {quoted(words)} to one of the things that it lists, and the {lacks} one has"
        f" {quoted(shortage.shorter.words(other))} alone",
        help=f"list it in the {lacks} text as well, or remove it from the {has} one",
        at=shorter.passage.locate(*other),
        related=[Related(longer.passage.locate(*half), "listed here")],
        fact=pair.address,
        languages=(longer.language, shorter.language),
        subject=words,
    )
