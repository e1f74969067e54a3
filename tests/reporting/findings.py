"""Findings to write reports about: ordinary ones, and any that hypothesis can think of."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies

from policysite.model.finding import Finding, Related, Severity
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.rule import Quality, Rule
from policysite.reporting.report import Count, Report

EN, SV = Language("en"), Language("sv")
PATH = "policy_data/rights.yaml"
SOURCE = """\
rights:
  restriction:
    text:
      sv: Du kan begära begränsning av behandlingen.
      en: You can ask us to correct your data.
"""
RULE = Rule(
    name="lost-right",
    summary="right stated in one language only",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation="A right is lost.\n\n## Why it matters\nReaders | differ.\n",
)
FINDING = Finding(
    rule="lost-right",
    severity=Severity.ERROR,
    message="the right to restriction is stated in Swedish and not in English",
    help="add it to the English text, or remove it from the Swedish one",
    location=Location(PATH, 5, 11, 5, 47, "You can ask us to correct your data.", EN),
    related=(Related(Location(PATH, 4, 25, 4, 36, "begränsning", SV), "stated here"),),
    fact="rights.restriction",
    languages=(EN, SV),
    subject="right.restriction",
)


def finding(**changes: object) -> Finding:
    """The ordinary finding, changed."""
    return replace(FINDING, **changes)


def report(*findings: Finding, **changes: object) -> Report:
    """A report about the ordinary project."""
    made = Report(
        command="check",
        findings=findings,
        compared=144,
        scope=(Count(72, "fact", "facts"), Count(144, "text", "texts"), Count(1, "page", "pages")),
        rules={RULE.name: RULE},
        sources={PATH: SOURCE},
    )
    return replace(made, **changes)


_HOSTILE = strategies.sampled_from(
    [
        "\n::error::x",
        "%0A",
        "```",
        "<script>",
        "@octocat",
        "#12",
        "](javascript:x)",
        "|",
        "]]>",
        "\x1b[31m",
        "\u202e",
        "\ud800",
    ]
)
words = strategies.lists(strategies.text(max_size=12) | _HOSTILE, max_size=4).map("".join)
"""Any characters at all, and often those that mean something to a format."""
_number = strategies.integers(1, 60)
locations = strategies.builds(
    Location,
    path=words.filter(bool) | strategies.just(PATH),
    line=_number,
    column=_number,
    end_line=_number,
    end_column=_number,
    text=words,
    language=strategies.none() | strategies.sampled_from([EN, SV]),
)
findings = strategies.builds(
    Finding,
    rule=strategies.just("lost-right"),
    severity=strategies.sampled_from(Severity),
    message=words.filter(bool),
    help=words.filter(bool),
    location=locations,
    related=strategies.lists(strategies.builds(Related, locations, words.filter(bool)), max_size=2).map(tuple),
    fact=strategies.none() | words.filter(bool),
    languages=strategies.just((EN, SV)),
    subject=words,
)
reports = strategies.lists(findings, max_size=4).map(lambda found: report(*found))
