"""What every format is given."""

from __future__ import annotations

import pytest

from policysite.model.finding import Severity
from policysite.reporting.grouping import grouped
from policysite.reporting.report import Count
from tests.reporting.findings import finding, report

NOTE, WARNING, ERROR = (finding(severity=severity) for severity in Severity)


def test_the_gravest_come_first_and_places_keep_their_order():
    first, second = finding(subject="a"), finding(subject="b")
    assert report(NOTE, first, WARNING, second).findings == (first, second, WARNING, NOTE)


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [(Severity.ERROR, (ERROR,)), (Severity.WARNING, (ERROR, WARNING)), (Severity.NOTE, (ERROR, WARNING, NOTE))],
)
def test_findings_at_or_above_the_threshold_fail_the_run(fail_on, failing):
    assert report(NOTE, ERROR, WARNING, fail_on=fail_on).failing == failing


def test_the_tally_names_what_there_is():
    assert report(NOTE, ERROR, WARNING, NOTE).tally == "1 error, 1 warning, 2 notes"
    assert report().tally == "no findings"


def test_the_extent_counts_in_the_singular_where_there_is_one():
    assert report().extent == "72 facts, 144 texts and 1 page"
    assert str(Count(24_000, "text", "texts")) == "24,000 texts"


def test_findings_of_one_fact_stand_together_and_others_keep_their_place():
    of_a, of_b, of_none = finding(fact="a"), finding(fact="b"), finding(fact=None)
    note_of_a = finding(fact="a", severity=Severity.NOTE)
    assert grouped([of_a, of_none, of_b, of_none, note_of_a]) == [
        ("a", [of_a, note_of_a]),
        (None, [of_none]),
        ("b", [of_b]),
        (None, [of_none]),
    ]
