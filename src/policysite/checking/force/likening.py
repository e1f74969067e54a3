"""Examples that follow a word for "like": "uppgifter som namn och adress", where the other text says "such as"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policysite.checking.mentions.differences import OneSided
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_PAUSE = re.compile(r"[.,;:!?()]")
_BEFORE = re.compile(r"[\s(](\w+)\s$")
"""The last word."""
_LONG = 20
"""Characters in which it stands."""
_EXAMPLE = re.compile(r"\s+(\w{3,})(?=[,.;:)]|$)")
"""A single word that ends its clause or begins a list."""
_ARTICLE = 1
"""Words before a noun that are no part of it."""


def likening(text: AnalysedText) -> tuple[Mention, ...]:
    """The pairs after its language's word for "like", which may be examples: "uppgifter som namn och adress"."""
    like = knowledge(text.language).markers.get("like")
    pairs = (each for each in text.of(MentionKind.OPENNESS) if each.key == "implied")
    return tuple(each for each in pairs if like and each.surface.lower().startswith(f"{like} "))


def is_likened(mention: Mention, excess: OneSided, pairs: Sequence[Mention]) -> bool:
    """Whether examples follow the twin's word for "like": a pair of nouns, or the same concept, and no verb after them.

    So does a single word that is no verb, before a comma or at the end: "handlingar som kvitton, sparas".

    Of several marks of the text none is known to be the one.
    """
    twin = excess.twin
    for pair in pairs:
        first = pair.surface.split()[1]
        if not _is_verb(first, twin) and not any(_is_verb(word, twin) for word in _following(pair.end, twin, 2)):
            return True
    if len(excess.mentions) == 1 and _is_single(mention, excess):
        return True
    return any(not any(_is_verb(word, twin) for word in _following(end, twin, 1)) for end in _same(mention, excess))


def may_be_likened(mention: Mention, excess: OneSided, pairs: Sequence[Mention]) -> bool:
    """Whether the same words may as well begin a clause: "från den som köper eller hyr", "företag som banker äger"."""
    return bool(pairs or _same(mention, excess))


def _same(mention: Mention, excess: OneSided) -> list[int]:
    """Where the words end that name the same as those after the mention, directly after the twin's word for "like"."""
    words, like = excess.twin.passage.text, knowledge(excess.twin.language).markers.get("like")
    named = _concepts_at(mention.end, excess.text) if like and len(excess.mentions) == 1 else frozenset()
    found = [
        each
        for each in excess.twin.of(MentionKind.CONCEPT)
        if each.key in named and not _is_verb(each.surface, excess.twin)
    ]
    before = (_BEFORE.search(words[max(0, each.start - _LONG) : each.start]) for each in found)
    return [each.end for each, word in zip(found, before, strict=True) if word is not None and word[1].lower() == like]


def _is_single(mention: Mention, excess: OneSided) -> bool:
    """Whether a single noun stands after the twin's word for "like", before what also follows in the text."""
    text, twin = excess.text, excess.twin
    known, words = knowledge(twin.language), twin.passage.text
    like = known.markers.get("like")
    if not like:
        return False
    found = (_EXAMPLE.match(words, match.end()) for match in re.finditer(rf"(?<=[\w,] ){like}\b", words))
    nouns = [
        noun
        for noun in found
        if noun is not None and not _is_verb(noun[1], twin) and noun[1].lower() not in known.function_words
    ]
    following = _concepts_after(mention.end, text) if nouns else frozenset()
    return any(not (following and following.isdisjoint(_concepts_after(noun.end(), twin))) for noun in nouns)


def _concepts_at(offset: int, text: AnalysedText) -> frozenset[str]:
    """What is named after an offset, but for an article."""
    words = text.passage.text
    concepts = [each for each in text.of(MentionKind.CONCEPT) if each.start >= offset]
    return frozenset(each.key for each in concepts if len(words[offset : each.start].split()) <= _ARTICLE)


def _concepts_after(offset: int, text: AnalysedText) -> frozenset[str]:
    return frozenset(each.key for each in text.of(MentionKind.CONCEPT) if each.start >= offset)


def _following(offset: int, text: AnalysedText, count: int) -> list[str]:
    """The words after an offset, so many at most, up to the end of a clause."""
    return _PAUSE.split(text.passage.text[offset:], maxsplit=1)[0].split()[:count]


def _is_verb(word: str, text: AnalysedText) -> bool:
    """Whether a word ends as finite verbs do; nouns that do so as well are not told from them."""
    return word.lower().endswith(tuple(knowledge(text.language).markers.get("verb-endings", "").split()))
