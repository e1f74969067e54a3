"""Values that the texts of a fact tell alike, to be stored once: a period, an address, an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from policysite.checking.rules.values.different_phone import same_line
from policysite.model.aligned import AnalysedText
from policysite.model.language import Language
from policysite.model.mention import Mention, MentionKind
from policysite.model.passage import Passage
from policysite.model.value import Article, Duration, Email, Phone, Scalar, Url
from policysite.rendering.value import words_of

_PLACED: tuple[tuple[MentionKind, str, Callable[[str], Scalar]], ...] = (
    (MentionKind.DURATION, "period", Duration.parse),
    (MentionKind.PHONE, "phone", Phone.parse),
    (MentionKind.EMAIL, "email", Email.parse),
    (MentionKind.URL, "url", Url.parse),
)
"""Kinds that become a field and a placeholder in every text, with what the value must parse as."""


@dataclass(frozen=True, slots=True)
class Value:
    """A field of a fact, and where its texts tell it; nowhere where they keep their words."""

    field: str
    written: str
    """In the one form that the model stores."""
    places: tuple[tuple[Mention, ...], ...] = ()
    """For each text."""

    def rewritten(self, passages: Sequence[Passage]) -> Iterator[tuple[Language, str, str]]:
        """Where readers see other figures of a telephone number than were published: language, before, after.

        Args:
            passages: those that tell the value, in the order of its places.
        """
        for passage, places in zip(passages, self.places, strict=False):
            if self.field == "phone":
                after = words_of(passage.language, Phone.parse(self.written))
                for before in dict.fromkeys(mention.surface for mention in places):
                    if _figures(before) != _figures(after):
                        yield passage.language, before, after


def values(*texts: AnalysedText) -> Iterator[Value]:
    """What can be stored once. A kind of which a text tells more than one value is left in the words."""
    for kind, field, parse in _PLACED:
        places = tuple(text.of(kind) for text in texts)
        written = _written([mention for found in places for mention in found], parse) if all(places) else ""
        if written and (kind is not MentionKind.DURATION or all(map(_is_written_so, texts, places, repeat(written)))):
            yield Value(field, written, places)
    if articles := set[str].intersection(*map(_articles, texts)):
        yield Value("article", f"[{', '.join(sorted(articles))}]")


def _written(mentions: Sequence[Mention], parse: Callable[[str], Scalar]) -> str:
    """The one value that all of them tell, or nothing. A telephone number is stored with its country."""
    if not all(_is_same(mentions[0], mention) for mention in mentions):
        return ""
    candidates = (form for mention in mentions for form in (mention.key, mention.surface))
    return next((candidate for candidate in candidates if _parses(candidate, parse)), "")


def _is_same(one: Mention, other: Mention) -> bool:
    return one.key == other.key or (one.kind is MentionKind.PHONE and same_line(one, other))


def _is_written_so(text: AnalysedText, places: Sequence[Mention], period: str) -> bool:
    """Whether the renderer writes a period as the text does: in figures, and in no other case than the first."""
    rendered = words_of(text.language, Duration.parse(period)).split()
    return all(mention.surface.split() == rendered for mention in places)


def _articles(text: AnalysedText) -> set[str]:
    return {mention.key for mention in text.of(MentionKind.LEGAL_REFERENCE) if _parses(mention.key, Article.parse)}


def _figures(number: str) -> str:
    return "".join(re.findall(r"[+\d]", number))


def _parses(written: str, parse: Callable[[str], Scalar]) -> bool:
    try:
        return str(parse(written)) == written
    except ValueError:
        return False
