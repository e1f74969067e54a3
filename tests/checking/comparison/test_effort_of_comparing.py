"""Comparing two documents takes steps in proportion to their length, whatever they say over and over again."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.model.language import Language
from policysite.reading.documents import read_document
from tests.checking.test_effort import lines

SENTENCE, PARAGRAPH, ITEM = " ", "\n\n", "\n- "
KINDS = {
    "other numbers": (SENTENCE, "Rad {n} har {n}4 loggar.", "Line {n} has {n}5 logs."),
    "other periods": (PARAGRAPH, "Rad {n}: vi sparar data i 4 månader.", "Line {n}: we keep data for 5 months."),
    "lost sentences": (SENTENCE, "Rad {n}.", "Line {n}. We do not sell data."),
    "lost paragraphs": (PARAGRAPH, "Rad {n}.", "Line {n}.\n\nWe do not sell {n}1 data to anyone."),
    "broken-off items": (ITEM, "Rad {n} och", "Line {n} is here."),
    "links": (SENTENCE, "och [a](https://a{n}.se/x)", "and [a](https://b{n}.com/y)"),
    "addresses": (PARAGRAPH, "Rad {n}.", "Line {n} at https://a{n}.example.org/."),
    "a text without a full stop": ("", "rad {n} är inte såld, ", "line {n} and it is Not sold, "),
    "a text without a blank": ("", "rad{n}-inte,", "line{n}-Not,"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_twice_as_long_documents_take_little_more_than_twice_the_steps(kind: str, tmp_path: Path) -> None:
    once, twice = (_steps(tmp_path, *KINDS[kind], times) for times in (150, 300))
    assert twice < 2.2 * once


def _steps(folder: Path, joint: str, swedish: str, english: str, times: int) -> int:
    paths = folder / "policy.sv.md", folder / "policy.en.md"
    for path, text in zip(paths, (swedish, english), strict=True):
        path.write_text(joint.join(text.format(n=n) for n in range(1000, 1000 + times)), encoding="utf-8")
    tags = Language("sv"), Language("en")
    first, second = (read_document(path, path.name, tag) for path, tag in zip(paths, tags, strict=True))
    return lines(lambda: compare(first, second))
