"""The policy in short (a layered notice, WP260): what a reader in a hurry asks, from facts, each with the way on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policysite.model.contact import is_address
from policysite.model.fact import Fact, Form
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.reference import Target
from policysite.model.value import Term
from policysite.rendering.anchor import Anchors
from policysite.rendering.glossary import label
from policysite.rendering.home import Homes
from policysite.rendering.periods import has_period, render_period, render_reason
from policysite.rendering.text import render_target, render_words
from policysite.rendering.wording import wording_of

_COMPLAINT = Term("right", "complaint")


@dataclass(frozen=True, slots=True)
class _Line:
    question: str
    """A use of words."""
    home: str
    """The address where the answer is told in full."""
    answers: tuple[str, ...]
    """Inline Markdown."""


def render_summary(project: Project, language: Language, _anchors: Anchors) -> str:
    """One line per question that the facts answer, as one HTML block. What is undecided has no line."""
    wording = wording_of(language)
    lines = [line for line in _Summary(project, language).lines() if line.answers]
    rows = (
        f'<div><dt><a href="#{line.home}">{wording.word(line.question)}</a></dt>'
        f"{''.join(f'<dd>{answer}</dd>' for answer in line.answers)}</div>"
        for line in lines
    )
    return "\n".join(('<dl class="summary">', *rows, "</dl>")) if lines else ""


def questions(project: Project, language: Language) -> dict[str, list[str]]:
    """What readers ask, by the address of the fact that answers it."""
    asked: dict[str, list[str]] = {}
    for line in _Summary(project, language).lines():
        asked.setdefault(line.home, []).append(wording_of(language).word(line.question))
    return asked


class _Summary:
    def __init__(self, project: Project, language: Language) -> None:
        self.project, self.language, homes = project, language, Homes.of(project)
        self.facts = list(project.policy.decided())
        self.placed = [fact for fact in self.facts if homes.page(fact.address)]
        self.terms = {term.concept: term for term in project.glossary}

    def lines(self) -> Iterator[_Line]:
        contacts = [fact for fact in self.placed if is_address(fact)]
        purposes = [fact for fact in self.placed if fact.form is Form.ITEM and fact.scalars("purpose")]
        rows = [fact for fact in self.placed if fact.form is Form.ROW and has_period(fact)]
        periods = [fact for fact in self.placed if fact.scalars("period") and fact not in rows]
        rights = [fact for fact in self.placed if fact.scalars("right")]
        complaints = [fact for fact in rights if _COMPLAINT in fact.scalars("right")]
        for contact in contacts[:1]:
            yield _Line("summary-who", contact.address, self._first("name"))
        for purpose in purposes[:1]:
            yield _Line("summary-why", purpose.section, self._told(purposes))
        for period in [*rows, *periods][:1]:
            told = self._told(self._with_what_follows(periods))
            yield _Line("summary-how-long", period.section, (*map(self._period, rows), *told))
        for right in rights[:1]:
            yield _Line("summary-rights", right.section, self._named(rights))
        for contact in contacts[:1]:
            yield _Line(
                "summary-contact", contact.address, self._value(contact, "phone") + self._value(contact, "email")
            )
        for complaint in complaints[:1]:
            yield _Line("summary-complaint", complaint.address, self._first("official-name"))

    def _with_what_follows(self, facts: list[Fact]) -> list[Fact]:
        """Each with the sentences that go on from it, which may qualify it."""
        found = []
        follows = False
        for fact in self.placed:
            follows = fact in facts or (follows and fact.form is Form.SENTENCE)
            if follows:
                found.append(fact)
        return found

    def _told(self, facts: list[Fact]) -> tuple[str, ...]:
        """Each fact in its own words."""
        told = ((fact, render_words(self.project.policy, self.language, fact)) for fact in facts)
        return tuple(f'<span data-fact="{fact.address}">{words}</span>' for fact, words in told if words)

    def _named(self, rights: list[Fact]) -> tuple[str, ...]:
        """Each right by its house term, where every language has one, so that no language names more than another."""
        named = []
        for fact in rights:
            for value in fact.scalars("right"):
                term = self.terms.get(value.concept) if isinstance(value, Term) else None
                if term and term.preferred.keys() >= set(self.project.languages):
                    named.append(f'<a href="#{fact.address}">{label(term, self.language)}</a>')
        return (f"<ul>{''.join(f'<li>{name}</li>' for name in named)}</ul>",) if named else ()

    def _period(self, fact: Fact) -> str:
        """A row of the table of periods, as short as it can be said."""
        policy, language = self.project.policy, self.language
        how_long, why = render_period(policy, language, fact), render_reason(policy, language, fact)
        return f'<a href="#{fact.address}">{how_long}</a>{f" ({why})" if why else ""}'

    def _first(self, field: str) -> tuple[str, ...]:
        """The value of the first fact that has one decided."""
        return next(filter(None, (self._value(fact, field) for fact in self.facts)), ())

    def _value(self, fact: Fact, field: str) -> tuple[str, ...]:
        value = render_target(self.project.policy, self.language, Target(fact, field)) if field in fact.values else ""
        return (value,) if value else ()
