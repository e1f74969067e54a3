"""A slip in the layout of a file is told where it was made, with the cure, whichever parser refused it."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.model.finding import Finding
from policysite.reading.yaml.mistakes import diagnose
from policysite.reading.yaml.syntax import parse_yaml
from tests.reading.test_parsers import both

MODEL = """\
retention:
  title:
    sv: Lagring
    en: Retention
  security-logs:
    article: GDPR 5
    period: P3M
    force: may
    text:
      sv: >-
        Vi lagrar loggar: i {period}
        och sedan inte.
      en: "We keep logs, {period} {controller.short-name} #1 long."
  periods:
    criterion:
      - while-customer
      - while-purpose
    unset:
      sv: Policyn säger inte hur länge.
      en: The policy does not say how long.
"""
LINES = MODEL.split("\n")
FACT = "retention.security-logs"

SLIPS = {
    "a blank too few": (
        "    period: P3M",
        "   period: P3M",
        7,
        FACT,
        "`period` is indented by 3 blanks, and `article` by 4",
    ),
    "a blank too few in the first": (
        "    article:",
        "   article:",
        6,
        FACT,
        "`article` is indented by 3 blanks, and `period` by 4",
    ),
    "a blank too many in the first": (
        "    article:",
        "     article:",
        6,
        FACT,
        "`article` is indented by 5 blanks, and `period` by 4",
    ),
    "a non-breaking space": (
        "    period:",
        "   \u00a0period:",
        7,
        FACT,
        "a non-breaking space stands in the indentation",
    ),
    "a tab": ("    period:", "\tperiod:", 7, FACT, "a tab stands in the indentation, before `period: P3M`"),
    "a blank too many": ("    force:", "     force:", 8, FACT, "`force` is indented by 5 blanks, and `period` by 4"),
    "none above the note": (
        "  periods:\n    criterion:\n      - while-customer\n      - while-purpose\n",
        "  periods: none\n",
        15,
        "retention.periods",
        "`unset` stands below `periods: none`, which is complete",
    ),
    "none for unset": ("    unset:", "    none", 18, "retention.periods", "`none` stands among keys without a colon"),
    "none above keys": ("    article: GDPR 5", "    none\n    article: GDPR 5", 6, FACT, "`none` stands among keys"),
    "a key without a colon": (
        "      en: The policy",
        "      en The policy",
        20,
        "retention.periods",
        "colon is missing after `en`",
    ),
    "no blank after the colon": (
        "      en: The",
        "      en:The",
        20,
        "retention.periods",
        "a blank is missing after `en:`",
    ),
    "a non-breaking space after the colon": (
        "      en: The",
        "      en:\u00a0The",
        20,
        "retention.periods",
        "a non-breaking space stands after `en:`",
    ),
    "quotes around the first words": (
        "      en: The policy",
        '      en: "The policy" of today',
        20,
        "retention.periods",
        "the text starts in quotes and goes on after them: `of today",
    ),
    "a word without a colon": ("    force: may", "    while-purpose", 8, FACT, "`while-purpose` stands among keys"),
    "a first key without a colon": ("    sv: Lagring", "    sv Lagring", 3, "retention", "colon is missing after `sv`"),
    "quotes lost before a brace": (
        'en: "We keep logs, {period} {controller.short-name} #1 long."',
        "en: {controller.short-name} keeps logs.",
        13,
        FACT,
        "the text starts with a brace, and is not in quotes",
    ),
    "a closing quote lost": (
        "    sv: Lagring",
        '    sv: "Lagring',
        3,
        "retention",
        "the text of `sv` starts with a quote that is not closed",
    ),
    "a closing quote lost at the end": ('long."', "long.", 13, FACT, "starts with a quote that is not closed"),
    "a colon in a text": (
        "sv: Policyn säger",
        "sv: Policyn säger: det",
        19,
        "retention.periods",
        "a colon follows words",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_where_it_was_made(slip: str, tmp_path: Path) -> None:
    right, wrong, line, fact, what = SLIPS[slip]
    assert MODEL.count(right) == 1
    file = tmp_path / "retention.yaml"
    file.write_text(MODEL.replace(right, wrong), encoding="utf-8")
    told = {}
    for parser, (_, faults) in zip(("c", "pure"), both(file), strict=True):
        (fault,) = faults
        told[parser] = (fault.location.line, fault.fact, what in fault.message, fault.message, fault.help)
    assert told["c"] == told["pure"]
    assert told["c"][:3] == (line, fact, True), told["c"]


def test_the_words_of_the_line_are_quoted_and_marked() -> None:
    faults: list[Finding] = []
    assert parse_yaml(MODEL.replace("    period:", "\tperiod:"), "a.yaml", faults) is None
    at = faults[0].location
    assert (at.text, at.column, at.end_column) == ("\tperiod", 1, 8)


def test_what_is_right_shows_no_slip() -> None:
    assert diagnose(MODEL, len(LINES)).mistake is None
