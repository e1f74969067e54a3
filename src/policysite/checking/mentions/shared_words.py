"""Words that two texts in different languages have in common as they are written, addresses and names apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from policysite.language.identification.known_words import known_words
from policysite.language.text.folding import fold
from policysite.language.text.words import WORD
from policysite.model.aligned import AnalysedText
from policysite.model.language import primary
from policysite.model.mention import Mention, MentionKind

_RUN = 6
"""Words in a row that two languages do not share by chance."""
_ORDINARY = 4
"""So many of them in small letters, so that the run is no name, title or citation."""
_AUTHORITY = "role.supervisory-authority"


def common_run(text: AnalysedText, twin: AnalysedText) -> tuple[int, int] | None:
    """The first stretch of the text of which every run of words stands in the twin as well."""
    in_both = set(fold(text.passage.text).words).intersection(fold(twin.passage.text).words)
    if not _may_make_a_run(in_both):
        return None
    if not _may_make_a_run(outside_addresses(text, in_both) & outside_addresses(twin, in_both)):
        return None
    words, others = prose(text), prose(twin)
    shared = set(_runs(words)).intersection(_runs(others))
    if not shared:
        return None
    known = {
        folded
        for index, folded in enumerate(_runs(others))
        if folded in shared and _ordinary(others[index : index + _RUN]) >= _ORDINARY
    }
    of_both = known_words(primary(text.language)) & known_words(primary(twin.language))
    for index, folded in enumerate(_runs(words)):
        run = words[index : index + _RUN]
        if folded in known and _ordinary(run) >= _ORDINARY and not of_both.issuperset(folded):
            return run[0].start(), run[-1].end()
    return None


def _may_make_a_run(shared: Set[str]) -> bool:
    """Whether enough of the words that both texts have are ordinary ones, and no numbers."""
    if len(shared) < _ORDINARY - 1:
        return False
    return sum([len(word) > 1 and not word.isdecimal() for word in shared]) >= _ORDINARY - 1


def _runs(words: Sequence[re.Match[str]]) -> Iterator[tuple[str, ...]]:
    """Every run of words, from each of them on."""
    folded = [word[0].casefold() for word in words]
    return zip(*(folded[start:] for start in range(_RUN)), strict=False)


def _ordinary(run: list[re.Match[str]]) -> int:
    return sum(1 for match in run if match[0].islower() and len(match[0]) > 1)


@lru_cache(4096)
def vocabulary(text: str) -> frozenset[str]:
    """The words that may be ordinary ones of a run."""
    return frozenset([word for word in fold(text).words if len(word) > 1])


def outside_addresses(text: AnalysedText, words: Set[str]) -> Set[str]:
    """Those of these words of the text that are not merely part of an address."""
    addresses = text.of(MentionKind.URL, MentionKind.EMAIL)
    if not addresses:
        return words
    folded = fold(text.passage.text)
    return {
        word
        for word, (start, _) in zip(folded.words, folded.spans, strict=True)
        if word in words and not any(each.start <= folded.original(start) < each.end for each in addresses)
    }


def without_addresses(text: AnalysedText) -> str:
    """Blanks in their place."""
    words = text.passage.text
    for mention in text.of(MentionKind.URL, MentionKind.EMAIL):
        words = words[: mention.start] + " " * (mention.end - mention.start) + words[mention.end :]
    return words


def prose(text: AnalysedText) -> list[re.Match[str]]:
    """The words that are no part of an address, nor of an authority: "Garante per la protezione dei dati"."""
    words = list(WORD.finditer(text.passage.text))
    for named in (*text.of(MentionKind.URL, MentionKind.EMAIL), *_authorities(text)):
        words = [word for word in words if not named.start <= word.start() < named.end]
    return words


def _authorities(text: AnalysedText) -> list[Mention]:
    concepts = text.of(MentionKind.CONCEPT)
    return [each for each in concepts if each.key == _AUTHORITY and each.surface[0].isupper()]
