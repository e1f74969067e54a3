"""Which rules a run reports, and how grave it takes them to be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from policysite.model.finding import Finding, Severity
from policysite.model.rule import Rule
from policysite.model.suggestion import suggestion


class UnknownRuleError(ValueError):
    """A rule was named that does not exist."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules to report. The default is all of them."""

    selected: frozenset[str] = frozenset()
    """Only these; empty for all."""
    ignored: frozenset[str] = frozenset()
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """Set by the policy; None turns a rule off."""

    @classmethod
    def of(cls, select: Iterable[str], ignore: Iterable[str], known: Collection[str]) -> Self:
        """The rules that a user named.

        Raises:
            UnknownRuleError: there is no rule of a name; the message suggests one.
        """
        selection = cls(frozenset(select), frozenset(ignore))
        for name in sorted(selection.selected | selection.ignored):
            if name not in known:
                raise UnknownRuleError(f"there is no rule `{name}`{suggestion(name, known)}")
        return selection

    def includes(self, rule: str) -> bool:
        """Whether findings of this rule are reported."""
        wanted = not self.selected or rule in self.selected
        return wanted and rule not in self.ignored and self.severities.get(rule, Severity.NOTE) is not None

    def weighed(self, finding: Finding, rule: Rule) -> Finding:
        """The finding at the severity that the policy gives its rule; weaker evidence stays as much weaker."""
        severity = self.severities.get(finding.rule)
        if severity is None or severity == rule.severity:
            return finding
        weaker_by = rule.severity - finding.severity
        return replace(finding, severity=Severity(max(Severity.NOTE, severity - weaker_by)))
