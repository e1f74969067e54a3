"""Acceptances of translations: a person has read both sides, and it is known when that reading has become void."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from policysite.model.content import Content, content_of, digest
from policysite.model.fact import Fact, Text
from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Digests:
    """Both sides of a translation, as ``model.content.digest`` gives them."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Review:
    """One fact's translation into one language, accepted by a person."""

    fact: str
    language: Language
    source_language: Language
    digests: Digests
    source: Content
    """The source text that was accepted, so that a later change can be shown word by word."""
    reviewer: str
    date: str
    """ISO 8601."""
    location: Location = field(compare=False)
    note: str = ""
    replaces: Digests | None = None
    """What the acceptance before this one was of."""

    @property
    def is_altered(self) -> bool:
        """Whether its text and the digest of it disagree, as they do only after an edit by hand."""
        return digest(self.source) != self.digests.source

    @property
    def keeps_target_without_reason(self) -> bool:
        """Whether a translation was accepted as it was against a source that had changed, and no note says why."""
        before = self.replaces
        return (
            before is not None
            and before.target == self.digests.target
            and before.source != self.digests.source
            and not self.note.strip()
        )


class ReviewStatus(StrEnum):
    """What an acceptance is worth today."""

    CURRENT = "current"
    STALE = "stale"
    """The source has changed since."""
    UNREVIEWED = "unreviewed"
    """Nobody has accepted these words: never, or other words were accepted."""
    UNEXPLAINED = "unexplained"
    """Accepted, but the acceptance cannot be relied on."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What a fact says in one language, beside what it says in the source language."""

    fact: Fact
    language: Language
    source_language: Language
    source: Content
    target: Content
    review: Review | None

    @property
    def digests(self) -> Digests:
        """Of both sides as they are now."""
        return Digests(digest(self.source), digest(self.target))

    @property
    def status(self) -> ReviewStatus:
        if self.review is None or self.review.source_language != self.source_language:
            return ReviewStatus.UNREVIEWED
        now, accepted = self.digests, self.review.digests
        if now.source != accepted.source:
            return ReviewStatus.STALE
        if now.target != accepted.target:
            return ReviewStatus.UNREVIEWED
        if self.review.is_altered or self.review.keeps_target_without_reason:
            return ReviewStatus.UNEXPLAINED
        return ReviewStatus.CURRENT

    @property
    def target_changed(self) -> bool:
        """Whether the translation is another than the one last accepted."""
        return self.review is not None and self.review.digests.target != self.digests.target

    @property
    def source_changes(self) -> Iterator[tuple[str, str, str]]:
        """Address, words accepted and words now of each source text that is not what was accepted."""
        accepted = self.review.source if self.review else {}
        for address in dict.fromkeys((*self.source, *accepted)):
            old, new = accepted.get(address, ""), self.source.get(address, "")
            if old != new:
                yield address, old, new

    def text(self, language: Language, address: str = "") -> Text:
        """The text of an address in one of the two languages, else the fact's first one."""
        texts = {where: texts[language] for where, texts in self.fact.stated() if language in texts}
        return texts.get(address) or next(iter(texts.values()))


def begun_translations(policy: Policy, reviews: tuple[Review, ...]) -> Iterator[Translation]:
    """The translations into languages of which someone has accepted one."""
    begun = {review.language for review in reviews}
    if begun:
        yield from (translation for translation in translations(policy, reviews) if translation.language in begun)


def translations(policy: Policy, reviews: tuple[Review, ...]) -> Iterator[Translation]:
    """Every fact in every language but the source, as far as there are words on both sides."""
    accepted = {(review.fact, review.language): review for review in reviews}
    for fact in policy.facts.values():
        source = content_of(fact, policy.source)
        if not source:
            continue
        for language in policy.languages[1:]:
            if target := content_of(fact, language):
                review = accepted.get((fact.address, language))
                yield Translation(fact, language, policy.source, source, target, review)
