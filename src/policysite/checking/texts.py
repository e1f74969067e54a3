"""The rules over texts, applied to aligned pairs and to the texts of a model."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from policysite.checking.analyst import Analyst
from policysite.checking.comparing_rules import STATEMENT_RULES, TEXT_RULES
from policysite.checking.context.consequences import told_once
from policysite.checking.context.counterparts import with_exact_places
from policysite.checking.context.lost_sentences import LostSentences, Parted, are_uneven
from policysite.checking.kinds import TextRule
from policysite.checking.project.statement import Statement
from policysite.checking.rules.force import changed_modality, changed_negation, lost_reason, unstated_force
from policysite.checking.rules.rights_and_roles import unstated_term
from policysite.checking.rules.terms import untranslated_text
from policysite.checking.rules.values import hand_typed_value
from policysite.checking.values.spelled_values import without_spelled_values
from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.fact import Fact, Form
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language, primary
from policysite.model.passage import Passage
from policysite.model.project import Project

_NOTE = ".unset"
"""Ends the address of a note to lawyers on an open question, which is as free as their prose."""
_UNSTATED = frozenset((unstated_term.RULE.name, unstated_force.RULE.name))
_FIELD = re.compile(r"[.=]")
_SAID_BY_FIELDS = {
    lost_reason.RULE.name: "reason",
    changed_negation.RULE.name: "polarity",
    changed_modality.RULE.name: "force",
}
"""Rules about what a field of the fact may say as well."""
_QUOTED = re.compile(r"[“”„«»][^“”„«»]*[“”«»]")


def check_texts(pair: AlignedTexts, rules: Iterable[TextRule] = TEXT_RULES) -> Iterator[Finding]:
    """What one of two texts says and the other does not.

    A text that is not translated is compared no further: everything in it would seem to be missing.
    """
    differing = pair.differing
    for rule in rules:
        if rule.KIND is None or rule.KIND in differing:
            found = list(rule.check(pair))
            yield from found
            if found and rule is untranslated_text:
                return


@dataclass(frozen=True, slots=True)
class _Answer:
    telling: tuple[TextRule, ...]
    """The rules that find something."""
    is_uneven: bool
    """Whether one of the texts has more sentences than the other."""

    @classmethod
    def of(cls, pair: AlignedTexts) -> _Answer:
        names = {finding.rule for finding in check_texts(pair)}
        return cls(tuple(rule for rule in TEXT_RULES if rule.RULE.name in names), are_uneven(pair))


class TextRules:
    """The rules over texts, asked once about the same words of a model.

    What a rule finds is decided by the words, their languages, whether they are exact and the form of the fact: an item
    needs no full stop. So a rule that finds nothing in two texts finds nothing in the same words of another region.
    Those that do find something tell it anew at each place, in the name of its language.
    """

    def __init__(self) -> None:
        self.sentences = LostSentences()
        self._answers: dict[tuple[Language, str, Form], dict[tuple[Language, str, bool], _Answer]] = {}

    def telling(self, statement: Statement) -> Iterator[tuple[AlignedTexts, tuple[TextRule, ...]]]:
        """The pairs of texts in which rules find something, each with these rules.

        So are pairs of which one text has more sentences, and all pairs where texts place values. The words of a region
        need no pair of their own where nothing is found in them.
        """
        (own, *_), fact = statement.texts, statement.fact
        source = statement.texts[own]
        remembered = self._answers.setdefault((primary(own), source.passage.text, fact.form), {})
        for languages in statement.alike:
            others = [language for language in languages if language != own]
            if not others:
                continue
            text, exact = statement.texts[others[0]], _is_exact(statement, others[0])
            asked = primary(others[0]), text.passage.text, exact
            answer = remembered.get(asked)
            if answer is None:
                answer = remembered[asked] = _Answer.of(AlignedTexts(source, text, fact, exact))
            if answer.telling or answer.is_uneven or statement.placed:
                for language in others:
                    yield AlignedTexts(source, statement.texts[language], fact, exact), answer.telling


def check_statement(statement: Statement, rules: TextRules) -> Iterator[Finding]:
    """What a fact says at one address, in every language.

    What a text lacks of its own fact is told once, with the fact as the witness, and not again as a difference. Of a
    text in another language nothing else is told: it would seem to lack everything.
    """
    asked = list(rules.telling(statement))
    untranslated = _untranslated(statement, (pair for pair, telling in asked if untranslated_text in telling))
    yield from dict.fromkeys(untranslated.values())
    between = [
        _between(statement, pair, telling, rules.sentences)
        for pair, telling in asked
        if untranslated.keys().isdisjoint((pair.first.language, pair.second.language))
    ]
    told: set[tuple[Language, str]] = set()
    remaining = _without(statement, untranslated)
    for finding in _against_the_fact(remaining) if remaining.texts else ():
        if not any(_is_lost_with(finding, parted, statement) for parted, _ in between):
            told.update((language, about) for language in finding.languages for about in _about(finding))
            yield finding
    for parted, others in between:
        yield from parted.findings
        for finding in others:
            if not any((language, about) in told for language in finding.languages for about in _about(finding)):
                yield finding


def _between(
    statement: Statement, pair: AlignedTexts, telling: Iterable[TextRule], sentences: LostSentences
) -> tuple[Parted, tuple[Finding, ...]]:
    """The sentences that one of two texts lacks, and what else only one of them says: nothing of these sentences."""
    stated = without_spelled_values(pair, statement.placed) if statement.placed else pair
    chosen = telling if stated is pair else TEXT_RULES
    found = told_once(check_texts(stated, chosen)) if chosen else []
    is_free = statement.address.endswith(_NOTE)
    parted = Parted((), stated) if is_free else sentences.parted(statement, stated, found)
    if parted.lost:
        rest = check_texts(without_spelled_values(parted.rest, statement.placed))
        found = [finding for finding in told_once(rest) if not parted.leaves_open(finding)]
    return parted, tuple(with_exact_places(found, (parted.rest,))) if found else ()


def _is_lost_with(finding: Finding, parted: Parted, statement: Statement) -> bool:
    """Whether what a text does not say of its fact is what a sentence says that it lacks."""
    pair, lost = parted.rest, parted.lost
    if finding.rule not in _UNSTATED or not lost:
        return False
    said = [gap.text for gap in lost if (pair.second if gap.in_first else pair.first).language in finding.languages]
    return any(
        (finding.rule, finding.subject) not in {(each.rule, each.subject) for each in _against_the_fact(alone)}
        for text in said
        for alone in [replace(statement, texts={text.language: text})]
    )


def pairs(statement: Statement) -> Iterator[AlignedTexts]:
    """The text of the source beside each other: a difference between two others shows in one of these."""
    own, *others = statement.texts
    source = statement.texts[own]
    return (
        AlignedTexts(source, statement.texts[language], statement.fact, _is_exact(statement, language))
        for language in others
    )


def _is_exact(statement: Statement, language: Language) -> bool:
    """Whether the text in a language is known to be the counterpart of the source, in languages of proven words."""
    known = knowledge(next(iter(statement.texts))).proven and knowledge(language).proven
    return known and not statement.address.endswith(_NOTE)


def _about(finding: Finding) -> tuple[str, ...]:
    """What a finding tells of, and the field of a fact, where it tells the reason, the polarity or the force."""
    if finding.rule in _SAID_BY_FIELDS:
        return finding.subject, _SAID_BY_FIELDS[finding.rule]
    if finding.rule in _UNSTATED and finding.severity > Severity.NOTE:
        return finding.subject, _FIELD.split(finding.subject, maxsplit=1)[0]
    return (finding.subject,)


def _untranslated(statement: Statement, pairs: Iterable[AlignedTexts]) -> dict[Language | None, Finding]:
    """What tells that the text of a language is in another one, beside the source or as the copy of a translation.

    Two texts that stand in each other's place have the same finding.
    """
    found: dict[Language | None, Finding] = {}
    asked = list(pairs)
    for pair in asked:
        if finding := untranslated_text.check_exchanged(pair):
            found.update(dict.fromkeys((pair.first.language, pair.second.language), finding))
    for pair in asked:
        if finding := untranslated_text.check_whole(pair):
            found.setdefault(finding.location.language, finding)
    for copy in untranslated_text.copies(_without(statement, found)):
        found[copy.location.language] = copy
    return found


def _without(statement: Statement, languages: Collection[Language | None]) -> Statement:
    if not languages:
        return statement
    texts = {language: text for language, text in statement.texts.items() if language not in languages}
    return replace(statement, texts=texts)


def check_settlements(project: Project, analyst: Analyst) -> Iterator[Finding]:
    """What tells how differences were settled: in every language the same, addresses and numbers from the model.

    What stands in quotation marks is quoted, and other values are history: they tell what was settled at the time.
    """
    policy = project.policy
    for fact, address, written in project.settled():
        present = [language for language in policy.languages if language in written]
        texts = {language: _unquoted(written[language].passage, analyst) for language in present}
        yield from hand_typed_value.check_addresses(Statement(policy, fact, address, written, texts, analyst))
        source, *others = texts.values()
        for text in others:
            yield from check_texts(AlignedTexts(source, text, Fact(address, fact.location)))


def _unquoted(passage: Passage, analyst: Analyst) -> AnalysedText:
    """The passage with what it says itself, outside of quotation marks."""
    own = _QUOTED.sub(lambda match: " " * len(match[0]), passage.text)
    return AnalysedText(passage, analyst(replace(passage, text=own)).mentions)


def _against_the_fact(statement: Statement) -> Iterator[Finding]:
    for rule in STATEMENT_RULES:
        yield from rule.check(statement)
