"""The operators that give a sentence its force, counted on both sides of a pair and set against each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from policysite.checking.mentions.differences import Change, OneSided
from policysite.checking.mentions.findings import (
    Describe,
    change_finding,
    in_quotes,
    languages_of,
    loss_finding,
    weighed,
)
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.finding import Finding, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Rule

_MARKS = "\"'“”„«»‘’"
"""Quotation marks of all languages, some of which open with what closes in others."""
_QUOTED = re.compile(rf"[{_MARKS}](?=\w)([^{_MARKS}]{{2,40}})(?<=\w)[{_MARKS}]")
"""A few words in quotation marks."""


def excesses(
    pair: AlignedTexts, kind: MentionKind, groups: Mapping[str, str] | None = None
) -> tuple[OneSided, OneSided]:
    """The mentions of a kind that each text has over, those cancelled that both have.

    What a language has no word described for cannot be missed in it.

    Args:
        pair: the two texts.
        kind: which operators.
        groups: senses that count as the same, by their key; a sense that is absent is not counted at all.
            None: every sense stands for itself.
    """
    first, second = (_grouped(text, twin, kind, groups) for text, twin in pair.directions)
    if sorted([group for group, _ in first]) == sorted([group for group, _ in second]):
        return OneSided((), *pair.directions[0]), OneSided((), *pair.directions[1])
    sides = []
    for (text, twin), own, others in zip(pair.directions, (first, second), (second, first), strict=True):
        opposite = Counter(group for group, _ in others)
        over = []
        # The last ones are taken to be the surplus: a text that goes on is longer than its twin at its end.
        for group, mention in own:
            if opposite[group]:
                opposite[group] -= 1
            elif _is_described((group, mention), twin, kind, groups):
                over.append(mention)
        sides.append(OneSided(tuple(over), text, twin))
    return sides[0], sides[1]


def _is_described(
    item: tuple[str, Mention], twin: AnalysedText, kind: MentionKind, groups: Mapping[str, str] | None
) -> bool:
    group, mention = item
    senses = (sense for sense, other in (groups or {mention.key: group}).items() if other == group)
    return knowledge(twin.language).describes(kind, senses)


def _grouped(
    text: AnalysedText, twin: AnalysedText, kind: MentionKind, groups: Mapping[str, str] | None
) -> list[tuple[str, Mention]]:
    mentions: Sequence[Mention] = text.of(kind)
    if quoted := _quoted_in_both(text, twin) if mentions else ():
        mentions = [each for each in mentions if not _is_within(each, quoted)]
    mentions = [each for each in mentions if not (each.surface[0].isupper() and _is_of_a_name(each, text, twin))]
    if groups is None:
        return [(mention.key, mention) for mention in mentions]
    return [(groups[mention.key], mention) for mention in mentions if mention.key in groups]


def _is_of_a_name(mention: Mention, text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether its capital stands inside of a sentence in small letters, or inside of a sentence whose twin has it too.

    "Do Not Track" denies nothing, whereas "NOT" and a heading with capitals do. The first word of a sentence has a
    capital in any case, so that it tells nothing.
    """
    if mention.surface[1:].isupper():
        return False
    before = _character_before(mention, text)
    if not (before.isalnum() or before == ","):
        return False
    return _stands_in(mention.surface, twin) or _is_in_small_letters(text)


def _character_before(mention: Mention, text: AnalysedText) -> str:
    """The last one before it that is no blank and opens nothing; empty at the start of the text."""
    before = (text.passage.text[place] for place in range(mention.start - 1, -1, -1))
    return next((character for character in before if not (character.isspace() or character in _MARKS)), "")


@lru_cache(256)
def _stands_in(words: str, text: AnalysedText) -> bool:
    """Whether a text has just these words."""
    return words in text.passage.text and re.search(rf"\b{re.escape(words)}\b", text.passage.text) is not None


@lru_cache(2)
def _is_in_small_letters(text: AnalysedText) -> bool:
    """Whether most of its words are."""
    words = text.passage.text.split()
    return 2 * sum(map(str.islower, words)) > len(words)


def _is_within(mention: Mention, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether one of these holds it; they are in the order of the text."""
    before = bisect_right(stretches, mention.start, key=itemgetter(0))
    return before > 0 and mention.end <= stretches[before - 1][1]


@lru_cache(2)
def _quoted_in_both(text: AnalysedText, twin: AnalysedText) -> tuple[tuple[int, int], ...]:
    """Where quotation marks hold words that stand in the twin as well, in capitals or not: those are names."""
    quoted = list(_QUOTED.finditer(text.passage.text))
    there = twin.passage.text.casefold() if quoted else ""
    return tuple(found.span(1) for found in quoted if found[1].casefold() in there)


def surplus_quantifiers(key: str, text: AnalysedText, twin: AnalysedText) -> list[Mention]:
    """The words of a text for all, wholly or partly, where its twin has fewer."""
    own, others = ([each for each in one.of(MentionKind.QUANTIFIER) if each.key == key] for one in (text, twin))
    return own if len(own) > len(others) else []


def lost(
    rule: Rule,
    pair: AlignedTexts,
    mention: Mention,
    excess: OneSided,
    what: str,
    *,
    instead: str = "does not",
    severity: Severity | None = None,
) -> Finding:
    """One text says it and its twin does not, or says something else ``instead``; the finding stands at the twin."""
    loss = excess.loss(mention)
    message = f"the {loss.has} text says {in_quotes(mention)}, {what}; the {loss.lacks} text {instead}"
    return loss_finding(rule, pair, loss, message, severity=weighed(severity or rule.severity, loss, pair))


def changed(
    rule: Rule,
    pair: AlignedTexts,
    first: Mention,
    second: Mention,
    describe: Describe,
    *,
    severity: Severity | None = None,
) -> Finding:
    """Each text says something of a kind, and not the same."""
    here, there = languages_of(pair)
    change = Change(first, second)
    return change_finding(
        rule,
        pair,
        change,
        f"{here} {in_quotes(first)} says {describe(first)}, and {there} {in_quotes(second)} says {describe(second)}",
        help="say the same in both texts",
        severity=weighed(severity or rule.severity, change, pair),
    )
