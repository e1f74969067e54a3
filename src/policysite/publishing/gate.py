"""What a build lets pass: nothing with errors. A preview shows them and goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.publishing import redirects
from policysite.publishing.languages import languages_of, plugin_of
from policysite.reading.project import NothingToRead, read_project
from policysite.rendering.wording import wording_of

log = get_plugin_logger("policysite")


def read_sources(root: Path, config: MkDocsConfig) -> Project:
    """The project as it stands.

    Raises:
        PluginError: there is nothing to read, or a setting of the site is wrong.
    """
    problems = [*_unspoken(config), *redirects.problems(config)]
    if problems:
        raise PluginError("\n".join(problems))
    try:
        return read_project(root)
    except NothingToRead as nothing:
        raise PluginError(str(nothing)) from None


def examine_sources(project: Project, today: date, *, serving: bool) -> None:
    """Every rule over the project, before anything is written.

    Raises:
        PluginError: there are errors, and this is no preview.
    """
    from policysite.checking.run import check_project  # noqa: PLC0415 - a warm build does without

    findings = check_project(project, today=today).findings
    errors = _errors(findings)
    log.info(f"{len(errors)} errors and {len(findings) - len(errors)} other findings in the policy")
    if errors:
        _refuse(_report(errors), serving=serving)


def examine_pages(project: Project, folder: Path, today: date) -> None:
    """Read the built pages back and compare them with the model.

    Raises:
        PluginError: a fact is missing, altered or in the wrong language, or a link leads nowhere.
    """
    from policysite.checking.publication import NothingPublishedError, Publication  # noqa: PLC0415 - as above
    from policysite.checking.run import check_site  # noqa: PLC0415
    from policysite.reading.published import read_site  # noqa: PLC0415

    faults: list[Finding] = []
    publication = Publication(project, read_site(folder, folder.name, faults))
    try:
        errors = _errors(check_site(publication, faults, today=today).findings)
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


def _report(errors: Iterable[Finding]) -> str:
    return "\n".join(map(_told, errors))


def _told(finding: Finding) -> str:
    place = finding.location
    return f"{place.path}:{place.line}:{place.column}: {finding.message} ({finding.rule})\n  {finding.help}"
