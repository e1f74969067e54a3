"""What a language is called, from CLDR: in messages, and by those who speak it."""

from __future__ import annotations

from functools import cache

from policysite.model.language import Language


@cache
def english_name(language: Language) -> str:
    """``Swedish`` for ``sv``; the tag itself where CLDR has no name for it."""
    from policysite.language.description.knowledge import knowledge  # noqa: PLC0415 - most runs do without
    from policysite.language.description.language_files import described_languages  # noqa: PLC0415 - most runs do without

    described = knowledge(language) if language in described_languages() else None
    return described.english_name if described else _name(language, "en")


@cache
def own_name(language: Language) -> str:
    """``Svenska`` for ``sv``, as it stands in a list; the tag itself where CLDR has no name for it."""
    name = _name(language, None)
    return name if name == language else name[0].upper() + name[1:]


def _name(language: Language, reader: str | None) -> str:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415, a clean run names no language

    try:
        return Locale.parse(language, sep="-").get_display_name(reader) or language
    except (UnknownLocaleError, ValueError):
        return language
