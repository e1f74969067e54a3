"""What a build lets pass: nothing with errors. A preview shows them and goes on."""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from policysite.model.finding import Finding, tally
from policysite.model.project import Project
from policysite.publishing.languages import languages_of, plugin_of
from policysite.reading.project import NothingToRead, read_project
from policysite.rendering.wording import missing_wording, wording_of
from policysite.reviewing.overview import Noted

if TYPE_CHECKING:
    from policysite.checking.run import Outcome
    from policysite.reporting.report import Report

log = get_plugin_logger("policysite")


def read_sources(root: Path, config: MkDocsConfig) -> Project:
    """The project as it stands.

    Raises:
        PluginError: there is nothing to read, or the site cannot be built in the languages that it names.
    """
    problems = [*_unspoken(config)]
    if problems:
        raise PluginError("\n".join(problems))
    try:
        return read_project(root, Path(config.config_file_path).name)
    except NothingToRead as nothing:
        raise PluginError(str(nothing)) from None


def examine_sources(project: Project, settings: Sequence[str], today: date, *, serving: bool) -> Outcome:
    """Every rule over the project, before anything is written.

    Args:
        project: as read.
        settings: what is wrong with the settings of the site, in words.
        today: decides which waivers have expired.
        serving: a preview tells what is wrong and goes on.

    Raises:
        PluginError: there are errors, and this is no preview.
    """
    from policysite.checking.run import check_project  # noqa: PLC0415 - a warm build does without

    outcome = check_project(project, today=today)
    report = _report("check", outcome, project.root)
    wrong = "\n\n".join([*settings, *([_told(report)] if report.failing else [])])
    if wrong and not serving:
        raise PluginError(f"The policy has errors. Nothing was built; the site stays as it was.\n\n{wrong}")
    if wrong:
        log.error(f"The policy has errors. It cannot be published like this.\n\n{wrong}")
    return outcome


def tell(noted: Sequence[Noted], *, examined: bool) -> None:
    """How much was found, now or when the same sources were examined before, and where to read it."""
    has, found = "has" if examined else "still has", tally(finding.severity for finding in noted)
    log.info(f"the policy {has} {found}{'; `policysite check` tells what and where' if noted else ''}")


def examine_pages(project: Project, folder: Path, today: date) -> None:
    """Read the built pages back and compare them with the model.

    Raises:
        PluginError: a fact is missing, altered or in the wrong language, or a link leads nowhere.
    """
    from policysite.checking.project.publication import NothingPublishedError, Publication  # noqa: PLC0415 - as above
    from policysite.checking.run import check_site  # noqa: PLC0415
    from policysite.reading.site.published import read_site  # noqa: PLC0415
    from policysite.reading.site.published_files import read_files  # noqa: PLC0415

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
    plugin = plugin_of(config)
    if plugin.config.docs_structure != "folder":
        yield "mkdocs.yml: plugins: i18n: write `docs_structure: folder`: each language has a folder of its own in docs"
    for language in languages_of(plugin):
        if not wording_of(language).words:
            yield f"mkdocs.yml: no words are known for the language `{language}`: {missing_wording(language)}"
