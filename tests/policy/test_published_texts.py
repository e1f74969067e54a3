"""Nothing of the two published texts was lost: it stands in the model, or a settlement says what became of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.reference import Target, page_target
from policysite.rendering.section import render_fact
from policysite.rendering.text import render_target, render_text, render_words

Published = Callable[[str], Any]

SWEDISH = Language("sv")
TOLD_TO_VISITORS = 11


def test_the_model_reads_without_a_fault(project: Project) -> None:
    assert [fault.message for fault in project.faults] == []


def test_every_published_fact_is_said_in_every_language_or_settled(project: Project, published: Published) -> None:
    facts = published("facts")
    assert len(facts) == 72
    lost = [
        (fact, language, place)
        for fact, places in facts.items()
        for place in listed(places)
        for language in project.languages
        if not (said(project, language, place) or settled(project, language, place))
    ]
    assert lost == []


def test_every_sentence_of_the_published_texts_is_mapped(published: Published) -> None:
    for language, sentences in published("sentences").items():
        text = Path(__file__).with_name(f"published.{language}.txt").read_text(encoding="utf-8")
        assert " ".join(sentence["text"] for sentence in sentences) == " ".join(text.split())


def test_every_published_sentence_is_said_or_settled(project: Project, published: Published) -> None:
    lost = [
        (sentence["text"], place)
        for language, sentences in published("sentences").items()
        for sentence in sentences
        for place in (*sentence.get("at", ()), *sentence.get("settlement", ()))
        if not (said(project, language, place) or settled(project, language, place))
    ]
    assert lost == []
    assert all("at" in one or "settlement" in one for sentences in published("sentences").values() for one in sentences)


def test_the_swedish_model_keeps_every_published_word_but_those_listed_as_reworded(
    project: Project, published: Published
) -> None:
    """Swedish is the editorial source: a word that is gone must have been reworded on purpose."""
    for sentence in published("sentences")["sv"]:
        kept = {word for place in sentence["at"] for word in words(said(project, SWEDISH, place))}
        gone = [word for word in words(sentence["text"]) if word not in kept]
        assert gone == sentence.get("reworded", []), sentence["text"]


def test_every_difference_that_matters_is_settled(project: Project, published: Published) -> None:
    settlements = {settlement.id: settlement for settlement in project.settlements}
    for difference, expected in published("differences").items():
        settlement = settlements[difference]
        assert settlement.severity == Severity[expected["severity"].upper()]
        assert set(settlement.decision) == set(project.languages)
        assert bool(settlement.change) == (expected["severity"] == "error" and not expected.get("copied", False))


def test_visitors_are_told_of_eleven_corrections_in_every_language(project: Project) -> None:
    told = [settlement for settlement in project.settlements if settlement.change]
    assert len(told) == TOLD_TO_VISITORS
    assert all(set(settlement.change) == set(project.languages) for settlement in told)


def test_settlements_quote_what_was_published(project: Project) -> None:
    for settlement in project.settlements:
        for language, quote in settlement.published.items():
            text = Path(__file__).with_name(f"published.{language}.txt").read_text(encoding="utf-8")
            assert quote in text, settlement.id


def test_settlements_name_facts_of_the_model(project: Project) -> None:
    named = {settlement.fact for settlement in project.settlements if settlement.fact}
    assert named <= set(project.policy.facts)


def said(project: Project, language: Language, address: str) -> str:
    """What the model says at an address to readers of this language, as plain words; empty for nothing."""
    policy = project.policy
    for fact in policy.facts.values():
        for item in fact.items:
            if item.address == address:
                return plain(render_text(policy, language, fact, item.texts))
    target = page_target(policy, address)
    if target is None:
        return ""
    if target.field:
        return plain(render_target(policy, language, Target(target.fact, target.field)))
    return plain(render_words(policy, language, target.fact) or render_fact(policy, language, target.fact))


def settled(project: Project, language: Language, settlement: str) -> bool:
    return any(one.id == settlement and language in one.decision for one in project.settlements)


def listed(places: str | list[str] | dict[str, str]) -> list[str]:
    """One place, several, or a settlement, as written in the lists."""
    return [places] if isinstance(places, str) else list(places.values() if isinstance(places, dict) else places)


def plain(markdown: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markdown.replace("<br>", " ")))


def words(text: str) -> Iterator[str]:
    return (match[0].casefold() for match in re.finditer(r"[\w-]+(?:\.[\w-]+)*", text))
