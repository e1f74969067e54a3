"""Words that may stand for a denial without saying not: lacks, without, unless, not excluded."""

from __future__ import annotations

from policysite.checking.force.denials import denials, only
from policysite.checking.force.reach import PARTING, is_led_to, is_of_one_clause
from policysite.model.aligned import AnalysedText
from policysite.model.mention import Mention, MentionKind

STANDING_IN = {
    "without": "without",
    "implied": "implied",
    "breach": "implied",
    "phrasal": "implied",
    "limiting": "limiting",
}
"""Words that deny without saying not, each for its kind: without; refuse, lacks, inaccessible; unless, only."""
_KIND = MentionKind.NEGATION


def standing_in(text: AnalysedText) -> list[Mention]:
    """The words that may stand for a denial; an only does so for an exception alone."""
    own = [mention for mention in text.of(_KIND) if mention.key in STANDING_IN]
    limited = {each.start for each in only(text)} if own else set()
    return [each for each in own if each.key != "limiting" or each.start not in limited]


def is_not_without(without: Mention, text: AnalysedText) -> bool:
    """Whether a "without" stands close after a denial, or begins a text whose only clause has one."""
    words = text.passage.text
    own = denials(text)
    begins = not words[: without.start].strip()
    joined = {each.key for each in text.of(MentionKind.CONJUNCTION)}
    is_one_clause = begins and joined.isdisjoint(PARTING) and is_of_one_clause(words.strip().rstrip("."))
    return is_led_to(without, own, text) or (is_one_clause and len(own) == 1)
