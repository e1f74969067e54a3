"""What is known of a language: what its values are written with, what gives its sentences force, and its habits."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property

from policysite.data_files import parse_tables
from policysite.language.description.language_files import described_languages, phrases
from policysite.language.description.operator_words import OperatorWords
from policysite.language.description.value_words import ValueWords
from policysite.language.phrases.forms import parse_forms
from policysite.language.phrases.phrasebook import Phrasebook
from policysite.model.language import Language, primary


class Knowledge(ValueWords, OperatorWords):
    """One language; everything is empty where nothing is known."""

    @property
    def is_described(self) -> bool:
        """Whether anything is known of its words; of other languages figures can be read, and addresses."""
        return bool(self.kept)

    @property
    def english_name(self) -> str:
        """What the language is called in messages, as CLDR has it."""
        return str(self.kept["name"])

    @property
    def length(self) -> float:
        """Letters that it takes for what English says with one, in the median of faithful translations."""
        return float(self.kept.get("length", 1))

    @property
    def proven(self) -> bool:
        """Whether faithful translations have shown that what no known word says is not said.

        Of other languages the words that nobody has listed yet are many, and a text may use one of these.
        """
        return bool(self.kept.get("proven"))

    @property
    def words_for_language(self) -> tuple[str, ...]:
        """What the language calls a language, as the addresses of its sites have it (``?sprache=de``)."""
        return tuple(parse_forms(self.kept["word-for-language"])) if "word-for-language" in self.kept else ()

    @property
    def inflections(self) -> tuple[str, ...]:
        """How words of a term are inflected, in the notation of `policysite.language.phrases.phrasebook`."""
        return tuple(self.kept.get("inflections", "").split())

    @property
    def compounds(self) -> bool:
        """Whether nouns are written together, so that a term may stand inside of a word."""
        return bool(self.kept.get("compounds"))

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The commonest words, by which the language is recognised.

        They stand before the tables of the file, and all languages are asked for theirs, so that no more is read.
        """
        head, _, _ = self.written.partition("\n[")
        return frozenset(parse_tables(head).get("function-words", "").split())

    @cached_property
    def unfinished(self) -> frozenset[str]:
        """Words that no text ends with: something has to follow them."""
        return frozenset(self.kept.get("goes-on", "").split())

    @cached_property
    def subordinating(self) -> frozenset[str]:
        """Words that lead to clauses which state nothing by themselves: "data that", "how", "so that"."""
        return frozenset(self.kept.get("subordinating", "").split())

    @cached_property
    def circumstance(self) -> frozenset[str]:
        """Words of a phrase that tells in which case something holds, as "if" does: "on request", "vid frågor"."""
        return frozenset(self.kept.get("circumstance", "").split())

    @cached_property
    def occasion(self) -> frozenset[str]:
        """Those of them that mostly stand for an "if": "on request", "im Falle"."""
        return frozenset(self.kept.get("occasion", "").split())

    @cached_property
    def questions(self) -> frozenset[str]:
        """Words for what readers ask: "if you have questions" is put without an "if" as well, "for questions"."""
        return frozenset(self.kept.get("questions", "").split())

    @cached_property
    def rarely_last(self) -> frozenset[str]:
        """Words that few texts end with ("what the policy applies to")."""
        return frozenset(self.kept.get("may-go-on", "").split())

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """Words with a full stop that ends no sentence."""
        return tuple(self.kept.get("abbreviations", "").split())

    @property
    def numbers_end_sentences(self) -> bool:
        """Whether a full stop after a number ends a sentence, as it does where ordinals are written without one."""
        return bool(self.kept.get("numbers-end-sentences"))

    @property
    def nouns_have_capitals(self) -> bool:
        """Whether every noun is written with a capital, so that a capital makes no name."""
        return bool(self.kept.get("nouns-have-capitals"))

    @cached_property
    def open_questions(self) -> Phrasebook[bool]:
        """Words that leave something open, as the notes of undecided matters do and statements to readers seldom."""
        return phrases(self.kept.get("open-question"))

    @cached_property
    def no_legal_forms(self) -> frozenset[str]:
        """Words that stand after the names of companies elsewhere and mean something else here."""
        return frozenset(self.kept.get("not-legal-forms", ()))

    @cached_property
    def letters(self) -> Mapping[str, str]:
        """The letters that number points in another script, each with the Latin one that stands in its place."""
        return dict(zip(self.kept.get("letters", "").split(), "abcdefghijklmnopqrstuvwxyz", strict=False))


def knowledge(language: Language) -> Knowledge:
    """What is known of a language, or of its parent (``sv-FI``)."""
    return _knowledge(primary(language))


@cache
def months_of_all_languages() -> Mapping[str, int]:
    """Every name of a month that means the same month in each language that has it."""
    found: dict[str, set[int]] = {}
    for language in described_languages():
        for name, number in knowledge(language).month_names():
            found.setdefault(name, set()).add(number)
    return {name: number for name, (number, *others) in found.items() if not others}


@cache
def _knowledge(language: Language) -> Knowledge:
    return Knowledge(language)
