"""What readers can search for: each fact, term and change that a page tells, with the words it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from policysite.language.concepts.lexicon import Concept, lexicon
from policysite.language.description.knowledge import knowledge
from policysite.language.description.stemming import distinct_stems
from policysite.language.text.words import words_of
from policysite.model.contact import is_address
from policysite.model.fact import Fact, Form, Unset
from policysite.model.language import Language
from policysite.model.policy import GlossaryTerm
from policysite.model.project import Project
from policysite.model.reference import Target
from policysite.model.value import Duration, Term
from policysite.rendering.address import render_address
from policysite.rendering.anchor import Anchors
from policysite.rendering.changes import CHANGES, change_anchor, render_change
from policysite.rendering.glossary import GLOSSARY, definition, label, term_anchor, told_terms
from policysite.rendering.home import Homes, page_placing
from policysite.rendering.periods import has_period
from policysite.rendering.plain import plain
from policysite.rendering.summary import questions
from policysite.rendering.text import render_target, render_text, render_words
from policysite.rendering.wording import wording_of

_PERIOD = "term.storage-period"


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One thing to find, as plain text."""

    page: str
    """Name of the page that tells it."""
    anchor: str
    """Where on that page; empty for the page itself."""
    title: str
    """What it is called; empty where it is a sentence of its section."""
    section: str
    """What the section around it is called; empty for sections."""
    text: str
    """What the page says there."""
    names: tuple[str, ...] = ()
    """Words that ask for just this and stand in neither title nor text."""
    words: tuple[str, ...] = ()
    """More words, that readers may use for what it is about."""
    heads_section: bool = False


def search_entries(project: Project, language: Language) -> list[SearchEntry]:
    """Everything that pages tell of the model in this language, in its order. What is undecided is not there."""
    return [*_facts(project, language), *_terms(project, language), *_changes(project, language)]


def _facts(project: Project, language: Language) -> Iterator[SearchEntry]:
    found = _Facts(project, language)
    for section in project.policy.sections.values():
        yield from found.entries(section, "")


class _Facts:
    def __init__(self, project: Project, language: Language) -> None:
        self.project, self.policy, self.language = project, project.policy, language
        self.homes = Homes.of(project)
        self.terms = {term.concept: term for term in project.glossary}
        self.questions = questions(project, language)

    def entries(self, fact: Fact, section: str) -> Iterator[SearchEntry]:
        """The fact and those below it; ``section`` is the nearest title around."""
        if fact.is_silent:
            return
        title = _line(render_text(self.policy, self.language, fact, fact.title))
        page = self.homes.page(fact.address)
        text = " · ".join(filter(None, (self._words(fact), *self._with_it(fact))))
        if page and (title or text):
            name = title or self._name(fact)
            said = f"{name} {text}"
            names = _new_words(self._asked(fact), said, self.language)
            words = _new_words(self._related(fact), f"{said} {' '.join(names)}", self.language)
            yield SearchEntry(page, fact.address, name, section, text, names, words, heads_section=bool(title))
        for child in fact.children.values():
            yield from self.entries(child, title or section)

    def _words(self, fact: Fact) -> str:
        if is_address(fact):
            return _line(render_address(self.policy, self.language, fact, Anchors()).replace("<br>", ", "))
        return _line(render_words(self.policy, self.language, fact))

    def _with_it(self, fact: Fact) -> Iterator[str]:
        """What a right means, and the provision that it rests on."""
        for term in self._rights(fact):
            yield _line(definition(self.project, self.language, term))
        if fact.scalars("right") and fact.scalars("article"):
            yield _line(render_target(self.policy, self.language, Target(fact, "article")))

    def _name(self, fact: Fact) -> str:
        """A right is called by its house term."""
        return next((_line(label(term, self.language)) for term in self._rights(fact)), "")

    def _rights(self, fact: Fact) -> Iterator[GlossaryTerm]:
        for value in fact.scalars("right"):
            if isinstance(value, Term) and value.concept in self.terms:
                yield self.terms[value.concept]

    def _asked(self, fact: Fact) -> Iterator[str]:
        """What readers ask that the fact answers, and what the values are called that it holds."""
        yield from self.questions.get(fact.address, ())
        if _is_table(fact):
            yield wording_of(self.language).word("retention-caption")
        for concept in self._held(fact):
            yield from (*concept.certain[:1], *concept.likely[:1])

    def _related(self, fact: Fact) -> Iterator[str]:
        """What else people call the concepts of a fact and its values."""
        for value in (value for field in fact.values for value in fact.scalars(field)):
            if isinstance(value, Term):
                yield from _called(self.terms.get(value.concept), value.concept, self.language)
            if isinstance(value, Duration):
                yield from _spelled(value, self.language)
        if _is_table(fact):
            yield from _called(self.terms.get(_PERIOD), _PERIOD, self.language)
        for concept in self._held(fact):
            yield from (*concept.certain, *concept.likely)

    def _held(self, fact: Fact) -> Iterator[Concept]:
        """The concepts that the values of a fact are instances of: a telephone number is ``data.phone``."""
        fields = [field for field, value in fact.values.items() if not isinstance(value, Unset)]
        known = lexicon(self.language)
        for field in ("address", *fields) if is_address(fact) else fields:
            if known and (concept := known.concepts.get(f"data.{field}")):
                yield concept


