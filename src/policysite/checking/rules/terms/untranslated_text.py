"""A text stands in the language of its counterpart or, in the model, in a third one.

The language of a whole text is told from five words on; a third one, only if three or more of them are among its
commonest words. In the model single words of the counterpart's language are told as well, and two texts, however short,
each of which has words of the other's language alone.

## Why it matters
Readers who do not know the other language are told nothing.

## Example
```text
sv: Vi sparar ansökningar i ett år och raderar dem sedan.
en: Vi sparar ansökningar i ett år och raderar dem sedan.
```

## How to fix
Translate the words, or exchange texts that stand in each other's place. Names, addresses and titles that are the same
in both languages are no fault.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from policysite.checking.mentions.foreign_text import (
    can_tell,
    foreign_words,
    foreignness,
    is_in_language_of,
    likeness,
    sentence_words,
    third_language,
)
from policysite.checking.mentions.shared_words import common_run, without_addresses
from policysite.checking.project.statement import Statement
from policysite.checking.wording import quoted
from policysite.language.description.names import english_name
from policysite.language.identification.known_words import foreign_stretch
from policysite.language.identification.recognition import recognise
from policysite.language.text.folding import fold
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Related, Severity
from policysite.model.language import Language, primary
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="untranslated-text",
    summary="words of another language",
    severity=Severity.ERROR,
    quality=Quality.UNTRANSLATED,
    explanation=__doc__,
)
KIND = None
_EXCHANGED = "exchanged"
"""The subject of a finding that is about both texts."""
_SEVERAL = 2
"""Foreign words that are no slip of the pen."""
_CERTAIN = 3
"""Words of each other's language from which two texts have changed places, though not most words are known."""
_SHORT = 3
"""Words from which two equal texts are no name, with common words of one of the languages."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """A text that is wholly in another language, or words of the twin's language in it."""
    if primary(pair.first.language) == primary(pair.second.language):
        return  # two regions share their words
    whole = check_exchanged(pair) or check_whole(pair)
    if whole:
        yield whole
        return
    copied = _copied(pair)
    if copied:
        yield copied
    elif pair.is_exact:
        yield from _foreign_words(pair)


def check_exchanged(pair: AlignedTexts) -> Finding | None:
    """Two texts of a fact each of which is in the other's language, however short."""
    text, twin = pair.first, pair.second
    if pair.fact is None or primary(text.language) == primary(twin.language):
        return None  # aligned by content, two such texts are no pair
    if not (foreign_words(text, twin.language) and foreign_words(twin, text.language)):
        return None  # nearly all texts
    of_text, of_twin = (foreignness(one, other) for one, other in pair.directions)
    if not (of_text and of_twin):
        return None
    certain = pair.is_exact or min(of_text, of_twin) >= _CERTAIN
    here, there = english_name(text.language), english_name(twin.language)
    return RULE.finding(
        f"the {here} and the {there} text stand in each other's place: {quoted(text.passage.text)} is {there}, and "
        f"{quoted(twin.passage.text)} is {here}",
        help="exchange them",
        at=text.passage.locate(),
        related=[Related(twin.passage.locate(), f"what is written as the {there} text")],
        fact=pair.address,
        languages=(text.language, twin.language),
        subject=_EXCHANGED,
        severity=RULE.severity if certain else Severity.WARNING,
    )


def check_whole(pair: AlignedTexts) -> Finding | None:
    """The text that is wholly in the twin's language or in a third one, which is where the finding stands."""
    for text, twin in reversed(pair.directions):
        if is_in_language_of(text, twin):
            return _finding(pair, (text, twin), (0, len(text.passage.text)))
    if pair.fact is None:
        return None  # documents are full of names and addresses in other languages
    for text, twin in reversed(pair.directions):
        if third := third_language(text, twin):
            return _third_finding(pair, (text, twin), third)
    return _copy(pair)


def copies(statement: Statement) -> Iterator[Finding]:
    """Texts of a fact that are that of another language, word for word: told beside the one that they are most like."""
    copied: defaultdict[tuple[str, ...], list[Sequence[Language]]] = defaultdict(list)
    for languages in statement.alike:
        copied[tuple(fold(statement.written[languages[0]].passage.text).words)].append(languages)
    for alike in copied.values():
        if len(alike) > 1:
            same = set(chain.from_iterable(alike))
            texts = [statement.texts[language] for language in statement.texts if language in same]
            original = max(texts, key=likeness)
            for text in texts:
                copy = _copy(AlignedTexts(original, text, statement.fact))
                if copy:
                    yield copy


def _copy(pair: AlignedTexts) -> Finding | None:
    """A text of the model that is the twin's, word for word, told at the one whose language it is less like."""
    if fold(pair.first.passage.text).words != fold(pair.second.passage.text).words:
        return None
    if primary(pair.first.language) == primary(pair.second.language):
        return None
    of_first, of_second = likeness(pair.first), likeness(pair.second)
    told_apart = of_first != of_second and can_tell(pair.first.language) and can_tell(pair.second.language)
    if not told_apart or sentence_words(pair.first) < _SHORT:
        return None
    sides = pair.directions[0] if of_first < of_second else pair.directions[1]
    return _finding(pair, sides, (0, len(sides[0].passage.text)))


def _copied(pair: AlignedTexts) -> Finding | None:
    """A run of words that both texts have, told at the text whose language it is not."""
    run = common_run(pair.second, pair.first)
    if run is None:
        return None
    if recognise(pair.second.passage.text[slice(*run)]) == primary(pair.second.language):
        mirrored = common_run(pair.first, pair.second)
        if mirrored:
            return _finding(pair, pair.directions[0], mirrored)
    return _finding(pair, pair.directions[1], run)


def _foreign_words(pair: AlignedTexts) -> Iterator[Finding]:
    """Texts too short to be recognised, and stretches of them."""
    for text, twin in pair.directions:
        if not foreign_words(text, twin.language):
            continue
        found = foreign_stretch(without_addresses(text), text.language, twin.language)
        if found and not foreign_stretch(without_addresses(twin), twin.language, text.language):
            start, end, count = found
            severity = Severity.WARNING if count < _SEVERAL else RULE.severity
            yield _finding(pair, (text, twin), (start, end), severity)


def _finding(
    pair: AlignedTexts,
    sides: tuple[AnalysedText, AnalysedText],
    stretch: tuple[int, int],
    severity: Severity | None = None,
) -> Finding:
    text, twin = sides
    here, there = english_name(text.language), english_name(twin.language)
    return RULE.finding(
        f"the {here} text is not translated: {quoted(text.passage.text[slice(*stretch)])} is {there}",
        help=f"write it in {here}",
        at=text.passage.locate(*stretch),
        related=[Related(twin.passage.locate(), f"the {there} text")],
        fact=pair.address,
        languages=(text.language, twin.language),
        severity=severity,
    )


def _third_finding(pair: AlignedTexts, sides: tuple[AnalysedText, AnalysedText], third: Language) -> Finding:
    text, twin = sides
    here = english_name(text.language)
    return RULE.finding(
        f"the {here} text {quoted(text.passage.text)} reads as {english_name(third)}",
        help=f"write it in {here}",
        at=text.passage.locate(),
        related=[Related(twin.passage.locate(), f"the {english_name(twin.language)} text")],
        fact=pair.address,
        languages=(text.language,),
        subject=third,
    )
