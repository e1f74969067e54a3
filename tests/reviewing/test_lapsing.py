"""When an acceptance is worth something, and when it has become void."""

from __future__ import annotations

import unicodedata

import pytest

from policysite.model.finding import Severity
from policysite.reviewing.acceptance import AcceptanceError
from tests.reviewing.conftest import Workspace

LOGS = "retention.security-logs"


def test_a_policy_without_any_acceptance_is_told_nothing(workspace: Workspace) -> None:
    assert set(workspace.statuses().values()) == {"unreviewed"}
    assert workspace.rules() == []


def test_from_the_first_acceptance_on_the_rest_is_one_note(workspace: Workspace) -> None:
    workspace.accept(LOGS)
    (note,) = workspace.findings()
    assert (note.rule, note.severity) == ("unreviewed-translation", Severity.NOTE)
    assert note.message.startswith("3 facts have English words that nobody has accepted: `retention`, `rights.access`")


def test_everything_accepted_is_silent(workspace: Workspace) -> None:
    workspace.accept_everything()
    assert set(workspace.statuses().values()) == {"current"}
    assert workspace.rules() == []


def test_a_changed_source_makes_its_translation_stale_and_shows_the_words(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("retention.yaml", "sparar loggar", "säljer loggar")
    (finding,) = workspace.findings()
    assert (finding.rule, finding.severity, finding.fact) == ("stale-translation", Severity.ERROR, LOGS)
    assert finding.location.language == "en"
    assert finding.location.text == "We keep logs for security reasons for {period}."
    assert "Vi [-sparar-] [+säljer+] loggar" in finding.message
    assert "Ada" in finding.message
    assert "--note" in finding.help


def test_a_source_that_goes_back_to_older_words_is_stale_again(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("retention.yaml", "sparar", "lagrar")
    workspace.replace("retention.yaml", "keep", "store")
    workspace.accept(LOGS)
    assert workspace.rules() == []
    workspace.replace("retention.yaml", "lagrar", "sparar")
    assert workspace.rules() == ["stale-translation"]


def test_a_translation_changed_alone_is_unreviewed(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("rights.yaml", "request access", "demand access")
    (note,) = workspace.findings()
    assert (note.rule, note.fact) == ("unreviewed-translation", "rights.access")
    assert "is not the one accepted by Ada" in note.message


def test_a_changed_item_or_title_voids_the_acceptance_of_its_fact(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("rights.yaml", "sv: tvister", "sv: gräl")
    workspace.replace("retention.yaml", "sv: Lagring", "sv: Sparande")
    assert [finding.fact for finding in workspace.findings()] == ["retention", "rights.restriction"]


def test_reflowing_reordering_and_recoding_void_nothing(workspace: Workspace) -> None:
    workspace.accept_everything()
    folder = workspace.root / "policy_data"
    (folder / "retention.yaml").write_text(
        """\
# moved and reflowed
retention:
  security-logs:
    text:
      en: >-
        We keep logs   for security
        reasons for {period}.
      sv: "Vi sparar loggar av
        säkerhetsskäl i {period}."
    period: P3M
  title: {en: Storage, sv: Lagring}
""",
        encoding="utf-8",
    )
    rights = (folder / "rights.yaml").read_text(encoding="utf-8")
    disputes = "      disputes: {sv: tvister, en: disputes}\n"
    rights = rights.replace(disputes, "") + disputes
    (folder / "rights.yaml").write_text(unicodedata.normalize("NFD", rights), encoding="utf-8")
    assert workspace.project.faults == ()
    assert workspace.rules() == []


def test_a_changed_value_voids_nothing(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("retention.yaml", "P3M", "P6M")
    assert workspace.rules() == []


def test_another_placeholder_is_another_text(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("retention.yaml", "säkerhetsskäl i {period}", "säkerhetsskäl i {retention.security-logs.period}")
    assert workspace.rules() == ["stale-translation"]


def test_an_unchanged_translation_of_a_changed_source_needs_a_reason(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("retention.yaml", "sparar", "lagrar")
    before = (workspace.reviews / f"{LOGS}.en.yaml").read_bytes()
    with pytest.raises(AcceptanceError, match="--note"):
        workspace.accept("retention", LOGS)
    assert (workspace.reviews / f"{LOGS}.en.yaml").read_bytes() == before
    workspace.accept(LOGS, note="Both verbs mean keep.")
    assert workspace.rules() == []
    assert "Both verbs mean keep." in (workspace.reviews / f"{LOGS}.en.yaml").read_text()


def test_a_reason_that_was_deleted_is_missed(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("retention.yaml", "sparar", "lagrar")
    workspace.accept(LOGS, note="Both verbs mean keep.")
    workspace.replace(f"reviews/{LOGS}.en.yaml", 'note: "Both verbs mean keep."\n', "")
    (finding,) = workspace.findings()
    assert (finding.rule, finding.severity) == ("unexplained-acceptance", Severity.ERROR)
    with pytest.raises(AcceptanceError, match="--note"):
        workspace.accept(LOGS)
    workspace.accept(LOGS, note="They do.")
    assert workspace.rules() == []


def test_what_is_current_keeps_its_reviewer(workspace: Workspace) -> None:
    workspace.accept(LOGS)
    assert workspace.accept(LOGS, reviewer="Bo") == []
    assert workspace.project.reviews[0].reviewer == "Ada"


def test_a_renamed_fact_leaves_an_orphan_that_knows_where_its_words_went(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("rights.yaml", "  access:", "  insight:")
    orphan, note = workspace.findings()
    assert (orphan.rule, orphan.severity, orphan.fact) == ("orphaned-review", Severity.WARNING, "rights.access")
    assert "policysite review accept rights.insight" in orphan.help
    assert note.rule == "unreviewed-translation"


def test_a_language_that_is_gone_leaves_orphans(workspace: Workspace) -> None:
    workspace.accept(LOGS)
    workspace.replace("policy.yaml", "[sv, en]", "[sv]")
    assert workspace.rules() == ["orphaned-review"]


def test_a_missing_translation_is_not_told_twice(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("rights.yaml", ", en: request access to data", "")
    assert workspace.rules() == []


def test_severities_can_be_set_by_the_policy(workspace: Workspace) -> None:
    workspace.accept_everything()
    workspace.replace("retention.yaml", "sparar", "säljer")
    workspace.replace("policy.yaml", "  sections:", "  severities: {stale-translation: warning}\n  sections:")
    assert [finding.severity for finding in workspace.findings()] == [Severity.WARNING]
