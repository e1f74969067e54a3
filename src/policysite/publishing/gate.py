"""What a build lets pass: nothing with errors. A preview shows them and goes on."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from policysite.model.finding import Finding
from policysite.model.project import Project
from policysite.publishing import redirects
from policysite.publishing.languages import languages_of, plugin_of
from policysite.reading.project import NothingToRead, read_project
from policysite.rendering.wording import wording_of

if TYPE_CHECKING:
    from policysite.checking.run import Outcome
    from policysite.reporting.report import Report

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

    outcome = check_project(project, today=today)
    report = _report("check", outcome, project.root)
    log.info(f"the policy has {report.tally}")
    if report.failing and serving:
        log.error(f"The policy has errors. It cannot be published like this.\n\n{_told(report)}")
    elif report.failing:
        raise PluginError(f"The policy has errors. Nothing was built.\n\n{_told(report)}")


def examine_pages(project: Project, folder: Path, today: date) -> None:
    """Read the built pages back and compare them with the model.

    Raises:
        PluginError: a fact is missing, altered or in the wrong language, or a link leads nowhere.
    """
    from policysite.checking.publication import NothingPublishedError, Publication  # noqa: PLC0415 - as above
    from policysite.checking.run import check_site  # noqa: PLC0415
    from policysite.reading.published import read_site  # noqa: PLC0415
    from policysite.reading.published_files import read_files  # noqa: PLC0415

    faults: list[Finding] = []
    shown_as = PurePath(os.path.relpath(folder, project.root)).as_posix()
    publication = Publication(project, read_site(folder, shown_as, faults), read_files(folder, shown_as, faults))
    try:
        report = _report("site", check_site(publication, faults, today=today), project.root)
    except NothingPublishedError as nothing:
        raise PluginError(str(nothing)) from None
    if report.failing:
        raise PluginError(
            f"The built pages differ from the policy. The site stays as it was; what was built is in {shown_as}.\n\n"
            f"{_told(report)}"
        )


def _report(command: str, outcome: Outcome, root: Path) -> Report:
    from policysite.reporting.report import Report  # noqa: PLC0415 - as above
    from policysite.reporting.sources import sources_of  # noqa: PLC0415

    findings = outcome.findings
    return Report(
        command, findings, outcome.compared.texts, notices=outcome.notices, sources=sources_of(findings, root)
    )


def _told(report: Report) -> str:
    """As a terminal shows it: what fails the build, the words, and what would satisfy."""
    from policysite.reporting.text import Style, write  # noqa: PLC0415 - as above

    return write(report, Style(brief=True))


def _unspoken(config: MkDocsConfig) -> Iterator[str]:
    for language in languages_of(plugin_of(config)):
        if not wording_of(language).words:
            yield f"mkdocs.yml: no words are known for the language `{language}`: add rendering/wording/{language}.toml"
