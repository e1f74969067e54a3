"""What a rule says of itself. The one place where its name, severity and explanation stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from policysite.model.finding import Finding, Related, Severity
from policysite.model.language import Language
from policysite.model.location import Location


class Quality(StrEnum):
    """Error types of MQM (Multidimensional Quality Metrics), as far as drift between languages has them."""

    OMISSION = "accuracy/omission"
    MISTRANSLATION = "accuracy/mistranslation"
    UNTRANSLATED = "accuracy/untranslated"
    TERMINOLOGY = "terminology/wrong-term"
    INCONSISTENT_TERMINOLOGY = "terminology/inconsistent-use"
    MARKUP = "design-and-markup"
    SOURCE = "source"
    """The fault lies in the model or a file, whatever the language."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's metadata; ``explain``, the handbook, SARIF and the tests derive from it."""

    name: str
    """Names the fault in kebab-case, so that "ignore lost-right" reads well."""
    summary: str
    """One line, lower case, without a full stop."""
    severity: Severity
    """The gravest that it reports."""
    quality: Quality
    explanation: str
    """Markdown: what it finds, why it matters, an example, how to fix it."""

    def finding(
        self,
        message: str,
        *,
        help: str,
        at: Location,
        related: Iterable[Related] = (),
        fact: str | None = None,
        languages: Iterable[Language] = (),
        subject: str = "",
        severity: Severity | None = None,
        is_loss: bool = False,
    ) -> Finding:
        """A finding of this rule, at the rule's severity unless another is given."""
        return Finding(
            rule=self.name,
            severity=self.severity if severity is None else severity,
            message=message,
            help=help,
            location=at,
            related=tuple(related),
            fact=fact,
            languages=tuple(sorted(languages)),
            subject=subject,
            is_loss=is_loss,
        )
