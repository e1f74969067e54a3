"""What a text means to a reader, apart from how its file is laid out: the ground of reviews and of differences.

Placeholders stay placeholders, so a value that changes changes no content: it is written anew in every language.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping

from policysite.model.fact import Fact, Text
from policysite.model.language import Language

Content = Mapping[str, str]
"""The words of a fact in one language, by the address of each text: its own text, its title, the items of its list."""


def words_of_text(text: Text) -> str:
    """The words in Unicode's composed form (NFC), each run of white space one blank."""
    return folded(text.passage.text)


def folded(words: str) -> str:
    """The same words whatever their encoding, line breaks and indentation."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def content_of(fact: Fact, language: Language) -> Content:
    """Everything that a fact says to readers of a language; empty where it says nothing, as while it is undecided.

    Notes of open questions are no part of it: they go when the question is decided, and no sentence changes by that.
    """
    return {address: words_of_text(texts[language]) for address, texts in fact.stated() if language in texts}


def digest(content: Content) -> str:
    """SHA-256 of a content in hexadecimal, whatever the order of its texts."""
    canonical = json.dumps(sorted(content.items()), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
