"""No result takes the place of a file that it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from policysite.cli.ending import CannotRunError
from policysite.model.project import Project
from policysite.reading.project import MODEL_FOLDER
from policysite.reading.site.configuration import NAMES


def refuse_to_overwrite(output: Path | None, read: Iterable[Path]) -> None:
    """Have a command that reads files write its result to another one.

    Args:
        output: the file that ``--output`` names, if any.
        read: the files that the command reads, and folders of which it may read every file.

    Raises:
        CannotRunError: the output is one of the files, by this name or another, or a file in one of the folders.
    """
    if output is None or not output.exists():
        return
    if any(_holds(each, output) for each in read):
        raise CannotRunError(f"{output} is read by this command, and --output would overwrite it; name another file")


def files_of(project: Project) -> Iterator[Path]:
    """What a command reads of a project: its model, its pages, and what configures the site."""
    yield project.root / MODEL_FOLDER
    yield from (project.root / name for name in NAMES)
    yield from (project.root / page.path for pages in project.pages for page in pages.versions)


def _holds(read: Path, output: Path) -> bool:
    return read.exists() and (read.samefile(output) or output.resolve().is_relative_to(read.resolve()))
