"""Two documents are compared, or it is said in plain words why not."""

from __future__ import annotations

import pytest

from policysite.checking.comparison import IncomparableDocumentsError, compare
from policysite.model.finding import Severity
from policysite.model.language import Language
from tests.alignment.policies import ENGLISH, SWEDISH, document, sides


def _rules(swedish: list[str], english: list[str]) -> list[str]:
    return [finding.rule for finding in compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings]


def test_a_faithful_translation_has_no_findings_and_is_counted() -> None:
    swedish, english = sides()
    comparison = compare(document(swedish, SWEDISH), document(english, ENGLISH))
    assert comparison.findings == ()
    assert comparison.compared >= len(swedish)


def test_a_missing_section_is_one_finding_whatever_it_holds() -> None:
    swedish, english = sides()
    section = ["## Barn", "Ungdomar under 15 år anmäls alltid av en vårdnadshavare.", "- namn", "- telefon"]
    assert _rules(swedish[:9] + section + swedish[9:], english) == ["missing-section"]


def test_a_missing_section_is_named_with_its_number() -> None:
    swedish, english = sides()
    section = ["## 9. Barn", "Ungdomar under 15 år anmäls alltid av en vårdnadshavare."]
    (finding,) = compare(document([*swedish, *section], SWEDISH), document(english, ENGLISH)).findings
    assert "the section “9. Barn” is in the Swedish document" in finding.message


@pytest.mark.parametrize(
    ("what", "said", "told"),
    [
        ("age", "Barn får vara med från 13 år.", "Children can join from 15 years."),
        ("period", "Kvitton sparas i 13 år.", "Receipts are kept for 15 years."),
        ("period", "Uppgifter om barn sparas i 13 år.", "Data about children are stored for 15 years."),
    ],
)
def test_years_are_an_age_where_children_are_spoken_of_and_a_period_where_things_are_kept(
    what: str, said: str, told: str
) -> None:
    swedish, english = sides()
    (finding,) = compare(document([*swedish, said], SWEDISH), document([*english, told], ENGLISH)).findings
    assert finding.message == f"the {what} is “13 år” in Swedish and “15 years” in English"


@pytest.mark.parametrize(
    ("block", "rule"),
    [(2, "missing-heading"), (3, "missing-paragraph"), (6, "missing-item"), (11, "missing-paragraph")],
)
def test_what_is_missing_is_told_by_its_kind(block: int, rule: str) -> None:
    swedish, english = sides()
    del english[block]
    assert _rules(swedish, english) == [rule]


def test_a_missing_sentence_is_located_in_the_paragraph_that_lacks_it() -> None:
    swedish, english = sides()
    english[13] = "You can complain to the Swedish Authority for Privacy Protection."
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert finding.rule == "missing-sentence"
    assert finding.location.path == "policy.en.md"
    assert finding.related[0].location.text == "Telefonnumret är 08-657 61 00."


def test_an_item_that_stands_in_for_a_lost_one_is_told() -> None:
    swedish, english = sides()
    english[6] = english[5]
    assert "duplicated-item" in _rules(swedish, english)


def test_findings_are_ordered_by_severity_and_then_by_place() -> None:
    swedish, english = sides()
    del english[12], english[8], english[2]
    findings = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert [finding.severity for finding in findings] == [Severity.ERROR, Severity.WARNING, Severity.WARNING]
    assert findings[1].related[0].location.line < findings[2].related[0].location.line


@pytest.mark.parametrize(
    ("swedish", "english", "problem"),
    [
        ("[våra villkor](https://a.example/terms)", "[our terms](https://a.example/terms-old)", ["different-link"]),
        ("[våra villkor](https://a.example/sv/villkor)", "[our terms](https://a.example/en/terms)", []),
        ("[våra villkor](https://a.example/en/faq)", "[our terms](https://a.example/fr/faq)", ["different-link"]),
        ("[våra villkor](http://www.a.example/faq/)", "[our terms](https://a.example/faq)", []),
        ("[våra villkor](https://a.se/faq)", "[our terms](https://a.fi/faq)", []),
        ("[våra villkor](#villkor)", "[our terms](#terms)", []),
    ],
)
def test_an_address_behind_the_same_words_may_be_translated_but_not_mistaken(
    swedish: str, english: str, problem: list[str]
) -> None:
    texts = sides()
    texts[0].append(f"Läs mer i {swedish} eller fråga oss.")
    texts[1].append(f"Read more in {english} or ask us.")
    assert [rule for rule in _rules(*texts) if rule == "different-link"] == problem


