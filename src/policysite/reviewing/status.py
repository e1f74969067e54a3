"""Which translations a person has accepted, and what has changed since: a table for people, JSON for machines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from policysite import __version__
from policysite.language.text.word_diff import marked
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.review import ReviewStatus, Translation, translations

SCHEMA = "policysite/reviews/v1"


def status_of(project: Project, languages: Collection[Language] = ()) -> list[Translation]:
    """Every translation, or those into some languages, in the order of the model."""
    return [
        translation
        for translation in translations(project.policy, project.reviews)
        if not languages or translation.language in languages
    ]


def as_text(listed: Sequence[Translation]) -> str:
    """A line per fact and language, the changed words below it, and the sums."""
    return "\n".join(_lines(listed)) + "\n"


def _lines(listed: Sequence[Translation]) -> Iterator[str]:
    width = max((len(translation.fact.address) for translation in listed), default=0)
    tags = max((len(translation.language) for translation in listed), default=0)
    for translation in listed:
        fact, language = translation.fact.address.ljust(width), translation.language.ljust(tags)
        review = translation.review
        by = f"{review.reviewer}, {review.date}" if review else ""
        yield f"{fact}  {language}  {translation.status:<11} {by}".rstrip()
        if translation.status is ReviewStatus.STALE:
            yield from (f"    {change}" for change in source_changes(translation))
    yield ""
    counts = Counter(translation.status for translation in listed)
    yield ", ".join(f"{counts[status]} {status}" for status in ReviewStatus)


def source_changes(translation: Translation) -> Iterator[str]:
    """The source's changed words since the acceptance, a line for each text."""
    source = translation.source_language
    return (f"{source}: {marked(old, new)}" for _, old, new in translation.source_changes)


def as_json(listed: Sequence[Translation]) -> str:
    """For machines."""
    counts = Counter(translation.status for translation in listed)
    document = {
        "schema": SCHEMA,
        "tool": {"name": "policysite", "version": __version__},
        "summary": {str(status): counts[status] for status in ReviewStatus},
        "translations": [_described(translation) for translation in listed],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _described(translation: Translation) -> dict[str, object]:
    review = translation.review
    return {
        "fact": translation.fact.address,
        "language": translation.language,
        "source_language": translation.source_language,
        "status": translation.status,
        "reviewer": review.reviewer if review else None,
        "date": review.date if review else None,
        "note": (review.note or None) if review else None,
        "source": dict(translation.source),
        "target": dict(translation.target),
        "accepted_source": dict(review.source) if review else None,
    }
