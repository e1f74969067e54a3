"""The articles of the law that concepts rest on."""

from __future__ import annotations

from functools import cache

from policysite.language.vocabularies import vocabularies
from policysite.model.aligned import AnalysedText
from policysite.model.mention import MentionKind


@cache
def provision(concept: str) -> str:
    """The article that a vocabulary gives for a concept, ``GDPR 9``; empty where none does."""
    group, _, word = concept.partition(".")
    vocabulary = vocabularies().get(group)
    term = vocabulary.terms.get(word) if vocabulary else None
    return term.article or "" if term else ""


def is_cited(concept: str, *texts: AnalysedText) -> bool:
    """Whether all of these texts cite the article of a concept, in whatever words they speak of it."""
    article = provision(concept)
    return bool(article) and all(
        any(reference.key == article for reference in text.of(MentionKind.LEGAL_REFERENCE)) for text in texts
    )
