"""``policysite review``, ``policysite review status`` and ``policysite review accept FACT…``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from policysite.cli.build_day import today
from policysite.cli.ending import EXIT_CLEAN, CannotRunError
from policysite.cli.keyboard import ask_key, ask_line
from policysite.cli.output import emit, say
from policysite.cli.overwriting import files_of, refuse_to_overwrite
from policysite.model.language import Language
from policysite.model.project import Project
from policysite.model.review import Translation
from policysite.reading.project import NothingToRead, read_project
from policysite.reporting.visible import printable
from policysite.reviewing.acceptance import AcceptanceError, Reviewer, accept, translations_of
from policysite.reviewing.session import Dialogue, review_one_by_one
from policysite.reviewing.status import as_json, as_text, status_of

_FORMATS = {"text": as_text, "json": as_json}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.description = (
        "Without a command below: show every translation that waits for a person, one after another, "
        "and record what is accepted."
    )
    parser.set_defaults(work=_one_by_one)
    _add_shared(parser, absent=None)
    _add_person(parser, absent="")
    commands = parser.add_subparsers(metavar="COMMAND")
    status = commands.add_parser("status", help="which translations are accepted, and what changed since")
    status.set_defaults(work=_status)
    _add_shared(status, absent=argparse.SUPPRESS)
    status.add_argument("--format", choices=list(_FORMATS), default="text", help="how it is written")
    status.add_argument("--output", type=Path, metavar="FILE", help="write it to a file")
    acceptance = commands.add_parser("accept", help="record that a person has read both sides")
    acceptance.set_defaults(work=_accept)
    acceptance.add_argument("facts", nargs="+", metavar="FACT", help="an address such as rights.access")
    _add_shared(acceptance, absent=argparse.SUPPRESS)
    _add_person(acceptance, absent=argparse.SUPPRESS)


def _add_shared(parser: argparse.ArgumentParser, absent: str | None) -> None:
    """What every form of the command takes; given before the name of one, it holds for that one too."""
    project = Path() if absent is None else absent
    parser.add_argument(
        "--project", type=Path, default=project, metavar="ROOT", help="the project (default: this folder)"
    )
    parser.add_argument("--language", default=absent, metavar="TAG", help="the language of the translations")


def _add_person(parser: argparse.ArgumentParser, absent: str) -> None:
    parser.add_argument("--reviewer", default=absent, metavar="NAME", help="who has read both sides")
    parser.add_argument(
        "--note", default=absent, metavar="REASON", help="why a translation still holds although its source changed"
    )


def run(options: argparse.Namespace) -> int:
    """Do what was asked.

    Raises:
        CannotRunError: there is nothing to review, or something cannot be accepted.
    """
    try:
        project = read_project(options.project)
        options.work(project, options)
    except (NothingToRead, AcceptanceError) as error:
        raise CannotRunError(str(error)) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotRunError(f"{error.filename or 'the acceptance'} cannot be written: {reason}") from None
    return EXIT_CLEAN


def _status(project: Project, options: argparse.Namespace) -> None:
    refuse_to_overwrite(options.output, files_of(project))
    emit(printable(_FORMATS[options.format](_listed(project, options))), options.output)


def _accept(project: Project, options: argparse.Namespace) -> None:
    chosen = translations_of(project, options.facts, _language(project, options))
    reviews = accept(options.project, chosen, _person(project, options))
    for review in reviews:
        say(f"accepted: {review.fact} in {review.language} ({review.location.path})")
    if len(reviews) < len(chosen):
        say(f"accepted before, and unchanged since: {len(chosen) - len(reviews)}")


def _one_by_one(project: Project, options: argparse.Namespace) -> None:
    listed = _listed(project, options)
    person = _person(project, options)
    if not person.name.strip():
        raise AcceptanceError(
            "say who is reading: `policysite review --reviewer NAME`; or only look: `policysite review status`"
        )
    dialogue = Dialogue(show=lambda words: say(printable(words)), key=ask_key, line=ask_line)
    count = review_one_by_one(options.project, listed, person, dialogue)
    say(f"accepted: {count}")


def _listed(project: Project, options: argparse.Namespace) -> Sequence[Translation]:
    languages = [Language(options.language)] if options.language else []
    if any(language not in project.languages[1:] for language in languages):
        raise CannotRunError(f"`{options.language}` is no language that this policy is translated into")
    listed = status_of(project, languages)
    if not listed:
        raise CannotRunError("no fact has words in two languages, so there is nothing to review")
    return listed


def _person(project: Project, options: argparse.Namespace) -> Reviewer:
    return Reviewer(options.reviewer, today(project.time_zone), options.note)


def _language(project: Project, options: argparse.Namespace) -> Language:
    """The one that was asked for, else the only one that the policy is translated into."""
    if options.language is not None:
        return Language(options.language)
    match project.languages[1:]:
        case [only]:
            return only
        case []:
            raise CannotRunError("the policy has one language, so there is no translation to accept")
        case several:
            offered = " or ".join(f"`--language {language}`" for language in several)
            raise CannotRunError(f"say which translation is accepted: {offered}")
