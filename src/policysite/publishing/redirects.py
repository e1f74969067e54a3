"""Pages at addresses that were published once and are linked to: each leads to where its text is now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url, write_file

from policysite.publishing.languages import language_of, languages_of, plugin_of
from policysite.rendering.wording import wording_of

_SHAPE = "write one line per old address, such as `article/policy/: sv/index.md`"
_NO_ADDRESS = frozenset('\\:*?#"<>|%\n\r\t\0')
"""What no address of a folder holds: a query, a fragment, another host."""


def problems(config: MkDocsConfig) -> Iterator[str]:
    """What is wrong with the setting, in words, as far as it can be told before anything is built."""
    setting = config.extra.get("redirects")
    if setting is not None and not isinstance(setting, Mapping):
        yield _told(f"this is no table of addresses, but {_kind(setting)}; {_SHAPE}")
        return
    for old, page in (setting or {}).items():
        if not isinstance(old, str) or not isinstance(page, str):
            yield _told(f"`{old}` and `{page}` are not an address and a page; {_SHAPE}")
            continue
        if not _is_inside(old):
            yield _told(
                f"`{old}` is no address inside the site; write it without host, without a slash before it and without"
                " anything after `?` or `#`"
            )
        if not _is_page(config, page):
            languages = ", ".join(f"`{language}/`" for language in languages_of(plugin_of(config)))
            yield _told(
                f"`{old}` leads to `{page}`, which is no page; name a Markdown file below {languages}"
                " as it is called in the folder of pages"
            )


def write(config: MkDocsConfig, env: Environment, pages: Mapping[str, File]) -> Iterator[str]:
    """One page per old address, without script: it moves on by itself and has a link. What is refused, in words.

    Args:
        config: its ``site_dir`` holds everything else already.
        env: has the templates.
        pages: those that were built, by their path below the pages' folder.
    """
    template = env.get_template("moved.html")
    setting = config.extra.get("redirects")
    for old, page in setting.items() if isinstance(setting, Mapping) else ():
        if not (isinstance(page, str) and page in pages and _is_inside(old)):
            yield _told(f"`{old}` leads to `{page}`, which was not built; build it, or name another page")
            continue
        file = pages[page]
        html = template.render(
            words=wording_of(language_of(file)).words,
            language=language_of(file),
            link=get_relative_url(file.url, f"{old.strip('/')}/"),
            canonical=file.page.canonical_url if file.page else None,
        ).encode()
        target = Path(config.site_dir, old.strip("/"), "index.html")
        if _is_taken(target, html):
            yield _told(f"`{old}` is an address that the site itself has; remove the line, or the page there")
        else:
            write_file(html, str(target))


def _told(what: str) -> str:
    return f"mkdocs.yml: extra.redirects: {what}"


def _kind(value: object) -> str:
    return "a list" if isinstance(value, list) else f"`{value}`"


def _is_inside(old: object) -> bool:
    if not isinstance(old, str):
        return False
    parts = PurePosixPath(old).parts
    return bool(parts) and not parts[0].startswith("/") and ".." not in parts and not _NO_ADDRESS & set(old)


def _is_page(config: MkDocsConfig, page: str) -> bool:
    path = PurePosixPath(page)
    is_built = path.parts[:1] and path.parts[0] in languages_of(plugin_of(config)) and path.suffix == ".md"
    return bool(is_built) and str(path) == page and ".." not in path.parts and Path(config.docs_dir, page).is_file()


def _is_taken(target: Path, html: bytes) -> bool:
    """Whether something else stands there already, or above it."""
    if target.is_file():
        return target.read_bytes() != html
    return target.exists() or any(folder.is_file() for folder in target.parents)
