"""What a run has to say, before anyone decides how it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from policysite import __version__
from policysite.checking.wording import enumerated
from policysite.model.finding import Finding, Severity, tally
from policysite.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Tool:
    """The program that made the report."""

    name: str = "policysite"
    version: str = __version__


@dataclass(frozen=True, slots=True)
class Count:
    """How many of one thing were looked at: ``72 facts``."""

    number: int
    singular: str
    plural: str

    def __str__(self) -> str:
        return f"{self.number:,} {self.singular if self.number == 1 else self.plural}"


@dataclass(frozen=True)
class Report:
    """The findings of one run, the gravest first; within a severity in the order in which the run put them."""

    command: str
    findings: tuple[Finding, ...]
    compared: int
    """Texts that were compared."""
    suppressed: int = 0
    """Findings that were waived, or known to the baseline."""
    scope: tuple[Count, ...] = ()
    """What was looked at, for the summary."""
    notices: tuple[str, ...] = ()
    """What a reader has to know about how far the run could go."""
    rules: Mapping[str, Rule] = field(default_factory=dict)
    """By name; those of the findings at least."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """The text of files that findings lie in, by path, so that a report can show the words around them."""
    changed: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """By path: the lines that the change under review touches; empty where that is not known."""
    fail_on: Severity = Severity.ERROR
    tool: Tool = field(default_factory=Tool)

    def __post_init__(self) -> None:
        ordered = sorted(self.findings, key=lambda finding: -finding.severity)
        object.__setattr__(self, "findings", tuple(ordered))

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The findings that are grave enough to fail the run."""
        return tuple(finding for finding in self.findings if self.fails(finding))

    def fails(self, finding: Finding) -> bool:
        """Whether this finding is at or above ``fail_on``."""
        return finding.severity >= self.fail_on

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return Counter(finding.severity for finding in self.findings)[severity]

    @property
    def tally(self) -> str:
        """``1 error, 2 warnings``; ``no findings`` where there are none."""
        return tally(finding.severity for finding in self.findings)

    @property
    def extent(self) -> str:
        """``72 facts, 144 texts and 6 pages``."""
        return enumerated(map(str, self.scope))

    def with_changes(self, changed: Mapping[str, frozenset[int]]) -> Self:
        """The same report, told which lines are under review."""
        return replace(self, changed=changed)
