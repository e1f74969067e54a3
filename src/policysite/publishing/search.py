"""Search: an index per language, and the scripts that read it once a reader turns to search.

What is hard about it comes from libraries, copied as they are from pinned packages: Lunr (MIT), which MkDocs brings,
and the stemmers of Snowball (BSD), which Sphinx brings.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mkdocs
import sphinx
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from policysite.language.description.stemming import algorithm
from policysite.model.document import BlockKind
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.publishing.cache import Kept
from policysite.publishing.languages import languages_of, pages_of, plugin_of, title_of
from policysite.reading.site.pages import REFERENCE

if TYPE_CHECKING:
    from policysite.rendering.search import SearchEntry

FOLDER = Path("assets") / "search"
"""Below the site's root."""

_LUNR = Path(mkdocs.__file__).with_name("contrib") / "search" / "templates" / "search" / "lunr.js"
_STEMMERS = Path(sphinx.__file__).with_name("search") / "minified-js"
_BASE = _STEMMERS / "base-stemmer.js"
_SNOWBALL_LICENCE = "COPYING"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a page says for its script to search in its language."""

    index: str
    """Address below the site's root, as those that follow."""
    scripts: tuple[str, ...]
    """In the order in which they need each other."""
    stemmer: str
    """What the language's stemmer is called in its script; empty where there is none."""


def settings(language: Language, kept: Kept) -> Settings:
    """Those of one language."""
    stemmer = _stemmer(language, kept)
    files = (_LUNR, *((_BASE, stemmer) if stemmer else ()))
    return Settings(
        index=(FOLDER / f"{language}.json").as_posix(),
        scripts=tuple((FOLDER / file.name).as_posix() for file in files),
        stemmer=f"{_algorithm(language, kept).capitalize()}Stemmer" if stemmer else "",
    )


def write(project: Project, config: MkDocsConfig, kept: Kept) -> None:
    """The index of each language, and the libraries."""
    plugin, site = plugin_of(config), Path(config.site_dir)
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    pages = pages_of(plugin)
    sources = {_LUNR}
    for language in languages_of(plugin):
        index = partial(_index, project, language, pages)
        addresses = [(file.url, title_of(file.page)) for file in pages.values() if file.page]
        (folder / f"{language}.json").write_text(kept.text(f"{language}.json", addresses, index), encoding="utf-8")
        if stemmer := _stemmer(language, kept):
            sources |= {_BASE, stemmer}
    for source in sources:
        shutil.copyfile(source, folder / source.name)
    if len(sources) > 1:
        (folder / "snowball-licence.txt").write_text(_snowball_licence(), encoding="utf-8")


def _index(project: Project, language: Language, pages: Mapping[str, File]) -> str:
    from policysite.language.description.knowledge import knowledge  # noqa: PLC0415 - a warm build does without
    from policysite.rendering.search import search_entries  # noqa: PLC0415

    entries = [*search_entries(project, language), *_pages(project, language, pages)]
    written = [_written(entry, pages[f"{language}/{entry.page}"]) for entry in entries]
    ignored = sorted(knowledge(language).function_words)
    return json.dumps({"ignored": ignored, "entries": written}, ensure_ascii=False, separators=(",", ":"))


def _stemmer(language: Language, kept: Kept) -> Path | None:
    script = _STEMMERS / f"{_algorithm(language, kept)}-stemmer.js"
    return script if script.is_file() else None


def _algorithm(language: Language, kept: Kept) -> str:
    return kept.text(f"algorithm-{language}", "", partial(algorithm, language))


def _pages(project: Project, language: Language, files: Mapping[str, File]) -> Iterator[SearchEntry]:
    """Each page itself, by its title and the prose that it has beside what it places."""
    from policysite.reading.documents import markdown_blocks  # noqa: PLC0415 - as above
    from policysite.rendering.search import SearchEntry  # noqa: PLC0415

    for versions in project.pages:
        page = versions.in_language(language)
        built = files[f"{language}/{versions.name}"].page if page else None
        if page and built:
            blocks = markdown_blocks(page.source, page.path, language)
            prose = (block.passage.text for block in blocks if block.kind is not BlockKind.HEADING)
            own = " ".join(words for words in prose if not REFERENCE.search(words))
            yield SearchEntry(page.name, "", title_of(built), "", own)


def _written(entry: SearchEntry, file: File) -> dict[str, Any]:
    """An entry as the script reads it, without what is empty. What no section is around stands under its page."""
    page = title_of(file.page) if file.page and not entry.title else ""
    said = {
        "title": entry.title,
        "section": entry.section or page,
        "text": entry.text,
        "names": " ".join(entry.names),
        "words": " ".join(entry.words),
        "heads": entry.heads_section,
    }
    address = f"{file.url}#{entry.anchor}" if entry.anchor else file.url
    return {"url": address} | {name: value for name, value in said.items() if value}


def _snowball_licence() -> str:
    """Of the package that has the same algorithms for Python; the scripts leave it out."""
    files = distribution("snowballstemmer").files or ()
    (path,) = (file for file in files if file.name == _SNOWBALL_LICENCE)
    return path.read_text(encoding="utf-8")
