"""Phrases that the messages of many rules share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policysite.language.description.names import english_name
from policysite.model.language import Language

MESSAGE_LANGUAGE = Language("en")
"""What messages are written in."""


def enumerated(words: Iterable[str], conjunction: str = "and") -> str:
    """``a, b and c``."""
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {conjunction} {listed[-1]}"


def named(languages: Sequence[Language]) -> str:
    """``Swedish and English``."""
    return enumerated(english_name(language) for language in languages)


def quoted(words: str, limit: int = 60) -> str:
    """The words in quotes, cut at a word where they are long."""
    folded = " ".join(words.split())
    if len(folded) > limit:
        folded = folded[:limit].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"“{folded}”"


def how_to_accept(fact: str, language: Language, *, reason: bool = False) -> str:
    """The two ways to accept a translation, that of the browser first."""
    note = " --note REASON" if reason else ""
    noted = ", with a note" if reason else ""
    return (
        f"in a browser under Actions → Accept translations, on the branch that holds the texts{noted}; in a terminal "
        f"`policysite review accept {fact} --language {language} --reviewer NAME{note}`"
    )
