"""Released versions of the policy: frozen, each in force from a day until the next one's day."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from policysite.model.language import Language
from policysite.model.location import Location
from policysite.model.page import PageSet
from policysite.model.policy import GlossaryTerm, Policy, Settlement


@dataclass(frozen=True, slots=True)
class Release:
    """One version as it was frozen."""

    version: str
    """Its name, and that of its folder and address: ``2``, ``2.1``."""
    effective: date
    """The day from which it applies."""
    released: date
    """The day on which it was frozen."""
    summary: Mapping[Language, str]
    """What a person says about it to visitors, in every language or in none."""
    policy: Policy
    pages: tuple[PageSet, ...]
    """The pages that place its facts."""
    glossary: tuple[GlossaryTerm, ...]
    settlements: tuple[Settlement, ...]
    texts: Mapping[Language, str]
    """What it said when it was released, as plain text."""
    location: Location = field(compare=False)

    def digest(self, language: Language) -> str:
        """SHA-256 of its plain text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.texts[language].encode()).hexdigest()


def in_force(releases: Sequence[Release], today: date) -> Release | None:
    """The version that applies on a day: the last whose day has come, of releases in the order of their days."""
    return next((release for release in reversed(releases) if release.effective <= today), None)


def upcoming(releases: Sequence[Release], today: date) -> Release | None:
    """The next version whose day is still to come."""
    return next((release for release in releases if release.effective > today), None)
