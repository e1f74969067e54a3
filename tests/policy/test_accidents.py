"""Each difference between the published texts would be found today, is impossible, or is known to need a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.rendering.section import render_fact

from ..mutation.mutants import Mutant
from ..mutation.places import places
from ..mutation.trial import Trial

ACCIDENTS = YAML(typ="safe", pure=True).load(Path(__file__).with_name("accidents.yaml"))
_KEYS = {"at", "stored", "unseen"}


@dataclass(frozen=True)
class Case:
    """One accident, or one field that makes it impossible."""

    name: str
    at: str
    stored: str
    unseen: str
    language: Language | None
    words: str | None


def cases(group: str) -> Iterator[Case]:
    for name, entries in ACCIDENTS[group].items():
        for entry in entries:
            language = next((Language(key) for key in entry if key not in _KEYS), None)
            words = entry.get(language)
            yield Case(name, entry["at"], entry.get("stored", ""), entry.get("unseen", ""), language, words)


def identifier(case: Case) -> str:
    return f"{case.name} {case.at} {case.language or case.stored}"


@pytest.fixture(scope="module")
def trial(project: Project) -> Trial:
    return Trial.of(project)


def test_every_published_difference_is_restated(published: Callable[[str], Any]) -> None:
    assert ACCIDENTS["published"].keys() == published("differences").keys()


@pytest.mark.parametrize("case", [*cases("published"), *cases("possible")], ids=identifier)
def test_an_accident_is_found_at_its_text_or_is_impossible_or_known_to_need_a_reader(case: Case, trial: Trial) -> None:
    if case.stored:
        assert is_stored_once(trial.project, case)
        return
    loud = [finding for finding in findings(trial, case) if finding.severity >= Severity.WARNING]
    found = [finding for finding in loud if is_at(finding, case)]
    assert bool(found) != bool(case.unseen), [finding.message for finding in loud]


@pytest.mark.parametrize("case", list(cases("equivalent")), ids=identifier)
def test_the_same_in_other_words_passes(case: Case, trial: Trial) -> None:
    loud = [finding for finding in findings(trial, case) if finding.severity >= Severity.WARNING]
    assert [finding.message for finding in loud] == []


def findings(trial: Trial, case: Case) -> list[Finding]:
    place = next(
        place for place in places(trial.project.policy) if place.address == case.at and place.language == case.language
    )
    assert place.words != case.words
    return list(trial.findings(Mutant(place, case.name, case.words)))


def is_at(finding: Finding, case: Case) -> bool:
    """Whether it names the fact and the language, so that its reader knows which text to mend."""
    fact = finding.fact or ""
    return f"{case.at}.".startswith(f"{fact}.") and case.language in finding.languages


def is_stored_once(project: Project, case: Case) -> bool:
    """Whether the fact holds it, and readers of all languages get it from there."""
    fact = project.policy.facts[case.at]
    if case.stored == "list":
        return fact.openness is not None
    if case.stored == "items":
        return bool(fact.items)
    (value, *_) = fact.scalars(case.stored)
    return all(render_fact(project.policy, language, fact) for language in project.languages) and bool(str(value))
