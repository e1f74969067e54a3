"""What a preview says on each page about what it shows: the findings, and where to mend them. Never published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup, escape

from policysite.checking.run import CAUSES
from policysite.model.finding import Finding, Severity
from policysite.model.location import Location
from policysite.model.page import Page
from policysite.model.policy import Policy
from policysite.model.project import Project
from policysite.model.reference import SIDE_BY_SIDE, page_target

EDITOR = "vscode://file{path}:{line}:{column}"
"""How a browser opens a file at a place, unless ``mkdocs.yml`` says otherwise under ``extra.editor``."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is to be mended, or what it was compared with."""

    name: str
    """``policy_data/rights.yaml:31:3``."""
    url: str
    message: Markup
    """What stands there, as HTML; empty for the place itself."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A finding with its places."""

    finding: Finding
    places: tuple[Place, ...]

    @property
    def severity(self) -> str:
        return self.finding.severity.label

    @property
    def message(self) -> Markup:
        """What is wrong, as HTML."""
        return _with_code(self.finding.message)

    @property
    def help(self) -> Markup:
        """What would satisfy, as HTML."""
        return _with_code(self.finding.help)


@dataclass(frozen=True, slots=True)
class Panel:
    """The findings that concern a page, and those that concern none; each the gravest first."""

    here: Sequence[Notice]
    """Of what the page shows, and of what concerns every page: a file or section that
    cannot be read, an error about no fact."""
    elsewhere: Sequence[Notice]

    @property
    def is_grave(self) -> bool:
        """Whether something on the page keeps it from being published."""
        return any(notice.finding.severity is Severity.ERROR for notice in self.here)

    @staticmethod
    def tally(notices: Iterable[Notice]) -> Mapping[str, int]:
        """How many there are of each severity that there is, the gravest first."""
        counted = Counter(notice.finding.severity for notice in notices)
        return {severity.label: counted[severity] for severity in reversed(Severity) if counted[severity]}


def panels_of(project: Project, findings: Iterable[Finding], editor: str = EDITOR) -> Mapping[str, Panel]:
    """The panel of each page by the page's path.

    Args:
        project: as read.
        findings: of the project, the gravest first.
        editor: the address that opens a file; ``{path}``, ``{line}`` and ``{column}`` stand for the place.
    """
    notices = [Notice(finding, tuple(_places(finding, project.root, editor))) for finding in findings]
    pages = [page for versions in project.pages for page in versions.versions]
    paths = {page.path for page in pages}
    here = {page.path: _of_page(project.policy, page, paths, notices) for page in pages}
    told = {id(notice) for found in here.values() for notice in found}
    elsewhere = [notice for notice in notices if id(notice) not in told]
    return {path: Panel(found, elsewhere) for path, found in here.items()}


def _of_page(policy: Policy, page: Page, paths: AbstractSet[str], notices: Iterable[Notice]) -> list[Notice]:
    whole, alone = _shown(policy, page)

    def concerns(finding: Finding) -> bool:
        return _is_in(finding, page.path) or _is_of(finding, whole, alone) or _is_of_everything(finding, policy, paths)

    return [notice for notice in notices if concerns(notice.finding)]


def _shown(policy: Policy, page: Page) -> tuple[set[str], set[str]]:
    """The addresses of facts that a page shows with all below them, and of those that it shows a value of."""
    whole: set[str] = set()
    alone: set[str] = set()
    for reference in page.references:
        target = page_target(policy, reference.address)
        if reference.address == SIDE_BY_SIDE:
            whole |= policy.sections.keys()
        elif target is not None:
            (alone if target.field else whole).add(target.fact.address)
    return whole, alone


def _is_in(finding: Finding, path: str) -> bool:
    return path in (finding.location.path, *(place.location.path for place in finding.related))


def _is_of(finding: Finding, whole: set[str], alone: set[str]) -> bool:
    if finding.fact is None:
        return False
    names = finding.fact.split(".")
    return finding.fact in alone or any(".".join(names[:length]) in whole for length in range(1, len(names) + 1))


def _is_of_everything(finding: Finding, policy: Policy, pages: AbstractSet[str]) -> bool:
    """What could not be read is missing, and nobody knows from which pages."""
    if finding.rule in CAUSES:
        return True
    if finding.severity is not Severity.ERROR or finding.location.path in pages:
        return False
    return finding.fact is None or finding.fact.partition(".")[0] not in policy.sections


def _places(finding: Finding, root: Path, editor: str) -> Iterator[Place]:
    yield _place(finding.location, "", root, editor)
    for related in finding.related:
        yield _place(related.location, related.message, root, editor)


def _place(at: Location, message: str, root: Path, editor: str) -> Place:
    path = quote(f"/{(root / at.path).resolve().as_posix().lstrip('/')}", safe="/:")
    url = editor.replace("{path}", path).replace("{line}", str(at.line)).replace("{column}", str(at.column))
    return Place(f"{at.path}:{at.line}:{at.column}", url, _with_code(message))


def _with_code(words: str) -> Markup:
    """What stands between backticks as code."""
    parts = words.split("`")
    if len(parts) % 2 == 0:  # one of them is a word's own
        return escape(words)
    return Markup().join(
        Markup("<code>{}</code>").format(part) if at % 2 else escape(part) for at, part in enumerate(parts)
    )
