"""Verbs of leave and possibility, "may" and "can", and whether it is readers who may."""

from __future__ import annotations

from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

LEAVE = frozenset(("possibility", "permission"))
"""Their senses."""


def is_of_reader(verb: Mention, text: AnalysedText) -> bool:
    """Whether "you" stands right beside the verb."""
    words = text.passage.text
    return any(
        not words[min(verb.end, you.end) : max(verb.start, you.start)].strip()
        for you in text.of(MentionKind.PERSON)
        if you.key == "you"
    )
