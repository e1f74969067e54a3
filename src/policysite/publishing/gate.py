"""What a build lets pass: nothing with errors. A preview shows them and goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import get_build_datetime

from policysite.checking.publication import NothingPublishedError, Publication
from policysite.checking.run import check_project, check_site
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.publishing import redirects
from policysite.publishing.languages import languages_of, plugin_of
from policysite.reading.project import NothingToRead, read_project
from policysite.reading.published import read_site
from policysite.rendering.wording import wording_of

log = get_plugin_logger("policysite")


def admitted(root: Path, config: MkDocsConfig, *, serving: bool) -> Project:
    """The project, read and checked.

    Raises:
        PluginError: it has errors and this is no preview; or there is nothing to read, or a setting is wrong.
    """
    problems = [*_unspoken(config), *redirects.problems(config)]
    if problems:
        raise PluginError("\n".join(problems))
    try:
        project = read_project(root)
    except NothingToRead as nothing:
        raise PluginError(str(nothing)) from None
    findings = check_project(project, today=_today()).findings
    errors = _errors(findings)
    log.info(f"{len(errors)} errors and {len(findings) - len(errors)} other findings in the policy")
    if errors:
        _refuse(_report(errors), serving=serving)
    return project


def verify(project: Project, folder: Path) -> None:
    """Read the built pages back and compare them with the model.

    Raises:
        PluginError: a fact is missing, altered or in the wrong language, or a link leads nowhere.
    """
    faults: list[Finding] = []
    publication = Publication(project, read_site(folder, folder.name, faults))
    try:
        errors = _errors(check_site(publication, faults, today=_today()).findings)
    except NothingPublishedError as nothing:
        raise PluginError(str(nothing)) from None
    if errors:
        raise PluginError(f"The built pages differ from the policy.\n\n{_report(errors)}")


def _refuse(report: str, *, serving: bool) -> None:
    if not serving:
        raise PluginError(f"The policy has errors. Nothing was built.\n\n{report}")
    log.error(f"The policy has errors. It cannot be published like this.\n\n{report}")


def _unspoken(config: MkDocsConfig) -> Iterator[str]:
    for language in languages_of(plugin_of(config)):
        if not wording_of(language).words:
            yield f"mkdocs.yml: no words are known for the language `{language}`: add rendering/wording/{language}.toml"


def _errors(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def _today() -> date:
    """Of the build, so that ``SOURCE_DATE_EPOCH`` decides it."""
    return get_build_datetime().date()


def _report(errors: Iterable[Finding]) -> str:
    return "\n".join(map(_told, errors))


def _told(finding: Finding) -> str:
    place = finding.location
    return f"{place.path}:{place.line}:{place.column}: {finding.message} ({finding.rule})\n  {finding.help}"
