"""The prose that people write on pages, compared with that of the same page in the other languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policysite.checking.alignment import Alignment, Analyse, BlockGap, BlockPair, align
from policysite.checking.comparing_rules import DOCUMENT_RULES
from policysite.checking.context.counterparts import with_exact_places
from policysite.checking.project.terminology import Wording
from policysite.checking.rules.values import hand_typed_value
from policysite.checking.texts import check_texts
from policysite.model.document import Document
from policysite.model.finding import Finding
from policysite.model.page import Page
from policysite.model.passage import Passage
from policysite.model.project import Project
from policysite.reading.site.pages import blocks_of, have_prose, is_placement


def check_prose(project: Project, alignments: tuple[Alignment, ...], analyse: Analyse) -> Iterator[Finding]:
    """Where the prose of one language differs from that of the site's first, and values that the model holds."""
    for alignment in alignments:
        for rule in DOCUMENT_RULES:
            yield from rule.check(alignment)
        for pair in alignment.texts:
            yield from with_exact_places(check_texts(pair), (pair,))
    for sentence in sentences(project):
        yield from hand_typed_value.check_prose(analyse(sentence), project.policy)


def aligned_prose(project: Project, analyse: Analyse) -> tuple[Alignment, ...]:
    """Each page that has prose in some language, beside its version in the first language of the site."""
    return tuple(
        _without_placements(align(_document(first), _document(other), analyse))
        for pages in project.pages
        if have_prose(pages)
        for first, *others in [pages.versions]
        for other in others
        if not (first.is_unread or other.is_unread)
    )


def wordings(project: Project, alignments: tuple[Alignment, ...], analyse: Analyse) -> Iterator[Wording]:
    """The prose as the rules of terms look at it: what is said in two languages together, the rest alone."""
    together: set[tuple[str, int, int]] = set()
    for alignment in alignments:
        for pair in alignment.texts:
            for passage in (pair.first.passage, pair.second.passage):
                together.update((passage.path, mark.line, mark.column) for mark in passage.marks)
            yield Wording((pair.first, pair.second))
    for sentence in sentences(project):
        start = sentence.marks[0]
        if (sentence.path, start.line, start.column) not in together:
            yield Wording((analyse(sentence),))


def sentences(project: Project) -> Iterator[Passage]:
    """Every sentence of prose, in all languages."""
    for pages in filter(have_prose, project.pages):
        for page in pages.versions:
            for block in blocks_of(page):
                if not is_placement(block):
                    yield from block.sentences


def _document(page: Page) -> Document:
    return Document(page.path, page.language, blocks_of(page))


def _without_placements(alignment: Alignment) -> Alignment:
    """Placements show what stands opposite what. Other rules tell when they differ."""
    rows: list[BlockPair | BlockGap] = []
    for row in alignment.rows:
        if isinstance(row, BlockPair):
            if not all(map(is_placement, (*row.first, *row.second))):
                rows.append(row)
        elif blocks := tuple(block for block in row.blocks if not is_placement(block)):
            rows.append(replace(row, blocks=blocks))
    return replace(alignment, rows=tuple(rows))
