"""What day it is, for the policy: in its own time zone, wherever the machine stands."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, tzinfo

from policysite.cli.ending import CannotRunError


def today(zone: tzinfo) -> date:
    """On which people accept and release."""
    return datetime.now(zone).date()


def build_day(zone: tzinfo) -> date:
    """Today, or what ``SOURCE_DATE_EPOCH`` says, as builds count it.

    Raises:
        CannotRunError: that is no number of seconds.
    """
    written = os.environ.get("SOURCE_DATE_EPOCH")
    if written is None:
        return today(zone)
    try:
        return datetime.fromtimestamp(int(written), UTC).astimezone(zone).date()
    except (ValueError, OverflowError, OSError):
        raise CannotRunError(f"SOURCE_DATE_EPOCH is `{written}`, which is no number of seconds since 1970") from None
