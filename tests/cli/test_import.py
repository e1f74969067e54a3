"""``policysite import``: two documents in, a model out that can be checked."""

from __future__ import annotations

import re

import pytest

from tests.cli.test_compare import ENGLISH, SWEDISH
from tests.publishing.conftest import build


@pytest.fixture(autouse=True)
def documents(tmp_path, monkeypatch):
    """Two versions of one document in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "policy.sv.md").write_text(SWEDISH, encoding="utf-8")
    (tmp_path / "policy.en.md").write_text(ENGLISH, encoding="utf-8")


def test_the_files_that_were_written_are_named_and_can_be_checked(run, tmp_path):
    (tmp_path / "policy.en.md").write_text(ENGLISH.replace("3 months", "6 months"), encoding="utf-8")
    status, out, said = run("import", "policy.sv.md", "policy.en.md", "--output", "new")
    assert status == 0
    differences, duties, site = said.splitlines()
    assert re.fullmatch(
        r"policysite: \d+ differences? between the versions (?:is|are) told in the files, .*", differences
    )
    assert site == "policysite: to build a site around it: policysite new new --languages sv,en --name NAME"
    assert duties.endswith(
        "`policysite check` asks for all that GDPR Articles 13 and 14 require; neither version seems to tell the right"
        " to rectification (Art. 16 GDPR), the right to erasure (Art. 17 GDPR) and the right to restriction of"
        " processing (Art. 18 GDPR)"
    )
    comments = "".join((tmp_path / line).read_text(encoding="utf-8") for line in out.splitlines())
    told = re.findall(r"^ *# (?:error|warning|note) [a-z-]+: ", comments, re.MULTILINE)
    assert f" {len(told)} difference" in differences
    files = [tmp_path / line for line in out.splitlines()]
    assert files
    assert all(file.is_file() for file in files)
    status, out, _ = run("check", "new", "--select", "missing-translation,invalid-value,invalid-yaml,unknown-key")
    assert status == 0
    assert "no findings" in out


def test_a_language_that_does_not_say_of_which_document_is_told_how_to_say_it(run):
    status, _, said = run("import", "policy.sv.md", "policy.en.md", "--output", "new", "--lang", "sv")
    assert status == 2
    assert "write `--lang-a sv` for the first document, `--lang-b sv` for the second" in said


def test_a_model_that_is_there_is_not_overwritten(run, tmp_path):
    (tmp_path / "policy_data").mkdir()
    status, out, said = run("import", "policy.sv.md", "policy.en.md", "--output", ".")
    assert (status, out) == (2, "")
    assert "is not overwritten" in said


def test_documents_that_cannot_be_compared_give_no_model(run, tmp_path):
    status, _, said = run("import", "policy.sv.md", "none.md", "--output", "new")
    assert status == 2
    assert "there is no such file" in said
    assert not (tmp_path / "new").exists()


def test_what_was_imported_is_built_as_a_site(run, tmp_path):
    assert run("import", "policy.sv.md", "policy.en.md", "--output", "site")[0] == 0
    model = {path.name: path.read_bytes() for path in (tmp_path / "site" / "policy_data").iterdir()}
    assert run("new", "site", "--languages", "sv,en", "--name", "Exempel AB")[0] == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "site" / "policy_data").iterdir()} == model
    built = build(tmp_path / "site")
    assert built.returncode == 0, built.stderr
    for name, words in (("index.html", "Loggarna sparas i"), ("en/index.html", "The logs are kept for")):
        page = (tmp_path / "site" / "site" / name).read_text(encoding="utf-8")
        assert words in page
        assert "3\xa0m" in page.replace("&nbsp;", "\xa0")
    assert run("site", tmp_path / "site" / "site", "--project", tmp_path / "site")[0] == 0
