"""What the documents name exists."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from policysite.checking.registry import RULES
from policysite.cli.commands import COMMANDS
from policysite.exporting.schema import model_schema
from policysite.language.concepts.vocabularies import vocabularies
from policysite.model.fact import Form, Openness
from policysite.model.language import Language
from policysite.model.reference import GENERATED, page_target
from policysite.model.schema import BESIDE_THE_FACTS, FIELD_NAMES, STRUCTURE
from policysite.model.value import Article, Country, Date, Duration, Phone
from policysite.reading.model.declaration import POLICY_KEYS
from policysite.reading.project import read_project
from policysite.reading.records.releases import RECORD, SUMS, text_name
from tests.projects import ROOT

from .documents import DECISIONS, DOCUMENTS, GUIDES, examples, headings, links, prose, spans

POLICY = read_project(ROOT).policy
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
IGNORED = set((ROOT / ".gitignore").read_text("utf-8").replace("/", "").split())
CONFIGURATION = set(re.findall(r"[\w.-]+", (ROOT / "mkdocs.yml").read_text("utf-8")))
ARTIFACTS = set(
    re.findall(r"^ {10}name: (\S+)$", (ROOT / ".github/workflows/check.yml").read_text("utf-8"), re.MULTILINE)
)
WAIVER_KEYS = set(model_schema()["$defs"]["waiver"]["properties"])
KEYS = {*FIELD_NAMES, *STRUCTURE, *POLICY_KEYS, *BESIDE_THE_FACTS, *WAIVER_KEYS, *POLICY.languages, "none"}
TERMS = {term for vocabulary in vocabularies().values() for term in vocabulary.terms}
ELSEWHERE = {
    ">-",  # YAML
    "1.10",  # YAML, as others read it
    "no",
    "newsletter-service",  # the fact that the guide adds
    "hypothesis",
    "x-default",
    "policy.sv.md",
    "policy.en.md",
    ". .venv/bin/activate",
    "## Flagged: …",
    "## Accepted: …",
    RECORD,
    f"sha256sum --check {SUMS}",
    text_name(Language("en")),
    "POLICYSITE_DRAFT=true",  # mkdocs.yml
    "SOURCE_DATE_EPOCH",
    "sv=… | en=…",  # what the form for a release takes
    "RULE",
    "KIND",
    "check",
}
"""Words of YAML, of HTML, of Python and of the examples."""


def identifier(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def is_file(words: str) -> bool:
    pattern = re.sub(r"<\w+>", "*", words).strip("/")
    folders = (ROOT, ROOT / "policy_data", ROOT / "src" / "policysite", ROOT / "src/policysite/rendering/wording")
    return pattern in IGNORED or any(next(folder.glob(pattern), None) is not None for folder in folders)


def is_placement(words: str) -> bool:
    match = re.fullmatch(r"\{\{ (\S+) \}\}", words)
    return match is not None and (match[1] in GENERATED or page_target(POLICY, match[1]) is not None)


def is_placeholder(words: str) -> bool:
    match = re.fullmatch(r"\{(\S+)\}", words)
    return match is not None and (match[1] in FIELD_NAMES or is_address(match[1]))


def is_address(words: str) -> bool:
    address, _, key = words.rpartition(".")
    return page_target(POLICY, words) is not None or (address in POLICY.facts and key in KEYS)


def is_link_to_a_fact(words: str) -> bool:
    path, _, fragment = words.partition("#")
    return path in {"/", *(f"/{language}/" for language in POLICY.languages)} and fragment in POLICY.facts


def is_value(words: str) -> bool:
    return any(parses(kind.parse, words) for kind in (Duration, Date, Phone, Country, Article))


def parses(parse: Callable[[str], object], words: str) -> bool:
    try:
        parse(words)
    except ValueError:
        return False
    return True


def is_command(words: str) -> bool:
    match words.split():
        case ["make", target]:
            return target in TARGETS
        case ["policysite" | ".venv/bin/policysite", *command]:
            return command[:1] in ([], ["--help"]) or command[0] in COMMANDS
    return False


def is_key(words: str) -> bool:
    key, _, value = words.partition(":")
    return key in KEYS and (not value or value.strip() in {*KEYS, *TERMS, *Form, *Openness})


KINDS = (is_file, is_placement, is_placeholder, is_address, is_link_to_a_fact, is_value, is_command, is_key)


def names_something(words: str) -> bool:
    return words in {*RULES, *TERMS, *ELSEWHERE, *CONFIGURATION, *ARTIFACTS} or any(kind(words) for kind in KINDS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=identifier)
def test_every_link_leads_to_a_file(document: Path) -> None:
    assert [target for target in links(document) if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=identifier)
def test_what_is_written_as_code_names_something_that_exists(document: Path) -> None:
    """A file, a command, a key, a value, a rule, a fact: whatever is renamed has to be renamed here too."""
    assert [words for words in spans(document) if not names_something(words)] == []


def test_a_name_of_nothing_is_noticed() -> None:
    wrong = [
        "make sites",
        "polcy_data",
        "{perod}",
        "{{ rigths }}",
        "rights.none-such",
        "lost-rights",
        "P3X",
        "form: line",
    ]
    assert not any(names_something(words) for words in wrong)


def test_the_readme_tells_every_command_of_make() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert told_commands("make", readme) == TARGETS - {"help"}


def test_the_readme_tells_only_commands_that_the_program_has() -> None:
    """``policysite --help`` lists them all."""
    assert set() < told_commands("policysite", (ROOT / "README.md").read_text("utf-8")) <= set(COMMANDS)


def told_commands(program: str, text: str) -> set[str]:
    return set(re.findall(rf"^\| `{program} (\w+)` \|", text, re.MULTILINE))


@pytest.mark.parametrize("index", range(4), ids=["the packages", "checking", "reading", "language"])
def test_the_floors_of_the_guide_are_those_of_the_contract(index: int) -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][index]
    floors = [layer.replace("policysite.", "").split(" | ") for layer in contract["layers"]]
    picture = examples(ROOT / "CONTRIBUTING.md", "text")[index]
    drawn = [re.split(r" {3,}", line) for line in picture.splitlines()]
    assert [packages.split() for _, packages, _ in drawn] == floors
    assert [int(number) for number, _, _ in drawn] == list(reversed(range(len(floors))))


def test_decisions_have_each_a_number_and_tell_context_decision_and_consequences() -> None:
    numbers = [int(decision.name[:4]) for decision in DECISIONS]
    assert numbers
    assert len(set(numbers)) == len(numbers)
    for number, decision in zip(numbers, DECISIONS, strict=True):
        (level, title), *sections = headings(decision)
        assert (level, title.split(".")[0]) == (1, str(number))
        assert sections == [(2, "Context"), (2, "Decision"), (2, "Consequences")]


@pytest.mark.parametrize(
    "document", [document for document in GUIDES if document.name != "CHANGELOG.md"], ids=identifier
)
def test_a_guide_is_about_two_pages_in_print(document: Path) -> None:
    assert len(prose(document).split()) <= 1000


@pytest.mark.parametrize("decision", DECISIONS, ids=identifier)
def test_a_decision_is_half_a_page(decision: Path) -> None:
    assert len(prose(decision).split()) <= 300


@pytest.mark.parametrize("guide", ["EDITING.md", "REDIGERA.md"])
def test_the_guides_and_the_model_tell_which_file_orders_the_sections_of_a_page(guide: str) -> None:
    for file in ("policy_data/policy.yaml", guide):
        assert "index.md" in (ROOT / file).read_text("utf-8")
    assert all((folder / "index.md").is_file() for folder in (ROOT / "docs").iterdir() if len(folder.name) == 2)
