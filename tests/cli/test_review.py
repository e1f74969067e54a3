"""``policysite review``: the whole story of a translation, as people and branches live it."""

from __future__ import annotations

import io
import json
import os
import pty
import select
import subprocess
import sys

import pytest

from policysite.model.language import Language
from policysite.model.reference import page_target
from policysite.reading.project import read_project
from policysite.rendering.text import render_target

RIGHTS = """\
policy:
  languages: [sv, en]
  sections: [rights, retention]
rights:
  title: {sv: Rättigheter, en: Rights}
  access:
    text:
      sv: Du kan begära en kopia av dina uppgifter.
      en: You can request a copy of your data.
retention:
  title: {sv: Lagring, en: Storage}
  logs:
    period: P3M
    text:
      sv: Vi sparar loggar i {period}.
      en: We keep logs for {period}.
"""
LANGUAGES = (Language("sv"), Language("en"))
REVIEW_RULES = ("--select", "stale-translation,unreviewed-translation,unexplained-acceptance,orphaned-review")


@pytest.fixture
def model(tmp_path):
    (tmp_path / "policy_data").mkdir()
    file = tmp_path / "policy_data" / "policy.yaml"
    file.write_text(RIGHTS, encoding="utf-8")
    return file


def edit(file, old, new):
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new), encoding="utf-8")


def statuses(run, root):
    document = json.loads(run("review", "status", "--project", root, "--format", "json")[1])
    return {translation["fact"]: translation["status"] for translation in document["translations"]}


def accept(run, root, *facts, note=()):
    return run("review", "accept", *facts, "--project", root, "--language", "en", "--reviewer", "Ada Berg", *note)


def accept_everything(run, root):
    status, _, said = accept(run, root, *statuses(run, root))
    assert status == 0, said


def test_the_story_of_a_translation(model, run):
    root = model.parent.parent
    accept_everything(run, root)
    assert run("check", root, *REVIEW_RULES)[0] == 0

    edit(model, "sparar loggar", "säljer loggar")
    status, out, _ = run("check", root, *REVIEW_RULES)
    assert status == 1
    assert "stale-translation" in out
    assert "retention.logs" in out
    assert "We keep logs for {period}." in out
    assert "[-sparar-] [+säljer+]" in " ".join(out.split())

    edit(model, "keep logs", "sell logs")
    assert run("check", root, *REVIEW_RULES)[0] == 1
    assert accept(run, root, "retention.logs")[0] == 0
    assert run("check", root, *REVIEW_RULES)[0] == 0

    edit(model, "säljer loggar", "sparar loggar")
    assert run("check", root, *REVIEW_RULES)[0] == 1
    edit(model, "sparar loggar", "säljer loggar")

    edit(
        model,
        "      sv: Vi säljer loggar i {period}.\n      en: We sell logs for {period}.\n",
        "      en: >-\n        We sell\n        logs for {period}.\n"
        '      sv: "Vi säljer loggar\n        i {period}."\n',
    )
    edit(model, "P3M", "P6M")
    status, out, _ = run("check", root, *REVIEW_RULES)
    assert (status, "translation" in out) == (0, False)
    assert set(statuses(run, root).values()) == {"current"}


def test_a_changed_value_changes_both_pages_and_voids_no_acceptance(model, run):
    root = model.parent.parent
    accept_everything(run, root)

    def written():
        policy = read_project(root).policy
        target = page_target(policy, "retention.logs.period")
        words = [render_target(policy, language, target) for language in LANGUAGES]
        return [value.replace("\N{NO-BREAK SPACE}", " ") for value in words]

    assert ["3 m" in words for words in written()] == [True, True]
    edit(model, "P3M", "P6M")
    assert ["6 m" in words for words in written()] == [True, True]
    assert run("check", root, *REVIEW_RULES)[0] == 0


def test_branches_that_accept_different_facts_merge(model, run, monkeypatch):
    root = model.parent.parent
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ada")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ada@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    def git(*arguments):
        subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "Write the policy")
    for branch, facts in (("one", ["rights", "retention.logs"]), ("two", ["rights.access", "retention"])):
        git("switch", "-qc", branch, "main")
        assert accept(run, root, *facts)[0] == 0
        git("add", "-A")
        git("commit", "-qm", "Accept")
    git("switch", "-q", "main")
    git("merge", "-q", "--no-edit", "one")
    git("merge", "-q", "--no-edit", "two")
    assert set(statuses(run, root).values()) == {"current"}


