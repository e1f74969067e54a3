"""A text breaks off before its end, or has a hole where words were.

## Why it matters
A copy that was cut short, or a value that was taken away, leaves a sentence that tells its readers half of what it
should, or nothing.

## Example
```yaml
websites:
  text:
    sv: Policyn gäller alla webbsidor på våra domäner.
    en: The policy applies to all web pages on our
```

## How to fix
Write the end of the sentence anew, after the other language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from policysite.checking.wording import quoted
from policysite.language.description.knowledge import knowledge
from policysite.language.description.names import english_name
from policysite.language.text.folding import fold
from policysite.language.text.words import WORD
from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.fact import Form
from policysite.model.finding import Finding, Related, Severity
from policysite.model.language import Language, primary
from policysite.model.rule import Quality, Rule

RULE = Rule(
    name="unfinished-text",
    summary="text that breaks off or has a hole",
    severity=Severity.ERROR,
    quality=Quality.OMISSION,
    explanation=__doc__,
)
KIND = None
_ENDS = (".", "!", "?", ":", ".)", "…")
_SHORTER, _SHORTER_SENTENCE = 0.8, 0.93
"""A text without the full stop of its twin is unfinished where it is also shorter; else somebody forgot a full stop."""
_SENTENCE = 8
"""Words from which a text with a full stop is a sentence and no heading. Items have one in one language, and none in
another."""
_MUCH_SHORTER = 0.7
"""From which a text that ends in a word that few end with is unfinished, and no question or heading."""
_HOLE = re.compile(r"[(\[“,](?:(?<=\()\s*\)|(?<=\[)\s*\]|(?<=“)\s*”|(?<=,)(?:(?<=\s,)|\s*,))")
"""Empty brackets, a comma that follows nothing; it begins with one of a few characters, which is found fast."""
_HYPHENATED = re.compile(rf"(?:{WORD.pattern})(?:[-\u2010\u2011](?:{WORD.pattern}))*")
"""A word with all its parts: "add-on" ends in no preposition."""
_ENDING = "s"
_CLOSING = frozenset('})]:”’"')
"""What has something else than a word before it, such as a value."""


def check(pair: AlignedTexts) -> Iterator[Finding]:
    """Every text of a fact that ends or goes on as no text does, while its counterpart is whole."""
    if not pair.is_exact:
        return  # a sentence of a document may go on in the next one
    for text, twin in pair.directions:
        hole = _hole(text)
        if hole and not _hole(twin):
            yield _finding(pair, (text, twin), "has a hole", hole, Severity.WARNING)
        elif _breaks_off(text, twin, is_item=bool(pair.fact and pair.fact.form is Form.ITEM)):
            words = list(_HYPHENATED.finditer(text.passage.text))
            start = words[-1].start() if words else 0
            severity = Severity.ERROR if _is_certain(text, twin) else Severity.WARNING
            yield _finding(pair, (text, twin), "breaks off", (start, len(text.passage.text)), severity)


def _hole(text: AnalysedText) -> tuple[int, int] | None:
    return _hole_in(text.passage.text, primary(text.language))


@lru_cache(1024)
def _hole_in(text: str, language: Language) -> tuple[int, int] | None:
    hole = _HOLE.search(text)
    if not hole and _ENDING in fold(text).words:
        hole = _ending_alone(language).search(text)
    return hole.span() if hole else None


@cache
def _ending_alone(language: Language) -> re.Pattern[str]:
    """The genitive's s of a word that is gone. Other endings are words as well ("er", "on", "en")."""
    endings = {"".join(filter(str.isalpha, ending)) for ending in knowledge(language).endings}
    return re.compile(rf"(?<!\S)[’']?{_ENDING}(?!\S)" if _ENDING in endings else r"(?!)")


def _breaks_off(text: AnalysedText, twin: AnalysedText, *, is_item: bool) -> bool:
    last, other = _last_word(text.passage.text), _last_word(twin.passage.text)
    known = knowledge(text.language)
    if last in known.unfinished:
        return other not in knowledge(twin.language).unfinished
    length, other_length = len(text.passage.text), len(twin.passage.text)
    if last in known.rarely_last and length < _MUCH_SHORTER * other_length:
        return True
    if length >= _SHORTER_SENTENCE * other_length or _is_whole(text):
        return False
    is_sentence = len(twin.passage.text.split()) >= _SENTENCE and not is_item
    share = _SHORTER_SENTENCE if is_sentence else _SHORTER
    return length < share * other_length and _is_whole(twin)


def _is_certain(text: AnalysedText, twin: AnalysedText) -> bool:
    """Whether the text ends without a full stop in a word that no text ends with, and the twin ends as sentences do."""
    last = _last_word(text.passage.text)
    return last in knowledge(text.language).unfinished and not _is_whole(text) and _is_whole(twin)


def _is_whole(text: AnalysedText) -> bool:
    return text.passage.text.rstrip().endswith(_ENDS)


@lru_cache(1024)
def _last_word(text: str) -> str:
    """In small letters; empty where something else stands at the end, such as a value or the name of a letter."""
    while pieces := text.rsplit(maxsplit=1):
        text, piece = pieces if len(pieces) > 1 else ("", *pieces)
        words = list(_HYPHENATED.finditer(piece))
        if not _CLOSING.isdisjoint(piece[words[-1].end() :] if words else piece):
            return ""
        if words:
            last = words[-1][0]
            return "" if len(last) == 1 and last.isupper() else last.lower()
    return ""


def _finding(
    pair: AlignedTexts,
    sides: tuple[AnalysedText, AnalysedText],
    what: str,
    stretch: tuple[int, int],
    severity: Severity,
) -> Finding:
    text, twin = sides
    here, there = english_name(text.language), english_name(twin.language)
    return RULE.finding(
        f"the {here} text {what} at {quoted(text.passage.text[slice(*stretch)])}; the {there} one is whole",
        help=f"write in {here} what the {there} text says there",
        at=text.passage.locate(*stretch),
        related=[Related(twin.passage.locate(), f"the {there} text")],
        fact=pair.address,
        languages=(text.language, twin.language),
        severity=severity,
    )
