"""Published documents as people have them: text files, Markdown, saved web pages."""

from __future__ import annotations

import re
from pathlib import Path

from policysite.language.description.language_files import described_languages
from policysite.language.identification.recognition import plainly_other, recognise
from policysite.model.document import Block, Document
from policysite.model.language import Language, primary
from policysite.reading.documents.declared import language_of_folder, language_of_name, language_tag
from policysite.reading.documents.draft import block
from policysite.reading.documents.encoding import decode
from policysite.reading.documents.errors import UnreadableDocumentError
from policysite.reading.documents.html import HtmlPage, read_html
from policysite.reading.documents.markdown import read_markdown
from policysite.reading.documents.plain import read_plain
from policysite.reading.documents.source import Source

__all__ = ["MOST_BYTES", "MOST_WORDS", "UnreadableDocumentError", "markdown_blocks", "read_document"]

MOST_BYTES = 50_000_000
"""A saved page holds its scripts and images too."""
MOST_WORDS = 100_000
"""The longest policies have 40,000. Two documents of this length take two minutes and 300 MB."""
MOST_BLOCKS = 20_000
"""Paragraphs, items, rows and headings; alignment takes time and memory by them."""
_MOST_WRITTEN = 2 * MOST_WORDS
"""Words of a file before it is read: Markdown writes addresses too, and a parser takes 10 kB for each bit of markup."""
_WORD = re.compile(r"\S+")
_HTML = re.compile(r"\s*(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_SAMPLE = 20_000
"""Characters that are enough to recognise a language by."""


def read_document(path: Path, shown_as: str, language: Language | None = None) -> Document:
    """Read a file by its ending: Markdown, HTML, all others as plain text; without one, HTML is known by its start.

    The language is the one given, else what the page declares (``lang``), else what the name says, else that of its
    folder, unless the words are plainly of another one, else what is recognised from the words.

    Raises:
        UnreadableDocumentError: it cannot be opened, is no text, holds no words, or is far longer than any policy, or
            its language cannot be told.
    """
    source = Source(decode(_bytes(path, shown_as), shown_as), shown_as)
    if not _is_page(source, path) and len(source.text) > _MOST_WRITTEN:
        _require_fewer(sum(1 for _ in _WORD.finditer(source.text)), _MOST_WRITTEN, shown_as)
    page = _page(source, path)
    drafts = page.drafts
    texts = [draft.words.text for draft in drafts]
    words = sum(map(len, map(str.split, texts)))
    if not words:
        raise UnreadableDocumentError(shown_as, "no words were found in it", "pass a file with the text of the policy")
    _require_fewer(words, MOST_WORDS, shown_as)
    if len(drafts) > MOST_BLOCKS:
        parts = f"it has {len(drafts):,} paragraphs, items and rows; the limit is {MOST_BLOCKS:,}"
        raise _too_long(shown_as, f"{parts}, far more than any policy has")
    language = language or _language(path, language_tag(page.language), "\n".join(texts)[:_SAMPLE])
    if language is None:
        raise UnreadableDocumentError(
            shown_as, "its language could not be recognised", "name it with --lang-a or --lang-b"
        )
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    return Document(shown_as, language, tuple(block(draft, language) for draft in drafts), text, page.left_out)


def _language(path: Path, declared: Language | None, sample: str) -> Language | None:
    """What the page, the name or the folder says, a region too (``pt-BR``); where that is wrong, the words tell."""
    said = declared or language_of_name(path)
    if said:
        return plainly_other(sample, said) or said
    folder, recognised = language_of_folder(path), recognise(sample)
    astray = folder and recognised and primary(folder) in described_languages() and primary(folder) != recognised
    return recognised if astray else folder or recognised


def markdown_blocks(text: str, path: str, language: Language) -> tuple[Block, ...]:
    """The blocks of Markdown that was read already, such as a page of a project."""
    return tuple(block(draft, language) for draft in read_markdown(Source(text, path)))


def _page(source: Source, path: Path) -> HtmlPage:
    """The blocks of the file; only a web page declares a language or leaves something out."""
    if _is_page(source, path):
        return read_html(source)
    return HtmlPage((read_markdown if path.suffix.lower() in (".md", ".markdown") else read_plain)(source))


def _is_page(source: Source, path: Path) -> bool:
    suffix = path.suffix.lower()
    return suffix in (".html", ".htm", ".xhtml") or (not suffix and _HTML.match(source.text) is not None)


def _require_fewer(words: int, most: int, shown_as: str) -> None:
    if words > most:
        raise _too_long(shown_as, f"it has {words:,} words; the limit is {MOST_WORDS:,}, far more than any policy has")


def _bytes(path: Path, shown_as: str) -> bytes:
    try:
        with path.open("rb") as file:
            read = file.read(MOST_BYTES + 1)  # of what comes through a pipe, nothing tells the size
    except FileNotFoundError:
        if shown_as == "-":
            problem = "standard input has no name that tells what it holds"
            raise UnreadableDocumentError(
                shown_as, problem, "save it as .txt, .md or .html, or pass /dev/stdin"
            ) from None
        raise UnreadableDocumentError(shown_as, "there is no such file", "check the name") from None
    except IsADirectoryError:
        raise UnreadableDocumentError(shown_as, "this is a folder", "pass one of the files in it") from None
    except OSError as error:
        problem = f"it could not be opened ({error.strerror})"
        raise UnreadableDocumentError(shown_as, problem, "check that it is yours to read") from None
    if len(read) > MOST_BYTES:
        raise _too_long(shown_as, f"it has more than {MOST_BYTES / 1e6:.0f} MB")
    return read


def _too_long(shown_as: str, problem: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(shown_as, problem, "pass the file that holds the policy alone")
