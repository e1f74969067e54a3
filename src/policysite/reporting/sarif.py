"""SARIF 2.1.0 (OASIS), as code scanning services read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from policysite.model.finding import Finding
from policysite.model.location import Location
from policysite.model.rule import Rule
from policysite.reporting.excerpt import QUOTED, excerpt
from policysite.reporting.json import dump
from policysite.reporting.report import Count, Report
from policysite.reporting.visible import visible

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "PROJECTROOT"
"""What relative paths are relative to; whoever reads the file knows where that is."""
MOST_RESULTS = 25_000
"""GitHub refuses a run with more."""
MOST_PLACES = 1_000
"""GitHub's limit of locations in one result."""


def write(report: Report) -> str:
    """The report as a SARIF log of one run."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return dump(log)


def _run(report: Report) -> dict[str, Any]:
    findings = report.findings[:MOST_RESULTS]
    rest = Count(len(report.findings) - len(findings), "more finding", "more findings")
    notices = (*report.notices, f"{rest} in the full report") if rest.number else report.notices
    found = sorted({finding.rule for finding in findings})
    return {
        "tool": {
            "driver": {
                "name": report.tool.name,
                "semanticVersion": report.tool.version,
                "rules": [_rule(name, report.rules.get(name)) for name in found],
            }
        },
        "automationDetails": {"id": f"{report.tool.name}/{report.command}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [{"message": {"text": notice}} for notice in notices],
            }
        ],
        "results": [_result(finding, found.index(finding.rule), report.sources) for finding in findings],
    }


def _rule(name: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": name}
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation.strip().partition("\n\n")[0]},
        "help": {"text": rule.explanation.strip(), "markdown": rule.explanation.strip()},
        "defaultConfiguration": {"level": rule.severity.label},
        "properties": {"tags": ["translation", f"mqm/{rule.quality}"]},
    }


def _result(finding: Finding, rule: int, sources: Mapping[str, str]) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _physical(finding.location)}
    if finding.fact:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.fact, "kind": "fact"}]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": finding.severity.label,
        "message": {"text": _sentence(finding, sources)},
        "locations": [location],
        "relatedLocations": [
            {"id": number, "physicalLocation": _physical(place.location), "message": {"text": place.message}}
            for number, place in enumerate(finding.related[:MOST_PLACES], 1)
        ],
        "partialFingerprints": {"policysite/v1": finding.fingerprint},
        "properties": {"languages": list(finding.languages)},
    }


def _sentence(finding: Finding, sources: Mapping[str, str]) -> str:
    """What is wrong, what would satisfy, and the words of the other places, as links to them.

    Viewers of SARIF show no other field beside the line.
    """
    return "\n".join((_unlinked(f"{finding.message}. To settle it: {finding.help}."), *_quotations(finding, sources)))


def _quotations(finding: Finding, sources: Mapping[str, str]) -> Iterator[str]:
    for number, place in enumerate(finding.related[:QUOTED], 1):
        where = place.location
        words = excerpt(where, sources).text
        said = f": “{_unlinked(words)}”" if words else ""
        yield f"[{_unlinked(visible(where.path))}, line {where.line}]({number}) ({place.message}){said}"


def _unlinked(words: str) -> str:
    """Words that someone else wrote, none of which becomes a link (SARIF 2.1.0, 3.11.6)."""
    return words.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _physical(location: Location) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }
    if location.text:
        region["snippet"] = {"text": location.text}
    return {"artifactLocation": _artifact(location.path), "region": region}


def _artifact(path: str) -> dict[str, str]:
    if PurePath(path).is_absolute():
        return {"uri": "file://" + quote(path, errors="replace")}
    return {"uri": quote(PurePath(path).as_posix(), errors="replace"), "uriBaseId": _ROOT}
