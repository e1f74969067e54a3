"""Pages at addresses that were published once and are linked to: each leads to where its text is now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url, write_file

from policysite.publishing.languages import language_of
from policysite.rendering.wording import wording_of


def problems(config: MkDocsConfig) -> Iterator[str]:
    """What is wrong with the setting, in words: an old address outside the site, a page that does not exist."""
    for old, page in _setting(config).items():
        path = PurePosixPath(old)
        if path.is_absolute() or ".." in path.parts or not path.parts:
            yield f"mkdocs.yml: redirects: `{old}` is no address inside the site"
        if not (Path(config.docs_dir) / page).is_file():
            yield f"mkdocs.yml: redirects: `{old}` leads to `{page}`, which is no page"


def write(config: MkDocsConfig, env: Environment, pages: Mapping[str, File]) -> None:
    """One page per old address, without script: it moves on by itself and has a link."""
    template = env.get_template("moved.html")
    for old, page in _setting(config).items():
        file = pages[page]
        html = template.render(
            words=wording_of(language_of(file)).words,
            language=language_of(file),
            link=get_relative_url(file.url, f"{old.strip('/')}/"),
            canonical=file.page.canonical_url if file.page else None,
        )
        write_file(html.encode(), str(Path(config.site_dir, old.strip("/"), "index.html")))


def _setting(config: MkDocsConfig) -> Mapping[str, str]:
    """Old address to page, ``article/policy/: sv/index.md``."""
    setting: Mapping[str, str] = config.extra.get("redirects", {})
    return setting
