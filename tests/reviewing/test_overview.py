"""How far each language is, fact by fact."""

from __future__ import annotations

from policysite.model.finding import Severity
from policysite.reviewing.overview import Noted, State, overview
from tests.reviewing.conftest import EN, Workspace


def states(workspace: Workspace) -> dict[str, str]:
    rows = overview(workspace.project, ()).rows
    return {row.address: cell.state for row in rows for cell in row.cells if cell.language == EN}


def test_a_fact_is_accepted_lapsed_unread_or_missing_in_a_language(workspace: Workspace) -> None:
    assert set(states(workspace).values()) == {State.UNREAD}
    workspace.accept("rights.access", "retention.security-logs")
    workspace.replace("retention.yaml", "Vi sparar", "Vi säljer")
    workspace.replace("rights.yaml", ', en: "request restriction for {items}"', "")
    workspace.replace("rights.yaml", "disputes: {sv: tvister, en: disputes}", "disputes: {sv: tvister}")
    workspace.replace("rights.yaml", "claims: {sv: anspråk, en: claims}", "claims: {sv: anspråk}")
    assert states(workspace) == {
        "retention": State.UNREAD,
        "retention.security-logs": State.LAPSED,
        "rights.access": State.ACCEPTED,
        "rights.restriction": State.MISSING,
    }
    source, english = overview(workspace.project, ()).tallies()
    assert source.counts == {State.SOURCE: 4}
    assert english.counts == dict.fromkeys((State.UNREAD, State.LAPSED, State.ACCEPTED, State.MISSING), 1)
    assert (english.covered, english.total) == (3, 4)


def test_who_accepted_and_when_is_told(workspace: Workspace) -> None:
    workspace.accept("rights.access", reviewer="Ada")
    (row,) = (row for row in overview(workspace.project, ()).rows if row.address == "rights.access")
    review = row.cells[1].review
    assert review
    assert (review.reviewer, review.date) == ("Ada", "2026-03-02")


def test_open_questions_and_findings_stand_at_their_fact_and_others_apart(workspace: Workspace) -> None:
    workspace.replace(
        "rights.yaml", "  access:\n", "  access:\n    article:\n      unset: {sv: Hemligt., en: Secret.}\n"
    )
    open_question = Noted("rights.access", "open-question", Severity.WARNING)
    seen = overview(
        workspace.project,
        (
            open_question,
            open_question,
            Noted("rights.access", "lost-right", Severity.ERROR),
            Noted("", "x", Severity.NOTE),
        ),
    )
    (row,) = (row for row in seen.rows if row.open)
    assert (row.address, row.open) == ("rights.access", ("article",))
    assert [(kind.rule, number) for kind, number in row.noted] == [("lost-right", 1), ("open-question", 2)]
    assert [(kind.rule, number) for kind, number in seen.noted] == [("x", 1)]
    assert "Secret" not in str(seen.noted)
