"""The accidents that nobody would notice, as `handbook/survivors.md` lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from textwrap import wrap

from ruamel.yaml import YAML

from policysite.language.analysis import analyse
from policysite.language.description.names import english_name
from policysite.language.text.word_diff import marked, word_diff
from policysite.model.mention import MentionKind
from policysite.model.project import Project

from .mutants import Mutant, mutants
from .trial import Trial

ACCIDENTS = Path(__file__).parents[1] / "policy" / "accidents.yaml"


class Cause(Enum):
    """Why an accident cannot be seen."""

    UNKNOWN_WORDS = (
        "Words that no language file lists",
        "Nothing says what these words mean, so that nothing says that they are each other's translation either.",
    )
    DOUBTFUL_WORDS = (
        "Words that mean several things",
        "What they say depends on the sentence, and translations put them otherwise or leave them out."
        " A finding would be wrong as often as right.",
    )
    SAID_ELSEWHERE = (
        "Words whose meaning the text still has",
        "The text, or the lead-in to it, says the same in other words or in another place, and whether it has to say it"
        " there as well takes a reader. So does everyday matter that one text alone names, such as a device beside the"
        " computer: faithful translations leave it out as often, and the check tells it as a note.",
    )


@dataclass(frozen=True)
class Results:
    """Every mutant, and which of them were noticed."""

    noticed: tuple[Mutant, ...]
    survivors: tuple[Mutant, ...]

    @property
    def total(self) -> int:
        return len(self.noticed) + len(self.survivors)


def try_all(project: Project) -> Results:
    """Every mutant of a project on trial."""
    trial = Trial.of(project)
    noticed, survivors = [], []
    for mutant in mutants(project.policy):
        (noticed if trial.notices(mutant) else survivors).append(mutant)
    return Results(tuple(noticed), tuple(survivors))


def survivors_page(results: Results) -> str:
    """The page of the handbook."""
    parts = (_introduction(results), _table(results), _survivors(results.survivors), _published(ACCIDENTS))
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def _introduction(results: Results) -> Iterator[str]:
    yield from ("# Survivors", "")
    yield from _paragraph(
        "Accidents to the texts of this policy that `policysite check` does not notice. Every text, title and list"
        " item is changed in one language at a time, in every way that [`tests/mutation`](../tests/mutation) knows:"
        " a part is dropped, a word exchanged, the other language pasted in. A change is noticed when an error or a"
        f" warning is new. {len(results.noticed)} of {results.total} are; of the others only a person who reads both"
        " texts learns, which is what `policysite review` is for."
    )
    yield from _paragraph(
        "This page is generated. When a test says that it is not current, run `make survivors`, read what has"
        " changed, and commit it."
    )


def _paragraph(words: str) -> Iterator[str]:
    yield from (*wrap(words, 120, break_long_words=False, break_on_hyphens=False), "")


def _table(results: Results) -> Iterator[str]:
    noticed, survived = (Counter(mutant.accident for mutant in part) for part in (results.noticed, results.survivors))
    yield from ("| accident | happened | noticed |", "|---|---:|---:|")
    for accident in sorted({*noticed, *survived}):
        yield f"| {accident} | {noticed[accident] + survived[accident]} | {noticed[accident]} |"
    yield ""


def _survivors(survivors: Iterable[Mutant]) -> Iterator[str]:
    for cause, mutants_of_it in _by_cause(survivors).items():
        title, reason = cause.value
        yield from (f"## {title}", "", *_paragraph(reason))
        for mutant in mutants_of_it:
            address, language = mutant.place.address, english_name(mutant.place.language)
            yield f"- `{address}`, {language}, {mutant.accident}: {marked(mutant.place.words, mutant.words or '')}"
        yield ""


def _published(accidents: Path) -> Iterator[str]:
    """The differences of the published texts that would not be found."""
    groups = YAML(typ="safe", pure=True).load(accidents)
    unseen = [
        (name, entry)
        for group in ("published", "possible")
        for name, entries in groups[group].items()
        for entry in entries
        if "unseen" in entry
    ]
    yield from ("## Differences between the published texts", "")
    yield from _paragraph(
        f"{len(groups['published'])} differences between the texts as once published told readers something else or"
        " could have. Restated as accidents to the model, each is found at its text or is impossible, because what it"
        " is about is stored once ([`accidents.yaml`](../tests/policy/accidents.yaml)), but for these:"
    )
    for name, entry in unseen:
        yield f"- {name}, at `{entry['at']}`: {' '.join(entry['unseen'].split())}"


def _by_cause(survivors: Iterable[Mutant]) -> Mapping[Cause, list[Mutant]]:
    groups: dict[Cause, list[Mutant]] = {cause: [] for cause in Cause}
    for mutant in survivors:
        groups[_cause(mutant)].append(mutant)
    return {cause: group for cause, group in groups.items() if group}


def _cause(mutant: Mutant) -> Cause:
    changed = [stretch for stretch in word_diff(mutant.place.words, mutant.words or "") if stretch.changed]
    said = {
        (mention.kind, mention.certain)
        for stretch in changed
        for words in (stretch.old, stretch.new)
        for mention in analyse(words, mutant.place.language)
    }
    if not said:
        return Cause.UNKNOWN_WORDS
    return Cause.DOUBTFUL_WORDS if (MentionKind.CONCEPT, True) not in said else Cause.SAID_ELSEWHERE
