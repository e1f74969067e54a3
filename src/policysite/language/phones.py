"""What is a telephone number. The one module of this floor that knows phonenumbers."""

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
