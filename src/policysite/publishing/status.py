"""The page for the team: how far each language is. No visitor is led there, and no search engine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import write_file

from policysite.checking.wording import MESSAGE_LANGUAGE
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Severity
from policysite.model.project import Project
from policysite.publishing.cache import Kept
from policysite.reviewing.overview import Noted, State, Tally, overview

FOLDER = "status"
_KEPT = Path("examined") / "findings.json"


def noted(findings: Iterable[Finding]) -> tuple[Noted, ...]:
    """What the page tells of findings."""
    return tuple(Noted(finding.fact or "", finding.rule, finding.severity) for finding in findings)


def keep(cache: Path | None, told: Sequence[Noted]) -> None:
    """For builds that examine nothing, since nothing has changed."""
    if cache:
        written = json.dumps([[finding.fact, finding.rule, finding.severity] for finding in told])
        (cache / _KEPT).write_text(written, encoding="utf-8")


def kept(cache: Path | None) -> tuple[Noted, ...] | None:
    """What the last examination found; None where that cannot be read."""
    try:
        entries = json.loads((cache / _KEPT).read_text(encoding="utf-8")) if cache else None
        return None if entries is None else tuple(Noted(fact, rule, Severity(level)) for fact, rule, level in entries)
    except (OSError, ValueError, TypeError):
        return None


def write(config: MkDocsConfig, env: Environment, project: Project, told: Sequence[Noted], kept: Kept) -> None:
    """The page about a project as it stands in its files."""
    seen = overview(project, told)
    html = env.get_template("status.html").render(
        config=config,
        base_url="..",
        page=SimpleNamespace(title="", toc=[], content="", meta={}, url=f"{FOLDER}/", canonical_url=None),
        language=MESSAGE_LANGUAGE,
        direction="ltr",
        overview=seen,
        tallies=[(tally, list(_bars(tally))) for tally in seen.tallies()],
        states=tuple(State),
        names={
            language: kept.text(f"name-{language}", "", partial(english_name, language))
            for language in project.languages
        },
    )
    write_file(html.encode(), str(Path(config.site_dir, FOLDER, "index.html")))


def _bars(tally: Tally) -> Iterator[tuple[State, float, float]]:
    """State, start and width of each stretch of a bar that is 100 wide."""
    start = 0.0
    for state in State:
        width = round(100 * tally.counts.get(state, 0) / tally.total, 2) if tally.total else 0.0
        if width:
            yield state, round(start, 2), width
        start += width
