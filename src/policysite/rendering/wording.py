"""The words that the renderer itself writes, per language: one data file each, ``wording/<language>.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from policysite.data_files import read_tables
from policysite.model.fact import Openness
from policysite.model.language import Language, primary
from policysite.model.value import Article, Term
from policysite.rendering.locale import is_known

_FOLDER = files(__package__) / "wording"


class MissingWordingError(LookupError):
    """A language lacks a data file, and a text needs words from it; the message says which."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language's file says. A language without a file has none of the words, and CLDR's formats."""

    language: Language
    locale: str
    """The CLDR locale whose formats are used: for ``en`` the conventions of ``en_GB``."""
    first_day: str = ""
    """What dates have in the place of the number of the first day of a month: French "1er"."""
    units: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By unit and CLDR plural form: patterns where lawyers count otherwise than CLDR does."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """``article``, ``paragraph``, ``point``: patterns for provisions; and the name of each act."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Words of the page around the policy, by their use."""
    terms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the words of a closed vocabulary are called, by vocabulary and word."""

    def with_openness(self, items: str, openness: Openness | None) -> str:
        """The items of a list inside a sentence, after the words that say whether there are more.

        Raises:
            MissingWordingError: the list is open and this language has no words for that.
        """
        marker = self._marker(openness)
        return f"{marker} {items}" if marker else items

    def lead_in(self, sentence: str, openness: Openness | None) -> str:
        """The sentence before a list below it, with the words that say whether there are more before its colon.

        Raises:
            MissingWordingError: as for ``with_openness``.
        """
        marker = self._marker(openness)
        if not marker:
            return sentence
        words = sentence.removesuffix(":").rstrip()
        gap = sentence.removesuffix(":")[len(words) :]  # French leaves one before the colon
        return f"{words}, {marker}{gap}:"

    def _marker(self, openness: Openness | None) -> str:
        from policysite.language.description.markers import list_marker  # noqa: PLC0415 - loads all that is known of words

        marker = "" if openness is None else list_marker(openness, self.language)
        if marker is None:
            raise MissingWordingError(f"no words are known in {self.language} for a list that is `{openness}`")
        return marker

    def word(self, use: str) -> str:
        """A word of the page around the policy.

        Raises:
            MissingWordingError: this language has no file, or the file lacks it.
        """
        if use not in self.words:
            raise MissingWordingError(f"no words for `{use}` in {self.language}: {missing_wording(self.language)}")
        return self.words[use]

    def term(self, term: Term) -> str:
        """A word of a closed vocabulary in this language, "until consent is withdrawn"; as stored where it has none."""
        return self.terms.get(term.vocabulary, {}).get(term.word, term.word)

    def article(self, article: Article) -> str:
        """``GDPR 6(1)(f)`` as lawyers of this language cite it; as stored where the file does not say."""
        if not self.articles:
            return str(article)
        parts = "".join(
            self.articles["paragraph" if part.isdigit() else "point"].replace("{0}", part) for part in article.parts
        )
        act = self.articles.get(article.act, article.act)
        return self.articles["article"].replace("{0}", f"{article.article}{parts}").replace("{1}", act)


def worded_languages() -> tuple[Language, ...]:
    """The languages that there are words in."""
    return tuple(sorted(Language(file.name.removesuffix(".toml")) for file in _FOLDER.iterdir()))


def missing_wording(language: Language) -> str:
    """What to do about a language that there are no words in."""
    return (
        f"policysite has words of its own in {', '.join(worded_languages())}; for {language} add"
        f" src/policysite/rendering/wording/{language}.toml to policysite itself, with the keys of en.toml"
    )


@cache
def wording_of(language: Language) -> Wording:
    """The words of a language, read once; those of ``pt`` for ``pt-BR``, with the formats of the region."""
    for tag in dict.fromkeys((language, primary(language))):
        source = _FOLDER / f"{tag}.toml"
        if source.is_file():
            data = read_tables(source)
            regional = {"locale": str(language)} if tag != language and is_known(language) else {}
            return Wording(language, **{**data, **regional})
    return Wording(language, locale=language)
