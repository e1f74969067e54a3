"""What words mean: the terms with a definition, and a link to it where a page uses one first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from policysite.model.fact import Fact
from policysite.model.language import Language
from policysite.model.policy import GlossaryTerm
from policysite.model.project import Project
from policysite.rendering.anchor import Anchors
from policysite.rendering.escaping import escape
from policysite.rendering.text import render_text
from policysite.rendering.wording import wording_of

GLOSSARY = "policy.glossary"
"""The placement, and the anchor of its heading."""


def render_glossary(project: Project, language: Language, anchors: Anchors) -> str:
    """A heading and the terms that have a definition, in the order of the model, so in every language the same.

    What a right means is told with the right itself: its words ("access") often mean something else elsewhere.
    """
    entries = list(_entries(project, language, anchors))
    if not entries:
        return ""
    heading = f"## {wording_of(language).word('glossary')} {{{anchors.home(GLOSSARY)} }}"
    return "\n".join((heading, "", '<dl class="glossary">', *entries, "</dl>"))


def _entries(project: Project, language: Language, anchors: Anchors) -> Iterator[str]:
    for term in told_terms(project, language):
        words, meaning = label(term, language), definition(project, language, term)
        yield f"<div{anchors.home(term_anchor(term))}><dt>{words}</dt><dd>{meaning}</dd></div>"


def told_terms(project: Project, language: Language) -> Iterator[GlossaryTerm]:
    """The terms that the list holds: named and defined in this language, and no rights."""
    for term in project.glossary:
        if not _is_right(term) and label(term, language) and definition(project, language, term):
            yield term


def label(term: GlossaryTerm, language: Language) -> str:
    """The preferred words of a term, escaped, as a title; empty where this language has none."""
    preferred = term.preferred.get(language, ())
    return escape(preferred[0][:1].upper() + preferred[0][1:]) if preferred else ""


def definition(project: Project, language: Language, term: GlossaryTerm) -> str:
    """What it means, as inline Markdown; empty where nobody has said."""
    return render_text(project.policy, language, Fact(term.concept, term.location), term.definition)


def meanings(project: Project, language: Language) -> dict[str, str]:
    """What each concept means, by its id, where the glossary says so."""
    told = ((term.concept, definition(project, language, term)) for term in project.glossary)
    return {concept: meaning for concept, meaning in told if meaning}


def _is_right(term: GlossaryTerm) -> bool:
    return term.concept.startswith("right.")


def term_anchor(term: GlossaryTerm) -> str:
    """The colon is in no fact's address, so anchors of the two cannot collide."""
    return f"term:{term.concept}"


@dataclass(slots=True)
class TermLinks:
    """Links terms to their definitions, each where a page uses it first."""

    anchors: Mapping[str, str]
    """By the words, in small letters, as they stand in rendered text."""
    used: set[str] = field(default_factory=set)

    @classmethod
    def to(cls, project: Project, language: Language) -> TermLinks:
        """Links to the glossary of this language; a word of two terms leads to the first."""
        anchors: dict[str, str] = {}
        for term in project.glossary:
            if definition(project, language, term) and not _is_right(term):
                for words in (*term.preferred.get(language, ()), *term.accepted.get(language, ())):
                    anchors.setdefault(escape(words).lower(), term_anchor(term))
        return cls(anchors)

    def link(self, markdown: str) -> str:
        """The same with links. Headings and what is a link already stay as they are."""
        if not self.anchors:
            return markdown
        words = "|".join(map(re.escape, sorted(self.anchors, key=len, reverse=True)))
        pattern = re.compile(
            rf"<a .*?</a>|<[^>]+>|^\#.*$|(?<!\w)(?P<words>{words})(?!\w)", re.IGNORECASE | re.MULTILINE
        )
        return pattern.sub(self._linked, markdown)

    def _linked(self, match: re.Match[str]) -> str:
        anchor = self.anchors.get((match["words"] or "").lower())
        if anchor is None or anchor in self.used:
            return match[0]
        self.used.add(anchor)
        return f'<a class="term" href="#{anchor}">{match[0]}</a>'
