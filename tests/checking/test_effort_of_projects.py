"""Checking a project takes steps in proportion to its facts, whatever is wrong with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.suggestion import Suggestions
from policysite.reading.project import read_project
from tests.checking.test_effort import lines
from tests.projects import CONFIGURATION

FACT = "  f{n}:\n    period: P{n}M\n{waivers}    text: {{sv: '{swedish}', en: '{english}'}}\n"
WAIVER = "    waivers:\n      - {rule: different-duration, reason: settled, quote: '4 months'}\n"
KINDS = {
    "other periods with waivers": ("I 3 månader.", "For 4 months.", WAIVER, ""),
    "facts on a page of one language": ("Se {period}.", "See {period}.", "", "{{{{ retention.f{n} }}}}\n\n"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_facts_take_little_more_than_twice_the_steps(kind: str, tmp_path: Path) -> None:
    once, twice = (_steps(tmp_path / str(times), times, KINDS[kind]) for times in (60, 120))
    assert twice < 2.4 * once


def _steps(folder: Path, times: int, kind: tuple[str, str, str, str]) -> int:
    swedish, english, waivers, placement = kind
    numbers = range(1, times + 1)
    facts = "".join(FACT.format(n=n, waivers=waivers, swedish=swedish, english=english) for n in numbers)
    files = {"policy_data/policy.yaml": f"policy:\n  languages: [sv, en]\nretention:\n{facts}"}
    if placement:
        placed = "".join(placement.format(n=n) for n in numbers)
        files |= {"mkdocs.yml": CONFIGURATION, "docs/sv/index.md": placed, "docs/en/index.md": "Hi.\n"}
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")
    project = read_project(folder)
    return lines(lambda: check_project(project, today=date(2026, 1, 1)))


def test_suggestions_end_where_thousands_of_words_are_wrong() -> None:
    known = Suggestions(f"retention.security-logs-{n}" for n in range(2_000))
    told = [known.suggestion(f"retention.securty-logs-{n}") for n in range(20)]
    assert told[0] == "; did you mean `retention.security-logs-0`?"
    assert told[-1] == ""


def test_what_is_far_too_long_is_no_slip() -> None:
    assert Suggestions(["period" * 9_999]).suggestion("perod" * 9_999) == ""
