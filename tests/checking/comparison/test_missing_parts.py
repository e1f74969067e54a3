"""What one document has and the other lacks is told once, by its kind and where it belongs."""

from __future__ import annotations

import pytest

from policysite.checking.comparison import compare
from policysite.model.finding import Severity
from tests.alignment.policies import ENGLISH, SWEDISH, document, rules_between, sides


def test_a_missing_section_is_one_finding_whatever_it_holds() -> None:
    swedish, english = sides()
    section = ["## Barn", "Ungdomar under 15 år anmäls alltid av en vårdnadshavare.", "- namn", "- telefon"]
    assert rules_between(swedish[:9] + section + swedish[9:], english) == ["missing-section"]


def test_a_missing_section_is_named_with_its_number() -> None:
    swedish, english = sides()
    section = ["## 9. Barn", "Ungdomar under 15 år anmäls alltid av en vårdnadshavare."]
    (finding,) = compare(document([*swedish, *section], SWEDISH), document(english, ENGLISH)).findings
    assert "the section “9. Barn” is in the Swedish document" in finding.message


@pytest.mark.parametrize(
    ("block", "rule"),
    [(2, "missing-heading"), (3, "missing-paragraph"), (6, "missing-item"), (11, "missing-paragraph")],
)
def test_what_is_missing_is_told_by_its_kind(block: int, rule: str) -> None:
    swedish, english = sides()
    del english[block]
    assert rules_between(swedish, english) == [rule]


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
    assert "duplicated-item" in rules_between(swedish, english)


def test_a_paragraph_of_one_language_may_be_the_last_sentence_of_another_one_in_the_other() -> None:
    swedish, english = sides()
    swedish.insert(4, "Frågor besvaras på 08-123 45 67.")
    english[3] += " Questions are answered on 08-123 45 67."
    assert rules_between(swedish, english) == []


def test_what_stands_in_the_next_sentence_of_the_paragraph_is_not_missing() -> None:
    swedish, english = sides()
    swedish.insert(4, "Sekreteraren läser endast brev. Kassören läser vad hon vill.")
    english.insert(4, "The secretary reads letters. The treasurer reads only what she likes.")
    assert rules_between(swedish, english) == []
    english[4] = "The secretary reads letters. The treasurer reads what she likes."
    assert rules_between(swedish, english) == ["lost-exclusivity"]


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
    rules = rules_between(swedish, english)
    assert "truncated-sentence" in rules
    assert "different-organisation" in rules


def test_a_text_that_is_much_shorter_is_told_of_where_nothing_tells_what_it_lacks() -> None:
    swedish, english = sides()
    swedish[1] = (
        "Klubben spelar in samtal som rings till telefonväxeln under kvällarna, lyssnar igenom dem vid sina möten"
        " och sparar dem i 90 dagar."
    )
    english[1] = "The club records calls to the switchboard."
    rules = rules_between(swedish, english)
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
    assert rules_between(swedish, english) == []
    del english[6]
    assert rules_between(swedish, english) == ["missing-sentence"]


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


def test_a_heading_that_ran_into_its_paragraph_is_not_missing() -> None:
    swedish, english = sides()
    swedish[4:4] = ["## Platsen där klubben träffas varje höst", "Vi ses som alltid vid bryggan i Ripan."]
    english[4:4] = ["The place where the club meets every autumn As always we meet at the jetty in Ripan."]
    assert rules_between(swedish, english) == []
    english[4] = "As always we meet at the jetty in Ripan."
    assert rules_between(swedish, english) == ["missing-heading"]


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
