"""``policysite check``: exit status, selection, files."""

from __future__ import annotations

import json
import stat

import pytest
from jsonschema import Draft202012Validator

from policysite.cli import options
from policysite.reporting.formats import FORMATS
from policysite.reporting.schema import report_schema


def test_a_sound_project_is_silent_and_counted(run, with_pages):
    status, out, said = run("check", with_pages, "--select", "missing-translation")
    assert (status, said) == (0, "")
    assert out == "Compared 3 facts, 6 texts and 2 pages: no findings.\n"


def test_a_model_without_a_site_is_checked_and_the_report_says_that_no_pages_were(run, project):
    status, out, _ = run("check", project)
    assert status == 0
    assert "Note: the model alone was checked, and no pages, since no mkdocs.yml says where they are\n" in out


@pytest.mark.parametrize("lost", ["docs", "docs/sv/index.md docs/en/index.md"])
def test_a_site_that_has_lost_all_its_pages_fails(run, with_pages, lost):
    for path in lost.split():
        (with_pages / path).rename(with_pages / "elsewhere")
    status, out, _ = run("check", with_pages)
    assert status == 1
    assert "no Markdown file was found in `docs/sv` or `docs/en`" in " ".join(out.split())
    assert "mkdocs.yml:4:" in out


def test_a_missing_text_is_found_at_its_counterpart(run, without_english):
    status, out, _ = run("check", without_english)
    assert status == 1
    assert "policy_data/policy.yaml:11:11" in out
    assert "sv: Du har rätt att få tillgång till dina uppgifter." in out
    assert "[missing-translation]" in out
    assert "To settle it: write it after `en:`" in out


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells_of_the_fault_and_fails(run, without_english, form):
    status, out, _ = run("check", without_english, "--format", form)
    assert status == 1
    assert "rights" in out


def test_the_json_report_is_what_its_schema_says(run, without_english):
    _, out, _ = run("check", without_english, "--format", "json", "--select", "missing-translation")
    report = json.loads(out)
    Draft202012Validator(report_schema()).validate(report)
    assert report["command"] == "check"
    assert report["summary"]["compared"] == 5
    assert [found["location"]["path"] for found in report["findings"]] == ["policy_data/policy.yaml"]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--ignore", "missing-translation"), 0),
        (("--select", "unused-fact"), 0),
        (("--select", "unused-fact,missing-translation"), 1),
        (("--select", "unused-fact", "--select", "missing-translation"), 1),
        (("--fail-on", "note"), 1),
    ],
)
def test_the_status_follows_what_was_asked_for(run, without_english, options, status):
    assert run("check", without_english, *options)[0] == status


@pytest.mark.parametrize(("seconds", "found"), [("1782777600", False), ("1782864000", True)], ids=["on", "after"])
def test_a_waiver_past_its_date_warns_from_the_next_day_of_the_build(run, project, monkeypatch, seconds, found):
    waived = "  unset: {sv: Öppet., en: Open.}\n  waivers: [{rule: open-question, reason: x, expires: 2026-06-30}]\n"
    file = project / "policy_data" / "policy.yaml"
    model = file.read_text("utf-8").replace("sections: [rights]", "sections: [rights, data]")
    file.write_text(f"{model}data:\n{waived}", "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    status, output, _ = run("check", project, "--select", "open-question,expired-waiver")
    assert status == 0
    assert ("warning" in output and "expired on 2026-06-30" in output, "is undecided" in output) == (found, found)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_bad_usage_with_a_suggestion(run, project, option):
    status, out, said = run("check", project, option, "missing-translaton")
    assert (status, out) == (2, "")
    assert "there is no rule `missing-translaton`; did you mean `missing-translation`?" in said


@pytest.mark.parametrize("content", [None, {}, {"policy.yaml": "policy:\n  languages: [sv, en]\n"}])
def test_where_nothing_is_there_to_check_it_could_not_run(run, tmp_path, content):
    if content is not None:
        (tmp_path / "policy_data").mkdir()
        for name, text in content.items():
            (tmp_path / "policy_data" / name).write_text(text)
    status, _, said = run("check", tmp_path)
    assert status == 2
    assert said.startswith("policysite: ")


def test_known_findings_are_left_out_and_counted(run, without_english, tmp_path):
    baseline = tmp_path / "baseline.json"
    assert run("check", without_english, "--format", "json", "--output", baseline)[0] == 1
    status, out, _ = run("check", without_english, "--baseline", baseline, "--select", "missing-translation")
    assert status == 0
    assert out.endswith("no findings, 1 finding suppressed.\n")


@pytest.mark.parametrize("content", [None, b"{}", b"\xff\xfe", b"not JSON"])
def test_a_baseline_that_is_none_is_bad_usage(run, project, tmp_path, content):
    baseline = tmp_path / "baseline.json"
    if content is not None:
        baseline.write_bytes(content)
    status, out, said = run("check", project, "--baseline", baseline)
    assert (status, out) == (2, "")
    assert "baseline" in said
    assert said.count("\n") == 1


class TestOutput:
    def test_a_report_goes_to_a_file_and_not_to_the_terminal(self, run, without_english, tmp_path):
        file = tmp_path / "report.txt"
        assert run("check", without_english, "--output", file) == (1, "", "")
        assert "missing-translation" in file.read_text(encoding="utf-8")

    def test_a_file_that_exists_is_replaced_whole_and_keeps_its_permissions(self, run, project, tmp_path):
        file = tmp_path / "report.txt"
        file.write_text("old " * 1000)
        file.chmod(0o640)
        run("check", project, "--output", file)
        assert "Compared" in file.read_text(encoding="utf-8")
        assert "old" not in file.read_text(encoding="utf-8")
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
        assert {path.name for path in tmp_path.iterdir()} == {"policy_data", "report.txt"}

    def test_a_file_that_cannot_be_written_is_named(self, run, project, tmp_path):
        status, out, said = run("check", project, "--output", tmp_path / "no" / "report.txt")
        assert (status, out) == (2, "")
        assert "report.txt cannot be written: no such file or directory" in said


class TestQuiet:
    def test_a_sound_project_says_nothing(self, run, project):
        assert run("check", project, "-q") == (0, "", "")

    def test_what_fails_is_still_told(self, run, without_english):
        _, out, _ = run("check", without_english, "-q")
        assert "[missing-translation]" in out
        assert "Compared" not in out


class TestColour:
    @pytest.fixture(autouse=True)
    def terminal(self, monkeypatch):
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(options, "is_terminal", lambda: True)

    def test_a_terminal_gets_it(self, run, without_english):
        assert "\x1b[" in run("check", without_english)[1]

    @pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
    def test_an_environment_can_refuse_it(self, run, without_english, monkeypatch, variables):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        assert "\x1b[" not in run("check", without_english)[1]

    def test_an_option_can_refuse_it(self, run, without_english):
        assert "\x1b[" not in run("check", without_english, "--no-color")[1]

    def test_a_file_gets_none(self, run, without_english, tmp_path):
        run("check", without_english, "--output", tmp_path / "report")
        assert "\x1b[" not in (tmp_path / "report").read_text(encoding="utf-8")
