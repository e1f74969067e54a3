"""Markdown pages: what they place, and the prose of their own."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePath

from policysite.model.document import Block
from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.page import Page, PageSet, Reference
from policysite.reading.faults import UNREADABLE_FILE
from policysite.reading.text_files import read_source

REFERENCE = re.compile(r"\{\{[^\S\n]*([^{}\n]*?)[^\S\n]*\}\}")
"""``{{ address }}``: the whole of the language that pages may use."""
_PLACEMENTS = re.compile(rf"(?:{REFERENCE.pattern}\s*)+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def read_pages(
    root: Path, docs_folder: str, languages: tuple[Language, ...], faults: list[Finding]
) -> tuple[PageSet, ...]:
    """Read ``docs/<language>/**/*.md``; files of the same name are versions of one page.

    Args:
        root: the project's folder.
        docs_folder: relative to it.
        languages: those that the site builds.
        faults: receives what is wrong.
    """
    versions: dict[str, list[Page]] = {}
    for language in languages:
        folder = root / docs_folder / language
        for file in sorted(folder.rglob("*.md")):
            path = PurePath(os.path.relpath(file, root)).as_posix()
            if not file.resolve().is_relative_to(root.resolve()):
                faults.append(_outside(path))
                continue
            name = file.relative_to(folder).as_posix()
            source = read_source(file, path, faults)
            versions.setdefault(name, []).append(_page(path, name, language, source))
    return tuple(PageSet(name, tuple(pages)) for name, pages in sorted(versions.items()))


def is_placement(block: Block) -> bool:
    """Whether a block only places facts."""
    return _PLACEMENTS.fullmatch(block.passage.text) is not None


@lru_cache(maxsize=1024)
def blocks_of(page: Page) -> tuple[Block, ...]:
    """All that stands on a page, placements included."""
    from policysite.reading.documents import markdown_blocks  # noqa: PLC0415 - costly, and a warm build does without

    return markdown_blocks(page.source, page.path, page.language)


def have_prose(pages: PageSet) -> bool:
    """Whether a version of the page has words of its own beside what it places."""
    return any(_has_words(page.source) for page in pages.versions)


def _has_words(source: str) -> bool:
    return any(map(str.isalpha, _COMMENT.sub("", REFERENCE.sub("", source))))


def _page(path: str, name: str, language: Language, source: str | None) -> Page:
    if source is None:
        return Page(path, name, language, "", (), is_unread=True)
    return Page(path, name, language, source, tuple(_references(source, path, language)))


def _references(source: str, path: str, language: Language) -> Iterator[Reference]:
    """Every ``{{ address }}`` of a Markdown source, in its order."""
    for match in REFERENCE.finditer(source):
        line = source.count("\n", 0, match.start()) + 1
        column = match.start() - source.rfind("\n", 0, match.start())
        at = Location(path, line, column, line, column + len(match[0]), match[0], language)
        yield Reference(match[1], at, match.start(), match.end())


def _outside(path: str) -> Finding:
    return UNREADABLE_FILE.finding(
        f"{path} is a link to a file outside the project",
        help="put the file itself into the folder",
        at=Location(path, 1, 1, 1, 1),
    )
