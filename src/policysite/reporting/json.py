"""JSON for programs: ``policysite/report/v1``, described by ``reporting.schema``."""

from __future__ import annotations

import json
from typing import Any

from policysite.model.finding import Finding, Related, Severity
from policysite.model.location import Location
from policysite.reporting.report import Report

SCHEMA = "policysite/report/v1"


def write(report: Report) -> str:
    """The report as one JSON object, indented."""
    return dump(_report(report))


def dump(data: Any) -> str:
    """Indented JSON that any parser takes: half a surrogate pair, as in the name of a broken file, becomes ``?``."""
    written = json.dumps(data, ensure_ascii=False, indent=2)
    return written.encode(errors="replace").decode() + "\n"


def _report(report: Report) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "tool": {"name": report.tool.name, "version": report.tool.version},
        "command": report.command,
        "summary": {
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "notes": report.count(Severity.NOTE),
            "suppressed": report.suppressed,
            "compared": report.compared,
        },
        "findings": [_finding(finding) for finding in report.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "help": finding.help,
        "fact": finding.fact,
        "languages": list(finding.languages),
        "location": _location(finding.location),
        "related": [_related(place) for place in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _related(place: Related) -> dict[str, Any]:
    return {**_location(place.location), "message": place.message}


def _location(location: Location) -> dict[str, Any]:
    return {
        "path": location.path,
        "language": location.language,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "text": location.text,
    }
