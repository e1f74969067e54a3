"""What a release decides, and whether it fits the versions before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from policysite.model.fact import Fact, Value
from policysite.model.language import Language
from policysite.model.policy import ABOUT_THE_POLICY
from policysite.model.project import Project
from policysite.model.reference import places_facts
from policysite.model.value import Date, Name
from policysite.reading.records.releases import LONGEST_VERSION, VERSION

_LAST_NUMBER = re.compile(r"\d+(?!.*\d)")


class ReleaseError(ValueError):
    """A version cannot be released so; the message says why and what would help."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks for."""

    effective: date
    """The day from which the version applies."""
    today: date
    version: str = ""
    """Empty: the one that the model states before the first release, later the number after the last one."""
    summary: Mapping[Language, str] = field(default_factory=dict)
    """What visitors are told about it, in every language or in none."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What will be frozen."""

    version: str
    effective: date
    released: date
    summary: Mapping[Language, str]


def decide(project: Project, request: Request) -> Decision:
    """The version, after everything about it has been looked at that no rule looks at.

    Raises:
        ReleaseError: it does not fit.
    """
    version = request.version or _next_version(project)
    _require_new(version, project)
    _require_later(request.effective, project)
    if not any(places_facts(project.policy, pages) for pages in project.pages):
        raise ReleaseError("no page places a section of the policy, so that there is no text to release")
    return Decision(version, request.effective, request.today, _summary(project, request.summary))


def decided(project: Project, decision: Decision) -> Project:
    """The project with the version and the date in its model."""
    policy = project.policy
    fact = policy.about
    if fact is None:
        raise ReleaseError("the model has no `policy:`, where the version and the date stand")
    values: dict[str, Value] = {
        **fact.values,
        "version": Name(decision.version),
        "effective": Date(decision.effective),
    }
    stated: Fact = replace(fact, values=values)
    return replace(project, policy=replace(policy, sections={**policy.sections, ABOUT_THE_POLICY: stated}))


def _next_version(project: Project) -> str:
    if not project.releases:
        fact = project.policy.about
        stated = fact.scalars("version") if fact else ()
        return str(stated[0]) if stated else "1"
    last = project.releases[-1].version
    if not _LAST_NUMBER.search(last):
        raise ReleaseError(f"say what the version after {last} is called (`--version`)")
    return _LAST_NUMBER.sub(lambda number: str(int(number[0]) + 1), last)


def _require_new(version: str, project: Project) -> None:
    if not VERSION.fullmatch(version) or len(version) > LONGEST_VERSION:
        raise ReleaseError(
            f"`{version}` is no name for a version: it is part of an address, so write small letters and digits, "
            "with `.` or `-` between them, such as 2 or 2.1"
        )
    for release in project.releases:
        if release.version == version:
            raise ReleaseError(f"version {version} was released on {release.released}, and stays as it is")


def _require_later(effective: date, project: Project) -> None:
    if not project.releases:
        return
    last = project.releases[-1]
    if effective <= last.effective:
        raise ReleaseError(
            f"version {last.version} applies from {last.effective}, so that the next one has to apply from a later day "
            f"than that, and {effective} is none"
        )


def _summary(project: Project, summary: Mapping[Language, str]) -> Mapping[Language, str]:
    """Folded.

    Raises:
        ReleaseError: a language of the policy has none, or it holds what cannot be seen.
    """
    told = {language: " ".join(words.split()) for language, words in summary.items()}
    told = {language: words for language, words in told.items() if words}
    for language, words in told.items():
        if language not in project.languages:
            raise ReleaseError(f"the summary is in `{language}`, which is no language of the policy")
        if not words.isprintable():
            raise ReleaseError(f"the summary in `{language}` holds a character that cannot be seen: type it anew")
    missing = [language for language in project.languages if language not in told]
    if told and missing:
        raise ReleaseError(f"the summary is missing in {', '.join(missing)}: readers of every language get the same")
    return {language: told[language] for language in project.languages if language in told}
