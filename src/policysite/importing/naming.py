"""What the facts of a first model are called. A name is read by people, and becomes part of a link."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice
from string import ascii_lowercase, digits

from policysite.importing.values import Value
from policysite.language.description.knowledge import knowledge
from policysite.language.text.folding import fold
from policysite.model.aligned import AnalysedText
from policysite.model.language import Language, primary
from policysite.model.mention import Mention, MentionKind
from policysite.model.schema import FIELD_NAMES, STRUCTURE

_ENGLISH = Language("en")
_RESERVED = frozenset({*FIELD_NAMES, *STRUCTURE, "policy", "glossary", "settlements", "true", "false", "null"})
_WORDS = 4
_LETTERS = 40
"""Of a name at most, unless its first word is longer."""
_IN_NAMES = frozenset(ascii_lowercase + digits)
_SHORTEST = 3
_VALUES = (
    MentionKind.DURATION,
    MentionKind.DATE,
    MentionKind.TIME,
    MentionKind.PERCENTAGE,
    MentionKind.MONEY,
    MentionKind.URL,
    MentionKind.EMAIL,
    MentionKind.PHONE,
    MentionKind.LEGAL_REFERENCE,
)
"""What a text may tell otherwise tomorrow. Numbers in words stay, as in third parties."""
_CONCEPTS = 2
"""That a name without words is made of."""
_LETTERS_ALIKE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def language_of_names(first: Language, second: Language) -> Language:
    """The one language that names are taken from: English where a document is in it, else that of the first."""
    return _ENGLISH if _ENGLISH in (primary(first), primary(second)) else primary(first)


@dataclass(frozen=True, slots=True)
class Naming:
    """Names in one language."""

    language: Language

    def name(self, texts: Sequence[AnalysedText], values: Sequence[Value], kind: str, taken: Collection[str]) -> str:
        """The first words that tell; without a text in this language, what the text speaks of, in English.

        Args:
            texts: what the fact says, in each language that has it.
            values: what it stores; their words are no part of the name.
            kind: the last resort: section, paragraph, item.
            taken: names of the facts beside it.
        """
        name = next(filter(None, self._candidates(texts, values)), kind)
        if name in _RESERVED or len(name) < _SHORTEST:
            name = f"{name}-{kind}"
        numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, len(taken) + 2))
        return next(candidate for candidate in numbered if candidate not in taken)

    def _candidates(self, texts: Sequence[AnalysedText], values: Sequence[Value]) -> Iterator[str]:
        for side, text in enumerate(texts):
            if primary(text.language) == self.language:
                stored = [mention for value in values if value.places for mention in value.places[side]]
                yield _from_words(text, [*stored, *text.of(*_VALUES)])
        for text in texts:
            concepts = dict.fromkeys(mention.key.rpartition(".")[2] for mention in text.of(MentionKind.CONCEPT))
            yield "-".join(list(concepts)[:_CONCEPTS])
        yield from (value.field for value in values)
        yield from (mention.kind for text in texts for mention in text.of(*_VALUES))


def _from_words(text: AnalysedText, values: Sequence[Mention]) -> str:
    """Without values, which change while the fact stays the same, and without articles and the commonest words.

    Such a word stays where it denies, or where there are no others.
    """
    folded = fold(text.passage.text)
    placed = zip(folded.words, [folded.original(start) for start, _ in folded.spans], strict=True)
    words = [(word, offset) for word, offset in placed if word[0].isalpha() and not _is_in(values, offset)]
    known, denying = knowledge(text.language), text.of(MentionKind.NEGATION)
    common = known.function_words | known.ones
    telling = (word for word, offset in words if word not in common or _is_in(denying, offset))
    return _joined(telling) or _joined(word for word, _ in words)


def _is_in(mentions: Iterable[Mention], offset: int) -> bool:
    return any(mention.start <= offset < mention.end for mention in mentions)


def _joined(words: Iterable[str]) -> str:
    """A name of the first of these words that can be written in ASCII; it begins with a letter."""
    written = dropwhile(str.isdigit, filter(None, map(_ascii, words)))
    name = ""
    for word in islice(written, _WORDS):
        if name and len(name) + len(word) >= _LETTERS:
            break
        name += f"-{word}" if name else word.lstrip(digits)
    return name


def _ascii(word: str) -> str:
    """In the letters that a name can have: without accents, without the s of a genitive."""
    plain = word.casefold().translate(_LETTERS_ALIKE).removesuffix("'s").replace("'", "")
    return "".join(filter(_IN_NAMES.__contains__, unicodedata.normalize("NFKD", plain).lower()))
