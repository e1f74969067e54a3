"""What browsers load beside pages: Material's stylesheet and ours. No script and no font."""

from __future__ import annotations

from pathlib import Path

import material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

THEME = Path(__file__).with_name("theme")
MATERIAL = Path(material.__file__).with_name("templates")

_STYLESHEETS = "assets/stylesheets/main.*.min.css"


def use_theme(config: MkDocsConfig) -> None:
    """Look for templates where ``mkdocs.yml`` says, then here, then in MkDocs.

    Not in Material: its scripts store things in browsers, and its folder holds fifteen thousand files, which MkDocs
    would go through once per language. static-i18n puts its folder first in every build; ours comes before it.
    """
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    others = [folder for folder in config.theme.dirs if folder not in (*own, str(THEME), str(MATERIAL))]
    config.theme.dirs[:] = [*own, str(THEME), *others]


def stylesheets() -> tuple[str, ...]:
    """Addresses below the site's root, Material's first, so that ours wins."""
    return (*_from_material(), "assets/policysite.css")


def add_stylesheets(files: Files, config: MkDocsConfig) -> None:
    """Publish what pages need of Material."""
    for path in _from_material():
        files.append(File(path, str(MATERIAL), config.site_dir, use_directory_urls=config.use_directory_urls))


def _from_material() -> list[str]:
    return sorted(path.relative_to(MATERIAL).as_posix() for path in MATERIAL.glob(_STYLESHEETS))
