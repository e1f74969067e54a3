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

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from policysite.checking.mentions.shared_words import (
    common_run,
    outside_addresses,
    prose,
    vocabulary,
    without_addresses,
)
from policysite.checking.project.statement import Statement
from policysite.checking.wording import quoted
from policysite.language.description.knowledge import knowledge
from policysite.language.description.names import english_name
from policysite.language.identification.known_words import foreign_stretch, known_to_one, may_be_foreign
from policysite.language.identification.recognition import commonest_words, recognise
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
_SENTENCE = 5
"""Words from which the language of a text is told."""
_COMMON, _TIMES = 3, 2
"""Common words of a third language from which a text is in it, and how many times those of its own language."""
_CERTAIN = 3
"""Words of each other's language from which two texts have changed places, though not most words are known."""
_BY_CHANCE = 10
"""So many times the words of its own language; one that languages share and are not known to share is no more."""
_SHORT = 3
"""Words from which two equal texts are no name, with common words of one of the languages."""
_NAMED = re.compile(r"(?<!\w)[^\W\d_a-zà-öø-ÿ][\w'’]*(?:(?: [a-zà-öø-ÿ]{1,3}){0,3} [^\W\d_a-zà-öø-ÿ][\w'’]*)+")
"""What may be a name of several words: "Las Palmas de Gran Canaria". The short ones make no sentence of it. Letters of
which the pattern does not know whether they are small are tried as capitals."""
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


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
    if not (_foreign(text, twin.language) and _foreign(twin, text.language)):
        return None  # nearly all texts
    of_text, of_twin = (_foreignness(one, other) for one, other in pair.directions)
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


def _foreignness(text: AnalysedText, twin: AnalysedText) -> int:
    """How many words of a text only the twin's language is known to have; none where it is no text in that language."""
    words = vocabulary(_PLACEHOLDER.sub(" ", without_addresses(text)))
    own = known_to_one(words, text.language, twin.language)
    foreign = known_to_one(words, twin.language, text.language)
    return len(foreign) if len(foreign) > _BY_CHANCE * len(own) else 0


def check_whole(pair: AlignedTexts) -> Finding | None:
    """The text that is wholly in the twin's language or in a third one, which is where the finding stands."""
    for text, twin in reversed(pair.directions):
        if _is_in(text, twin):
            return _finding(pair, (text, twin), (0, len(text.passage.text)))
    if pair.fact is None:
        return None  # documents are full of names and addresses in other languages
    for text, twin in reversed(pair.directions):
        if third := _third_language(text, twin):
            return _third_finding(pair, (text, twin), third)
    return _copy(pair)


def copies(statement: Statement) -> Iterator[Finding]:
    """Texts of a fact that are that of another language, word for word: told beside the one that they are most like."""
    copied: defaultdict[tuple[str, ...], list[Language]] = defaultdict(list)
    for languages in statement.alike:
        copied[tuple(fold(statement.written[languages[0]].passage.text).words)].extend(languages)
    for same in copied.values():
        if len(set(map(primary, same))) > 1:
            texts = [statement.texts[language] for language in statement.texts if language in same]
            original = max(texts, key=_likeness)
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
    of_first, of_second = _likeness(pair.first), _likeness(pair.second)
    told_apart = of_first != of_second and _can_tell(pair.first.language) and _can_tell(pair.second.language)
    if not told_apart or _sentence_words(pair.first) < _SHORT:
        return None
    sides = pair.directions[0] if of_first < of_second else pair.directions[1]
    return _finding(pair, sides, (0, len(sides[0].passage.text)))


def _likeness(text: AnalysedText) -> int:
    """How many words of the text are among the commonest of its language."""
    return _commonest(_common(text.passage.text), text.language)


def _sentence_words(text: AnalysedText) -> int:
    """How many words there are that are no name, no address and no value."""
    placed = [match.span() for match in _PLACEHOLDER.finditer(text.passage.text)]
    words = [word for word in prose(text) if not any(start <= word.start() < end for start, end in placed)]
    return sum(1 for word in words if word is words[0] or word[0].islower())


def _can_tell(language: Language) -> bool:
    return bool(knowledge(language).function_words)


def _third_language(text: AnalysedText, twin: AnalysedText) -> Language | None:
    """The language of a text that is in neither language. What both texts have of it is a name or a quotation."""
    words = text.passage.text
    common = _common(words)
    own = _commonest(common, text.language)
    enough = max(_COMMON, _TIMES * own)
    if len(common) < enough or not _can_tell(text.language):
        return None  # nearly all texts
    if len(vocabulary(words)) < max(_SENTENCE, (_TIMES + 1) * own):
        return None
    alone = common - vocabulary(twin.passage.text)
    if len(alone) < enough:
        return None
    third = recognise(words)
    if third is None or third in {primary(text.language), primary(twin.language), recognise(twin.passage.text)}:
        return None
    return third if len(alone & knowledge(third).function_words) >= enough else None


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
        if not _foreign(text, twin.language):
            continue
        found = foreign_stretch(without_addresses(text), text.language, twin.language)
        if found and not foreign_stretch(without_addresses(twin), twin.language, text.language):
            start, end, count = found
            severity = Severity.WARNING if count < _SEVERAL else RULE.severity
            yield _finding(pair, (text, twin), (start, end), severity)


@lru_cache(4)
def _foreign(text: AnalysedText, other: Language) -> Set[str]:
    """The words of a text, addresses apart, that may tell that it is in the other language; of most texts none."""
    foreign = may_be_foreign(fold(text.passage.text).words, text.language, other)
    return outside_addresses(text, foreign) if foreign else foreign


def _is_in(text: AnalysedText, twin: AnalysedText) -> bool:
    words, other = text.passage.text, primary(twin.language)
    common = _common(words)
    if _commonest(common, other) <= _commonest(common, text.language) or len(fold(words).words) < _SENTENCE:
        return False
    if not _commonest(_common(_without_names(words, twin.passage.text)), other):
        return False
    return recognise(words) == other and recognise(twin.passage.text) in {None, other}


def _without_names(text: str, twin: str) -> str:
    """A text without names of people, streets and towns that its twin has as well."""
    return _NAMED.sub(lambda found: "" if found[0] in twin and _is_name(found[0].split()) else found[0], text)


def _is_name(words: Sequence[str]) -> bool:
    """Whether they are a name with small words in it. Where each has a capital it may be a heading."""
    return any(map(str.islower, words)) and all(word[0].isupper() or word.islower() for word in words)


def _commonest(common: frozenset[str], language: Language) -> int:
    """How many of them are among the commonest of a language; telling the language of every text takes longer."""
    return len(common & knowledge(language).function_words)


@lru_cache(4096)
def _common(text: str) -> frozenset[str]:
    """The words of a text, single letters apart, that are among the commonest of any language."""
    return commonest_words().intersection(fold(text).words)


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
