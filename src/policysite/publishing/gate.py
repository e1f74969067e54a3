"""What a build lets pass: nothing with errors. A preview shows them and goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import get_build_datetime

from policysite.checking.run import check_project
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.publishing import redirects
from policysite.publishing.languages import languages_of, plugin_of
from policysite.reading.project import NothingToRead, read_project
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
    findings = check_project(project, today=get_build_datetime().date()).findings
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    log.info(f"{len(errors)} errors and {len(findings) - len(errors)} other findings in the policy")
    if errors:
        _refuse("\n".join(map(_told, errors)), serving=serving)
    return project


def _refuse(report: str, *, serving: bool) -> None:
    if not serving:
        raise PluginError(f"The policy has errors. Nothing was built.\n\n{report}")
    log.error(f"The policy has errors. It cannot be published like this.\n\n{report}")


def _unspoken(config: MkDocsConfig) -> Iterator[str]:
    for language in languages_of(plugin_of(config)):
        if not wording_of(language).words:
            yield f"mkdocs.yml: no words are known for the language `{language}`: add rendering/wording/{language}.toml"


def _told(finding: Finding) -> str:
    place = finding.location
    return f"{place.path}:{place.line}:{place.column}: {finding.message} ({finding.rule})\n  {finding.help}"
