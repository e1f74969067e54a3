"""JUnit XML, for CI servers that show tests: each finding is a test case, and those that fail the run are failures."""

from __future__ import annotations

from xml.etree import ElementTree

from policysite.model.finding import Finding
from policysite.reporting.excerpt import excerpt, quotations
from policysite.reporting.report import Report
from policysite.reporting.visible import visible


def write(report: Report) -> str:
    """One suite. A run without findings is one test that passed, so that it does not look like no run."""
    name = f"{report.tool.name} {report.command}"
    cases = [_case(finding, report) for finding in report.findings]
    if not cases:
        cases = [_element("testcase", classname=name, name=f"no findings in {report.compared} texts")]
    counts = {"tests": str(len(cases)), "failures": str(len(report.failing)), "errors": "0"}
    root = _element("testsuites", **counts)
    suite = _element("testsuite", name=name, **counts)
    root.append(suite)
    suite.extend(cases)
    if report.notices:
        how_far = _element("system-err")
        how_far.text = "\n".join(map(visible, report.notices))
        suite.append(how_far)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _case(finding: Finding, report: Report) -> ElementTree.Element:
    where = finding.location
    place = f"{where.path}:{where.line}:{where.column}"
    case = _element(
        "testcase",
        classname=finding.rule,
        name=f"{finding.fact or place}: {finding.message}",
        file=where.path,
        line=str(where.line),
    )
    fails = report.fails(finding)
    told = (
        _element("failure", message=finding.message, type=finding.severity.label) if fails else _element("system-out")
    )
    told.text = _told(finding, place, report)
    case.append(told)
    return case


def _told(finding: Finding, place: str, report: Report) -> str:
    lines = (
        f"{finding.severity.label}: {visible(finding.message)}",
        f"to settle it: {visible(finding.help)}",
        f"{visible(place)}: {excerpt(finding.location, report.sources).text}",
        *quotations(finding.related, report.sources),
    )
    return "\n".join(lines)


def _element(tag: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.Element(tag, {name: visible(value) for name, value in attributes.items()})
