"""Whether a text is in another language than its own, as far as its words and those of its twin tell."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from policysite.checking.mentions.shared_words import outside_addresses, prose, vocabulary, without_addresses
from policysite.language.description.knowledge import knowledge
from policysite.language.identification.known_words import known_to_one, may_be_foreign
from policysite.language.identification.recognition import commonest_words, recognise
from policysite.language.text.folding import fold
from policysite.model.aligned import AnalysedText
from policysite.model.language import Language, primary

_SENTENCE = 5
"""Words from which the language of a text is told."""
_COMMON, _TIMES = 3, 2
"""Common words of a third language from which a text is in it, and how many times those of its own language."""
_BY_CHANCE = 10
"""So many times the words of its own language; one that languages share and are not known to share is no more."""
_NAMED = re.compile(r"(?<!\w)[^\W\d_a-zà-öø-ÿ][\w'’]*(?:(?: [a-zà-öø-ÿ]{1,3}){0,3} [^\W\d_a-zà-öø-ÿ][\w'’]*)+")
"""What may be a name of several words: "Las Palmas de Gran Canaria". The short ones make no sentence of it. Letters of
which the pattern does not know whether they are small are tried as capitals."""
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@lru_cache(4)
def foreign_words(text: AnalysedText, other: Language) -> Set[str]:
    """The words of a text, addresses apart, that may tell that it is in the other language; of most texts none."""
    foreign = may_be_foreign(fold(text.passage.text).words, text.language, other)
    return outside_addresses(text, foreign) if foreign else foreign


def foreignness(text: AnalysedText, twin: AnalysedText) -> int:
    """How many words of a text only the twin's language is known to have; none where it is no text in that language."""
    words = vocabulary(_PLACEHOLDER.sub(" ", without_addresses(text)))
    own = known_to_one(words, text.language, twin.language)
    foreign = known_to_one(words, twin.language, text.language)
    return len(foreign) if len(foreign) > _BY_CHANCE * len(own) else 0


def is_in_language_of(text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether a text of some words is wholly in its twin's language, by the commonest words of both languages."""
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


def third_language(text: AnalysedText, twin: AnalysedText) -> Language | None:
    """The language of a text that is in neither language. What both texts have of it is a name or a quotation."""
    words = text.passage.text
    common = _common(words)
    own = _commonest(common, text.language)
    enough = max(_COMMON, _TIMES * own)
    if len(common) < enough or not can_tell(text.language):
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


def likeness(text: AnalysedText) -> int:
    """How many words of the text are among the commonest of its language."""
    return _commonest(_common(text.passage.text), text.language)


def sentence_words(text: AnalysedText) -> int:
    """How many words there are that are no name, no address and no value."""
    placed = [match.span() for match in _PLACEHOLDER.finditer(text.passage.text)]
    words = [word for word in prose(text) if not any(start <= word.start() < end for start, end in placed)]
    return sum(1 for word in words if word is words[0] or word[0].islower())


def can_tell(language: Language) -> bool:
    """Whether its commonest words are known."""
    return bool(knowledge(language).function_words)


def _commonest(common: frozenset[str], language: Language) -> int:
    """How many of them are among the commonest of a language; telling the language of every text takes longer."""
    return len(common & knowledge(language).function_words)


@lru_cache(4096)
def _common(text: str) -> frozenset[str]:
    """The words of a text, single letters apart, that are among the commonest of any language."""
    return commonest_words().intersection(fold(text).words)
