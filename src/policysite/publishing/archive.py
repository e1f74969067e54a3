"""Every released version at an address of its own, in every language that it has, written after the last language.

MkDocs cannot add pages that stand in no folder to a site of several languages without losing some; so these are put
into the same frame here. They are read back and compared with their model like any other page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.nav import Navigation
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url, write_file
from mkdocs.utils.meta import get_data

from policysite.language.description.names import own_name
from policysite.model.language import Language
from policysite.model.page import Page
from policysite.model.project import Project
from policysite.model.release import Release, in_force, upcoming
from policysite.publishing import feed
from policysite.publishing.editions import Notice, dated
from policysite.publishing.languages import Version, home_of, languages_of, pages_of, plugin_of
from policysite.reading.records.releases import text_name
from policysite.rendering import locale
from policysite.rendering.edition import render_edition
from policysite.rendering.home import folder_of, version_url
from policysite.rendering.wording import wording_of

_PAGE_LINK = re.compile(r'(?<=href=")(?P<name>[^":?#]+\.md)(?P<anchor>#[^"]*)?(?=")')
_HEADING = re.compile(r"<h1.*?>(.*?)</h1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the pages of one language stand in."""

    env: Environment
    nav: Navigation


def write(config: MkDocsConfig, project: Project, frames: Mapping[Language, Frame], today: date) -> None:
    """The pages and the texts of every version.

    Raises:
        PluginError: a page of the site has the address of a version.
    """
    built = {file.url: path for path, file in pages_of(plugin_of(config)).items()}
    for release in project.releases:
        for language in release.policy.languages:
            folder = f"{home_of(config, language)}{version_url(release)}"
            if taken := next((path for url, path in built.items() if url.startswith(folder)), None):
                raise PluginError(
                    f"docs: {taken} has the address of version {release.version}, {folder}: move the page"
                )
    for release in project.releases:
        coming = upcoming(project.releases, today)
        edition = _Edition(config, project, release, in_force(project.releases, today), coming)
        for language in release.policy.languages:
            edition.write(language, frames)


@dataclass(frozen=True, slots=True)
class _Edition:
    """One version."""

    config: MkDocsConfig
    project: Project
    release: Release
    current: Release | None
    coming: Release | None
    """The next one after it."""

    def write(self, language: Language, frames: Mapping[Language, Frame]) -> None:
        folder = f"{home_of(self.config, language)}{version_url(self.release)}"
        text = self.release.texts[language].encode()
        write_file(text, str(Path(self.config.site_dir, folder, text_name(language))))
        for pages in self.release.pages:
            page = pages.in_language(language)
            if page:
                url = self._url(language, pages.name)
                frame = frames.get(language)
                env = (frame or next(iter(frames.values()))).env
                html = env.get_template("main.html").render(self._context(page, url, frame))
                write_file(html.encode(), str(Path(self.config.site_dir, url, "index.html")))

    def _context(self, page: Page, url: str, frame: Frame | None) -> dict[str, Any]:
        language, release = page.language, self.release
        return {
            "config": self.config,
            "nav": frame.nav if frame else SimpleNamespace(items=[], homepage=SimpleNamespace(url="")),
            "base_url": get_relative_url(".", url),
            "page": self._page(page, url),
            "versions": tuple(self._versions(page)),
            "edition": render_edition(release.policy, language),
            "alternates": feed.alternate(self.config, self.project, language),
            "notice": self._notice(language),
            "noindex": release is not self.current,
            "release": release,
            "text": f"{home_of(self.config, language)}{version_url(release)}{text_name(language)}",
            "digest": release.digest(language),
            "language": language,
            "words": wording_of(language).words,
            "direction": locale.direction(language),
        }

    def _page(self, page: Page, url: str) -> SimpleNamespace:
        """As far as the frame asks for it."""
        from policysite.rendering.page import render_page  # noqa: PLC0415 - a warm build does without

        source, meta = get_data(page.source)
        markdown = Markdown(extensions=self.config.markdown_extensions, extension_configs=self.config.mdx_configs or {})
        edition = self.project.edition(self.release)
        content = markdown.convert(render_page(edition, page.language, source, citable=True))
        content = _PAGE_LINK.sub(lambda link: self._leading_to(link, page, url), content)
        heading = _HEADING.search(content)
        # The version in force is the same text as the site's own page, which is where search engines should lead.
        canonical = url.replace(version_url(self.release), "", 1) if self.release is self.current else url
        return SimpleNamespace(
            title=heading[1] if heading else self.config.site_name,
            content=content,
            toc=get_toc(getattr(markdown, "toc_tokens", [])),
            meta=meta,
            url=url,
            canonical_url=urljoin(self.config.site_url, canonical) if self.config.site_url else None,
        )

    def _leading_to(self, link: re.Match[str], page: Page, url: str) -> str:
        """A link to a page by its file: to that of this version, else to that of the site, else to its first page."""
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), link["name"]))
        if any(pages.name == target for pages in self.release.pages):
            return f"{get_relative_url(self._url(page.language, target), url)}{link['anchor'] or ''}"
        file = pages_of(plugin_of(self.config)).get(f"{page.language}/{target}")
        return get_relative_url(file.url if file else self._home(page.language), url)

    def _home(self, language: Language) -> str:
        """Where readers of a language begin on the site of today; its default language serves those that it lacks."""
        return home_of(self.config, language) if language in languages_of(plugin_of(self.config)) else ""

    def _url(self, language: Language, name: str) -> str:
        """Of a page by its name, relative to the site's root."""
        return f"{home_of(self.config, language)}{version_url(self.release)}{folder_of(name)}"

    def _versions(self, page: Page) -> Iterator[Version]:
        """The same page in every language of this version."""
        names = {entry.locale: entry.name for entry in plugin_of(self.config).config.languages}
        for pages in self.release.pages:
            for other in pages.versions if pages.name == page.name else ():
                language = other.language
                name = names.get(language) or own_name(language)
                offer = wording_of(language).word("offer")
                yield Version(language, name, self._url(language, page.name), offer, language == page.language)

    def _notice(self, language: Language) -> Notice:
        wording = wording_of(language)
        if self.release is self.current:
            return Notice(wording.word("version-in-force"))
        past = self.current is not None and self.release.effective < self.current.effective
        words = wording.word("version-past" if past else "version-upcoming")
        if self.current is None:
            return Notice(dated("version-first", language, self.release) if self.release is self.coming else words)
        return Notice(words, wording.word("version-current"), self._home(language))
