"""A folder to a project: the model, the pages, and every fault that was met on the way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location, start_of
from policysite.model.page import PageSet
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.reading.faults import UNKNOWN_LANGUAGE, UNREADABLE_FILE
from policysite.reading.model.files import read_model_files, yaml_files
from policysite.reading.model.glossary import read_glossary
from policysite.reading.model.policy import read_policy
from policysite.reading.model.settlements import read_settlements
from policysite.reading.records.releases import read_releases
from policysite.reading.records.reviews import read_reviews
from policysite.reading.site.configuration import SiteConfiguration, read_configuration
from policysite.reading.site.pages import read_pages
from policysite.reading.yaml.nodes import YamlFile

MODEL_FOLDER = "policy_data"


class NothingToRead(Exception):  # noqa: N818
    """There is no model here at all; its message says what is missing and where it was looked for."""


def read_project(root: Path, configuration_name: str | None = None) -> Project:
    """Read everything that a run looks at.

    Args:
        root: the folder that holds ``policy_data/``.
        configuration_name: the file in it that configures the site, if it is not the usual one.

    Raises:
        NothingToRead: there is no such folder, or no YAML file in it.
    """
    faults: list[Finding] = []
    files, unread = _read_files(root, faults)
    policy = read_policy(files, faults, unread)
    configuration = read_configuration(root, faults, configuration_name)
    pages: tuple[PageSet, ...] = ()
    if configuration:
        _compare_languages(policy, configuration, faults)
        pages = read_pages(root, configuration.docs_folder, tuple(configuration.languages), faults)
        if not pages:
            faults.extend(_no_pages(configuration))
    return Project(
        root=root,
        policy=policy,
        pages=pages,
        glossary=read_glossary(files, policy.languages, faults),
        settlements=read_settlements(files, policy.languages, faults),
        reviews=read_reviews(root, faults),
        site_languages=tuple(configuration.languages) if configuration else None,
        site_url=configuration.url if configuration else "",
        site_url_at=configuration.url_at if configuration else None,
        time_zone=configuration.time_zone if configuration else UTC,
        releases=read_releases(root, faults),
        faults=tuple(faults),
    )


def _read_files(root: Path, faults: list[Finding]) -> tuple[list[YamlFile], list[str]]:
    """The files of the model, and the names of those that cannot be read."""
    folder = root / MODEL_FOLDER
    if not folder.is_dir():
        raise NothingToRead(f"there is no folder `{MODEL_FOLDER}` in {root}, so there is nothing to check")
    if not yaml_files(folder):
        raise NothingToRead(f"{folder} holds no YAML file, so there is nothing to check")
    return read_model_files(root, folder, faults)


def _compare_languages(policy: Policy, site: SiteConfiguration, faults: list[Finding]) -> None:
    if policy.may_hold("policy.languages"):
        return
    declared = policy.about.field_locations.get("languages") if policy.about else None
    for language, at in site.languages.items():
        if language not in policy.languages:
            faults.append(_one_sided(language, "the site", "the policy", at))
    faults.extend(
        _one_sided(language, "the policy", "the site", declared or start_of(MODEL_FOLDER))
        for language in policy.languages
        if language not in site.languages
    )


def _one_sided(language: Language, has: str, lacks: str, at: Location) -> Finding:
    return UNKNOWN_LANGUAGE.finding(
        f"{has} has the language `{language}` and {lacks} does not",
        help="name the same languages in `policy.languages` and under the i18n plugin of mkdocs.yml",
        at=at,
        languages=[language],
        subject=language,
    )


def _no_pages(site: SiteConfiguration) -> Iterator[Finding]:
    """A site without a page publishes nothing, and whoever checks it has lost its folder or named another."""
    folders = [f"`{site.docs_folder}/{language}`" for language in site.languages]
    for at in list(site.languages.values())[:1]:
        yield UNREADABLE_FILE.finding(
            f"the site has no page in any language: no Markdown file was found in {' or '.join(folders)}",
            help="restore the pages, or correct `docs_dir`; a policy that is not a site has no mkdocs.yml",
            at=at,
            languages=site.languages,
            subject=site.docs_folder,
        )
