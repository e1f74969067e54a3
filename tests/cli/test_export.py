"""``policysite export``."""

from __future__ import annotations

import json

import pytest


def test_the_facts_are_written_in_the_privacy_vocabulary(run, project):
    status, out, said = run("export", "--format", "dpv", project)
    assert (status, said) == (0, "")
    assert "eu-gdpr:A15" in out
    assert json.loads(out)["@graph"][0]["@type"] == "dpv:PrivacyNotice"


def test_pages_are_written_for_search_engines_one_per_language(run, with_pages):
    pages = json.loads(run("export", "--format", "schemaorg", with_pages)[1])["@graph"]
    assert [(page["inLanguage"], page["name"]) for page in pages] == [
        ("sv", "Integritetspolicy"),
        ("en", "Privacy policy"),
    ]


@pytest.mark.parametrize("format_", ["dpv", "schemaorg"])
def test_one_language_alone_is_written_to_a_file(run, project, tmp_path, format_):
    file = tmp_path / "policy.json"
    assert run("export", "--format", format_, "--language", "en", "--output", file, project) == (0, "", "")
    assert "Privacy policy" in file.read_text("utf-8")
    assert "Integritetspolicy" not in file.read_text("utf-8")


def test_a_language_that_the_policy_lacks_is_told_with_those_it_has(run, project):
    status, out, said = run("export", "--format", "dpv", "--language", "de", project)
    assert (status, out) == (2, "")
    assert "no language `de`; it has sv, en" in said


def test_a_folder_without_a_model_cannot_be_exported(run, tmp_path):
    status, out, said = run("export", "--format", "dpv", tmp_path)
    assert (status, out) == (2, "")
    assert str(tmp_path) in said or "policy_data" in said
