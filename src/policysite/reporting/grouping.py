"""Findings fact by fact, for reports that people read."""

from __future__ import annotations

from collections.abc import Iterable

from policysite.model.finding import Finding


def grouped(findings: Iterable[Finding]) -> list[tuple[str | None, list[Finding]]]:
    """What belongs to one fact stands together, the fact with the gravest finding first.

    A finding without a fact stands alone, at its place in the order.
    """
    groups: list[tuple[str | None, list[Finding]]] = []
    by_fact: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.fact in by_fact:
            by_fact[finding.fact].append(finding)
            continue
        group = [finding]
        groups.append((finding.fact, group))
        if finding.fact is not None:
            by_fact[finding.fact] = group
    return groups
