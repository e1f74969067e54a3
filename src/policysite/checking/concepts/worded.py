"""Words of a concept that a text has inside of longer ones, misspelt, or mistaken for those of the law."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from policysite.language.concepts.concept_groups import concept_table
from policysite.language.concepts.lexicon import lexicon
from policysite.language.concepts.mistaken import mistaken_words
from policysite.language.text.slips import is_slip
from policysite.model.aligned import AnalysedText
from policysite.model.language import Language
from policysite.model.mention import Mention, MentionKind

TELLING = 8
"""Letters of a form that is no part of another word by chance; ends of compounds are not either."""
_IMPLIED = concept_table("implied")


def is_worded(concept: str, text: AnalysedText) -> bool:
    """Whether words of the concept stand in the text inside of longer ones, such as the name of a right, or misspelt.

    What a word may say its compounds may say as well: "förhandsgodkännande".
    What is done with something is also worded by naming both, however far apart: "your consent", "withdraw".
    """
    known = lexicon(text.language)
    entry = known.concepts.get(concept) if known else None
    if entry is None:
        return False
    folded = text.passage.text.lower()
    if any((len(form) >= TELLING or form.startswith("*")) and form.strip("*") in folded for form in entry.certain):
        return True
    words = set(folded.split())
    if any(_is_part_of(form, words) for form in entry.likely):
        return True
    if any(is_slip(word, form) for word in words if word.isalpha() for form in entry.certain):
        return True
    implied = _IMPLIED.get(concept, ())
    speaks_of_it = any(mention.key in implied for mention in text.of(MentionKind.CONCEPT))
    return speaks_of_it and any(form in folded for form in entry.among_rights)


def _is_part_of(form: str, words: Iterable[str]) -> bool:
    """Whether a long form stands in one of these words after its beginning."""
    return len(form) >= TELLING and form.isalpha() and any(form in word and not word.startswith(form) for word in words)


def times_worded(concept: str, text: AnalysedText) -> int:
    """How often words of the concept stand in the text and are no part of those of another one."""
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
    parts = {bare for form in entry.certain if len(bare := form.strip("*")) >= TELLING}
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
