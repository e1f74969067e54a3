"""Values that both texts of a pair tell alike, to be stored once: a period, an address, an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policysite.model.aligned import AlignedTexts, AnalysedText
from policysite.model.mention import Mention, MentionKind
from policysite.model.value import Article, Duration, Email, Phone, Scalar, Url

_PLACED: tuple[tuple[MentionKind, str, Callable[[str], Scalar]], ...] = (
    (MentionKind.DURATION, "period", Duration.parse),
    (MentionKind.PHONE, "phone", Phone.parse),
    (MentionKind.EMAIL, "email", Email.parse),
    (MentionKind.URL, "url", Url.parse),
)
"""Kinds that become a field and a placeholder in every text, with what the value must parse as."""


@dataclass(frozen=True, slots=True)
class Value:
    """A field of a fact, and where each text tells it; none of them where the text keeps its words."""

    field: str
    written: str
    """In the one form that the model stores."""
    places: tuple[Mention, Mention] | None


def values(pair: AlignedTexts) -> Iterator[Value]:
    """What can be stored once. A kind of which a text has more than one mention is left in the words."""
    for kind, field, parse in _PLACED:
        first, second = pair.first.of(kind), pair.second.of(kind)
        if len(first) == len(second) == 1 and (written := _written(first[0], second[0], parse)):
            yield Value(field, written, (first[0], second[0]))
    if articles := _articles(pair.first) & _articles(pair.second):
        yield Value("article", f"[{', '.join(sorted(articles))}]", None)


def _written(first: Mention, second: Mention, parse: Callable[[str], Scalar]) -> str:
    if first.key != second.key:
        return ""
    for candidate in (first.key, first.surface):
        if _parses(candidate, parse):
            return candidate
    return ""


def _articles(text: AnalysedText) -> set[str]:
    return {mention.key for mention in text.of(MentionKind.LEGAL_REFERENCE) if _parses(mention.key, Article.parse)}


def _parses(written: str, parse: Callable[[str], Scalar]) -> bool:
    try:
        return str(parse(written)) == written
    except ValueError:
        return False
