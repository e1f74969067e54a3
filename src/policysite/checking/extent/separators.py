"""What parts the members of a list inside of a sentence: commas and conjunctions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from policysite.language.description.knowledge import knowledge
from policysite.model.aligned import AnalysedText
from policysite.model.language import Language, primary
from policysite.model.mention import Mention, MentionKind

COMMA = re.compile(r"[,;](?=\s)")


@dataclass(frozen=True, slots=True)
class Separator:
    """A comma, a conjunction, or both, by their place in a text."""

    start: int
    end: int
    is_last: bool
    """A conjunction, which parts the last two members, or what is inside of one: "given and family name"."""
    word: str = ""
    """Which conjunction: ``and``, ``or``."""
    after_comma: bool = False
    """As in "a, b, and c"."""


def joints(text: AnalysedText) -> int:
    """How many commas and conjunctions a text has: it can hold one member more than that at most."""
    return len(separators_of(text, joining_words(text)))


def separators_of(text: AnalysedText, joining: Sequence[Mention]) -> list[Separator]:
    """All that may part members, in order: commas, but for those around asides, and the words that join members."""
    words = text.passage.text
    joined = [Separator(mention.start, mention.end, True, mention.key) for mention in joining]
    around_asides = {offset for start, end in asides_of(text) for offset in (start, end - 1)}
    commas = [match for match in COMMA.finditer(words) if match.start() not in around_asides]
    found: list[Separator] = []
    for separator in sorted(
        (*joined, *(Separator(*match.span(), False) for match in commas)),
        key=lambda each: each.start,
    ):
        if found and separator.is_last and not words[found[-1].end : separator.start].strip():
            found[-1] = Separator(found[-1].start, separator.end, True, separator.word, after_comma=True)
        else:
            found.append(separator)
    return found


def joining_words(text: AnalysedText) -> list[Mention]:
    """What joins members: a "but" sets one thing against another, and the "e" of "e-mail" is no "and"."""
    words = text.passage.text
    joining = [mention for mention in text.of(MentionKind.CONJUNCTION) if mention.key != "but"]
    joining += (joint for mention in text.of(MentionKind.OPENNESS) if (joint := _joint_of(mention, text.language)))
    return [mention for mention in joining if not words.startswith("-", mention.end)]


def _joint_of(mention: Mention, language: Language) -> Mention | None:
    """The conjunction with which words that open a list begin: the "und" of "und andere"."""
    word, *others = mention.surface.split()
    key = _conjunction(word.lower(), primary(language)) if others else None
    return Mention(MentionKind.CONJUNCTION, key, mention.start, mention.start + len(word), word) if key else None


@lru_cache(1024)
def _conjunction(word: str, language: Language) -> str | None:
    """As which conjunction a word joins."""
    begins = knowledge(language).operators.begin(word)
    senses = (begins.alone or ()) if begins else ()
    return next((key for kind, key, _ in senses if kind is MentionKind.CONJUNCTION), None)


def asides_of(text: AnalysedText) -> Iterator[tuple[int, int]]:
    """From comma to comma: ", for example," says what kind of list it is, and is no member of it."""
    words = text.passage.text
    for mention in text.of(MentionKind.OPENNESS):
        before, after = words[: mention.start].rstrip(), words[mention.end :].lstrip()
        if before.endswith(",") and after.startswith(","):
            yield len(before) - 1, len(words) - len(after) + 1
