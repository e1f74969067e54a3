"""The model and the site do not have the same languages.

## Why it matters
A language that only the model has is never published; one that only the site has comes out empty.

## Example
`policy.languages` lists sv, en and de; `mkdocs.yml` builds sv and en.

## How to fix
Name the same languages in `policy.languages` and in the i18n plugin of `mkdocs.yml`, and write texts only in these.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.language.names import english_name
from policysite.model.finding import Finding, Severity
from policysite.model.location import start_of
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="mismatched-languages",
    summary="language that the model or the site lacks",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Languages of the model that are not built, languages built that are not in the model, and texts in neither."""
    yield from _of_the_site(project)
    yield from _of_texts(project)


def _of_the_site(project: Project) -> Iterator[Finding]:
    if project.site_languages is None:
        return
    where = start_of("mkdocs.yml")
    for language in project.languages:
        if language not in project.site_languages:
            yield RULE.finding(
                f"the policy is written in {english_name(language)}, and the site is not built in it",
                help=f"add `locale: {language}` to the languages of the i18n plugin in mkdocs.yml,"
                f" or remove `{language}` from `policy.languages`",
                at=where,
                languages=(language,),
            )
    for language in project.site_languages:
        if language not in project.languages:
            yield RULE.finding(
                f"the site is built in {english_name(language)}, and the policy is not written in it",
                help=f"add `{language}` to `policy.languages` and write every text in it,"
                " or remove the language from mkdocs.yml",
                at=where,
                languages=(language,),
            )


def _of_texts(project: Project) -> Iterator[Finding]:
    for fact, address, texts in project.policy.localized():
        for language, text in texts.items():
            if language not in project.languages:
                yield RULE.finding(
                    f"`{address}` has a text in {english_name(language)}, which is not a language of this policy",
                    help=f"add `{language}` to `policy.languages`, or remove the text",
                    at=text.passage.locate(),
                    fact=fact.address,
                    languages=(language,),
                    subject=address,
                )
