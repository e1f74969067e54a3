"""What may happen to a text by accident is noticed, whatever the text and the language."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.fact import Fact
from policysite.model.project import Project
from policysite.model.value import Duration
from policysite.reading.project import read_project
from tests.projects import ROOT

from .__main__ import SURVIVORS
from .accidents import ACCIDENTS
from .mutants import Mutant, mutants
from .survivors import Results, survivors_page, try_all
from .trial import TODAY, Trial

HERE = Path(__file__).parent
BAR = 0.95
"""The share of all accidents that has to be noticed."""
STATED = {
    "right": {"replace-right"},
    "role": {"swap-role"},
    "recipient": {"swap-role"},
    "reason": {"drop-reason", "change-reason"},
    "polarity": {"drop-negation", "add-negation"},
    "force": {"change-modality"},
}
"""Accidents to what a field of the fact states."""
WHATEVER_THE_FIELD = {"drop-text", "drop-placeholder", "close-list", "open-list"}
EVERY = 89
"""Which mutants are checked in full as well."""


@pytest.fixture(scope="module")
def project() -> Project:
    return read_project(ROOT)


@pytest.fixture(scope="module")
def results(project: Project) -> Results:
    return try_all(project)


def test_thousands_of_accidents_happen_to_every_text_in_every_language(project: Project, results: Results) -> None:
    every = (*results.noticed, *results.survivors)
    hit = {(mutant.place.address, mutant.place.language) for mutant in every}
    texts = project.policy.localized()
    read = [(address, texts) for _, address, texts in texts if not address.endswith((".unset", ".none"))]
    assert hit == {(address, language) for address, texts in read for language in texts}
    assert len(every) > 3000
    assert {mutant.accident for mutant in every} >= ACCIDENTS.keys() - {"change-digits", "change-number"}


def test_nearly_every_accident_is_noticed(results: Results) -> None:
    assert len(results.noticed) >= BAR * results.total


def test_every_accident_to_what_a_field_states_is_noticed(results: Results) -> None:
    assert any(states_it(mutant) for mutant in results.noticed)
    assert [mutant.name for mutant in results.survivors if states_it(mutant)] == []


def test_the_handbook_lists_the_survivors_and_no_others(results: Results) -> None:
    assert SURVIVORS.read_text(encoding="utf-8") == survivors_page(results), "run make survivors"


def test_the_accidents_to_another_policy_are_noticed_too_and_without_them_nothing_is_found() -> None:
    """Its words were in no table when it was written; what it lacks as a policy is another matter."""
    bookshop = read_project(HERE / "bookshop")
    found = {finding.rule for finding in check_project(bookshop, today=TODAY).findings}
    assert {rule for rule in found if not rule.startswith("missing-")} <= {"buried-objection"}
    results = try_all(bookshop)
    assert results.total > 1500
    assert len(results.noticed) >= BAR * results.total


def test_looking_at_one_fact_finds_what_the_whole_check_finds(project: Project) -> None:
    trial = Trial.of(project)
    for mutant in list(mutants(project.policy))[::EVERY]:
        found = {finding.fingerprint for finding in trial.findings(mutant)}
        assert found == {finding.fingerprint for finding in trial.findings_of_the_whole_check(mutant)}, mutant.name


def states_it(mutant: Mutant) -> bool:
    """Whether the accident happened to what a typed field of the fact says."""
    fact: Fact = mutant.place.fact
    if mutant.place.address != fact.address or not fact.values:
        return False
    if mutant.accident in WHATEVER_THE_FIELD:
        return True
    has_period = any(isinstance(value, Duration) for name in fact.values for value in fact.scalars(name))
    return (mutant.accident == "value" and has_period) or any(
        mutant.accident in accidents for field, accidents in STATED.items() if field in fact.values
    )
