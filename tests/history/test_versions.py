"""What visitors are told of a version: the sentences that they read otherwise, and nothing that pages do not show."""

from __future__ import annotations

from dataclasses import replace

from policysite.history.rewordings import Rewording, rewordings
from policysite.history.versions import render_versions
from policysite.model.language import Language
from policysite.rendering.anchor import Anchors
from tests.releasing.conftest import EN, SV, Workspace, workspace

__all__ = ["workspace"]


def told(workspace: Workspace, language: Language = EN) -> tuple[Rewording, ...]:
    """What changed since the release."""
    (release,) = workspace.project.releases
    return rewordings(workspace.project.edition(release), workspace.project, language)


def test_a_value_is_told_in_the_sentence_that_it_stands_in_in_every_language(workspace: Workspace) -> None:
    workspace.release()
    workspace.replace("policy_data/retention.yaml", "P3M", "P6M")
    address = "retention.security-logs"
    assert told(workspace, EN) == (
        Rewording(address, "Storage", "We keep logs for 3 months.", "We keep logs for 6 months.", "index.md"),
    )
    assert told(workspace, SV) == (
        Rewording(address, "Lagring", "Vi sparar loggar i 3 månader.", "Vi sparar loggar i 6 månader.", "index.md"),
    )


def test_what_one_language_says_otherwise_is_told_in_that_language(workspace: Workspace) -> None:
    workspace.release()
    workspace.replace("policy_data/rights.yaml", "You can request", "You may request")
    assert [rewording.new for rewording in told(workspace, EN)] == ["You may request access to data."]
    assert told(workspace, SV) == ()


def test_what_is_new_and_what_is_gone_is_told_as_such(workspace: Workspace) -> None:
    workspace.release()
    text = "  erasure:\n    text: {sv: Du kan begära radering., en: You can request erasure.}\n"
    workspace.replace("policy_data/rights.yaml", "  access:\n", f"{text}  access:\n")
    workspace.replace("policy_data/retention.yaml", "We keep logs", "We keep all logs")
    source = workspace.root / "policy_data/retention.yaml"
    lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
    source.write_text("".join(lines[:2]), encoding="utf-8")
    assert [(rewording.address, rewording.use) for rewording in told(workspace)] == [
        ("rights.erasure", "change-added"),
        ("retention.security-logs", "change-removed"),
    ]


def test_open_questions_their_notes_and_their_order_are_never_told(workspace: Workspace) -> None:
    workspace.replace(
        "policy_data/rights.yaml", "  access:\n", "  erasure:\n    unset: {sv: Hemligt., en: Secret.}\n  access:\n"
    )
    workspace.release()
    workspace.replace("policy_data/rights.yaml", "Secret.", "Still secret.")
    workspace.replace(
        "policy_data/retention.yaml",
        "    bound: exact\n",
        "    bound: exact\n    reason:\n      unset: {sv: Hemligt., en: Secret.}\n",
    )
    assert told(workspace) == ()


def test_a_fact_that_no_page_shows_is_not_told_unless_its_values_are_cited(workspace: Workspace) -> None:
    model = workspace.root / "policy_data" / "controller.yaml"
    model.write_text("controller:\n  name: Old AB\n  seat:\n    text: {sv: Inne., en: Inside.}\n", encoding="utf-8")
    workspace.replace("policy_data/policy.yaml", "    - rights\n", "    - rights\n    - controller\n")
    workspace.replace("policy_data/rights.yaml", "You can request", "At {controller.name} you can request")
    workspace.replace("policy_data/rights.yaml", "Du kan begära", "Hos {controller.name} kan du begära")
    assert workspace.release().release
    source = model.read_text(encoding="utf-8")
    model.write_text(source.replace("Old", "New").replace("Inside", "Outside"), encoding="utf-8")
    assert [(rewording.old, rewording.new) for rewording in told(workspace)] == [("Old AB", "New AB")]


def test_the_page_of_changes_tells_the_newest_first_and_ends_with_the_heading_of_the_first(
    workspace: Workspace,
) -> None:
    workspace.release("2026-04-01", sv="Först & främst.", en="First & <foremost>.")
    workspace.replace("policy_data/retention.yaml", "P3M", "P6M")
    workspace.release("2026-05-01")
    rendered = render_versions(workspace.project, EN, Anchors(), "../")
    second, first = rendered.split("## Version 1 { #version:1 }")
    assert second.startswith("## Version 2 { #version:2 }")
    assert '<a href="../versions/2/">Read version 2</a>' in second
    assert '<a href="../versions/2/#retention.security-logs">Storage</a>' in second
    assert '<del><span class="unseen">Removed: </span>3</del> <ins><span class="unseen">New: </span>6</ins>' in second
    assert "Applies from 1" in first
    assert "<p>First &#38; &#60;foremost&#62;.</p>" in first


def test_an_unchanged_language_says_so_and_a_new_one_is_not_told_the_whole_policy(workspace: Workspace) -> None:
    workspace.release("2026-04-01")
    workspace.replace("policy_data/rights.yaml", "You can request", "You may request")
    workspace.release("2026-05-01")
    project = workspace.project
    assert "Texten på det här språket är oförändrad." in render_versions(project, SV, Anchors(), "")
    only = replace(project.releases[0], policy=replace(project.releases[0].policy, languages=(SV,)))
    grown = replace(project, releases=(only, project.releases[1]))
    assert "Version 1" not in render_versions(grown, EN, Anchors(), "")
    assert "<li>" not in render_versions(grown, EN, Anchors(), "")


def test_nothing_is_told_before_the_first_release(workspace: Workspace) -> None:
    assert render_versions(workspace.project, EN, Anchors(), "") == ""
