"""A person accepts translations: what that needs, and the file that records it.

What is recorded is what the person was shown, not what the files hold by the time of writing: when someone edits a text
meanwhile, the acceptance is void at once instead of covering words that nobody read. Each file is replaced as a whole,
so two runs at the same time leave one of two true acceptances.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from policysite.language.description.names import english_name
from policysite.model.language import Language
from policysite.model.location import start_of
from policysite.model.project import Project
from policysite.model.review import Digests, Review, ReviewStatus, Translation, translations
from policysite.model.suggestion import suggestion
from policysite.reading.records.reviews import review_path
from policysite.reading.saving import save

_HEADER = "# Written by `policysite review`. It lapses when either text changes; never edit it by hand.\n"


class AcceptanceError(ValueError):
    """A translation cannot be accepted so; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who accepts, when, and why where a reason is needed."""

    name: str
    day: date
    note: str = ""


def translations_of(project: Project, facts: Sequence[str], language: Language) -> list[Translation]:
    """The translations of these facts into a language.

    Raises:
        AcceptanceError: a fact or the language is not there, or has no words to accept.
    """
    policy = project.policy
    if language not in policy.languages[1:]:
        others = ", ".join(policy.languages[1:]) or "none"
        raise AcceptanceError(f"`{language}` is no language that this policy is translated into (these are: {others})")
    known = {
        translation.fact.address: translation
        for translation in translations(policy, project.reviews)
        if translation.language == language
    }
    for fact in facts:
        if fact not in policy.facts:
            raise AcceptanceError(f"there is no fact `{fact}`{suggestion(fact, policy.facts)}")
        if policy.facts[fact].unset:
            raise AcceptanceError(
                f"`{fact}` is undecided and says nothing to readers, so there is no translation to accept: "
                "replace its `unset` with the decision, then accept that"
            )
        if fact not in known:
            raise AcceptanceError(f"`{fact}` has no words of its own in both {policy.source} and {language}")
    return [known[fact] for fact in dict.fromkeys(facts)]


def needs_reason(translation: Translation) -> bool:
    """Whether the source changed and the translation did not, so that someone has to say why it still holds."""
    match translation.status:
        case ReviewStatus.STALE:
            return not translation.target_changed
        case ReviewStatus.UNEXPLAINED:
            return True
        case _:
            return False


def accepted(translation: Translation, reviewer: Reviewer) -> Review:
    """The acceptance of a translation as it is.

    Raises:
        AcceptanceError: the reviewer has no name, or a reason is needed and there is none.
    """
    fact, language = translation.fact.address, translation.language
    if not reviewer.name.strip():
        raise AcceptanceError("an acceptance needs the name of the person who read both sides (`--reviewer NAME`)")
    if needs_reason(translation) and not reviewer.note.strip():
        raise AcceptanceError(
            f"the {english_name(translation.source_language)} text of `{fact}` has changed and the"
            f" {english_name(language)} one has not: say why it still holds (`--note REASON`), or change it"
        )
    return Review(
        fact=fact,
        language=language,
        source_language=translation.source_language,
        digests=translation.digests,
        source=translation.source,
        reviewer=" ".join(reviewer.name.split()),
        date=reviewer.day.isoformat(),
        location=start_of(review_path(fact, language)),
        note=" ".join(reviewer.note.split()),
        replaces=_replaced(translation),
    )


def accept(root: Path, chosen: Sequence[Translation], reviewer: Reviewer) -> list[Review]:
    """Record that a person accepts these translations: all of them, or none where one cannot be accepted.

    Those that are current already stay as they are, with the person and the day of their acceptance.

    Raises:
        AcceptanceError: one of them cannot be accepted, or a link stands where its file belongs; nothing has been
            written.
        OSError: a file cannot be written; those before it have been.
    """
    waiting = [translation for translation in chosen if translation.status is not ReviewStatus.CURRENT]
    reviews = [accepted(translation, reviewer) for translation in waiting]
    files = [root / review.location.path for review in reviews]
    _refuse_links(files)
    for file, review in zip(files, reviews, strict=True):
        file.parent.mkdir(exist_ok=True)
        save(file, written(review))
    return reviews


def _refuse_links(files: Sequence[Path]) -> None:
    """A branch can come from anyone, and with it a link through which a file elsewhere would be overwritten."""
    for path in dict.fromkeys(place for file in files for place in (file.parent.parent, file.parent, file)):
        if path.is_symlink():
            raise AcceptanceError(f"{path} is a link to somewhere else, where no acceptance belongs: delete it")


def _replaced(translation: Translation) -> Digests | None:
    """The acceptance before this one; one that was repaired by a reason stands for what it replaced itself."""
    before = translation.review
    if before is None:
        return None
    return before.replaces if before.digests == translation.digests else before.digests


def written(review: Review) -> str:
    """The file of an acceptance: YAML with every text in double quotes on one line."""
    words = {
        "fact": review.fact,
        "language": review.language,
        "source_language": review.source_language,
        "source_digest": review.digests.source,
        "target_digest": review.digests.target,
        **({"replaced_source_digest": review.replaces.source} if review.replaces else {}),
        **({"replaced_target_digest": review.replaces.target} if review.replaces else {}),
        "reviewer": review.reviewer,
        "date": review.date,
        **({"note": review.note} if review.note else {}),
    }
    lines = [f"{key}: {_quoted(value)}" for key, value in words.items()]
    source = [f"  {address}: {_quoted(text)}" for address, text in sorted(review.source.items())]
    return _HEADER + "\n".join([*lines, "source:", *source]) + "\n"


def _quoted(words: str) -> str:
    """A double-quoted YAML scalar: JSON's string, with what YAML does not print escaped as well."""
    return "".join(
        character if character.isprintable() else f"\\U{ord(character):08x}"
        for character in json.dumps(words, ensure_ascii=False)
    )
