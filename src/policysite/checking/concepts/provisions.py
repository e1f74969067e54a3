"""The articles of the law that concepts rest on."""

from __future__ import annotations

from functools import cache

from policysite.language.concepts.vocabularies import vocabularies


@cache
def provision(concept: str) -> str:
    """The article that a vocabulary gives for a concept, ``GDPR 9``; empty where none does."""
    group, _, word = concept.partition(".")
    vocabulary = vocabularies().get(group)
    term = vocabulary.terms.get(word) if vocabulary else None
    return term.article or "" if term else ""
