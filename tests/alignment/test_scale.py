"""The steps of an alignment are linear in the length of the documents."""

from __future__ import annotations

import random

from policysite.checking.alignment import Alignment, align
from policysite.checking.analyst import Analyst
from policysite.model.document import Document
from tests.alignment.policies import ENGLISH, POLICY, SWEDISH, document
from tests.checking.test_effort import lines


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


def _steps_per_word(words: int) -> float:
    first, second = _long(words)
    analyst = Analyst()
    for block in (*first.blocks, *second.blocks):
        for passage in (block.passage, *block.sentences):
            analyst(passage)
    aligned: list[Alignment] = []
    steps = lines(lambda: aligned.append(align(first, second, analyst)))
    assert sum(1 for _ in aligned[0].texts) > words / 30
    return steps / words


def test_a_word_takes_no_more_steps_in_a_long_document() -> None:
    assert _steps_per_word(2_400) < 1.2 * _steps_per_word(600)


def test_paragraphs_that_the_other_document_writes_as_one_take_no_more_steps_each_where_they_are_many() -> None:
    once, twice = (
        lines(
            lambda number=number: align(
                document([" ".join(f"Punkt {n} har 17 saker." for n in range(number))], SWEDISH),
                document([f"Item {n} has 17 things." for n in range(number)], ENGLISH),
                Analyst(),
            )
        )
        for number in (50, 100)
    )
    assert twice < 3 * once


def test_paragraphs_that_end_a_sentence_later_in_one_document_take_no_more_steps_each_where_they_are_many() -> None:
    def steps(number: int) -> int:
        swedish, english = (
            [
                " ".join(row.format(n=n) for n in range(start, min(start + 2, number)))
                for start in range(first, number, 2)
            ]
            for row, first in (("Punkt {n} har {n}7 saker.", 3), ("Item {n} has {n}7 things.", 0))
        )
        swedish.insert(0, " ".join(f"Punkt {n} har {n}7 saker." for n in range(3)))
        return lines(lambda: align(document(swedish, SWEDISH), document(english, ENGLISH), Analyst()))

    steps(10)  # reads what is known of both languages
    once, twice = steps(120), steps(240)
    assert twice < 2.5 * once
