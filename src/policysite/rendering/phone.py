"""Telephone numbers as people dial them. The one module of rendering that knows phonenumbers."""

from __future__ import annotations

from functools import cache

from policysite.model.value import Phone
from policysite.rendering.locale import NO_BREAK_SPACE


@cache
def international(phone: Phone) -> str:
    """``+46480362000`` as "+46 480 36 20 00" (ITU-T E.123): right for readers of every language, wherever they are."""
    import phonenumbers  # noqa: PLC0415 - costs more than most runs need

    number = phonenumbers.parse(phone.number)
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return written.replace(" ", NO_BREAK_SPACE)
