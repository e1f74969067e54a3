"""Whether two documents can be versions of one in two languages, and how far they can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest

from policysite.checking.alignment import Alignment
from policysite.checking.wording import enumerated
from policysite.language.concepts.lexicon import lexicon
from policysite.language.description.knowledge import knowledge
from policysite.language.description.names import english_name
from policysite.language.identification.recognition import are_close, plainly_other, recognise
from policysite.model.document import Document
from policysite.model.language import Language, primary

_LEAST_LIKENESS = 1.5
"""The least score of all pairs for each block. Translations reach 3.7 and more, unrelated policies 1.4 at most."""
_SAMPLE, _FIRST_BLOCKS = 3_000, 100
"""Characters and blocks that are enough to tell one language from another."""
_FEW_BLOCKS = 10
"""Up to this many in both, documents are too short to tell."""


class IncomparableDocumentsError(Exception):
    """Two documents that cannot be two versions of one; the message is written for whoever passed them."""


def require_two_languages(first: Document, second: Document) -> None:
    """Each is in a language of its own, and in the one that it is said to be in.

    Raises:
        IncomparableDocumentsError: they are not, or hold the same words.
    """
    if all(one == other for one, other in zip_longest(_characters(first), _characters(second))):
        raise IncomparableDocumentsError(
            f"{first.path} and {second.path} hold the same words; pass two language versions of one document"
        )
    if first.language == second.language:
        raise IncomparableDocumentsError(
            f"{first.path} and {second.path} are both in {english_name(first.language)}; pass two languages,"
            " or name them with --lang-a and --lang-b if they were mistaken"
        )
    said = primary(first.language), primary(second.language)
    if (_language_of_words(second), _language_of_words(first)) == said and not are_close(*said):
        names = english_name(first.language), english_name(second.language)
        raise IncomparableDocumentsError(
            f"{first.path} is said to be in {names[0]} and {second.path} in {names[1]}, and their words are the"
            " other way round; swap --lang-a and --lang-b, or correct the names of the files or their `lang`"
        )
    for document in (first, second):
        if read := plainly_other(_sample(document), document.language):
            raise IncomparableDocumentsError(
                f"{document.path} is said to be in {english_name(document.language)}, and its words are"
                f" {english_name(read)}; correct the option that says so, or leave it out"
            )


def _characters(document: Document) -> Iterator[str]:
    """Its letters and figures alone: formats differ in what they tell of structure, and in marks."""
    for block in document.blocks:
        yield from filter(str.isalnum, block.passage.text)


def require_common_content(alignment: Alignment) -> None:
    """What was aligned is alike enough for two versions of one document; of short ones it cannot be told.

    Raises:
        IncomparableDocumentsError: it is not.
    """
    blocks = len(alignment.first.blocks) + len(alignment.second.blocks)
    if blocks > _FEW_BLOCKS and sum(pair.score for pair in alignment.pairs) < _LEAST_LIKENESS * blocks:
        raise IncomparableDocumentsError(
            f"{alignment.first.path} and {alignment.second.path} have too little in common to be two versions of one"
            " document; pass the same document in two languages"
        )


def notices(first: Document, second: Document) -> tuple[str, ...]:
    """What was not read, read in another language than was said, or compared by less than words."""
    not_read = (f"{each.path}: not read: {part}" for each in (first, second) for part in each.left_out)
    return tuple(chain(not_read, _unlike_said(first), _unlike_said(second), _left_out(first, second)))


def _unlike_said(document: Document) -> Iterator[str]:
    """A language that the words are not in. Of close ones, neither is known for certain."""
    said, read = document.language, _language_of_words(document)
    if read and knowledge(said).is_described and not are_close(primary(said), read):
        names = english_name(said), english_name(read)
        yield f"{document.path} is said to be in {names[0]}, and its first words look like {names[1]}"


def _language_of_words(document: Document) -> Language | None:
    """As its first blocks tell, whatever was said."""
    return recognise(_sample(document))


def _sample(document: Document) -> str:
    return "\n".join(block.passage.text for block in document.blocks[:_FIRST_BLOCKS])[:_SAMPLE]


def _left_out(first: Document, second: Document) -> tuple[str, ...]:
    """What could not be compared."""
    languages = first.language, second.language
    unknown = [english_name(each) for each in languages if not knowledge(each).is_described]
    if unknown:
        return (f"no words of {enumerated(unknown)} are known: figures, addresses, structure and extent were compared",)
    without = [english_name(each) for each in languages if lexicon(each) is None]
    if without:
        return (f"no lexicon for {enumerated(without)}: values, structure and extent were compared, words were not",)
    return ()
