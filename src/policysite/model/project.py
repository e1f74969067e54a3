"""Everything that a run looks at, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, tzinfo
from functools import cached_property
from pathlib import Path

from policysite.model.fact import Fact, Texts
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.page import PageSet
from policysite.model.policy import GlossaryTerm, Policy, Settlement
from policysite.model.reference import page_target, places_facts
from policysite.model.release import Release, in_force, upcoming
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
    site_url_at: Location | None = field(default=None, compare=False)
    """Where it says so."""
    time_zone: tzinfo = UTC
    """Where a day begins and ends, and with it a version comes into force; ``mkdocs.yml`` says it."""
    releases: tuple[Release, ...] = ()
    """Released versions in the order of the days from which they apply."""
    version: str = ""
    """Which released version this is; empty for the project as it stands."""
    faults: tuple[Finding, ...] = ()
    """What was wrong in the files themselves; the rest of the model is as far as it could be read."""

    @property
    def languages(self) -> tuple[Language, ...]:
        return self.policy.languages

    @property
    def unread(self) -> tuple[str, ...]:
        """Files of the model and pages of which nothing could be read: what is missing elsewhere may stand there."""
        pages = (page.path for pages in self.pages for page in pages.versions if page.is_unread)
        return (*self.policy.unread_files, *pages)

    def localized(self) -> Iterator[tuple[Fact, str, Texts]]:
        """Everything people wrote once per language, with the fact that it belongs to and its address.

        A settlement belongs to the fact that it names, or to a fact of its own where that is not in the model.
        """
        yield from self.policy.localized()
        yield from self.settled()

    def settled(self) -> Iterator[tuple[Fact, str, Texts]]:
        """Those of them that tell how differences were settled."""
        for settlement in self.settlements:
            fact = self.policy.facts.get(settlement.fact) or Fact(settlement.fact, settlement.location)
            for address, texts in settlement.localized():
                yield fact, address, texts

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """Which page places which fact first: name of the page by address of the fact."""
        pages: dict[str, str] = {}
        for page in self.pages:
            for reference in page.references:
                target = page_target(self.policy, reference.address)
                if target and not target.field:
                    pages.setdefault(target.fact.address, page.name)
        return pages

    def references(self) -> Iterator[str]:
        """The addresses that pages place."""
        return (reference.address for pages in self.pages for reference in pages.references)

    def edition(self, release: Release) -> Project:
        """The project as it was released: its model and its pages, and nothing of what has been written since."""
        return replace(
            self,
            policy=release.policy,
            pages=release.pages,
            glossary=release.glossary,
            settlements=release.settlements,
            reviews=(),
            version=release.version,
            faults=(),
        )

    def published(self, today: date) -> Project:
        """What visitors read on a day.

        That is the version in force; before any is, the first that will be; and the project as it stands while nothing
        has been released. Pages that place no fact belong to no version and come from the project as it stands.
        """
        release = in_force(self.releases, today) or upcoming(self.releases, today)
        if release is None:
            return self
        others = tuple(pages for pages in self.pages if not places_facts(self.policy, pages))
        return replace(self.edition(release), pages=(*release.pages, *others))
