"""The report at a terminal."""

from __future__ import annotations

import re

from hypothesis import given

from policysite.model.finding import Severity
from policysite.model.location import Location
from policysite.reporting.text import Style, write
from tests.reporting.findings import FINDING, PATH, finding, report, reports

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")

WHOLE = """\
rights.restriction
  error: the right to restriction is stated in Swedish and not in English [lost-right]
    English, policy_data/rights.yaml:5:11
        en: You can ask us to correct your data.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Swedish, policy_data/rights.yaml:4:25 (stated here)
        sv: Du kan begära begränsning av behandlingen.
                          ^^^^^^^^^^^
    To settle it: add it to the English text, or remove it from the Swedish one

Compared 72 facts, 144 texts and 1 page: 1 error, 2 findings suppressed.
"""


def test_a_finding_shows_the_words_of_both_languages_under_each_other():
    assert write(report(FINDING, suppressed=2)) == WHOLE


def test_colour_marks_the_same_words():
    coloured = write(report(FINDING, suppressed=2), Style(colour=True))
    assert "\x1b[1;4mbegränsning\x1b[0m" in coloured
    carets = re.compile(r"^ +\^+\n", re.MULTILINE)
    assert _COLOUR.sub("", coloured) == carets.sub("", WHOLE)


def test_a_clean_run_says_what_it_compared():
    assert write(report()) == "Compared 72 facts, 144 texts and 1 page: no findings.\n"


def test_a_brief_report_tells_only_what_fails():
    note = finding(severity=Severity.NOTE, message="harmless")
    assert write(report(note), Style(brief=True)) == ""
    written = write(report(note, FINDING), Style(brief=True))
    assert "harmless" not in written
    assert "Compared" not in written
    assert "the right to restriction" in written


def test_notices_are_told():
    assert "Note: no lexicon for Polish" in write(report(notices=("no lexicon for Polish",)))


def test_words_cannot_command_the_terminal():
    hostile = finding(location=Location(PATH, 99, 1, 99, 9, "\x1b[2J\x1b]0;owned\x07\u202etxt"), related=())
    written = write(report(hostile))
    assert "\x1b" not in written
    assert "\u202e" not in written


@given(reports)
def test_any_report_is_written_without_control_characters(any_report):
    written = write(any_report)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", written)
    assert written.endswith("\n")
