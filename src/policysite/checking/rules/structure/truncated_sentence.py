"""A text breaks off: its last word is an "and" or an "or".

## Why it matters
What came after the word was lost, in one language. Readers of the other are told more.

## Example
```text
sv: Policyn gäller för ripan.example och kiebitz.example.
en: The policy applies to ripan.example and
```

## How to fix
Write the end of the sentence anew, after the other language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, takewhile

from policysite.checking.alignment import Alignment
from policysite.checking.wording import quoted
from policysite.language.description.names import english_name
from policysite.model.aligned import AnalysedText
from policysite.model.document import Block, BlockKind
from policysite.model.finding import Finding, Related, Severity
from policysite.model.mention import MentionKind
from policysite.model.place_index import PlaceIndex
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="truncated-sentence",
    summary="text that breaks off after a conjunction",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
_LAST = 55
_SENTENCE_ENDS = (".", "!", "?")
_ITEM_ENDS = (";", ",")
"""Items of a list may end in "; and": the next item goes on."""


def check(alignment: Alignment) -> Iterator[Finding]:
    """Every text that ends in a conjunction, while its counterpart ends as sentences do."""
    documents = (alignment.first, alignment.second)

    @cache
    def places(number: int) -> PlaceIndex[int]:
        return documents[number].by_place

    for pair in alignment.texts:
        for number, (own, other) in enumerate(pair.directions):
            ends = _breaks_off(own) and other.passage.text.endswith(_SENTENCE_ENDS)
            if ends and not _joins_the_last_item(own, documents[number].blocks, places(number)):
                yield _finding(own, other)


def _breaks_off(text: AnalysedText) -> bool:
    last = text.mentions[-1] if text.mentions else None
    if last is None or last.kind is not MentionKind.CONJUNCTION or last.end != len(text.passage.text):
        return False
    return not text.passage.text[: last.start].rstrip().endswith(_ITEM_ENDS)


def _joins_the_last_item(text: AnalysedText, blocks: Sequence[Block], places: PlaceIndex[int]) -> bool:
    """Whether it is the last but one item of a list, whose conjunction leads to the last, though another moved."""
    index = next(iter(places.around(text.passage.locate())), None)
    if index is None or blocks[index].kind is not BlockKind.ITEM:
        return False
    level = blocks[index].level
    after = (blocks[later] for later in range(index + 1, len(blocks)))
    rest = takewhile(lambda block: block.kind is BlockKind.ITEM and block.level >= level, after)
    return len(list(islice((block for block in rest if block.level == level), 2))) == 1


def _end(text: str) -> str:
    """The last words, which are those that matter."""
    return text if len(text) <= _LAST else "… " + text[-_LAST:].partition(" ")[2]


def _finding(own: AnalysedText, other: AnalysedText) -> Finding:
    last = own.mentions[-1]
    return RULE.finding(
        f"the {english_name(own.language)} text breaks off after {quoted(last.surface)};"
        f" the {english_name(other.language)} one goes on: {quoted(_end(other.passage.text))}",
        help="write the end of the sentence anew, after the other language",
        at=own.locate(last),
        related=[Related(other.passage.locate(), "its counterpart")],
        languages=(own.language, other.language),
    )
