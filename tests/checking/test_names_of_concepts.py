"""Messages name concepts in English that a lawyer would write."""

from __future__ import annotations

import pytest

from policysite.checking.concepts.names import in_words, named


@pytest.mark.parametrize(
    ("concept", "name"),
    [
        ("data.mail", "e-mail"),
        ("purpose.track-activity", "tracking of activity"),
        ("technology.service", "a service"),
        ("recipient.court", "court"),
        ("recipient.third-party", "third party (Art. 4(10) GDPR)"),
    ],
)
def test_a_concept_has_a_name_in_messages(concept: str, name: str) -> None:
    assert named(concept) == name
    assert in_words(concept, "ord") == f"{name} (“ord”)"
