"""One site, from reading the project to the pages that stand beside the languages."""

from __future__ import annotations

import os.path
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.utils import htmlsafe_json_dumps
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime, get_relative_url

from policysite.exporting.schema_org import web_page
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.publishing import archive, assets, feed, headers, machines, pdf, redirects, search, status
from policysite.publishing.cache import Kept, cache_of
from policysite.publishing.editions import Editions
from policysite.publishing.gate import examine_pages, examine_sources, read_sources, tell
from policysite.publishing.languages import (
    home_of,
    homes,
    language_of,
    languages_of,
    name_of,
    pages_of,
    plugin_of,
    title_of,
    versions_of,
)
from policysite.publishing.listening import require_address
from policysite.publishing.passed import Examination, digest_of_pages, digest_of_sources, has_passed, remember
from policysite.publishing.staging import Staging, stage, will_be_refused
from policysite.reading.project import MODEL_FOLDER
from policysite.reading.site.configuration import zone_named
from policysite.rendering import locale
from policysite.rendering.anchor import Anchors
from policysite.rendering.edition import render_edition
from policysite.rendering.wording import wording_of
from policysite.reviewing.overview import Noted

if TYPE_CHECKING:
    from policysite.publishing.panel import Panel

log = get_plugin_logger("policysite")


