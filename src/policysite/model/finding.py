"""A fault that was found, told so that someone who reads no code can mend it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from policysite.model.language import Language
from policysite.model.location import Location


class Severity(IntEnum):
    """How much it matters to readers; ordered, so that the greater is the graver."""

    NOTE = 1
    """A hint, which may be a difference all the same."""
    WARNING = 2
    """A nuance or a term that a lawyer should settle."""
    ERROR = 3
    """Readers of two languages are told materially different things."""

    @property
    def label(self) -> str:
        """The word used in reports and on the command line: ``error``, ``warning`` or ``note``."""
        return self.name.lower()

    def lowered(self) -> Severity:
        """One step down, for evidence that is likely rather than certain."""
        return Severity(max(Severity.NOTE, self - 1))


def tally(severities: Iterable[Severity]) -> str:
    """``1 error, 2 warnings``; ``no findings`` where there are none."""
    counted = Counter(severities)
    told = (
        f"{counted[severity]} {severity.label}{'s' if counted[severity] > 1 else ''}"
        for severity in reversed(Severity)
        if counted[severity]
    )
    return ", ".join(told) or "no findings"


@dataclass(frozen=True, slots=True)
class Related:
    """A place that the finding was compared with."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place."""

    rule: str
    severity: Severity
    message: str
    """What is wrong, as a fact, in plain words."""
    help: str
    """What would satisfy the rule."""
    location: Location
    """What should change; for something missing, its counterpart or the block before the gap."""
    related: tuple[Related, ...] = ()
    fact: str | None = None
    """The address of the fact concerned, where there is one."""
    languages: tuple[Language, ...] = ()
    """The languages concerned, in alphabetical order."""
    subject: str = ""
    """What the fault is about, in a form that survives edits elsewhere: a value, a concept, a key."""
    is_loss: bool = False
    """Whether what one text states is missing from the other, which states no other thing of its kind."""

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits that stay the same when lines move: rule, fact or words, subject, languages."""
        about = self.fact or "\x1f".join((self.location.whole, *(place.location.whole for place in self.related)))
        identity = "\x1e".join((self.rule, about, self.subject, ",".join(self.languages)))
        return hashlib.sha256(identity.encode(errors="surrogatepass")).hexdigest()[:16]
