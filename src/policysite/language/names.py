"""What a language is called in messages, from CLDR."""

from __future__ import annotations

from functools import cache

from policysite.model.language import Language


@cache
def english_name(language: Language) -> str:
    """``Swedish`` for ``sv``; the tag itself where CLDR has no name for it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415, a clean run names no language

    try:
        return Locale.parse(language, sep="-").get_display_name("en") or language
    except (UnknownLocaleError, ValueError):
        return language
