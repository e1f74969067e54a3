"""Whether the check notices that one text is no longer what it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from policysite.checking.alignment import Alignment
from policysite.checking.analyst import Analyst
from policysite.checking.context.consequences import without_lost_values
from policysite.checking.project.statement import fact_statements, policy_statements
from policysite.checking.prose import aligned_prose
from policysite.checking.registry import PROJECT_RULES
from policysite.checking.run import check_project, check_terminology
from policysite.checking.texts import TextRules, check_statement
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project

from .mutants import Mutant
from .places import rewritten

TODAY = date(2030, 1, 1)


@dataclass(frozen=True)
class Trial:
    """The project as it is, and what is found in it now."""

    project: Project
    analyst: Analyst
    rules: TextRules
    prose: tuple[Alignment, ...]
    """Of the pages, which no accident to the model changes."""
    known: frozenset[str]
    """Fingerprints of what the check finds before any accident."""

    @classmethod
    def of(cls, project: Project) -> Trial:
        outcome = check_project(project, today=TODAY)
        analyst = Analyst()
        known = frozenset(finding.fingerprint for finding in outcome.findings)
        return cls(project, analyst, TextRules(), aligned_prose(project, analyst), known)

    def findings(self, mutant: Mutant) -> Iterator[Finding]:
        """What is new, looking only where the mutant can be seen: what the whole check finds, in a part of its time."""
        project = rewritten(self.project, mutant.place, mutant.words)
        return self._new(self._findings(project, mutant.place.fact))

    def findings_of_the_whole_check(self, mutant: Mutant) -> Iterator[Finding]:
        """The same by `check_project`."""
        return self._new(check_project(rewritten(self.project, mutant.place, mutant.words), today=TODAY).findings)

    def notices(self, mutant: Mutant) -> bool:
        """Whether there is a new error or warning."""
        return any(finding.severity >= Severity.WARNING for finding in self.findings(mutant))

    def _new(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        return (finding for finding in findings if finding.fingerprint not in self.known)

    def _findings(self, project: Project, fact: Fact) -> Iterator[Finding]:
        """The texts first: they show most, and cost least."""
        yield from project.faults
        told: list[Finding] = []
        for kin in project.policy.facts.values():
            if f"{kin.address}.".startswith(f"{fact.address}.") or f"{fact.address}.".startswith(f"{kin.address}."):
                for statement in fact_statements(project.policy, kin, self.analyst):
                    found = list(check_statement(statement, self.rules))
                    yield from found
                    told += found
        yield from without_lost_values((found for rule in PROJECT_RULES for found in rule.check(project)), told)
        stated = policy_statements(project.policy, self.analyst)
        yield from check_terminology(project, stated, self.prose, self.analyst)
