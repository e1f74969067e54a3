"""What a policy declares of itself, or gets wrong: its languages, its sections, how grave findings are."""

from __future__ import annotations

from datetime import date

import pytest

from policysite.checking.run import check_project
from tests.reading.conftest import LOGS, PAGES, POLICY, SITE, Read, told


def test_a_policy_without_languages_is_told_and_read_on(read: Read) -> None:
    project = read(policy=None, rights="rights:\n  access:\n    period: x\n")
    assert [rule for rule, *_ in told(project)] == ["missing-key", "invalid-value"]


def test_a_section_that_is_misspelt_on_one_side_is_told_once_with_both_places(read: Read) -> None:
    policy = "policy:\n  languages: [sv, en]\n  sections: [data, rigths]\n"
    project = read(policy=policy, data="data:\n  usage: {}\n", rights="rights:\n  access: {}\n")
    assert told(project) == [("unknown-key", "policy_data/policy.yaml", 3, 20)]
    (fault,) = project.faults
    assert fault.message == "`policy.sections` names `rigths`, and the section is called `rights`"
    assert fault.help == "write `rights` here, or `rigths` there"
    assert [(place.location.path, place.location.line) for place in fault.related] == [("policy_data/rights.yaml", 1)]
    assert list(project.policy.sections) == ["policy", "data", "rights"]


def test_sections_that_are_nothing_like_each_other_are_told_each(read: Read) -> None:
    policy = "policy:\n  languages: [sv, en]\n  sections: [rights]\n"
    faults = read(policy=policy, cookies="cookies:\n  usage: {}\n").faults
    assert {fault.message for fault in faults} == {
        "there is no section `rights`",
        "`cookies` is not a section of the policy",
    }


@pytest.mark.parametrize(("written", "remedy"), [("EN", "write `en`"), ("fi", "the policy has `sv`, `en`")])
def test_a_misspelt_language_is_told_with_the_one_that_was_meant(written: str, remedy: str, read: Read) -> None:
    texts = f"rights:\n  access:\n    text:\n      sv: Begära\n      {written}: Request\n"
    (fault,) = (
        fault for fault in read(**{"policy_data/rights.yaml": texts}).faults if fault.rule == "unknown-language"
    )
    assert fault.help.startswith(remedy)


@pytest.mark.parametrize(
    ("site", "what"),
    [("[{locale: sv}]", "the policy has"), ("[{locale: sv}, {locale: en}, {locale: fi}]", "the site has")],
)
def test_a_language_that_only_the_model_or_the_site_has_is_told(read: Read, site: str, what: str) -> None:
    configuration = f"site_name: x\nplugins:\n  - i18n:\n      languages: {site}\n"
    (fault,) = read(**PAGES, **{"mkdocs.yml": configuration}).faults
    assert fault.rule == "unknown-language"
    assert fault.message.startswith(what)


@pytest.mark.parametrize("languages", ["{sv: en}", "svenska", "[[sv]]", "", "[]"])
def test_a_declaration_of_languages_that_makes_no_sense_is_one_finding(read: Read, languages: str) -> None:
    project = read(policy=f"policy:\n  languages: {languages}\n", retention=LOGS, **PAGES, **{"mkdocs.yml": SITE})
    assert len(told(project)) == 1
    assert project.languages == ("sv", "en")


def test_severities_that_are_no_list_of_rules_are_told(read: Read) -> None:
    project = read(policy=POLICY + "  severities: strict\n")
    assert told(project) == [("invalid-value", "policy_data/policy.yaml", 3, 15)]


def test_a_severity_of_a_rule_that_does_not_exist_is_told(read: Read) -> None:
    outcome = check_project(read(policy=POLICY + "  severities:\n    lost-rihgt: off\n"), today=date(2020, 1, 1))
    (finding,) = (finding for finding in outcome.findings if finding.rule == "unknown-key")
    assert (finding.location.line, finding.location.column) == (4, 5)
    assert "did you mean `lost-right`?" in finding.message
