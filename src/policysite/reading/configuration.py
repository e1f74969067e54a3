"""What ``mkdocs.yml`` says of the site's languages. Read as YAML, without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.reading import yaml_syntax as yaml

NAME = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class SiteConfiguration:
    """The part of the site's configuration that the model has to agree with."""

    docs_folder: str
    """Relative to the project."""
    languages: dict[Language, Location]
    """The default language first, with where each is named."""
    url: str
    """Where the site is published, with a slash at its end, or empty."""


def read_configuration(root: Path, faults: list[Finding]) -> SiteConfiguration | None:
    """Read the site's languages, or None where there is no site or the file cannot be read."""
    if not (root / NAME).exists():
        return None
    file = yaml.read_yaml(root / NAME, NAME, faults, tags=True)
    if file is None or not isinstance(file.root, yaml.Mapping):
        return None
    folder, url = file.root.get("docs_dir"), file.root.get("site_url")
    languages = sorted(_languages(file, file.root), key=lambda entry: not entry[2])
    return SiteConfiguration(
        docs_folder=folder.value if isinstance(folder, yaml.Scalar) else "docs",
        languages={tag: at for tag, at, _ in languages},
        url=f"{url.value.rstrip('/')}/" if isinstance(url, yaml.Scalar) and url.value else "",
    )


def _languages(file: yaml.YamlFile, root: yaml.Mapping) -> Iterator[tuple[Language, Location, bool]]:
    plugins = root.get("plugins")
    for plugin in plugins.items if isinstance(plugins, yaml.Sequence) else ():
        options = plugin.get("i18n") if isinstance(plugin, yaml.Mapping) else None
        entries = options.get("languages") if isinstance(options, yaml.Mapping) else None
        for entry in entries.items if isinstance(entries, yaml.Sequence) else ():
            locale = entry.get("locale") if isinstance(entry, yaml.Mapping) else None
            default = entry.get("default") if isinstance(entry, yaml.Mapping) else None
            if isinstance(locale, yaml.Scalar):
                is_default = isinstance(default, yaml.Scalar) and default.value.lower() == "true"
                yield Language(locale.value), file.locate(locale), is_default
