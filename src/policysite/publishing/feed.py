"""The feed of changes of each language, from the same source as the page of changes."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from policysite.exporting.atom import MEDIA_TYPE, Entry, Feed, atom, lasting_id
from policysite.history.versions import render_version, version_url, versions_in
from policysite.model.language import Language
from policysite.model.parties import controller_of
from policysite.model.project import Project
from policysite.publishing.languages import home_of, languages_of, plugin_of
from policysite.publishing.machines import Alternate
from policysite.rendering.home import page_placing, published_at
from policysite.rendering.wording import wording_of

NAME = "changes.atom"
_PLACEMENT = "policy.versions"


def alternate(config: MkDocsConfig, project: Project, language: Language) -> tuple[Alternate, ...]:
    """The feed of a language for the ``head`` of its pages; nothing where there is none."""
    if language not in languages_of(plugin_of(config)) or not has_feed(project, language):
        return ()
    title = wording_of(language).word("feed")
    return (Alternate(f"{home_of(config, language)}{NAME}", MEDIA_TYPE, title),)


def write(config: MkDocsConfig, project: Project) -> None:
    """A feed for each language that has a version. A feed needs complete addresses, so ``site_url`` has to be set."""
    for language in languages_of(plugin_of(config)):
        if has_feed(project, language):
            folder = Path(config.site_dir, home_of(config, language))
            (folder / NAME).write_bytes(atom(_feed(config, project, language)))


def has_feed(project: Project, language: Language) -> bool:
    """Whether there is something to tell, and an address at which it is told."""
    return bool(project.site_url and next(versions_in(project, language), None) is not None)


def _feed(config: MkDocsConfig, project: Project, language: Language) -> Feed:
    home = f"{project.site_url}{home_of(config, language)}"
    numbers = list(versions_in(project, language))
    first = project.releases[numbers[-1]]
    controller = controller_of(project.releases[numbers[0]].policy)
    return Feed(
        id=lasting_id(first.digest(language), "#changes"),
        title=f"{config.site_name}: {wording_of(language).word('feed')}",
        author=str(controller.scalars("name")[0]) if controller else config.site_name,
        language=language,
        url=f"{home}{NAME}",
        page=published_at(project, language, page_placing(project, _PLACEMENT)) or home,
        entries=[_entry(project, number, language, home) for number in numbers],
    )


def _entry(project: Project, number: int, language: Language, home: str) -> Entry:
    release = project.releases[number]
    return Entry(
        id=lasting_id(release.digest(language)),
        title=wording_of(language).word("version").replace("{0}", release.version),
        day=release.released,
        url=f"{home}{version_url(release)}",
        content=render_version(project, number, language, home),
    )
