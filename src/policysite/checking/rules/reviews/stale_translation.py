"""The source text has changed since a person accepted its translation.

## Why it matters
The acceptance was of other words. Until someone has read both sides again, readers of the two languages may be told
different things, and nothing else in the check can know.

## Example
`Vi lagrar loggar` became `Vi lagrar och lämnar ut loggar`; the English text still says what it said.

## How to fix
Change the translation as well, or see that it still holds. Then a person accepts it anew: on GitHub under Actions →
Accept translations, on the branch of the change; in a terminal by
`policysite review accept FACT --language en --reviewer NAME`. A translation that stays as it is needs a note that says
why.

Both texts changed is the same error: the acceptance covers neither, and nobody has said that the new ones agree. A
translation that changes alone, as when a word of it is corrected, is `unreviewed-translation`, a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.wording import how_to_accept
from policysite.language.description.names import english_name
from policysite.language.text.word_diff import marked
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.review import Review, ReviewStatus, Translation, begun_translations
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="stale-translation",
    summary="translation accepted before its source text changed",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every accepted translation whose source is no longer the one accepted."""
    for translation in begun_translations(project.policy, project.reviews):
        if translation.review and translation.status is ReviewStatus.STALE:
            yield _finding(translation, translation.review)


def _finding(translation: Translation, review: Review) -> Finding:
    fact, language = translation.fact.address, translation.language
    source, target = english_name(translation.source_language), english_name(language)
    changes = list(translation.source_changes)
    shown = "; ".join(marked(old, new) for _, old, new in changes) or "the accepted text was edited in the review"
    address = changes[0][0] if changes else fact
    accepted = f"{review.reviewer} accepted its {target} translation on {review.date}"
    if translation.target_changed:
        what = f"the {source} and the {target} text of `{fact}` have both changed since {accepted}, and nobody has "
        what += f"accepted the new ones: {shown}"
        remedy = f"read both sides, then accept the {target} text: {how_to_accept(fact, language)}"
    else:
        what = (
            f"the {source} text of `{fact}` has changed since {accepted}, and the {target} text is as it was: {shown}"
        )
        remedy = (
            f"change the {target} text as well, then accept it; or, where it still holds, accept it as it is and say "
        )
        remedy += f"why: {how_to_accept(fact, language, reason=True)}"
    return RULE.finding(
        what,
        help=remedy,
        at=translation.text(language, address).passage.locate(),
        related=[Related(translation.text(translation.source_language, address).passage.locate(), "changed since")],
        fact=fact,
        languages=(translation.source_language, language),
        subject=fact,
    )
