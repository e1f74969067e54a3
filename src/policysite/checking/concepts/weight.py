"""How much readers are told less where a text lacks a concept, and what of its words may mean nothing."""

from __future__ import annotations

from policysite.checking.concepts.names import family
from policysite.checking.concepts.rights_in_texts import is_about_data
from policysite.checking.mentions.differences import OneSided
from policysite.language.concepts.concept_groups import concept_group, concept_table
from policysite.language.concepts.lexicon import lexicon
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

_MATTER, _WEIGHTY = concept_group("matter"), concept_group("weighty")
EVERYDAY, VAGUE = concept_group("everyday"), concept_group("vague")
_COMMONPLACE, _THINGS, _ACTORS = concept_group("commonplace"), concept_group("things"), concept_group("actors")
_DISCLOSURES, _BESIDE_DATA = concept_group("disclosures"), concept_group("told-beside-data")
_CONTRARIES = concept_table("contraries")


def is_telling(mention: Mention, side: OneSided) -> bool:
    """Whether its loss tells: both languages have an official term, which a translation is expected to use."""
    if mention.key in _COMMONPLACE:
        return False
    if family(mention.key) == "means":
        return True  # what a visitor can do is told in few words and lost with any of them
    if mention.key in _BESIDE_DATA and not (is_about_data(mention.key, side.text) or _tells_of_disclosure(side.text)):
        return False
    return _is_official(mention, side)


def _tells_of_disclosure(text: AnalysedText) -> bool:
    return any(mention.key in _DISCLOSURES for mention in text.of(MentionKind.CONCEPT))


def is_weighty(mention: Mention, side: OneSided) -> bool:
    """Whether readers who are not told it are told less: whom the data go to, what for and on which basis.

    Everyday matter such as support, an account or a login often stands in one of two faithful texts alone.
    """
    return mention.key not in EVERYDAY and is_matter(mention, side)


def is_matter(mention: Mention, side: OneSided) -> bool:
    """Whether it is what a policy is there to tell, so that it does not go without saying."""
    return mention.key in _MATTER or mention.key in _WEIGHTY or _is_official(mention, side)


def _is_official(mention: Mention, side: OneSided) -> bool:
    """Whether both languages have a term of the law for it, which a translation is expected to use."""
    lexicons = lexicon(side.text.language), lexicon(side.twin.language)
    concepts = [known.concepts.get(mention.key) if known else None for known in lexicons]
    return all(concept is not None and concept.official for concept in concepts)


def is_contrary(concept: str, other: str) -> bool:
    """Whether the other concept in its place tells of somebody else, or of other data."""
    return other in _CONTRARIES.get(concept, ()) or (concept in _ACTORS and other in _ACTORS)


def is_a_thing(mention: Mention) -> bool:
    """Whether words that may say something else say at least something that a translation has to name.

    What is done may go without saying in one language or the other, and words of names mean nothing.
    """
    return mention.key in _THINGS and mention.key not in VAGUE and not is_of_a_name(mention)


def is_of_a_name(mention: Mention) -> bool:
    """Whether the words have a capital that no sentence gives them."""
    return mention.start > 0 and mention.surface[0].isupper()


def is_part_of_a_name(mention: Mention, side: OneSided) -> bool:
    """Whether a party is no more than a word of a name, after another with a capital: "the Seed Bank for Meadows"."""
    if (
        mention.key not in _ACTORS
        or not mention.surface[0].isupper()
        or knowledge(side.text.language).nouns_have_capitals
    ):
        return False
    *inside, before = ["", *side.text.passage.text[: mention.start].split()]
    return len(inside) > 1 and before[0].isupper() and before[-1].isalnum()
