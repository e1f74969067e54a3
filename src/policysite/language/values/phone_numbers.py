"""Telephone numbers: what is one, and how people dial it. The one module that knows phonenumbers."""

from __future__ import annotations


def is_assigned_number(number: str) -> bool:
    """Whether a number in E.164 fits the numbering plan of its country (ITU-T E.164)."""
    import phonenumbers  # noqa: PLC0415 - costs more than most runs need

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return False
    # The library forgives a trunk zero after the country code; whoever dials it reaches nobody.
    written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return written == number and phonenumbers.is_valid_number(parsed)


def e164(digits: str) -> str:
    """The number as the country's numbering plan has it, a trunk zero left out; as it is where it follows no plan.

    ``digits`` is ``+`` and digits.
    """
    import phonenumbers  # noqa: PLC0415 - as above

    try:
        number = phonenumbers.parse(digits)
    except phonenumbers.NumberParseException:
        return digits
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def international(number: str) -> str:
    """``+46480362000`` as "+46 480 36 20 00" (ITU-T E.123): right for readers of every language, wherever they are."""
    import phonenumbers  # noqa: PLC0415 - as above

    written = phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return str(written)
