"""A word stands for a term of the law that means something else.

## Why it matters
The law gives its terms a meaning. Consent is not acceptance, and a complaint to the authority is not an appeal:
whoever reads the wrong word is told of something else, or of nothing that exists.

## Example
```text
sv: Vi behandlar uppgifterna med stöd av ditt samtycke.
en: We process the data on the basis of your acceptance.
```

## How to fix
Write the term of the law in that language. The finding names it.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.concepts.names import family, named
from policysite.checking.concepts.rights_in_texts import is_about_data
from policysite.checking.concepts.worded import is_worded, mistaken
from policysite.checking.mentions.differences import Loss
from policysite.checking.mentions.findings import in_quotes
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.lexicon import is_thorough, lexicon
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="wrong-term",
    summary="word that means something else than the term of the other text",
    severity=Severity.WARNING,
    quality=Quality.TERMINOLOGY,
    explanation=__doc__,
)
KIND = MentionKind.CONCEPT
_BESIDE_DATA = concept_group("terms-beside-data")
_COMPLAINT = "right.complaint"
"""Languages have one word for complaints about the processing and claims for damages."""
_ALIKE = 5
"""Letters at the beginning of words of one origin."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Words that are mistaken for a concept, in a text that has no better word for it and whose twin has.

    Where few words of a language are known, others may mean the same, so that it is a guess.
    """
    for text, twin in pair.directions:
        said = {mention.key for mention in twin.of(MentionKind.CONCEPT) if mention.certain}
        told: set[str] = set()
        for mention in text.of(MentionKind.CONCEPT):
            if mention.certain and mention.key not in said and mention.key not in told:
                told.add(mention.key)
                place = mistaken(mention.key, twin)
                if not place or is_worded(mention.key, twin) or _has_another_word(mention.key, twin, *place):
                    continue
                if pair.is_exact or not _is_everyday(mention, twin.passage.text[slice(*place)], text):
                    yield _finding(pair, Loss(mention, text, twin), *place)


def _has_another_word(concept: str, text: AnalysedText, start: int, end: int) -> bool:
    """Whether other words of the text than these may say the concept: "remove what is written and suspend whom"."""
    said = (mention for mention in text.of(MentionKind.CONCEPT) if mention.key == concept)
    return any(mention.end <= start or end <= mention.start for mention in said)


def _is_everyday(mention: Mention, word: str, text: AnalysedText) -> bool:
    """Whether both texts may mean something of everyday life: orders have cancellations and "cancelaciones"."""
    if is_about_data(mention.key, text):
        return False
    alike = mention.surface[:_ALIKE].lower() == word[:_ALIKE].lower()
    return mention.key == _COMPLAINT or mention.key in _BESIDE_DATA or (alike and family(mention.key) == "right")


def _finding(pair: AlignedTexts, loss: Loss, start: int, end: int) -> Finding:
    concept, twin = loss.mention.key, loss.twin
    known = lexicon(twin.language)
    term = known.concepts[concept].preferred if known else ""
    words = twin.passage.text[start:end]
    return RULE.finding(
        f"the {loss.lacks} text says “{words}”, which does not mean {named(concept)};"
        f" the {loss.has} text says {in_quotes(loss.mention)}",
        help=f"write “{term}”, or another word that means it",
        at=twin.passage.locate(start, end),
        related=[Related(loss.text.locate(loss.mention), f"the {loss.has} text says this")],
        fact=pair.address,
        languages=(loss.text.language, twin.language),
        subject=concept,
        severity=None if is_thorough(loss.text.language) and is_thorough(twin.language) else Severity.NOTE,
    )
