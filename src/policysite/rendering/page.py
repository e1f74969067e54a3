"""Pages: Markdown with ``{{ address }}`` in it, into Markdown with the facts in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.reference import SIDE_BY_SIDE, TITLE, Target, page_target
from policysite.rendering.anchor import Anchors
from policysite.rendering.changes import CHANGES, render_changes
from policysite.rendering.citation import Citations
from policysite.rendering.glossary import GLOSSARY, TermLinks, meanings, render_glossary
from policysite.rendering.section import render_fact
from policysite.rendering.side_by_side import render_side_by_side
from policysite.rendering.summary import render_summary
from policysite.rendering.text import render_target, render_text

_PLACEMENT = re.compile(
    r"""
    ^(?P<heading>\#{1,6}[ ]+)?[ ]{0,3}\{\{[^\S\n]*(?P<alone>[^{}\n]*?)[^\S\n]*\}\}[^\S\n]*$
    |\{\{[^\S\n]*(?P<inline>[^{}\n]*?)[^\S\n]*\}\}
    """,
    re.MULTILINE | re.VERBOSE,
)
"""A placement alone on its line, or as a whole heading, or inside a sentence."""

Generator = Callable[[Project, Language, Anchors], str]
"""Renders what a placement stands for that is no fact."""

_GENERATED: Mapping[str, Generator] = {
    "policy.summary": render_summary,
    GLOSSARY: render_glossary,
    CHANGES: render_changes,
    SIDE_BY_SIDE: render_side_by_side,
}


def render_page(
    project: Project,
    language: Language,
    markdown: str,
    generated: Mapping[str, Generator] | None = None,
    *,
    citable: bool = False,
) -> str:
    """The Markdown of a page with everything placed. What is unknown stays as written (a finding elsewhere).

    Args:
        project: the facts, and where they are at home.
        language: of the page.
        markdown: the page as people wrote it.
        generated: more placements that are no facts, by their address.
        citable: whether facts have links to themselves, and sections the way to cite them.
    """
    placing = _Placing(project, language, markdown, {**_GENERATED, **(generated or {})}, citable=citable)
    return _PLACEMENT.sub(placing.placed, markdown)


class _Placing:
    """What one page knows while it is filled."""

    def __init__(
        self, project: Project, language: Language, markdown: str, generated: Mapping[str, Generator], *, citable: bool
    ) -> None:
        self.project, self.language, self.anchors, self.citable = project, language, Anchors(), citable
        self.generated, self.citations = generated, Citations(project, language)
        has_glossary = any(GLOSSARY in match.groups() for match in _PLACEMENT.finditer(markdown))
        self.terms = TermLinks.to(project, language) if has_glossary else TermLinks({})
        self.meanings = meanings(project, language)

    def placed(self, match: re.Match[str]) -> str:
        address = match["alone"] or match["inline"] or ""
        if match["alone"] and not match["heading"] and address in self.generated:
            return f"\n\n{self.generated[address](self.project, self.language, self.anchors)}\n\n"
        target = page_target(self.project.policy, address)
        if target is None:
            return match[0]
        if match["heading"]:
            words = _inline(self.project, self.language, target)
            return f"{match['heading']}{words} {{{self.anchors.home(address)} }}" if words else ""
        if match["alone"] and not target.field:
            return f"\n\n{self._block(target.fact)}\n\n"
        return self.terms.link(_inline(self.project, self.language, target))

    def _block(self, fact: Fact) -> str:
        project, language = self.project, self.language
        is_home = self.citable and fact.address not in self.anchors.taken
        block = render_fact(project.policy, language, fact, self.anchors, self.meanings, citable=self.citable)
        cited = f"\n\n{self.citations.render(fact)}" if block and is_home else ""
        return f"{self.terms.link(block)}{cited}"


def _inline(project: Project, language: Language, target: Target) -> str:
    """What a placement inside a sentence or a heading says: a field, or the words of a fact."""
    fact, policy = target.fact, project.policy
    if target.field:
        return render_target(policy, language, target)
    if fact.is_silent:
        return ""
    words = render_text(policy, language, fact, fact.texts)
    if words:
        return f'<span data-fact="{fact.address}">{words}</span>'
    return render_target(policy, language, Target(fact, TITLE)) if fact.title else ""
