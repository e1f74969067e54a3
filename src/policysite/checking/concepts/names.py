"""What messages call a concept."""

from __future__ import annotations

from policysite.checking.concepts.provisions import provision
from policysite.checking.wording import MESSAGE_LANGUAGE, quoted
from policysite.language.concepts.concept_groups import concept_names
from policysite.language.concepts.lexicon import lexicon


def family(concept: str) -> str:
    """``right`` of ``right.restriction``."""
    return concept.partition(".")[0]


def named(concept: str) -> str:
    """What the concept is called in messages, with its article where a vocabulary gives one."""
    words = lexicon(MESSAGE_LANGUAGE)
    known = words.concepts.get(concept) if words else None
    name = concept_names().get(concept) or (known.preferred if known else concept.partition(".")[2].replace("-", " "))
    return f"{name} ({article})" if (article := _article(concept)) else name


def in_words(concept: str, words: str) -> str:
    """What messages call a concept, with the words of a text that say it."""
    return f"{named(concept)} ({quoted(words)})"


def _article(concept: str) -> str:
    act, _, number = provision(concept).partition(" ")
    return f"Art. {number} {act}" if number else ""
