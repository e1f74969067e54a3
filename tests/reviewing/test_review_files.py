"""Files of acceptances that came to harm become findings, and no acceptance."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from policysite.model.language import Language
from policysite.model.location import start_of
from policysite.model.review import Digests, Review
from policysite.reading.project import read_project
from policysite.reading.records.reviews import review_path
from policysite.reviewing.acceptance import AcceptanceError, Reviewer, accept, accepted, translations_of, written
from tests.reviewing.conftest import DAY, EN, Workspace

LOGS = "retention.security-logs"
NAME = f"reviews/{LOGS}.en.yaml"


def test_a_review_says_who_accepted_what(workspace: Workspace) -> None:
    workspace.accept(LOGS, note="read aloud")
    lines = (workspace.reviews / f"{LOGS}.en.yaml").read_text(encoding="utf-8").splitlines()
    assert f'fact: "{LOGS}"' in lines
    assert 'reviewer: "Ada"' in lines
    assert 'date: "2026-03-02"' in lines
    assert f'  {LOGS}: "Vi sparar loggar av säkerhetsskäl i {{period}}."' in lines


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('reviewer: "Ada"\n', "", "missing-key"),
        ('reviewer: "Ada"', 'reviewer: " "', "invalid-value"),
        ('date: "2026-03-02"', "date: yesterday", "invalid-value"),
        ("source_digest: ", "source_digest: x", "invalid-value"),
        ("source:", "sauce:", "unknown-key"),
        ('reviewer: "Ada"', 'reviewer: "Ada', "invalid-yaml"),
        ('reviewer: "Ada"', '<<<<<<< HEAD\nreviewer: "Ada"\n=======\nreviewer: "Bo"\n>>>>>>> branch', "invalid-yaml"),
        (f'fact: "{LOGS}"', 'fact: "rights.access"', "invalid-value"),
        (f'fact: "{LOGS}"', 'fact: "../../outside"', "invalid-value"),
        ('language: "en"', "language: [en]", "invalid-value"),
    ],
)
def test_a_damaged_file_is_told_at_its_place_and_accepts_nothing(
    workspace: Workspace, old: str, new: str, rule: str
) -> None:
    workspace.accept(LOGS)
    workspace.replace(NAME, old, new)
    project = workspace.project
    assert rule in [fault.rule for fault in project.faults]
    assert {fault.location.path for fault in project.faults} == {f"policy_data/{NAME}"}
    assert project.reviews == ()


def test_a_damaged_file_is_mended_by_accepting_anew(workspace: Workspace) -> None:
    workspace.accept_everything()
    (workspace.reviews / f"{LOGS}.en.yaml").write_text("fact: \n", encoding="utf-8")
    assert workspace.statuses()[LOGS] == "unreviewed"
    workspace.accept(LOGS)
    assert workspace.rules() == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(min_value=0, max_value=700))
def test_a_file_cut_off_anywhere_never_passes_for_an_acceptance_of_other_words(workspace: Workspace, cut: int) -> None:
    workspace.accept_everything()
    path = workspace.reviews / f"{LOGS}.en.yaml"
    whole = path.read_bytes()
    path.write_bytes(whole[:cut])
    try:
        found = workspace.findings()
        assert found or whole[:cut].strip() == whole.strip()
    finally:
        path.write_bytes(whole)


def test_accepted_words_edited_by_hand_are_noticed(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace(NAME, "Vi sparar", "Vi säljer")
    assert workspace.rules() == ["unexplained-acceptance"]


def test_a_link_is_no_acceptance(workspace: Workspace) -> None:
    workspace.accept_everything()
    path = workspace.reviews / f"{LOGS}.en.yaml"
    moved = path.rename(workspace.root / "elsewhere.yaml")
    path.symlink_to(moved)
    assert workspace.rules() == ["unreadable-file", "unreviewed-translation"]


@pytest.mark.parametrize("linked", ["file", "folder"])
def test_nothing_is_written_through_a_link(workspace: Workspace, linked: str) -> None:
    elsewhere = workspace.root / "elsewhere"
    elsewhere.mkdir()
    precious = elsewhere / f"{LOGS}.en.yaml"
    precious.write_text("precious: yes", encoding="utf-8")
    if linked == "folder":
        workspace.reviews.symlink_to(elsewhere)
    else:
        workspace.reviews.mkdir()
        (workspace.reviews / precious.name).symlink_to(precious)
    assert [fault.rule for fault in workspace.project.faults] == ["unreadable-file"]
    with pytest.raises(AcceptanceError, match="link"):
        workspace.accept(LOGS)
    assert precious.read_text(encoding="utf-8") == "precious: yes"


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(words, words, words)
def test_whatever_the_words_the_file_gives_them_back(reviewer: str, note: str, source: str) -> None:
    review = Review(
        fact="a.b",
        language=EN,
        source_language=Language("sv"),
        digests=Digests("0" * 64, "1" * 64),
        source={"a.b": " ".join(source.split())},
        reviewer=reviewer,
        date="2026-03-02",
        location=start_of(review_path("a.b", EN)),
        note=note,
    )
    assert yaml_words(written(review)) == (reviewer, note or None, review.source["a.b"])


def yaml_words(text: str) -> tuple[object, object, object]:
    read = YAML(typ="safe").load(text)
    return read["reviewer"], read.get("note"), read["source"]["a.b"]


@pytest.mark.parametrize(
    ("facts", "language", "message"),
    [
        (["rights.acess"], "en", "did you mean `rights.access`"),
        (["policy"], "en", "no words of its own"),
        ([LOGS], "sv", "no language that this policy is translated into"),
        ([LOGS], "../en", "no language that this policy is translated into"),
    ],
)
def test_what_is_not_there_cannot_be_accepted(
    workspace: Workspace, facts: list[str], language: str, message: str
) -> None:
    with pytest.raises(AcceptanceError, match=message):
        translations_of(workspace.project, facts, Language(language))


def test_an_acceptance_needs_a_person(workspace: Workspace) -> None:
    (translation,) = translations_of(workspace.project, [LOGS], EN)
    with pytest.raises(AcceptanceError, match="--reviewer"):
        accepted(translation, Reviewer("  ", date(2026, 3, 2)))


def test_words_changed_while_the_person_was_reading_are_not_accepted(workspace: Workspace) -> None:
    shown = translations_of(workspace.project, [LOGS], EN)
    workspace.replace("retention.yaml", "sparar", "säljer")
    accept(workspace.root, shown, Reviewer("Ada", DAY))
    assert workspace.statuses()[LOGS] == "stale"


def test_two_runs_at_once_leave_a_whole_file(workspace: Workspace) -> None:
    first, second = (translations_of(read_project(workspace.root), [LOGS], EN) for _ in range(2))
    accept(workspace.root, first, Reviewer("Ada", DAY))
    accept(workspace.root, second, Reviewer("Bo", DAY))
    assert workspace.statuses()[LOGS] == "current"
    assert [path.name for path in workspace.reviews.iterdir()] == [f"{LOGS}.en.yaml"]
