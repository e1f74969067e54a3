"""A language, as a type of its own."""

from functools import cache
from typing import NewType

Language = NewType("Language", str)
"""A BCP 47 language tag in its canonical case, such as ``sv``, ``en`` or ``pt-BR``."""


@cache
def primary(language: Language) -> Language:
    """The language itself, ``sv`` of ``sv-FI``, by which what its words mean is known."""
    return Language(language.partition("-")[0].lower())
