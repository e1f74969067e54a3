"""What people write on pages is compared with the same page in the other language, whatever it stands between."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import Outcome, check_project
from policysite.model.finding import Finding
from policysite.reading.project import read_project
from tests.projects import CONFIGURATION

MODEL = """
policy: {languages: [sv, en], sections: [data, rights, contact]}
data: {text: {sv: Vi sparar ditt namn., en: We keep your name.}}
rights: {text: {sv: Du kan begära radering., en: You can request erasure.}}
contact: {phone: "+46480362000", period: P3M, text: {sv: "Ring {phone}.", en: "Call {phone}."}}
"""
SWEDISH = """
# Barn och unga

Våra tjänster riktar sig inte till barn under 16 år.

{{ data }}

## Så gör du

Som vårdnadshavare kan du:

- begära rättelse,
- begära radering.

{{ rights }}

## Ändringar

Vi informerar dig minst 30 dagar i förväg. Läs mer i [villkoren](https://example.org/villkor).

{{ contact }}
"""
ENGLISH = """
# Children and young people

Our services are not intended for children under 16 years.

{{ data }}

## What to do

As a guardian you can:

- request rectification,
- request erasure.

{{ rights }}

## Changes

We inform you at least 30 days in advance. Read more in [the terms](https://example.org/villkor).

{{ contact }}
"""


def checked(root: Path, swedish: str | None, english: str | None) -> Outcome:
    files = {"policy_data/model.yaml": MODEL, "mkdocs.yml": CONFIGURATION}
    files |= {f"docs/{tag}/index.md": text for tag, text in (("sv", swedish), ("en", english)) if text is not None}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return check_project(read_project(root), today=date(2030, 1, 1))


def found(root: Path, swedish: str | None, english: str | None) -> list[Finding]:
    return [finding for finding in checked(root, swedish, english).findings if finding.location.path.startswith("docs")]


def test_pages_that_say_the_same_are_silent_and_counted(tmp_path: Path) -> None:
    outcome = checked(tmp_path, SWEDISH, ENGLISH)
    assert [finding.message for finding in outcome.findings if finding.location.path.startswith("docs")] == []
    texts_of_the_model, sentences_per_page = 6, 9
    assert outcome.compared.texts == texts_of_the_model + 2 * sentences_per_page


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("16 years", "13 years", "different-duration", 4),
        ("are not intended", "are intended", "changed-negation", 4),
        ("at least", "at most", "changed-time-bound", 19),
        ("- request erasure.\n", "", "missing-item", 12),
        (" Read more in [the terms](https://example.org/villkor).", "", "missing-sentence", 19),
        ("https://example.org/villkor", "https://example.org/villkor-2019", "different-link", 19),
        ("Our services are not intended for children under 16 years.\n", "", "missing-paragraph", 2),
        ("## What to do", "### What to do", "different-level", 8),
        ("the terms", "the terms, or call +46 480 36 20 00", "hand-typed-value", 19),
        ("We inform you", "Vi informerar dig mycket gärna om allt detta", "untranslated-text", 19),
    ],
)
def test_what_drifts_is_found_at_its_line(tmp_path: Path, old: str, new: str, rule: str, line: int) -> None:
    assert old in ENGLISH
    findings = found(tmp_path, SWEDISH, ENGLISH.replace(old, new))
    assert (rule, "docs/en/index.md", line) in {(f.rule, f.location.path, f.location.line) for f in findings}


def test_a_section_of_prose_that_one_language_lacks_is_one_finding(tmp_path: Path) -> None:
    start, end = ENGLISH.index("## What to do"), ENGLISH.index("{{ rights }}")
    findings = found(tmp_path, SWEDISH, ENGLISH[:start] + ENGLISH[end:])
    assert [finding.rule for finding in findings] == ["missing-section"]


def test_prose_is_missing_where_the_other_page_only_places_facts(tmp_path: Path) -> None:
    bare = "\n\n".join(line for line in ENGLISH.splitlines() if line.startswith("{{"))
    findings = found(tmp_path, SWEDISH, bare)
    assert {finding.rule for finding in findings} == {"missing-section"}
    assert not any("{{" in finding.message for finding in findings)


def test_a_placement_that_one_page_lacks_is_told_once_and_not_as_prose(tmp_path: Path) -> None:
    findings = found(tmp_path, SWEDISH, ENGLISH.replace("{{ rights }}\n", ""))
    assert [finding.rule for finding in findings] == ["one-sided-fact"]


def test_a_page_of_one_language_is_still_read_for_its_values(tmp_path: Path) -> None:
    findings = found(tmp_path, None, "Call +46 480 36 20 00.\n\n{{ contact }}\n")
    assert "hand-typed-value" in {finding.rule for finding in findings}


WAIVER = '<!-- policysite: ignore different-duration reason="US law" quote="{quote}" -->\n'


def test_a_comment_waives_a_finding_in_the_paragraph_below_it(tmp_path: Path) -> None:
    english = ENGLISH.replace("16 years", "13 years").replace("Our", WAIVER.format(quote="under 13 years") + "Our")
    outcome = checked(tmp_path, SWEDISH, english)
    assert [finding.rule for finding in outcome.suppressed] == ["different-duration"]
    assert not [finding for finding in outcome.findings if finding.location.path.startswith("docs")]


def test_a_waiver_lapses_when_its_paragraph_says_something_else(tmp_path: Path) -> None:
    english = ENGLISH.replace("16 years", "12 years").replace("Our", WAIVER.format(quote="under 13 years") + "Our")
    assert {finding.rule for finding in found(tmp_path, SWEDISH, english)} == {"different-duration", "lapsed-waiver"}


def test_a_waiver_of_nothing_is_told(tmp_path: Path) -> None:
    english = ENGLISH.replace("Our", WAIVER.format(quote="under 16 years") + "Our")
    assert [finding.rule for finding in found(tmp_path, SWEDISH, english)] == ["unused-waiver"]
