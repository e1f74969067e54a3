"""A whole project checked: every rule, then waivers and baseline, then what remains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from policysite.checking.alignment import Alignment
from policysite.checking.analyst import Analyst
from policysite.checking.comparing_rules import TERMINOLOGY_RULES
from policysite.checking.context.consequences import without_lost_values
from policysite.checking.context.habits import without_habits
from policysite.checking.project.publication import Publication
from policysite.checking.project.statement import Statement, policy_statements
from policysite.checking.project.terminology import Terminology, Wording
from policysite.checking.prose import aligned_prose, check_prose, sentences, wordings
from policysite.checking.registry import (
    ABSENCE_RULES,
    PROJECT_RULES,
    RULES,
    SITE_RULES,
    VERSION_RULES,
)
from policysite.checking.suppression.baseline import split_known
from policysite.checking.suppression.selection import Selection
from policysite.checking.suppression.waivers import apply_waivers, scopes
from policysite.checking.texts import TextRules, check_settlements, check_statement, pairs
from policysite.checking.wording import enumerated
from policysite.language.concepts.house_terms import HouseTerms
from policysite.language.description.names import english_name
from policysite.model.finding import Finding
from policysite.model.location import Location
from policysite.model.policy import ABOUT_THE_POLICY
from policysite.model.project import Project
from policysite.model.suggestion import suggestion
from policysite.reading.faults import INVALID_YAML, UNKNOWN_KEY, UNREADABLE_FILE

_ON_PAGES = frozenset(rule.RULE.name for rule in PROJECT_RULES)
SITE_RULE_NAMES = frozenset(rule.RULE.name for rule in SITE_RULES) - _ON_PAGES
"""Those that look at nothing but the built site."""
CAUSES = frozenset({UNREADABLE_FILE.name, INVALID_YAML.name})
"""Faults of a whole file."""


@dataclass(frozen=True, slots=True)
class Compared:
    """How much was looked at. A run that compared nothing has found nothing out."""

    facts: int
    texts: int
    """Texts of one language, in the model and of the prose on pages."""
    pages: int
    """Page files, each language counted."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found."""

    findings: tuple[Finding, ...]
    """The gravest first, then by place."""
    suppressed: tuple[Finding, ...]
    """Waived, or known to the baseline."""
    compared: Compared
    notices: tuple[str, ...] = ()
    """What a reader has to know about how far the run could go."""


def check_project(
    project: Project,
    *,
    today: date,
    selection: Selection | None = None,
    baseline: frozenset[str] = frozenset(),
) -> Outcome:
    """Everything that is wrong with a project.

    Args:
        project: as read.
        today: decides which waivers have expired.
        selection: the rules that the user wants; all by default. The policy's own severities are added.
        baseline: fingerprints of findings that are known and accepted.
    """
    left_out = {rule.RULE.name for rule in ABSENCE_RULES} if project.unread else set()
    judge = _Judge(project, selection, baseline, today, ran=RULES.keys() - SITE_RULE_NAMES - left_out)
    outcome = judge.outcome(_findings(project), _compared(project))
    return replace(outcome, notices=(*outcome.notices, *_left_out(project)))


def check_site(
    publication: Publication,
    faults: Iterable[Finding] = (),
    *,
    today: date,
    selection: Selection | None = None,
    baseline: frozenset[str] = frozenset(),
) -> Outcome:
    """Everything in which the built pages are not what the model says.

    Args:
        publication: the model and the pages as read back.
        faults: what was wrong in the pages' files themselves.
        today: decides which waivers have expired.
        selection: the rules that the user wants; all by default.
        baseline: fingerprints of findings that are known and accepted.

    Raises:
        NothingPublishedError: no page places a fact, so that nothing was compared.
    """
    publication.require_something()
    project = publication.project
    found = chain(
        project.faults,
        faults,
        *(rule.check(publication) for rule in SITE_RULES),
        *(rule.check(version) for version in publication.versions() for rule in VERSION_RULES),
    )
    texts = sum(len(placements) for placements in publication.placements.values())
    compared = Compared(len({said.address for said in publication.expected}), texts, len(publication.pages))
    judge = _Judge(project, selection, baseline, today, ran=SITE_RULE_NAMES)
    return judge.outcome(found, compared)


