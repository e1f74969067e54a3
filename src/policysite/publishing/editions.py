"""Which version of the policy a build shows: the one in force, never a text that nobody has released.

A draft, as a preview is, shows the project as it stands and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.meta import get_data

from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.reference import places_facts
from policysite.model.release import Release, in_force, upcoming
from policysite.model.value import Date
from policysite.publishing.languages import home_of
from policysite.rendering.home import version_url
from policysite.rendering.value import words_of
from policysite.rendering.wording import wording_of


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader has to know about a version before they read it, as plain text."""

    words: str
    link: str = ""
    """What the way on is called."""
    url: str = ""
    """Where it leads, relative to the site's root."""


@dataclass(frozen=True)
class Editions:
    """The project as it stands, and what is shown of it on a day."""

    written: Project
    today: date
    draft: bool
    """The project as it stands is shown."""

    @cached_property
    def shown(self) -> Project:
        return self.written if self.draft else self.written.published(self.today)

    def source(self, name: str, language: Language, markdown: str) -> str:
        """The Markdown of a page of the version that is shown; a page that it does not have says so.

        Args:
            name: of the page.
            language: the reader's.
            markdown: as it stands in the page's file.
        """
        if self.draft or not self.written.releases:
            return markdown
        shown = {pages.name: pages.in_language(language) for pages in self.shown.pages}
        if page := shown.get(name):
            is_frozen = places_facts(self.shown.policy, next(pages for pages in self.shown.pages if pages.name == name))
            return get_data(page.source)[0] if is_frozen else markdown
        words = wording_of(language).word("version-upcoming")
        return f"# {{{{ policy.title }}}}\n\n{words}\n"

    def notice(self, config: MkDocsConfig, name: str, language: Language) -> Notice | None:
        """What a page of the policy says above its text: it is a draft, is not in force yet, or will be replaced."""
        pages = next((pages for pages in self.shown.pages if pages.name == name), None)
        if pages is None or not places_facts(self.shown.policy, pages) or not self.written.releases:
            return None
        if self.draft and self._is_ahead(language):
            return Notice(wording_of(language).word("version-draft"))
        coming = upcoming(self.written.releases, self.today)
        if not self.draft and coming and in_force(self.written.releases, self.today) is None:
            return Notice(dated("version-first", language, coming))
        return _coming(config, language, coming) if coming and language in coming.policy.languages else None

    def _is_ahead(self, language: Language) -> bool:
        """Whether it says something that has not been released."""
        from policysite.rendering.plain_policy import plain_policy  # noqa: PLC0415 - a warm build does without

        return self.written.releases[-1].texts.get(language) != plain_policy(self.written, language)


def _coming(config: MkDocsConfig, language: Language, release: Release) -> Notice:
    return Notice(
        dated("version-next", language, release),
        wording_of(language).word("version-read").replace("{0}", release.version),
        f"{home_of(config, language)}{version_url(release)}",
    )


def dated(use: str, language: Language, release: Release) -> str:
    """Words that say from which day a version applies."""
    return wording_of(language).word(use).replace("{0}", words_of(language, Date(release.effective)))
