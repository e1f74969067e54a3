"""What ``mkdocs.yml``, or what it inherits from, says of the site. Read as YAML, without MkDocs."""

from __future__ import annotations

import os.path
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, tzinfo
from pathlib import Path, PurePath
from zoneinfo import ZoneInfo

from policysite.model.finding import Finding
from policysite.model.language import Language
from policysite.model.location import Location, start_of
from policysite.reading.faults import INVALID_VALUE
from policysite.reading.yaml import nodes as yaml
from policysite.reading.yaml.syntax import read_yaml

NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""Where MkDocs looks, in this order, unless it is told."""

SITE_FOLDER = "site"
"""Where MkDocs builds unless it is told."""


@dataclass(frozen=True, slots=True)
class SiteConfiguration:
    """The part of the site's configuration that the model has to agree with."""

    docs_folder: str
    """Relative to the project."""
    site_folder: str
    """Where the site is built, relative to the project."""
    languages: dict[Language, Location]
    """The default language first, with where each is named."""
    url: str
    """Where the site is published, with a slash at its end, or empty."""
    url_at: Location | None
    """Where it says so."""
    time_zone: tzinfo
    """Where a day begins and ends: ``extra.time_zone``, else UTC."""


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
    url, plugins = (_setting(files, key) for key in ("site_url", "plugins"))
    languages = sorted(_languages(*plugins), key=lambda entry: not entry[2]) if plugins else []
    return SiteConfiguration(
        docs_folder=_folder(files, "docs_dir", "docs"),
        site_folder=_folder(files, "site_dir", SITE_FOLDER),
        languages={tag: at for tag, at, _ in languages},
        time_zone=_time_zone(files, faults),
        url_at=url[0].locate(url[1]) if url else None,
        url=f"{url[1].value.rstrip('/')}/" if url and isinstance(url[1], yaml.Scalar) and url[1].value else "",
    )


def zone_named(name: str) -> tzinfo:
    """A time zone by its name in the IANA database, ``Europe/Stockholm``.

    Raises:
        ValueError: there is none; the message says what would be one.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, no name at all, a folder of the database
        raise ValueError(f"`{name}` is no time zone; write one such as Europe/Stockholm, or UTC") from None


def read_site_folder(root: Path) -> Path:
    """Where a project is built into; what is wrong with its configuration is left to the check."""
    configuration = read_configuration(root, [])
    return root / (configuration.site_folder if configuration else SITE_FOLDER)


def read_time_zone(root: Path) -> tzinfo:
    """That of a project; what is wrong with its configuration is left to the check."""
    configuration = read_configuration(root, [])
    return configuration.time_zone if configuration else UTC


def _time_zone(files: list[yaml.YamlFile], faults: list[Finding]) -> tzinfo:
    for file in files:
        extra = file.root.get("extra") if isinstance(file.root, yaml.Mapping) else None
        zone = extra.get("time_zone") if isinstance(extra, yaml.Mapping) else None
        if zone is None:
            continue
        try:
            return zone_named(zone.value if isinstance(zone, yaml.Scalar) else "")
        except ValueError as error:
            what, _, remedy = str(error).partition("; ")
            faults.append(INVALID_VALUE.finding(what, help=remedy, at=file.locate(zone), subject="time_zone"))
            return UTC
    return UTC


def _inherited(path: Path, root: Path, faults: list[Finding]) -> Iterator[yaml.YamlFile]:
    """A file and those that it inherits from by ``INHERIT``, the nearest first; each once."""
    seen: set[Path] = set()
    while path.resolve() not in seen:
        seen.add(path.resolve())
        file = read_yaml(path, PurePath(os.path.relpath(path, root)).as_posix(), faults, tags=True)
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


def _folder(files: list[yaml.YamlFile], key: str, otherwise: str) -> str:
    setting = _setting(files, key)
    return setting[1].value if setting and isinstance(setting[1], yaml.Scalar) else otherwise


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
