"""Links by which a reader takes the address of a fact with them."""

from __future__ import annotations

from policysite.model.language import Language
from policysite.rendering.escaping import escape
from policysite.rendering.plain import plain
from policysite.rendering.wording import wording_of

_LONGEST = 60


def permalink(language: Language, address: str, words: str) -> str:
    """A link from a fact to itself, with a name for those who do not see it; its sign comes from the stylesheet.

    Args:
        language: the reader's.
        address: the fact's, which is its anchor.
        words: the beginning of the fact, as inline Markdown.
    """
    name = wording_of(language).word("permalink").replace("{0}", shortened(plain(words)))
    return f'<a class="permalink" href="#{address}" aria-label="{escape(name)}"></a>'


def shortened(words: str) -> str:
    """The beginning of a text, to the end of a word."""
    if len(words) <= _LONGEST:
        return words.removesuffix(":")
    return f"{words[:_LONGEST].rpartition(' ')[0]} …"
