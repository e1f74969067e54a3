"""Words that deny or exclude in so many words."""

from __future__ import annotations

from functools import lru_cache

from policysite.checking.force.reach import REACH, leads_to
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind, within

DENYING = frozenset(("not", "never"))
"""The senses of words that deny in so many words."""


@lru_cache(2)
def denials(text: AnalysedText) -> tuple[Mention, ...]:
    """The words of a text that deny in so many words."""
    return tuple([mention for mention in text.of(MentionKind.NEGATION) if mention.key in DENYING])


def only(text: AnalysedText) -> list[Mention]:
    """The words of a text that exclude everything else."""
    return [each for each in text.of(MentionKind.EXCLUSIVITY) if each.key == "only"]


def is_denied_after(joint: Mention, text: AnalysedText) -> bool:
    """Whether what an "or" joins is denied by what comes after it: "säljer eller delar inte"."""
    if joint.key != "or":
        return False
    following = within(denials(text), joint.end + 1, joint.end + REACH)
    return bool(following) and leads_to(joint, following[0], text)
