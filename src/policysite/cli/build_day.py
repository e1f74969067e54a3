"""The day of a build."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from policysite.cli.ending import CannotRunError


def build_day() -> date:
    """Today, as builds count it: in UTC, or what ``SOURCE_DATE_EPOCH`` says.

    Raises:
        CannotRunError: that is no number of seconds.
    """
    written = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.now(UTC) if written is None else datetime.fromtimestamp(int(written), UTC)
    except (ValueError, OverflowError, OSError):
        raise CannotRunError(f"SOURCE_DATE_EPOCH is `{written}`, which is no number of seconds since 1970") from None
    return moment.date()