def test_a_section_under_another_number_is_told_once() -> None:
    swedish, english = sides()
    for number, block in enumerate((2, 9, 12), start=1):
        swedish[block] = swedish[block].replace("## ", f"## {number}. ")
        english[block] = english[block].replace("## ", f"## {number + (number > 1)}. ")
    assert _rules(swedish, english) == ["different-section-number"]


def test_a_colon_that_announces_nothing_is_told() -> None:
    swedish, english = sides()
    swedish[13] += " Adressen är Box 8114 i Stockholm."
    english[13] += " The address is:"
    assert "dangling-colon" in _rules(swedish, english)


def test_one_document_twice_and_two_of_one_language_are_refused() -> None:
    swedish, english = sides()
    with pytest.raises(IncomparableDocumentsError, match="hold the same words"):
        compare(document(swedish, SWEDISH), document(swedish, Language("nb")))
    with pytest.raises(IncomparableDocumentsError, match="both in English"):
        compare(document(swedish, ENGLISH), document(english, ENGLISH))


def test_two_documents_that_differ_in_figures_alone_are_compared() -> None:
    one, two = document(["Telefon: 08-123 456 78"], SWEDISH), document(["Telefon: 08-123 456 79"], ENGLISH)
    assert [finding.rule for finding in compare(one, two).findings] == ["different-phone"]


def test_of_languages_that_share_their_commonest_words_neither_is_known_for_certain() -> None:
    swedish, norwegian = document(["Du når oss på kontoret."], SWEDISH), document(["Vi lagrer navnet."], Language("nb"))
    assert not compare(swedish, norwegian).notices


def test_unrelated_documents_are_refused() -> None:
    swedish, _ = sides()
    recipe = ["# Pancakes", "Whisk three eggs into a little milk.", "Add flour, then more milk, and leave it a while."]
    recipe += ["Fry in butter until golden on both sides; serve at once with jam, or with lemon and sugar."] * 2
    with pytest.raises(IncomparableDocumentsError, match="too little in common"):
        compare(document(swedish, SWEDISH), document(recipe, ENGLISH))


def test_a_language_without_a_lexicon_is_compared_as_far_as_can_be_and_that_is_said() -> None:
    swedish, english = sides()
    del english[6]
    comparison = compare(document(swedish, Language("fo")), document(english, ENGLISH))
    assert "missing-item" in {finding.rule for finding in comparison.findings}
    assert comparison.notices == (
        "no words of Faroese are known: figures, addresses, structure and extent were compared",
    )
    assert (
        compare(
            *(document(texts, language) for texts, language in zip(sides(), (SWEDISH, ENGLISH), strict=True))
        ).notices
        == ()
    )


GERMAN = Language("de")


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("věci jako {thing}", Severity.NOTE),
        ("věci, například {thing}", None),
    ],
)
def test_what_one_language_mostly_does_without_is_a_note_where_it_does_so_once_more(
    said: str, severity: Severity | None
) -> None:
    things = [("máslo", "butter"), ("mléko", "milk"), ("med", "honey"), ("sůl", "salt"), ("čaj", "tea")]
    czech = [f"V obchodě {number} jsou {said.format(thing=one[0])}." for number, one in enumerate(things, 11)]
    english = [f"Shop {number} has things such as {one[1]}." for number, one in enumerate(things, 11)]
    found = compare(document(czech, Language("cs")), document(english, ENGLISH)).findings
    assert {finding.severity for finding in found} == ({severity} if severity else set())


