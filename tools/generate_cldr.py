"""Write what CLDR knows about each language to ``src/policysite/language/data/cldr``, from Babel and PyICU.

Babel leaves out the cases of units and the other names of countries ("Türkiye", "ABD"), which ICU has.

Run it after an update of either; ``--check`` says whether the files are current and writes nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import icu
from babel import Locale

from policysite.language.values.countries import is_country

LANGUAGES = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it"),
    *("lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"),
    *("is", "nb", "tr"),
)
FOLDER = Path(__file__).parents[1] / "src" / "policysite" / "language" / "data" / "cldr"

UNITS = {
    "duration-year": "Y",
    "duration-month": "M",
    "duration-week": "W",
    "duration-day": "D",
    "duration-hour": "TH",
    "duration-minute": "TM",
    "duration-second": "TS",
}
"""CLDR's units and their places in an ISO 8601 duration."""

_ICU = f"icudt{icu.ICU_VERSION.partition('.')[0]}l"
"""The beginning of the names of ICU's tables."""

CURRENCIES = ("EUR", "USD", "GBP", "SEK", "NOK", "DKK", "ISK", "CHF", "PLN", "CZK", "HUF", "RON", "BGN", "TRY")
ROUND = (*range(40, 100, 10), *range(100, 1000, 100), *range(1000, 11000, 1000), 20000, 50000, 100000, 1000000)
INFLECTED = (*range(32), 36, 45, 48, 72, *ROUND)
"""Numbers that policies inflect; all up to a hundred are written in the form of the dictionary."""
CASES = (
    *("genitive", "partitive", "essive", "translative", "inessive", "elative", "illative", "adessive"),
    *("ablative", "allative", "dative", "accusative", "instrumental", "locative", "plural"),
)


def main() -> int:
    """Write every file, or with ``--check`` name those that differ; the exit status."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stale = []
    for language in LANGUAGES:
        target = FOLDER / f"{language}.json"
        content = json.dumps(knowledge(language), ensure_ascii=False, indent=0, sort_keys=True) + "\n"
        if not target.exists() or target.read_text(encoding="utf-8") != content:
            stale.append(language)
            if "--check" not in sys.argv:
                target.write_text(content, encoding="utf-8")
    if stale and "--check" in sys.argv:
        sys.stderr.write(f"not current: {', '.join(stale)}\n")
        return 1
    return 0


def knowledge(language: str) -> dict[str, object]:
    """Everything that the analysis reads about one language, by the names it reads it under.

    Ordinals in words begin at the fourth: the first three mostly count nothing ("third party").
    """
    locale = Locale.parse(language)
    return {
        "decimal": locale.number_symbols["latn"]["decimal"],
        "numbers": spelled(language, "cardinal"),
        "ordinals": {form: value for form, value in spelled(language, "ordinal").items() if 4 <= value <= 31},
        "months": months(locale),
        "units": {
            form: code
            for unit, code in UNITS.items()
            for form in (*unit_names(locale, unit), *unit_cases(language, unit))
            if len(form) > 1 or code == "TH"
        },
        "percent": sorted({*unit_names(locale, "concentr-percent"), *unit_names(locale, "percent")} - {"%"}),
        "currencies": currencies(locale),
        "countries": {
            name.lower(): code
            for code, name in (*other_country_names(language), *locale.territories.items())
            if is_country(code)
        },
    }


def spelled(language: str, kind: str) -> dict[str, int]:
    """Numbers in words, as the language's rules for spelling them give them."""
    speller = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
    rules = [speller.getRuleSetName(index) for index in range(speller.getNumberOfRuleSetNames())]
    found: dict[str, int] = {}
    for rule in (rule for rule in rules if rule.startswith(f"%spellout-{kind}")):
        speller.setDefaultRuleSet(rule)
        inflected = any(case in rule for case in CASES)
        for number in INFLECTED if inflected else (*range(101), *ROUND):
            form = speller.format(number).replace("\u00ad", "").lower()
            if not any(character.isdigit() for character in form):
                found.setdefault(form, number)
    return found


def months(locale: Locale) -> dict[str, int]:
    """Names and abbreviations of months, as they stand in dates and alone."""
    return {
        names[number].lower().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for names in [locale.months[context][width]]
        for number in names
        if not names[number].rstrip(".").isdigit()
    }


def unit_names(locale: Locale, unit: str) -> Iterator[str]:
    """The words for a unit in every number of the grammar, the long and the short ones."""
    patterns = locale._data["unit_patterns"].get(unit, {})
    for width in ("long", "short", "narrow"):
        yield from _words(pattern for form, pattern in patterns.get(width, {}).items() if form != "per")


def unit_cases(language: str, unit: str) -> Iterator[str]:
    """The words for a unit in the other cases of the grammar, and its name."""
    kind, _, name = unit.partition("-")
    found = _table(icu.ResourceBundle(f"{_ICU}-unit", icu.Locale(language)), "units", kind, name)
    yield from _words(_texts(found))


def other_country_names(language: str) -> Iterator[tuple[str, str]]:
    """Codes of countries with their short names and with others that are in use."""
    regions = icu.ResourceBundle(f"{_ICU}-region", icu.Locale(language))
    for table in ("Countries%short", "Countries%variant"):
        for entry in _entries(_table(regions, table)):
            yield entry.getKey(), entry.getString()


def _table(bundle: icu.ResourceBundle, *path: str) -> icu.ResourceBundle | None:
    for key in path:
        try:
            bundle = bundle.get(key)
        except icu.ICUError:
            return None
    return bundle


def _entries(table: icu.ResourceBundle | None) -> Iterator[icu.ResourceBundle]:
    return (table.get(index) for index in range(table.getSize() if table else 0))


def _texts(table: icu.ResourceBundle | None) -> Iterator[str]:
    """What a table of a unit and the tables in it hold, without its pattern for "per day" and its gender."""
    for entry in _entries(table):
        if entry.getType() == icu.UResType.TABLE:
            yield from _texts(entry)
        elif entry.getKey() not in {"per", "gender"}:
            yield entry.getString()


def _words(patterns: Iterable[object]) -> Iterator[str]:
    for pattern in patterns:
        name = str(pattern).replace("{0}", "").replace("\u00a0", " ").strip(" .-").lower()
        if len(name) > 1 or name in {"h", "%"}:
            yield name


def currencies(locale: Locale) -> dict[str, str]:
    """The words for the currencies that Europeans pay in."""
    found: dict[str, str] = {}
    for code in CURRENCIES:
        plurals = locale._data["currency_names_plural"].get(code, {})
        for name in (code, locale.currencies.get(code, code), *plurals.values()):
            found[str(name).lower()] = code
    return found


if __name__ == "__main__":
    sys.exit(main())
