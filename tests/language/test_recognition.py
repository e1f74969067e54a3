"""Which language a text is in."""

import pytest

from policysite.language.identification.recognition import recognise


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi behandlar dina uppgifter för att kunna svara på frågor som du ställer till oss.", "sv"),
        ("We process your data so that we can answer the questions that you ask.", "en"),
        (
            "Käytämme tietoja, jotta voimme vastata kysymyksiin, jotka ovat tulleet palvelun kautta ja myös muuten.",
            "fi",
        ),
        (
            "Vi bruger dine oplysninger for at kunne svare på de spørgsmål, som du stiller os, også når det er sent.",
            "da",
        ),
        (
            "Vi bruker opplysningene dine for å kunne svare på spørsmål som du stiller oss, også når det ikke haster.",
            "nb",
        ),
        ("Wir verarbeiten Ihre Daten, damit wir die Fragen beantworten können, die Sie uns stellen.", "de"),
        ("Nous utilisons vos données pour répondre aux questions que vous nous posez sur ce site.", "fr"),
        ("Wij gebruiken uw gegevens om de vragen te beantwoorden die u aan ons stelt.", "nl"),
        ("Utilizamos sus datos para responder a las preguntas que usted nos hace sobre el servicio.", "es"),
        ("Utilizziamo i suoi dati per rispondere alle domande che ci vengono poste nel servizio.", "it"),
        ("Używamy danych, aby odpowiedzieć na pytania, które są zadawane przez użytkownika oraz inne osoby.", "pl"),
        ("Údaje používáme k tomu, abychom mohli odpovědět na dotazy, které jsou nám zaslány, pokud je to nutné.", "cs"),
        (
            "Používáme údaje na to, aby sme mohli odpovedať na otázky, ktoré sú nám zaslané alebo ak je to potrebné.",
            "sk",
        ),
        ("Verileriniz bir hizmet için ve daha sonra ilgili kişi tarafından kullanılır.", "tr"),
    ],
)
def test_a_sentence_or_two_tell_the_language(text: str, language: str) -> None:
    assert recognise(text) == language


@pytest.mark.parametrize("text", ["", "12345", "Infomaker", "xyzzy qwerty"])
def test_too_little_to_tell_is_said_so(text: str) -> None:
    assert recognise(text) is None
