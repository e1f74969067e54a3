"""A language, as a type of its own."""

from typing import NewType

Language = NewType("Language", str)
"""A BCP 47 language tag in its canonical case, such as ``sv``, ``en`` or ``pt-BR``."""
