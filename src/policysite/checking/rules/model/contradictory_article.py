"""A fact is about one right, and names the article of another.

## Why it matters
The article stands beside the right on the page, and leads readers and courts to another right than the one told.

## Example
```yaml
rights:
  erasure:
    right: erasure
    article: GDPR 16
    text: {sv: begära radering, en: request erasure}
```
GDPR Article 16 is about rectification; erasure is Article 17.

## How to fix
Correct the article, or the right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from policysite.checking.wording import enumerated
from policysite.language.concepts.vocabularies import vocabulary
from policysite.model.fact import Fact
from policysite.model.finding import Finding, Related, Severity
from policysite.model.project import Project
from policysite.model.rule import Quality, Rule
from policysite.model.value import Article, Term

RULE = Rule(
    name="contradictory-article",
    summary="article of another right than the one that the fact is about",
    severity=Severity.ERROR,
    quality=Quality.SOURCE,
    explanation=__doc__,
)
_RIGHT = "right"
_TO_INFORM = frozenset({13, 14})
"""Articles that say what readers have to be told, every right included."""
_ALSO = {"unsubscribe": frozenset({7})}
"""Articles that some mailings rest on beside that of the right: who has consented withdraws it."""


def check(project: Project) -> Iterator[Finding]:
    """Every fact about a right that names another right's article and not its own."""
    for fact in project.policy.facts.values():
        for value in fact.scalars(_RIGHT):
            own = _articles().get(value.word) if isinstance(value, Term) else None
            named = [each for each in fact.scalars("article") if isinstance(each, Article) and each.act == "GDPR"]
            others = [each for each in named if _rights_of(each)]
            allowed = {own.article, *_ALSO.get(str(value), ())} if own else set()
            if own and others and not any(each.article in allowed for each in named):
                yield _finding(fact, str(value), own, others[0])


@cache
def _articles() -> dict[str, Article]:
    """The provision of each right."""
    return {term.id: Article.parse(term.article) for term in vocabulary(_RIGHT).terms.values() if term.article}


def _rights_of(article: Article) -> list[str]:
    """The rights that an article gives, and does not merely ask to tell."""
    if article.article in _TO_INFORM:
        return []
    return [right for right, own in _articles().items() if own.article == article.article]


def _finding(fact: Fact, right: str, own: Article, named: Article) -> Finding:
    gives = enumerated([f"`{other}`" for other in _rights_of(named)])
    return RULE.finding(
        f"`{fact.address}` is about the right `{right}`, which {own} gives, and names {named}, which gives {gives}",
        help=f"write `article: {own}`, or correct `right`",
        at=fact.field_locations["article"],
        related=[Related(fact.field_locations[_RIGHT], "the right that the fact is about")],
        fact=fact.address,
        subject=f"{right} {named}",
        severity=Severity.WARNING if named.parts else None,
    )
