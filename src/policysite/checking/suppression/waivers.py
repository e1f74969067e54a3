"""Accepted findings: taken out of the report, counted, and watched until the acceptance no longer holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from policysite.checking.rules.waivers import (
    expired_waiver,
    lapsed_waiver,
    unbound_waiver,
    unreasoned_waiver,
    unused_waiver,
)
from policysite.model.fact import Fact, Waiver
from policysite.model.finding import Finding
from policysite.model.location import Location
from policysite.model.page import Page
from policysite.model.project import Project
from policysite.model.suggestion import Suggestions
from policysite.reading.faults import INVALID_VALUE

_COMMENT = re.compile(r"<!--\s*policysite:\s*ignore\s+(?P<rule>[\w-]+)(?P<attributes>[^>]*?)\s*-->")
_ATTRIBUTE = re.compile(r"""(?P<name>reason|owner|expires|quote)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")


@dataclass(frozen=True, slots=True)
class Scope:
    """A waiver and the texts that it is about."""

    waiver: Waiver
    texts: tuple[str, ...]
    """The words of the fact or paragraph, in all its languages."""
    fact: str | None = None
    fields: frozenset[str] = frozenset()
    """The addresses of its fields that are told as facts below it, where no waiver can stand."""
    path: str = ""
    lines: range = field(default=range(0))
    """Of the page, where it stands in one."""

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is one that this waiver accepts."""
        if finding.rule != self.waiver.rule:
            return False
        if self.waiver.language and finding.location.language not in {None, self.waiver.language}:
            return False
        places = (finding.location, *(related.location for related in finding.related))
        if self.fact is not None:
            return finding.fact in {self.fact, *self.fields} and self._quotes(places)
        is_here = any(place.path == self.path and place.line in self.lines for place in places)
        # what is not compared, such as a link, is quoted by the words around it
        return is_here and (not finding.related or self._quotes(places))

    def _quotes(self, places: Iterable[Location]) -> bool:
        """Whether the words that it quotes are some of those that the finding is about, if it is about words.

        Where something is missing the finding stands at a whole text, which is not what it is about: part of it is no
        quote unless nothing narrower is marked.
        """
        quote = _folded(self.waiver.quote)
        words = [_folded(place.whole) for place in places if place.language and place.text.strip()]
        texts = [_folded(text) for text in self.texts]
        narrow = [said for said in words if said not in texts] or words
        return (
            not (quote and words)
            or any(said in quote for said in words)
            or any(quote in said or any(_meet(text, quote, said) for text in texts) for said in narrow)
        )

    @property
    def is_bound(self) -> bool:
        """Whether the words that it quotes are still there; it lapses when they are not."""
        quote = _folded(self.waiver.quote)
        return not quote or any(quote in _folded(text) for text in self.texts)


def scopes(project: Project) -> list[Scope]:
    """Every waiver of the model and of the pages."""
    facts = (scope for fact in project.policy.facts.values() for scope in _of_fact(fact))
    pages = (scope for pages in project.pages for page in pages.versions for scope in _of_page(page))
    return [*facts, *pages]


def apply_waivers(
    findings: Iterable[Finding], waivers: Sequence[Scope], *, today: date, known: Collection[str], ran: Collection[str]
) -> tuple[list[Finding], list[Finding]]:
    """The findings that remain, those about the waivers themselves included, and the suppressed ones.

    Args:
        findings: of the run.
        waivers: all of the project.
        today: waivers that expire before it no longer hold.
        known: the names of all rules.
        ran: the names of the rules that were selected; waivers of others are left alone.
    """
    rules = Suggestions(known)
    faults = [list(_faults(scope, today, known, rules)) for scope in waivers]
    valid = [index for index, found in enumerate(faults) if not found]
    asked = _ByPlace([(index, waivers[index]) for index in valid])
    accepted: dict[int, list[Finding]] = {index: [] for index in valid}
    remaining: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in findings:
        covering = [index for index in asked.about(finding) if waivers[index].covers(finding)]
        for index in covering:
            accepted[index].append(finding)
        (suppressed if covering else remaining).append(finding)
    for scope_faults in faults:
        remaining.extend(scope_faults)
    for index, covered in accepted.items():
        remaining.extend(_doubts(waivers[index], covered, ran))
    return remaining, suppressed


class _ByPlace:
    """Numbered waivers, found by the fact or the line that they are about."""

    def __init__(self, numbered: Iterable[tuple[int, Scope]]) -> None:
        self._facts: dict[tuple[str, str | None], list[int]] = {}
        self._lines: dict[tuple[str, str, int], list[int]] = {}
        for number, scope in numbered:
            rule = scope.waiver.rule
            if scope.fact is not None:
                for fact in {scope.fact, *scope.fields}:
                    self._facts.setdefault((rule, fact), []).append(number)
            for line in scope.lines if scope.fact is None else ():
                self._lines.setdefault((rule, scope.path, line), []).append(number)

    def about(self, finding: Finding) -> list[int]:
        """In ascending order those that may accept a finding."""
        places = {(each.path, each.line) for each in (finding.location, *(each.location for each in finding.related))}
        lines = (number for path, line in places for number in self._lines.get((finding.rule, path, line), ()))
        return sorted({*self._facts.get((finding.rule, finding.fact), ()), *lines})


def _faults(scope: Scope, today: date, known: Collection[str], rules: Suggestions) -> Iterator[Finding]:
    waiver = scope.waiver
    if waiver.rule not in known:
        yield unused_waiver.unknown_rule(waiver, scope.fact, rules.suggestion(waiver.rule))
    elif not waiver.reason.strip():
        yield unreasoned_waiver.fault(waiver, scope.fact)
    elif not expired_waiver.still_holds(waiver, today):
        yield expired_waiver.fault(waiver, scope.fact) if expired_waiver.expiry(waiver) else _no_day(waiver)
    elif not scope.is_bound:
        yield lapsed_waiver.fault(waiver, scope.fact)


def _no_day(waiver: Waiver) -> Finding:
    """On a page; in the model, the reader tells it where the date stands."""
    return INVALID_VALUE.finding(
        f"the waiver of `{waiver.rule}` expires on “{waiver.expires}”, which is no date",
        help="write a day that exists as year-month-day, for example 2027-06-30",
        at=waiver.location,
        subject=waiver.expires,
    )


def _doubts(scope: Scope, accepted: Sequence[Finding], ran: Collection[str]) -> Iterator[Finding]:
    waiver = scope.waiver
    if not accepted and waiver.rule in ran:
        yield unused_waiver.fault(waiver, scope.fact)
    if not waiver.quote and any(finding.location.language for finding in accepted):
        yield unbound_waiver.fault(waiver, scope.fact)


def _of_fact(fact: Fact) -> Iterator[Scope]:
    if fact.waivers:
        told = [fact.children[name] for name in fact.values if name in fact.children]
        localized = [texts for each in (fact, *told) for _, texts in each.localized()]
        texts = tuple(text.passage.text for texts in localized for text in texts.values())
        fields = frozenset(field.address for field in told)
        yield from (Scope(waiver, texts, fact=fact.address, fields=fields) for waiver in fact.waivers)


def _of_page(page: Page) -> Iterator[Scope]:
    if "policysite:" not in page.source:
        return
    lines = page.source.split("\n")
    for number, line in enumerate(lines, 1):
        for match in _COMMENT.finditer(line):
            covered = _paragraph(lines, number)
            text = _COMMENT.sub("", "\n".join(lines[index - 1] for index in covered))
            location = Location(page.path, number, match.start() + 1, number, match.end() + 1, match[0], page.language)
            attributes = {found["name"]: found["double"] or found["single"] or "" for found in _attributes(match)}
            waiver = Waiver(
                rule=match["rule"],
                reason=attributes.get("reason", ""),
                location=location,
                quote=attributes.get("quote", ""),
                owner=attributes.get("owner", ""),
                expires=attributes.get("expires", ""),
            )
            yield Scope(waiver, (text,), path=page.path, lines=covered)


def _attributes(match: re.Match[str]) -> Iterator[re.Match[str]]:
    return _ATTRIBUTE.finditer(match["attributes"])


def _paragraph(lines: Sequence[str], number: int) -> range:
    """The lines of the paragraph that the comment stands in, or of the one after it where it stands alone."""
    first = last = number
    if _COMMENT.sub("", lines[number - 1]).strip():
        while first > 1 and lines[first - 2].strip():
            first -= 1
    else:
        while last < len(lines) and not lines[last].strip():
            last += 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return range(first, last + 1)


def _meet(text: str, one: str, other: str) -> bool:
    """Whether two stretches of a text have a character in common."""
    start, other_start = text.find(one), text.find(other)
    return min(start, other_start) >= 0 and start < other_start + len(other) and other_start < start + len(one)


def _folded(text: str) -> str:
    return " ".join(text.split())