class _Judge:
    """Selects, waives, weighs and sorts what was found."""

    def __init__(
        self,
        project: Project,
        selection: Selection | None,
        baseline: frozenset[str],
        today: date,
        ran: AbstractSet[str],
    ) -> None:
        self.project, self.baseline, self.today, self.ran = project, baseline, today, ran
        self.chosen = replace(selection or Selection(), severities=project.policy.severities)

    def outcome(self, found: Iterable[Finding], compared: Compared) -> Outcome:
        wanted = [finding for finding in found if self.chosen.includes(finding.rule)]
        ran = [name for name in RULES if name in self.ran and self.chosen.includes(name)]
        remaining, waived = apply_waivers(wanted, scopes(self.project), today=self.today, known=RULES, ran=ran)
        weighed = [_weighed(finding, self.chosen) for finding in remaining if self.chosen.includes(finding.rule)]
        new, known = split_known(weighed, self.baseline)
        return Outcome(tuple(sorted(new, key=_order)), (*waived, *known), compared, tuple(_notices(self.project)))


def _findings(project: Project) -> Iterator[Finding]:
    yield from project.faults
    yield from _unknown_rules(project)
    analyst = Analyst()
    rules = TextRules()
    stated: list[Statement] = []
    told: list[Finding] = []
    for statement in policy_statements(project.policy, analyst):
        stated.append(statement)
        told += check_statement(statement, rules)
    yield from without_lost_values(_of_the_whole(project), told)
    yield from without_habits(told, (pair for statement in stated for pair in pairs(statement)))
    yield from check_settlements(project, analyst)
    prose = aligned_prose(project, analyst)
    yield from check_prose(project, prose, analyst)
    yield from check_terminology(project, stated, prose, analyst)


def _of_the_whole(project: Project) -> Iterator[Finding]:
    for rule in PROJECT_RULES:
        if not (project.unread and rule in ABSENCE_RULES):
            yield from rule.check(project)


def _unknown_rules(project: Project) -> Iterator[Finding]:
    """Severities of rules that do not exist. A waiver of such a rule is told where waivers are applied."""
    for name in project.policy.severities:
        if name not in RULES:
            yield UNKNOWN_KEY.finding(
                f"there is no rule `{name}`, for which `policy.severities` sets a severity{suggestion(name, RULES)}",
                help="correct the name (`policysite rules` lists them), or remove the line",
                at=project.policy.sections[ABOUT_THE_POLICY].field_locations["severities"],
                fact="policy.severities",
                subject=name,
            )


def check_terminology(
    project: Project, stated: Iterable[Statement], prose: tuple[Alignment, ...], analyst: Analyst
) -> Iterator[Finding]:
    """The words that all texts of the model and the prose of the pages choose for their terms."""
    terminology = Terminology(HouseTerms(project.glossary), tuple(_wordings(project, stated, prose, analyst)))
    for rule in TERMINOLOGY_RULES:
        yield from rule.check(terminology)


def _wordings(
    project: Project, stated: Iterable[Statement], prose: tuple[Alignment, ...], analyst: Analyst
) -> Iterator[Wording]:
    for statement in stated:
        yield Wording(statement.texts.values(), statement.fact.address, statement.distinct)
    yield from wordings(project, prose, analyst)


def _weighed(finding: Finding, selection: Selection) -> Finding:
    rule = RULES.get(finding.rule)
    return selection.weighed(finding, rule) if rule else finding


def _notices(project: Project) -> Iterator[str]:
    if project.unread:
        yield f"{enumerated(project.unread)} could not be read: what the policy lacks as a whole is told once it can be"


def _left_out(project: Project) -> Iterator[str]:
    """What a check of the whole would look at, had the project got it."""
    if project.site_languages is None:
        yield "the model alone was checked, and no pages, since no mkdocs.yml says where they are"
    if len(project.languages) == 1:
        yield f"no languages were compared, since the policy is in {english_name(*project.languages)} alone"


def _order(finding: Finding) -> tuple[int, bool, Location, str, str]:
    """The gravest first; among them the files that could not be read, since others may follow from these."""
    return -finding.severity, finding.rule not in CAUSES, finding.location, finding.rule, finding.message


def _compared(project: Project) -> Compared:
    texts = sum(len(texts) for _, _, texts in project.policy.localized()) + sum(1 for _ in sentences(project))
    pages = sum(len(pages.versions) for pages in project.pages)
    return Compared(len(project.policy.facts), texts, pages)
