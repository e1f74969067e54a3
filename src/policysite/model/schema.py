"""The fields that a fact may have. One closed list for every section: what a key means does not depend on its place.

The reader validates by it, the JSON Schema and the handbook are generated from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FieldType(Enum):
    """How a field is written, with the words that tell a lawyer what is expected."""

    TEXTS = "a text in each language"
    DURATION = "a period such as P3M (3 months)"
    DATE = "a date such as 2018-05-25"
    PHONE = "a telephone number such as +46480362000"
    EMAIL = "an e-mail address"
    URL = "a web address that starts with https://"
    DOMAIN = "a domain such as example.org"
    COUNTRY = "a two-letter country code such as SE"
    ARTICLE = "an article such as GDPR 18"
    NAME = "a name or number that is the same in every language"
    TERM = "one word of a closed list"


@dataclass(frozen=True, slots=True)
class Field:
    """One key that a fact may have."""

    name: str
    type: FieldType
    description: str
    """For the editor's completion and the handbook."""
    vocabulary: str = ""
    """For ``TERM``: which closed list."""
    many: bool = False
    """May also be a list."""


FIELDS: tuple[Field, ...] = (
    Field("name", FieldType.NAME, "The registered name of an organisation."),
    Field("short-name", FieldType.NAME, "The name that the policy uses for it."),
    Field("organisation-number", FieldType.NAME, "Its number in the company register."),
    Field("role", FieldType.TERM, "Controller, joint controller or processor (GDPR Art. 4(7), 4(8), 26).", "role"),
    Field("box", FieldType.NAME, "The number of a post office box, without the word for it."),
    Field("street", FieldType.NAME, "Street and number."),
    Field("postcode", FieldType.NAME, "Postal code as the country writes it, without the country."),
    Field("city", FieldType.NAME, "Post town."),
    Field("country", FieldType.COUNTRY, "Country (ISO 3166), named in each reader's language.", many=True),
    Field("phone", FieldType.PHONE, "Telephone number (E.164), formatted per language."),
    Field("email", FieldType.EMAIL, "E-mail address."),
    Field("url", FieldType.URL, "Web address."),
    Field("complaint-url", FieldType.URL, "Where a complaint is lodged (GDPR Art. 77)."),
    Field("domains", FieldType.DOMAIN, "Domains that the fact is about.", many=True),
    Field("abbreviation", FieldType.NAME, "The abbreviation that goes with a name."),
    Field("official-name", FieldType.TEXTS, "A name that differs per language, such as an authority's."),
    Field("version", FieldType.NAME, "The version of the policy."),
    Field("effective", FieldType.DATE, "The day from which the policy applies."),
    Field("article", FieldType.ARTICLE, "The provision that the fact rests on.", many=True),
    Field("right", FieldType.TERM, "The right of the data subject (GDPR Art. 7(3), 15 to 22, 77).", "right"),
    Field("data", FieldType.TERM, "Categories of personal data (GDPR Art. 14(1)(d)).", "data", many=True),
    Field("subject", FieldType.TERM, "Whose data (GDPR Art. 4(1)).", "subject", many=True),
    Field("source", FieldType.TERM, "Where the data come from (GDPR Art. 14(2)(f)).", "source", many=True),
    Field("provision", FieldType.TERM, "Whether giving the data is required (GDPR Art. 13(2)(e)).", "provision"),
    Field("channel", FieldType.TERM, "The way in which data are collected or sent.", "channel", many=True),
    Field("purpose", FieldType.TERM, "What the data are used for (GDPR Art. 13(1)(c)).", "purpose", many=True),
    Field("legal-basis", FieldType.TERM, "The legal basis of the processing (GDPR Art. 6(1)).", "basis", many=True),
    Field("interest", FieldType.TEXTS, "The legitimate interest pursued (GDPR Art. 13(1)(d))."),
    Field("system", FieldType.TERM, "Where data are kept.", "system", many=True),
    Field("period", FieldType.DURATION, "How long (GDPR Art. 13(2)(a))."),
    Field("bound", FieldType.TERM, "Whether the period is a minimum, a maximum or exact.", "bound"),
    Field(
        "criterion",
        FieldType.TERM,
        "What decides how long (GDPR Art. 13(2)(a)).",
        "criterion",
        many=True,
    ),
    Field("reason", FieldType.TERM, "Why.", "reason", many=True),
    Field("recipient", FieldType.TERM, "Who receives the data (GDPR Art. 13(1)(e)).", "recipient", many=True),
    Field(
        "mechanism",
        FieldType.TERM,
        "What protects a transfer (GDPR Art. 44 to 49).",
        "mechanism",
        many=True,
    ),
    Field("means", FieldType.TERM, "What the visitor can use to decide.", "means", many=True),
    Field("force", FieldType.TERM, "Whether the text says may, will, must or has the right to.", "force"),
    Field("polarity", FieldType.TERM, "Whether the text affirms or denies.", "polarity"),
    Field(
        "instrument",
        FieldType.TERM,
        "The legal instrument, such as a contract.",
        "instrument",
        many=True,
    ),
    Field("automated-decisions", FieldType.TEXTS, "Automated decisions, their logic and consequences (GDPR Art. 22)."),
    Field("representative", FieldType.TEXTS, "The controller's representative in the Union (GDPR Art. 27)."),
    Field("data-protection-officer", FieldType.TEXTS, "Contact of the data protection officer (GDPR Art. 37 to 39)."),
)
"""Typed fields, in the order in which they are documented. Any of them may instead be ``none`` or ``unset``."""

FIELD_NAMES: dict[str, Field] = {field.name: field for field in FIELDS}

STRUCTURE: dict[str, str] = {
    "title": "Heading of a section, in each language.",
    "text": "What the fact says, in each language. `{period}` is a value of this fact, `{controller.name}` of another.",
    "items": "The list that {items} in the text stands for; each item has an id and a text in each language.",
    "list": 'Whether the list is closed, open ("among others") or only examples ("for example").',
    "conjunction": "What joins the last two items: and, or.",
    "form": "How the fact stands on the page: paragraph, sentence (goes on in the paragraph before), item or row.",
    "layout": "How the facts below stand on the page unless they say otherwise: text, list or table (of periods).",
    "unset": "Undecided: a note in each language says what is open. Never published.",
    "none": "Known not to exist: written alone, or with a text in each language, which is published.",
    "waivers": "Findings that a person accepts: rule, reason, and optionally quote, language, owner, expires.",
}
"""Keys that say how a fact is told rather than what it is."""

BESIDE_THE_FACTS = frozenset({"glossary", "settlements"})
"""Top-level keys of the same files that hold no facts."""
