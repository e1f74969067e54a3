"""Concepts of the lexicon that one of two texts has and the other lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from functools import cache, lru_cache

from policysite.checking.concepts.rights_in_clauses import is_said_among_rights
from policysite.checking.mentions.differences import OneSided
from policysite.language.concept_groups import concept_group, concept_table
from policysite.language.lexicon import lexicon, says
from policysite.language.mistaken import mistaken_words
from policysite.language.near_concepts import near
from policysite.language.slips import is_slip
from policysite.language.vocabularies import vocabularies
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.language import Language
from policysite.model.mention import Mention, MentionKind

ENGLISH = Language("en")
"""What messages are written in."""
PARTIES = concept_group("parties")
"""The roles that decide who answers for the data."""
IN_GENERAL = concept_group("rights-in-general")
"""They speak of rights without being one that a text can lose."""
_ABOUT, _OF_ANYBODY = concept_group("what-rights-are-about"), concept_group("of-anybody")
PERSONAL_DATA = "term.personal-data"
"""Even "your data" are those."""
_RIGHTS_TOGETHER = 2
"""Other rights beside one, from which all of them are rights, whatever else the words may mean."""
_TELLING = 8
"""Letters of a form that is no part of another word by chance; ends of compounds are not either."""
_IMPLIED = concept_table("implied")


def one_sided(pair: AlignedTexts, wanted: Callable[[str], bool] | None = None) -> tuple[OneSided, OneSided]:
    """The concepts that only one text has, by both directions.

    Nothing is one-sided that the twin's language has no words known for: silence there says nothing. Nor is a concept
    for which the twin has a word that is mistaken for it, which is what `wrong-term` tells.

    Args:
        pair: the two texts.
        wanted: which concepts to look at, by id; all by default.
    """
    sides = _one_sided(pair)
    if wanted is None:
        return sides
    first, second = (
        OneSided(tuple([mention for mention in side.mentions if wanted(mention.key)]), side.text, side.twin)
        for side in sides
    )
    return first, second


@lru_cache(1)
def _one_sided(pair: AlignedTexts) -> tuple[OneSided, OneSided]:
    """Of all concepts; the rules about them ask of the same pair one after the other."""
    sides = []
    for text, twin in pair.directions:
        known = {mention.key for mention in twin.of(MentionKind.CONCEPT)} - _doubtful_rights(text, twin)
        found: dict[str, Mention] = {}
        if not pair.is_exact:
            known.update(*(_IMPLIED[concept].members for concept in known & _IMPLIED.keys()))
        missed: dict[tuple[str, str, bool], bool] = {}
        for mention in text.of(MentionKind.CONCEPT):
            concept = mention.key
            if concept in known:
                continue
            words = concept, mention.surface, mention.certain
            if words not in missed:
                missed[words] = _is_missed(mention, text, twin, pair)
            if missed[words]:
                best = found.get(concept)
                if best is None or (mention.certain and not best.certain):
                    found[concept] = mention
        sides.append(OneSided(tuple(found.values()), text, twin))
    return sides[0], sides[1]


def _doubtful_rights(text: AnalysedText, twin: AnalysedText) -> set[str]:
    """The rights that a text states among others, and for which its twin has only words that say something else."""
    sure = {
        mention.key for mention in text.of(MentionKind.CONCEPT) if mention.certain and family(mention.key) == "right"
    }
    doubtful: dict[str, bool] = {}
    for mention in twin.of(MentionKind.CONCEPT) if sure else ():
        if mention.key in sure:
            says_it = mention.certain or is_said_among_rights(mention, twin)
            doubtful[mention.key] = doubtful.get(mention.key, True) and not says_it
    return {concept for concept, doubt in doubtful.items() if doubt and is_among_rights(concept, text)}


def _is_missed(mention: Mention, text: AnalysedText, twin: AnalysedText, pair: AlignedTexts) -> bool:
    """Whether the twin's language has words for it, and the twin none that stand for it, rightly or wrongly."""
    if not says(twin.language, mention.key):
        return False
    is_doubted = any(other.key == mention.key for other in twin.of(MentionKind.CONCEPT))
    if is_worded(mention.key, twin) if is_doubted else _is_told_elsewhere(mention.key, text, twin, pair):
        return False
    if not pair.is_exact and len(mention.surface) >= _TELLING and mention.surface.lower() in twin.passage.text.lower():
        return False  # the very words, as in a name that is not translated
    return not (mention.certain and mistaken(mention.key, twin))


def is_worded(concept: str, text: AnalysedText) -> bool:
    """Whether words of the concept stand in the text inside of longer ones, such as the name of a right, or misspelt.

    What is done with something is also worded by naming both, however far apart: "your consent", "withdraw".
    """
    known = lexicon(text.language)
    entry = known.concepts.get(concept) if known else None
    if entry is None:
        return False
    folded = text.passage.text.lower()
    if any((len(form) >= _TELLING or form.startswith("*")) and form.strip("*") in folded for form in entry.certain):
        return True
    if any(is_slip(word, form) for word in set(folded.split()) if word.isalpha() for form in entry.certain):
        return True
    implied = _IMPLIED.get(concept, ())
    speaks_of_it = any(mention.key in implied for mention in text.of(MentionKind.CONCEPT))
    return speaks_of_it and any(form in folded for form in entry.among_rights)


