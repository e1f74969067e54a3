"""What a feed of changes says."""

from __future__ import annotations

from policysite.exporting.atom import Entry, Feed, atom, lasting_id
from policysite.history.versions import render_version
from policysite.model.language import Language
from policysite.model.parties import controller_of
from policysite.model.project import Project
from policysite.rendering.home import page_placing, published_at, version_url, versions_in
from policysite.rendering.wording import wording_of

_PLACEMENT = "policy.versions"


def feed_of(project: Project, language: Language, site: str, home: str, name: str) -> bytes:
    """The feed of one language, which has a version.

    Args:
        project: as it stands.
        language: the readers'.
        site: what the site is called.
        home: the complete address of this language's first page.
        name: of the feed, below ``home``.
    """
    numbers = list(versions_in(project, language))
    first = project.releases[numbers[-1]]
    controller = controller_of(project.releases[numbers[0]].policy)
    return atom(
        Feed(
            id=lasting_id(first.digest(language), "#changes"),
            title=f"{site}: {wording_of(language).word('feed')}",
            author=str(controller.scalars("name")[0]) if controller else site,
            language=language,
            url=f"{home}{name}",
            page=published_at(project, language, page_placing(project, _PLACEMENT)) or home,
            entries=[_entry(project, number, language, home) for number in numbers],
        )
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
