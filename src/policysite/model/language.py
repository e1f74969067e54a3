"""A language, as a type of its own."""

from functools import lru_cache
from typing import NewType

Language = NewType("Language", str)
"""A BCP 47 language tag in its canonical case, such as ``sv``, ``en`` or ``pt-BR``."""


@lru_cache(256)
def primary(language: Language) -> Language:
    """The language itself, ``sv`` of ``sv-FI``, by which what its words mean is known."""
    return Language(language.partition("-")[0].lower())
