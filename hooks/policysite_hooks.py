"""The door from MkDocs, one line per event. What happens stands in ``policysite.publishing``."""

from __future__ import annotations

from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from policysite.publishing import assets
from policysite.publishing.site import Site

site = Site()
"""MkDocs loads hooks once; its builds, one per language and one per edit under ``serve``, share this."""

LAST = -200
"""After static-i18n, which comes at -100."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
    """A preview is no publication."""
    site.serving = command == "serve"


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> None:
    """An edit of the model shows at once, as one of a page does."""
    site.watch(server, config)


@event_priority(LAST)
def on_config(config: MkDocsConfig) -> None:
    """Read and check, before anything is written."""
    site.read(config)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Publish what pages need of the theme."""
    assets.add_stylesheets(files, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Put the facts in their places."""
    return site.place(markdown, page, config)


@event_priority(LAST)
def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> None:
    """Furnish the templates."""
    site.furnish(env, config)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation, **_: Any
) -> dict[str, Any]:
    """Describe the page."""
    return context | site.describe(page, nav, config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """One page for what is not found."""
    return site.keep(output_content, template_name, config)


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site after its last language."""
    site.finish(config)
