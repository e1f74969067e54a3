"""A rule that compares mentions of one kind is asked only where two texts differ in it."""

from __future__ import annotations

from itertools import product

from policysite.checking.analyst import Analyst
from policysite.checking.comparing_rules import TEXT_RULES
from policysite.model.aligned import AlignedTexts

from .test_faithful_translations import ENGLISH, PAIRS, SWEDISH, passage


def test_a_rule_finds_nothing_where_both_texts_mention_the_same_of_its_kind() -> None:
    """Each text beside its translation, and beside those of the texts after it, which say other things."""
    analyst = Analyst()
    swedish = [analyst(passage(words, SWEDISH)) for words, _ in PAIRS]
    english = [analyst(passage(words, ENGLISH)) for _, words in PAIRS]
    unasked = found = 0
    for distance, is_exact in product(range(3), (True, False)):
        for first, second in zip(swedish, english[distance:], strict=False):
            pair = AlignedTexts(first, second, is_exact=is_exact)
            for rule in TEXT_RULES:
                if rule.KIND is None or rule.KIND in pair.differing:
                    found += any(True for _ in rule.check(pair))
                else:
                    unasked += 1
                    assert list(rule.check(pair)) == [], (rule.RULE.name, first.passage.text, second.passage.text)
    assert unasked
    assert found
