"""The feed of changes of each language, from the same source as the page of changes."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from policysite.model.language import Language
from policysite.model.project import Project
from policysite.publishing.languages import home_of, languages_of, plugin_of
from policysite.publishing.machines import Alternate
from policysite.rendering.home import versions_in
from policysite.rendering.wording import wording_of

NAME = "changes.atom"
_MEDIA_TYPE = "application/atom+xml"


def alternate(config: MkDocsConfig, project: Project, language: Language) -> tuple[Alternate, ...]:
    """The feed of a language for the ``head`` of its pages; nothing where there is none."""
    if language not in languages_of(plugin_of(config)) or not has_feed(project, language):
        return ()
    title = wording_of(language).word("feed")
    return (Alternate(f"{home_of(config, language)}{NAME}", _MEDIA_TYPE, title),)


def write(config: MkDocsConfig, project: Project) -> None:
    """A feed for each language that has a version. A feed needs complete addresses, so ``site_url`` has to be set."""
    for language in languages_of(plugin_of(config)):
        if has_feed(project, language):
            from policysite.publishing.feed_content import feed_of  # noqa: PLC0415 - most sites have no versions yet

            home = home_of(config, language)
            feed = feed_of(project, language, config.site_name, f"{project.site_url}{home}", NAME)
            Path(config.site_dir, home, NAME).write_bytes(feed)


def has_feed(project: Project, language: Language) -> bool:
    """Whether there is something to tell, and an address at which it is told."""
    return bool(project.site_url and next(versions_in(project, language), None) is not None)
