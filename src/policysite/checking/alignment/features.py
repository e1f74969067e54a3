"""What two texts in different languages can share: values, concepts, addresses behind links, names, kindred words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from math import log

from policysite.checking.mentions.figures import READ_BY_WORDS, written_figures
from policysite.language.concepts.concept_groups import concept_table
from policysite.model.aligned import AnalysedText
from policysite.model.document import Block
from policysite.model.language import Language
from policysite.model.mention import Mention, MentionKind
from policysite.model.passage import Passage

Analyse = Callable[[Passage], AnalysedText]
"""What a passage mentions; asked several times for the same one."""
VALUES = READ_BY_WORDS | {MentionKind.URL, MentionKind.EMAIL, MentionKind.PHONE, MentionKind.ORGANISATION}
"""What is the same in every language, however it is written."""
_KEPT = {"value": 0.85, "target": 0.85, "form": 0.85, "word": 0.7, "concept": 0.65, "translation": 0.5, "stem": 0.4}
"""How often a translation has what its original has, given that both documents have it somewhere."""
_CONTACTS = frozenset({MentionKind.URL, MentionKind.EMAIL, MentionKind.PHONE})
_HELD = concept_table("implied")
_LABEL = 30
"""Characters up to which words before a colon are a label: "Telephone (switchboard):"."""
_MOST = 3.0
"""No single thing shared says more than this (in nats): what is rare may be rare by chance."""
_UNSEEN = 0.5
"""What counts for what a document does not have, as if seen half a time."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_ACRONYM = re.compile(r"(?<![^\W\d_])[A-ZÅÄÖÜ]{2,3}(?![^\W\d_])")
"""What is short and all capitals is mostly written alike in all languages: IT, EU, PIN."""
_PLACEMENT = re.compile(r"\{\{ *[^{}\n]+? *\}\}")
_STEM = 4
"""Kindred words share their first four letters (Simard, Foster and Isabelle 1992)."""
_SPELLING = str.maketrans("czwy", "ksvi")
"""Letters that languages write for one another in words that they share: contact, kontakt; photo, foto."""


def features(text: str, mentions: Iterable[Mention], concepts: Set[str], *, by_figures: bool = False) -> frozenset[str]:
    """What a text holds that its translation may hold too, each with its family before the colon.

    Args:
        text: its words.
        mentions: what it says.
        concepts: those that both languages have words for.
        by_figures: whether no word is known of one of the languages, so that figures alone tell its values.
    """
    found = {f"value:figure {figure}" for figure in written_figures(text)} if by_figures else set()
    for mention in mentions:
        if by_figures and mention.kind in READ_BY_WORDS:
            continue
        if mention.kind in VALUES:
            found.add(f"value:{mention.kind} {mention.key}")
            if mention.kind in _CONTACTS and _is_all(mention, text):
                found.add(f"form:{mention.kind}")
        elif mention.kind is MentionKind.CONCEPT and mention.key in concepts:
            found.add(f"concept:{mention.key}")
            if mention.key in _HELD:  # "explicit consent" holds consent
                found.update(f"concept:{held}" for held in _HELD[mention.key].members)
    for word in _WORD.findall(plain(text)):
        found.add(f"word:{word}")
        found.add(f"stem:{kin(word)}")
    found.update(f"word:{acronym}" for acronym in _ACRONYM.findall(text))
    return frozenset(found)


def _is_all(mention: Mention, text: str) -> bool:
    """Whether a text is nothing but one way to reach someone, with a label or without."""
    label = text[: mention.start].rstrip()
    return mention.end >= len(text.rstrip(" .")) and (not label or (label[-1] == ":" and len(label) <= _LABEL))


def kin(word: str) -> str:
    """How a word in small letters without accents begins, in spelling that many languages share."""
    return word.translate(_SPELLING).replace("ph", "f").replace("ck", "k")[:_STEM]


class Reader:
    """Reads the features of sentences and of blocks, those of the same words once."""

    def __init__(self, analyse: Analyse, concepts: Set[str], *, by_figures: bool = False) -> None:
        self.analyse = analyse
        self._concepts = concepts
        self._by_figures = by_figures
        self._read: dict[tuple[Language, str], frozenset[str]] = {}

    def sentence(self, sentence: Passage) -> frozenset[str]:
        key = sentence.language, sentence.text
        found = self._read.get(key)
        if found is None:
            mentions = self.analyse(sentence).mentions
            found = self._read[key] = features(sentence.text, mentions, self._concepts, by_figures=self._by_figures)
        return found

    def block(self, block: Block) -> frozenset[str]:
        """What its sentences hold, and the addresses behind its links."""
        return _targets(block).union(*map(self.sentence, block.sentences))


def _targets(block: Block) -> frozenset[str]:
    """The addresses behind the links of a block, and those of the facts that it places."""
    links = (link.target for link in block.links if len(link.target) > 1)
    return frozenset(f"target:{address}" for address in (*links, *_PLACEMENT.findall(block.passage.text)))


def plain(text: str) -> str:
    """Small letters without accents."""
    if text.isascii():
        return text.lower()
    return "".join(char for char in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(char))


@dataclass(frozen=True)
class Evidence:
    """How much a feature that two texts share, or do not share, says for or against their being translations.

    Logarithms of the likelihood ratio between "a translation" and "any other text of that document". Words that only
    one document has say nothing: they are in its language. Values that only one has do, and so do concepts where both
    languages have a lexicon.
    """

    gain: Mapping[str, float]
    """What a shared feature adds, beyond taking back its loss."""
    loss: Mapping[str, float]
    """What a feature that only one of the two has adds; negative."""

    @classmethod
    def between(cls, first: Iterable[frozenset[str]], second: Iterable[frozenset[str]]) -> Evidence:
        """Weigh the features of two documents by how common they are in each."""
        one, two = list(first), list(second)
        counts = _counts(one), _counts(two)
        gain: dict[str, float] = {}
        loss: dict[str, float] = {}
        for feature in _telling(*counts):
            kept = _KEPT[_family(feature)]
            for count, size in ((counts[0][feature], len(one)), (counts[1][feature], len(two))):
                chance = min(max(count, _UNSEEN) / (size + 1), 0.95 * kept)
                absent = log((1 - kept) / (1 - chance))
                present = min(_MOST, log(kept / chance))
                loss[feature] = loss.get(feature, 0.0) + absent / 2
                gain[feature] = gain.get(feature, 0.0) + (present - absent) / 2
        return cls(gain, loss)

    def known(self, found: frozenset[str]) -> frozenset[str]:
        """The features that say anything."""
        return found & self.loss.keys()

    def shared(self, common: Iterable[str]) -> float:
        """What features that two texts share add to the sum of both texts' losses."""
        # Each text lost the feature once by half, so a shared one is taken back by its gain on either side.
        return sum(map(self.gain.__getitem__, common))

    def lost(self, known: Iterable[str]) -> float:
        """Half of what it would say if none of these features were shared."""
        return sum(map(self.loss.__getitem__, known)) / 2


def _telling(first: Counter[str], second: Counter[str]) -> set[str]:
    """Features that both documents have, and those that both could have."""
    alike = {"value"} | (
        {_family(feature) for feature in first} & {_family(feature) for feature in second} & {"concept"}
    )
    return {
        feature
        for feature in first.keys() | second.keys()
        if _family(feature) in alike or (feature in first and feature in second)
    }


def _family(feature: str) -> str:
    return feature.partition(":")[0]


def _counts(texts: Iterable[frozenset[str]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for found in texts:
        counts.update(found)
    return counts
