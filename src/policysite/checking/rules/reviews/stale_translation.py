"""The source text has changed since a person accepted its translation.

## Why it matters
The acceptance was of other words. Until someone has read both sides again, readers of the two languages may be told
different things, and nothing else in the check can know.

## Example
`Vi lagrar loggar` became `Vi lagrar och lämnar ut loggar`; the English text still says what it said.

## How to fix
Change the translation as well, or see that it still holds. Then let a person accept it:
`policysite review accept FACT --language en --reviewer NAME`, with `--note` where the translation stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.language.names import english_name
from policysite.language.word_diff import marked
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
    state = f"the {target} text is as it was" if not translation.target_changed else f"the {target} text changed too"
    accept = f"policysite review accept {fact} --language {language} --reviewer NAME"
    if translation.target_changed:
        remedy = f"read both sides, then accept the {target} text: `{accept}`"
    else:
        remedy = f"change the {target} text as well; or, where it still holds, say why: `{accept} --note REASON`"
    return RULE.finding(
        f"the {source} text of `{fact}` has changed since {review.reviewer} accepted its {target} translation on "
        f"{review.date}, and {state}: {shown}",
        help=remedy,
        at=translation.text(language, address).passage.locate(),
        related=[Related(translation.text(translation.source_language, address).passage.locate(), "changed since")],
        fact=fact,
        languages=(translation.source_language, language),
        subject=fact,
    )
