"""Rights that every policy has to tell and of which two published versions do not seem to speak."""

from __future__ import annotations

from policysite.checking.alignment import Alignment
from policysite.checking.analyst import Analyst
from policysite.checking.concepts.rights_named import right_named
from policysite.checking.rules.completeness.missing_right import ALWAYS
from policysite.language.concepts.lexicon import says
from policysite.model.mention import MentionKind


def untold_rights(alignment: Alignment) -> tuple[str, ...]:
    """What messages call those that neither version has words for; one that a version has is left to the comparison.

    Empty where a version is in a language whose words for rights are not known.
    """
    documents = alignment.first, alignment.second
    analyse = Analyst()
    texts = (analyse(block.passage) for document in documents for block in document.blocks)
    told = {mention.key for text in texts for mention in text.of(MentionKind.CONCEPT)}
    concepts = [f"right.{right}" for right in ALWAYS]
    return tuple(
        right_named(concept)
        for concept in concepts
        if concept not in told and all(says(document.language, concept) for document in documents)
    )