def _called(term: GlossaryTerm | None, concept: str, language: Language) -> Iterator[str]:
    """House terms, words that the policy avoids and people use, and the lexicon's words for a concept."""
    if term:
        for words in (term.preferred, term.accepted, term.forbidden):
            yield from words.get(language, ())
    known = lexicon(language)
    if known and concept in known.concepts:
        yield from known.concepts[concept].certain


def _terms(project: Project, language: Language) -> Iterator[SearchEntry]:
    page = page_placing(project, GLOSSARY)
    for term in told_terms(project, language) if page else ():
        title, meaning = _line(label(term, language)), _line(definition(project, language, term))
        names = _new_words(_called(term, term.concept, language), f"{title} {meaning}", language)
        yield SearchEntry(page, term_anchor(term), title, "", meaning, names)


def _changes(project: Project, language: Language) -> Iterator[SearchEntry]:
    page = page_placing(project, CHANGES)
    for settlement in project.settlements if page else ():
        if words := _line(render_change(project, language, settlement)):
            yield SearchEntry(page, change_anchor(settlement), "", "", words)


def _new_words(phrases: Iterable[str], said: str, language: Language) -> tuple[str, ...]:
    """The words of phrases, one for each stem that has not been said, without the commonest.

    A word that names a right by itself asks for that one, and not for others in whose phrases it stands too
    ("correct or delete").
    """
    ignored = knowledge(language).function_words
    stems = partial(distinct_stems, language=language)
    said_before = stems(words_of(said)).keys()
    split = [_words_of(phrase) for phrase in phrases]
    alone = stems(words[0] for words in split if len(words) == 1)
    others = _naming_alone(language) - alone.keys()
    found = stems(word for words in split for word in words).items()
    return tuple(word for stem, word in found if stem not in said_before | others and word not in ignored)


def _words_of(phrase: str) -> list[str]:
    return list(words_of(phrase.replace("*", "").replace("~", " ")))


@cache
def _naming_alone(language: Language) -> frozenset[str]:
    """The stems of words that name a right of the lexicon without others."""
    known = lexicon(language)
    concepts = known.concepts.values() if known else ()
    phrases = (
        _words_of(phrase) for concept in concepts if concept.id.startswith("right.") for phrase in concept.certain
    )
    return frozenset(distinct_stems((words[0] for words in phrases if len(words) == 1), language))


def _is_table(fact: Fact) -> bool:
    """Whether the periods below it stand in a table."""
    return any(child.form is Form.ROW and not child.unset and has_period(child) for child in fact.children.values())


def _spelled(period: Duration, language: Language) -> Iterator[str]:
    """The numbers of a period, which the page writes in figures, in words."""
    numbers = period.units.values()
    yield from (word for word, number in knowledge(language).numbers.items() if number in numbers)


def _line(rendered: str) -> str:
    """Rendered words in one line."""
    return " ".join(plain(rendered).split())
