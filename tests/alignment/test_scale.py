"""Time is linear in the length of the documents."""

from __future__ import annotations

import random
import time

from policysite.checking.alignment import align
from policysite.checking.analyst import Analyst
from policysite.model.document import Document
from tests.alignment.policies import ENGLISH, POLICY, SWEDISH, document


def _long(words: int) -> tuple[Document, Document]:
    """Sections of the small policy with numbers of their own, as long policies have."""
    chance = random.Random(7)  # noqa: S311 - not for secrets
    texts: tuple[list[str], list[str]] = ([], [])
    count = 0
    while count < words:
        swedish, english = chance.choice(POLICY)
        number = f" ({chance.randrange(10**6)})" if chance.random() < 0.3 else ""
        texts[0].append(swedish + number)
        texts[1].append(english + number)
        count += len(english.split())
    return document(texts[0], SWEDISH), document(texts[1], ENGLISH)


def _seconds_per_word(words: int) -> float:
    first, second = _long(words)
    analyst = Analyst()
    for block in (*first.blocks, *second.blocks):
        for passage in (block.passage, *block.sentences):
            analyst(passage)
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        alignment = align(first, second, analyst)
        best = min(best, time.process_time() - start)
        assert sum(1 for _ in alignment.texts) > words / 30
    return best / words


def test_a_word_takes_no_longer_in_a_long_document() -> None:
    assert _seconds_per_word(20_000) < 1.8 * _seconds_per_word(2_000)
