"""A version of the policy is released: checked, frozen, and written whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from policysite.checking.run import Outcome, check_project
from policysite.history.revision import uncommitted
from policysite.model.finding import Severity
from policysite.model.project import Project
from policysite.model.release import Release
from policysite.reading.project import MODEL_FOLDER, read_project
from policysite.releasing.decision import ReleaseError, Request, decide, decided
from policysite.releasing.freezing import freeze, model_sources
from policysite.releasing.lock import alone

__all__ = ["ReleaseError", "Released", "Request", "release"]


@dataclass(frozen=True, slots=True)
class Released:
    """What came of a request."""

    outcome: Outcome
    """Of the check over the policy with the version and the date that were asked for."""
    release: Release | None
    """None where the check found errors; then nothing has been written."""


def release(root: Path, request: Request) -> Released:
    """Freeze the policy of a project as a version, and state its version and date in ``policy.yaml``.

    Raises:
        ReleaseError: the request cannot be met: another release is under way, something is not committed, a version
            or a date does not fit those before it. Nothing has been written.
        NothingToRead: there is no model.
        RevisionError: git cannot say what is committed.
        OSError: a file cannot be written. What stood there still stands.
    """
    with alone(root / MODEL_FOLDER):
        sources = model_sources(root)
        project = read_project(root)
        _require_committed(project)
        decision = decide(project, request)
        candidate = decided(project, decision)
        outcome = check_project(candidate, today=request.today)
        if any(finding.severity is Severity.ERROR for finding in outcome.findings):
            return Released(outcome, None)
        return Released(outcome, freeze(candidate, decision, sources))


def _require_committed(project: Project) -> None:
    pages = {Path(page.path).parts[0] for pages in project.pages for page in pages.versions}
    changed = uncommitted(project.root, (MODEL_FOLDER, *sorted(pages)))
    if changed:
        named = ", ".join(changed[:5]) + " and others" * (len(changed) > 5)
        raise ReleaseError(
            f"changed since the last commit: {named}. A release is of what others can read: commit it, or put it back"
        )
