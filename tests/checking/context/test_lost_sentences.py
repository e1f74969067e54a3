"""A sentence that one text of a fact lacks is found once, between any languages; what is put otherwise is silent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from policysite.checking.run import check_project
from policysite.model.finding import Finding, Severity
from policysite.reading.project import read_project

SWEDISH = (
    "Uppgifterna får vi direkt från dig när du beställer.",
    "Dessutom får vi uppgifter från kreditupplysningsföretag.",
    "Vi lagrar dem på servrar i vårt datacenter.",
)
ENGLISH = (
    "We get the data directly from you when you order.",
    "We also receive data from credit agencies.",
    "We store them on servers in our data centre.",
)
GERMAN = (
    "Die Daten erhalten wir direkt von Ihnen, wenn Sie bestellen.",
    "Außerdem erhalten wir Daten von Auskunfteien.",
    "Wir speichern sie auf Servern in unserem Rechenzentrum.",
)
FRENCH = (
    "Nous recevons les données directement de vous lorsque vous commandez.",
    "En outre, nous recevons des informations d'agences de renseignement.",
    "Nous les stockons sur des serveurs dans notre centre de données.",
)


def _findings(folder: Path, texts: Mapping[str, str], fields: str = "") -> list[Finding]:
    """What is found about the fact ``retention.orders``."""
    (folder / "policy_data").mkdir()
    spoken = "".join(f"      {language}: {json.dumps(text)}\n" for language, text in texts.items())
    model = f"policy:\n  languages: [{', '.join(texts)}]\nretention:\n  orders:\n{fields}    text:\n{spoken}"
    (folder / "policy_data" / "policy.yaml").write_text(model, encoding="utf-8")
    found = check_project(read_project(folder), today=date(2030, 1, 1)).findings
    return [each for each in found if each.fact == "retention.orders" and each.rule != "unused-fact"]


def _without(sentences: tuple[str, ...], missing: int) -> str:
    return " ".join(sentence for place, sentence in enumerate(sentences) if place != missing)


@pytest.mark.parametrize("missing", range(3))
def test_a_sentence_that_the_english_text_lacks_is_the_one_finding(missing: int, tmp_path: Path) -> None:
    (found,) = _findings(tmp_path, {"sv": " ".join(SWEDISH), "en": _without(ENGLISH, missing)})
    assert (found.rule, found.severity, found.subject) == ("missing-sentence", Severity.ERROR, SWEDISH[missing])
    assert found.location.language == "en"
    assert found.related[0].location.text == SWEDISH[missing]


@pytest.mark.parametrize("missing", range(3))
def test_one_that_the_source_lacks_is_found_too(missing: int, tmp_path: Path) -> None:
    found = _findings(tmp_path, {"sv": _without(SWEDISH, missing), "en": " ".join(ENGLISH)})
    assert [each.severity > Severity.NOTE for each in found if each.rule == "missing-sentence"] == [True]


@pytest.mark.parametrize("missing", range(3))
@pytest.mark.parametrize(("whole", "lacking"), [(("de", GERMAN), ("fr", FRENCH)), (("fr", FRENCH), ("de", GERMAN))])
def test_so_is_one_between_languages_of_which_fewer_words_are_known(
    whole: tuple[str, tuple[str, ...]], lacking: tuple[str, tuple[str, ...]], missing: int, tmp_path: Path
) -> None:
    found = _findings(tmp_path, {whole[0]: " ".join(whole[1]), lacking[0]: _without(lacking[1], missing)})
    assert [(each.rule, each.severity) for each in found] == [("missing-sentence", Severity.ERROR)]


def test_a_sentence_added_at_the_end_of_one_text_is_the_one_finding(tmp_path: Path) -> None:
    added = "Die Aufsichtsbehörde sitzt in Berlin."
    (found,) = _findings(tmp_path, {"de": " ".join((*GERMAN, added)), "fr": " ".join(FRENCH)})
    assert (found.rule, found.severity, found.subject) == ("missing-sentence", Severity.ERROR, added)


def test_a_denial_and_a_number_are_lost_with_their_sentence(tmp_path: Path) -> None:
    added = "Vi säljer inte dina uppgifter inom 30 dagar."
    (found,) = _findings(tmp_path, {"sv": " ".join((*SWEDISH, added)), "en": " ".join(ENGLISH)})
    assert (found.rule, found.subject) == ("missing-sentence", added)


def test_what_the_rest_of_the_text_lacks_is_told_beside_it(tmp_path: Path) -> None:
    english = "We get the data directly from you when you order. We never store them on servers in our data centre."
    found = _findings(tmp_path, {"sv": " ".join(SWEDISH), "en": english})
    assert {each.rule for each in found} == {"missing-sentence", "changed-negation"}


@pytest.mark.parametrize(
    "texts",
    [
        {
            "sv": " ".join(SWEDISH),
            "en": "We get the data directly from you when you order and also receive data from credit agencies. "
            "We store them on servers in our data centre.",
        },
        {
            "sv": " ".join(SWEDISH),
            "en": "We get the data directly from you. This happens when you order. We also receive data from credit "
            "agencies. We store them on servers in our data centre.",
        },
        {
            "de": " ".join(GERMAN),
            "fr": "Nous recevons les données directement de vous lorsque vous commandez et, en outre, des informations "
            "d'agences de renseignement. Nous les stockons sur des serveurs dans notre centre de données.",
        },
    ],
    ids=["joined", "parted", "joined in French"],
)
def test_what_one_language_says_in_fewer_sentences_is_silent(texts: dict[str, str], tmp_path: Path) -> None:
    assert not _findings(tmp_path, texts)


def test_each_language_that_lacks_it_is_told_regions_of_the_same_words_too(tmp_path: Path) -> None:
    english = _without(ENGLISH, 1)
    texts = {"sv": " ".join(SWEDISH), "en-GB": english, "de": " ".join(GERMAN), "en-IE": english}
    found = _findings(tmp_path, texts)
    assert [(each.rule, each.languages) for each in found] == [
        ("missing-sentence", ("en-GB", "sv")),
        ("missing-sentence", ("en-IE", "sv")),
    ]


def test_a_value_in_braces_is_lost_with_its_sentence(tmp_path: Path) -> None:
    swedish = "Vi får uppgifterna från dig när du beställer. Vi sparar dem i {period}. Vi lagrar dem på servrar."
    english = "We get the data from you when you order. We store them on servers."
    (found,) = _findings(tmp_path, {"sv": swedish, "en": english}, "    period: P2Y\n")
    assert (found.rule, found.subject) == ("missing-sentence", "Vi sparar dem i {period}.")


def test_what_the_fact_holds_is_lost_with_its_sentence(tmp_path: Path) -> None:
    swedish = (
        "Vi får uppgifterna från dig när du beställer. Vi använder dem inte utan ditt samtycke. Vi lagrar dem här."
    )
    english = "We get the data from you when you order. We store them here."
    fields = "    legal-basis: consent\n    polarity: negative\n"
    (found,) = _findings(tmp_path, {"sv": swedish, "en": english}, fields)
    assert found.rule == "missing-sentence"


def test_two_sentences_of_a_fact_have_two_fingerprints(tmp_path: Path) -> None:
    texts = {"sv": " ".join((*SWEDISH, "Vi svarar i telefon varje dag.")), "en": ENGLISH[0] + " " + ENGLISH[2]}
    found = _findings(tmp_path, texts)
    assert len({each.fingerprint for each in found}) == len(found) == 2


def test_where_either_of_two_sentences_may_be_the_missing_one_both_are_named(tmp_path: Path) -> None:
    swedish = "Växeln når du på vardagar.", "Om du invänder upphör vi med behandlingen."
    english = "You can reach the switchboard on weekdays."
    (found,) = _findings(tmp_path, {"sv": " ".join(swedish), "en": english})
    assert (found.rule, found.severity) == ("missing-sentence", Severity.ERROR)
    assert {place.location.text for place in found.related} == set(swedish)
    assert found.message.startswith(
        "the English text lacks one of the sentences “Växeln når du på vardagar.” and “Om du"
    )


def test_a_sentence_that_other_words_tell_from_its_neighbour_is_named_alone(tmp_path: Path) -> None:
    swedish = "Växeln når du på vardagar.", "Om du invänder upphör vi med behandlingen."
    english = "If you object, we stop the processing."
    (found,) = _findings(tmp_path, {"sv": " ".join(swedish), "en": english})
    assert [place.location.text for place in found.related] == [swedish[0]]
