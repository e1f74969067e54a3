"""An acceptance that cannot be relied on: no reason where one is needed, or edited by hand.

## Why it matters
When a source text changes and its translation does not, either the translation is wrong now or there is a reason why
it still holds. An acceptance without that reason looks like a reading and may be none.

## Example
The Swedish text was changed, and the same English text accepted again with an empty `note`.

## How to fix
Accept the translation anew with the reason: `policysite review accept FACT --language en --reviewer NAME --note
REASON`. Never edit the files in `policy_data/reviews/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.wording import how_to_accept
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.review import ReviewStatus, begun_translations
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unexplained-acceptance",
    summary="acceptance without the reason that it needs, or edited by hand",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every acceptance of the present words that nobody can vouch for."""
    for translation in begun_translations(project.policy, project.reviews):
        review = translation.review
        if review is None or translation.status is not ReviewStatus.UNEXPLAINED:
            continue
        fact, language = translation.fact.address, translation.language
        if review.is_altered:
            what = (
                f"the acceptance of `{fact}` in {english_name(language)} was edited: its text is not the one accepted"
            )
        else:
            what = (
                f"{review.reviewer} accepted the {english_name(language)} text of `{fact}` unchanged although the "
                f"{english_name(translation.source_language)} text had changed, and gave no reason"
            )
        yield RULE.finding(
            what,
            help=f"read both sides and say why the translation holds: {how_to_accept(fact, language, reason=True)}",
            at=review.location,
            related=[Related(translation.text(language).passage.locate(), "what was accepted")],
            fact=fact,
            languages=(language,),
            subject=fact,
        )