def test_a_kept_translation_needs_a_reason(model, run):
    root = model.parent.parent
    accept_everything(run, root)
    edit(model, "sparar loggar", "lagrar loggar")
    status, _, said = accept(run, root, "retention.logs")
    assert status == 2
    assert "--note REASON" in said
    assert accept(run, root, "retention.logs", note=("--note", "Both verbs mean keep."))[0] == 0
    assert run("check", root, *REVIEW_RULES)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("accept", "rights.acces", "--language", "en", "--reviewer", "Ada"), "did you mean `rights.access`"),
        (("accept", "rights.access", "--language", "en"), "--reviewer NAME"),
        (("accept", "rights.access", "--language", "fi", "--reviewer", "Ada"), "`fi` is no language"),
        (("status", "--language", "sv"), "`sv` is no language"),
        ((), "`policysite review --reviewer NAME`; or only look: `policysite review status`"),
    ],
)
def test_what_is_missing_is_said(model, run, arguments, said):
    status, out, heard = run("review", "--project", model.parent.parent, *arguments)
    assert (status, out) == (2, "")
    assert said in heard
    assert not (model.parent / "reviews").exists()


def test_the_language_is_asked_for_only_where_there_are_several_translations(model, run):
    root = model.parent.parent
    arguments = ("review", "accept", "rights.access", "--project", root, "--reviewer", "Ada")
    assert run(*arguments)[0] == 0
    assert statuses(run, root)["rights.access"] == "current"
    edit(model, "[sv, en]", "[sv, en, fi]")
    status, _, said = run(*arguments)
    assert status == 2
    assert "say which translation is accepted: `--language en` or `--language fi`" in said
    edit(model, "[sv, en, fi]", "[sv]")
    assert "there is no translation to accept" in run(*arguments)[2]


def test_what_is_undecided_waits_for_nobody_and_cannot_be_accepted(model, run):
    root = model.parent.parent
    edit(
        model,
        "retention:\n  title",
        "  objection:\n    unset: {sv: Beslut saknas., en: Undecided.}\nretention:\n  title",
    )
    assert "rights.objection" not in statuses(run, root)
    status, _, said = accept(run, root, "rights.objection")
    assert status == 2
    assert "`rights.objection` is undecided and says nothing to readers" in said
    assert not (model.parent / "reviews").exists()


def test_a_decision_on_a_value_voids_no_acceptance_of_the_words_beside_it(model, run):
    root = model.parent.parent
    note = "    period:\n      unset: {sv: Hur länge?, en: How long?}\n"
    edit(model, "    period: P3M\n", note)
    accept_everything(run, root)
    edit(model, note, "    period: P3M\n")
    assert run("check", root, *REVIEW_RULES)[0] == 0
    assert set(statuses(run, root).values()) == {"current"}


def test_a_correction_of_both_texts_is_accepted_by_a_second_run_of_the_form(model, run):
    """The finding names the form first, since whoever corrects texts has no terminal."""
    root = model.parent.parent
    accept_everything(run, root)
    edit(model, "begära en kopia", "få en kopia")
    edit(model, "request a copy", "obtain a copy")
    status, out, _ = run("check", root, *REVIEW_RULES)
    told = " ".join(out.split())
    assert status == 1
    assert "have both changed since Ada Berg accepted" in told
    assert told.index("Actions → Accept translations") < told.index("policysite review accept rights.access")
    assert accept(run, root, "rights.access")[0] == 0
    assert run("check", root, *REVIEW_RULES)[0] == 0


def test_without_a_terminal_answers_are_lines(model, run, monkeypatch):
    root = model.parent.parent
    monkeypatch.setattr(sys, "stdin", io.StringIO("a\n\ns\nq\n"))
    status, _, said = run("review", "--project", root, "--reviewer", "Ada")
    assert status == 0
    assert said.endswith("accepted: 1\n")
    assert list(statuses(run, root).values()) == ["current", "unreviewed", "unreviewed", "unreviewed"]


def test_at_a_terminal_one_key_is_enough_and_an_interruption_loses_nothing(model, run):
    root = model.parent.parent
    keyboard, terminal = pty.openpty()
    program = """
import os, signal, sys
os.login_tty(0)
signal.signal(signal.SIGINT, signal.default_int_handler)  # tests that run in the background inherit that it is ignored
from policysite.cli import main
sys.exit(main(sys.argv[1:]))
"""
    command = [sys.executable, "-c", program, "review", "--project", str(root), "--reviewer", "Ada"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, env=environment)
    try:
        for key in (b"a", b"a", b"\x03"):
            heard_until(b"[q]uit? ", keyboard)
            os.write(keyboard, key)
        press_until_it_is_heard(b"\x03", keyboard)
        heard_until(b"policysite: interrupted", keyboard)
        assert process.wait(timeout=20) == 2
    finally:
        process.kill()
        process.wait()
        os.close(keyboard)
        os.close(terminal)
    assert list(statuses(run, root).values()) == ["current", "current", "unreviewed", "unreviewed"]


def press_until_it_is_heard(key, keyboard):
    """An interruption that comes just before the program waits for a key does not wake it."""
    for _ in range(20):
        if select.select([keyboard], [], [], 1)[0]:
            return
        os.write(keyboard, key)


def heard_until(words, keyboard):
    heard = b""
    while not heard.endswith(words):
        assert select.select([keyboard], [], [], 20)[0], heard
        heard += os.read(keyboard, 1)
