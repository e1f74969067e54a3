"""A small policy in two languages, and how tests take it apart."""

from __future__ import annotations

from policysite.checking.alignment import Alignment, BlockGap, BlockPair, align
from policysite.checking.analyst import Analyst
from policysite.checking.comparison import compare
from policysite.model.document import Document
from policysite.model.language import Language
from policysite.reading.documents import markdown_blocks

SWEDISH, ENGLISH = Language("sv"), Language("en")

POLICY: tuple[tuple[str, str], ...] = (
    ("# Integritetspolicy", "# Privacy policy"),
    (
        "Fågelklubben Ripan ansvarar för webbplatsen ripan.example. Frågor besvaras på styrelsen@ripan.example.",
        "The bird club Ripan is responsible for the website ripan.example. Questions are answered at"
        " styrelsen@ripan.example.",
    ),
    ("## Medlemmar", "## Members"),
    (
        "När du blir medlem antecknar vi namn och adress i matrikeln. Uppgifterna stryks tolv månader efter utträdet."
        " Årsavgiften är 250 kronor.",
        "When you become a member we note your name and address in the register. The data are struck off twelve months"
        " after you leave. The annual fee is 250 kronor.",
    ),
    ("Vi samlar in:", "We collect:"),
    ("- fotografier från utflykter", "- photographs from excursions"),
    ("- protokoll från årsmötet", "- protocols of the annual meeting"),
    ("- observationer med datum och plats", "- observations with date and place"),
    ("- kvitton", "- receipts"),
    ("## Nyhetsbrev", "## Newsletter"),
    (
        "Nyhetsbrevet skickas i mars och oktober. Du avslutar det med länken längst ned i varje utskick.",
        "The newsletter is sent in March and October. You end it with the link at the bottom of every issue.",
    ),
    (
        "Leverantören Postia Oy i Åbo sköter utskicken. Den ser bara din e-postadress.",
        "The supplier Postia Oy in Turku handles the mailings. It only sees your e-mail address.",
    ),
    ("## Klagomål", "## Complaints"),
    (
        "Du kan klaga hos Integritetsskyddsmyndigheten. Telefonnumret är 08-657 61 00.",
        "You can complain to the Swedish Authority for Privacy Protection. The phone number is 08-657 61 00.",
    ),
)
"""Swedish and English, block by block."""


def document(blocks: list[str], language: Language) -> Document:
    text = "\n\n".join(blocks)
    return Document(f"policy.{language}.md", language, markdown_blocks(text, f"policy.{language}.md", language))


def aligned(swedish: list[str], english: list[str]) -> Alignment:
    return align(document(swedish, SWEDISH), document(english, ENGLISH), Analyst())


def rules_between(swedish: list[str], english: list[str]) -> list[str]:
    """The rules that find something between two documents."""
    return [finding.rule for finding in compare(document(swedish, SWEDISH), document(english, ENGLISH)).findings]


def sides() -> tuple[list[str], list[str]]:
    return [swedish for swedish, _ in POLICY], [english for _, english in POLICY]


def words(pair: BlockPair) -> tuple[str, str]:
    first, second = (" + ".join(block.passage.text for block in blocks) for blocks in (pair.first, pair.second))
    return first, second


def gap_words(gap: BlockGap) -> list[str]:
    return [block.passage.text for block in gap.blocks]
