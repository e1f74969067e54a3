"""A text stands in some of the policy's languages and not in all of them.

## Why it matters
Readers of the missing language are not told. The site cannot be built: there is nothing to put on their page.

## Example
```yaml
rights:
  access:
    text:
      sv: få tillgång till dina uppgifter
```

## How to fix
Write the text in the missing language beside the others, or remove it from all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.wording import named, quoted
from policysite.language.description.names import english_name
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="missing-translation",
    summary="text missing in one of the policy's languages",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)


def check(project: Project) -> Iterator[Finding]:
    """Every text that lacks a language."""
    refused = project.policy.refused
    for fact, address, texts in project.localized():
        if address.endswith(".unset"):
            continue  # the reader wants a note in every language
        written = {language: text for language, text in texts.items() if text.passage.text.strip()}
        for language in project.languages:
            if language in written or not refused.isdisjoint({address, f"{address}.{language}"}):
                continue
            others = tuple(written)
            first = next(iter(written.values()), None)
            where = first.passage.locate() if first else fact.location
            yield RULE.finding(
                f"`{address}` has no {english_name(language)} text"
                + (f"; the {named(others)} one says {quoted(first.passage.text)}" if first else ""),
                help=f"write it after `{language}:` beside the other languages, or remove the text from all languages",
                at=where,
                related=[Related(fact.location, f"the fact `{fact.address}` begins here")],
                fact=fact.address,
                languages=(language,),
                subject=address,
            )
