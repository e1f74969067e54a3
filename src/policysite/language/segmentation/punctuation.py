"""Signs that part clauses in every language."""

from __future__ import annotations

import re

CLAUSE_END = re.compile(r"[.;:!?](?=\s|$)")
"""Ends a clause, where a comma may enclose words in it."""
PAUSE = re.compile(r"[.,;:!?](?=\s)")
"""Parts clauses or what stands in them."""
