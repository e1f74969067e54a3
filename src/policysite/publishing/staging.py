"""A new site is built beside the last one and takes its place when all of it is right. Visitors never see a mixture."""

from __future__ import annotations

import logging
import shutil
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

log = get_plugin_logger("policysite")


@dataclass(frozen=True, slots=True)
class Staging:
    """Where one build writes, and whose place the result takes."""

    site: Path
    """Links resolved, so that a link to the site's folder stays one."""
    configured: str
    """The site's folder as MkDocs knows it."""

    @property
    def new(self) -> Path:
        """Beside the site, since only a folder of the same file system can take its place at once.

        What is refused stays here, to be looked at, until the next build.
        """
        return self.site.with_name(f".{self.site.name}.new")

    @property
    def last(self) -> Path:
        """The site of before, for the moment until it is removed."""
        return self.site.with_name(f".{self.site.name}.last")

    def publish(self, config: MkDocsConfig) -> None:
        """Put what was built in the place of the site; hidden entries of the site, such as ``.git``, stay.

        Raises:
            PluginError: the site cannot be replaced, and stays as it was.
        """
        try:
            if self.site.exists():
                self.site.rename(self.last)
            try:
                self.new.rename(self.site)
            finally:
                self._settle()
        except OSError as error:
            raise PluginError(
                f"site_dir: what was built cannot take the place of {self.site} ({error.strerror}). It stays in"
                f" {self.new}; name a folder that can be replaced in mkdocs.yml under `site_dir`, or after -d"
            ) from None
        config.site_dir = self.configured
        log.info(f"the site is in {self.site}")

    def _settle(self) -> None:
        """No site of before is left: it is the site again, or its hidden entries have moved on and it is removed."""
        if not self.last.exists():
            return
        if not self.site.exists():
            self.last.rename(self.site)
            return
        for entry in self.last.glob(".*"):
            if not (self.site / entry.name).exists():
                entry.rename(self.site / entry.name)
        shutil.rmtree(self.last)

    def _open(self) -> None:
        self._settle()  # where a build was killed
        if self.new.exists():
            shutil.rmtree(self.new)
        self.new.mkdir(parents=True)


def stage(config: MkDocsConfig) -> Staging:
    """Have MkDocs write beside the site.

    Raises:
        PluginError: there is a file where the site should be, or nothing can be written beside it.
    """
    staging = Staging(Path(config.site_dir).resolve(), config.site_dir)
    if staging.site.exists() and not staging.site.is_dir():
        raise PluginError(f"site_dir: {staging.site} is no folder; remove it, or name another place for the site")
    try:
        staging._open()
    except OSError as error:
        raise PluginError(
            f"site_dir: {staging.new} cannot be written ({error.strerror}); name a place for the site that can be, in"
            " mkdocs.yml under `site_dir`, or after -d"
        ) from None
    config.site_dir = str(staging.new)
    return staging


def will_be_refused(config: MkDocsConfig) -> bool:
    """Whether MkDocs itself refuses this build when every hook has run: ``--strict``, and something has warned.

    It counts the warnings in a handler of its log, and looks at them only after the last event.
    """
    counters = [handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)]
    return config.strict and any(counter.get_counts() for counter in counters)
