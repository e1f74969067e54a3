"""The kinds of rules. A rule is a module: its docstring explains it, ``RULE`` describes it, ``check`` finds.

``check`` is a generator without I/O. What it is given says what kind of rule it is, and ``checking.registry`` and
``checking.comparing_rules`` list each module once under its kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from policysite.checking.alignment import Alignment
    from policysite.checking.project.publication import Publication
    from policysite.checking.project.statement import Statement
    from policysite.checking.project.terminology import Terminology
    from policysite.model.aligned import AlignedTexts
    from policysite.model.finding import Finding
    from policysite.model.mention import MentionKind
    from policysite.model.project import Project
    from policysite.model.rule import Rule


class ProjectRule(Protocol):
    """Looks at the model and the pages as a whole."""

    RULE: Rule

    def check(self, project: Project, /) -> Iterator[Finding]:
        """What is wrong with the project."""


class TextRule(Protocol):
    """Compares two texts that should say the same, wherever they come from."""

    RULE: Rule

    @property
    def KIND(self) -> MentionKind | None:  # noqa: N802 - a constant of the module
        """What it compares: it finds nothing where both texts mention the same of this kind. None: words as such."""

    def check(self, pair: AlignedTexts, /) -> Iterator[Finding]:
        """What one text says and the other does not."""


class SiteRule(Protocol):
    """Compares the built pages with the model."""

    RULE: Rule

    def check(self, publication: Publication, /) -> Iterator[Finding]:
        """What visitors get that the model does not say, or the reverse."""


class DocumentRule(Protocol):
    """Compares two whole documents: what only they have, such as sections, order and numbering."""

    RULE: Rule

    def check(self, alignment: Alignment, /) -> Iterator[Finding]:
        """What one document has and the other has not, or has elsewhere."""


class TerminologyRule(Protocol):
    """Looks at the terms in all texts, in the words of the house."""

    RULE: Rule

    def check(self, terminology: Terminology, /) -> Iterator[Finding]:
        """Words that the house does not use for a term, or not always."""


class StatementRule(Protocol):
    """Compares each text of a statement with the typed fields of its fact: the model as a third witness."""

    RULE: Rule

    def check(self, statement: Statement, /) -> Iterator[Finding]:
        """What the fact holds and a text does not say, or the reverse."""
