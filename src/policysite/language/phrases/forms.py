"""The notation in which the language files write the forms of a word.

``begränsning(en|ar)`` is *begränsning*, *begränsningen* and *begränsningar*: what stands in round brackets may be
absent. ``begräns[a|ar]`` is *begränsa* and *begränsar*: of what stands in square brackets one is there.
``*behandling`` is also the end of a compound, ``säkerhets*`` its beginning. Forms are parted by commas.
"""

from __future__ import annotations

import re

_INNERMOST = re.compile(r"\[([^\[\]]*)\]")
_BLANKS = "  "
"""What is left of a word that is absent between two others."""


def parse_forms(written: str) -> list[str]:
    """The forms that a comma-separated entry stands for, stars kept.

    Raises:
        ValueError: a bracket is not closed, or an entry is empty.
    """
    if written.count("(") != written.count(")") or written.count("[") != written.count("]"):
        raise ValueError(f"a bracket is not closed in {written!r}")
    forms: list[str] = []
    for entry in map(str.strip, _with_choices(" ".join(written.split())).split(",")):
        if not entry:
            raise ValueError(f"an empty form in {written!r}")
        if "[" in entry or "]" in entry:
            forms += _expand(entry)
        else:
            forms.append(entry)
    return forms


def _with_choices(written: str) -> str:
    """What may be absent as a choice of nothing or of it."""
    return written.replace("(", "[|").replace(")", "]")


def _expand(form: str) -> list[str]:
    """Every form that one entry stands for."""
    first, *choices = form.split("[")
    if not choices:
        raise ValueError(f"a bracket is not opened in {form!r}")
    forms = [first]
    for choice in choices:
        chosen, closed, plain = choice.partition("]")
        if not closed or "]" in plain:
            return _expand_innermost(form)
        forms = [before + each + plain for before in forms for each in chosen.split("|")]
    if " " not in form:
        return forms
    return [" ".join(each.split()) if _BLANKS in each else each.strip() for each in forms]


def _expand_innermost(form: str) -> list[str]:
    """The same where brackets hold others."""
    first, *parts = _INNERMOST.split(form)
    if not parts:
        raise ValueError(f"a bracket is not closed in {form!r}")
    forms = [first]
    for choices, plain in zip(parts[::2], parts[1::2], strict=True):
        forms = [before + choice + plain for before in forms for choice in choices.split("|")]
    return [whole for expanded in forms for whole in (_expand(expanded) if "[" in expanded else (expanded,))]
