"""The policy for programs, as files beside the pages that pages link to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.structure.files import File

from policysite.model.project import Project
from policysite.publishing.cache import Kept
from policysite.publishing.languages import name_of
from policysite.rendering.home import Homes

_DPV = "policy.dpv.jsonld"


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same in another format, for the ``head`` of a page."""

    url: str
    """Relative to the site's root."""
    type: str
    """Its media type."""
    title: str


def alternates(project: Project, file: File) -> tuple[Alternate, ...]:
    """What programs may read instead of a page with facts on it; nothing for other pages."""
    if name_of(file) not in Homes.of(project).pages.values():
        return ()
    return (Alternate(_DPV, "application/ld+json", "W3C Data Privacy Vocabulary (DPV)"),)


def write(project: Project, folder: Path, kept: Kept) -> None:
    """One file for all languages, each text in it marked with its own."""
    (folder / _DPV).write_text(kept.text(_DPV, project.site_url, partial(_notice, project)), encoding="utf-8")


def _notice(project: Project) -> str:
    from policysite.exporting.dpv import privacy_notice  # noqa: PLC0415 - a warm build does without
    from policysite.reporting.json import dump  # noqa: PLC0415

    return dump(privacy_notice(project))
