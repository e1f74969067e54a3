"""Everything that a run looks at, read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.page import PageSet
from policysite.model.policy import GlossaryTerm, Policy, Settlement
from policysite.model.review import Review


@dataclass(frozen=True)
class Project:
    """A folder with ``policy_data/``, and ``docs/`` and ``mkdocs.yml`` where it is also a site."""

    root: Path
    policy: Policy
    pages: tuple[PageSet, ...] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    reviews: tuple[Review, ...] = ()
    """Acceptances of translations, at most one for a fact and a language."""
    site_languages: tuple[Language, ...] | None = None
    """The languages that ``mkdocs.yml`` names, the default first; None where there is no site."""
    site_url: str = ""
    """Where ``mkdocs.yml`` says that the site is published, with a slash at its end; empty where it does not say."""
    faults: tuple[Finding, ...] = ()
    """What was wrong in the files themselves; the rest of the model is as far as it could be read."""

    @property
    def languages(self) -> tuple[Language, ...]:
        return self.policy.languages

    def references(self) -> Iterator[str]:
        """The addresses that pages place."""
        return (reference.address for pages in self.pages for reference in pages.references)
