"""What counts as a change of the policy, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from policysite.history.change import (
    Change,
    DecisionChanged,
    FactAdded,
    FactMoved,
    FactRemoved,
    LanguageAdded,
    ValueChanged,
    WordingChanged,
)
from policysite.history.comparison import compare
from policysite.history.telling import phrases_of, tell
from policysite.model.language import Language
from policysite.model.value import Duration
from policysite.reading.project import read_project
from tests.history.conftest import POLICY, RETENTION, RIGHTS

Changes = Callable[..., list[Change]]


@pytest.fixture
def changes(tmp_path: Path) -> Changes:
    def changes(**replaced: str) -> list[Change]:
        policies = []
        for name, files in (("old", {}), ("new", replaced)):
            folder = tmp_path / name / "policy_data"
            folder.mkdir(parents=True)
            for file, content in {"policy": POLICY, "retention": RETENTION, "rights": RIGHTS, **files}.items():
                (folder / f"{file}.yaml").write_text(content, encoding="utf-8")
            policies.append(read_project(folder.parent).policy)
        return list(compare(*policies))

    return changes


def test_a_changed_value_changes_no_wording(changes: Changes) -> None:
    assert changes(retention=RETENTION.replace("P3M", "P6M")) == [
        ValueChanged("retention.security-logs", "period", Duration(months=3), Duration(months=6))
    ]


def test_ninety_days_are_not_three_months(changes: Changes) -> None:
    (change,) = changes(retention=RETENTION.replace("P3M", "P90D"))
    assert isinstance(change, ValueChanged)


def test_words_changed_in_one_language_only_are_flagged(changes: Changes) -> None:
    (change,) = changes(retention=RETENTION.replace("Vi sparar", "Vi lagrar"))
    assert isinstance(change, WordingChanged)
    assert (change.languages, change.unchanged, change.one_sided) == (("sv",), ("en",), True)
    assert change.old == {"sv": "Vi sparar loggar i {period}."}


def test_words_changed_in_every_language_are_not_flagged(changes: Changes) -> None:
    (change,) = changes(retention=RETENTION.replace("Vi sparar", "Vi lagrar").replace("We keep", "We store"))
    assert not change.one_sided


def test_layout_and_order_are_no_change(changes: Changes) -> None:
    rights = """\
# a comment
rights:
  restriction:
    text:
      en: >-
        request
        restriction
      sv: "begära
        begränsning"
    article: GDPR 18
  access: {text: {en: request access, sv: begära tillgång}}
"""
    assert changes(rights=rights) == []


def test_a_fact_that_came_and_one_that_went(changes: Changes) -> None:
    rights = RIGHTS.replace("access", "portability").replace("tillgång", "flytt")
    found = changes(rights=rights)
    assert [(type(change), change.address) for change in found] == [
        (FactAdded, "rights.portability"),
        (FactRemoved, "rights.access"),
    ]


def test_a_fact_with_another_name_and_the_same_words_was_moved(changes: Changes) -> None:
    assert changes(rights=RIGHTS.replace("  access:", "  insight:")) == [FactMoved("rights.insight", "rights.access")]


def test_a_group_of_facts_moves_as_one(changes: Changes) -> None:
    found = changes(policy=POLICY.replace("rights", "your-rights"), rights=RIGHTS.replace("rights:", "your-rights:"))
    assert found == [FactMoved("your-rights", "rights")]


def test_two_facts_with_the_same_words_are_no_evidence_of_a_move(changes: Changes) -> None:
    twins = "  one:\n    text: {sv: begära tillgång, en: request access}\n"
    found = changes(rights=RIGHTS.replace("  access:", "  insight:") + twins)
    assert FactRemoved in map(type, found)
    assert FactMoved not in map(type, found)


def test_a_fact_left_open_is_told_as_such(changes: Changes) -> None:
    retention = RETENTION + "    unset: {sv: Oklart., en: Unclear.}\n"
    assert DecisionChanged("retention.security-logs", decided=False) in changes(retention=retention)


def test_a_fact_that_turns_out_not_to_exist_is_told_as_such(changes: Changes) -> None:
    (change,) = changes(retention=RETENTION + "    none:\n")
    assert isinstance(change, ValueChanged)
    said = [entry.summary for language in ("en", "sv") for entry in tell([change], phrases_of(Language(language)))]
    assert said == ["now said not to exist", "sägs nu inte finnas"]


def test_a_new_language_is_told_once(changes: Changes) -> None:
    assert changes(policy=POLICY.replace("en]", "en, fi]")) == [LanguageAdded("fi")]


def test_a_list_that_opens_is_a_change(changes: Changes) -> None:
    (change,) = changes(rights=RIGHTS.replace("rights:\n", "rights:\n  list: open\n"))
    assert (change.field, change.old, change.new) == ("list", None, "open")


def test_the_order_of_a_list_of_terms_is_no_change(tmp_path: Path) -> None:
    policies = []
    for terms in ("contact, name", "name, contact"):
        folder = tmp_path / terms / "policy_data"
        folder.mkdir(parents=True)
        source = RIGHTS.replace("    article", f"    data: [{terms}]\n    article")
        (folder / "a.yaml").write_text(f"policy: {{languages: [sv, en]}}\n{source}", encoding="utf-8")
        policies.append(read_project(folder.parent).policy)
    assert compare(*policies) == ()


def test_facts_nested_as_deep_as_a_file_may_be_are_compared_at_once(tmp_path: Path) -> None:
    policies = []
    for name in ("one", "two"):
        folder = tmp_path / name / "policy_data"
        folder.mkdir(parents=True)
        levels = "".join(f"{'  ' * depth}{name if depth == 1 else 'deeper'}:\n" for depth in range(1, 45))
        source = f"rights:\n{levels}{'  ' * 45}text: {{sv: '\"', en: '\"'}}\n"
        (folder / "a.yaml").write_text(f"policy: {{languages: [sv, en]}}\n{source}", encoding="utf-8")
        policies.append(read_project(folder.parent).policy)
    assert compare(*policies) == (FactMoved("rights.two", "rights.one"),)
