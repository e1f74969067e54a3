"""Reports for programs: each parses back, whatever the words in it."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from policysite.model.finding import Severity
from policysite.reporting import github, junit, sarif
from policysite.reporting import json as json_report
from policysite.reporting.formats import FORMATS, writer
from policysite.reporting.schema import report_schema
from tests.reporting.findings import FINDING, PATH, finding, report, reports

_COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*)(?:,\w+=[^,:\r\n]*)*)::([^\r\n]*)")


def parsed(xml: str) -> ElementTree.Element:
    """The root of a document that the code under test wrote."""
    return ElementTree.fromstring(xml)  # noqa: S314


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_an_empty_report(name):
    assert isinstance(writer(name)(report()), str)


class TestJson:
    def test_a_report_holds_every_field_of_the_contract(self):
        written = json.loads(json_report.write(report(FINDING, suppressed=3)))
        assert list(written) == ["schema", "tool", "command", "summary", "findings"]
        assert written["schema"] == "policysite/report/v1"
        assert written["summary"] == {"errors": 1, "warnings": 0, "notes": 0, "suppressed": 3, "compared": 144}
        (found,) = written["findings"]
        assert found["languages"] == ["en", "sv"]
        assert found["location"] == {
            "path": PATH,
            "language": "en",
            "line": 5,
            "column": 11,
            "end_line": 5,
            "end_column": 47,
            "text": "You can ask us to correct your data.",
        }
        assert found["related"][0]["message"] == "stated here"
        assert found["fingerprint"] == FINDING.fingerprint

    @given(reports)
    def test_any_report_is_what_the_schema_says(self, any_report):
        Draft202012Validator(report_schema()).validate(json.loads(json_report.write(any_report)))

    def test_the_schema_refuses_what_is_no_report(self):
        written = json.loads(json_report.write(report(FINDING)))
        Draft202012Validator.check_schema(report_schema())
        del written["findings"][0]["location"]["line"]
        assert not Draft202012Validator(report_schema()).is_valid(written)


class TestSarif:
    @settings(max_examples=30)
    @given(reports)
    def test_any_report_is_a_sarif_log(self, any_report):
        log = SarifLog.model_validate_json(sarif.write(any_report))
        assert len(log.runs[0].results or []) == len(any_report.findings)

    def test_a_result_points_at_both_languages_and_keeps_its_identity(self):
        (run,) = json.loads(sarif.write(report(FINDING)))["runs"]
        (result,) = run["results"]
        assert result["partialFingerprints"] == {"policysite/v1": FINDING.fingerprint}
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == PATH
        assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "rights.restriction"
        assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 4
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "lost-right"

    def test_a_message_quotes_the_other_text_beside_a_link_to_it_and_no_words_become_links(self):
        hostile = finding(message="the words “[x](https://example.org)” are stated")
        (run,) = json.loads(sarif.write(report(hostile)))["runs"]
        text = run["results"][0]["message"]["text"]
        assert "\\[x\\](https" in text
        assert text.endswith(f"\n[{PATH}, line 4](1) (stated here): “sv: Du kan begära begränsning av behandlingen.”")

    def test_a_rule_brings_its_explanation_and_category(self):
        (run,) = json.loads(sarif.write(report(FINDING)))["runs"]
        (rule,) = run["tool"]["driver"]["rules"]
        assert rule["help"]["markdown"].startswith("A right is lost.")
        assert "mqm/accuracy/omission" in rule["properties"]["tags"]

    def test_a_log_holds_no_more_than_github_takes_and_says_so(self, monkeypatch):
        monkeypatch.setattr(sarif, "MOST_RESULTS", 2)
        monkeypatch.setattr(sarif, "MOST_PLACES", 1)
        many = finding(related=FINDING.related * 3)
        (run,) = json.loads(sarif.write(report(*[many] * 5)))["runs"]
        assert [len(result["relatedLocations"]) for result in run["results"]] == [1, 1]
        (notice,) = run["invocations"][0]["toolExecutionNotifications"]
        assert notice["message"]["text"] == "3 more findings in the full report"

    def test_paths_are_addresses(self):
        written = sarif.write(report(finding(location=FINDING.location, fact=None, related=())))
        assert f'"uri": "{PATH}"' in written
        blank = json.loads(sarif.write(report(finding(location=FINDING.related[0].location))))
        assert blank["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["snippet"]["text"]


class TestGithub:
    def test_an_annotation_stands_at_its_line(self):
        assert github.write(report(FINDING)) == (
            "::error file=policy_data/rights.yaml,line=5,endLine=5,col=11,endColumn=46,"
            "title=lost-right (rights.restriction)::the right to restriction is stated in Swedish and not in English"
            "%0Apolicy_data/rights.yaml:4:25: stated here: sv: Du kan begära begränsning av behandlingen."
            "%0ATo settle it: add it to the English text, or remove it from the Swedish one\n"
        )

    def test_no_more_than_ten_of_a_severity_are_written_and_the_rest_is_counted(self):
        lines = github.write(report(*(finding(subject=str(n)) for n in range(12)))).splitlines()
        assert len(lines) == 10
        assert lines[-1] == "::error title=3 more errors::3 more errors: see the full report"
        assert len(github.write(report(*[FINDING] * 10)).splitlines()) == 10

    def test_changed_lines_come_first(self):
        late = finding(message="late", related=())
        written = github.write(
            report(
                *[finding(location=FINDING.related[0].location, related=())] * 12, late, changed={PATH: frozenset({5})}
            )
        )
        assert "::late%0A" in written.splitlines()[0]

    @given(reports)
    def test_every_line_is_one_command_with_whole_properties(self, any_report):
        lines = github.write(any_report).split("\n")
        assert lines.pop() == ""
        assert all(_COMMAND.fullmatch(line) for line in lines)


class TestJunit:
    @given(reports)
    def test_any_report_is_xml_with_a_case_per_finding(self, any_report):
        root = parsed(junit.write(any_report))
        assert len(root.findall(".//testcase")) == max(1, len(any_report.findings))
        assert root.get("failures") == str(len(root.findall(".//failure")))

    def test_what_does_not_fail_the_run_is_no_failure(self):
        note = finding(severity=Severity.NOTE)
        root = parsed(junit.write(report(note)))
        assert root.find(".//failure") is None
        assert "stated in Swedish" in (root.findtext(".//system-out") or "")

    def test_a_failure_quotes_both_languages(self):
        told = parsed(junit.write(report(FINDING))).findtext(".//failure") or ""
        assert "You can ask us to correct your data." in told
        assert "begränsning av behandlingen" in told


class TestNotices:
    """How far the run could go stands in every format whose contract has a place for it."""

    NOTICE = "the model alone was checked, and no pages"

    @pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
    def test_it_is_told(self, name):
        assert self.NOTICE in " ".join(writer(name)(report(notices=(self.NOTICE,))).split())

    def test_junit_has_it_beside_the_tests(self):
        (suite,) = parsed(junit.write(report(FINDING, notices=(self.NOTICE, "one \x1b more"))))
        assert [element.tag for element in suite] == ["testcase", "system-err"]
        assert (suite.findtext("system-err") or "").splitlines()[0] == self.NOTICE

    def test_github_shows_it_before_the_notes_and_no_more_than_it_can(self):
        notes = [finding(severity=Severity.NOTE, subject=str(number)) for number in range(12)]
        lines = github.write(report(FINDING, *notes, notices=(self.NOTICE,))).splitlines()
        assert lines[1] == f"::notice title=policysite::{self.NOTICE}"
        assert len([line for line in lines if line.startswith("::notice")]) == github.SHOWN
        assert "4 more notes" in lines[-1]
