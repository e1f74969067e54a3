"""Findings that were known when the check was adopted on an old policy: new ones still fail."""

from __future__ import annotations

import json
from collections.abc import Iterable

from policysite.model.finding import Finding


class UnreadableBaselineError(ValueError):
    """The baseline is no JSON report of policysite."""


def known_fingerprints(report: str) -> frozenset[str]:
    """The findings of a JSON report that ``policysite check --format json`` wrote.

    Raises:
        UnreadableBaselineError: it is no such report.
    """
    try:
        return frozenset(str(finding["fingerprint"]) for finding in json.loads(report)["findings"])
    except (ValueError, KeyError, TypeError) as error:
        remedy = "write one with `policysite check --format json --output FILE`"
        raise UnreadableBaselineError(f"the baseline is not a JSON report of policysite; {remedy}") from error


def split_known(
    findings: Iterable[Finding], baseline: frozenset[str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The new findings, and those that the baseline knows."""
    new: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        (known if finding.fingerprint in baseline else new).append(finding)
    return tuple(new), tuple(known)