def test_what_one_language_does_without_only_once_is_missed() -> None:
    things = [("Butter", "butter"), ("Milch", "milk"), ("Honig", "honey"), ("Salz", "salt"), ("Tee", "tea")]
    german = [f"Im Laden {number} gibt es Dinge, zum Beispiel {one[0]}." for number, one in enumerate(things, 11)]
    german[2] = "Im Laden 13 gibt es Honig."
    english = [f"Shop {number} has things such as {one[1]}." for number, one in enumerate(things, 11)]
    found = compare(document(german, GERMAN), document(english, ENGLISH)).findings
    assert [(finding.rule, finding.severity) for finding in found] == [("changed-openness", Severity.WARNING)]


@pytest.mark.parametrize(
    ("language", "full", "short"),
    [
        ("de", "Sie haben das Recht auf Berichtigung und Löschung.", "Sie haben das Recht auf Löschung."),
        ("fr", "Vous avez un droit de rectification et d'effacement.", "Vous avez un droit d'effacement."),
        ("fi", "Teillä on oikeus oikaisuun ja tietojen poistamiseen.", "Teillä on oikeus tietojen poistamiseen."),
        ("da", "Du har ret til berigtigelse og sletning.", "Du har ret til sletning."),
        ("nb", "Du har rett til retting og sletting.", "Du har rett til sletting."),
        ("nl", "U hebt recht op rectificatie en gegevenswissing.", "U hebt recht op gegevenswissing."),
        ("es", "Tiene derecho de rectificación y supresión.", "Tiene derecho de supresión."),
        ("it", "Lei ha diritto di rettifica e di cancellazione.", "Lei ha diritto di cancellazione."),
        ("pl", "Masz prawo do sprostowania i usunięcia danych.", "Masz prawo do usunięcia danych."),
        ("pt", "Tem direito de retificação e apagamento.", "Tem direito de apagamento."),
    ],
)
def test_a_right_that_one_text_lost_is_told_in_languages_of_which_the_terms_of_the_law_are_known(
    language: str, full: str, short: str
) -> None:
    english = ["You have the right to rectification and erasure."]
    assert compare(document([full], Language(language)), document(english, ENGLISH)).findings == ()
    (finding,) = compare(document([short], Language(language)), document(english, ENGLISH)).findings
    assert (finding.rule, finding.subject) == ("lost-right", "right.rectification")


def test_what_a_lead_in_makes_a_right_is_lost_as_one() -> None:
    swedish = ["Du har rätt att", "- få dina uppgifter raderade", "- invända mot behandlingen"]
    english = ["You have the right to", "- have your data restricted", "- object to the processing"]
    found = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert {(finding.rule, finding.subject, finding.severity.label) for finding in found} == {
        ("lost-right", "right.erasure", "error"),
        ("lost-right", "right.restriction", "error"),
    }


def test_a_paragraph_of_one_language_may_be_the_last_sentence_of_another_one_in_the_other() -> None:
    swedish, english = sides()
    swedish.insert(4, "Frågor besvaras på 08-123 45 67.")
    english[3] += " Questions are answered on 08-123 45 67."
    assert _rules(swedish, english) == []


def test_what_stands_in_the_next_sentence_of_the_paragraph_is_not_missing() -> None:
    swedish, english = sides()
    swedish.insert(4, "Sekreteraren läser endast brev. Kassören läser vad hon vill.")
    english.insert(4, "The secretary reads letters. The treasurer reads only what she likes.")
    assert _rules(swedish, english) == []
    english[4] = "The secretary reads letters. The treasurer reads what she likes."
    assert _rules(swedish, english) == ["lost-exclusivity"]


def test_what_a_broken_off_sentence_lost_is_told_with_it_and_not_again() -> None:
    swedish, english = sides()
    swedish[1] = "Policyn gäller för webbplatserna https://ripan.example och https://kiebitz.example."
    english[1] = "The policy applies to the websites at and"
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert finding.rule == "truncated-sentence"
    lost = [place.location.text for place in finding.related if place.message == "lost with it"]
    assert lost == ["https://ripan.example", "https://kiebitz.example"]


