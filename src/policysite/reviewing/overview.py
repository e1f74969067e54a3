"""How far each language is: which facts it has, who has read them and when, what is open, what the check found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from policysite.model.content import content_of
from policysite.model.fact import Fact, Unset
from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.review import Review, ReviewStatus, translations


class State(StrEnum):
    """Of one fact in one language."""

    SOURCE = "source"
    """The language that the others follow; nobody accepts it."""
    ACCEPTED = "accepted"
    """A person has read both sides as they are."""
    LAPSED = "lapsed"
    """Accepted before the source changed, or in a way that cannot be relied on."""
    UNREAD = "unread"
    MISSING = "missing"


_STATES = {
    ReviewStatus.CURRENT: State.ACCEPTED,
    ReviewStatus.STALE: State.LAPSED,
    ReviewStatus.UNEXPLAINED: State.LAPSED,
    ReviewStatus.UNREVIEWED: State.UNREAD,
}


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding, as far as it is told here: not in its words, which may quote what is not published."""

    fact: str
    """Its address; empty for what concerns no fact."""
    rule: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Cell:
    """One fact in one language."""

    language: Language
    state: State
    review: Review | None


@dataclass(frozen=True, slots=True)
class Row:
    """One fact."""

    address: str
    cells: tuple[Cell, ...]
    """One per language of the policy, in its order."""
    open: tuple[str, ...]
    """What is undecided: names of fields; the fact's own name where all of it is."""
    noted: tuple[tuple[Noted, int], ...]
    """The kinds of findings about it with their numbers, the gravest first."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One language as a whole."""

    language: Language
    counts: Mapping[State, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def covered(self) -> int:
        """Facts that have words in this language."""
        return self.total - self.counts.get(State.MISSING, 0)


@dataclass(frozen=True, slots=True)
class Overview:
    """A whole policy."""

    rows: tuple[Row, ...]
    noted: tuple[tuple[Noted, int], ...]
    """Kinds of findings that concern no fact in the list."""

    def tallies(self) -> Iterator[Tally]:
        """One per language, in the order of the policy, over the facts that have words in any language."""
        for column in zip(*(row.cells for row in self.rows if row.cells), strict=True):
            yield Tally(column[0].language, Counter(cell.state for cell in column))


def overview(project: Project, noted: Iterable[Noted]) -> Overview:
    """Every fact that has words, an open question or a finding, in the order of the model."""
    by_fact: dict[str, list[Noted]] = {}
    for finding in noted:
        by_fact.setdefault(finding.fact, []).append(finding)
    accepted = {
        (translation.fact.address, translation.language): (translation.status, translation.review)
        for translation in translations(project.policy, project.reviews)
    }
    rows = []
    for fact in project.policy.facts.values():
        row = Row(
            fact.address,
            tuple(_cells(fact, project, accepted)),
            tuple(_open(fact)),
            _counted(by_fact.pop(fact.address, ())),
        )
        if row.cells or row.open or row.noted:
            rows.append(row)
    return Overview(tuple(rows), _counted(finding for findings in by_fact.values() for finding in findings))


def _cells(
    fact: Fact, project: Project, accepted: Mapping[tuple[str, Language], tuple[ReviewStatus, Review | None]]
) -> Iterator[Cell]:
    """None where no language has words."""
    languages, source = project.languages, project.policy.source
    words = {language: bool(content_of(fact, language)) for language in languages}
    for language in languages if any(words.values()) else ():
        status, review = accepted.get((fact.address, language), (ReviewStatus.UNREVIEWED, None))
        state = State.SOURCE if language == source else _STATES[status]
        yield Cell(language, state if words[language] else State.MISSING, review)


def _open(fact: Fact) -> Iterator[str]:
    if fact.unset:
        yield fact.name
    yield from (name for name, value in fact.values.items() if isinstance(value, Unset))


def _counted(noted: Iterable[Noted]) -> tuple[tuple[Noted, int], ...]:
    kinds = Counter((finding.rule, finding.severity) for finding in noted)
    ordered = sorted(kinds.items(), key=lambda kind: (-kind[0][1], kind[0][0]))
    return tuple((Noted("", rule, severity), number) for (rule, severity), number in ordered)
