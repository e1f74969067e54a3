"""The languages of the site, and the versions of a page. The one module that knows static-i18n."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.plugin import I18n

from policysite.model.language import Language
from policysite.rendering.wording import Wording, wording_of


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one language."""

    language: Language
    name: str
    """What its readers call the language."""
    url: str
    """Relative to the site's root."""
    offer: str
    """Asks its readers in their language to read it."""
    current: bool


@dataclass(frozen=True, slots=True)
class Home:
    """Where one language begins, and its words: for pages that speak every language."""

    language: Language
    url: str
    """Relative to the site's root."""
    wording: Wording


def plugin_of(config: MkDocsConfig) -> I18n:
    """The plugin that builds the languages.

    Raises:
        PluginError: ``mkdocs.yml`` does not name it.
    """
    plugin = config.plugins.get("i18n")
    if not isinstance(plugin, I18n):
        raise PluginError("mkdocs.yml: add the plugin `i18n` and list the languages of the site under it")
    return plugin


def languages_of(plugin: I18n) -> tuple[Language, ...]:
    """All that are built, the default first, else in the order of ``mkdocs.yml``."""
    return tuple(map(Language, sorted(plugin.build_languages, key=lambda locale: locale != plugin.default_language)))


def language_of(file: File) -> Language:
    """The language that a page is written in."""
    return Language(file.locale)  # type: ignore[attr-defined]  # static-i18n's File has it


def name_of(file: File) -> str:
    """The name that a page has in every language, ``index.md``."""
    return file.src_uri.removeprefix(f"{language_of(file)}/")


def title_of(page: Page) -> str:
    """A page's title as plain text."""
    return Markup(page.title).striptags()  # noqa: S704 - to take markup away


def pages_of(plugin: I18n) -> dict[str, File]:
    """Every page built so far by its path below the pages' folder, ``sv/index.md``."""
    return {file.src_uri: file for files in plugin.i18n_files_per_language.values() for file in files}


def home_of(config: MkDocsConfig, language: Language) -> str:
    """Where a language begins, relative to the site's root; the default language begins there."""
    return "" if language == plugin_of(config).default_language else f"{language}/"


def homes(plugin: I18n) -> tuple[Home, ...]:
    """One per language; the default language begins at the root."""
    return tuple(
        Home(language, "" if language == plugin.default_language else f"{language}/", wording_of(language))
        for language in languages_of(plugin)
    )


def versions_of(file: File, plugin: I18n) -> tuple[Version, ...]:
    """The same page in every language that has it, the default language first."""
    current = Language(plugin.current_language)
    files: dict[str, File] = file.alternates  # type: ignore[attr-defined]  # static-i18n's File has it
    return tuple(
        Version(
            language,
            plugin.get_language_config(language).name,
            files[language].url,
            wording_of(language).word("offer"),
            language == current,
        )
        for language in languages_of(plugin)
        if language in files
    )
