"""Annotations of GitHub Actions: workflow commands that put a finding beside its line in a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from policysite.model.finding import Finding, Severity
from policysite.reporting.excerpt import QUOTED, quotations
from policysite.reporting.report import Count, Report
from policysite.reporting.visible import visible

SHOWN = 10
"""GitHub shows no more annotations than this of one level per step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: Report) -> str:
    """One workflow command a line, those on changed lines first, and one that says how many are left out.

    How far the run could go is told first of what is no more than a notice.
    """
    told = [_command("notice", {"title": report.tool.name}, notice) for notice in report.notices]
    graver = [line for severity in (Severity.ERROR, Severity.WARNING) for line in _annotations(report, severity, SHOWN)]
    lines = (*graver, *told, *_annotations(report, Severity.NOTE, SHOWN - len(told)))
    return "".join(f"{line}\n" for line in lines)


def _annotations(report: Report, severity: Severity, most: int) -> Iterator[str]:
    findings = [finding for finding in report.findings if finding.severity == severity]
    findings.sort(key=lambda finding: not _touched(finding, report))
    fits = len(findings) <= most
    shown = findings if fits else findings[: most - 1]
    yield from (_annotation(finding, report) for finding in shown)
    if not fits:
        rest = Count(len(findings) - len(shown), f"more {severity.label}", f"more {severity.label}s")
        yield _command(_COMMANDS[severity], {"title": str(rest)}, f"{rest}: see the full report")


def _touched(finding: Finding, report: Report) -> bool:
    """Whether the change under review touches a line of the finding."""
    places = (finding.location, *(related.location for related in finding.related))
    return any(
        not report.changed.get(place.path, frozenset()).isdisjoint(range(place.line, place.end_line + 1))
        for place in places
    )


def _annotation(finding: Finding, report: Report) -> str:
    where = finding.location
    properties: dict[str, object] = {"file": where.path, "line": where.line, "endLine": where.end_line}
    if where.line == where.end_line:
        # GitHub refuses columns where an annotation covers several lines; both ends are inclusive there
        properties |= {"col": where.column, "endColumn": max(where.column, where.end_column - 1)}
    properties["title"] = finding.rule if finding.fact is None else f"{finding.rule} ({finding.fact})"
    told = (
        finding.message,
        *quotations(finding.related[:QUOTED], report.sources),
        f"To settle it: {finding.help}",
    )
    return _command(_COMMANDS[finding.severity], properties, "\n".join(told))


def _command(name: str, properties: dict[str, object], message: str) -> str:
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {written}::{_data(message)}"


def _data(text: str) -> str:
    """A message: lines stay lines, all else that could end the command or turn the log is written out."""
    return "%0A".join(visible(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
