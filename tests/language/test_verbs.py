"""What a controller says that it does, "we store", is known in every language that has a lexicon."""

from __future__ import annotations

import pytest

from policysite.language.analysis import analyse
from policysite.language.concepts.lexicon import lexicon
from policysite.language.description.language_files import described_languages
from policysite.model.language import Language
from policysite.model.mention import MentionKind

DEEDS = (
    "act.collect",
    "act.store",
    "right.erasure",
    "right.rectification",
    "term.processing",
    "term.transfer",
    "act.use",
    "act.disclose",
    "act.sell",
    "act.send",
    "act.publish",
    "act.change",
    "act.update",
    "act.combine",
    "act.inform",
    "act.protect",
    "act.check",
)
WE = {
    "da": "indsamler, opbevarer, sletter, berigtiger, behandler, overfører, bruger, deler, sælger, sender, "
    "offentliggør, ændrer, opdaterer, kombinerer, underretter, beskytter, kontrollerer",
    "de": "erheben, speichern, löschen, berichtigen, verarbeiten, übermitteln, nutzen, teilen, verkaufen, "
    "senden, veröffentlichen, ändern, aktualisieren, kombinieren, informieren, schützen, prüfen",
    "en": "collect, store, erase, rectify, process, transfer, use, disclose, sell, send, publish, change, "
    "update, combine, inform, protect, check",
    "es": "recogemos, almacenamos, suprimimos, rectificamos, tratamos, transferimos, utilizamos, compartimos, "
    "vendemos, enviamos, publicamos, modificamos, actualizamos, combinamos, informamos, protegemos, "
    "comprobamos",
    "fi": "keräämme, säilytämme, poistamme, oikaisemme, käsittelemme, siirrämme, käytämme, luovutamme, myymme, "
    "lähetämme, julkaisemme, muutamme, päivitämme, yhdistämme, ilmoitamme, suojaamme, tarkistamme",
    "fr": "collectons, conservons, effaçons, corrigeons, traitons, transférons, utilisons, partageons, vendons, "
    "envoyons, publions, changeons, actualisons, combinons, informons, protégeons, vérifions",
    "it": "raccogliamo, archiviamo, cancelliamo, rettifichiamo, trattiamo, trasferiamo, utilizziamo, "
    "condividiamo, vendiamo, inviamo, pubblichiamo, modifichiamo, aggiorniamo, combiniamo, informiamo, "
    "proteggiamo, verifichiamo",
    "nb": "innhenter, lagrer, sletter, korrigerer, behandler, overfører, bruker, deler, selger, sender, "
    "publiserer, endrer, oppdaterer, kombinerer, informerer, beskytter, kontrollerer",
    "nl": "verzamelen, bewaren, wissen, corrigeren, verwerken, doorgeven, gebruiken, delen, verkopen, sturen, "
    "publiceren, wijzigen, bijwerken, combineren, informeren, beschermen, controleren",
    "pl": "zbieramy, przechowujemy, usuwamy, poprawiamy, przetwarzamy, przekazujemy, wykorzystujemy, "
    "udostępniamy, sprzedajemy, wysyłamy, publikujemy, zmieniamy, aktualizujemy, łączymy, informujemy, "
    "chronimy, sprawdzamy",
    "pt": "recolhemos, armazenamos, apagamos, retificamos, tratamos, transferimos, utilizamos, partilhamos, "
    "vendemos, enviamos, publicamos, modificamos, atualizamos, combinamos, informamos, protegemos, "
    "verificamos",
    "sv": "samlar in, lagrar, raderar, rättar, behandlar, överför, använder, lämnar ut, säljer, skickar, "
    "publicerar, ändrar, uppdaterar, kombinerar, informerar, skyddar, kontrollerar",
}


@pytest.mark.parametrize("language", [each for each in described_languages() if lexicon(each)])
def test_what_we_do_is_known(language: Language) -> None:
    said = WE[language].split(", ")
    unknown = [
        (deed, verb)
        for deed, verb in zip(DEEDS, said, strict=True)
        if deed not in {one.key for one in analyse(verb, language) if one.kind is MentionKind.CONCEPT}
    ]
    assert unknown == []