def test_what_another_sentence_lost_is_told_beside_a_broken_off_one() -> None:
    swedish, english = sides()
    swedish[1] = "Policyn gäller för ripan.example och kiebitz.example. Styrelsen svarar på styrelsen@ripan.example."
    english[1] = "The policy applies to ripan.example and"
    english[11] = english[11].replace("Postia Oy", "the post")
    rules = _rules(swedish, english)
    assert "truncated-sentence" in rules
    assert "different-organisation" in rules


def test_a_text_that_is_much_shorter_is_told_of_where_nothing_tells_what_it_lacks() -> None:
    swedish, english = sides()
    swedish[1] = (
        "Klubben spelar in samtal som rings till telefonväxeln under kvällarna, lyssnar igenom dem vid sina möten"
        " och sparar dem i 90 dagar."
    )
    english[1] = "The club records calls to the switchboard."
    rules = _rules(swedish, english)
    assert "different-duration" in rules
    assert "shortened-text" not in rules


def test_a_missing_paragraph_is_missing_after_the_last_words_before_it() -> None:
    swedish, english = sides()
    english[10] = english[10].replace(". ", ".\n")
    del english[11]
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert finding.location.line == finding.location.end_line
    assert finding.location.text == "every issue."
    assert finding.location.whole == "You end it with the link at the bottom of every issue."


def test_a_missing_passage_is_told_by_its_beginning_and_its_end() -> None:
    swedish, english = sides()
    del english[10:12]
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert finding.rule == "missing-paragraph"
    assert [(place.message, place.location.text) for place in finding.related] == [
        ("begins here", "Nyhetsbrevet skickas i mars och oktober."),
        ("ends here", "Den ser bara din e-postadress."),
    ]


def test_what_is_missing_at_the_top_is_missing_before_the_first_words() -> None:
    swedish, english = sides()
    swedish.insert(0, "Den här sidan gäller från och med första mars och ersätter alla tidigare sidor.")
    finding = next(
        found
        for found in compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
        if found.rule == "missing-paragraph"
    )
    assert finding.location.text == "Privacy policy"
    assert "before this place" in finding.help


def test_a_sentence_that_is_missing_first_is_missing_before_the_first_words() -> None:
    swedish, english = sides()
    english[3] = english[3].partition(". ")[2]
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert (finding.rule, finding.location.text) == ("missing-sentence", "The data")
    assert "before this place" in finding.help


def test_where_lines_are_broken_changes_no_finding() -> None:
    swedish, english = sides()
    del english[11]
    del swedish[13]
    english[3] = english[3].partition(". ")[2]
    swedish[10] = swedish[10].rpartition(". ")[0] + "."
    wrapped = [text.replace(" ", "\n") if text[0].isalpha() else text for text in english]
    as_written, rewrapped = (
        [
            (finding.fingerprint, finding.message)
            for finding in compare(document(swedish, SWEDISH), document(texts, ENGLISH)).findings
        ]
        for texts in (english, wrapped)
    )
    assert len(as_written) > 3
    assert sorted(rewrapped) == sorted(as_written)


def test_a_right_whose_name_is_misspelt_is_stated() -> None:
    swedish, english = sides()
    swedish[1] = "Du kan när som helst avsluta prenumerationen."
    english[1] = "You can unsubcribe at any time."
    assert _rules(swedish, english) == []


def test_a_wrong_word_that_recurs_is_told_once_with_all_its_places() -> None:
    swedish, english = sides()
    for one, other in (("medlemmar", "members"), ("gäster", "guests")):
        swedish.append(f"Bearbetningen av personuppgifter om {one} sker i Kalmar.")
        english.append(f"The processing of personal data of {other} takes place in Kalmar.")
    found = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    (finding,) = (finding for finding in found if finding.rule == "wrong-term")
    assert [place.location.text for place in finding.related] == ["processing", "Bearbetningen", "processing"]


