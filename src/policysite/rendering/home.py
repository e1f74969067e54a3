"""Where on the site facts and versions are at home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.release import Release


@dataclass(frozen=True, slots=True)
class Homes:
    """Which page places which fact first."""

    pages: Mapping[str, str]
    """Name of a page by the address of a fact that stands on it with everything below."""

    @classmethod
    def of(cls, project: Project) -> Homes:
        """Those of a project's pages."""
        return cls(project.homes)

    def page(self, address: str) -> str:
        """The name of the page that has the fact, itself or with a fact around it; empty where none has."""
        while address and address not in self.pages:
            address = address.rpartition(".")[0]
        return self.pages.get(address, "")

    @property
    def main(self) -> str:
        """The page with the first fact of all, else the one that a site begins with."""
        return next(iter(self.pages.values()), "index.md")


def published_at(project: Project, language: Language, page: str) -> str:
    """The address of a page in one language; empty where ``mkdocs.yml`` does not say where the site is.

    As MkDocs and static-i18n build them: ``index.md`` is its folder, ``changes.md`` a folder of its name, and every
    language but the default one has a folder of its own.
    """
    if not project.site_url:
        return ""
    folder = "" if language == (project.site_languages or project.languages)[0] else f"{language}/"
    return f"{project.site_url}{folder}{folder_of(page)}"


def folder_of(page: str) -> str:
    """The folder that a page becomes, relative to where its language begins: ``changes/``, nothing for the first."""
    path = page.removesuffix(".md")
    return path.removesuffix("index") if path.rpartition("/")[2] == "index" else f"{path}/"


def page_placing(project: Project, address: str) -> str:
    """The name of the first page that places this in its source; empty where none does."""
    return next(
        (page.name for page in project.pages for reference in page.references if reference.address == address), ""
    )


def cited_at(project: Project, language: Language, page: str) -> str:
    """The address at which a page stays as it is: of a released version that in the archive, else ``published_at``."""
    return published_at(project, language, f"versions/{project.version}/{page}" if project.version else page)


def versions_in(project: Project, language: Language) -> Iterator[int]:
    """The versions that readers of a language have, by their places in the order of release, the last first."""
    for number in reversed(range(len(project.releases))):
        if language in project.releases[number].policy.languages:
            yield number


def version_url(release: Release) -> str:
    """Below the home of a language."""
    return f"versions/{release.version}/"
