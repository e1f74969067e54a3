"""Whether a text tells of rights or of data, so that words that may say something else say a right in it."""

from __future__ import annotations

from collections.abc import Set

from policysite.checking.concepts.names import family
from policysite.language.concepts.concept_groups import concept_group
from policysite.language.concepts.lexicon import lexicon
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

IN_GENERAL = concept_group("rights-in-general")
"""They speak of rights without being one that a text can lose."""
_ABOUT, _OF_ANYBODY = concept_group("what-rights-are-about"), concept_group("of-anybody")
PERSONAL_DATA = "term.personal-data"
"""Even "your data" are those."""
_RIGHTS_TOGETHER = 2
"""Other rights beside one, from which all of them are rights, whatever else the words may mean."""


def is_about_data(concept: str, text: AnalysedText, apart: Set[str] = frozenset()) -> bool:
    """Whether a text names data, a basis or a right beside this concept.

    A right tells so in words of its own: "access" and "block" do not make rights of each other.

    Args:
        concept: the id.
        text: what it stands in.
        apart: concepts that tell nothing of this one, in addition to those of anybody.
    """
    return any(
        other.key in _ABOUT and other.key not in _OF_ANYBODY and other.key not in IN_GENERAL
        for other in text.of(MentionKind.CONCEPT)
        if other.key != concept
        and other.key not in apart
        and (other.certain or other.key == PERSONAL_DATA)
        and not (family(other.key) == "right" and says_a_right_among_rights(other, text))
    )


def says_a_right_among_rights(mention: Mention, text: AnalysedText) -> bool:
    """Whether the words say the right only where a text tells of rights; they may be in any inflection."""
    known, word = lexicon(text.language), mention.surface.lower()
    concept = known.concepts[mention.key] if known else None
    return concept is not None and word not in concept.certain and word.startswith(concept.among_rights)


def is_among_rights(concept: str, text: AnalysedText) -> bool:
    """Whether a text tells what data subjects have a right to, so that this concept in it is one of their rights."""
    if any(mention.key == "right" for mention in text.of(MentionKind.MODALITY)):
        return True
    rights = {
        mention.key for mention in text.of(MentionKind.CONCEPT) if mention.certain and family(mention.key) == "right"
    }
    return "right.right" in rights or len(rights - {concept}) >= _RIGHTS_TOGETHER
