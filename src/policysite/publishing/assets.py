"""What browsers load beside pages: the theme's own stylesheets, and nothing that no page asks for."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

THEME = Path(__file__).with_name("theme")

_FROM_MATERIAL = "assets/stylesheets/main.*.min.css"
"""Its one stylesheet. Its scripts store things in the browser, and our pages need none of them."""


def use_theme(config: MkDocsConfig) -> None:
    """Look for templates here first, then where ``mkdocs.yml`` says. Once per build, whatever the build before did."""
    directories = [directory for directory in config.theme.dirs if directory != str(THEME)]
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    config.theme.dirs[:] = [*own, str(THEME), *(directory for directory in directories if directory not in own)]


def drop_unused(files: Files, config: MkDocsConfig) -> None:
    """Leave out what the host's theme brings and no page asks for: scripts, source maps, its logo."""
    ours = (str(THEME), config.docs_dir, *filter(None, [config.theme.custom_dir]))
    for file in list(files):
        source = file.abs_src_path or ""
        if not source.startswith(ours) and not fnmatch(file.src_uri, _FROM_MATERIAL):
            files.remove(file)


def stylesheets(files: Files) -> tuple[str, ...]:
    """The theme's, then ours, which is to win."""
    theirs = sorted(file.url for file in files if fnmatch(file.src_uri, _FROM_MATERIAL))
    return (*theirs, "assets/policysite.css")