def test_paragraphs_of_one_language_may_be_sentences_of_one_paragraph_in_the_other_with_a_title_run_in() -> None:
    swedish, english = sides()
    parts = [
        ("Vid dörren lämnar du märket till vakten.", "You give the badge to the guard at the door."),
        ("Vakten lägger märket i ett skåp.", "The guard puts the badge into a cabinet."),
        ("Skåpet töms varje söndag.", "The cabinet is emptied every Sunday."),
        ("Hundar och katter", "Dogs and cats"),
        (
            "Alla husdjur lämnas hos vakten och får stanna där till kvällen.",
            "All pets are left with the guard until the evening.",
        ),
    ]
    swedish[4:4] = [" ".join(one for one, _ in parts)]
    english[4:4] = [two for _, two in parts]
    assert _rules(swedish, english) == []
    del english[6]
    assert _rules(swedish, english) == ["missing-sentence"]


def test_a_sentence_that_stands_twice_in_one_paragraph_and_once_in_the_other_is_a_note() -> None:
    swedish, english = sides()
    swedish[3] += " Årsavgiften är 250 kronor."
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert (finding.rule, finding.severity) == ("missing-sentence", Severity.NOTE)
    assert "is twice in a paragraph of the Swedish document" in finding.message


_ABOUT_NUMBERS = "Leta fram märket. Rutan om telefonnummer finns under fliken överst i fönstret."
"""What nobody knows to translate, and a telephone number that tells what the second sentence is."""


def test_a_sentence_for_which_nothing_but_the_length_of_another_one_speaks_is_a_note() -> None:
    swedish, english = sides()
    swedish.append(_ABOUT_NUMBERS)
    english.append("When it is picked out, the box about telephone numbers is below the tab at the window's top.")
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert (finding.rule, finding.severity) == ("missing-sentence", Severity.NOTE)
    assert finding.related[0].location.text == "Leta fram märket."
    assert finding.location.text == english[-1]
    assert (
        "may be missing: the only English sentence that could say it is “When it is picked out, the box"
        in finding.message
    )


def test_a_sentence_that_no_other_is_long_enough_to_tell_is_missing() -> None:
    swedish, english = sides()
    swedish.append(_ABOUT_NUMBERS)
    english.append("The box about telephone numbers is below the tab at the window's top.")
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert (finding.rule, finding.severity) == ("missing-sentence", Severity.ERROR)


def test_a_contact_that_stands_apart_from_the_others_is_compared_with_its_line_in_the_other_document() -> None:
    swedish, english = sides()
    swedish.append("Föreningen Ripan\nE-post: info@ripan.example\nTelefon (växel): 0480-12 34 56")
    swedish.append("www.ripan-natur.example")
    english.append("The club Ripan\nE-mail: info@ripan.example\nSwitchboard: 0480-12 34 56\nwww.ripan-nature.example")
    (finding,) = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert finding.rule == "different-url"
    places = [finding.location, *(place.location for place in finding.related)]
    assert sorted(place.text for place in places) == ["www.ripan-natur.example", "www.ripan-nature.example"]


def test_a_heading_that_ran_into_its_paragraph_is_not_missing() -> None:
    swedish, english = sides()
    swedish[4:4] = ["## Platsen där klubben träffas varje höst", "Vi ses som alltid vid bryggan i Ripan."]
    english[4:4] = ["The place where the club meets every autumn As always we meet at the jetty in Ripan."]
    assert _rules(swedish, english) == []
    english[4] = "As always we meet at the jetty in Ripan."
    assert _rules(swedish, english) == ["missing-heading"]


def test_a_short_sentence_is_a_note_where_the_one_before_tells_what_it_leaves_out() -> None:
    swedish, english = sides()
    swedish.insert(4, "Det kan påverka hur sidorna fungerar.")
    english.insert(4, "Whoever opens the website without cookies from our partners may find that it works differently.")
    found = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert [(each.rule, each.severity) for each in found] == [("shortened-text", Severity.WARNING)]
    swedish[4] = "Webbplatsen sätter kakor från våra partner. " + swedish[4]
    english[4] = "The website sets cookies from our partners. " + english[4]
    found = compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings
    assert [(each.rule, each.severity) for each in found] == [("shortened-text", Severity.NOTE)]
