"""Every fact in every language, next to each other: for readers of both, and for whoever checks a translation."""

from __future__ import annotations

from collections.abc import Iterator

from policysite.model.contact import is_address
from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.rendering import locale
from policysite.rendering.address import render_address
from policysite.rendering.anchor import Anchors
from policysite.rendering.text import render_text, render_words


def render_side_by_side(project: Project, language: Language, anchors: Anchors) -> str:
    """Every language, the reader's own first."""
    others = (other for other in project.languages if other != language)
    return render_parallel(project.policy, (language, *others), anchors)


def render_parallel(policy: Policy, columns: tuple[Language, ...], anchors: Anchors) -> str:
    """A table with a row per fact and a column per language, as one HTML block."""
    return "\n".join(
        (
            '<table class="parallel">',
            f"<thead><tr>{''.join(map(_column, columns))}</tr></thead>",
            "<tbody>",
            *(row for section in policy.sections.values() for row in _rows(policy, columns, section, anchors)),
            "</tbody>",
            "</table>",
        )
    )


def _column(language: Language) -> str:
    return f'<th scope="col" lang="{language}">{locale.language_name(language)}</th>'


def _rows(policy: Policy, columns: tuple[Language, ...], fact: Fact, anchors: Anchors) -> Iterator[str]:
    if fact.is_silent:
        return
    home = anchors.home(fact.address)
    titles = [render_text(policy, language, fact, fact.title) for language in columns]
    if any(titles):
        yield _row(columns, f"{fact.address}.title", titles, f' class="title"{home}')
        home = ""
    words = [_words(policy, language, fact, anchors) for language in columns]
    if any(words):
        yield _row(columns, fact.address, words, home)
    for child in fact.children.values():
        yield from _rows(policy, columns, child, anchors)


def _words(policy: Policy, language: Language, fact: Fact, anchors: Anchors) -> str:
    if is_address(fact):
        return render_address(policy, language, fact, anchors)
    return render_words(policy, language, fact)


def _row(columns: tuple[Language, ...], said: str, cells: list[str], attributes: str) -> str:
    written = "".join(
        f'<td lang="{language}" data-fact="{said}">{cell}</td>' for language, cell in zip(columns, cells, strict=True)
    )
    return f"<tr{attributes}>{written}</tr>"
