"""What faithful translations say differently is no finding, even where both texts are known to belong together."""

from __future__ import annotations

import re
from pathlib import Path

from policysite.checking.analyst import Analyst
from policysite.checking.texts import check_texts
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage

PAIRS = re.findall(
    r"^sv: (.+)\nen: (.+)$", Path(__file__).with_name("faithful_translations.txt").read_text("utf-8"), re.MULTILINE
)
SWEDISH, ENGLISH = Language("sv"), Language("en")


def test_no_error_and_no_warning_between_faithful_translations() -> None:
    analyst = Analyst()
    assert len(PAIRS) > 200
    found = [
        (swedish, finding.message)
        for swedish, english in PAIRS
        for finding in check_texts(
            AlignedTexts(analyst(passage(swedish, SWEDISH)), analyst(passage(english, ENGLISH)), is_exact=True)
        )
        if finding.severity >= Severity.WARNING
    ]
    assert found == []


def passage(words: str, language: Language) -> Passage:
    return Passage(words, language, "text", (Mark(0, 1, 1),))
