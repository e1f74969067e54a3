"""The same words are compared once, and what they lack is told at each place that has them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from policysite.checking.comparing_rules import COMPARISON_RULES
from policysite.checking.run import check_project
from policysite.reading.project import read_project

SWEDISH = "Vi lagrar loggar av säkerhetsskäl i tre månader och lämnar inte ut dem."


@pytest.mark.parametrize(
    "english",
    [
        "For security reasons we store logs for three months and do not disclose them.",
        "For security reasons we store logs for two months and do not disclose them.",
        "We store logs for three months and disclose them.",
        "For security reasons we store logs for three months and do not",
        SWEDISH,
    ],
)
def test_each_region_is_told_what_its_words_lack(english: str, tmp_path: Path) -> None:
    texts = {"sv": SWEDISH, "en-GB": english, "en-US": english}
    written = "".join(f"    {language}: {words}\n" for language, words in texts.items())
    (tmp_path / "policy_data").mkdir()
    model = f"policy:\n  languages: [{', '.join(texts)}]\nlogs:\n  text:\n{written}"
    (tmp_path / "policy_data" / "policy.yaml").write_text(model, encoding="utf-8")
    findings = check_project(read_project(tmp_path), today=date(2030, 1, 1)).findings
    british, american = (
        [
            (finding.rule, finding.subject, finding.location.language == region, finding.location.text)
            for finding in findings
            if region in finding.languages and finding.rule in COMPARISON_RULES
        ]
        for region in ("en-GB", "en-US")
    )
    assert british == american
    assert bool(british) == (not english.endswith("three months and do not disclose them."))


ITEM = "  as-item:\n    form: item\n"
SENTENCE = "  as-sentence:\n"


@pytest.mark.parametrize("facts", [(ITEM, SENTENCE), (SENTENCE, ITEM)])
def test_what_an_item_may_lack_is_told_of_a_sentence_in_either_order(facts: tuple[str, str], tmp_path: Path) -> None:
    swedish = "Vi lagrar dina loggar i vårt system tills du ber oss att ta bort dem."
    texts = f"    text:\n      sv: {swedish}\n      en: We store your logs in our system until you ask us to stop\n"
    (tmp_path / "policy_data").mkdir()
    model = "policy:\n  languages: [sv, en]\nlogs:\n" + "".join(fact + texts for fact in facts)
    (tmp_path / "policy_data" / "policy.yaml").write_text(model, encoding="utf-8")
    findings = check_project(read_project(tmp_path), today=date(2030, 1, 1)).findings
    assert [finding.fact for finding in findings if finding.rule == "unfinished-text"] == ["logs.as-sentence"]