@dataclass(slots=True)
class Site:
    """What one run of MkDocs knows. MkDocs builds each language on its own; all of them share this."""

    serving: bool = False
    """A preview shows what is wrong and goes on."""
    _editions: Editions | None = field(default=None, init=False)
    _noted: tuple[Noted, ...] = field(default=(), init=False)
    """What the check found, for the team's page."""
    _frames: dict[Language, archive.Frame] = field(default_factory=dict, init=False)
    _sources: str = field(default="", init=False)
    """The digest of the sources that were read."""
    _cache: Path | None = field(default=None, init=False)
    _staging: Staging | None = field(default=None, init=False)
    _env: Environment | None = field(default=None, init=False)
    _panels: Mapping[str, Panel] = field(default_factory=dict, init=False)
    """Of a preview, by the path of the page."""

    @property
    def editions(self) -> Editions:
        """The project as last read, and which version of it is shown.

        Raises:
            RuntimeError: nothing has been read yet.
        """
        if self._editions is None:
            raise RuntimeError("MkDocs asked for a page before its configuration was read")
        return self._editions

    @property
    def project(self) -> Project:
        """What is shown: the version in force, or the project as it stands in a draft and before the first release."""
        return self.editions.shown

    @property
    def _kept(self) -> Kept:
        """What is made from the sources alone."""
        return Kept(self._cache, f"{self._sources} {self.project.version}")

    def read(self, config: MkDocsConfig) -> None:
        """Read and check everything once, before anything is written.

        Raises:
            PluginError: there are errors, and this is no preview.
        """
        assets.use_theme(config)
        if plugin_of(config).building:
            return
        root = _root(config)
        self._cache = cache_of(root)
        self._sources = _digest(config)
        written = replace(read_sources(root, config), site_url=config.site_url or "")
        self._editions = Editions(written, _today(config), draft=self.serving or bool(config.extra.get("draft")))
        self._require_pages()
        self._examine_sources(config)
        self._staging = None if self.serving else stage(config)

    def _require_pages(self) -> None:
        """Raises PluginError where a page of the version that is shown has no file any more."""
        there = {pages.name for pages in self.editions.written.pages}
        if missing := [pages.name for pages in self.project.pages if pages.name not in there]:
            raise PluginError(
                f"docs: version {self.project.version}, which visitors read, has the page {missing[0]}, and it has been"
                " removed: put it back until a version without it is in force"
            )

    def _examine_sources(self, config: MkDocsConfig) -> None:
        """Unless they have passed, and nobody edited them while they were read. A preview shows what it finds."""
        settings = tuple(redirects.problems(config))
        if self.serving:
            from policysite.publishing.panel import EDITOR, panels_of  # noqa: PLC0415 - a build does without

            findings = examine_sources(self.editions.written, settings, _today(config), serving=True).findings
            self._noted = status.noted(findings)
            self._panels = panels_of(self.editions.written, findings, config.extra.get("editor", EDITOR))
            tell(self._noted, examined=True)
            return
        edited = _digest(config) != self._sources
        passed = not edited and has_passed(self._cache, Examination.SOURCES, self._sources)
        known = status.kept(self._cache) if passed else None
        if known is not None and not settings:
            self._noted = known
            tell(known, examined=False)
        else:
            outcome = examine_sources(self.editions.written, settings, _today(config), serving=False)
            self._noted = status.noted(outcome.findings)
            if not edited:
                status.keep(self._cache, self._noted)
                remember(self._cache, Examination.SOURCES, self._sources)
            tell(self._noted, examined=True)

    def watch(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        """Have a preview built anew when the model is edited.

        Raises:
            PluginError: nothing can be served at its address.
        """
        require_address(*config.dev_addr)
        server.watch(str(_root(config) / MODEL_FOLDER))

    def place(self, markdown: str, page: Page, config: MkDocsConfig) -> str:
        """The Markdown of the version that is shown, with facts in place of ``{{ }}``."""
        language = language_of(page.file)
        home = get_relative_url(home_of(config, language) or ".", page.file.url)
        versions = partial(self._versions, home=home if home.endswith("/") else f"{home}/")
        source = self.editions.source(name_of(page.file), language, markdown)

        def render() -> str:
            from policysite.rendering.page import render_page  # noqa: PLC0415 - a warm build does without

            return render_page(self.project, language, source, {"policy.versions": versions}, citable=True)

        return self._kept.text(page.file.src_uri, (source, home), render)

    def _versions(self, _shown: Project, language: Language, anchors: Anchors, home: str) -> str:
        """Of all that was released, whichever is shown."""
        from policysite.history.versions import render_versions  # noqa: PLC0415 - a warm build does without

        written = self.editions.written
        return render_versions(written, language, anchors, home, feed.NAME if feed.has_feed(written, language) else "")

    def furnish(self, env: Environment, config: MkDocsConfig) -> None:
        """Give the templates their words and stylesheets, and keep them compiled from build to build."""
        if self._cache:  # compiling templates is half of a small site's build
            env.bytecode_cache = FileSystemBytecodeCache(str(self._cache / "templates"))
        plugin = plugin_of(config)
        language = Language(plugin.current_language)
        env.globals |= {
            "homes": homes(plugin),
            "words": wording_of(language).words,
            "stylesheets": assets.stylesheets(),
            "search": search.settings(language, self._kept),
            "content_security_policy": "" if self.serving else headers.META_POLICY,  # live reload is a script
            "language": language,
            "direction": self._kept.text(f"direction-{language}", "", partial(locale.direction, language)),
        }
        env.filters["absolute"] = lambda url: urljoin(config.site_url or "", url)
        self._env = env

    def describe(self, page: Page, nav: Navigation, config: MkDocsConfig) -> dict[str, Any]:
        """What templates say about one page: its versions in other languages, and the edition of the policy."""
        versions = versions_of(page.file, plugin_of(config))
        language, policy = language_of(page.file), self.project.policy
        if self._env:
            self._frames[language] = archive.Frame(self._env, nav)
        described = {
            "versions": versions,
            "edition": render_edition(policy, language),
            "notice": self.editions.notice(config, name_of(page.file), language),
            "structured_data": "",
            "alternates": (
                *machines.alternates(self.project, page.file),
                *feed.alternate(config, self.editions.written, language),
            ),
            "downloads": pdf.downloads(self.project, page.file),
            "findings": self._panels.get(_path(page, config)),
        }
        if config.site_url:
            addresses = {version.language: urljoin(config.site_url, version.url) for version in versions}
            data = web_page(policy, language, name=title_of(page), versions=addresses)
            described["structured_data"] = htmlsafe_json_dumps(data)
        return described

    def keep(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """A template's output, or nothing: the page for what is not found speaks every language and comes once."""
        plugin = plugin_of(config)
        once = template_name == "404.html" and plugin.current_language != plugin.default_language
        return "" if once else output

    def finish(self, config: MkDocsConfig) -> None:
        """After the last language: what belongs to no language, or to all.

        Raises:
            PluginError: the pages do not say what the model says.
        """
        plugin = plugin_of(config)
        if plugin.building or self._env is None:
            return
        built = Path(config.site_dir)
        headers.write(built)
        machines.write(self.project, built, self._kept)
        pdf.write(self.project, built, _today(config))
        search.write(self.project, config, self._kept)
        archive.write(config, self.editions.written, self._frames, _today(config))
        feed.write(config, self.editions.written)
        status.write(config, self._env, self.editions.written, self._noted, self._kept)
        self._redirect(config, self._env)
        if self._staging is not None:
            self._examine_pages(built, config)
            if not will_be_refused(config):
                self._staging.publish(config)

    def _redirect(self, config: MkDocsConfig, env: Environment) -> None:
        """The last pages, since they must not write over anything."""
        refused = tuple(redirects.write(config, env, pages_of(plugin_of(config))))
        if refused and not self.serving:
            raise PluginError("\n".join(refused))
        for problem in refused:
            log.error(problem)

    def _examine_pages(self, built: Path, config: MkDocsConfig) -> None:
        pages = digest_of_pages(self._sources, built)
        if not has_passed(self._cache, Examination.PAGES, pages):
            examine_pages(self.project, built, _today(config))
            remember(self._cache, Examination.PAGES, pages)


def _digest(config: MkDocsConfig) -> str:
    file, settings = Path(config.config_file_path), (config.site_url, languages_of(plugin_of(config)))
    return digest_of_sources(_root(config), Path(config.docs_dir), file, settings, _today(config))


def _today(config: MkDocsConfig) -> date:
    """Of the build in the site's time zone, so that ``SOURCE_DATE_EPOCH`` decides it, and no machine.

    Raises:
        PluginError: there is no such time zone.
    """
    try:
        zone = zone_named(str(config.extra.get("time_zone", "UTC")))
    except ValueError as error:
        raise PluginError(f"mkdocs.yml: extra: time_zone: {error}") from None
    return get_build_datetime().astimezone(zone).date()


def _path(page: Page, config: MkDocsConfig) -> str:
    """As the project knows the page."""
    return PurePath(os.path.relpath(Path(config.docs_dir, page.file.src_uri), _root(config))).as_posix()


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
