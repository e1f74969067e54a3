"""What says the same in other words is silent: as texts of one fact, and as sentences of two documents."""

from __future__ import annotations

import pytest

from policysite.checking.analyst import Analyst
from policysite.checking.texts import check_texts
from policysite.model.aligned import AlignedTexts
from policysite.model.finding import Severity
from policysite.model.language import Language
from policysite.model.passage import Mark, Passage

EQUIVALENTS = {
    "digits and words": ("Vi sparar loggar i 3 månader.", "We keep logs for three months."),
    "an abbreviation": ("Vi sparar bl.a. IP-adresser.", "We store, among other things, IP addresses."),
    "the words that it stands for": (
        "Vi sparar bland annat IP-adresser.",
        "We store IP addresses, among other things.",
    ),
    "an example without full stops": ("Kontakta oss, tex per telefon.", "Contact us, for example by telephone."),
    "an example with full stops": ("Kontakta oss, t.ex. per telefon.", "Contact us, e.g. by telephone."),
    "a number grouped otherwise": ("Ring 0480-36 20 00.", "Call 0480 362000."),
    "a number with its country": ("Ring +46 480 36 20 00.", "Call +46 (0)480-362 000."),
    "a date in figures": ("Policyn gäller från 2018-05-25.", "The policy applies from 25 May 2018."),
    "a date the other way round": ("Policyn gäller från den 25 maj 2018.", "The policy applies from May 25, 2018."),
    "a contraction": ("Vi säljer inte dina uppgifter.", "We don’t sell your data."),
    "a denial in full": ("Vi säljer inte dina uppgifter.", "We do not sell your data."),
    "active and passive": ("Vi raderar dina uppgifter efter ett år.", "Your data are erased by us after one year."),
    "a reordered list": (
        "Vi sparar namn, adress och telefonnummer.",
        "We store telephone numbers, names and addresses.",
    ),
    "a reordered clause": (
        "Om du återkallar ditt samtycke raderar vi uppgifterna.",
        "We erase the data if you withdraw your consent.",
    ),
    "one sentence in two": (
        "Vi sparar din ansökan i ett år, och därefter raderas den.",
        "We keep your application for one year. It is then erased.",
    ),
    "an article in another notation": ("Enligt artikel 6.1 f i GDPR.", "Pursuant to Article 6(1)(f) GDPR."),
    "a compound": (
        "Vi lämnar aldrig ut dina uppgifter i marknadsföringssyfte.",
        "We never disclose your data for marketing purposes.",
    ),
    "an idiom that holds a word of a concept": (
        "Vi sparar loggar för att kunna svara på frågor.",
        "We keep logs in order to answer questions.",
    ),
    "not all, and some": ("Då fungerar inte alla delar.", "Some parts will then not work."),
    "a rhythm by its ordinal": ("Loggarna gallras var sjätte månad.", "The logs are purged every six months."),
    "an age without its unit": ("Om du är under 18 år läser en förälder.", "If you are under 18, a parent reads."),
    "a bound that bounds no time": ("Vi delar uppgifter inom koncernen.", "We share data with group companies."),
    "an exception with a word in between": (
        "De raderas, såvida de inte behövs i en tvist.",
        "They are deleted, unless they are needed in a dispute.",
    ),
}


@pytest.mark.parametrize("exact", [True, False], ids=["texts of one fact", "sentences"])
@pytest.mark.parametrize("pair", EQUIVALENTS.values(), ids=EQUIVALENTS)
def test_equivalents_are_silent(pair: tuple[str, str], exact: bool) -> None:
    analyst = Analyst()
    swedish, english = (
        analyst(Passage(words, Language(tag), "text", (Mark(0, 1, 1),)))
        for tag, words in zip(("sv", "en"), pair, strict=True)
    )
    findings = check_texts(AlignedTexts(swedish, english, None, exact))
    assert [finding.message for finding in findings if finding.severity > Severity.NOTE] == []
