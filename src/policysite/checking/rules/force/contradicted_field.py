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

from policysite.checking.project.findings import field_finding
from policysite.checking.project.statement import Statement
from policysite.checking.wording import quoted
from policysite.model.aligned import AnalysedText
from policysite.model.fact import Fact, Openness
from policysite.model.finding import Finding, Severity
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
    Term("bound", "minimum"): (MentionKind.TIME_BOUND, frozenset(("maximum", "latest", "within"))),
    Term("bound", "maximum"): (MentionKind.TIME_BOUND, frozenset(("minimum", "earliest"))),
    Term("polarity", "affirmative"): (MentionKind.NEGATION, frozenset(("not", "never"))),
}
"""The operators that a text of a fact with this term may not have."""


def check(statement: Statement) -> Iterator[Finding]:
    """Every mark of a closed list before an open one, of an open one before a closed one, and every opposite bound."""
    if not statement.is_main:
        return
    fact = statement.fact
    held = [(term, *_OPPOSITE[term]) for term in _OPPOSITE if term in fact.scalars(term.vocabulary)]
    for text in statement.texts.values() if fact.openness or held else ():
        for mention in _about_the_list(text) if fact.openness else ():
            limits = mention.key in {"closed", "only"}
            if limits != (fact.openness is Openness.CLOSED):
                yield _finding(fact, text, mention, ("list", str(fact.openness)))
        for term, kind, senses in held:
            for mention in text.of(kind):
                if mention.key in senses and mention.certain:
                    yield _finding(fact, text, mention, (term.vocabulary, term.word))


def _about_the_list(text: AnalysedText) -> Iterator[Mention]:
    """The words before the list that open or close it; a lead-in has its list after its end."""
    words = text.passage.text
    begins = words.find(_LIST) if _LIST in words else len(words.rstrip(" :"))
    if _LIST not in words and not words.rstrip().endswith(":"):
        return
    for mention in text.of(MentionKind.OPENNESS, MentionKind.EXCLUSIVITY):
        if mention.key in {"closed", "only", "open", "example"} and begins - _NEAR <= mention.start < begins:
            yield mention


def _finding(fact: Fact, text: AnalysedText, mention: Mention, held: tuple[str, str]) -> Finding:
    said = f"says {quoted(mention.surface)}"
    return field_finding(RULE, fact, text, held, said, subject=mention.key, words=mention)
