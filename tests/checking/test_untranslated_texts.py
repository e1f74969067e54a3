"""A text in a language that is not its own is one finding, whichever language it was copied from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from policysite.checking.comparing_rules import COMPARISON_RULES
from policysite.checking.run import check_project
from policysite.model.finding import Finding
from policysite.reading.project import read_project

GERMAN = "Sie haben das Recht, die Löschung Ihrer Daten zu verlangen, wenn wir sie nicht mehr brauchen."
FRENCH = "Vous avez le droit de demander l’effacement de vos données si nous n’en avons plus besoin."
SPANISH = "Tiene derecho a solicitar la supresión de sus datos cuando ya no los necesitemos."
SWEDISH = "Du har rätt att begära radering av dina uppgifter när vi inte längre behöver dem."


def test_a_translation_that_is_a_copy_of_another_translation(tmp_path: Path) -> None:
    (finding,) = untranslated(tmp_path, {"de": GERMAN, "fr": FRENCH, "es": FRENCH})
    assert finding.message.startswith("the Spanish text")
    assert finding.message.endswith("reads as French")
    assert untranslated(tmp_path, {"de": GERMAN, "fr": FRENCH, "es": SPANISH}) == []


def test_a_short_translation_that_is_a_copy_of_another_translation(tmp_path: Path) -> None:
    french = "Nous conservons les journaux pendant {period}."
    texts = {"de": "Wir speichern Protokolle {period} lang.", "fr": french, "es": french}
    (finding,) = untranslated(tmp_path, texts)
    assert finding.message.startswith("the Spanish text is not translated")


def test_a_copy_in_several_languages_is_told_once_for_each_beside_the_language_that_it_is_in(tmp_path: Path) -> None:
    spanish = "Conservamos los registros de la web durante {period}."
    texts = {"de": "Wir speichern Protokolle {period} lang.", "pl": spanish, "es": spanish, "cs": spanish}
    found = untranslated(tmp_path, texts)
    assert [(finding.location.language, finding.message.rpartition(" ")[2]) for finding in found] == [
        ("pl", "Spanish"),
        ("cs", "Spanish"),
    ]


def test_a_source_that_is_a_copy_of_a_translation_is_compared_with_no_other(tmp_path: Path) -> None:
    about = [
        finding
        for finding in findings(tmp_path, {"sv": GERMAN, "de": GERMAN, "en": "You may ask us to call you."})
        if finding.rule in COMPARISON_RULES
    ]
    assert [(finding.rule, finding.location.language) for finding in about] == [("untranslated-text", "sv")]


def test_two_regions_share_their_words(tmp_path: Path) -> None:
    assert untranslated(tmp_path, {"sv": SWEDISH, "sv-FI": SWEDISH}) == []


def test_a_short_sentence_of_the_source(tmp_path: Path) -> None:
    words = "Vi opbevarer logfiler i {period}."
    (finding,) = untranslated(tmp_path, {"da": words, "tr": words})
    assert finding.message.startswith("the Turkish text is not translated")


def test_what_related_languages_have_in_common_is_translated(tmp_path: Path) -> None:
    assert untranslated(tmp_path, {"da": "Vi sletter dem i {period}.", "nb": "Vi sletter dem i {period}."}) == []


def test_of_a_text_in_a_third_language_nothing_else_is_told(tmp_path: Path) -> None:
    """It does not say erasure, but that is no news."""
    about = [finding for finding in findings(tmp_path, {"sv": SWEDISH, "en": FRENCH}) if "en" in finding.languages]
    assert [finding.message.rpartition(" ")[2] for finding in about if finding.rule != "unreviewed-translation"] == [
        "French"
    ]


def test_a_quotation_in_a_third_language_is_no_untranslated_text(tmp_path: Path) -> None:
    english = (
        "You find it in French on the website of the authority: “Vous avez le droit à l’effacement de vos données”."
    )
    assert untranslated(tmp_path, {"sv": SWEDISH, "en": english}) == []


def test_of_texts_in_each_others_place_nothing_else_is_told(tmp_path: Path) -> None:
    """Neither says erasure in its language, and the French text lacks nothing of them."""
    english = "You have the right to request erasure of your data when we no longer need them."
    texts = {"sv": english, "fr": FRENCH, "en": SWEDISH}
    (finding,) = (each for each in findings(tmp_path, texts) if each.rule in COMPARISON_RULES)
    assert finding.rule == "untranslated-text"
    assert finding.languages == ("en", "sv")
    assert finding.message.startswith("the Swedish and the English text stand in each other's place")


def test_short_texts_in_each_others_place(tmp_path: Path) -> None:
    """Of Danish and Polish too few words are known to be certain of a word or two."""
    (proven,) = untranslated(tmp_path, {"sv": "Request erasure.", "en": "Begär radering."})
    (likely,) = untranslated(tmp_path, {"da": "Żądanie usunięcia.", "pl": "Anmod om sletning."})
    assert (proven.severity.label, likely.severity.label) == ("error", "warning")
    assert untranslated(tmp_path, {"sv": "Begär radering.", "en": "Request erasure."}) == []
    assert untranslated(tmp_path, {"da": "Anmod om sletning.", "pl": "Żądanie usunięcia."}) == []


def untranslated(root: Path, texts: dict[str, str]) -> list[Finding]:
    return [finding for finding in findings(root, texts) if finding.rule == "untranslated-text"]


def findings(root: Path, texts: dict[str, str]) -> tuple[Finding, ...]:
    written = "".join(f'      {language}: "{words}"\n' for language, words in texts.items())
    field = "period: P3M" if "{period}" in written else "right: right.erasure"
    model = f"policy:\n  languages: [{', '.join(texts)}]\nrights:\n  erasure:\n    {field}\n    text:\n{written}"
    (root / "policy_data").mkdir(exist_ok=True)
    (root / "policy_data" / "policy.yaml").write_text(model, encoding="utf-8")
    return check_project(read_project(root), today=date(2030, 1, 1)).findings
