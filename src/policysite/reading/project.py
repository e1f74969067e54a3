"""A folder to a project: the model, the pages, and every fault that was met on the way."""

from __future__ import annotations

from pathlib import Path

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location, start_of
from policysite.model.policy import GlossaryTerm, Policy, Settlement
from policysite.model.project import Project
from policysite.reading.configuration import SiteConfiguration, read_configuration
from policysite.reading.faults import UNKNOWN_LANGUAGE, UNREADABLE_FILE
from policysite.reading.glossary import read_glossary
from policysite.reading.pages import read_pages
from policysite.reading.policy import files_of, read_policy
from policysite.reading.reviews import read_reviews
from policysite.reading.settlements import read_settlements
from policysite.reading.yaml_syntax import YamlFile, read_yaml

MODEL_FOLDER = "policy_data"


class NothingToRead(Exception):  # noqa: N818
    """There is no model here at all; its message says what is missing and where it was looked for."""


def read_project(root: Path) -> Project:
    """Read everything that a run looks at.

    Args:
        root: the folder that holds ``policy_data/``.

    Raises:
        NothingToRead: there is no such folder, or no YAML file in it.
    """
    faults: list[Finding] = []
    files = _read_files(root, faults)
    policy = read_policy(files, faults)
    configuration = read_configuration(root, faults)
    if configuration:
        _compare_languages(policy, configuration, faults)
    return Project(
        root=root,
        policy=policy,
        pages=read_pages(root, configuration.docs_folder, tuple(configuration.languages), faults)
        if configuration
        else (),
        glossary=_glossary(files, policy, faults),
        settlements=_settlements(files, policy, faults),
        reviews=read_reviews(root, faults),
        site_languages=tuple(configuration.languages) if configuration else None,
        site_url=configuration.url if configuration else "",
        faults=tuple(faults),
    )


def _read_files(root: Path, faults: list[Finding]) -> list[YamlFile]:
    folder = root / MODEL_FOLDER
    if not folder.is_dir():
        raise NothingToRead(f"there is no folder `{MODEL_FOLDER}` in {root}, so there is nothing to check")
    paths = files_of(folder)
    if not paths:
        raise NothingToRead(f"{folder} holds no YAML file, so there is nothing to check")
    files = []
    for path in paths:
        name = path.relative_to(root).as_posix()
        if not path.resolve().is_relative_to(root.resolve()):
            what = f"{name} is a link to a file outside the project"
            faults.append(UNREADABLE_FILE.finding(what, help="put the file itself into the folder", at=start_of(name)))
            continue
        file = read_yaml(path, name, faults)
        if file is not None:
            files.append(file)
    return files


def _glossary(files: list[YamlFile], policy: Policy, faults: list[Finding]) -> tuple[GlossaryTerm, ...]:
    return tuple(term for file in files for term in read_glossary(file, policy.languages, faults))


def _settlements(files: list[YamlFile], policy: Policy, faults: list[Finding]) -> tuple[Settlement, ...]:
    return tuple(entry for file in files for entry in read_settlements(file, policy.languages, faults))


def _compare_languages(policy: Policy, site: SiteConfiguration, faults: list[Finding]) -> None:
    declared = policy.sections["policy"].field_locations.get("languages") if "policy" in policy.sections else None
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
