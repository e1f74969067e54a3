"""The notation in which the language files write the forms of a word.

``begränsning(en|ar)`` is *begränsning*, *begränsningen* and *begränsningar*: what stands in round brackets may be
absent. ``begräns[a|ar]`` is *begränsa* and *begränsar*: of what stands in square brackets one is there.
``*behandling`` is also the end of a compound, ``säkerhets*`` its beginning. Forms are parted by commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BRACKET = re.compile(r"[()\[\]]")
_INNERMOST = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")


def parse_forms(written: str) -> Iterator[str]:
    """The forms that a comma-separated entry stands for, stars kept.

    Raises:
        ValueError: a bracket is not closed, or an entry is empty.
    """
    for entry in written.split(","):
        form = " ".join(entry.split())
        if not form:
            raise ValueError(f"an empty form in {written!r}")
        yield from expand(form) if _BRACKET.search(form) else (form,)


def expand(form: str) -> Iterator[str]:
    """Every form that one entry stands for.

    Raises:
        ValueError: a bracket is not closed.
    """
    group = _INNERMOST.search(form)
    if group is None:
        if _BRACKET.search(form):
            raise ValueError(f"a bracket is not closed in {form!r}")
        yield " ".join(form.split())
        return
    optional, required = group.groups()
    for choice in ("", *optional.split("|")) if optional is not None else required.split("|"):
        yield from expand(form[: group.start()] + choice + form[group.end() :])