def _is_told_elsewhere(concept: str, text: AnalysedText, twin: AnalysedText, pair: AlignedTexts) -> bool:
    """Whether the twin has words of the concept inside of longer ones; of counterparts, as often as the text."""
    if not pair.is_exact:
        return is_worded(concept, twin)
    return 0 < _times_worded(concept, twin) >= _times_worded(concept, text)


def _times_worded(concept: str, text: AnalysedText) -> int:
    lowered = text.passage.text.lower()
    if not any(map(lowered.__contains__, _forms_of(concept, text.language))):
        return 0  # as in most texts; the pattern takes far longer
    words = _words_of(concept, text.language)
    said = text.of(MentionKind.CONCEPT)
    return sum(
        not any(
            mention.start <= part.start()
            and part.end() <= mention.end
            and _is_another_word(mention, concept, text.language)
            for mention in said
        )
        for part in (words.finditer(lowered) if words else ())
    )


def _is_another_word(mention: Mention, concept: str, language: Language) -> bool:
    """Whether it is a single word for something else: a "personuppgiftsbiträde" is no "personuppgift".

    What the lexicon knows as a part of compounds is said by them too: a "marknadsföringssyfte" is a purpose.
    """
    if not (mention.certain and mention.key != concept and mention.surface.isalpha()):
        return False
    known, word = lexicon(language), mention.surface.lower()
    forms = known.concepts[concept].certain if known else ()
    ends = tuple(form.strip("*") for form in forms if _ends_compounds(form))
    begins = tuple(form.strip("*") for form in forms if _begins_compounds(form))
    return not (word.endswith(ends) or word.startswith(begins) or _is_made_of(word, concept, mention.key, language))


def _is_made_of(word: str, first: str, last: str, language: Language) -> bool:
    """Whether a compound is a word of one concept and then the law's of another: "personuppgiftsbehandling" is both."""
    known = lexicon(language)
    if known is None:
        return False
    ends = [form for form in known.concepts[last].official if word.endswith(form) and word != form]
    return any(word[: -len(end)].startswith(known.concepts[first].certain) for end in ends)


@cache
def _forms_of(concept: str, language: Language) -> tuple[str, ...]:
    """Every form that the pattern below may match."""
    known = lexicon(language)
    entry = known.concepts.get(concept) if known else None
    return tuple({form.strip("*") for form in (*entry.certain, *entry.likely)}) if entry else ()


@cache
def _words_of(concept: str, language: Language) -> re.Pattern[str] | None:
    """Any form of the concept as words of their own, and its telling forms as parts of others."""
    known = lexicon(language)
    entry = known.concepts.get(concept) if known else None
    if entry is None:
        return None
    whole = {form for form in (*entry.certain, *entry.likely) if form.isalpha()}
    parts = {bare for form in entry.certain if len(bare := form.strip("*")) >= _TELLING}
    patterns = [rf"(?<!\w)(?:{_any_of(whole)})(?!\w)"] if whole else []
    patterns += [_any_of(parts)] if parts else []
    heads, ends = ({form for form in entry.certain if at(form)} for at in (_begins_compounds, _ends_compounds))
    patterns += [rf"(?<!\w)(?:{_any_of(form.strip('*') for form in heads)})"] if heads else []
    patterns += [rf"(?:{_any_of(form.strip('*') for form in ends)})(?!\w)"] if ends else []
    return re.compile("|".join(patterns)) if patterns else None


def _ends_compounds(form: str) -> bool:
    return form.startswith("*")


def _begins_compounds(form: str) -> bool:
    return form.endswith("*")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words)))


def mistaken(concept: str, text: AnalysedText) -> tuple[int, int] | None:
    """Where the text has words that are mistaken for the concept, and that are not the words of another one.

    Of words that overlap the longer count: a "register keeper" is no register.
    """
    known = lexicon(text.language)
    entry = known.concepts.get(concept) if known else None
    place = mistaken_words(concept, text.passage.text, text.language) if entry and entry.wrong else None
    if place is None:
        return None
    start, end = place
    others = (mention for mention in text.of(MentionKind.CONCEPT) if mention.certain)
    overlapping = (other for other in others if other.start < end and start < other.end)
    return None if any(other.end - other.start >= end - start for other in overlapping) else place


def near_ones(mention: Mention, side: OneSided) -> list[Mention]:
    """What the twin alone says and translations take for this."""
    own = {other.key for other in side.text.of(MentionKind.CONCEPT)}
    return [other for other in side.twin.of(MentionKind.CONCEPT) if other.key in near(mention.key) - own]


def family(concept: str) -> str:
    """``right`` of ``right.restriction``."""
    return concept.partition(".")[0]


def named(concept: str) -> str:
    """What the concept is called in messages, with its article where a vocabulary gives one."""
    words = lexicon(ENGLISH)
    known = words.concepts.get(concept) if words else None
    name = known.preferred if known else concept.partition(".")[2].replace("-", " ")
    return f"{name} ({article})" if (article := _article(concept)) else name


def _article(concept: str) -> str:
    group, _, word = concept.partition(".")
    vocabulary = vocabularies().get(group)
    term = vocabulary.terms.get(word) if vocabulary else None
    act, _, number = (term.article if term else "").partition(" ")
    return f"Art. {number} {act}" if number else ""


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
