"""Findings about a text beside the typed fields of its fact, worded the same way by every rule."""

from __future__ import annotations

from policysite.language.description.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import Mention
from policysite.model.rule import Rule


def field_finding(
    rule: Rule,
    fact: Fact,
    text: AnalysedText,
    held: tuple[str, str],
    said: str,
    *,
    subject: str,
    words: Mention | None = None,
    severity: Severity | None = None,
) -> Finding:
    """A text does not say what a field of its fact holds, or says something else.

    Args:
        rule: whose finding it is.
        fact: the fact.
        text: one of its texts.
        held: the field and its word.
        said: how the message goes on after "its English text": "does not say so".
        subject: what the finding is about, in whatever words of the text.
        words: those that say something else; without them something is not said.
        severity: that of the rule by default.
    """
    (field, word), language = held, english_name(text.language)
    act = "remove the words from" if words else "say it in"
    return rule.finding(
        f"`{fact.address}` holds `{field}: {word}`, and its {language} text {said}",
        help=f"{act} the {language} text, or correct `{field}`",
        at=text.locate(words) if words else text.passage.locate(),
        related=[Related(fact.field_locations[field], "the fact holds this")] if field in fact.field_locations else (),
        fact=fact.address,
        languages=(text.language,),
        subject=subject,
        severity=severity,
    )
