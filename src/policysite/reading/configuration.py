"""What ``mkdocs.yml``, or what it inherits from, says of the site's languages. Read as YAML, without MkDocs."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location, start_of
from policysite.reading import yaml_syntax as yaml
from policysite.reading.faults import INVALID_VALUE

NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""Where MkDocs looks, in this order, unless it is told."""


@dataclass(frozen=True, slots=True)
class SiteConfiguration:
    """The part of the site's configuration that the model has to agree with."""

    docs_folder: str
    """Relative to the project."""
    languages: dict[Language, Location]
    """The default language first, with where each is named."""
    url: str
    """Where the site is published, with a slash at its end, or empty."""


def read_configuration(root: Path, faults: list[Finding], name: str | None = None) -> SiteConfiguration | None:
    """Read the site's languages, or None where there is no site or the file cannot be read.

    Args:
        root: the project.
        faults: receives what is wrong with the file, or with one that it inherits from.
        name: of the file in the project; None for the one that MkDocs finds by itself.
    """
    found = name or next((name for name in NAMES if (root / name).exists()), None)
    files = list(_inherited(root / found, root, faults)) if found else []
    if not files:
        return None
    folder, url, plugins = (_setting(files, key) for key in ("docs_dir", "site_url", "plugins"))
    languages = sorted(_languages(*plugins), key=lambda entry: not entry[2]) if plugins else []
    return SiteConfiguration(
        docs_folder=folder[1].value if folder and isinstance(folder[1], yaml.Scalar) else "docs",
        languages={tag: at for tag, at, _ in languages},
        url=f"{url[1].value.rstrip('/')}/" if url and isinstance(url[1], yaml.Scalar) and url[1].value else "",
    )


def _inherited(path: Path, root: Path, faults: list[Finding]) -> Iterator[yaml.YamlFile]:
    """A file and those that it inherits from by ``INHERIT``, the nearest first; each once."""
    seen: set[Path] = set()
    while path.resolve() not in seen:
        seen.add(path.resolve())
        file = yaml.read_yaml(path, PurePath(os.path.relpath(path, root)).as_posix(), faults, tags=True)
        if file is None:
            return
        if not isinstance(file.root, yaml.Mapping):
            what, remedy = f"{file.path} holds no settings", "write them as `key: value`, or restore the file"
            faults.append(INVALID_VALUE.finding(what, help=remedy, at=start_of(file.path)))
            return
        yield file
        parent = file.root.get("INHERIT")
        if not isinstance(parent, yaml.Scalar):
            return
        path = path.parent / parent.value


def _setting(files: list[yaml.YamlFile], key: str) -> tuple[yaml.YamlFile, yaml.Node] | None:
    """What the nearest file says that says anything."""
    for file in files:
        value = file.root.get(key) if isinstance(file.root, yaml.Mapping) else None
        if value is not None:
            return file, value
    return None


def _languages(file: yaml.YamlFile, plugins: yaml.Node) -> Iterator[tuple[Language, Location, bool]]:
    for options in _options_of_i18n(plugins):
        entries = options.get("languages") if isinstance(options, yaml.Mapping) else None
        for entry in entries.items if isinstance(entries, yaml.Sequence) else ():
            locale = entry.get("locale") if isinstance(entry, yaml.Mapping) else None
            default = entry.get("default") if isinstance(entry, yaml.Mapping) else None
            if isinstance(locale, yaml.Scalar):
                is_default = isinstance(default, yaml.Scalar) and default.value.lower() == "true"
                yield Language(locale.value), file.locate(locale), is_default


def _options_of_i18n(plugins: yaml.Node) -> Iterator[yaml.Node | None]:
    """MkDocs takes a list of plugins, or a table of them."""
    for plugin in plugins.items if isinstance(plugins, yaml.Sequence) else (plugins,):
        if isinstance(plugin, yaml.Mapping):
            yield plugin.get("i18n")
