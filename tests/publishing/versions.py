"""A project with released versions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from policysite.model.language import Language
from policysite.releasing import Request, release
from tests.publishing.sources import copied, replaced

ADDRESS = "https://example.org/legal/"
LANGUAGES = {"sv": "", "en": "en/"}
PERIODS = {"1": ("3 månader", "3 months"), "2": ("6 månader", "6 months"), "3": ("1 år", "1 year")}
JULY_2026 = "1782864000"
JANUARY_2027 = "1798804800"
IN_FORCE = "2"
LOGS = "retention.security-logs"


def made(root: Path) -> Path:
    """A project with a version of the past, one in force in July 2026, one to come, and a change that waits."""
    copied(root)
    replaced(root / "mkdocs.yml", "site_url: https://www.infomaker.se/", f"site_url: {ADDRESS}")
    retention = root / "policy_data/retention.yaml"
    day = date(2025, 12, 1)
    summary = {Language("sv"): "Vi sparar loggar längre.", Language("en"): "We keep logs for <longer>."}
    assert release(root, Request(date(2026, 1, 1), day)).release
    replaced(retention, "period: P3M", "period: P6M")
    assert release(root, Request(date(2026, 6, 1), day, summary=summary)).release
    replaced(retention, "period: P6M", "period: P1Y")
    assert release(root, Request(date(2027, 1, 1), day)).release
    replaced(retention, "period: P1Y", "period: P2Y")
    return root
