"""Words that give a sentence its force in a language, and those that begin its clauses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from policysite.language.description.language_files import LanguageFiles, both
from policysite.language.phrases.forms import parse_forms
from policysite.language.phrases.phrasebook import Phrasebook
from policysite.model.mention import MentionKind

Sense = tuple[MentionKind, str, bool]
"""What an operator does, in which way, and whether its words do nothing else: (modality, obligation, certain)."""
_LIKELY = "?"
"""After a form of an operator: these words also mean something else."""
AGAIN = "again"
"""The sense of words that deny anew what is denied already, without undoing it: "no … ninguno"."""
NOR = "nor"
"""The same of words that carry a denial on from the clause before: "auch nicht", "inte heller"."""
_OPERATOR_KINDS = (
    MentionKind.NEGATION,
    MentionKind.MODALITY,
    MentionKind.EXCLUSIVITY,
    MentionKind.QUANTIFIER,
    MentionKind.CONDITION,
    MentionKind.REASON,
    MentionKind.OPENNESS,
    MentionKind.TIME_BOUND,
    MentionKind.LIMITATION,
    MentionKind.CONJUNCTION,
)
_WITHOUT = frozenset(("without-reason", "without-notice"))
"""Limits that go on denying what they name: "without notice" is "with no notice"."""


class OperatorWords(LanguageFiles):
    """Those of one language."""

    @property
    def markers(self) -> Mapping[str, str]:
        """The words that say that a list is ``open`` or holds only ``examples``.

        ``like`` is one that introduces examples ("regioner som EU") and mostly says something else ("data som vi har"),
        which the ``verb-endings`` of words after it tell.
        """
        return dict(self.kept.get("markers", {}))

    @cached_property
    def operators(self) -> Phrasebook[tuple[Sense, ...]]:
        """Words that give a sentence its force; no sense at all for idioms that only look like it."""
        book: Phrasebook[tuple[Sense, ...]] = Phrasebook()
        tables = self.kept.get("operators", {})
        without = parse_forms(forms) if (forms := tables.get("negation", {}).get("without")) else ()
        for kind in _OPERATOR_KINDS:
            for key, written in tables.get(kind.value, {}).items():
                for form in parse_forms(written):
                    words = form.removesuffix(_LIKELY)
                    book.add(words, ((kind, key, not form.endswith(_LIKELY)),), merge=both)
                    if kind is MentionKind.LIMITATION and key in _WITHOUT and words.partition(" ")[0] in without:
                        book.add(words, ((MentionKind.NEGATION, "without", True),), merge=both)
        for form in parse_forms(neutral) if (neutral := tables.get("neutral", {}).get("neutral")) else ():
            book.add(form, ())
        return book

    def describes(self, kind: MentionKind, senses: Iterable[str]) -> bool:
        """Whether words for one of these senses of an operator are known, so that a text without one says something."""
        return not self.kept.get("operators", {}).get(kind.value, {}).keys().isdisjoint(senses)

    @cached_property
    def joining_words(self) -> frozenset[str]:
        """The conjunctions of one word: "and", "or", "but"."""
        written = self.kept.get("operators", {}).get(MentionKind.CONJUNCTION.value, {}).values()
        return frozenset(form for forms in written for form in parse_forms(forms) if " " not in form)

    @cached_property
    def persons(self) -> Phrasebook[tuple[Sense, ...]]:
        """Words for whoever speaks, is spoken to or spoken of; they stand inside of operators too ("kommer vi att")."""
        book: Phrasebook[tuple[Sense, ...]] = Phrasebook()
        for key, written in self.kept.get("operators", {}).get(MentionKind.PERSON.value, {}).items():
            for form in parse_forms(written):
                book.add(form, ((MentionKind.PERSON, key, True),))
        return book

    @cached_property
    def addressing(self) -> tuple[str, ...]:
        """Words right before whom something is addressed to: "complain to us"."""
        return tuple(parse_forms(written)) if (written := self.kept.get("addressing")) else ()

    @cached_property
    def persons_that_act(self) -> frozenset[str]:
        """Words for "we" and "you" as those who do something: "we may", and not "us"."""
        return frozenset(self.kept.get("persons-that-act", "").split())

    @cached_property
    def purposes(self) -> Phrasebook[bool]:
        """Words that begin a clause of purpose or reason: True; idioms that only look like it: False."""
        book: Phrasebook[bool] = Phrasebook()
        table = self.kept.get("purpose", {})
        for key, begins in (("markers", True), ("neutral", False)):
            for form in parse_forms(table[key]) if key in table else ():
                book.add(form, begins)
        return book

    @cached_property
    def before_verbs(self) -> frozenset[str]:
        """Words that begin a clause of purpose before an infinitive alone ("pour améliorer", not "pour vous")."""
        return frozenset(self.kept.get("purpose", {}).get("before-verbs", "").split())

    @cached_property
    def infinitive_markers(self) -> frozenset[str]:
        """Those of the words that begin a clause of purpose which begin any infinitive ("to", "able to")."""
        return frozenset(self.kept.get("purpose", {}).get("infinitive-markers", "").split())

    @cached_property
    def infinitives(self) -> tuple[str, ...]:
        """The endings of infinitives."""
        return tuple(self.kept.get("purpose", {}).get("infinitives", "").split())

    @property
    def describes_purposes(self) -> bool:
        """Whether clauses of purpose are known, so that a text without one says something."""
        return "purpose" in self.kept
