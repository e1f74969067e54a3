"""A text says the opposite of what its fact holds.

## Why it matters
`list: open` says that there is more than what is listed, and the renderer says so in every language. A text that says
"only" before the list takes that back. The other language may do so too: the model is the third witness.

## Example
```yaml
usage:
  data: [service-usage, ip-address]
  list: open
  text:
    sv: information om användningen, endast {items}
    en: information about the use, only {items}
```

## How to fix
Remove the words from the text, or correct the field.
"""

from __future__ import annotations

from collections.abc import Iterator

from policysite.checking.statement import Statement
from policysite.checking.wording import quoted
from policysite.language.names import english_name
from policysite.model.fact import Openness
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import Mention, MentionKind
from policysite.model.rule import Quality, Rule
from policysite.model.value import Term

RULE = Rule(
    name="contradicted-field",
    summary="words that say the opposite of a field of their fact",
    severity=Severity.ERROR,
    quality=Quality.MISTRANSLATION,
    explanation=__doc__,
)
_LIST = "{items}"
_NEAR = 25
"""Characters before a list within which a word is about the list."""
_OPPOSITE = {
    Term("bound", "minimum"): (MentionKind.TIME_BOUND, frozenset(("maximum", "within"))),
    Term("bound", "maximum"): (MentionKind.TIME_BOUND, frozenset(("minimum",))),
    Term("polarity", "affirmative"): (MentionKind.NEGATION, frozenset(("not", "never"))),
}
"""The operators that a text of a fact with this term may not have."""


def check(statement: Statement) -> Iterator[Finding]:
    """Every mark of a closed list before an open one, of an open one before a closed one, and every opposite bound."""
    if not statement.is_main:
        return
    openness = statement.fact.openness
    for mention in _about_the_list(statement) if openness else ():
        limits = mention.key in {"closed", "only"}
        if limits != (openness is Openness.CLOSED):
            yield _finding(statement, mention, "list", str(openness))
    for term, (kind, senses) in _OPPOSITE.items():
        if term in statement.fact.scalars(term.vocabulary):
            for mention in statement.analysed.of(kind):
                if mention.key in senses and mention.certain:
                    yield _finding(statement, mention, term.vocabulary, term.word)


def _about_the_list(statement: Statement) -> Iterator[Mention]:
    """The words before the list that open or close it; a lead-in has its list after its end."""
    text = statement.text.passage.text
    begins = text.find(_LIST) if _LIST in text else len(text.rstrip(" :"))
    if _LIST not in text and not text.rstrip().endswith(":"):
        return
    for mention in statement.analysed.of(MentionKind.OPENNESS, MentionKind.EXCLUSIVITY):
        if mention.key in {"closed", "only", "open", "example"} and begins - _NEAR <= mention.start < begins:
            yield mention


def _finding(statement: Statement, mention: Mention, field: str, word: str) -> Finding:
    fact, language = statement.fact, english_name(statement.language)
    return RULE.finding(
        f"`{fact.address}` holds `{field}: {word}`, and its {language} text says {quoted(mention.surface)}",
        help=f"remove the words from the {language} text, or correct `{field}`",
        at=statement.analysed.locate(mention),
        related=[Related(fact.field_locations[field], "the fact holds this")] if field in fact.field_locations else (),
        fact=fact.address,
        languages=(statement.language,),
        subject=mention.key,
    )
