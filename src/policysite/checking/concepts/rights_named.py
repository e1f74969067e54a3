"""Which rights of data subjects a text states, and what messages call them."""

from __future__ import annotations

from collections.abc import Iterable

from policysite.checking.concepts.names import family, named
from policysite.checking.concepts.rights_in_texts import IN_GENERAL, is_among_rights
from policysite.checking.wording import enumerated
from policysite.language.concepts.concept_groups import concept_group
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_OF_DATA_SUBJECTS_ONLY = concept_group("rights-of-data-subjects")


def right_named(concept: str) -> str:
    """``the right to restriction of processing (Art. 18 GDPR)``."""
    return f"the right to {named(concept).removeprefix('right to ').removeprefix('right of ')}"


def is_right(concept: str) -> bool:
    """Whether this is one of the rights, and no word for rights in general."""
    return family(concept) == "right" and concept not in IN_GENERAL


def is_unmistakable(mention: Mention) -> bool:
    """Whether the words can only mean the right: "withdraw your consent", not "withdraw" or "delete the file"."""
    return mention.key in _OF_DATA_SUBJECTS_ONLY and mention.certain and " " in mention.surface


def rights_told(texts: Iterable[AnalysedText], *, granted: bool = False) -> str:
    """The rights that texts state, for a message, between commas; empty where they state none for certain.

    Args:
        texts: what is told of.
        granted: whether what stands before them makes rights of them: "You have the right to:".
    """
    rights = dict.fromkeys(
        mention.key
        for text in texts
        for mention in text.of(MentionKind.CONCEPT)
        if mention.certain and is_right(mention.key)
        if granted or is_unmistakable(mention) or is_among_rights(mention.key, text)
    )
    return f", {enumerated(map(right_named, rights))}," if rights else ""
