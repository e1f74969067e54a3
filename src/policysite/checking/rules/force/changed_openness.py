"""One text says that a list is open or gives examples, the other reads as if it were all.

## Why it matters
"Such as IP addresses" and "that is, IP addresses" tell readers of different data. A list that closes in
translation discloses less than is done.

## Example
```text
sv: Uppgifter om användningen, bland annat IP-adresser.
en: Information about the use, i.e. IP addresses.
```

## How to fix
Mark the list alike in both texts. In the model, write `list: open` or `list: examples` and let the list be written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policysite.checking.extent.enumerations import enumerations
from policysite.checking.force.senses import excesses, lost
from policysite.checking.mentions.differences import OneSided
from policysite.checking.mentions.findings import in_quotes
from policysite.language.description.knowledge import knowledge
from policysite.language.segmentation.punctuation import CLAUSE_END
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="changed-openness",
    summary="list that is open in one text and closed in the other",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
KIND = MentionKind.OPENNESS
_GROUPS = {"open": "open", "example": "open"}
_TELLING = {*_GROUPS, "implied"}
"""What opens a list, and words that may: beside these nothing was lost."""
_CLOSING = frozenset(("closed", "only"))
_PAUSE = re.compile(r"[.,;:!?()]")
_BEFORE = re.compile(r"[\s(](\w+)\s$")
"""The last word."""
_LONG = 20
"""Characters in which it stands."""
_EXAMPLE = re.compile(r"\s+(\w{3,})(?=[,.;:)]|$)")
"""A single word that ends its clause or begins a list."""
_ARTICLE = 1
"""Words before a noun that are no part of it."""
_SHORT = 25
"""Words. In a longer sentence "for example" often goes without saying, and its loss is a guess."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Marks of an open list that the other text has none for, and marks of a closed one in one of two counterparts."""
    for excess in excesses(pair, KIND, _GROUPS):
        others = excess.twin.of(MentionKind.OPENNESS)
        likening = _likening(excess.twin)
        if excess.mentions and not any(other.key in _TELLING and other not in likening for other in others):
            mention = excess.mentions[0]
            if not _closing(excess) and _is_likened(mention, excess, likening):
                continue
            closing = _closing(excess) if mention.certain else None
            what = "so that there is more than what is listed"
            instead = f"says {in_quotes(closing)}, so that there is nothing more" if closing else "does not"
            severity = Severity.ERROR if closing else _graveness(mention, excess)
            if not closing and _may_be_likened(mention, excess, likening):
                severity = Severity.NOTE
            if pair.is_exact and not _opens_a_list(mention, excess.text):
                severity = Severity.NOTE
            found = lost(RULE, pair, mention, excess, what, instead=instead, severity=severity)
            yield replace(found, location=excess.twin.locate(closing)) if closing else found
    for excess in excesses(pair, KIND, {"closed": "closed"}) if pair.is_exact else ():
        if (
            excess.mentions
            and not excess.twin.of(MentionKind.OPENNESS)
            and not _explains(excess.mentions[0], excess.text)
        ):
            what = "so that there is nothing but what is listed"
            yield lost(RULE, pair, excess.mentions[0], excess, what, severity=Severity.WARNING)


def _likening(text: AnalysedText) -> tuple[Mention, ...]:
    """The pairs after its language's word for "like", which may be examples: "uppgifter som namn och adress"."""
    like = knowledge(text.language).markers.get("like")
    pairs = (each for each in text.of(KIND) if each.key == "implied")
    return tuple(each for each in pairs if like and each.surface.lower().startswith(f"{like} "))


def _is_likened(mention: Mention, excess: OneSided, likening: Sequence[Mention]) -> bool:
    """Whether examples follow the twin's word for "like": a pair of nouns, or the same concept, and no verb after them.

    So does a single word that is no verb, before a comma or at the end: "handlingar som kvitton, sparas".

    Of several marks of the text none is known to be the one.
    """
    twin = excess.twin
    for pair in likening:
        first = pair.surface.split()[1]
        if not _is_verb(first, twin) and not any(_is_verb(word, twin) for word in _following(pair.end, twin, 2)):
            return True
    if len(excess.mentions) == 1 and _is_single(mention, excess):
        return True
    return any(not any(_is_verb(word, twin) for word in _following(end, twin, 1)) for end in _same(mention, excess))


def _may_be_likened(mention: Mention, excess: OneSided, likening: Sequence[Mention]) -> bool:
    """Whether the same words may as well begin a clause: "från den som köper eller hyr", "företag som banker äger"."""
    return bool(likening or _same(mention, excess))


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


def _concepts_after(offset: int, text: AnalysedText) -> frozenset[str]:
    return frozenset(each.key for each in text.of(MentionKind.CONCEPT) if each.start >= offset)


def _following(offset: int, text: AnalysedText, count: int) -> list[str]:
    """The words after an offset, so many at most, up to the end of a clause."""
    return _PAUSE.split(text.passage.text[offset:], maxsplit=1)[0].split()[:count]


def _is_verb(word: str, text: AnalysedText) -> bool:
    """Whether a word ends as finite verbs do; nouns that do so as well are not told from them."""
    return word.lower().endswith(tuple(knowledge(text.language).markers.get("verb-endings", "").split()))


def _concepts_at(offset: int, text: AnalysedText) -> frozenset[str]:
    """What is named after an offset, but for an article."""
    words = text.passage.text
    concepts = [each for each in text.of(MentionKind.CONCEPT) if each.start >= offset]
    return frozenset(each.key for each in concepts if len(words[offset : each.start].split()) <= _ARTICLE)


def _closing(excess: OneSided) -> Mention | None:
    """The first words of the twin that leave no room for more, unless both texts have such: "i.e.", "only"."""
    here, there = (
        [mark for mark in text.of(MentionKind.OPENNESS, MentionKind.EXCLUSIVITY) if mark.key in _CLOSING]
        for text in (excess.text, excess.twin)
    )
    return there[0] if len(there) > len(here) else None


def _explains(mention: Mention, text: AnalysedText) -> bool:
    """Whether a whole clause follows, which says the same again and lists nothing: "i.e. everyone must have"."""
    end = CLAUSE_END.search(text.passage.text, mention.end + 1)
    stop = end.start() if end else len(text.passage.text)
    return any(mention.end < other.start < stop for other in text.of(MentionKind.MODALITY))


def _opens_a_list(mention: Mention, text: AnalysedText) -> bool:
    """Whether members follow the word, rather than what is merely part of something."""
    return mention.certain or any(list_.members[1][0] > mention.end for list_ in enumerations(text))


def _graveness(mention: Mention, excess: OneSided) -> Severity:
    if mention.key == "example" and len(excess.text.passage.text.split()) > _SHORT:
        return Severity.NOTE
    return Severity.WARNING
