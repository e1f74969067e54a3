"""Nobody has accepted a translation as it stands.

## Why it matters
The check knows values, terms and operators. Whether two sentences mean the same, a person has to say.

## Example
The English text was changed after it had been accepted; or the fact is new.

## How to fix
Read both sides, then accept the translation: on GitHub under Actions → Accept translations, on the branch that holds
the texts; in a terminal by `policysite review accept FACT --language en --reviewer NAME`. `policysite review status`
lists what waits.

A policy without any acceptance in a language is told nothing: it has not begun to use reviews. From the first
acceptance on, a translation that was changed since it was accepted is a note of its own, and all that were never
accepted are one note per language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policysite.checking.wording import enumerated, how_to_accept
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.review import Review, ReviewStatus, Translation, begun_translations
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unreviewed-translation",
    summary="translation that nobody has accepted as it stands",
    severity=Severity.NOTE,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
_NAMED = 3
"""Facts that the note of a language names; `policysite review status` lists all of them."""


def check(project: Project) -> Iterator[Finding]:
    """What waits for a person, in languages where someone has begun."""
    waiting: dict[Language, list[Translation]] = {}
    for translation in begun_translations(project.policy, project.reviews):
        if translation.status is not ReviewStatus.UNREVIEWED:
            continue
        if translation.review:
            yield _changed(translation, translation.review)
        else:
            waiting.setdefault(translation.language, []).append(translation)
    for language, never in waiting.items():
        yield _never_accepted(language, never)


def _changed(translation: Translation, review: Review) -> Finding:
    fact, language = translation.fact.address, translation.language
    return RULE.finding(
        f"the {english_name(language)} text of `{fact}` is not the one accepted by {review.reviewer} on {review.date}",
        help=f"read both sides, then accept the {english_name(language)} text: {how_to_accept(fact, language)}",
        at=translation.text(language).passage.locate(),
        fact=fact,
        languages=(language,),
        subject=fact,
    )


def _never_accepted(language: Language, never: Sequence[Translation]) -> Finding:
    names = [f"`{translation.fact.address}`" for translation in never[:_NAMED]]
    if len(never) > _NAMED:
        names.append(f"{len(never) - _NAMED} more")
    facts = "fact has" if len(never) == 1 else "facts have"
    return RULE.finding(
        f"{len(never)} {facts} {english_name(language)} words that nobody has accepted: {enumerated(names)}",
        help=f"`policysite review status --language {language}` lists them, `policysite review` shows them in turn",
        at=never[0].text(language).passage.locate(),
        languages=(language,),
        subject=language,
    )
