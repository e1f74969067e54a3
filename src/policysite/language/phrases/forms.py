"""The notation in which the language files write the forms of a word.

``begränsning(en|ar)`` is *begränsning*, *begränsningen* and *begränsningar*: what stands in round brackets may be
absent. ``begräns[a|ar]`` is *begränsa* and *begränsar*: of what stands in square brackets one is there.
``*behandling`` is also the end of a compound, ``säkerhets*`` its beginning. Forms are parted by commas.
"""

from __future__ import annotations

import re

_BRACKET = re.compile(r"[()\[\]]")
_BLANKS = "  "
"""What is left of a word that is absent between two others."""
_INNERMOST = re.compile(r"(\([^()\[\]]*\)|\[[^()\[\]]*\])")


def parse_forms(written: str) -> list[str]:
    """The forms that a comma-separated entry stands for, stars kept.

    Raises:
        ValueError: a bracket is not closed, or an entry is empty.
    """
    entries = [entry.strip() for entry in " ".join(written.split()).split(",")]
    if not all(entries):
        raise ValueError(f"an empty form in {written!r}")
    if not _BRACKET.search(written):
        return entries
    return [form for entry in entries for form in (_expand(entry) if _BRACKET.search(entry) else (entry,))]


def _expand(form: str) -> list[str]:
    """Every form that one entry stands for.

    Raises:
        ValueError: a bracket is not closed.
    """
    first, *parts = _INNERMOST.split(form)
    forms = [first]
    for bracket, plain in zip(parts[::2], parts[1::2], strict=True):
        choices = [""] if bracket.startswith("(") else []
        choices += bracket[1:-1].split("|")
        forms = [before + choice + plain for before in forms for choice in choices]
    if not _BRACKET.search(forms[0]):
        return [" ".join(expanded.split()) if _BLANKS in expanded else expanded.strip() for expanded in forms]
    if not parts:
        raise ValueError(f"a bracket is not closed in {form!r}")
    return [whole for expanded in forms for whole in _expand(expanded)]
