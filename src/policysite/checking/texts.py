"""The rules over texts, applied to aligned pairs and to the texts of a model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from policysite.checking.analyst import Analyst, Words
from policysite.checking.comparing_rules import STATEMENT_RULES, TEXT_RULES
from policysite.checking.consequences import told_once
from policysite.checking.rules.terms import untranslated_text
from policysite.checking.rules.values import hand_typed_value
from policysite.checking.spelled_values import without_spelled_values
from policysite.checking.statement import Statement
from policysite.language.lexicon import is_thorough
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.fact import Fact
from policysite.model.finding import Finding
from policysite.model.language import Language, primary
from policysite.model.passage import Passage
from policysite.model.policy import Policy
from policysite.model.project import Project

NOTE = ".unset"
"""Ends the address of a note to lawyers on an open question, which is as free as their prose."""
_QUOTED = re.compile(r"[“”„«»][^“”„«»]*[“”«»]")


def check_texts(pair: AlignedTexts) -> Iterator[Finding]:
    """What one of two texts says and the other does not.

    A text that is not translated is compared no further: everything in it would seem to be missing.
    """
    untranslated = list(untranslated_text.check(pair))
    yield from untranslated
    for rule in () if untranslated else TEXT_RULES:
        if rule is not untranslated_text:
            yield from rule.check(pair)


def check_policy_texts(policy: Policy, analyst: Analyst) -> Iterator[Finding]:
    """Every text of the model against its fact, then against the text of the policy's first language."""
    for fact in policy.facts.values():
        yield from check_fact_texts(policy, fact, analyst)


def check_fact_texts(policy: Policy, fact: Fact, analyst: Analyst) -> Iterator[Finding]:
    """The texts of one fact.

    What a text lacks of its own fact is told once, with the fact as the witness, and not again as a difference. Of a
    text in another language nothing else is told: it would seem to lack everything.
    """
    for address, texts in fact.localized():
        analysed = {language: analyst(text.passage) for language, text in texts.items() if language in policy.languages}
        pairs = list(_pairs(policy, fact, analysed, exact=not address.endswith(NOTE)))
        untranslated = _untranslated(pairs, fact, analysed)
        yield from untranslated.values()
        told: set[tuple[Language, str]] = set()
        for language, text in analysed.items():
            if language in untranslated:
                continue
            statement = Statement(policy, fact, address, texts[language], text, analyst)
            for finding in _against_the_fact(statement):
                told.update((language, finding.subject) for language in finding.languages)
                yield finding
        for pair in pairs:
            if not untranslated.keys().isdisjoint((pair.first.language, pair.second.language)):
                continue
            stated = without_spelled_values(pair, policy, fact, texts)
            found = _unless_alike(pair, analyst.alike) if stated is pair else check_texts(stated)
            for finding in told_once(found):
                if not any((language, finding.subject) in told for language in finding.languages):
                    yield finding


def _untranslated(
    pairs: Iterable[AlignedTexts], fact: Fact, analysed: dict[Language, AnalysedText]
) -> dict[Language, Finding]:
    """The languages whose text is in another one: told beside the source, else as the copy of another translation."""
    found: dict[Language, Finding] = {}
    for pair in pairs:
        if finding := untranslated_text.check_whole(pair):
            found.setdefault(finding.languages[0], finding)
    for first, second in combinations(analysed.values(), 2):
        if found.keys().isdisjoint((first.language, second.language)):
            finding = untranslated_text.check_copy(AlignedTexts(first, second, fact))
            if finding:
                found[finding.languages[0]] = finding
    return found


def _unless_alike(pair: AlignedTexts, alike: set[Words]) -> Iterator[Finding]:
    """The findings of a pair, without comparing again what was found alike, as in the texts of two regions."""
    first, second = pair.first, pair.second
    words = primary(first.language), first.passage.text, primary(second.language), second.passage.text, pair.is_exact
    if words not in alike:
        found = list(check_texts(pair))
        yield from found
        if not found:
            alike.add(words)


def check_settlements(project: Project, analyst: Analyst) -> Iterator[Finding]:
    """What tells how differences were settled: in every language the same, addresses and numbers from the model.

    What stands in quotation marks is quoted, and other values are history: they tell what was settled at the time.
    """
    policy = project.policy
    for fact, address, texts in project.settled():
        analysed = {language: _unquoted(text.passage, analyst) for language, text in texts.items()}
        for language, text in analysed.items():
            statement = Statement(policy, fact, address, texts[language], text, analyst)
            yield from hand_typed_value.check_addresses(statement)
        told_of = Fact(address, fact.location)
        for pair in _pairs(policy, told_of, analysed, exact=False):
            yield from check_texts(pair)


def _unquoted(passage: Passage, analyst: Analyst) -> AnalysedText:
    """The passage with what it says itself, outside of quotation marks."""
    own = _QUOTED.sub(lambda match: " " * len(match[0]), passage.text)
    return AnalysedText(passage, analyst(replace(passage, text=own)).mentions)


def _against_the_fact(statement: Statement) -> Iterator[Finding]:
    for rule in STATEMENT_RULES:
        yield from rule.check(statement)


def _pairs(
    policy: Policy, fact: Fact, analysed: dict[Language, AnalysedText], *, exact: bool
) -> Iterator[AlignedTexts]:
    """The source beside each other language: a difference between two others shows in one of these."""
    source = next((language for language in policy.languages if language in analysed), None)
    for language, text in analysed.items():
        if source is not None and language != source:
            known = is_thorough(source) and is_thorough(language)
            yield AlignedTexts(analysed[source], text, fact, exact and known)
